//! How wide text may get in a face nobody knows yet, and where to break it.
//!
//! The figure inherits the host page's font. Widths here are those of wide faces (the wider of DejaVu Sans Bold
//! and Verdana Bold for each character), so that text set in any ordinary face stays inside its box.

use crate::diagram::scene::Face;

/// Hundredths of an em for U+0020 to U+007E.
const ASCII: [u8; 95] = [
    35, 46, 59, 87, 71, 127, 88, 34, 55, 55, 72, 87, 42, 48, 42, 69, 71, 71, 71, 71, 71, 71, 71, 71, 71, 71,
    41, 41, 87, 87, 87, 62, 100, 78, 77, 74, 83, 69, 69, 83, 84, 55, 56, 78, 64, 100, 85, 85, 74, 85, 79, 73,
    69, 82, 78, 113, 78, 74, 73, 55, 69, 55, 87, 72, 72, 68, 72, 60, 72, 68, 44, 72, 72, 35, 41, 68, 35, 106,
    72, 69, 72, 72, 50, 60, 48, 72, 66, 98, 67, 66, 60, 72, 55, 72, 87,
];

/// Hundredths of an em for U+0400 to U+045F.
const CYRILLIC: [u8; 96] = [
    69, 69, 88, 64, 74, 73, 55, 55, 56, 116, 113, 88, 82, 84, 78, 84, 78, 77, 77, 64, 90, 69, 123, 72, 84,
    84, 82, 84, 100, 84, 85, 84, 74, 74, 69, 78, 100, 78, 93, 81, 124, 133, 94, 104, 77, 74, 118, 77, 68, 70,
    64, 53, 81, 68, 100, 59, 71, 71, 68, 74, 82, 71, 69, 71, 72, 60, 58, 66, 100, 67, 75, 69, 107, 111, 76,
    91, 64, 60, 98, 65, 68, 68, 72, 53, 60, 60, 35, 35, 41, 100, 96, 74, 68, 71, 66, 70,
];

/// The most a character of a Latin script outside ASCII takes, save for a few ligatures.
const LATIN: i32 = 86;

/// Regular faces are at least this much narrower than their semibold, in hundredths.
const REGULAR: i32 = 95;

/// Hundredths of an em of a semibold character.
fn advance(c: char) -> i32 {
    let code = c as u32;
    match code {
        0x20..=0x7e => i32::from(ASCII[(code - 0x20) as usize]),
        0x400..=0x45f => i32::from(CYRILLIC[(code - 0x400) as usize]),
        0xc6 | 0x152 => 117,
        0xa0..=0x24f => LATIN,
        _ => 100,
    }
}

/// Hundredths of an em of a text set semibold.
fn hundredths(text: &str) -> i64 {
    text.chars().map(|c| i64::from(advance(c))).sum()
}

/// Ten-thousandths of a unit per hundredth of a semibold em.
fn scale(face: Face) -> i64 {
    i64::from(face.size() * if face.semibold() { 100 } else { REGULAR })
}

/// The width to reserve for a text, in units, rounded up.
#[must_use]
pub fn width(text: &str, face: Face) -> i32 {
    let units = (hundredths(text) * scale(face) + 9_999) / 10_000;
    i32::try_from(units).unwrap_or(i32::MAX)
}

/// A line of a text that was broken into several.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct WrappedLine {
    pub text: String,
    /// Whether the line continues a word that was broken at the end of the line before.
    pub continues_word: bool,
    /// How many bytes of `text` belong to the first of two texts that were wrapped as one.
    pub first: usize,
}

/// Breaks two texts, set one after the other, into lines of at most `limit` units: at spaces, after hyphens, and
/// inside a word only where the word alone is too wide. Lines come out about equally long. No line is empty; no
/// text, no lines.
pub(crate) fn wrap(texts: [&str; 2], face: Face, limit: i32) -> Vec<WrappedLine> {
    let lines = fill(texts, face, limit);
    if lines.len() < 2 || lines.len() > EVEN {
        return lines;
    }
    // The narrowest limit that needs no more lines makes them even.
    let (mut narrow, mut wide) = (limit / 2, limit);
    while narrow < wide {
        let middle = narrow.midpoint(wide);
        if fill(texts, face, middle).len() == lines.len() { wide = middle } else { narrow = middle + 1 }
    }
    let even = fill(texts, face, wide);
    if breaks_words(&even, texts) > breaks_words(&lines, texts) { lines } else { even }
}

/// Longer texts than this many lines are filled and not evened out.
const EVEN: usize = 4;

/// The pieces between which a text may break without harm: words, and what hyphens divide them into.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace().flat_map(|word| word.split_inclusive('-'))
}

/// How many breaks fall inside such a piece.
fn breaks_words(lines: &[WrappedLine], texts: [&str; 2]) -> usize {
    let whole: usize = texts.map(|text| pieces(text).count()).iter().sum();
    let broken: usize = lines.iter().map(|line| pieces(&line.text).count()).sum();
    broken.saturating_sub(whole)
}

/// Fills line after line.
fn fill(texts: [&str; 2], face: Face, limit: i32) -> Vec<WrappedLine> {
    let limit = i64::from(limit) * 10_000 / scale(face);
    let mut lines: Vec<WrappedLine> = Vec::new();
    let (mut line, mut filled) = (WrappedLine::default(), 0);
    for (at, text) in texts.into_iter().enumerate() {
        for word in text.split_whitespace() {
            for (index, piece) in word.split_inclusive('-').enumerate() {
                let glue = if index == 0 && !line.text.is_empty() { " " } else { "" };
                let wide = hundredths(glue) + hundredths(piece);
                if filled + wide <= limit {
                    line.text.push_str(glue);
                    line.text.push_str(piece);
                    filled += wide;
                } else {
                    if !line.text.is_empty() {
                        lines.push(std::mem::take(&mut line));
                        line.continues_word = index > 0;
                        filled = 0;
                    }
                    for c in piece.chars() {
                        let wide = i64::from(advance(c));
                        if !line.text.is_empty() && filled + wide > limit {
                            lines.push(std::mem::take(&mut line));
                            line.continues_word = true;
                            filled = 0;
                        }
                        line.text.push(c);
                        filled += wide;
                        if at == 0 {
                            line.first = line.text.len();
                        }
                    }
                }
                if at == 0 {
                    line.first = line.text.len();
                }
            }
        }
    }
    if !line.text.is_empty() {
        lines.push(line);
    }
    lines
}

/// Whether every word, or part of one before a hyphen, is at most `limit` units wide.
pub(crate) fn words_fit(text: &str, face: Face, limit: i32) -> bool {
    pieces(text).all(|piece| width(piece, face) <= limit)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str, face: Face, limit: i32) -> Vec<String> {
        wrap([text, ""], face, limit).into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn text_breaks_at_spaces_and_after_hyphens_first() {
        assert_eq!(lines("Self-determination", Face::Label, 120), ["Self-", "determination"]);
        assert_eq!(lines("Inside a member state", Face::Label, 120), ["Inside a", "member state"]);
        assert_eq!(lines("  \n ", Face::Label, 120), [""; 0]);
    }

    #[test]
    fn lines_come_out_even() {
        assert_eq!(
            lines("UN sanctions limit dealings", Face::Plain, 170),
            ["UN sanctions", "limit dealings"]
        );
    }

    #[test]
    fn no_line_is_wider_than_its_room_and_nothing_is_lost() {
        for text in
            ["Невизнання територіальних змін", "국가로 인정하지 않는다는 뜻", "WWWWWWWWWWWWWWWWWWWWWWWWWWWW"]
        {
            for limit in 20..300 {
                let lines = lines(text, Face::Label, limit);
                assert!(lines.iter().all(|line| width(line, Face::Label) <= limit), "{lines:?} in {limit}");
                let letters = |text: &str| text.replace(' ', "");
                assert_eq!(letters(&lines.concat()), letters(text));
            }
        }
    }

    #[test]
    fn a_line_says_whether_it_continues_a_word() {
        for (text, expected) in [
            ("Inside a member state", &[false, false][..]),
            ("Self-determination", &[false, true]),
            ("Nichtanerkennungspolitik", &[false, true]),
        ] {
            let flags: Vec<bool> =
                wrap([text, ""], Face::Label, 120).iter().map(|line| line.continues_word).collect();
            assert_eq!(flags, expected, "{text}");
        }
    }

    #[test]
    fn two_texts_wrapped_as_one_can_be_told_apart() {
        let (count, offer) = ("2 non-engaged, 3 unsupported.", "Show them");
        let joined = format!("{count} {offer}");
        for limit in 20..300 {
            let both = wrap([count, offer], Face::Note, limit);
            assert_eq!(
                both.iter().map(|line| line.text.clone()).collect::<Vec<_>>(),
                lines(&joined, Face::Note, limit)
            );
            let letters = |text: &str| text.replace(' ', "");
            let first: String = both.iter().map(|line| &line.text[..line.first]).collect();
            assert_eq!(letters(&first), letters(count), "at {limit}");
        }
    }

    #[test]
    fn wide_letters_are_wide() {
        // DejaVu Sans Bold, measured in a browser: 14 units high, the words are 168.4 and 99.4 units wide.
        assert!((169..=172).contains(&width("North Korea is bound", Face::Label)));
        assert!((100..=103).contains(&width("Юрисдикція", Face::Label)));
    }
}

//! Signs of HTML and Markdown in a text. A case has no markup: a reader would see `<b>` as it is written.

use std::ops::Range;

use crate::violation::Markup;

/// The first sign of markup in a text, and where it stands, in bytes.
pub(crate) fn find_markup(text: &str) -> Option<(Range<usize>, Markup)> {
    let mut start = true;
    for (at, c) in text.char_indices() {
        let rest = &text[at..];
        let found = match c {
            '<' => tag(rest).map(|length| (length, Markup::Tag)),
            '&' => reference(rest).map(|length| (length, Markup::CharacterReference)),
            '[' => link(rest).map(|length| (length, Markup::Link)),
            '`' => between(rest, "`").map(|length| (length, Markup::Code)),
            '#' | '-' | '*' | '>' if start && block(rest) => Some((1, Markup::Block)),
            '*' => {
                between(rest, "**").or_else(|| between(rest, "*")).map(|length| (length, Markup::Emphasis))
            }
            '_' => between(rest, "__").map(|length| (length, Markup::Emphasis)),
            _ => None,
        };
        if let Some((length, markup)) = found {
            return Some((at..at + length, markup));
        }
        start = c == '\n' || start && c.is_whitespace();
    }
    None
}

/// The length of `<name …>`, `</name>` or `<!--`.
fn tag(text: &str) -> Option<usize> {
    let name = text[1..].strip_prefix('/').unwrap_or(&text[1..]);
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) && !name.starts_with("!--") {
        return None;
    }
    let end = text[1..].find(['<', '>', '\n'])? + 1;
    text[end..].starts_with('>').then_some(end + 1)
}

/// The length of `&name;`, `&#38;` or `&#x26;`.
fn reference(text: &str) -> Option<usize> {
    let end = text.find(';').filter(|end| (3..=32).contains(end))?;
    let name = &text[1..end];
    let number = name.strip_prefix('#');
    let digits = |digits: &str| !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_hexdigit());
    let sound = match number {
        Some(number) => digits(number.strip_prefix(['x', 'X']).unwrap_or(number)),
        None => {
            name.bytes().all(|b| b.is_ascii_alphanumeric()) && !name.starts_with(|c: char| c.is_ascii_digit())
        }
    };
    sound.then_some(end + 1)
}

/// The length of `[text](address)`, on one line.
fn link(text: &str) -> Option<usize> {
    let line = text.split('\n').next().unwrap_or(text);
    let middle = line.find(']').filter(|middle| line[*middle..].starts_with("]("))?;
    let end = line[middle..].find(')')? + middle;
    (middle > 1 && end > middle + 2).then_some(end + 1)
}

/// The length of a word or some words between two signs: `**so**`. A sign that stands alone, or has a space within,
/// is no markup: `2 * 3 * 4`.
fn between(text: &str, sign: &str) -> Option<usize> {
    let inner = text.strip_prefix(sign)?;
    let line = inner.split('\n').next().unwrap_or(inner);
    let end = line.find(sign)?;
    let words = &line[..end];
    let sound = !words.is_empty() && words.trim() == words && !words.starts_with(sign);
    sound.then_some(end + 2 * sign.len())
}

/// Whether a paragraph begins as a heading, an item of a list or a quotation does.
fn block(text: &str) -> bool {
    let signs = text.trim_start_matches('#');
    let rest = if signs.len() == text.len() { &text[1..] } else { signs };
    rest.starts_with(' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_found_where_it_begins() {
        let found = [
            ("a <b>bold</b> word", 2..5, Markup::Tag),
            ("a line<br/>", 6..11, Markup::Tag),
            ("</i>", 0..4, Markup::Tag),
            ("<!-- not shown -->", 0..18, Markup::Tag),
            ("Brown &amp; Sons", 6..11, Markup::CharacterReference),
            ("&#8217;", 0..7, Markup::CharacterReference),
            ("&#x2019; and", 0..8, Markup::CharacterReference),
            ("see [the paper](https://example.org) there", 4..36, Markup::Link),
            ("so **very** old", 3..11, Markup::Emphasis),
            ("so *very* old", 3..9, Markup::Emphasis),
            ("__so__", 0..6, Markup::Emphasis),
            ("the `id`", 4..8, Markup::Code),
            ("One.\n\n## Two", 6..7, Markup::Block),
            ("- one", 0..1, Markup::Block),
            ("> said he", 0..1, Markup::Block),
        ];
        for (text, at, markup) in found {
            assert_eq!(find_markup(text), Some((at, markup)), "{text}");
        }
    }

    #[test]
    fn plain_signs_are_no_markup() {
        for text in [
            "2 < 3 and 3 > 2",
            "AT&T; R&D",
            "a & b; c",
            "the court [sic] (1971)",
            "[the court] (1971)",
            "2 * 3 * 4",
            "a note*",
            "no. #4, -5 degrees",
            "one - two",
            "snake_case_name",
            "Q&A",
            "– a dash",
            "“quoted” and ‘quoted’",
        ] {
            assert_eq!(find_markup(text), None, "{text}");
        }
    }
}

//! Syntax errors, kept apart from the rest of a file.
//!
//! After one missing bracket a TOML parser takes the remainder of the file for the inside of a list: a
//! dozen errors that are none, and nothing else is read. Here a file with errors is cut at its table
//! headers and keys; each piece that does not parse alone gives one error and is blanked out, and the rest
//! of the file is read as if nothing had happened. What was blanked is remembered, so that it is not
//! reported as missing.

use std::collections::HashSet;
use std::ops::Range;

use explainer_core::nearest::nearest;
use toml::de::DeTable;

use crate::location::Section;
use crate::messages::advice::Advice;
use crate::messages::syntax::syntax_error;

/// A text that parses, or nearly: with its broken pieces blanked out, all else in its place.
pub(super) struct Recovered {
    pub text: String,
    /// One error for each broken piece.
    pub errors: Vec<SyntaxError>,
    /// `(start of the table's header or None at the top of the file, key)` of every piece blanked out; the
    /// key is empty where a line without any was.
    pub lost_keys: HashSet<(Option<usize>, String)>,
    /// Words in quotation marks in the pieces blanked out: ids that may be referred to elsewhere.
    pub lost_words: HashSet<String>,
}

/// What is wrong with a piece.
pub(super) struct SyntaxError {
    pub span: Range<usize>,
    pub message: String,
    pub advice: Advice,
}

/// Blanks out what does not parse, and tables of these lists whose headings are not those of an entry.
pub(super) fn recover(text: &str, lists: &[Section]) -> Recovered {
    let mut recovered = Recovered {
        text: text.to_owned(),
        errors: Vec::new(),
        lost_keys: HashSet::new(),
        lost_words: HashSet::new(),
    };
    let chunks = cut(text, 0..text.len(), is_header);
    let headings = Headings::new(text, &chunks, lists);
    if DeTable::parse_recoverable(text).1.is_empty() && !headings.any_wrong() {
        return recovered;
    }
    let mut blanks: Vec<Range<usize>> = Vec::new();
    for chunk in chunks {
        if let Some((message, advice)) = headings.wrong(heading(&text[chunk.clone()])) {
            let length = text[chunk.clone()].lines().next().unwrap_or("").trim_end().len();
            let span = chunk.start..chunk.start + length;
            recovered.errors.push(SyntaxError { span, message, advice });
            recovered.lose(text, Some(chunk.start), chunk.clone());
            blanks.push(chunk);
            continue;
        }
        let Some(_) = first_error(&text[chunk.clone()]) else { continue };
        let header = text[chunk.clone()].starts_with('[').then_some(chunk.start);
        let pieces = cut(text, chunk.clone(), is_key);
        // A broken header: without it, its keys would belong to the table before.
        if let (Some(_), Some(piece)) = (header, pieces.first())
            && let Some(error) = first_error(&text[piece.clone()])
        {
            recovered.errors.push(in_words(error, piece.start, text));
            recovered.lose(text, header, chunk.clone());
            blanks.push(chunk);
            continue;
        }
        for piece in pieces {
            if let Some(error) = first_error(&text[piece.clone()]) {
                recovered.errors.push(in_words(error, piece.start, text));
                recovered.lose(text, header, piece.clone());
                blanks.push(piece);
            }
        }
    }
    recovered.text = blank(text, &blanks);
    // What is left shows only in the whole: keys and tables given twice.
    let mut last_line = None;
    let mut rest: Vec<_> = DeTable::parse_recoverable(&recovered.text)
        .1
        .into_iter()
        .map(|e| in_words(error(&e), 0, text))
        .collect();
    rest.sort_by_key(|error| error.span.start);
    for error in rest {
        let line = text.as_bytes()[..error.span.start].iter().rposition(|byte| *byte == b'\n');
        if last_line != Some(line) {
            recovered.errors.push(error);
        }
        last_line = Some(line);
    }
    recovered
}

impl Recovered {
    fn lose(&mut self, text: &str, header: Option<usize>, piece: Range<usize>) {
        let piece = &text[piece];
        // A line that is not key = value belongs to the piece before it.
        for line in piece.trim_start().lines() {
            let in_key = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
            let key = line.split(|c| !in_key(c)).next().unwrap_or("");
            self.lost_keys.insert((header, key.to_owned()));
        }
        if let Some(name) = piece.strip_prefix('[') {
            // A whole table: its name, and the id in it.
            let name = name.trim_start_matches('[').split([']', '\n', '#']).next().unwrap_or("").trim();
            let mut names = name.split('.');
            let key = names.next().unwrap_or("").to_owned();
            if !piece.starts_with("[[") {
                self.lost_keys.insert((None, key));
            }
            self.lost_words.extend(names.map(str::to_owned));
        }
        let words = piece.split(['"', '\'', '\n', ' ', ',']).map(|word| word.trim_end_matches(']'));
        self.lost_words.extend(words.filter(|word| !word.is_empty()).map(str::to_owned));
    }
}

/// Cuts a part of a text before every line that `starts` a piece.
fn cut(text: &str, section: Range<usize>, starts: fn(&str) -> bool) -> Vec<Range<usize>> {
    let mut pieces: Vec<Range<usize>> = Vec::new();
    let mut at = section.start;
    for line in text[section].split_inclusive('\n') {
        let end = at + line.len();
        match pieces.last_mut() {
            Some(piece) if !starts(line) => piece.end = end,
            _ => pieces.push(at..end),
        }
        at = end;
    }
    pieces
}

/// `[table]`, `[[list]]`, and the same with a bracket forgotten at the end.
fn is_header(line: &str) -> bool {
    let line = line.split('#').next().unwrap_or("").trim_end();
    let Some(name) = line.strip_prefix('[') else { return false };
    let name = name.strip_prefix('[').unwrap_or(name).trim_end_matches(']').trim();
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.'))
}

/// `key = …`
fn is_key(line: &str) -> bool {
    line.split_once('=').is_some_and(|(key, _)| {
        let key = key.trim();
        !key.is_empty() && key.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.'))
    })
}

/// A heading's brackets and its name: `("[[", "actors")`.
fn heading(chunk: &str) -> Option<(&str, &str)> {
    let line = chunk.split(['\n', '#']).next().unwrap_or("").trim_end();
    let name = line.trim_start_matches('[');
    let brackets = &line[..line.len() - name.len()];
    (!brackets.is_empty()).then(|| (brackets, name.trim_end_matches(']').trim()))
}

/// The headings of `case.toml`, among which an entry's is easily written as that of a single table: every entry
/// after it, and everything that names one, would then be wrong as well.
struct Headings<'t> {
    lists: &'t [Section],
    all: HashSet<(&'t str, &'t str)>,
}

impl<'t> Headings<'t> {
    fn new(text: &'t str, chunks: &[Range<usize>], lists: &'t [Section]) -> Self {
        Self { lists, all: chunks.iter().filter_map(|chunk| heading(&text[chunk.clone()])).collect() }
    }

    fn any_wrong(&self) -> bool {
        self.all.iter().any(|heading| self.wrong(Some(*heading)).is_some())
    }

    /// What is wrong with a heading, and how to mend it.
    fn wrong(&self, heading: Option<(&str, &str)>) -> Option<(String, Advice)> {
        let (brackets, name) = heading?;
        let names = || self.lists.iter().map(|section| section.as_str());
        let (list, id) = name.split_once('.').unwrap_or((name, ""));
        if brackets == "[" && names().any(|name| name == list) {
            let message = format!("`{list}` has to be a list of tables, not a table");
            let list = list.to_owned();
            let advice = match id {
                "" => Advice::DoubleBrackets { list },
                id => Advice::DoubleBracketsAndId { list, id: id.to_owned() },
            };
            return Some((message, advice));
        }
        // Where no heading has the right name, all of them are taken for it while the file is read.
        let near = nearest(name, names()).filter(|near| *near != name && self.all.contains(&("[[", near)))?;
        (brackets == "[[" && !names().any(|known| known == name)).then(|| {
            let message = format!("the case has no list `{}`", name.escape_debug());
            (message, Advice::MeantList { near: near.to_owned() })
        })
    }
}

fn first_error(piece: &str) -> Option<(Range<usize>, String)> {
    let (_, errors) = DeTable::parse_recoverable(piece);
    errors.iter().map(error).min_by_key(|(span, _)| span.start)
}

fn error(error: &toml::de::Error) -> (Range<usize>, String) {
    (error.span().unwrap_or(0..0), error.message().to_owned())
}

/// An error of a piece in plain words, moved to its place in the whole, off the line end it may point at.
fn in_words((span, message): (Range<usize>, String), start: usize, text: &str) -> SyntaxError {
    let mut span = (span.start + start).min(text.len())..(span.end + start).min(text.len());
    while !text.is_char_boundary(span.start) {
        span.start -= 1;
    }
    while !text.is_char_boundary(span.end) {
        span.end += 1;
    }
    let (message, advice) = syntax_error(&message, text, span.start);
    if matches!(advice, Advice::EscapeQuotes | Advice::EscapeApostrophe) {
        // Point at the mark that ends the text.
        let end = text[..span.start].trim_end().len();
        span = end - 1..end;
    }
    let before = text[..span.start].trim_end();
    if span.is_empty() && text[before.len()..span.start].contains('\n') {
        // The error is that the line, or the file, ended: point at its last character.
        let last = before.chars().next_back().map_or(0, char::len_utf8);
        span = before.len() - last..before.len();
    }
    SyntaxError { span, message, advice }
}

/// The same text with spaces for everything in these sections but line ends.
fn blank(text: &str, sections: &[Range<usize>]) -> String {
    let mut blanked = String::with_capacity(text.len());
    let mut at = 0;
    for section in sections {
        blanked.push_str(&text[at..section.start]);
        blanked.extend(text[section.clone()].bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }));
        at = section.end;
    }
    blanked.push_str(&text[at..]);
    blanked
}

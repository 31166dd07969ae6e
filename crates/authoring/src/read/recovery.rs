//! Syntax errors, kept apart from the rest of a file.
//!
//! After one missing bracket a TOML parser takes the remainder of the file for the inside of a list: a
//! dozen errors that are none, and nothing else is read. Here a file with errors is cut at its table
//! headers and keys; each piece that does not parse alone gives one error and is blanked out, and the rest
//! of the file is read as if nothing had happened. What was blanked is remembered, so that it is not
//! reported as missing.

use std::collections::HashSet;
use std::ops::Range;

use toml::de::DeTable;

/// A text that parses, or nearly: with its broken pieces blanked out, all else in its location.
pub(super) struct Recovered {
    pub text: String,
    /// One error for each broken piece.
    pub errors: Vec<(Range<usize>, String)>,
    /// `(start of the table's header or None at the top of the file, key)` of every piece blanked out; the
    /// key is empty where a line without any was.
    pub lost_keys: HashSet<(Option<usize>, String)>,
    /// Words in quotation marks in the pieces blanked out: ids that may be referred to elsewhere.
    pub lost_words: HashSet<String>,
}

pub(super) fn recover(text: &str) -> Recovered {
    let mut recovered = Recovered {
        text: text.to_owned(),
        errors: Vec::new(),
        lost_keys: HashSet::new(),
        lost_words: HashSet::new(),
    };
    if DeTable::parse_recoverable(text).1.is_empty() {
        return recovered;
    }
    let mut blanks: Vec<Range<usize>> = Vec::new();
    for chunk in cut(text, 0..text.len(), is_header) {
        let Some(_) = first_error(&text[chunk.clone()]) else { continue };
        let header = text[chunk.clone()].starts_with('[').then_some(chunk.start);
        let pieces = cut(text, chunk.clone(), is_key);
        // A broken header: without it, its keys would belong to the table before.
        if let (Some(_), Some(piece)) = (header, pieces.first())
            && let Some(error) = first_error(&text[piece.clone()])
        {
            recovered.errors.push(location(error, piece.start, text));
            recovered.lose(text, header, chunk.clone());
            blanks.push(chunk);
            continue;
        }
        for piece in pieces {
            if let Some(error) = first_error(&text[piece.clone()]) {
                recovered.errors.push(location(error, piece.start, text));
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
        .map(|e| location(error(&e), 0, text))
        .collect();
    rest.sort_by_key(|(span, _)| span.start);
    for (span, message) in rest {
        let line = text.as_bytes()[..span.start].iter().rposition(|byte| *byte == b'\n');
        if last_line != Some(line) {
            recovered.errors.push((span, message));
        }
        last_line = Some(line);
    }
    recovered
}

impl Recovered {
    fn lose(&mut self, text: &str, header: Option<usize>, piece: Range<usize>) {
        let piece = &text[piece];
        let key: String = piece
            .trim_start()
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'))
            .collect();
        self.lost_keys.insert((header, key));
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

/// Cuts a section of a text before every line that `starts` a piece.
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

fn first_error(piece: &str) -> Option<(Range<usize>, String)> {
    let (_, errors) = DeTable::parse_recoverable(piece);
    errors.iter().map(error).min_by_key(|(span, _)| span.start)
}

fn error(error: &toml::de::Error) -> (Range<usize>, String) {
    (error.span().unwrap_or(0..0), error.message().to_owned())
}

/// Moves an error from a piece to its location in the whole, off the line end it may point at.
fn location((span, message): (Range<usize>, String), start: usize, text: &str) -> (Range<usize>, String) {
    let mut span = (span.start + start).min(text.len())..(span.end + start).min(text.len());
    while !text.is_char_boundary(span.start) {
        span.start -= 1;
    }
    while !text.is_char_boundary(span.end) {
        span.end += 1;
    }
    let before = text[..span.start].trim_end();
    if span.is_empty() && text[before.len()..span.start].contains('\n') {
        // The error is that the line, or the file, ended: point at its last character.
        let last = before.chars().next_back().map_or(0, char::len_utf8);
        span = before.len() - last..before.len();
    }
    (span, message)
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

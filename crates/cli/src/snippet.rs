//! The lines of a case file around a problem, fit to be shown: neither endless nor able to steer the
//! terminal.

use explainer_authoring::{CaseFile, Diagnostic};
use explainer_core::case::is_hidden;
use miette::{MietteError, MietteSpanContents, SourceCode, SourceSpan, SpanContents};

/// The longest piece of a line that is shown, in characters.
const WIDTH: usize = 120;
/// Characters shown before the offending text in a line that is longer.
const BEFORE: usize = 40;

/// The line of a problem with the one before and the one after it.
#[derive(Debug)]
pub struct Snippet {
    name: String,
    text: String,
    /// Line and column of the offending text in the file, from 0.
    place: (usize, usize),
    /// Line of the first line shown, from 0.
    first: usize,
    /// The offending text in `text`, as far as it is shown; in bytes.
    pub span: std::ops::Range<usize>,
}

impl Snippet {
    /// `None` where there is nothing to show: the file is empty or could not be read.
    pub fn new(file: &CaseFile, diagnostic: &Diagnostic) -> Option<Self> {
        let start = diagnostic.span.start.min(file.text.len());
        let (before, after) = (file.text.get(..start)?, file.text.get(start..)?);
        if file.text.is_empty() {
            return None;
        }
        let mut earlier = before.rsplit('\n');
        let head: Vec<char> = earlier.next().unwrap_or("").chars().collect();
        let mut later = after.split('\n');
        let tail = later.next().unwrap_or("");

        let mut text = String::new();
        let previous = earlier.next();
        if let Some(line) = previous {
            push(&mut text, line.chars());
            text.push('\n');
        }
        // A long line is shown from shortly before the offending text.
        let long = head.len() + tail.len() > WIDTH && head.len() > BEFORE;
        let head = if long { &head[head.len() - BEFORE..] } else { &head[..] };
        text.extend(long.then_some('…'));
        text.extend(head.iter().copied().map(visible));
        let from = text.len();
        let offending = tail.get(..diagnostic.span.len()).unwrap_or(tail).chars().count();
        let mut to = from;
        for (at, c) in tail.chars().enumerate().take(WIDTH) {
            text.push(visible(c));
            if at < offending {
                to = text.len();
            }
        }
        text.extend(tail.chars().nth(WIDTH).map(|_| '…'));
        if let Some(line) = later.next() {
            text.push('\n');
            push(&mut text, line.chars());
        }
        text.push('\n');
        let place = (diagnostic.line.saturating_sub(1), diagnostic.column.saturating_sub(1));
        let first = place.0 - usize::from(previous.is_some() && place.0 > 0);
        Some(Self { name: file.name.clone(), text, place, first, span: from..to })
    }
}

/// The start of a line.
fn push(text: &mut String, mut line: impl Iterator<Item = char>) {
    text.extend(line.by_ref().take(WIDTH).map(visible));
    text.extend(line.next().map(|_| '…'));
}

fn visible(c: char) -> char {
    match c {
        '\t' | '\r' => ' ',
        c if is_hidden(c) => char::REPLACEMENT_CHARACTER,
        c => c,
    }
}

impl SourceCode for Snippet {
    /// The whole snippet, or, when no line around it is asked for, the place of the offending text.
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        lines_before: usize,
        _lines_after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let whole = (0, self.text.len());
        let ((offset, length), (line, column)) = match lines_before {
            0 => ((span.offset(), span.len()), self.place),
            _ => (whole, (self.first, 0)),
        };
        let data = self.text.as_bytes().get(offset..offset + length).ok_or(MietteError::OutOfBounds)?;
        let lines = self.text.lines().count();
        let name = self.name.clone();
        Ok(Box::new(MietteSpanContents::new_named(name, data, (offset, length).into(), line, column, lines)))
    }
}

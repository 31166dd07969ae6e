//! What there is to say about case files, each with its line.

use std::fmt;
use std::ops::Range;

use super::files::CaseFile;
use crate::messages::advice::Advice;
use crate::violation::Severity;

/// One thing to be said about a case file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// The file, by its name in the case's folder.
    pub file: String,
    /// The offending text, in bytes from the start of the file (a byte order mark not counted). Empty at
    /// the end of a file, and where something is missing from the whole file.
    pub span: Range<usize>,
    /// Line of its start, from 1.
    pub line: usize,
    /// Column of its start, in characters from 1.
    pub column: usize,
    /// What is wrong, in one line.
    pub message: String,
    /// How to mend it.
    pub advice: String,
    /// The kind of advice, one of [`crate::ADVICE_KINDS`].
    pub advice_kind: &'static str,
    /// Whether the case is refused for it.
    pub severity: Severity,
}

impl Diagnostic {
    /// An error at the start of a file, until [`locate`] has counted lines.
    pub(super) fn new(file: &str, span: Range<usize>, message: String, advice: Advice) -> Self {
        Self {
            file: file.to_owned(),
            span,
            line: 1,
            column: 1,
            message,
            advice: advice.to_string(),
            advice_kind: advice.kind(),
            severity: Severity::Error,
        }
    }
}

impl fmt::Display for Diagnostic {
    /// `case.toml:3:1: message`, and the advice on a line of its own.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}: {}\n  {}", self.file, self.line, self.column, self.message, self.advice)
    }
}

/// Everything there is to say about the files of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostics {
    /// By file in the order of `files`, then by line.
    pub list: Vec<Diagnostic>,
    /// The files, `case.toml` first.
    pub files: Vec<CaseFile>,
}

impl fmt::Display for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for diagnostic in &self.list {
            writeln!(f, "{diagnostic}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Diagnostics {}

/// Sorts the diagnostics of one file by where they stand and gives each its line and column, in one walk through
/// the text however many there are.
pub(super) fn locate(diagnostics: &mut [Diagnostic], text: &str) {
    diagnostics.sort_by_key(|diagnostic| (diagnostic.span.start, diagnostic.span.end));
    let (mut at, mut line, mut column) = (0, 1, 1);
    for diagnostic in diagnostics {
        let start = diagnostic.span.start.min(text.len());
        for byte in text.as_bytes().get(at..start).unwrap_or_default() {
            match byte {
                b'\n' => (line, column) = (line + 1, 1),
                // Bytes that begin a character.
                byte if *byte & 0xC0 != 0x80 => column += 1,
                _ => {}
            }
        }
        at = start;
        (diagnostic.line, diagnostic.column) = (line, column);
    }
}

//! What is wrong with case files, each with its line.

use std::fmt;
use std::ops::Range;

use super::files::CaseFile;

/// One thing that is wrong in a case file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
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
    pub help: String,
}

impl Problem {
    pub(super) fn new(file: &str, text: &str, span: Range<usize>, message: String, help: String) -> Self {
        let (line, column) = Lines::new(text).place(text, span.start);
        Self { file: file.to_owned(), span, line, column, message, help }
    }
}

impl fmt::Display for Problem {
    /// `case.toml:3:1: message`, and the help on a line of its own.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}: {}\n  {}", self.file, self.line, self.column, self.message, self.help)
    }
}

/// Everything that is wrong with a case, with the files it is wrong in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problems {
    /// By file in the order of `files`, then by place; never empty.
    pub list: Vec<Problem>,
    /// The files, `case.toml` first.
    pub files: Vec<CaseFile>,
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for problem in &self.list {
            writeln!(f, "{problem}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Problems {}

/// Where the lines of a text start, so that thousands of problems are placed quickly.
#[derive(Debug)]
pub(super) struct Lines(Vec<usize>);

impl Lines {
    pub(super) fn new(text: &str) -> Self {
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        Self(std::iter::once(0).chain(ends.map(|(at, _)| at + 1)).collect())
    }

    /// Line from 1 and column in characters from 1.
    pub(super) fn place(&self, text: &str, at: usize) -> (usize, usize) {
        let line = self.0.partition_point(|start| *start <= at);
        let start = self.0.get(line.saturating_sub(1)).copied().unwrap_or(0);
        let before = text.as_bytes().get(start..at.min(text.len())).unwrap_or_default();
        // Bytes that begin a character.
        (line, before.iter().filter(|byte| **byte & 0xC0 != 0x80).count() + 1)
    }
}

//! What is said in files that a world is written into, and where they are offered. It comes with the second part of the
//! widget ([`crate::later`]), so it is a table of its own.

use serde::Serialize;

use super::{LANGUAGES, Words, is_of, tables};
use crate::session::FileKind;

/// Those of every language.
const TABLES: [&FileWords; LANGUAGES.len()] = tables!(files);

/// The labels of one language.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "a label is told by its name and by the English beside it")]
pub struct FileWords {
    /// BCP 47 tag.
    pub language: &'static str,
    /// What is set in a world, row by row.
    pub on: &'static str,
    pub reading: &'static str,
    pub accepted: &'static str,
    pub rejected: &'static str,
    pub open: &'static str,
    pub none: &'static str,
    /// The first columns of the table.
    pub id: &'static str,
    pub argument: &'static str,
    pub column: &'static str,
    pub status: &'static str,
    /// What can be saved.
    pub kinds: Kinds,
    /// What became of it.
    pub saved: &'static str,
    pub failed: &'static str,
    /// In a frame, which may not be allowed to save files, above the text or the picture itself.
    pub copy_instead: &'static str,
}

/// One text for each kind of file.
#[derive(Debug, Serialize)]
pub struct Kinds {
    pub drawing: &'static str,
    pub picture: &'static str,
    pub table: &'static str,
    pub world: &'static str,
}

impl Kinds {
    /// The word for one of them.
    #[must_use]
    pub fn of(&self, kind: FileKind) -> &'static str {
        match kind {
            FileKind::Drawing => self.drawing,
            FileKind::Picture => self.picture,
            FileKind::Table => self.table,
            FileKind::World => self.world,
        }
    }
}

impl FileWords {
    /// The words that go with those of the widget; where its language has none, those of the first language.
    #[must_use]
    pub fn of(words: &Words) -> &'static Self {
        TABLES.into_iter().find(|table| is_of(table.language, words.language)).unwrap_or(TABLES[0])
    }
}

//! The words of the tour as it is presented to a room, beside those of the widget: they come with the part that presents.

use serde::Serialize;

use super::{LANGUAGES, Words, is_of, tables};

/// All words of one language that only a presentation has.
#[derive(Debug, Clone, Copy, Serialize)]
#[expect(missing_docs, reason = "a label is told by its name and by the English beside it")]
pub struct PresenterWords {
    /// BCP 47 tag.
    pub language: &'static str,
    /// Begins it, in the tour.
    pub present: &'static str,
    /// What it is called.
    pub name: &'static str,
    pub show_reason: &'static str,
    pub hide_reason: &'static str,
    pub count_hands: &'static str,
    pub stop_counting: &'static str,
    /// Before the fields where the hands are put in.
    pub hands: &'static str,
    pub full_screen: &'static str,
    pub leave: &'static str,
}

/// Those of every language.
const TABLES: [&PresenterWords; LANGUAGES.len()] = tables!(presenter);

impl PresenterWords {
    /// The words in the language of others, or in the one that every case has texts in.
    #[must_use]
    pub fn beside(words: &Words) -> &'static Self {
        TABLES.into_iter().find(|table| is_of(table.language, words.language)).unwrap_or(TABLES[0])
    }
}

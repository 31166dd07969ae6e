//! A whole case as its files hold it: the structure once, the texts once for each language.

use super::{Case, CaseDetails, DetailTexts, Details, Labels};

/// What `case.toml` holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Structure {
    /// What a world and its figure need.
    pub case: Case,
    /// What only a closer look shows.
    pub details: CaseDetails,
}

/// What the text file of one language holds.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Texts {
    /// What is shown at once.
    pub labels: Labels,
    /// What only a closer look shows.
    pub details: DetailTexts,
}

/// Parts a whole case in one language into what a reader needs at once and what only a closer look shows.
#[must_use]
pub fn part(structure: Structure, texts: Texts) -> (Case, Labels, Details) {
    let details = Details { case: structure.details, texts: texts.details };
    (structure.case, texts.labels, details)
}

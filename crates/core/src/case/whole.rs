//! A whole case as its files hold it: the structure once, the texts once for each language.

use super::{ArgumentId, Case, CaseDetails, DetailTexts, Details, Labels, PremiseId};

/// What `case.toml` holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Structure {
    /// What a world and its figure need.
    pub case: Case,
    /// What only a closer look shows.
    pub details: CaseDetails,
    /// What its author promises and keeps. No reader needs it, so it is never packed.
    pub upkeep: Upkeep,
}

/// What keeps a case true while it changes: checked, or used to keep old links alive. Lists run parallel to those of
/// [`Case`].
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Upkeep {
    /// Of each preset.
    pub presets: Vec<PresetUpkeep>,
    /// Of each argument.
    pub arguments: Vec<ArgumentUpkeep>,
    /// Of each step of the tour.
    pub tour: Vec<StepUpkeep>,
}

/// What a prepared world promises, and what it was called before.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PresetUpkeep {
    /// Ids that links to it have used.
    pub formerly: Vec<String>,
    /// The statuses it promises.
    pub promised: Promises,
}

/// What a step of the tour promises, and where its world comes from.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct StepUpkeep {
    /// Whether its world is that of a preset or the opening, rather than one of its own.
    pub borrowed: bool,
    /// The statuses it promises.
    pub promised: Promises,
}

/// The statuses that arguments have in a world, as the sentences about that world need them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Promises {
    /// Arguments that stand in it.
    pub stands: Vec<ArgumentId>,
    /// Arguments that are contested in it.
    pub contested: Vec<ArgumentId>,
    /// Arguments that fall in it.
    pub falls: Vec<ArgumentId>,
    /// Arguments that are unsupported in it.
    pub unsupported: Vec<ArgumentId>,
}

impl Promises {
    /// Whether a status of this argument is promised.
    #[must_use]
    pub fn name(&self, argument: ArgumentId) -> bool {
        [&self.stands, &self.contested, &self.falls, &self.unsupported]
            .iter()
            .any(|list| list.contains(&argument))
    }
}

/// What the sentence of an argument can be said under.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ArgumentUpkeep {
    /// The readings its sentence is compatible with, as its author reads the sentence, whatever its premises are; empty:
    /// every reading. In a decided world that follows another reading it must not stand.
    pub readings: Vec<PremiseId>,
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

//! The structure of a case that only a closer look shows: who said what, what happened, and where it is written.
//!
//! A widget fetches it when a reader first asks for more. Lists of the same name run parallel to those of [`super::Case`].

use serde::{Deserialize, Serialize};

use super::{DetailTexts, SourceId, StatementId, Who};

/// Everything only a closer look shows, with its texts in one language.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Details {
    /// The structure.
    pub case: CaseDetails,
    /// The texts.
    pub texts: DetailTexts,
}

/// Everything about a dispute that changes no status and no figure.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct CaseDetails {
    /// Of each actor.
    pub actors: Vec<ActorDetails>,
    /// Of each premise.
    pub premises: Vec<PremiseDetails>,
    /// Of each argument.
    pub arguments: Vec<ArgumentDetails>,
    /// Who said what, to whom, through whom: the claims and denials the case reports.
    pub statements: Vec<Statement>,
    /// What happened when.
    pub events: Vec<Event>,
    /// Of each step of the tour.
    pub tour: Vec<StepDetails>,
    /// Where all of it comes from.
    pub sources: Vec<Source>,
    /// What the source article does not say: ids only, the sentences are texts.
    pub silences: Vec<String>,
    /// Terms explained on the spot: ids only, the words are texts.
    pub glossary: Vec<String>,
}

impl CaseDetails {
    /// The source whose passages are named by their numbers alone: the first whose passages are numbered.
    #[must_use]
    pub fn article(&self) -> Option<SourceId> {
        self.sources.iter().position(|source| source.numbered).map(SourceId::from)
    }
}

/// A numbered passage of a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Passage {
    /// The source: one whose passages are [`Source::numbered`].
    pub source: SourceId,
    /// Its number, from 1.
    pub number: u16,
}

/// Where an actor is written about.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct ActorDetails {
    /// Sources on who this is.
    pub sources: Vec<SourceId>,
}

/// Where a premise and the positions on it are recorded.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct PremiseDetails {
    /// Of each position of [`super::Premise::held_by`], where it is recorded.
    pub held_by: Vec<Vec<SourceId>>,
    /// Of each position of [`super::Premise::disputed_by`], where it is recorded.
    pub disputed_by: Vec<Vec<SourceId>>,
    /// Sources on its content.
    pub sources: Vec<SourceId>,
    /// Numbered passages it rests on.
    pub passages: Vec<Passage>,
}

/// What an argument rests on in the record.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct ArgumentDetails {
    /// Statements that support it or express it.
    pub statements: Vec<StatementId>,
    /// Where it, or the basis of the inference, is found.
    pub sources: Vec<SourceId>,
    /// Numbered passages it rests on.
    pub passages: Vec<Passage>,
}

/// What a step of the tour rests on in the record.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct StepDetails {
    /// Statements its sentences report.
    pub statements: Vec<StatementId>,
    /// Where else its sentences are found.
    pub sources: Vec<SourceId>,
}

/// Something somebody said, and how it reached the reader.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Statement {
    /// Public id.
    pub id: String,
    /// What sort of statement it is.
    pub kind: StatementKind,
    /// Who said it first, then through whom it came, in order; never empty.
    pub chain: Vec<Who>,
    /// To whom it was said; empty where the source does not tell.
    pub to: Vec<Who>,
    /// When it was said.
    pub when: When,
    /// The statement it denies.
    pub denies: Option<StatementId>,
    /// Where it is found.
    pub sources: Vec<SourceId>,
    /// Numbered passages that carry it.
    pub passages: Vec<Passage>,
}

/// What sort of statement it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum StatementKind {
    /// `claim`: somebody asserts it.
    Claim,
    /// `concession`: somebody grants it to the other side.
    Concession,
    /// `denial`: somebody says another statement is false.
    Denial,
    /// `framing`: an outlet's own words or headline, not those of whom it reports on.
    Framing,
    /// `report`: an outlet reports an event.
    Report,
}

/// A date, with how exactly it is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum When {
    /// `YYYY-MM-DD`
    Day(String),
    /// `YYYY-MM`
    Month(String),
    /// "Days before" this day, `YYYY-MM-DD`: all that the source says.
    DaysBefore(String),
    /// The source gives no date.
    NotGiven,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// Public id.
    pub id: String,
    /// When.
    pub when: When,
    /// Later than what the case is about: shown apart.
    pub later: bool,
    /// Where it is recorded.
    pub sources: Vec<SourceId>,
    /// Numbered passages that mention it.
    pub passages: Vec<Passage>,
}

/// A document the case rests on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Source {
    /// Public id.
    pub id: String,
    /// Title, in the language of the document or as it is commonly cited.
    pub title: String,
    /// Who published it; empty where it is not known.
    pub publisher: String,
    /// `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; empty where it is not known.
    pub date: String,
    /// An http(s) address, if there is one.
    pub link: Option<String>,
    /// How it was read for this case.
    pub confidence: Confidence,
    /// Whether its passages are numbered, so that each can be named.
    pub numbered: bool,
}

/// How a source was read for the case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Confidence {
    /// `read`: in the instrument itself or on an official page.
    Read,
    /// `copy`: in a copy of its text, kept by somebody else than its publisher.
    Copied,
    /// `secondary`: through a secondary source.
    Secondary,
    /// `known`: well known, not read again for this case.
    Known,
}

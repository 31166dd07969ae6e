//! The case: what a dispute consists of, checked once and never changed after.
//!
//! Two divisions run through it. Structure (who needs what, what attacks what) is apart from the texts of a language;
//! and what a world and its figure need ([`Case`], [`Labels`]) is apart from what only a closer look shows
//! ([`Details`]), so that a reader need not wait for the second. In a case that was read from files or unpacked
//! ([`crate::pack`]) every position points somewhere. (How case files are read and what else is asked of them:
//! `crates/authoring`.)

mod characters;
mod details;
mod ids;
pub mod terms;
mod texts;
mod types;
mod whole;

pub use characters::{is_corrections, is_hidden, is_link};
pub use details::*;
pub use ids::{
    ActorId, ArgumentId, EventId, ID_MAX, KindId, PremiseId, SourceId, StatementId, VoiceId, is_id,
};
pub use terms::{Found, Terms};
pub use texts::*;
pub use types::*;
pub use whole::{ArgumentUpkeep, PresetUpkeep, Promises, StepUpkeep, Structure, Texts, Upkeep, part};

//! The case: what a dispute consists of, checked once and never changed after.
//!
//! Structure (who needs what, what attacks what) is apart from the texts of a language, and both have a
//! packed form. A `Case` that was read from files or unpacked has passed [`check_case`]: every index in it
//! points somewhere.

mod brief;
mod check;
mod fault;
mod form;
mod ids;
mod pack;
mod place;
#[cfg(feature = "read")]
mod read;
mod structure;
mod terms;
mod texts;
mod words;

pub use brief::brief;
pub use check::{
    FAULTS_MAX, HEADING_MAX, ID_MAX, MORE_MAX, SENTENCE_MAX, SOURCE_MAX, check_alike, check_case,
    check_texts, is_hidden,
};
pub use fault::{Fault, FaultKind};
pub use ids::{ActorId, ArgumentId, EventId, PremiseId, SourceId, StatementId, VoiceId};
pub use pack::{PACK_MAX, PackError, pack, pack_texts, unpack, unpack_own, unpack_texts};
pub use place::{Field, Part, Place};
#[cfg(feature = "read")]
pub use read::{CaseFile, CaseFiles, FILE_MAX, Problem, Problems, read, read_folder};
pub use structure::*;
pub use terms::{Found, Terms};
pub use texts::{Bands, Entry, LABEL_MAX, Texts};

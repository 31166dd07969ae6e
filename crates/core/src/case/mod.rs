//! The case: what a dispute consists of, checked once and never changed after.
//!
//! Structure (who needs what, what attacks what) is apart from the texts of a language, and both have a
//! packed form. In a `Case` that was read from files or unpacked, every index points somewhere. (How case files
//! are read and what else is asked of them: `crates/authoring`.)

mod brief;
mod characters;
mod form;
mod ids;
mod order;
mod pack;
mod structure;
pub mod terms;
mod texts;
mod validate;

pub use brief::brief;
pub use characters::{is_corrections, is_hidden, is_link};
pub use ids::{ActorId, ArgumentId, EventId, PremiseId, SourceId, StatementId, VoiceId};
pub use pack::{PACK_MAX, PackError, pack, pack_texts, unpack, unpack_own, unpack_texts};
pub use structure::*;
pub use terms::{Found, Terms};
pub use texts::{Bands, Entry, LABEL_MAX, Texts};

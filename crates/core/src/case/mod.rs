//! The case: what a dispute consists of, checked once and never changed after.
//!
//! Structure (who needs what, what attacks what) is apart from the texts of a language, and both have a
//! packed form. A `Case` that exists has passed [`check`]: every index in it points somewhere.

mod ids;
mod structure;
mod texts;

pub use ids::{ActorId, ArgumentId, EventId, PremiseId, SourceId, StatementId, VoiceId};
pub use structure::*;
pub use texts::{Bands, Entry, LABEL_MAX, Texts};

//! Public ids, and typed positions in the lists of a case, so that a premise is never looked up among the actors.

use serde::{Deserialize, Serialize};

/// The longest id, in characters.
pub const ID_MAX: usize = 64;

/// Whether a public id may be so: lower-case words and digits joined by single hyphens.
#[must_use]
pub fn is_id(id: &str) -> bool {
    id.len() <= ID_MAX
        && id.split('-').all(|word| {
            !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        })
}

macro_rules! positions {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub struct $name(pub u32);

        impl $name {
            /// The position as an index into the case's list.
            #[must_use]
            pub fn index(self) -> usize {
                self.0 as usize
            }
        }

        impl From<usize> for $name {
            /// Lists are held to [`crate::case::LIMIT`] entries, far below `u32::MAX`.
            fn from(index: usize) -> Self {
                Self(u32::try_from(index).unwrap_or(u32::MAX))
            }
        }
    )*};
}

positions! {
    /// Position in [`crate::case::Case::kinds`].
    KindId,
    /// Position in [`crate::case::Case::actors`].
    ActorId,
    /// Position in [`crate::case::Case::voices`].
    VoiceId,
    /// Position in [`crate::case::Case::premises`].
    PremiseId,
    /// Position in [`crate::case::Case::arguments`].
    ArgumentId,
    /// Position in [`crate::case::CaseDetails::statements`].
    StatementId,
    /// Position in [`crate::case::CaseDetails::events`].
    EventId,
    /// Position in [`crate::case::CaseDetails::sources`].
    SourceId,
}

impl PremiseId {
    /// The number the premise is known by, from one: its place in the case. It belongs to the case, so that what is said
    /// of "premise 5" holds in every world, at every width, on paper and in every page.
    #[must_use]
    pub fn number(self) -> usize {
        self.index() + 1
    }
}

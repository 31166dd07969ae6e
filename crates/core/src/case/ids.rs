//! Typed positions in the lists of a case, so that a premise is never looked up among the actors.

macro_rules! positions {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
    /// Position in [`crate::case::Case::actors`].
    ActorId,
    /// Position in [`crate::case::Case::voices`].
    VoiceId,
    /// Position in [`crate::case::Case::premises`].
    PremiseId,
    /// Position in [`crate::case::Case::arguments`].
    ArgumentId,
    /// Position in [`crate::case::Case::statements`].
    StatementId,
    /// Position in [`crate::case::Case::events`].
    EventId,
    /// Position in [`crate::case::Case::sources`].
    SourceId,
}

//! What can become of an argument, and the verdicts of one world.

use serde::{Serialize, Serializer};

use crate::case::ArgumentId;

/// What has become of an argument in a world.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Applies, and every attack on it falls; never to be told as "correct".
    Stands,
    /// Applies, and what it rests on is open or the attacks on it are undecided.
    Contested,
    /// Applies, and an argument that stands attacks it, or a part of it falls.
    Falls,
    /// Engaged, but a premise is rejected or a part is out of the question.
    Unsupported,
    /// An actor it needs is not part of the question.
    NotEngaged,
}

impl Status {
    /// All statuses, in the order they are told.
    pub const ALL: [Self; 5] =
        [Self::Stands, Self::Contested, Self::Falls, Self::Unsupported, Self::NotEngaged];

    /// Whether the argument takes part in the labelling.
    #[must_use]
    pub fn applies(self) -> bool {
        matches!(self, Self::Stands | Self::Contested | Self::Falls)
    }

    /// The public word, as the command line and the page's interface use it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Stands => "stands",
            Self::Contested => "contested",
            Self::Falls => "falls",
            Self::Unsupported => "unsupported",
            Self::NotEngaged => "not-engaged",
        }
    }
}

impl Serialize for Status {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// The status of every argument in one world, in the order of the case.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Verdicts {
    pub(super) statuses: Vec<Status>,
}

impl Verdicts {
    /// The status of one argument.
    #[must_use]
    pub fn status(&self, argument: ArgumentId) -> Status {
        self.statuses[argument.index()]
    }

    /// All statuses, in the order of the case's arguments.
    #[must_use]
    pub fn all(&self) -> &[Status] {
        &self.statuses
    }
}

/// What a reader says an argument will be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Guess {
    /// It stands.
    Stands,
    /// It falls, or has nothing to stand on.
    StandsNot,
    /// It is contested.
    Contested,
    /// The reader would rather be shown.
    Unsure,
}

impl Guess {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Stands, Self::StandsNot, Self::Contested, Self::Unsure];

    /// Its public name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Stands => "stands",
            Self::StandsNot => "not",
            Self::Contested => "contested",
            Self::Unsure => "unsure",
        }
    }

    /// Whether this is what came out.
    #[must_use]
    pub fn fits(self, status: Status) -> bool {
        match self {
            Self::Stands => status == Status::Stands,
            Self::Contested => status == Status::Contested,
            Self::StandsNot => !matches!(status, Status::Stands | Status::Contested),
            Self::Unsure => false,
        }
    }
}

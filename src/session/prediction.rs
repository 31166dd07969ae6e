//! Predict first: the reader says what a change will do before the change is made.
//!
//! While a change waits, the world is the one before, so nothing that is drawn, named, counted or told can give the
//! answer away.

use explainer_core::argument::{Change, Guess};
use explainer_core::case::ArgumentId;

/// Whether a reader predicts first, and what waits for that.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Prediction {
    /// Whether every change is asked about before it is made.
    pub on: bool,
    /// The change that waits.
    pub pending: Option<Pending>,
    /// What was said of the last change, and of which argument.
    pub answer: Option<(ArgumentId, Guess)>,
}

/// A change that waits until the reader has said what it will do.
#[derive(Debug, Clone, PartialEq)]
pub struct Pending {
    /// What is changed, together.
    pub changes: Vec<Change>,
    /// The argument whose status is asked for: the one that was in the middle.
    pub about: ArgumentId,
}

impl Prediction {
    /// Whether a change waits.
    #[must_use]
    pub fn waits(&self) -> bool {
        self.pending.is_some()
    }

    /// Whatever was asked or said belongs to a world that is left now.
    pub(super) fn forget(&mut self) {
        self.pending = None;
        self.answer = None;
    }
}

//! The guided tour: where the reader is in it, and what the reader has said where a step asks.
//!
//! A step that asks changes nothing until it is answered: the world stays the one before, so nothing that is drawn,
//! named, counted or told can give the answer away.

use explainer_core::argument::Guess;

/// Where a reader is in the tour.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Tour {
    /// The step; none outside the tour.
    pub at: Option<usize>,
    /// The step the reader left the tour at, to go on from.
    pub left_at: Option<usize>,
    /// Whether the invitation has been declined.
    pub declined: bool,
    /// Whether the reader has come to its end.
    pub finished: bool,
    /// What was said at each step, by its position.
    answers: Vec<(usize, Guess)>,
}

impl Tour {
    /// What was said at a step.
    #[must_use]
    pub fn answer(&self, step: usize) -> Option<Guess> {
        self.answers.iter().find(|(at, _)| *at == step).map(|(_, guess)| *guess)
    }

    /// Keeps the first thing that is said at a step.
    pub(super) fn say(&mut self, step: usize, guess: Guess) {
        if self.answer(step).is_none() {
            self.answers.push((step, guess));
        }
    }
}

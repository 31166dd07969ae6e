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
    /// Whether the reader has gone through to the end, and is nowhere in it now.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.finished && self.at.is_none() && self.left_at.is_none()
    }

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

/// Where a reader is in a tour that has begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The step; none outside the tour.
    pub at: Option<usize>,
    /// What the reader has said there.
    pub answer: Option<Guess>,
    /// Whether the reader has gone through to the end and left the tour there.
    pub finished: bool,
}

impl Tour {
    /// Where the reader is; nothing before the tour has begun.
    #[must_use]
    pub fn place(&self) -> Option<Place> {
        let Self { at, left_at, finished, .. } = *self;
        let begun = at.is_some() || left_at.is_some() || finished;
        begun.then(|| Place { at, answer: at.and_then(|at| self.answer(at)), finished })
    }
}

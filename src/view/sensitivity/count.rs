//! Counts what each argument turns on, in slices: one in each turn of the event loop, so that the page answers in
//! between.
//!
//! Most counts are done in the first slice. Dropping one ends it.

use explainer_core::argument::{Counts, Hinges, Pins, Progress, TooMany};
use yew::Callback;

use crate::browser::timers::{Later, next_turn};
use crate::model::Model;

/// How many settings of a case with a single argument one slice counts; it then takes a few milliseconds.
const SLICE: usize = 1 << 14;

/// What is to happen to a count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counting {
    /// The next slice is due.
    Go,
    /// No more of it.
    Stop,
    /// All of it once more.
    Again,
}

/// A count of all settings that leave what is held as it is.
pub struct Count {
    /// What is held.
    pub held: Pins,
    /// How far it has come.
    pub progress: Progress,
    /// Whether it needs, or needed, more than one slice.
    pub long: bool,
    hinges: Result<Hinges, TooMany>,
    /// The next slice, while there is one to come.
    next: Option<Later>,
}

impl Count {
    /// Begins a count. `again` is told when the next slice is due, which [`Self::go`] counts.
    #[must_use]
    pub fn new(model: &Model, held: Pins, again: &Callback<Counting>) -> Self {
        let hinges = Hinges::new(&model.case, model.framework.clone(), &held);
        let progress = Progress { done: 0, total: 0 };
        let mut count = Self { held, progress, long: false, hinges, next: None };
        count.slice(model, again);
        count
    }

    /// Counts one slice, and sees to the next, unless it has been stopped since this slice was asked for.
    pub fn go(&mut self, model: &Model, again: &Callback<Counting>) {
        if self.next.take().is_some() {
            self.slice(model, again);
        }
    }

    fn slice(&mut self, model: &Model, again: &Callback<Counting>) {
        let Ok(hinges) = &mut self.hinges else { return };
        // Elsewhere than in a browser nobody waits.
        let slice =
            if cfg!(target_arch = "wasm32") { SLICE / model.case.arguments.len() + 1 } else { usize::MAX };
        self.progress = hinges.step(slice);
        if self.result().is_none() {
            self.long = true;
            let again = again.clone();
            self.next = Some(next_turn(move || again.emit(Counting::Go)));
        }
    }

    /// Counts no further.
    pub fn stop(&mut self) {
        self.next = None;
    }

    /// Whether it was stopped before it was done.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        self.next.is_none() && self.result().is_none()
    }

    /// The result, once every setting is counted.
    #[must_use]
    pub fn result(&self) -> Option<&Counts> {
        self.hinges.as_ref().ok()?.result()
    }

    /// How many settings there are; if there are too many to be counted, how many at least.
    ///
    /// # Errors
    /// If there are too many.
    pub fn settings(&self) -> Result<usize, u64> {
        match self.hinges {
            Ok(_) => Ok(self.progress.total),
            Err(TooMany { settings }) => Err(settings),
        }
    }
}

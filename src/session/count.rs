//! Counts what each argument turns on, in slices, so that the page can answer in between.
//!
//! Most counts are done in the first slice.

use explainer_core::argument::{Counts, Hinges, Pins, Progress, TooMany};

use crate::model::Model;

/// How many settings of a case with a single argument one slice counts; it then takes a few milliseconds.
const SLICE: usize = 1 << 14;

/// A count of all settings that leave what is pinned as it is.
#[derive(Debug, Clone)]
pub struct Count {
    /// What is pinned.
    pub pins: Pins,
    /// How far it has come.
    pub progress: Progress,
    /// Whether it needs, or needed, more than one slice.
    pub long: bool,
    hinges: Result<Hinges, TooMany>,
    stopped: bool,
}

impl Count {
    /// Begins a count with its first slice.
    #[must_use]
    pub fn new(model: &Model, pins: Pins) -> Self {
        let hinges = Hinges::new(&model.case, model.framework.clone(), &pins);
        let progress = Progress { done: 0, total: 0 };
        let mut count = Self { pins, progress, long: false, hinges, stopped: false };
        count.slice(model);
        count
    }

    /// Counts one more slice, unless it was stopped.
    pub fn go_on(&mut self, model: &Model) {
        if !self.stopped {
            self.slice(model);
        }
    }

    fn slice(&mut self, model: &Model) {
        let Ok(hinges) = &mut self.hinges else { return };
        // Elsewhere than in a browser nobody waits.
        let slice =
            if cfg!(target_arch = "wasm32") { SLICE / model.case.arguments.len() + 1 } else { usize::MAX };
        self.progress = hinges.step(slice);
        self.long |= self.has_more();
    }

    /// Counts no further.
    pub fn stop(&mut self) {
        self.stopped = true;
    }

    /// Whether there is something left to count.
    #[must_use]
    pub fn has_more(&self) -> bool {
        self.hinges.as_ref().is_ok_and(|hinges| hinges.result().is_none())
    }

    /// Whether it was stopped before it was done.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        self.stopped && self.has_more()
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

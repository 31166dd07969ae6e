//! Changes that may have to wait: a step of the tour, or a reader who predicts first, asks before anything is made.

use explainer_core::argument::{Change, Guess, World};

use super::Session;
use crate::session::state::{LastChange, Tab};
use crate::session::{Effect, Pending, Shown};

impl Session {
    /// Goes to a step of the tour. One that asks something changes nothing before it is answered.
    pub(super) fn tour_to(&mut self, step: usize) -> Vec<Effect> {
        let Some(found) = self.model.case.tour.get(step) else { return Vec::new() };
        let (world, focus) = (World::new(&self.model.case, &found.world), found.focus);
        let (asks, answered) = (found.ask.is_some(), self.state.tour.answer(step).is_some());
        self.state.tour.at = Some(step);
        let mut effects = self.request_details(true);
        if asks && !answered {
            effects.extend(self.stay(LastChange::Asked(step), None));
        } else {
            self.state.focus = Some(focus);
            self.state.tab = Tab::Focus;
            self.state.all_shown = false;
            self.state.selected = None;
            effects.extend(self.commit(world, LastChange::Step(step)));
        }
        effects.push(Effect::FocusTour { outcome: asks && answered });
        effects
    }

    /// Leaves the tour at its end: the world stays, to be changed by the reader.
    pub(super) fn finish_tour(&mut self) -> Vec<Effect> {
        if self.state.tour.at.take().is_none() {
            return Vec::new();
        }
        self.state.tour.left_at = None;
        self.state.tour.finished = true;
        let mut effects = self.stay(LastChange::Finished, None);
        if self.model.lesson.is_some() {
            // What the pupil has done is read next.
            effects.push(Effect::FocusTour { outcome: false });
        }
        effects
    }

    /// Makes changes, together; or asks first what they will do.
    pub(super) fn change(&mut self, changes: Vec<Change>) -> Vec<Effect> {
        let first = self.state.prediction.on && self.state.tour.at.is_none();
        match self.state.focus.filter(|_| first) {
            Some(about) if self.changed_by(&changes) != self.state.world => {
                self.stay(LastChange::Pending, Some(Pending { changes, about }))
            }
            _ => self.make(&changes),
        }
    }

    fn make(&mut self, changes: &[Change]) -> Vec<Effect> {
        let last_change = match changes {
            [change] => LastChange::Changed(*change),
            _ => LastChange::ChangedMany,
        };
        self.commit(self.changed_by(changes), last_change)
    }

    fn changed_by(&self, changes: &[Change]) -> World {
        let mut world = self.state.world.clone();
        for change in changes {
            change.apply(&self.model.case, &mut world);
        }
        world
    }

    /// Makes the change that waits, now that the reader has said what it will do.
    pub(super) fn reveal(&mut self, guess: Guess) -> Vec<Effect> {
        let Some(Pending { changes, about }) = self.state.prediction.pending.take() else {
            return Vec::new();
        };
        let mut effects = self.make(&changes);
        self.state.prediction.answer = Some((about, guess));
        effects.push(Effect::FocusTour { outcome: true });
        effects
    }

    pub(super) fn withdraw(&mut self) -> Vec<Effect> {
        if !self.state.prediction.waits() {
            return Vec::new();
        }
        self.stay(LastChange::Withdrawn, None)
    }

    /// Says something about a change without making it. The host page hears of changes of the world, and this is none.
    fn stay(&mut self, last_change: LastChange, pending: Option<Pending>) -> Vec<Effect> {
        let here = self.state.world.clone();
        let _ = self.state.commit(here, last_change);
        let asks = pending.is_some();
        self.state.prediction.pending = pending;
        self.shown = Shown::new(&self.model, self.words, &self.state);
        let mut effects = self.looked_at(true, self.state.selected);
        if asks {
            effects.push(Effect::FocusTour { outcome: false });
        }
        effects
    }
}

//! Which controls stay as they are while all others range over what they can be decided as.

use crate::case::{Case, PremiseId};

use super::{Change, Control, Truth, World};

/// What one control does while settings are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Pin<T> {
    /// Stays at this value.
    Fixed(T),
    /// Takes every value it can be decided as.
    Varies,
}

/// What every control of a case does while settings are counted. Made by [`Pins::none`] or [`Pins::all`],
/// whose lists are as long as the case's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pins {
    /// Per actor: on, off, or both in turn.
    pub actors: Vec<Pin<bool>>,
    /// One reading (or, fixed at `None`, all left open), or every reading in turn, never open.
    pub reading: Pin<Option<PremiseId>>,
    /// Per premise: a truth, which may be open, or accepted and rejected in turn. Premises that are no switch
    /// are passed over.
    pub switches: Vec<Pin<Truth>>,
}

impl Pins {
    /// Everything varies.
    #[must_use]
    pub fn none(case: &Case) -> Self {
        Self {
            actors: vec![Pin::Varies; case.actors.len()],
            reading: Pin::Varies,
            switches: vec![Pin::Varies; case.premises.len()],
        }
    }

    /// Everything is fixed as it is in a world: then there is one setting, that world.
    #[must_use]
    pub fn all(case: &Case, world: &World) -> Self {
        Self {
            actors: world.on.iter().map(|&on| Pin::Fixed(on)).collect(),
            reading: Pin::Fixed(world.reading(case)),
            switches: world.truths.iter().map(|&truth| Pin::Fixed(truth)).collect(),
        }
    }

    /// Lets a control vary.
    pub fn unpin(&mut self, control: Control) {
        match control {
            Control::Actor(actor) => self.actors[actor.index()] = Pin::Varies,
            Control::Reading => self.reading = Pin::Varies,
            Control::Switch(premise) => self.switches[premise.index()] = Pin::Varies,
        }
    }

    /// Fixes a control where the change puts it.
    pub fn pin(&mut self, change: Change) {
        match change {
            Change::Actor(actor, on) => self.actors[actor.index()] = Pin::Fixed(on),
            Change::Reading(reading) => self.reading = Pin::Fixed(reading),
            Change::Switch(premise, truth) => self.switches[premise.index()] = Pin::Fixed(truth),
        }
    }
}

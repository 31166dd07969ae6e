//! Which controls stay as they are while all others range over what they can be decided as.

use crate::case::{Case, PremiseId};

use super::{Change, Control, Truth, World};

/// What one control does while settings are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Hold<T> {
    /// Stays at this value.
    At(T),
    /// Takes every value it can be decided as.
    Free,
}

/// What every control of a case does while settings are counted. Made by [`Held::nothing`] or [`Held::all`],
/// whose lists are as long as the case's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// Per actor: on, off, or both in turn.
    pub actors: Vec<Hold<bool>>,
    /// One reading (or, held at `None`, all left open), or every reading in turn, never open.
    pub reading: Hold<Option<PremiseId>>,
    /// Per premise: a truth, which may be open, or accepted and rejected in turn. Premises that are no switch
    /// are passed over.
    pub switches: Vec<Hold<Truth>>,
}

impl Held {
    /// Everything free.
    #[must_use]
    pub fn nothing(case: &Case) -> Self {
        Self {
            actors: vec![Hold::Free; case.actors.len()],
            reading: Hold::Free,
            switches: vec![Hold::Free; case.premises.len()],
        }
    }

    /// Everything held as it is in a world: then there is one setting, that world.
    #[must_use]
    pub fn all(case: &Case, world: &World) -> Self {
        Self {
            actors: world.on.iter().map(|&on| Hold::At(on)).collect(),
            reading: Hold::At(world.reading(case)),
            switches: world.truths.iter().map(|&truth| Hold::At(truth)).collect(),
        }
    }

    /// Lets a control range.
    pub fn free(&mut self, control: Control) {
        match control {
            Control::Actor(actor) => self.actors[actor.at()] = Hold::Free,
            Control::Reading => self.reading = Hold::Free,
            Control::Switch(premise) => self.switches[premise.at()] = Hold::Free,
        }
    }

    /// Holds a control where the change puts it.
    pub fn hold(&mut self, change: Change) {
        match change {
            Change::Actor(actor, on) => self.actors[actor.at()] = Hold::At(on),
            Change::Reading(reading) => self.reading = Hold::At(reading),
            Change::Switch(premise, truth) => self.switches[premise.at()] = Hold::At(truth),
        }
    }
}

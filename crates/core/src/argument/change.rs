//! One change of a world: what a reader can do with a single control.

use crate::case::{ActorId, Case, PremiseId, PremiseKind};

use super::{Truth, World};

/// One change of a world.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Change {
    /// Switches an actor on or off, with whoever goes with it.
    Actor(ActorId, bool),
    /// Follows another reading, or leaves the question open.
    Reading(Option<PremiseId>),
    /// Accepts, rejects or leaves open a switch.
    Switch(PremiseId, Truth),
}

/// What a reader can operate; two changes of one control exclude each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Control {
    /// An actor's switch.
    Actor(ActorId),
    /// The choice of a reading.
    Reading,
    /// A premise's switch.
    Switch(PremiseId),
}

impl Change {
    /// The control it is made with.
    #[must_use]
    pub fn control(self) -> Control {
        match self {
            Self::Actor(actor, _) => Control::Actor(actor),
            Self::Reading(_) => Control::Reading,
            Self::Switch(premise, _) => Control::Switch(premise),
        }
    }

    /// Whether the world is as if the change had been made.
    #[must_use]
    pub fn is_made(self, case: &Case, world: &World) -> bool {
        match self {
            Self::Actor(actor, on) => world.is_on(actor) == on,
            Self::Reading(reading) => world.reading(case) == reading,
            Self::Switch(premise, truth) => world.truth(premise) == truth,
        }
    }

    /// Makes the change.
    pub fn apply(self, case: &Case, world: &mut World) {
        match self {
            Self::Actor(actor, on) => world.set_actor(case, actor, on),
            Self::Reading(reading) => world.set_reading(case, reading),
            Self::Switch(premise, truth) => world.set_switch(case, premise, truth),
        }
    }
}

/// Everything a reader can operate: actors first, then the reading, then switches, in the order of the case.
#[must_use]
pub fn controls(case: &Case) -> Vec<Control> {
    let mut controls: Vec<Control> =
        (0..case.actors.len()).map(|index| Control::Actor(ActorId::from(index))).collect();
    if case.premises.iter().any(|premise| premise.kind == PremiseKind::Reading) {
        controls.push(Control::Reading);
    }
    for (index, premise) in case.premises.iter().enumerate() {
        if premise.kind == PremiseKind::Switch {
            controls.push(Control::Switch(PremiseId::from(index)));
        }
    }
    controls
}

/// Every change that makes this world another: actors first, then readings, then switches, in the order of
/// the case.
#[must_use]
pub fn changes(case: &Case, world: &World) -> Vec<Change> {
    let actors =
        (0..case.actors.len()).map(ActorId::from).map(|actor| Change::Actor(actor, !world.is_on(actor)));
    let of_kind = |kind| {
        let premises = case.premises.iter().enumerate();
        premises.filter(move |(_, premise)| premise.kind == kind).map(|(index, _)| PremiseId::from(index))
    };
    let chosen = world.reading(case);
    let readings = of_kind(PremiseKind::Reading).map(Some).chain([None]);
    let switches = of_kind(PremiseKind::Switch).flat_map(|premise| {
        [Truth::Holds, Truth::Open, Truth::Rejected].into_iter().map(move |truth| (premise, truth))
    });
    actors
        .chain(readings.filter(|&reading| reading != chosen).map(Change::Reading))
        .chain(
            switches
                .filter(|&(premise, truth)| world.truth(premise) != truth)
                .map(|(premise, truth)| Change::Switch(premise, truth)),
        )
        .collect()
}

//! A world: one way of settling who is in the question and what is taken as given.

use crate::case::{ActorId, Argument, Case, Literal, PremiseId, PremiseKind, Who, WorldSpec};

/// Whether a premise holds in a world.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Truth {
    /// Settled, accepted, or the reading that is followed.
    Holds,
    /// Left open: a position of its own.
    #[default]
    Open,
    /// Rejected, or a reading other than the one followed.
    Rejected,
}

impl Truth {
    /// The truth of the contrary.
    #[must_use]
    pub fn mirrored(self) -> Self {
        match self {
            Self::Holds => Self::Rejected,
            Self::Open => Self::Open,
            Self::Rejected => Self::Holds,
        }
    }
}

/// Actors on or off and premises decided or open; always closed.
///
/// Nobody speaks without whom they speak for ([`crate::case::Actor::implies`]), and a reading is somebody's: it is
/// followed only while an actor who holds it in full takes part. Otherwise a world could follow a reading that nobody
/// in it holds, and an argument could stand on words that nobody there would say.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct World {
    pub(super) on: Vec<bool>,
    pub(super) truths: Vec<Truth>,
}

impl World {
    /// The world that a specification names, closed: everyone the named actors speak for is brought in, then the
    /// first holder of the reading if none takes part, with everyone that holder speaks for.
    #[must_use]
    pub fn new(case: &Case, spec: &WorldSpec) -> Self {
        let truths = case
            .premises
            .iter()
            .map(|premise| match premise.kind {
                PremiseKind::Settled => Truth::Holds,
                PremiseKind::Switch | PremiseKind::Reading => Truth::Open,
            })
            .collect();
        let mut world = Self { on: vec![false; case.actors.len()], truths };
        world.set_actors(case, spec.actors.clone(), true);
        world.set_reading(case, spec.reading);
        for &premise in &spec.accept {
            world.set_switch(case, premise, Truth::Holds);
        }
        for &premise in &spec.reject {
            world.set_switch(case, premise, Truth::Rejected);
        }
        world
    }

    /// The groups of actors that an argument needs one of and that have nobody in this world.
    pub fn missing<'a>(&self, argument: &'a Argument) -> impl Iterator<Item = &'a Vec<ActorId>> {
        argument.needs.iter().filter(|group| !group.iter().any(|&actor| self.is_on(actor)))
    }

    /// Whether an actor is part of the question.
    #[must_use]
    pub fn is_on(&self, actor: ActorId) -> bool {
        self.on[actor.index()]
    }

    /// Whether a premise holds.
    #[must_use]
    pub fn truth(&self, premise: PremiseId) -> Truth {
        self.truths[premise.index()]
    }

    /// Whether a premise as an argument uses it holds.
    #[must_use]
    pub fn holds(&self, literal: Literal) -> Truth {
        let truth = self.truth(literal.premise);
        if literal.negated { truth.mirrored() } else { truth }
    }

    /// Switches an actor. On brings in whom it speaks for; off takes along whoever speaks for it, and opens the
    /// question again when the last holder of the reading leaves.
    pub fn set_actor(&mut self, case: &Case, actor: ActorId, on: bool) {
        if self.on[actor.index()] != on {
            self.set_actors(case, vec![actor], on);
            if let Some(reading) = self.reading(case)
                && !self.is_held(case, reading)
            {
                self.follow(case, None);
            }
        }
    }

    /// Whether an actor who takes part holds the premise in full; so does a premise that no actor holds at all.
    fn is_held(&self, case: &Case, premise: PremiseId) -> bool {
        let mut holders = holders(case, premise).peekable();
        holders.peek().is_none() || holders.any(|holder| self.is_on(holder))
    }

    /// Switches these actors the same way.
    pub(super) fn set_actors(&mut self, case: &Case, mut pending: Vec<ActorId>, on: bool) {
        let speakers = if on { Vec::new() } else { speakers(case) };
        while let Some(actor) = pending.pop() {
            if self.on[actor.index()] != on {
                self.on[actor.index()] = on;
                pending.extend(if on {
                    &case.actors[actor.index()].implies
                } else {
                    &speakers[actor.index()]
                });
            }
        }
    }

    /// Follows one reading and so rejects the others, or leaves all of them open. Brings in the first holder of the
    /// reading if none takes part. A premise that is no reading changes nothing.
    pub fn set_reading(&mut self, case: &Case, reading: Option<PremiseId>) {
        let kind = |premise: PremiseId| case.premises[premise.index()].kind;
        if reading.is_some_and(|chosen| kind(chosen) != PremiseKind::Reading) {
            return;
        }
        self.follow(case, reading);
        if let Some(reading) = reading
            && !self.is_held(case, reading)
        {
            self.set_actors(case, holders(case, reading).take(1).collect(), true);
        }
    }

    /// The same without bringing anybody in: the world may no longer be closed.
    pub(super) fn follow(&mut self, case: &Case, reading: Option<PremiseId>) {
        for (index, premise) in case.premises.iter().enumerate() {
            if premise.kind == PremiseKind::Reading {
                self.truths[index] = match reading {
                    None => Truth::Open,
                    Some(chosen) if chosen.index() == index => Truth::Holds,
                    Some(_) => Truth::Rejected,
                };
            }
        }
    }

    /// Accepts, rejects or leaves open a switch; premises that are no switch stay as they are.
    pub fn set_switch(&mut self, case: &Case, premise: PremiseId, truth: Truth) {
        if case.premises[premise.index()].kind == PremiseKind::Switch {
            self.truths[premise.index()] = truth;
        }
    }

    /// The reading followed, if one is.
    #[must_use]
    pub fn reading(&self, case: &Case) -> Option<PremiseId> {
        self.premises_that(case, PremiseKind::Reading, Truth::Holds).next()
    }

    /// What names this world, in the order of the case.
    #[must_use]
    pub fn spec(&self, case: &Case) -> WorldSpec {
        let on = self.on.iter().enumerate().filter(|(_, on)| **on);
        WorldSpec {
            actors: on.map(|(index, _)| ActorId::from(index)).collect(),
            reading: self.reading(case),
            accept: self.premises_that(case, PremiseKind::Switch, Truth::Holds).collect(),
            reject: self.premises_that(case, PremiseKind::Switch, Truth::Rejected).collect(),
        }
    }

    fn premises_that<'a>(
        &'a self,
        case: &'a Case,
        kind: PremiseKind,
        truth: Truth,
    ) -> impl Iterator<Item = PremiseId> + 'a {
        let premises = case.premises.iter().zip(&self.truths).enumerate();
        premises
            .filter(move |(_, (premise, found))| premise.kind == kind && **found == truth)
            .map(|(index, _)| PremiseId::from(index))
    }
}

/// The actors who hold a premise in full, in the order of the case. Who holds it only in part is told, and does not
/// count; nor does a voice, which cannot take part.
pub fn holders(case: &Case, premise: PremiseId) -> impl Iterator<Item = ActorId> + '_ {
    let positions = case.premises[premise.index()].held_by.iter();
    positions.filter(|position| !position.in_part).filter_map(|position| match position.who {
        Who::Actor(actor) => Some(actor),
        Who::Voice(_) => None,
    })
}

/// Who speaks directly for each actor.
fn speakers(case: &Case) -> Vec<Vec<ActorId>> {
    let mut speakers = vec![Vec::new(); case.actors.len()];
    for (index, actor) in case.actors.iter().enumerate() {
        for principal in &actor.implies {
            speakers[principal.index()].push(ActorId::from(index));
        }
    }
    speakers
}

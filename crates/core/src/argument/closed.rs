//! Sets of actors in which nobody speaks without whom he speaks for.

use crate::case::{ActorId, Case, Setting};

use super::{Hold, World};

/// The most actors that may come and go; a set of them is one number.
const RANGING_MAX: usize = 64;

/// Every closed set of actors that leaves those held as they are.
#[derive(Debug, Clone)]
pub(super) struct ClosedSets {
    /// Actors that are on in some of the sets and off in others.
    pub(super) ranging: Vec<ActorId>,
    /// Actors that are on in all of the sets.
    pub(super) always: Vec<ActorId>,
    /// The sets in ascending order: bit `i` says whether `ranging[i]` is on.
    pub(super) masks: Vec<u64>,
}

/// There are more sets than asked for, or more actors that come and go than a number has bits; at least so
/// many sets there are.
pub(super) struct AtLeast(pub(super) u64);

impl ClosedSets {
    /// All sets, if there are at most so many; none, if someone held on speaks for someone held off.
    pub(super) fn new(case: &Case, held: &[Hold<bool>], most: u64) -> Result<Self, AtLeast> {
        let actors = || (0..case.actors.len()).map(ActorId::from);
        let held_at = |on| actors().filter(move |actor| held[actor.at()] == Hold::At(on));
        let nobody = World::new(case, &Setting::default());
        let smallest = with(case, &nobody, held_at(true), true);
        let largest = with(case, &with(case, &nobody, actors(), true), held_at(false), false);
        let always: Vec<ActorId> = actors().filter(|&actor| smallest.is_on(actor)).collect();
        if always.iter().any(|&actor| !largest.is_on(actor)) {
            return Ok(Self { ranging: vec![], always: vec![], masks: vec![] });
        }
        let ranging: Vec<ActorId> =
            actors().filter(|&actor| largest.is_on(actor) && !smallest.is_on(actor)).collect();
        if ranging.len() > RANGING_MAX {
            return Err(AtLeast(ranging.len() as u64 + 1));
        }
        // Whom each brings in, itself included.
        let brings: Vec<u64> =
            ranging.iter().map(|&actor| mask(&ranging, &with(case, &smallest, [actor], true))).collect();
        let mut masks = vec![0];
        while let Some(next) = next(masks[masks.len() - 1], &brings) {
            if masks.len() as u64 == most {
                return Err(AtLeast(most + 1));
            }
            masks.push(next);
        }
        Ok(Self { ranging, always, masks })
    }
}

/// The closed set that follows in ascending order (Ganter's NextClosure): the smallest change at the lowest
/// bit that brings in nobody above it.
fn next(set: u64, brings: &[u64]) -> Option<u64> {
    (0..brings.len()).filter(|&bit| set >> bit & 1 == 0).find_map(|bit| {
        let kept = set >> bit << bit;
        let of_kept = brings.iter().enumerate().filter(|(other, _)| kept >> other & 1 == 1);
        let closed = of_kept.fold(brings[bit], |all, (_, brought)| all | brought);
        (closed >> bit == kept >> bit | 1).then_some(closed)
    })
}

fn with(case: &Case, world: &World, actors: impl IntoIterator<Item = ActorId>, on: bool) -> World {
    let mut world = world.clone();
    world.set_actors(case, actors, on);
    world
}

fn mask(ranging: &[ActorId], world: &World) -> u64 {
    let on = ranging.iter().enumerate().filter(|(_, actor)| world.is_on(**actor));
    on.fold(0, |mask, (bit, _)| mask | 1 << bit)
}

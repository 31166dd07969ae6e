//! Sets of actors in which nobody speaks without whom he speaks for.

use crate::case::{ActorId, Case, WorldSpec};

use super::{Pin, World};

/// The most actors that may come and go; a set of them is one number.
const RANGING_MAX: usize = 64;

/// Every closed set of actors that leaves those who are fixed as they are.
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
    /// All sets, if there are at most so many; none, if someone fixed as on speaks for someone fixed as off.
    pub(super) fn new(case: &Case, pins: &[Pin<bool>], most: u64) -> Result<Self, AtLeast> {
        let (mut on, mut off, mut all) = (Vec::new(), Vec::new(), Vec::new());
        for (index, pin) in pins.iter().enumerate() {
            let actor = ActorId::from(index);
            all.push(actor);
            match pin {
                Pin::Fixed(true) => on.push(actor),
                Pin::Fixed(false) => off.push(actor),
                Pin::Varies => {}
            }
        }
        let nobody = World::new(case, &WorldSpec::default());
        let smallest = with(case, &nobody, on, true);
        let largest = with(case, &with(case, &nobody, all.clone(), true), off, false);
        let (mut always, mut ranging) = (Vec::new(), Vec::new());
        for actor in all {
            match (smallest.is_on(actor), largest.is_on(actor)) {
                (true, false) => return Ok(Self { ranging: vec![], always: vec![], masks: vec![] }),
                (true, true) => always.push(actor),
                (false, true) => ranging.push(actor),
                (false, false) => {}
            }
        }
        if ranging.len() > RANGING_MAX {
            return Err(AtLeast(ranging.len() as u64 + 1));
        }
        // Whom each brings in, itself included.
        let mut brings = Vec::new();
        for &actor in &ranging {
            brings.push(mask(&ranging, &with(case, &smallest, vec![actor], true)));
        }
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
    for (bit, &brought) in brings.iter().enumerate() {
        if set >> bit & 1 == 0 {
            let kept = set >> bit << bit;
            let mut closed = brought;
            for (other, &brought) in brings.iter().enumerate() {
                if kept >> other & 1 == 1 {
                    closed |= brought;
                }
            }
            if closed >> bit == kept >> bit | 1 {
                return Some(closed);
            }
        }
    }
    None
}

fn with(case: &Case, world: &World, actors: Vec<ActorId>, on: bool) -> World {
    let mut world = world.clone();
    world.set_actors(case, actors, on);
    world
}

fn mask(ranging: &[ActorId], world: &World) -> u64 {
    let mut mask = 0;
    for (bit, &actor) in ranging.iter().enumerate() {
        mask |= u64::from(world.is_on(actor)) << bit;
    }
    mask
}

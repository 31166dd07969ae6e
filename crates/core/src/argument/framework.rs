//! Grounded labelling of the arguments of a case, in time linear in arguments and links.
//!
//! Rule and order of the statuses: the least labelling in which an argument falls if an applying attacker
//! stands or a part of it falls, and stands if its premises hold, its parts stand and its applying
//! attackers fall. This is the grounded semantics (Dung 1995) of the framework in which an attack on a part
//! hits the whole and every open premise is a pair of assumptions that attack each other.

use crate::case::{Case, Literal};

use super::links::Links;
use super::{Status, Truth, Verdicts, World};

/// The case as the labelling needs it, compiled once and used for any number of worlds.
#[derive(Debug, Clone)]
pub struct Framework {
    needs: Vec<Vec<Vec<u32>>>,
    premises: Vec<Vec<Literal>>,
    targets: Links,
    wholes: Links,
    parts: Links,
}

/// Room for one labelling, kept between worlds so that labelling allocates nothing.
#[derive(Debug, Clone, Default)]
pub struct Labelling {
    verdicts: Verdicts,
    /// Attackers that have yet to fall and parts that have yet to stand.
    waiting: Vec<u32>,
    /// Whether a premise is open, which keeps an argument from standing.
    open: Vec<bool>,
    /// Arguments whose label is new and not yet passed on.
    queue: Vec<u32>,
}

impl Labelling {
    /// The verdicts of the world labelled last.
    #[must_use]
    pub fn verdicts(&self) -> &Verdicts {
        &self.verdicts
    }
}

impl Framework {
    /// Compiles a case.
    #[must_use]
    pub fn new(case: &Case) -> Self {
        let nodes = case.arguments.len();
        let attacks = case.attacks.iter().map(|attack| (attack.from.0, attack.to.0));
        let parts = case
            .arguments
            .iter()
            .zip(0_u32..)
            .flat_map(|(argument, whole)| argument.builds_on.iter().map(move |part| (whole, part.0)));
        Self {
            needs: case.arguments.iter().map(|a| groups(&a.needs)).collect(),
            premises: case.arguments.iter().map(|a| a.premises.clone()).collect(),
            targets: Links::new(nodes, attacks),
            wholes: Links::new(nodes, parts.clone().map(|(whole, part)| (part, whole))),
            parts: Links::new(nodes, parts),
        }
    }

    /// The verdicts of one world. For many worlds, keep a [`Labelling`] and call [`Self::label`].
    #[must_use]
    pub fn evaluate(&self, world: &World) -> Verdicts {
        let mut room = Labelling::default();
        self.label(world, &mut room);
        room.verdicts
    }

    /// Labels one world; the verdicts are in `room` afterwards.
    pub fn label(&self, world: &World, room: &mut Labelling) {
        self.engage(world, room);
        self.withdraw_wholes(room);
        self.count_waiting(room);
        self.settle(room);
    }

    /// Sets apart what is not engaged and what a rejected premise leaves unsupported; the rest is contested
    /// until something settles it.
    fn engage(&self, world: &World, room: &mut Labelling) {
        let statuses = &mut room.verdicts.statuses;
        statuses.clear();
        room.open.clear();
        room.queue.clear();
        for (index, (needs, premises)) in (0_u32..).zip(self.needs.iter().zip(&self.premises)) {
            let mut status = Status::Contested;
            let mut open = false;
            if needs.iter().any(|group| !group.iter().any(|&actor| world.on[actor as usize])) {
                status = Status::NotEngaged;
            } else {
                for &literal in premises {
                    match world.holds(literal) {
                        Truth::Holds => {}
                        Truth::Open => open = true,
                        Truth::Rejected => status = Status::Unsupported,
                    }
                }
            }
            if !status.applies() {
                room.queue.push(index);
            }
            statuses.push(status);
            room.open.push(open);
        }
    }

    /// What builds on something that does not apply is unsupported, through any depth.
    fn withdraw_wholes(&self, room: &mut Labelling) {
        while let Some(part) = room.queue.pop() {
            for &whole in self.wholes.from(part) {
                let status = &mut room.verdicts.statuses[whole as usize];
                if status.applies() {
                    *status = Status::Unsupported;
                    room.queue.push(whole);
                }
            }
        }
    }

    /// Counts, for each applying argument, what must happen before it stands; queues those that stand at once.
    fn count_waiting(&self, room: &mut Labelling) {
        let statuses = &mut room.verdicts.statuses;
        room.waiting.clear();
        room.waiting.resize(statuses.len(), 0);
        for index in 0..as_u32(statuses.len()) {
            if statuses[index as usize].applies() {
                room.waiting[index as usize] += as_u32(self.parts.from(index).len());
                for &target in self.targets.from(index) {
                    room.waiting[target as usize] += 1;
                }
            }
        }
        for index in 0..as_u32(statuses.len()) {
            let at = index as usize;
            if statuses[at].applies() && room.waiting[at] == 0 && !room.open[at] {
                statuses[at] = Status::Stands;
                room.queue.push(index);
            }
        }
    }

    /// Passes labels on until nothing more follows. Each argument is queued once at most, each link used once.
    fn settle(&self, room: &mut Labelling) {
        while let Some(settled) = room.queue.pop() {
            let stands = room.verdicts.statuses[settled as usize] == Status::Stands;
            for &target in self.targets.from(settled) {
                if stands { room.fall(target) } else { room.one_less(target) }
            }
            for &whole in self.wholes.from(settled) {
                if stands { room.one_less(whole) } else { room.fall(whole) }
            }
        }
    }
}

impl Labelling {
    fn fall(&mut self, index: u32) {
        let status = &mut self.verdicts.statuses[index as usize];
        if *status == Status::Contested {
            *status = Status::Falls;
            self.queue.push(index);
        }
    }

    fn one_less(&mut self, index: u32) {
        let at = index as usize;
        if self.verdicts.statuses[at] != Status::Contested {
            return;
        }
        self.waiting[at] -= 1;
        if self.waiting[at] == 0 && !self.open[at] {
            self.verdicts.statuses[at] = Status::Stands;
            self.queue.push(index);
        }
    }
}

fn groups(needs: &[Vec<crate::case::ActorId>]) -> Vec<Vec<u32>> {
    needs.iter().map(|group| group.iter().map(|actor| actor.0).collect()).collect()
}

/// Lists of a case are held to [`crate::case::LIMIT`], far below `u32::MAX`.
fn as_u32(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

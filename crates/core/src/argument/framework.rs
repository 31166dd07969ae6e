//! Grounded labelling of the arguments of a case, in time linear in arguments and links.
//!
//! Rule and order of the statuses: the least labelling in which an argument falls if an applying attacker
//! stands or a part of it falls, and stands if its premises hold, its parts stand and its applying
//! attackers fall. This is the grounded semantics (Dung 1995) of the framework in which an attack on a part
//! hits the whole and every open premise is a pair of assumptions that attack each other (open readings: as
//! many as there are readings). A checked case builds nothing in circles; if it did, nothing in them would stand.

use crate::case::{Case, Literal, PremiseId};

use super::adjacency::Adjacency;
use super::{Status, Truth, Verdicts, World};

/// The case as the labelling needs it, compiled once and used for any number of worlds.
#[derive(Debug, Clone)]
pub struct Framework {
    /// From an argument to the groups of actors it needs, numbered through all arguments.
    groups: Adjacency,
    /// From a group to its actors.
    members: Adjacency,
    /// From an argument to its premises, as [`code`] writes them.
    premises: Adjacency,
    /// From an argument to those it attacks.
    targets: Adjacency,
    /// From an argument to those that build on it.
    wholes: Adjacency,
    /// How many arguments each builds on.
    parts: Vec<u32>,
}

/// The working memory of a labelling, kept between worlds so that labelling allocates nothing.
#[derive(Debug, Clone, Default)]
pub struct Labelling {
    verdicts: Verdicts,
    /// What has yet to happen before an argument stands: attackers that have yet to fall, parts that have yet
    /// to stand, and one thing that never happens if a premise is open.
    waiting: Vec<u32>,
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
        let arguments = || (0_u32..).zip(&case.arguments);
        let groups = || {
            arguments().flat_map(|(index, argument)| argument.needs.iter().map(move |group| (index, group)))
        };
        let members = (0_u32..)
            .zip(groups())
            .flat_map(|(index, (_, group))| group.iter().map(move |actor| (index, actor.0)));
        let premises = arguments().flat_map(|(index, argument)| {
            argument.premises.iter().map(move |&literal| (index, code(literal)))
        });
        let wholes = arguments()
            .flat_map(|(index, argument)| argument.builds_on.iter().map(move |part| (part.0, index)));
        Self {
            groups: Adjacency::new(nodes, groups().zip(0..).map(|((argument, _), group)| (argument, group))),
            members: Adjacency::new(groups().count(), members),
            premises: Adjacency::new(nodes, premises),
            targets: Adjacency::new(nodes, case.attacks.iter().map(|attack| (attack.from.0, attack.to.0))),
            wholes: Adjacency::new(nodes, wholes),
            parts: arguments().map(|(_, argument)| as_u32(argument.builds_on.len())).collect(),
        }
    }

    /// The verdicts of one world. For many worlds, keep a [`Labelling`] and call [`Self::label`].
    #[must_use]
    pub fn evaluate(&self, world: &World) -> Verdicts {
        let mut scratch = Labelling::default();
        self.label(world, &mut scratch);
        scratch.verdicts
    }

    /// Labels one world; the verdicts are in `scratch` afterwards.
    pub fn label(&self, world: &World, scratch: &mut Labelling) {
        self.engage(world, scratch);
        self.withdraw_wholes(scratch);
        self.count_attackers(scratch);
        self.settle(scratch);
    }

    /// Sets apart what is not engaged and what a rejected premise leaves unsupported; the rest is contested
    /// until something settles it.
    fn engage(&self, world: &World, scratch: &mut Labelling) {
        let statuses = &mut scratch.verdicts.statuses;
        statuses.clear();
        scratch.waiting.clear();
        scratch.queue.clear();
        for index in 0..as_u32(self.parts.len()) {
            let mut status = Status::Contested;
            let mut open = false;
            let filled =
                |&group: &u32| self.members.from(group).iter().any(|&actor| world.on[actor as usize]);
            if self.groups.from(index).iter().all(filled) {
                for &code in self.premises.from(index) {
                    match world.holds(decode(code)) {
                        Truth::Holds => {}
                        Truth::Open => open = true,
                        Truth::Rejected => status = Status::Unsupported,
                    }
                }
            } else {
                status = Status::NotEngaged;
            }
            if !status.applies() {
                scratch.queue.push(index);
            }
            statuses.push(status);
            scratch.waiting.push(self.parts[index as usize] + u32::from(open));
        }
    }

    /// What builds on something that does not apply is unsupported, through any depth.
    fn withdraw_wholes(&self, scratch: &mut Labelling) {
        while let Some(part) = scratch.queue.pop() {
            for &whole in self.wholes.from(part) {
                let status = &mut scratch.verdicts.statuses[whole as usize];
                if status.applies() {
                    *status = Status::Unsupported;
                    scratch.queue.push(whole);
                }
            }
        }
    }

    /// Adds the attackers that apply to what each argument waits for, and lets stand what waits for nothing.
    fn count_attackers(&self, scratch: &mut Labelling) {
        let statuses = &mut scratch.verdicts.statuses;
        for index in 0..as_u32(statuses.len()) {
            if statuses[index as usize].applies() {
                for &target in self.targets.from(index) {
                    scratch.waiting[target as usize] += 1;
                }
            }
        }
        for (index, status) in (0_u32..).zip(statuses) {
            if scratch.waiting[index as usize] == 0 && status.applies() {
                *status = Status::Stands;
                scratch.queue.push(index);
            }
        }
    }

    /// Passes labels on until nothing more follows. Each argument is queued once at most, each link used once.
    fn settle(&self, scratch: &mut Labelling) {
        while let Some(settled) = scratch.queue.pop() {
            let stands = scratch.verdicts.statuses[settled as usize] == Status::Stands;
            for &target in self.targets.from(settled) {
                if stands { scratch.fall(target) } else { scratch.one_less(target) }
            }
            for &whole in self.wholes.from(settled) {
                if stands { scratch.one_less(whole) } else { scratch.fall(whole) }
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
        let waiting = &mut self.waiting[index as usize];
        *waiting -= 1;
        let status = &mut self.verdicts.statuses[index as usize];
        if *waiting == 0 && *status == Status::Contested {
            *status = Status::Stands;
            self.queue.push(index);
        }
    }
}

/// A premise as an argument uses it, in one number: twice its position, and one more for its contrary.
fn code(literal: Literal) -> u32 {
    literal.premise.0 * 2 + u32::from(literal.negated)
}

/// The premise behind a [`code`].
fn decode(code: u32) -> Literal {
    Literal { premise: PremiseId(code / 2), negated: code % 2 == 1 }
}

/// Lists of a case are held to [`crate::case::LIMIT`], far below `u32::MAX`.
fn as_u32(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

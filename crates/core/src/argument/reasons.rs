//! The reason of a status, as far as one argument and its neighbours show it, and the chain of such reasons.

use crate::case::{ActorId, Argument, ArgumentId, Attack, Case, Literal, Position, PremiseKind, Who};

use super::{Status, Truth, Verdicts, World};

/// Why an argument has its status. Lists are in the order of the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// No actor of these groups is part of the question; one of each would engage it.
    NotEngaged {
        /// The groups without an actor that is on.
        missing: Vec<Vec<ActorId>>,
    },
    /// Something it rests on is rejected or out of the question.
    Unsupported {
        /// Premises rejected.
        rejected: Vec<Literal>,
        /// Parts that are not engaged or unsupported.
        parts: Vec<ArgumentId>,
    },
    /// Defeated.
    Falls {
        /// Attacks by arguments that stand.
        by: Vec<Attack>,
        /// Parts that fall.
        parts: Vec<ArgumentId>,
    },
    /// Everything it rests on holds.
    Stands {
        /// Attacks that apply and whose argument falls.
        answered: Vec<Attack>,
        /// Premises that the reader granted though somebody who takes part disputes them. Only where nothing is
        /// answered and nothing disputed is the argument unopposed.
        disputed: Vec<Literal>,
    },
    /// Undecided.
    Contested {
        /// Premises left open.
        open: Vec<Literal>,
        /// Parts that are contested.
        parts: Vec<ArgumentId>,
        /// Attacks by arguments that are contested.
        by: Vec<Attack>,
    },
}

/// The reason of one argument's status.
#[must_use]
pub fn reason(case: &Case, world: &World, verdicts: &Verdicts, argument: ArgumentId) -> Reason {
    let attacks = case.attacks.iter().copied().filter(|attack| attack.to == argument);
    reason_given(case, world, verdicts, argument, &attacks.collect::<Vec<_>>())
}

/// The reason, given the attacks on the argument.
fn reason_given(
    case: &Case,
    world: &World,
    verdicts: &Verdicts,
    argument: ArgumentId,
    attacks: &[Attack],
) -> Reason {
    let Argument { premises, builds_on, .. } = &case.arguments[argument.index()];
    let premises_that = |truth| -> Vec<Literal> {
        premises.iter().copied().filter(|&literal| world.holds(literal) == truth).collect()
    };
    let parts_that = |test: fn(Status) -> bool| -> Vec<ArgumentId> {
        builds_on.iter().copied().filter(|&part| test(verdicts.status(part))).collect()
    };
    let attacks_that = |status| -> Vec<Attack> {
        attacks.iter().copied().filter(|attack| verdicts.status(attack.from) == status).collect()
    };
    match verdicts.status(argument) {
        Status::NotEngaged => Reason::NotEngaged {
            missing: world.missing(&case.arguments[argument.index()]).cloned().collect(),
        },
        Status::Unsupported => Reason::Unsupported {
            rejected: premises_that(Truth::Rejected),
            parts: parts_that(|status| !status.applies()),
        },
        Status::Falls => Reason::Falls {
            by: attacks_that(Status::Stands),
            parts: parts_that(|status| status == Status::Falls),
        },
        Status::Stands => {
            let is_disputed = |literal: &Literal| opponents(case, world, *literal).next().is_some();
            Reason::Stands {
                answered: attacks_that(Status::Falls),
                disputed: premises.iter().copied().filter(is_disputed).collect(),
            }
        }
        Status::Contested => Reason::Contested {
            open: premises_that(Truth::Open),
            parts: parts_that(|status| status == Status::Contested),
            by: attacks_that(Status::Contested),
        },
    }
}

/// The actors who take part and dispute a premise as an argument uses it, wholly or in part. What is settled is not
/// the reader's to grant, so nobody is named for it.
pub fn opponents<'a>(case: &'a Case, world: &World, literal: Literal) -> impl Iterator<Item = &'a Position> {
    let premise = &case.premises[literal.premise.index()];
    let against = if literal.negated { &premise.held_by } else { &premise.disputed_by };
    let granted = premise.kind != PremiseKind::Settled;
    against.iter().filter(move |position| match position.who {
        Who::Actor(actor) => granted && world.is_on(actor),
        Who::Voice(_) => false,
    })
}

/// One step of a chain of reasons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The argument explained.
    pub argument: ArgumentId,
    /// How far from the argument asked about; 0 is that argument itself.
    pub depth: usize,
    /// Its status.
    pub status: Status,
    /// Why.
    pub reason: Reason,
}

/// The reasons behind a status, and the reasons behind those, nearest first. Each argument is explained once,
/// so cycles end.
#[must_use]
pub fn chain(case: &Case, world: &World, verdicts: &Verdicts, argument: ArgumentId) -> Vec<Step> {
    let mut attacks_on = vec![Vec::new(); case.arguments.len()];
    for &attack in &case.attacks {
        attacks_on[attack.to.index()].push(attack);
    }
    let mut steps: Vec<Step> = Vec::new();
    let mut seen = vec![false; case.arguments.len()];
    seen[argument.index()] = true;
    let mut waiting = std::collections::VecDeque::from([(argument, 0)]);
    while let Some((argument, depth)) = waiting.pop_front() {
        let reason = reason_given(case, world, verdicts, argument, &attacks_on[argument.index()]);
        for next in neighbours(&reason) {
            if !std::mem::replace(&mut seen[next.index()], true) {
                waiting.push_back((next, depth + 1));
            }
        }
        steps.push(Step { argument, depth, status: verdicts.status(argument), reason });
    }
    steps
}

fn neighbours(reason: &Reason) -> Vec<ArgumentId> {
    let (by, parts): (&[Attack], &[ArgumentId]) = match reason {
        Reason::NotEngaged { .. } => (&[], &[]),
        Reason::Unsupported { parts, .. } => (&[], parts),
        Reason::Falls { by, parts } | Reason::Contested { by, parts, .. } => (by, parts),
        Reason::Stands { answered, .. } => (answered, &[]),
    };
    by.iter().map(|attack| attack.from).chain(parts.iter().copied()).collect()
}

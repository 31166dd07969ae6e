//! Reasons: each names only what is as it says, all of it, and something wherever the status needs a cause.

use explainer_core::argument::{Framework, Reason, Status, Truth, Verdicts, World, chain, reason};
use explainer_core::case::{ArgumentId, Attack, Case, Literal, PremiseKind, Who, WorldSpec};
use proptest::prelude::*;

use crate::random::{self, SMALL, attacks_on};
use crate::{bare, oracle};

/// What could be named of one argument, found again without the room: attacks by the status of their
/// argument, premises by their sign, parts by their status.
struct Around<'a> {
    case: &'a Case,
    spec: &'a WorldSpec,
    verdicts: &'a Verdicts,
    argument: usize,
}

impl Around<'_> {
    fn attacks(&self, status: Status) -> Vec<Attack> {
        let attacks = attacks_on(self.case, self.argument).copied();
        attacks.filter(|attack| self.verdicts.status(attack.from) == status).collect()
    }

    /// Premises granted that somebody who takes part disputes, or whose contrary somebody does.
    fn disputed(&self, on: &[bool]) -> Vec<Literal> {
        let premises = self.case.arguments[self.argument].premises.iter().copied();
        let is_disputed = |literal: &Literal| {
            let premise = &self.case.premises[literal.premise.index()];
            let against = if literal.negated { &premise.held_by } else { &premise.disputed_by };
            premise.kind != PremiseKind::Settled
                && against
                    .iter()
                    .any(|position| matches!(position.who, Who::Actor(actor) if on[actor.index()]))
        };
        premises.filter(is_disputed).collect()
    }

    fn premises(&self, sign: i8) -> Vec<Literal> {
        let premises = self.case.arguments[self.argument].premises.iter().copied();
        premises.filter(|&literal| oracle::sign(self.case, self.spec, literal) == sign).collect()
    }

    fn parts(&self, statuses: &[Status]) -> Vec<ArgumentId> {
        let parts = self.case.arguments[self.argument].builds_on.iter().copied();
        parts.filter(|&part| statuses.contains(&self.verdicts.status(part))).collect()
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn reasons_name_all_that_is_so_and_nothing_else((case, spec) in random::case_and_spec(SMALL)) {
        let world = World::new(&case, &spec);
        let verdicts = Framework::new(&case).evaluate(&world);
        let on = oracle::actors_on(&case, &spec);
        for argument in 0..case.arguments.len() {
            let around = Around { case: &case, spec: &spec, verdicts: &verdicts, argument };
            let given = reason(&case, &world, &verdicts, argument.into());
            match (verdicts.all()[argument], &given) {
                (Status::NotEngaged, Reason::NotEngaged { missing }) => {
                    let groups = case.arguments[argument].needs.iter();
                    let empty = groups.filter(|group| !group.iter().any(|actor| on[actor.index()]));
                    prop_assert!(!missing.is_empty() && empty.eq(missing));
                }
                (Status::Unsupported, Reason::Unsupported { rejected, parts }) => {
                    prop_assert!(!rejected.is_empty() || !parts.is_empty());
                    prop_assert_eq!(rejected, &around.premises(-1));
                    prop_assert_eq!(parts, &around.parts(&[Status::Unsupported, Status::NotEngaged]));
                }
                (Status::Falls, Reason::Falls { by, parts }) => {
                    prop_assert!(!by.is_empty() || !parts.is_empty());
                    prop_assert_eq!(by, &around.attacks(Status::Stands));
                    prop_assert_eq!(parts, &around.parts(&[Status::Falls]));
                }
                (Status::Stands, Reason::Stands { answered, disputed }) => {
                    prop_assert_eq!(disputed, &around.disputed(&on));
                    prop_assert_eq!(answered, &around.attacks(Status::Falls));
                    let applying = attacks_on(&case, argument).filter(|a| verdicts.status(a.from).applies());
                    prop_assert_eq!(answered.len(), applying.count(), "unopposed, or every attack answered");
                }
                (Status::Contested, Reason::Contested { open, parts, by }) => {
                    prop_assert!(!(open.is_empty() && parts.is_empty() && by.is_empty()));
                    prop_assert_eq!(open, &around.premises(0));
                    prop_assert_eq!(parts, &around.parts(&[Status::Contested]));
                    prop_assert_eq!(by, &around.attacks(Status::Contested));
                }
                (status, reason) => prop_assert!(false, "{reason:?} is no reason for {status:?}"),
            }
        }
    }

    /// A chain starts with the argument asked about, tells each argument once with its own reason, and goes no
    /// further than the step before leads.
    #[test]
    fn chains_are_reasons_of_reasons((case, spec) in random::case_and_spec(SMALL)) {
        let world = World::new(&case, &spec);
        let verdicts = Framework::new(&case).evaluate(&world);
        for argument in (0..case.arguments.len()).map(ArgumentId::from) {
            let steps = chain(&case, &world, &verdicts, argument);
            prop_assert_eq!((steps[0].argument, steps[0].depth), (argument, 0));
            for (index, step) in steps.iter().enumerate() {
                let told = &steps[..index];
                prop_assert!(told.iter().all(|other| other.argument != step.argument));
                prop_assert_eq!(step.status, verdicts.status(step.argument));
                prop_assert_eq!(&step.reason, &reason(&case, &world, &verdicts, step.argument));
                let led_here = |other: &&explainer_core::argument::Step| {
                    other.depth + 1 == step.depth && named(&other.reason).contains(&step.argument)
                };
                prop_assert!(index == 0 || told.iter().any(|other| led_here(&other)));
                for next in named(&step.reason) {
                    prop_assert!(steps.iter().any(|other| other.argument == next));
                }
            }
        }
    }
}

fn named(reason: &Reason) -> Vec<ArgumentId> {
    let (attacks, parts) = match reason.clone() {
        Reason::NotEngaged { .. } => (vec![], vec![]),
        Reason::Unsupported { parts, .. } => (vec![], parts),
        Reason::Falls { by, parts } | Reason::Contested { by, parts, .. } => (by, parts),
        Reason::Stands { answered, .. } => (answered, vec![]),
    };
    attacks.iter().map(|attack| attack.from).chain(parts).collect()
}

/// The chain of a hundred thousand reasons is told in linear time, nearest first.
#[test]
fn a_chain_of_a_hundred_thousand_reasons() {
    let length = 100_000;
    let case = bare::graph(length, (1..length).map(|to| (to - 1, to)));
    let world = World::new(&case, &WorldSpec::default());
    let verdicts = Framework::new(&case).evaluate(&world);
    let steps = chain(&case, &world, &verdicts, (length - 1).into());
    assert!(steps.iter().enumerate().all(|(depth, step)| step.depth == depth));
    assert_eq!(steps.len(), length);
}

#[test]
fn contraries_mirror_and_open_stays_open() {
    assert_eq!(
        [Truth::Holds, Truth::Open, Truth::Rejected].map(Truth::mirrored),
        [Truth::Rejected, Truth::Open, Truth::Holds]
    );
}

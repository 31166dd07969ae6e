//! The labelling against two oracles, and the properties the semantics promises.

use explainer_core::argument::{Framework, Labelling, Status, World};
use explainer_core::case::{Case, Literal, WorldSpec};
use proptest::prelude::*;

use crate::random::{self, SMALL, Size, attacks_on, statuses};
use crate::{assumptions, bare, oracle};

const TANGLED: Size = Size { actors: 3, premises: 5, arguments: 30 };

fn words(case: &Case, spec: &WorldSpec) -> Vec<&'static str> {
    statuses(case, spec).into_iter().map(Status::as_str).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn equals_the_naive_fixpoint((case, spec) in random::case_and_spec(SMALL)) {
        prop_assert_eq!(words(&case, &spec), oracle::words(&case, &spec));
    }

    #[test]
    fn equals_the_framework_of_assumptions((case, spec) in random::case_and_spec(SMALL)) {
        prop_assert_eq!(words(&case, &spec), assumptions::words(&case, &spec));
    }
}

proptest! {
    #[test]
    fn all_three_agree_on_larger_cases((case, spec) in random::case_and_spec(TANGLED)) {
        let found = words(&case, &spec);
        prop_assert_eq!(&found, &oracle::words(&case, &spec));
        prop_assert_eq!(&found, &assumptions::words(&case, &spec));
    }

    /// No argument that stands attacks one that stands, or a part of one, at any depth.
    #[test]
    fn what_stands_is_free_of_conflict((case, spec) in random::case_and_spec(TANGLED)) {
        let found = statuses(&case, &spec);
        for attack in &case.attacks {
            let pair = [attack.from, attack.to].map(|argument| found[argument.index()]);
            prop_assert_ne!(pair, [Status::Stands, Status::Stands]);
        }
        for (index, argument) in case.arguments.iter().enumerate() {
            if found[index] == Status::Stands {
                prop_assert!(argument.builds_on.iter().all(|part| found[part.index()] == Status::Stands));
            }
        }
    }

    /// What stands rests on nothing open and is defended by what stands: each of its attackers is attacked, on
    /// itself or on a part, by an argument that stands.
    #[test]
    fn what_stands_is_admissible((case, spec) in random::case_and_spec(TANGLED)) {
        let found = statuses(&case, &spec);
        for (index, argument) in case.arguments.iter().enumerate() {
            if found[index] != Status::Stands {
                continue;
            }
            let holds = |&literal: &Literal| oracle::sign(&case, &spec, literal) == 1;
            prop_assert!(argument.premises.iter().all(holds));
            for attack in attacks_on(&case, index).filter(|attack| found[attack.from.index()].applies()) {
                prop_assert!(answered(&case, &found, attack.from.index()), "{attack:?} is not answered");
            }
        }
    }

    /// One room used for many worlds keeps nothing of the worlds before.
    #[test]
    fn a_room_used_again_forgets(
        (first, one) in random::case_and_spec(TANGLED),
        (second, other) in random::case_and_spec(SMALL),
    ) {
        let mut room = Labelling::default();
        for (case, spec) in [(&first, &one), (&second, &other), (&first, &one)] {
            Framework::new(case).label(&World::new(case, spec), &mut room);
            prop_assert_eq!(room.verdicts().all(), statuses(case, spec));
        }
    }
}

fn answered(case: &Case, found: &[Status], argument: usize) -> bool {
    attacks_on(case, argument).any(|attack| found[attack.from.index()] == Status::Stands)
        || case.arguments[argument].builds_on.iter().any(|part| answered(case, found, part.index()))
}

fn all(case: &Case) -> Vec<Status> {
    statuses(case, &WorldSpec::default())
}

#[test]
fn textbook_graphs() {
    use Status::{Contested, Falls, Stands};
    assert_eq!(all(&bare::graph(1, [])), [Stands]);
    assert_eq!(all(&bare::graph(1, [(0, 0)])), [Contested], "an attack on itself");
    assert_eq!(all(&bare::graph(2, [(0, 1)])), [Stands, Falls]);
    assert_eq!(all(&bare::graph(3, [(0, 1), (1, 2)])), [Stands, Falls, Stands], "defended");
    assert_eq!(all(&bare::graph(2, [(0, 1), (1, 0)])), [Contested, Contested]);
    assert_eq!(all(&bare::graph(3, [(0, 1), (1, 2), (2, 0)])), [Contested; 3], "an odd circle");
    assert_eq!(all(&bare::graph(4, [(0, 1), (1, 2), (2, 3), (3, 1)])), [Stands, Falls, Stands, Falls]);
    assert_eq!(all(&bare::graph(3, [(0, 1), (0, 1), (1, 2)])), [Stands, Falls, Stands], "named twice");
}

/// An attack on a part hits what builds on it, and only that: 1 builds on 0, 2 attacks 0.
#[test]
fn an_attack_on_a_part_hits_the_whole() {
    let mut case = bare::graph(3, [(2, 0)]);
    case.arguments[1].builds_on.push(0.into());
    assert_eq!(all(&case), [Status::Falls, Status::Falls, Status::Stands]);
    case.attacks = vec![bare::attack(2, 1)];
    assert_eq!(all(&case), [Status::Stands, Status::Falls, Status::Stands]);
}

/// Each attacks the next: they stand and fall by turns, and no stack is as deep as the chain.
#[test]
fn a_chain_of_a_hundred_thousand_attacks() {
    let length = 100_000;
    let case = bare::graph(length, (1..length).map(|to| (to - 1, to)));
    let by_turns = |index| if index % 2 == 0 { Status::Stands } else { Status::Falls };
    assert_eq!(all(&case), (0..length).map(by_turns).collect::<Vec<_>>());
}

/// Each builds on the one before; what becomes of the first becomes of all.
#[test]
fn a_chain_of_a_hundred_thousand_parts() {
    let length = 100_000;
    let mut case = bare::graph(length + 1, []);
    for whole in 1..length {
        case.arguments[whole].builds_on.push((whole - 1).into());
    }
    assert!(all(&case).iter().all(|&status| status == Status::Stands));
    case.attacks.push(bare::attack(length, 0));
    assert!(all(&case)[..length].iter().all(|&status| status == Status::Falls));
    case.actors.push(bare::actor("absent".into(), vec![]));
    case.arguments[0].needs.push(vec![0.into()]);
    let found = all(&case);
    assert_eq!(found[0], Status::NotEngaged);
    assert!(found[1..length].iter().all(|&status| status == Status::Unsupported));
}

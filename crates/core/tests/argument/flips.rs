//! Flips: each gives what it says when its world is labelled anew, and none is missed.

use explainer_core::argument::{
    Change, Flip, Framework, Status, Truth, World, changes, flips, shortest_flips,
};
use explainer_core::case::{ArgumentId, Case, PremiseKind, WorldSpec};
use proptest::prelude::*;

use crate::random::{self, Size};
use crate::{bare, oracle};

const SIZE: Size = Size { actors: 4, premises: 4, arguments: 7 };

/// The world after a change, by the rules and without the code under test: whoever speaks for someone switched off
/// goes, and with the last holder of the reading the reading; whomever someone switched on speaks for comes when the
/// world is closed, and so does the first holder of a reading.
fn changed(case: &Case, spec: &WorldSpec, change: Change) -> WorldSpec {
    let mut spec = spec.clone();
    let closed = oracle::actors_on(case, &spec);
    spec.actors = (0..case.actors.len()).filter(|&index| closed[index]).map(Into::into).collect();
    match change {
        Change::Actor(actor, true) => spec.actors.push(actor),
        Change::Actor(actor, false) => {
            let speaks = |other| {
                oracle::actors_on(case, &WorldSpec { actors: vec![other], ..WorldSpec::default() })
                    [actor.index()]
            };
            spec.actors.retain(|&other| !speaks(other));
            let holders = spec.reading.map_or(vec![], |reading| oracle::holders(case, reading));
            if !holders.is_empty() && !holders.iter().any(|&holder| spec.actors.contains(&holder.into())) {
                spec.reading = None;
            }
        }
        Change::Reading(reading) => spec.reading = reading,
        Change::Switch(premise, truth) => {
            spec.accept.retain(|&other| other != premise);
            spec.reject.retain(|&other| other != premise);
            match truth {
                Truth::Holds => spec.accept.push(premise),
                Truth::Rejected => spec.reject.push(premise),
                Truth::Open => {}
            }
        }
    }
    spec
}

/// Every change of every control, whether or not it changes anything.
fn all_changes(case: &Case) -> Vec<Change> {
    let actors =
        (0..case.actors.len()).flat_map(|index| [true, false].map(|on| Change::Actor(index.into(), on)));
    let mut all: Vec<Change> = actors.chain([Change::Reading(None)]).collect();
    for (index, premise) in case.premises.iter().enumerate() {
        match premise.kind {
            PremiseKind::Settled => {}
            PremiseKind::Reading => all.push(Change::Reading(Some(index.into()))),
            PremiseKind::Switch => all.extend(
                [Truth::Holds, Truth::Open, Truth::Rejected].map(|truth| Change::Switch(index.into(), truth)),
            ),
        }
    }
    all
}

fn word(case: &Case, spec: &WorldSpec, made: &[Change], argument: ArgumentId) -> &'static str {
    let after = made.iter().fold(spec.clone(), |spec, &change| changed(case, &spec, change));
    oracle::words(case, &after)[argument.index()]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn flips_are_all_the_changes_that_matter((case, spec) in random::case_and_spec(SIZE)) {
        let (framework, world) = (Framework::new(&case), World::new(&case, &spec));
        for argument in (0..case.arguments.len()).map(ArgumentId::from) {
            let now = word(&case, &spec, &[], argument);
            let found = flips(&case, &framework, &world, argument);
            for Flip { changes, to } in &found {
                prop_assert_eq!(changes.len(), 1);
                prop_assert_eq!(to.as_str(), word(&case, &spec, changes, argument));
                prop_assert_ne!(to.as_str(), now);
            }
            let named = |change| found.iter().filter(|flip| flip.changes == [change]).count();
            for change in all_changes(&case) {
                let matters = word(&case, &spec, &[change], argument) != now;
                prop_assert_eq!(named(change), usize::from(matters), "{:?}", change);
            }
            prop_assert!(found.is_sorted_by_key(|flip| flip.to), "what makes it stand comes first");
        }
    }

    /// Pairs are told only where no single change does, only if both changes last, made in the order in which all
    /// changes are listed, and none is missed.
    #[test]
    fn shortest_flips_are_the_shortest((case, spec) in random::case_and_spec(SIZE)) {
        let (framework, world) = (Framework::new(&case), World::new(&case, &spec));
        let all = changes(&case, &world);
        for (argument, wanted) in (0..case.arguments.len()).zip(Status::ALL.into_iter().cycle()) {
            let argument = ArgumentId::from(argument);
            let reaches = |made: &[Change]| word(&case, &spec, made, argument) == wanted.as_str();
            let found = shortest_flips(&case, &framework, &world, argument, wanted);
            prop_assert!(found.iter().all(|flip| flip.to == wanted && reaches(&flip.changes)));
            let singles: Vec<_> = all.iter().filter(|&&change| reaches(&[change])).collect();
            if reaches(&[]) {
                prop_assert!(found.is_empty());
            } else if !singles.is_empty() {
                prop_assert!(found.iter().all(|flip| flip.changes.len() == 1));
                prop_assert_eq!(found.len(), singles.len());
            } else {
                prop_assert!(found.iter().all(|flip| flip.changes.len() == 2));
                for (index, &first) in all.iter().enumerate() {
                    for &second in &all[index + 1..] {
                        let made = [first, second];
                        let mut after = world.clone();
                        made.iter().for_each(|change| change.apply(&case, &mut after));
                        let lasts = first.is_made(&case, &after) && first.control() != second.control();
                        let told = |flip: &&Flip| made.iter().all(|change| flip.changes.contains(change));
                        let times = found.iter().filter(told).count();
                        prop_assert_eq!(times, usize::from(lasts && reaches(&made)), "{:?}", made);
                    }
                }
            }
        }
    }
}

/// Two speak for the first actor: switching that one off and then the other speaker on only looks like a way
/// to get rid of the first speaker, for the actor is back.
#[test]
fn a_change_undone_is_no_change() {
    let mut case = bare::graph(2, [(1, 0)]);
    let actors = [vec![], vec![0.into()], vec![0.into()]].into_iter().enumerate();
    case.actors = actors.map(|(index, implies)| bare::actor(format!("a{index}"), implies)).collect();
    case.arguments[0].needs.push(vec![2.into()]);
    case.arguments[1].needs.push(vec![1.into()]);
    let world = World::new(&case, &WorldSpec { actors: vec![1.into()], ..WorldSpec::default() });
    let found = shortest_flips(&case, &Framework::new(&case), &world, 0.into(), Status::Stands);
    let only = vec![Change::Actor(1.into(), false), Change::Actor(2.into(), true)];
    assert_eq!(found, [Flip { changes: only, to: Status::Stands }]);
}

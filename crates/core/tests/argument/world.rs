//! Worlds: closed whatever is done to them, under `implies` and under the reading, and the same again when read back.

use explainer_core::argument::{Change, Truth, World, changes};
use explainer_core::case::{ActorId, Case, PremiseId, PremiseKind, WorldSpec};
use proptest::prelude::*;

use crate::random::{self, SMALL};
use crate::{bare, oracle};

/// A case, a spec of it, and a number of blind draws among the changes a reader could make.
fn walk() -> impl Strategy<Value = (Case, WorldSpec, Vec<prop::sample::Index>)> {
    let draws = prop::collection::vec(any::<prop::sample::Index>(), 0..12);
    (random::case_and_spec(SMALL), draws).prop_map(|((case, spec), draws)| (case, spec, draws))
}

fn actors(case: &Case) -> impl Iterator<Item = ActorId> + use<> {
    (0..case.actors.len()).map(ActorId::from)
}

fn is_closed(case: &Case, world: &World) -> bool {
    let speaks_alone = |&actor: &ActorId| {
        world.is_on(actor) && !case.actors[actor.index()].implies.iter().all(|&other| world.is_on(other))
    };
    !actors(case).any(|actor| speaks_alone(&actor)) && is_held(case, world)
}

/// A reading that is followed is held in full by somebody who takes part, if any actor holds it so.
fn is_held(case: &Case, world: &World) -> bool {
    let holders = world.reading(case).map_or(vec![], |reading| oracle::holders(case, reading));
    holders.is_empty() || holders.into_iter().any(|holder| world.is_on(holder.into()))
}

/// One reading followed and the rest rejected, or all open; settled premises hold.
fn is_coherent(case: &Case, world: &World) -> bool {
    let reading = world.reading(case);
    (0..case.premises.len()).map(PremiseId::from).all(|id| match case.premises[id.index()].kind {
        PremiseKind::Settled => world.truth(id) == Truth::Holds,
        PremiseKind::Switch => true,
        PremiseKind::Reading if reading.is_none() => world.truth(id) == Truth::Open,
        PremiseKind::Reading if reading == Some(id) => world.truth(id) == Truth::Holds,
        PremiseKind::Reading => world.truth(id) == Truth::Rejected,
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    /// Any walk through changes keeps the world closed and coherent, makes each change, and leaves other
    /// controls alone.
    #[test]
    fn every_change_is_made_and_nothing_else((case, spec, draws) in walk()) {
        let mut world = World::new(&case, &spec);
        for draw in draws {
            let all = changes(&case, &world);
            if all.is_empty() {
                break;
            }
            let change = all[draw.index(all.len())];
            let before = world.clone();
            prop_assert!(!change.is_made(&case, &before));
            change.apply(&case, &mut world);
            prop_assert!(change.is_made(&case, &world));
            prop_assert!(is_closed(&case, &world) && is_coherent(&case, &world));
            let on = |world: &World| -> Vec<bool> { actors(&case).map(|actor| world.is_on(actor)).collect() };
            match change {
                Change::Switch(..) => prop_assert_eq!(on(&before), on(&world)),
                // Whoever is brought in for the reading comes by the rule, and nobody leaves.
                Change::Reading(reading) => {
                    let spec = WorldSpec { reading, ..before.spec(&case) };
                    prop_assert_eq!(oracle::actors_on(&case, &spec), on(&world));
                }
                // The question is opened only when the last holder of the reading leaves.
                Change::Actor(..) => {
                    let held = before.reading(&case).filter(|&reading| {
                        let holders = oracle::holders(&case, reading);
                        holders.is_empty() || holders.iter().any(|&holder| world.is_on(holder.into()))
                    });
                    prop_assert_eq!(world.reading(&case), held);
                }
            }
            if !matches!(change, Change::Switch(..)) {
                let switches = |world: &World| (world.spec(&case).accept, world.spec(&case).reject);
                prop_assert_eq!(switches(&before), switches(&world));
            }
            let again = world.clone();
            change.apply(&case, &mut world);
            prop_assert_eq!(&again, &world, "made twice is made once");
        }
    }

    /// A world holds who is named, whom they speak for and who has to hold the reading, and nobody else.
    #[test]
    fn a_world_is_the_closure_of_its_setting((case, spec) in random::case_and_spec(SMALL)) {
        let world = World::new(&case, &spec);
        let on: Vec<bool> = actors(&case).map(|actor| world.is_on(actor)).collect();
        prop_assert_eq!(on, oracle::actors_on(&case, &spec));
        prop_assert!(is_coherent(&case, &world));
        prop_assert_eq!(world.reading(&case), spec.reading);
        for index in 0..case.premises.len() {
            for negated in [false, true] {
                let literal = bare::literal(index, negated);
                let sign = match world.holds(literal) {
                    Truth::Holds => 1,
                    Truth::Open => 0,
                    Truth::Rejected => -1,
                };
                prop_assert_eq!(sign, oracle::sign(&case, &spec, literal));
            }
        }
    }

    /// Off takes along exactly those who speak for the actor, at any remove.
    #[test]
    fn switching_off_takes_along_the_speakers((case, spec) in random::case_and_spec(SMALL)) {
        let before = World::new(&case, &spec);
        for actor in actors(&case) {
            let mut after = before.clone();
            after.set_actor(&case, actor, false);
            for other in actors(&case) {
                let alone = WorldSpec { actors: vec![other], ..WorldSpec::default() };
                let speaks = World::new(&case, &alone).is_on(actor);
                prop_assert_eq!(after.is_on(other), before.is_on(other) && !speaks);
            }
        }
    }

    #[test]
    fn a_setting_reads_back_as_the_same_world((case, spec) in random::case_and_spec(SMALL)) {
        let world = World::new(&case, &spec);
        let told = world.spec(&case);
        prop_assert_eq!(&World::new(&case, &told), &world);
        prop_assert_eq!(World::new(&case, &told).spec(&case), told);
    }

    /// Each change leads to another world, no two to the same one by the same control, and each control
    /// offers all it has.
    #[test]
    fn changes_are_all_there((case, spec) in random::case_and_spec(SMALL)) {
        let world = World::new(&case, &spec);
        let found = changes(&case, &world);
        let of = |kind| case.premises.iter().filter(|premise| premise.kind == kind).count();
        prop_assert_eq!(found.len(), case.actors.len() + of(PremiseKind::Reading) + 2 * of(PremiseKind::Switch));
        for (index, change) in found.iter().enumerate() {
            prop_assert!(!found[..index].contains(change));
            let mut after = world.clone();
            change.apply(&case, &mut after);
            prop_assert_ne!(&after, &world);
        }
    }
}

/// A premise that is no reading cannot be followed, one that is no switch cannot be switched.
#[test]
fn controls_refuse_what_is_not_theirs() {
    let kinds = [PremiseKind::Settled, PremiseKind::Switch, PremiseKind::Reading];
    let premises = kinds.into_iter().enumerate().map(|(i, kind)| bare::premise(format!("p{i}"), kind));
    let case = Case { premises: premises.collect(), ..bare::case() };
    let mut world = World::new(&case, &WorldSpec { reading: Some(2.into()), ..WorldSpec::default() });
    let before = world.clone();
    world.set_reading(&case, Some(0.into()));
    world.set_reading(&case, Some(1.into()));
    world.set_switch(&case, 0.into(), Truth::Rejected);
    world.set_switch(&case, 2.into(), Truth::Open);
    assert_eq!(world, before);
}

/// Speakers of speakers in a long line come and go without a deep stack, in linear time.
#[test]
fn a_long_line_of_speakers() {
    let length = 100_000;
    let speaks_for = |index: usize| index.checked_sub(1).map(ActorId::from).into_iter().collect();
    let actors = (0..length).map(|index| bare::actor(format!("a{index}"), speaks_for(index)));
    let case = Case { actors: actors.collect(), ..bare::case() };
    let mut world =
        World::new(&case, &WorldSpec { actors: vec![(length - 1).into()], ..WorldSpec::default() });
    assert_eq!(world.spec(&case).actors.len(), length);
    world.set_actor(&case, 0.into(), false);
    assert!(world.spec(&case).actors.is_empty());
}

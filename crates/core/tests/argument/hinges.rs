//! Hinges against counting by hand: every setting listed, labelled by the oracle, and compared with each.

use std::collections::BTreeMap;
use std::rc::Rc;

use explainer_core::argument::{
    Change, Control, Framework, Hinges, Pin, Pins, Progress, SETTINGS_MAX, Status, TooMany, Truth, World,
};
use explainer_core::case::{Case, PremiseId, PremiseKind, WorldSpec};
use proptest::prelude::*;

use crate::random::{self, Size};
use crate::{bare, oracle};

const SIZE: Size = Size { actors: 4, premises: 4, arguments: 6 };

/// A setting told by what each control is at: 1 or 0 for actors and switches (2 where fixed as open), for the
/// reading its position and one more, 0 for none.
type Key = Vec<usize>;

/// The controls in the order of a key, with the values each takes.
fn ranges(case: &Case, pins: &Pins) -> Vec<(Control, Vec<usize>)> {
    let readings = of_kind(case, PremiseKind::Reading);
    let actors = pins.actors.iter().enumerate().map(|(index, pin)| {
        let values = match pin {
            Pin::Fixed(on) => vec![usize::from(*on)],
            Pin::Varies => vec![0, 1],
        };
        (Control::Actor(index.into()), values)
    });
    let reading = match pins.reading {
        Pin::Fixed(reading) => vec![reading.map_or(0, |id| id.index() + 1)],
        Pin::Varies if readings.is_empty() => vec![0],
        Pin::Varies => readings.iter().map(|index| index + 1).collect(),
    };
    let switches = of_kind(case, PremiseKind::Switch).into_iter().map(|index| {
        let values = match pins.switches[index] {
            Pin::Fixed(Truth::Rejected) => vec![0],
            Pin::Fixed(Truth::Holds) => vec![1],
            Pin::Fixed(Truth::Open) => vec![2],
            Pin::Varies => vec![0, 1],
        };
        (Control::Switch(index.into()), values)
    });
    actors.chain([(Control::Reading, reading)]).chain(switches).collect()
}

fn of_kind(case: &Case, kind: PremiseKind) -> Vec<usize> {
    (0..case.premises.len()).filter(|&index| case.premises[index].kind == kind).collect()
}

/// The setting behind a key; none if somebody speaks without whom he speaks for, or if nobody holds the reading.
fn setting(case: &Case, ranges: &[(Control, Vec<usize>)], key: &Key) -> Option<WorldSpec> {
    let mut setting = WorldSpec::default();
    for ((control, _), &value) in ranges.iter().zip(key) {
        match (*control, value) {
            (Control::Actor(actor), 1) => setting.actors.push(actor),
            (Control::Actor(_), _) => {}
            (Control::Reading, value) => setting.reading = value.checked_sub(1).map(PremiseId::from),
            (Control::Switch(premise), 0) => setting.reject.push(premise),
            (Control::Switch(premise), 1) => setting.accept.push(premise),
            (Control::Switch(_), _) => {}
        }
    }
    let on = oracle::actors_on(case, &setting).iter().filter(|on| **on).count();
    (on == setting.actors.len()).then_some(setting)
}

fn all_settings(case: &Case, ranges: &[(Control, Vec<usize>)]) -> BTreeMap<Key, Vec<&'static str>> {
    let mut keys: Vec<Key> = vec![vec![]];
    for (_, values) in ranges {
        let longer = |key: &Key, value: usize| key.iter().copied().chain([value]).collect();
        keys = keys.iter().flat_map(|key| values.iter().map(move |&value| longer(key, value))).collect();
    }
    let labelled = keys.into_iter().filter_map(|key| {
        let words = oracle::words(case, &setting(case, ranges, &key)?);
        Some((key, words))
    });
    labelled.collect()
}

fn case_and_pins() -> impl Strategy<Value = (Case, Pins)> {
    random::case(SIZE).prop_flat_map(|case| {
        let truth = prop_oneof![Just(Truth::Holds), Just(Truth::Open), Just(Truth::Rejected)];
        let switch = prop_oneof![3 => Just(Pin::Varies), 1 => truth.prop_map(Pin::Fixed)];
        let actor = prop_oneof![3 => Just(Pin::Varies), 1 => any::<bool>().prop_map(Pin::Fixed)];
        let readings = of_kind(&case, PremiseKind::Reading);
        let reading = (0..2 * readings.len() + 2).prop_map(move |draw| match draw {
            0 => Pin::Fixed(None),
            draw => readings.get(draw - 1).map_or(Pin::Varies, |&index| Pin::Fixed(Some(index.into()))),
        });
        let actors = prop::collection::vec(actor, case.actors.len());
        let switches = prop::collection::vec(switch, case.premises.len());
        let pins = (actors, reading, switches).prop_map(|(actors, reading, switches)| Pins {
            actors,
            reading,
            switches,
        });
        (Just(case), pins)
    })
}

fn hinges(case: &Case, pins: &Pins) -> Result<Hinges, TooMany> {
    Hinges::new(case, Rc::new(Framework::new(case)), pins)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn counts_are_those_of_counting_by_hand((case, pins) in case_and_pins()) {
        let ranges = ranges(&case, &pins);
        let all = all_settings(&case, &ranges);
        let counts = hinges(&case, &pins).expect("few settings").finish();
        prop_assert_eq!(counts.settings as usize, all.len());
        let followed = |reading: PremiseId| all.keys().any(|key| key[case.actors.len()] == reading.index() + 1);
        let asked = ranges[case.actors.len()].1.iter().filter_map(|value| value.checked_sub(1));
        let left_out: Vec<PremiseId> = asked.map(PremiseId::from).filter(|&reading| !followed(reading)).collect();
        prop_assert_eq!(&counts.left_out, &left_out);
        for argument in 0..case.arguments.len() {
            for status in Status::ALL {
                let times = all.values().filter(|words| words[argument] == status.as_str()).count();
                prop_assert_eq!(counts.of(argument.into(), status) as usize, times);
            }
        }
        let is_free = |control| match control {
            Control::Actor(actor) => pins.actors[actor.index()] == Pin::Varies,
            Control::Reading => pins.reading == Pin::Varies && !of_kind(&case, PremiseKind::Reading).is_empty(),
            Control::Switch(premise) => pins.switches[premise.index()] == Pin::Varies,
        };
        let free: Vec<usize> = (0..ranges.len()).filter(|&at| is_free(ranges[at].0)).collect();
        prop_assert_eq!(counts.levers.len(), free.len());
        for (lever, at) in free.into_iter().enumerate() {
            // The settings that differ from one in this control alone.
            let others = |key: &Key| -> Vec<&Vec<&str>> {
                let changed = ranges[at].1.iter().filter(|&&value| value != key[at]);
                let moved = |value: usize| key.iter().enumerate().map(|(i, &v)| if i == at { value } else { v }).collect();
                changed.filter_map(|&value| all.get::<Key>(&moved(value))).collect()
            };
            let changeable = all.keys().filter(|key| !others(key).is_empty()).count();
            prop_assert_eq!(counts.levers[lever].control, ranges[at].0);
            prop_assert_eq!(counts.levers[lever].changeable as usize, changeable);
            for argument in 0..case.arguments.len() {
                let stands = |words: &[&str]| words[argument] == "stands";
                let turns = all.iter().filter(|(key, words)| {
                    others(key).iter().any(|other| stands(other) != stands(words))
                });
                prop_assert_eq!(counts.arguments[argument].turns[lever] as usize, turns.count());
            }
        }
    }

    /// Slices of any size add up to the same, and the result is there only once all is done.
    #[test]
    fn slices_add_up((case, pins) in case_and_pins(), budgets in prop::collection::vec(0..40_usize, 0..60)) {
        let whole = hinges(&case, &pins).expect("few settings").finish();
        let mut sliced = hinges(&case, &pins).expect("few settings");
        let total = whole.settings as usize;
        let mut before = 0;
        for budget in budgets {
            let Progress { done, total: told } = sliced.step(budget);
            prop_assert_eq!(told, total);
            // What is no setting is passed over, so a slice may count fewer.
            prop_assert!((before..=total.min(before + budget)).contains(&done));
            prop_assert!(sliced.result().is_none_or(|_| done == total));
            before = done;
        }
        prop_assert_eq!(sliced.finish(), whole);
    }

    /// With everything fixed there is one setting: the world it is fixed at.
    #[test]
    fn with_all_held_there_is_one((case, setting) in random::case_and_spec(SIZE)) {
        let world = World::new(&case, &setting);
        let counts = hinges(&case, &Pins::all(&case, &world)).expect("one setting").finish();
        prop_assert_eq!((counts.settings, counts.levers.len()), (1, 0));
        for (argument, status) in random::statuses(&case, &setting).into_iter().enumerate() {
            prop_assert_eq!(counts.of(argument.into(), status), 1);
        }
    }
}

fn with(actors: usize, switches: usize, arguments: usize) -> Case {
    Case {
        actors: (0..actors).map(|index| bare::actor(format!("a{index}"), vec![])).collect(),
        premises: (0..switches).map(|i| bare::premise(format!("p{i}"), PremiseKind::Switch)).collect(),
        ..bare::graph(arguments, [])
    }
}

fn settings(case: &Case) -> Result<usize, u64> {
    let hinges = hinges(case, &Pins::none(case));
    hinges.map(|mut hinges| hinges.step(0).total).map_err(|error| error.settings)
}

#[test]
fn too_many_settings_are_refused_before_any_is_counted() {
    assert_eq!(SETTINGS_MAX, 1 << 20);
    assert_eq!(settings(&with(0, 20, 64)), Ok(1 << 20));
    assert_eq!(settings(&with(0, 21, 64)), Err(1 << 21));
    assert_eq!(settings(&with(10, 10, 0)), Ok(1 << 20));
    assert_eq!(settings(&with(10, 11, 0)), Err(1 << 21));
    assert_eq!(settings(&with(0, 20, 65)), Err(1 << 20), "twice the room for each setting");
    assert_eq!(settings(&with(0, 19, 65)), Ok(1 << 19));
    assert_eq!(settings(&with(21, 1, 1)), Err(2 * ((1 << 20) + 1)), "at least");
    assert_eq!(settings(&with(65, 0, 1)), Err(66), "at least");
    assert_eq!(settings(&with(0, 200, 1)), Err(u64::MAX));
}

/// Sixty-four in a line of speakers make sixty-five sets, not 2^64.
#[test]
fn a_line_of_speakers_has_few_sets() {
    let mut case = with(64, 0, 1);
    for index in 1..64 {
        case.actors[index].implies.push((index - 1).into());
    }
    case.arguments[0].needs.push(vec![63.into()]);
    let counts = hinges(&case, &Pins::none(&case)).expect("few settings").finish();
    assert_eq!(counts.settings, 65);
    assert_eq!(counts.of(0.into(), Status::Stands), 1);
    assert!(counts.levers.iter().all(|lever| lever.changeable == 2));
    assert_eq!(counts.arguments[0].turns.iter().sum::<u32>(), 2, "on the last speaker alone");
}

/// Whoever is fixed as on keeps on whom he speaks for; fixed against each other, they leave no setting.
#[test]
fn speakers_who_are_held() {
    let mut case = with(2, 200, 1);
    case.actors[1].implies.push(0.into());
    let mut pins = Pins::none(&case);
    for index in 0..200 {
        pins.pin(Change::Switch(index.into(), Truth::Open));
    }
    pins.pin(Change::Actor(1.into(), true));
    let counts = hinges(&case, &pins).expect("few settings").finish();
    assert_eq!(counts.settings, 1);
    assert_eq!((counts.levers[0].control, counts.levers[0].changeable), (Control::Actor(0.into()), 0));
    pins.pin(Change::Actor(0.into(), false));
    pins.unpin(Control::Switch(0.into()));
    assert_eq!(hinges(&case, &pins).expect("no setting").finish().settings, 0);
    let mut pins = Pins::none(&case);
    pins.pin(Change::Actor(1.into(), true));
    pins.pin(Change::Actor(0.into(), false));
    let none = hinges(&case, &pins).expect("no setting, though 200 switches vary");
    assert!(none.result().is_some_and(|counts| counts.settings == 0));
}

//! Hinges of the first case.

use std::rc::Rc;

use explainer_core::argument::{Change, Control, Framework, Hinges, Pins, Status, World};
use explainer_core::case::{PremiseKind, WorldSpec};

use crate::donbas::{CASE, OPEN, PARTIES, decided, named, spec};
use crate::{oracle, random};

/// The same count by hinges, with what it turns on: found again by comparing all settings with all.
#[test]
fn hinges_with_the_parties_fixed() {
    let mut pins = Pins::all(&CASE, &World::new(&CASE, &spec(&PARTIES, None, [&OPEN[0], &OPEN[1]])));
    pins.unpin(Control::Reading);
    for (index, premise) in CASE.premises.iter().enumerate() {
        if premise.kind == PremiseKind::Switch {
            pins.unpin(Control::Switch(index.into()));
        }
    }
    let counts = Hinges::new(&CASE, Rc::new(Framework::new(&CASE)), &pins).expect("192 settings").finish();
    assert_eq!((counts.settings, counts.of(named("free-to-hire"), Status::Stands)), (192, 24));
    let all = decided(&PARTIES);
    let labelled: Vec<Vec<Status>> = all.iter().map(|spec| random::statuses(&CASE, spec)).collect();
    for (lever, found) in counts.levers.iter().enumerate() {
        assert_eq!(found.changeable, 192);
        let alone = |one: &WorldSpec, other: &WorldSpec| {
            let mut one = one.clone();
            match found.control {
                Control::Reading => one.reading = other.reading,
                Control::Switch(switch) => {
                    for list in [&mut one.accept, &mut one.reject] {
                        list.retain(|&premise| premise != switch);
                    }
                    one.accept.extend(other.accept.iter().filter(|&&premise| premise == switch));
                    one.reject.extend(other.reject.iter().filter(|&&premise| premise == switch));
                }
                Control::Actor(_) => unreachable!("actors are fixed"),
            }
            World::new(&CASE, &one) == World::new(&CASE, other)
        };
        let pairs: Vec<(usize, usize)> = (0..192)
            .flat_map(|one| (0..192).map(move |other| (one, other)))
            .filter(|&(one, other)| alone(&all[one], &all[other]))
            .collect();
        for (argument, tally) in counts.arguments.iter().enumerate() {
            let stands = |setting: usize| labelled[setting][argument] == Status::Stands;
            let mut turning: Vec<usize> = pairs
                .iter()
                .filter(|(one, other)| stands(*one) != stands(*other))
                .map(|pair| pair.0)
                .collect();
            turning.dedup();
            assert_eq!(tally.turns[lever] as usize, turning.len());
        }
    }
}

/// Every decided world of the case: the sets of actors that are closed, with the readings that somebody in the set
/// holds, and six switches.
#[test]
fn hinges_with_nothing_held() {
    let counts =
        Hinges::new(&CASE, Rc::new(Framework::new(&CASE)), &Pins::none(&CASE)).expect("fits").finish();
    let is_closed = |mask: usize, reading: Option<usize>| {
        let actors = (0..CASE.actors.len()).filter(|actor| mask >> actor & 1 == 1).map(Into::into).collect();
        let spec = WorldSpec { actors, reading: reading.map(Into::into), ..WorldSpec::default() };
        oracle::actors_on(&CASE, &spec).into_iter().filter(|on| *on).count() == mask.count_ones() as usize
    };
    let readings = (0..CASE.premises.len()).filter(|&at| CASE.premises[at].kind == PremiseKind::Reading);
    let worlds =
        |reading: usize| (0..1 << CASE.actors.len()).filter(|&mask| is_closed(mask, Some(reading))).count();
    assert_eq!(counts.settings as usize, readings.map(worlds).sum::<usize>() * 64);
    assert_eq!(counts.levers.len(), 10 + 1 + 6);
    assert_eq!(counts.left_out, []);
    for tally in &counts.arguments {
        assert_eq!(tally.statuses.iter().sum::<u32>(), counts.settings);
    }
}

/// With Ukraine and the Assembly left out for good, nobody follows Ukraine's reading.
#[test]
fn a_reading_without_a_holder_is_left_out() {
    let mut pins = Pins::none(&CASE);
    for id in ["ukraine", "general-assembly"] {
        let actor = CASE.actors.iter().position(|actor| actor.id == id).expect(id);
        pins.pin(Change::Actor(actor.into(), false));
    }
    let counts = Hinges::new(&CASE, Rc::new(Framework::new(&CASE)), &pins).expect("fits").finish();
    let named: Vec<&str> = counts.left_out.iter().map(|id| CASE.premises[id.index()].id.as_str()).collect();
    assert_eq!(named, ["part-of-ukraine"]);
}

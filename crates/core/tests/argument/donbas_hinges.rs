//! Hinges of the first case.

use std::rc::Rc;

use explainer_core::argument::{Control, Framework, Hinges, Pins, Status, World};
use explainer_core::case::{PremiseKind, WorldSpec};

use crate::donbas::{CASE, OPEN, PARTIES, decided, named, spec};
use crate::random;

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

/// Every decided world of the case: 64 sets of the six who speak for nobody, three ways each for Russia with
/// its official and Donetsk with its head, three readings, six switches.
#[test]
fn hinges_with_nothing_fixed() {
    let counts =
        Hinges::new(&CASE, Rc::new(Framework::new(&CASE)), &Pins::none(&CASE)).expect("fits").finish();
    assert_eq!(counts.settings, 64 * 3 * 3 * 3 * 64);
    assert_eq!(counts.levers.len(), 10 + 1 + 6);
    let changeable = |id: &str| {
        let actor = CASE.actors.iter().position(|actor| actor.id == id).expect(id);
        counts.levers[actor].changeable
    };
    assert_eq!(changeable("ukraine"), counts.settings);
    // In a third of the settings Ilichev is on and Russia cannot go alone; in another Russia is off and he
    // cannot come alone.
    assert_eq!([changeable("russia"), changeable("ilichev")], [counts.settings / 3 * 2; 2]);
    for tally in &counts.arguments {
        assert_eq!(tally.statuses.iter().sum::<u32>(), counts.settings);
    }
    // The claim about the troops needs two actors, the denial Russia too, which is in two sets of three.
    let troops = |status| counts.of(named("troops-ready"), status);
    assert_eq!(
        [troops(Status::Stands), troops(Status::Contested)].map(|times| times * 12),
        [counts.settings, counts.settings * 2]
    );
}

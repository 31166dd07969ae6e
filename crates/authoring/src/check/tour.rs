//! Rules about the steps of the tour, apart from what they promise of their worlds.

use explainer_core::case::Structure;

use super::entries::world;
use super::violations::Violations;
use crate::location::{Key, Location, Section};
use crate::violation::ViolationKind;

pub fn check(structure: &Structure, violations: &mut Violations) {
    let Structure { case, details, upkeep } = structure;
    let entry = |at| Location::new(Section::Tour).entry(at);
    for (at, (step, upkeep)) in case.tour.iter().zip(&upkeep.tour).enumerate() {
        // A borrowed world has been checked where it stands.
        if !upkeep.borrowed {
            world(case, entry(at), &step.world, violations);
        }
        // What a step says of these two is told in its text, so no change of the map may outdate it.
        for (key, argument) in [(Key::Focus, Some(step.focus)), (Key::Ask, step.ask)] {
            if let Some(argument) = argument.filter(|&argument| !upkeep.promised.name(argument)) {
                violations.add(entry(at).key(key), ViolationKind::NotPromised { argument });
            }
        }
    }
    for (at, step) in details.tour.iter().enumerate() {
        let nothing = step.statements.is_empty() && step.sources.is_empty();
        violations.when(nothing, entry(at).key(Key::Sources), ViolationKind::NoSource);
        violations.list(entry(at).key(Key::Statements), &step.statements);
        violations.list(entry(at).key(Key::Sources), &step.sources);
    }
}

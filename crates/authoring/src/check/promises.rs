//! What the author promises of a case: evaluated, so that no sentence about a world outlives a change of the map.

use std::rc::Rc;

use explainer_core::argument::{Change, Framework, Hinges, Pins, Status, World, holders};
use explainer_core::case::{ArgumentId, Case, PremiseId, PremiseKind, Promises, Structure, WorldSpec};

use super::Violations;
use crate::location::{Key, Location, Section};
use crate::violation::ViolationKind;

pub fn check(structure: &Structure, violations: &mut Violations) {
    let Structure { case, upkeep, .. } = structure;
    for (at, premise) in case.premises.iter().enumerate() {
        let nobody = holders(case, PremiseId::from(at)).next().is_none();
        let location = Location::new(Section::Premises).entry(at).key(Key::HeldBy);
        let is_reading = premise.kind == PremiseKind::Reading;
        violations.when(
            is_reading && nobody && !premise.hypothetical,
            location,
            ViolationKind::NobodyToFollow,
        );
    }
    for (at, argument) in upkeep.arguments.iter().enumerate() {
        let location = Location::new(Section::Arguments).entry(at).key(Key::Readings);
        violations.list(location, &argument.readings);
        for (element, &reading) in argument.readings.iter().enumerate() {
            let is_reading = case.premises[reading.index()].kind == PremiseKind::Reading;
            violations.when(!is_reading, location.element(element), ViolationKind::NotAReading(reading));
        }
    }
    let framework = Rc::new(Framework::new(case));
    worlds(structure, &framework, violations);
    readings(structure, &framework, violations);
}

/// Every status that a preset or a step of the tour promises is the one the argument has in its world, and in every
/// world that is named somebody holds the reading that is followed: a reader could not set another.
fn worlds(structure: &Structure, framework: &Framework, violations: &mut Violations) {
    let Structure { case, upkeep, .. } = structure;
    follows(case, Location::new(Section::Opening), &case.opening, violations);
    for (at, (preset, upkeep)) in case.presets.iter().zip(&upkeep.presets).enumerate() {
        let location = Location::new(Section::Presets).entry(at);
        follows(case, location, &preset.world, violations);
        kept(framework, &World::new(case, &preset.world), location, &upkeep.promised, violations);
    }
    for (at, (step, upkeep)) in case.tour.iter().zip(&upkeep.tour).enumerate() {
        let location = Location::new(Section::Tour).entry(at);
        if !upkeep.borrowed {
            follows(case, location, &step.world, violations);
        }
        kept(framework, &World::new(case, &step.world), location, &upkeep.promised, violations);
    }
}

fn kept(
    framework: &Framework,
    world: &World,
    location: Location,
    promised: &Promises,
    violations: &mut Violations,
) {
    let verdicts = framework.evaluate(world);
    let lists: [(Key, Status, &[ArgumentId]); 4] = [
        (Key::Stands, Status::Stands, &promised.stands),
        (Key::Contested, Status::Contested, &promised.contested),
        (Key::Falls, Status::Falls, &promised.falls),
        (Key::Unsupported, Status::Unsupported, &promised.unsupported),
    ];
    for (key, status, arguments) in lists {
        let location = location.key(key);
        for (element, &argument) in arguments.iter().enumerate() {
            let found = verdicts.status(argument);
            let kind = ViolationKind::BrokenPromise { argument, found };
            violations.when(found != status, location.element(element), kind);
        }
    }
}

fn follows(case: &Case, location: Location, spec: &WorldSpec, violations: &mut Violations) {
    let Some(reading) = spec.reading else { return };
    let without = World::new(case, &WorldSpec { reading: None, ..spec.clone() });
    let mut holders = holders(case, reading).peekable();
    // A reading that is only supposed needs nobody.
    let somebody = holders.peek().is_none() || holders.any(|holder| without.is_on(holder));
    violations.when(!somebody, location.key(Key::Reading), ViolationKind::FollowedByNobody { reading });
}

/// No argument stands in a decided world that follows a reading its sentence is not compatible with. A case with more
/// worlds than can be counted is looked at with everybody taking part.
fn readings(structure: &Structure, framework: &Rc<Framework>, violations: &mut Violations) {
    let Structure { case, upkeep, .. } = structure;
    if upkeep.arguments.iter().all(|argument| argument.readings.is_empty()) {
        return;
    }
    for reading in (0..case.premises.len()).map(PremiseId::from) {
        if case.premises[reading.index()].kind != PremiseKind::Reading {
            continue;
        }
        let mut pins = Pins::none(case);
        pins.pin(Change::Reading(Some(reading)));
        let Some(counts) = count(case, framework, pins) else { continue };
        for (at, argument) in upkeep.arguments.iter().enumerate() {
            let stands = counts.of(at.into(), Status::Stands) > 0;
            let other = !argument.readings.is_empty() && !argument.readings.contains(&reading);
            let location = Location::new(Section::Arguments).entry(at).key(Key::Readings);
            violations.when(stands && other, location, ViolationKind::StandsUnder { reading });
        }
    }
}

fn count(case: &Case, framework: &Rc<Framework>, mut pins: Pins) -> Option<explainer_core::argument::Counts> {
    if let Ok(hinges) = Hinges::new(case, framework.clone(), &pins) {
        return Some(hinges.finish());
    }
    for actor in 0..case.actors.len() {
        pins.pin(Change::Actor(actor.into(), true));
    }
    Hinges::new(case, framework.clone(), &pins).ok().map(Hinges::finish)
}

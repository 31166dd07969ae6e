//! Rules about the entries of a case, one after the other.

use super::characters::{is_day, is_month, is_version, is_year};
use super::references::{passages, position, sources, who_key};
use super::repeated::repeated;
use super::{SOURCE_MAX, Violations};
use crate::location::{Key, Location, Section};
use crate::violation::ViolationKind;
use explainer_core::case::{
    Case, CaseDetails, LIMIT, Position, Premise, PremiseDetails, PremiseId, PremiseKind, StatementKind,
    Structure, When, WorldSpec, is_corrections, is_hidden, is_id, is_link,
};

pub fn check(structure: &Structure, violations: &mut Violations) {
    let Structure { case, details } = structure;
    head(case, violations);
    ids(structure, violations);
    world(case, Location::new(Section::Opening), &case.opening, violations);
    for (at, preset) in case.presets.iter().enumerate() {
        world(case, Location::new(Section::Presets).entry(at), &preset.world, violations);
    }
    for (at, actor) in case.actors.iter().enumerate() {
        let location = Location::new(Section::Actors).entry(at);
        let keys = actor.implies.iter().map(|other| position(other.index(), case.actors.len()));
        violations.list(location.key(Key::Implies), keys);
    }
    for (at, actor) in details.actors.iter().enumerate() {
        sources(details, Location::new(Section::Actors).entry(at), &actor.sources, violations);
    }
    for (at, premise) in case.premises.iter().enumerate() {
        check_premise(case, Location::new(Section::Premises).entry(at), premise, violations);
    }
    for (at, premise) in details.premises.iter().enumerate() {
        premise_details(details, Location::new(Section::Premises).entry(at), premise, violations);
    }
    statements(structure, violations);
    for (at, event) in details.events.iter().enumerate() {
        let location = Location::new(Section::Events).entry(at);
        when(location, &event.when, violations);
        sources(details, location, &event.sources, violations);
        passages(location, &event.passages, violations);
    }
    bibliography(details, violations);
}

fn head(case: &Case, violations: &mut Violations) {
    let location = Location::new(Section::Case);
    violations.when(!is_id(&case.id), location.key(Key::Id), ViolationKind::BadId);
    violations.when(!is_version(&case.version), location.key(Key::Version), ViolationKind::BadVersion);
    violations.when(!is_day(&case.date), location.key(Key::Date), ViolationKind::BadDate);
    let corrections = location.key(Key::Corrections);
    violations.when(!is_corrections(&case.corrections), corrections, ViolationKind::BadCorrections);
    not_too_long(corrections, &case.corrections, violations);
}

/// Ids: their shape, and nothing twice in a name space. Actors and voices share one.
fn ids(structure: &Structure, violations: &mut Violations) {
    let Structure { case, details } = structure;
    let mut ids = Vec::new();
    list(Section::Actors, case.actors.iter().map(|x| &x.id), &mut ids, violations);
    list(Section::Voices, case.voices.iter().map(|x| &x.id), &mut ids, violations);
    name_space(&mut ids, violations);
    list(Section::Premises, case.premises.iter().map(|x| &x.id), &mut ids, violations);
    name_space(&mut ids, violations);
    list(Section::Arguments, case.arguments.iter().map(|x| &x.id), &mut ids, violations);
    name_space(&mut ids, violations);
    list(Section::Statements, details.statements.iter().map(|x| &x.id), &mut ids, violations);
    name_space(&mut ids, violations);
    list(Section::Events, details.events.iter().map(|x| &x.id), &mut ids, violations);
    name_space(&mut ids, violations);
    list(Section::Sources, details.sources.iter().map(|x| &x.id), &mut ids, violations);
    name_space(&mut ids, violations);
    list(Section::Presets, case.presets.iter().map(|x| &x.id), &mut ids, violations);
    name_space(&mut ids, violations);
    list(Section::Silences, details.silences.iter(), &mut ids, violations);
    name_space(&mut ids, violations);
    list(Section::Glossary, details.glossary.iter(), &mut ids, violations);
    name_space(&mut ids, violations);
}

/// Adds the ids of a list to a name space, each with its location.
fn list<'c>(
    section: Section,
    list: impl Iterator<Item = &'c String>,
    ids: &mut Vec<(&'c str, Location)>,
    violations: &mut Violations,
) {
    let bare = matches!(section, Section::Silences | Section::Glossary);
    let before = ids.len();
    for (at, id) in list.enumerate() {
        let location = Location::new(section).entry(at);
        ids.push((id, if bare { location } else { location.key(Key::Id) }));
    }
    violations.when(
        ids.len() - before > LIMIT,
        Location::new(section),
        ViolationKind::TooMany { limit: LIMIT },
    );
}

/// Checks the ids of a name space, and empties it for the next.
fn name_space(ids: &mut Vec<(&str, Location)>, violations: &mut Violations) {
    for &(id, location) in ids.iter() {
        violations.when(!is_id(id), location, ViolationKind::BadId);
    }
    for (at, first) in repeated(ids.iter().map(|(id, _)| id)) {
        violations.add(ids[at].1, ViolationKind::DuplicateId { first: ids[first].1 });
    }
    ids.clear();
}

fn world(case: &Case, location: Location, spec: &WorldSpec, violations: &mut Violations) {
    let actors = spec.actors.iter().map(|actor| position(actor.index(), case.actors.len()));
    violations.list(location.key(Key::Actors), actors);
    if let Some(reading) = spec.reading {
        let location = location.key(Key::Reading);
        match case.premises.get(reading.index()) {
            None => violations.add(location, ViolationKind::PointsNowhere),
            Some(premise) => {
                violations.when(
                    premise.kind != PremiseKind::Reading,
                    location,
                    ViolationKind::NotAReading(reading),
                );
            }
        }
    }
    switches(case, location.key(Key::Accept), &spec.accept, violations);
    switches(case, location.key(Key::Reject), &spec.reject, violations);
    // Accepted ones first, so that of two the same the later one is in `reject`.
    let accepted = spec.accept.len();
    let all: Vec<PremiseId> = spec.accept.iter().chain(&spec.reject).copied().collect();
    for (at, first) in repeated(&all) {
        if at >= accepted && first < accepted {
            violations
                .add(location.key(Key::Reject).element(at - accepted), ViolationKind::AcceptedAndRejected);
        }
    }
}

fn switches(case: &Case, location: Location, list: &[PremiseId], violations: &mut Violations) {
    for (at, switch) in list.iter().enumerate() {
        let other =
            case.premises.get(switch.index()).is_some_and(|premise| premise.kind != PremiseKind::Switch);
        violations.when(other, location.element(at), ViolationKind::NotASwitch(*switch));
    }
    violations.list(location, list.iter().map(|switch| position(switch.index(), case.premises.len())));
}

fn check_premise(case: &Case, location: Location, premise: &Premise, violations: &mut Violations) {
    positions(case, location.key(Key::HeldBy), &premise.held_by, violations);
    positions(case, location.key(Key::DisputedBy), &premise.disputed_by, violations);
    let held = location.key(Key::HeldBy);
    violations.when(!premise.hypothetical && premise.held_by.is_empty(), held, ViolationKind::NoHolder);
    violations.when(premise.hypothetical && !premise.held_by.is_empty(), held, ViolationKind::HeldHypothesis);
}

fn positions(case: &Case, location: Location, list: &[Position], violations: &mut Violations) {
    violations.list(location, list.iter().map(|position| who_key(case, position.who)));
}

fn premise_details(
    details: &CaseDetails,
    location: Location,
    premise: &PremiseDetails,
    violations: &mut Violations,
) {
    for (key, positions) in [(Key::HeldBy, &premise.held_by), (Key::DisputedBy, &premise.disputed_by)] {
        for (at, list) in positions.iter().enumerate() {
            sources(details, location.key(key).element(at), list, violations);
        }
    }
    sources(details, location, &premise.sources, violations);
    passages(location, &premise.passages, violations);
}

fn statements(structure: &Structure, violations: &mut Violations) {
    let Structure { case, details } = structure;
    for (at, statement) in details.statements.iter().enumerate() {
        let location = Location::new(Section::Statements).entry(at);
        violations.when(statement.chain.is_empty(), location.key(Key::Chain), ViolationKind::EmptyList);
        violations.list(location.key(Key::Chain), statement.chain.iter().map(|who| who_key(case, *who)));
        violations.list(location.key(Key::To), statement.to.iter().map(|who| who_key(case, *who)));
        when(location, &statement.when, violations);
        let denial = statement.kind == StatementKind::Denial;
        let denies = location.key(Key::Denies);
        match statement.denies {
            None => violations.when(denial, denies, ViolationKind::DeniesNothing),
            Some(other) => {
                violations.when(!denial, denies, ViolationKind::NotADenial);
                violations.when(other.index() == at, denies, ViolationKind::DeniesItself);
                violations.when(
                    other.index() >= details.statements.len(),
                    denies,
                    ViolationKind::PointsNowhere,
                );
            }
        }
        sources(details, location, &statement.sources, violations);
        passages(location, &statement.passages, violations);
    }
}

fn when(location: Location, when: &When, violations: &mut Violations) {
    let good = match when {
        When::Day(day) | When::DaysBefore(day) => is_day(day),
        When::Month(month) => is_month(month),
        When::NotGiven => true,
    };
    violations.when(!good, location.key(Key::When), ViolationKind::BadDate);
}

fn bibliography(details: &CaseDetails, violations: &mut Violations) {
    for (at, source) in details.sources.iter().enumerate() {
        let location = Location::new(Section::Sources).entry(at);
        violations.when(source.title.trim().is_empty(), location.key(Key::Title), ViolationKind::MissingText);
        for (key, text) in [(Key::Title, &source.title), (Key::Publisher, &source.publisher)] {
            let location = location.key(key);
            not_too_long(location, text, violations);
            if let Some(hidden) = text.chars().find(|c| is_hidden(*c)) {
                violations.add(location, ViolationKind::BadCharacter(hidden));
            }
        }
        let date = source.date.as_str();
        let good = date.is_empty() || is_day(date) || is_month(date) || is_year(date);
        violations.when(!good, location.key(Key::Date), ViolationKind::BadDate);
        if let Some(link) = &source.link {
            let location = location.key(Key::Link);
            violations.when(!is_link(link), location, ViolationKind::BadLink);
            not_too_long(location, link, violations);
        }
    }
}

fn not_too_long(location: Location, text: &str, violations: &mut Violations) {
    let found = text.chars().count();
    violations.when(found > SOURCE_MAX, location, ViolationKind::TooLong { limit: SOURCE_MAX, found });
}

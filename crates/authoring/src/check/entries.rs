//! Rules about the entries of a case, one after the other.

use super::characters::{is_day, is_month, is_version, is_year};
use super::plain_text::{check_length, check_signs};
use super::references::{passages, sources};
use super::repeated::repeated;
use super::violations::Violations;
use crate::ids::ids_of;
use crate::location::{Key, Location, Section};
use crate::violation::ViolationKind;
use explainer_core::case::{
    Case, CaseDetails, LIMIT, Position, Premise, PremiseDetails, PremiseId, PremiseKind, StatementKind,
    Structure, When, WorldSpec, is_corrections, is_id, is_link,
};

/// The longest title, publisher or link of a source, in characters.
pub const SOURCE_MAX: usize = 2_000;

pub fn check(structure: &Structure, violations: &mut Violations) {
    let Structure { case, details, .. } = structure;
    head(case, violations);
    ids(structure, violations);
    former_ids(structure, violations);
    world(case, Location::new(Section::Opening), &case.opening, violations);
    for (at, preset) in case.presets.iter().enumerate() {
        world(case, Location::new(Section::Presets).entry(at), &preset.world, violations);
    }
    for (at, actor) in case.actors.iter().enumerate() {
        let location = Location::new(Section::Actors).entry(at);
        violations.list(location.key(Key::Implies), &actor.implies);
    }
    for (at, actor) in details.actors.iter().enumerate() {
        sources(Location::new(Section::Actors).entry(at), &actor.sources, violations);
    }
    for (at, premise) in case.premises.iter().enumerate() {
        check_premise(Location::new(Section::Premises).entry(at), premise, violations);
    }
    for (at, premise) in details.premises.iter().enumerate() {
        premise_details(details, Location::new(Section::Premises).entry(at), premise, violations);
    }
    statements(details, violations);
    for (at, event) in details.events.iter().enumerate() {
        let location = Location::new(Section::Events).entry(at);
        when(location, &event.when, violations);
        sources(location, &event.sources, violations);
        passages(details, location, &event.passages, violations);
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
    check_length(corrections, &case.corrections, SOURCE_MAX, violations);
}

/// Lists whose ids have to differ from one another.
const NAME_SPACES: [&[Section]; 11] = [
    &[Section::Kinds],
    &[Section::Actors, Section::Voices],
    &[Section::Premises],
    &[Section::Arguments],
    &[Section::Statements],
    &[Section::Events],
    &[Section::Sources],
    &[Section::Presets],
    &[Section::Tour],
    &[Section::Silences],
    &[Section::Glossary],
];

/// Ids: their shape, and nothing twice in a name space.
fn ids(structure: &Structure, violations: &mut Violations) {
    for sections in NAME_SPACES {
        let mut ids: Vec<(&str, Location)> = Vec::new();
        for &section in sections {
            let before = ids.len();
            for (at, id) in ids_of(structure, section).enumerate() {
                let location = Location::new(section).entry(at);
                ids.push((id, if section.is_bare() { location } else { location.key(Key::Id) }));
            }
            let too_many = ids.len() - before > LIMIT;
            violations.when(too_many, Location::new(section), ViolationKind::TooMany { limit: LIMIT });
        }
        for &(id, location) in &ids {
            violations.when(!is_id(id), location, ViolationKind::BadId);
        }
        for (at, first) in repeated(ids.iter().map(|(id, _)| id)) {
            violations.add(ids[at].1, ViolationKind::DuplicateId { first: ids[first].1 });
        }
    }
}

/// Links that use a former id must lead to one preset.
fn former_ids(structure: &Structure, violations: &mut Violations) {
    let mut taken: Vec<&str> = structure.case.presets.iter().map(|preset| preset.id.as_str()).collect();
    for (at, preset) in structure.upkeep.presets.iter().enumerate() {
        for (element, id) in preset.formerly.iter().enumerate() {
            let location = Location::new(Section::Presets).entry(at).key(Key::Formerly).element(element);
            violations.when(!is_id(id), location, ViolationKind::BadId);
            violations.when(taken.contains(&id.as_str()), location, ViolationKind::TakenFormerId);
            taken.push(id);
        }
    }
}

/// A world as the case names it: its reading is a reading, its switches are switches.
pub(super) fn world(case: &Case, location: Location, spec: &WorldSpec, violations: &mut Violations) {
    violations.list(location.key(Key::Actors), &spec.actors);
    if let Some(reading) = spec.reading {
        let other =
            case.premises.get(reading.index()).is_some_and(|premise| premise.kind != PremiseKind::Reading);
        violations.when(other, location.key(Key::Reading), ViolationKind::NotAReading(reading));
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
    violations.list(location, list);
}

fn check_premise(location: Location, premise: &Premise, violations: &mut Violations) {
    positions(location.key(Key::HeldBy), &premise.held_by, violations);
    positions(location.key(Key::DisputedBy), &premise.disputed_by, violations);
    let held = location.key(Key::HeldBy);
    violations.when(!premise.hypothetical && premise.held_by.is_empty(), held, ViolationKind::NoHolder);
    violations.when(premise.hypothetical && !premise.held_by.is_empty(), held, ViolationKind::HeldHypothesis);
}

fn positions(location: Location, list: &[Position], violations: &mut Violations) {
    violations.list(location, list.iter().map(|position| position.who));
    for (at, Position { since, until, .. }) in list.iter().enumerate() {
        let location = location.element(at);
        for (key, date) in [(Key::Since, since), (Key::Until, until)] {
            violations.when(!is_date(date), location.key(key), ViolationKind::BadDate);
        }
        // As far as both are known: what began on a day of a year may well have ended in that year.
        let known = since.len().min(until.len());
        let ends_first = is_date(since) && is_date(until) && until[..known] < since[..known];
        violations.when(ends_first, location.key(Key::Until), ViolationKind::EndsBeforeItBegins);
    }
}

/// A day, a month or a year; empty where none is known.
fn is_date(date: &str) -> bool {
    date.is_empty() || is_day(date) || is_month(date) || is_year(date)
}

fn premise_details(
    details: &CaseDetails,
    location: Location,
    premise: &PremiseDetails,
    violations: &mut Violations,
) {
    for (key, positions) in [(Key::HeldBy, &premise.held_by), (Key::DisputedBy, &premise.disputed_by)] {
        for (at, list) in positions.iter().enumerate() {
            sources(location.key(key).element(at), list, violations);
        }
    }
    sources(location, &premise.sources, violations);
    passages(details, location, &premise.passages, violations);
}

fn statements(details: &CaseDetails, violations: &mut Violations) {
    for (at, statement) in details.statements.iter().enumerate() {
        let location = Location::new(Section::Statements).entry(at);
        violations.when(statement.chain.is_empty(), location.key(Key::Chain), ViolationKind::EmptyList);
        violations.list(location.key(Key::Chain), &statement.chain);
        violations.list(location.key(Key::To), &statement.to);
        when(location, &statement.when, violations);
        let denial = statement.kind == StatementKind::Denial;
        let denies = location.key(Key::Denies);
        match statement.denies {
            None => violations.when(denial, denies, ViolationKind::DeniesNothing),
            Some(other) => {
                violations.when(!denial, denies, ViolationKind::NotADenial);
                violations.when(other.index() == at, denies, ViolationKind::DeniesItself);
            }
        }
        sources(location, &statement.sources, violations);
        passages(details, location, &statement.passages, violations);
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
            check_length(location, text, SOURCE_MAX, violations);
            check_signs(location, text, false, violations);
        }
        violations.when(!is_date(&source.date), location.key(Key::Date), ViolationKind::BadDate);
        if let Some(link) = &source.link {
            let location = location.key(Key::Link);
            violations.when(!is_link(link), location, ViolationKind::BadLink);
            check_length(location, link, SOURCE_MAX, violations);
        }
    }
}

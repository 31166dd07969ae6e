//! Rules about the entries of a case, one after the other.

use alloc::string::String;
use alloc::vec::Vec;

use super::characters::{is_corrections, is_day, is_hidden, is_id, is_link, is_month, is_version, is_year};
use super::order::repeated;
use super::{Faults, SOURCE_MAX, arguments};
use crate::case::fault::FaultKind;
use crate::case::place::{Field, Part, Place};
use crate::case::{
    Case, LIMIT, Position, Premise, PremiseId, PremiseKind, SourceId, StatementKind, When, Who, WorldSpec,
};

pub fn check(case: &Case, faults: &mut Faults) {
    head(case, faults);
    ids(case, faults);
    spec(case, Place::new(Part::Opening), &case.opening, faults);
    for (at, preset) in case.presets.iter().enumerate() {
        spec(case, Place::new(Part::Presets).entry(at), &preset.world, faults);
    }
    for (at, actor) in case.actors.iter().enumerate() {
        let place = Place::new(Part::Actors).entry(at);
        let keys = actor.implies.iter().map(|other| key(other.index(), case.actors.len()));
        faults.list(place.field(Field::Implies), &mut keys.into_iter());
        sources(case, place, &actor.sources, faults);
    }
    for (at, premise) in case.premises.iter().enumerate() {
        check_premise(case, Place::new(Part::Premises).entry(at), premise, faults);
    }
    arguments::check(case, faults);
    statements(case, faults);
    for (at, event) in case.events.iter().enumerate() {
        let place = Place::new(Part::Events).entry(at);
        when(place, &event.when, faults);
        sources(case, place, &event.sources, faults);
        passages(place, &event.passages, faults);
    }
    bibliography(case, faults);
}

fn head(case: &Case, faults: &mut Faults) {
    let place = Place::new(Part::Case);
    faults.when(!is_id(&case.id), place.field(Field::Id), FaultKind::BadId);
    faults.when(!is_version(&case.version), place.field(Field::Version), FaultKind::BadVersion);
    faults.when(!is_day(&case.date), place.field(Field::Date), FaultKind::BadDate);
    let corrections = place.field(Field::Corrections);
    faults.when(!is_corrections(&case.corrections), corrections, FaultKind::BadCorrections);
    not_too_long(corrections, &case.corrections, faults);
}

/// Ids: their shape, and nothing twice in a name space. Actors and voices share one.
fn ids(case: &Case, faults: &mut Faults) {
    let mut ids = Vec::new();
    list(Part::Actors, &mut case.actors.iter().map(|x| &x.id), &mut ids, faults);
    list(Part::Voices, &mut case.voices.iter().map(|x| &x.id), &mut ids, faults);
    name_space(&mut ids, faults);
    list(Part::Premises, &mut case.premises.iter().map(|x| &x.id), &mut ids, faults);
    name_space(&mut ids, faults);
    list(Part::Arguments, &mut case.arguments.iter().map(|x| &x.id), &mut ids, faults);
    name_space(&mut ids, faults);
    list(Part::Statements, &mut case.statements.iter().map(|x| &x.id), &mut ids, faults);
    name_space(&mut ids, faults);
    list(Part::Events, &mut case.events.iter().map(|x| &x.id), &mut ids, faults);
    name_space(&mut ids, faults);
    list(Part::Sources, &mut case.sources.iter().map(|x| &x.id), &mut ids, faults);
    name_space(&mut ids, faults);
    list(Part::Presets, &mut case.presets.iter().map(|x| &x.id), &mut ids, faults);
    name_space(&mut ids, faults);
    list(Part::Silences, &mut case.silences.iter(), &mut ids, faults);
    name_space(&mut ids, faults);
    list(Part::Glossary, &mut case.glossary.iter(), &mut ids, faults);
    name_space(&mut ids, faults);
}

/// Adds the ids of a list to a name space, each with its place.
#[inline(never)]
fn list<'c>(
    part: Part,
    list: &mut dyn Iterator<Item = &'c String>,
    ids: &mut Vec<(&'c str, Place)>,
    faults: &mut Faults,
) {
    let bare = matches!(part, Part::Silences | Part::Glossary);
    let before = ids.len();
    for (at, id) in list.enumerate() {
        let place = Place::new(part).entry(at);
        ids.push((id, if bare { place } else { place.field(Field::Id) }));
    }
    faults.when(ids.len() - before > LIMIT, Place::new(part), FaultKind::TooMany { limit: LIMIT });
}

/// Checks the ids of a name space, and empties it for the next.
#[inline(never)]
fn name_space(ids: &mut Vec<(&str, Place)>, faults: &mut Faults) {
    for &(id, place) in ids.iter() {
        faults.when(!is_id(id), place, FaultKind::BadId);
    }
    for (at, first) in repeated(ids.len(), &|a, b| ids[a].0 < ids[b].0) {
        faults.add(ids[at].1, FaultKind::DuplicateId { first: ids[first].1 });
    }
    ids.clear();
}

/// A reference as a key for [`Faults::list`].
pub fn key(index: usize, length: usize) -> Option<u64> {
    if index < length { Some(index as u64) } else { None }
}

/// Actors and voices in one row of keys.
pub fn who_key(case: &Case, who: Who) -> Option<u64> {
    match who {
        Who::Actor(actor) => key(actor.index(), case.actors.len()),
        Who::Voice(voice) => key(voice.index(), case.voices.len()).map(|at| at + (1 << 32)),
    }
}

#[inline(never)]
pub fn sources(case: &Case, place: Place, list: &[SourceId], faults: &mut Faults) {
    let place = place.field(Field::Sources);
    faults.when(list.is_empty(), place, FaultKind::NoSource);
    faults.list(place, &mut list.iter().map(|source| key(source.index(), case.sources.len())));
}

pub fn passages(place: Place, list: &[u16], faults: &mut Faults) {
    let place = place.field(Field::Passages);
    for (at, _) in list.iter().enumerate().filter(|(_, passage)| **passage == 0) {
        faults.add(place.element(at), FaultKind::BadPassage);
    }
    faults.list(place, &mut list.iter().map(|passage| Some(u64::from(*passage))));
}

fn spec(case: &Case, place: Place, setting: &WorldSpec, faults: &mut Faults) {
    let actors = setting.actors.iter().map(|actor| key(actor.index(), case.actors.len()));
    faults.list(place.field(Field::Actors), &mut actors.into_iter());
    if let Some(reading) = setting.reading {
        let place = place.field(Field::Reading);
        match case.premises.get(reading.index()) {
            None => faults.add(place, FaultKind::PointsNowhere),
            Some(premise) => {
                faults.when(premise.kind != PremiseKind::Reading, place, FaultKind::NotAReading(reading));
            }
        }
    }
    switches(case, place.field(Field::Accept), &setting.accept, faults);
    switches(case, place.field(Field::Reject), &setting.reject, faults);
    // Accepted ones first, so that of two the same the later one is in `reject`.
    let accepted = setting.accept.len();
    let all: Vec<PremiseId> = setting.accept.iter().chain(&setting.reject).copied().collect();
    for (at, first) in repeated(all.len(), &|a, b| all[a] < all[b]) {
        if at >= accepted && first < accepted {
            faults.add(place.field(Field::Reject).element(at - accepted), FaultKind::AcceptedAndRejected);
        }
    }
}

fn switches(case: &Case, place: Place, list: &[PremiseId], faults: &mut Faults) {
    for (at, switch) in list.iter().enumerate() {
        let other =
            case.premises.get(switch.index()).is_some_and(|premise| premise.kind != PremiseKind::Switch);
        faults.when(other, place.element(at), FaultKind::NotASwitch(*switch));
    }
    faults.list(place, &mut list.iter().map(|switch| key(switch.index(), case.premises.len())));
}

fn check_premise(case: &Case, place: Place, premise: &Premise, faults: &mut Faults) {
    positions(case, place.field(Field::HeldBy), &premise.held_by, faults);
    positions(case, place.field(Field::DisputedBy), &premise.disputed_by, faults);
    let held = place.field(Field::HeldBy);
    faults.when(!premise.hypothetical && premise.held_by.is_empty(), held, FaultKind::NoHolder);
    faults.when(premise.hypothetical && !premise.held_by.is_empty(), held, FaultKind::HeldHypothesis);
    sources(case, place, &premise.sources, faults);
    passages(place, &premise.passages, faults);
}

fn positions(case: &Case, place: Place, list: &[Position], faults: &mut Faults) {
    faults.list(place, &mut list.iter().map(|position| who_key(case, position.who)));
    for (at, position) in list.iter().enumerate() {
        sources(case, place.element(at), &position.sources, faults);
    }
}

fn statements(case: &Case, faults: &mut Faults) {
    for (at, statement) in case.statements.iter().enumerate() {
        let place = Place::new(Part::Statements).entry(at);
        faults.when(statement.chain.is_empty(), place.field(Field::Chain), FaultKind::EmptyList);
        faults.list(place.field(Field::Chain), &mut statement.chain.iter().map(|who| who_key(case, *who)));
        faults.list(place.field(Field::To), &mut statement.to.iter().map(|who| who_key(case, *who)));
        when(place, &statement.when, faults);
        let denial = statement.kind == StatementKind::Denial;
        let denies = place.field(Field::Denies);
        match statement.denies {
            None => faults.when(denial, denies, FaultKind::DeniesNothing),
            Some(other) => {
                faults.when(!denial, denies, FaultKind::NotADenial);
                faults.when(other.index() == at, denies, FaultKind::DeniesItself);
                faults.when(other.index() >= case.statements.len(), denies, FaultKind::PointsNowhere);
            }
        }
        sources(case, place, &statement.sources, faults);
        passages(place, &statement.passages, faults);
    }
}

fn when(place: Place, when: &When, faults: &mut Faults) {
    let good = match when {
        When::Day(day) | When::DaysBefore(day) => is_day(day),
        When::Month(month) => is_month(month),
        When::NotGiven => true,
    };
    faults.when(!good, place.field(Field::When), FaultKind::BadDate);
}

fn bibliography(case: &Case, faults: &mut Faults) {
    for (at, source) in case.sources.iter().enumerate() {
        let place = Place::new(Part::Sources).entry(at);
        faults.when(source.title.trim().is_empty(), place.field(Field::Title), FaultKind::MissingText);
        for (field, text) in [(Field::Title, &source.title), (Field::Publisher, &source.publisher)] {
            let place = place.field(field);
            not_too_long(place, text, faults);
            if let Some(hidden) = text.chars().find(|c| is_hidden(*c)) {
                faults.add(place, FaultKind::BadCharacter(hidden));
            }
        }
        let date = source.date.as_str();
        let good = date.is_empty() || is_day(date) || is_month(date) || is_year(date);
        faults.when(!good, place.field(Field::Date), FaultKind::BadDate);
        if let Some(link) = &source.link {
            let place = place.field(Field::Link);
            faults.when(!is_link(link), place, FaultKind::BadLink);
            not_too_long(place, link, faults);
        }
    }
}

fn not_too_long(place: Place, text: &str, faults: &mut Faults) {
    let found = text.chars().count();
    faults.when(found > SOURCE_MAX, place, FaultKind::TooLong { limit: SOURCE_MAX, found });
}

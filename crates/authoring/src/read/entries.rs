//! The entries of the structure's lists, arguments apart: one function for each kind of table.

use super::names::Names;
use super::table::{TableReader, type_name, write};
use crate::location::{Key, Location, Section};
use explainer_core::case::{
    Actor, ActorDetails, Confidence, Event, KindId, Position, Premise, PremiseDetails, PremiseKind, Preset,
    PresetUpkeep, Promises, Source, SourceId, Statement, StatementKind, When, WorldSpec,
};
use toml::de::DeValue;

pub fn preset(names: &Names, fields: &mut TableReader<'_, '_, '_>, id: String) -> (Preset, PresetUpkeep) {
    let preset = Preset { id, world: spec(names, fields) };
    let formerly = fields.texts(Key::Formerly, "[\"…\"]").into_iter().map(str::to_owned).collect();
    (preset, PresetUpkeep { formerly, promised: promises(names, fields) })
}

/// The statuses that the author promises of a world.
pub fn promises(names: &Names, fields: &mut TableReader<'_, '_, '_>) -> Promises {
    let mut promised = |key| fields.refs(names, key, Section::Arguments);
    Promises {
        stands: promised(Key::Stands),
        contested: promised(Key::Contested),
        falls: promised(Key::Falls),
        unsupported: promised(Key::Unsupported),
    }
}

pub fn spec(names: &Names, fields: &mut TableReader<'_, '_, '_>) -> WorldSpec {
    let actors = fields.refs(names, Key::Actors, Section::Actors);
    fields.require_list(Key::Actors, "[\"…\"]");
    WorldSpec {
        actors,
        reading: fields.reference(names, Key::Reading, Section::Premises),
        accept: fields.refs(names, Key::Accept, Section::Premises),
        reject: fields.refs(names, Key::Reject, Section::Premises),
    }
}

pub fn actor(names: &Names, fields: &mut TableReader<'_, '_, '_>, id: String) -> (Actor, ActorDetails) {
    let actor = Actor {
        id,
        kind: actor_kind(names, fields),
        implies: fields.refs(names, Key::Implies, Section::Actors),
    };
    (actor, ActorDetails { sources: fields.refs(names, Key::Sources, Section::Sources) })
}

/// One of the kinds the case names. Where these could not be read, nothing can be said about it.
fn actor_kind(names: &Names, fields: &mut TableReader<'_, '_, '_>) -> KindId {
    let kinds = names.ids(Section::Kinds).iter().map(String::as_str).zip((0..).map(KindId));
    let kinds: Vec<(&str, KindId)> = kinds.collect();
    if kinds.is_empty() || fields.notes.is_unreadable(Location::new(Section::Kinds)) {
        fields.text(Key::Kind);
        fields.notes.mark_unreadable(fields.location.key(Key::Kind));
        return KindId(0);
    }
    fields.word(Key::Kind, &kinds).unwrap_or(KindId(0))
}

pub fn premise(names: &Names, fields: &mut TableReader<'_, '_, '_>, id: String) -> (Premise, PremiseDetails) {
    let kinds = [
        ("settled", PremiseKind::Settled),
        ("switch", PremiseKind::Switch),
        ("reading", PremiseKind::Reading),
    ];
    let kind = fields.word(Key::Kind, &kinds).unwrap_or(PremiseKind::Settled);
    let hypothetical = fields.flag(Key::Hypothetical);
    let (held_by, held_sources) = positions(names, fields, Key::HeldBy).into_iter().unzip();
    let (disputed_by, disputed_sources) = positions(names, fields, Key::DisputedBy).into_iter().unzip();
    let details = PremiseDetails {
        held_by: held_sources,
        disputed_by: disputed_sources,
        sources: fields.refs(names, Key::Sources, Section::Sources),
        passages: fields.passages(names),
    };
    (Premise { id, kind, hypothetical, held_by, disputed_by }, details)
}

/// Positions, each with where it is recorded.
fn positions(
    names: &Names,
    fields: &mut TableReader<'_, '_, '_>,
    key: Key,
) -> Vec<(Position, Vec<SourceId>)> {
    let sample = "[{ who = \"…\", sources = [\"…\"] }]";
    let mut positions = Vec::new();
    for value in fields.list(key, sample) {
        let DeValue::Table(table) = value.get_ref() else {
            let message = format!(
                "`{}` of {} holds {} where a position should be",
                key.as_str(),
                fields.owner,
                type_name(value.get_ref())
            );
            fields.notes.report(value.span(), message, write(key, sample));
            fields.notes.mark_unreadable(fields.location.key(key));
            continue;
        };
        let location = fields.location.key(key).element(positions.len());
        fields.notes.note(location, value.span());
        let owner = format!("a position in `{}` of {}", key.as_str(), fields.owner);
        let mut inner = TableReader::new(fields.notes, location, owner, table, value.span());
        let id = inner.needed_id(Key::Who, "\"…\"");
        let span = inner.notes.span_of(location.key(Key::Who));
        let who = id.and_then(|id| inner.who(names, Key::Who, id, span));
        let in_part = inner.flag(Key::InPart);
        let [since, until] =
            [Key::Since, Key::Until].map(|key| inner.text(key).unwrap_or_default().to_owned());
        let sources = inner.refs(names, Key::Sources, Section::Sources);
        inner.finish();
        match who {
            Some(who) => positions.push((Position { who, in_part, since, until }, sources)),
            None => fields.notes.mark_unreadable(fields.location.key(key)),
        }
    }
    positions
}

pub fn statement(names: &Names, fields: &mut TableReader<'_, '_, '_>, id: String) -> Statement {
    let kinds = [
        ("claim", StatementKind::Claim),
        ("concession", StatementKind::Concession),
        ("denial", StatementKind::Denial),
        ("framing", StatementKind::Framing),
        ("report", StatementKind::Report),
    ];
    Statement {
        id,
        kind: fields.word(Key::Kind, &kinds).unwrap_or(StatementKind::Claim),
        chain: fields.who_list(names, Key::Chain),
        to: fields.who_list(names, Key::To),
        when: when(fields),
        denies: fields.reference(names, Key::Denies, Section::Statements),
        sources: fields.refs(names, Key::Sources, Section::Sources),
        passages: fields.passages(names),
    }
}

pub fn event(names: &Names, fields: &mut TableReader<'_, '_, '_>, id: String) -> Event {
    Event {
        id,
        when: when(fields),
        later: fields.flag(Key::Later),
        sources: fields.refs(names, Key::Sources, Section::Sources),
        passages: fields.passages(names),
    }
}

fn when(fields: &mut TableReader<'_, '_, '_>) -> When {
    let text = fields
        .needed_text(Key::When, "\"YYYY-MM-DD\", \"YYYY-MM\", \"days before YYYY-MM-DD\" or \"not given\"");
    if text == "not given" {
        When::NotGiven
    } else if let Some(day) = text.strip_prefix("days before ") {
        When::DaysBefore(day.to_owned())
    } else if text.len() == "YYYY-MM".len() {
        When::Month(text.to_owned())
    } else {
        When::Day(text.to_owned())
    }
}

pub fn source(_: &Names, fields: &mut TableReader<'_, '_, '_>, id: String) -> Source {
    let degrees = [
        ("read", Confidence::Read),
        ("copy", Confidence::Copied),
        ("secondary", Confidence::Secondary),
        ("known", Confidence::Known),
    ];
    Source {
        id,
        title: fields.needed_text(Key::Title, "\"…\"").to_owned(),
        publisher: fields.text(Key::Publisher).unwrap_or_default().to_owned(),
        date: fields.text(Key::Date).unwrap_or_default().to_owned(),
        link: fields.text(Key::Link).map(str::to_owned),
        confidence: fields.word(Key::Confidence, &degrees).unwrap_or(Confidence::Known),
        numbered: fields.flag(Key::Numbered),
    }
}

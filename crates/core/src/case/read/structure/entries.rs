//! The entries of the structure's lists, arguments apart: one function for each kind of table.

use crate::case::place::{Field, Part};
use crate::case::read::fields::{Fields, type_name};
use crate::case::read::names::Names;
use crate::case::{
    Actor, ActorKind, Confidence, Event, Position, Premise, PremiseKind, Preset, Source, Statement,
    StatementKind, When, WorldSpec,
};
use toml::de::DeValue;

pub fn preset(names: &Names, fields: &mut Fields<'_, '_, '_>, id: String) -> Preset {
    Preset { id, world: spec(names, fields) }
}

pub fn spec(names: &Names, fields: &mut Fields<'_, '_, '_>) -> WorldSpec {
    let actors = fields.refs(names, Field::Actors, Part::Actors);
    fields.require_list(Field::Actors, "[\"…\"]");
    WorldSpec {
        actors,
        reading: fields.reference(names, Field::Reading, Part::Premises),
        accept: fields.refs(names, Field::Accept, Part::Premises),
        reject: fields.refs(names, Field::Reject, Part::Premises),
    }
}

pub fn actor(names: &Names, fields: &mut Fields<'_, '_, '_>, id: String) -> Actor {
    let kinds = [
        ("state", ActorKind::State),
        ("territory", ActorKind::Territory),
        ("organ", ActorKind::Organ),
        ("official", ActorKind::Official),
    ];
    Actor {
        id,
        kind: fields.word(Field::Kind, &kinds).unwrap_or(ActorKind::State),
        implies: fields.refs(names, Field::Implies, Part::Actors),
        sources: fields.refs(names, Field::Sources, Part::Sources),
    }
}

pub fn premise(names: &Names, fields: &mut Fields<'_, '_, '_>, id: String) -> Premise {
    let kinds = [
        ("settled", PremiseKind::Settled),
        ("switch", PremiseKind::Switch),
        ("reading", PremiseKind::Reading),
    ];
    Premise {
        id,
        kind: fields.word(Field::Kind, &kinds).unwrap_or(PremiseKind::Settled),
        hypothetical: fields.flag(Field::Hypothetical),
        held_by: positions(names, fields, Field::HeldBy),
        disputed_by: positions(names, fields, Field::DisputedBy),
        sources: fields.refs(names, Field::Sources, Part::Sources),
        passages: fields.passages(),
    }
}

fn positions(names: &Names, fields: &mut Fields<'_, '_, '_>, field: Field) -> Vec<Position> {
    let sample = "[{ who = \"…\", sources = [\"…\"] }]";
    let mut positions = Vec::new();
    for value in fields.list(field, sample) {
        let DeValue::Table(table) = value.get_ref() else {
            let message = format!(
                "`{}` of {} holds {} where a position should be",
                field.as_str(),
                fields.owner,
                type_name(value.get_ref())
            );
            fields.sheet.problem(value.span(), message, format!("Write {} = {sample}.", field.as_str()));
            fields.sheet.spoil(fields.place.field(field));
            continue;
        };
        let place = fields.place.field(field).element(positions.len());
        fields.sheet.note(place, value.span());
        let owner = format!("a position in `{}` of {}", field.as_str(), fields.owner);
        let mut inner = Fields::new(fields.sheet, place, owner, table, value.span());
        let id = inner.needed_id(Field::Who, "\"…\"");
        let span = inner.sheet.span_of(place.field(Field::Who));
        let who = id.and_then(|id| inner.who(names, Field::Who, id, span));
        let in_part = inner.flag(Field::InPart);
        let sources = inner.refs(names, Field::Sources, Part::Sources);
        inner.finish();
        match who {
            Some(who) => positions.push(Position { who, in_part, sources }),
            None => fields.sheet.spoil(fields.place.field(field)),
        }
    }
    positions
}

pub fn statement(names: &Names, fields: &mut Fields<'_, '_, '_>, id: String) -> Statement {
    let kinds = [
        ("claim", StatementKind::Claim),
        ("concession", StatementKind::Concession),
        ("denial", StatementKind::Denial),
        ("framing", StatementKind::Framing),
        ("report", StatementKind::Report),
    ];
    Statement {
        id,
        kind: fields.word(Field::Kind, &kinds).unwrap_or(StatementKind::Claim),
        chain: fields.who_list(names, Field::Chain),
        to: fields.who_list(names, Field::To),
        when: when(fields),
        denies: fields.reference(names, Field::Denies, Part::Statements),
        sources: fields.refs(names, Field::Sources, Part::Sources),
        passages: fields.passages(),
    }
}

pub fn event(names: &Names, fields: &mut Fields<'_, '_, '_>, id: String) -> Event {
    Event {
        id,
        when: when(fields),
        later: fields.flag(Field::Later),
        sources: fields.refs(names, Field::Sources, Part::Sources),
        passages: fields.passages(),
    }
}

fn when(fields: &mut Fields<'_, '_, '_>) -> When {
    let text = fields
        .needed_text(Field::When, "\"YYYY-MM-DD\", \"YYYY-MM\", \"days before YYYY-MM-DD\" or \"not given\"");
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

pub fn source(_: &Names, fields: &mut Fields<'_, '_, '_>, id: String) -> Source {
    let degrees =
        [("read", Confidence::Read), ("secondary", Confidence::Secondary), ("known", Confidence::Known)];
    Source {
        id,
        title: fields.needed_text(Field::Title, "\"…\"").to_owned(),
        publisher: fields.text(Field::Publisher).unwrap_or_default().to_owned(),
        date: fields.text(Field::Date).unwrap_or_default().to_owned(),
        link: fields.text(Field::Link).map(str::to_owned),
        confidence: fields.word(Field::Confidence, &degrees).unwrap_or(Confidence::Known),
    }
}

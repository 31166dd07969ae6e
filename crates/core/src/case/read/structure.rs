//! `case.toml`: from its tables to a [`Case`].

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::fields::{Fields, type_name};
use super::names::Names;
use super::sheet::Sheet;
use crate::case::place::{Field, Part, Place};
use crate::case::{
    Actor, ActorKind, Argument, Attack, AttackKind, Case, Column, Confidence, Event, Literal, Position,
    Premise, PremiseKind, Preset, Setting, Source, Statement, StatementKind, Voice, When, Who,
};

/// A table of a list, and its header.
type Table<'t> = (&'t DeTable<'t>, Range<usize>);

/// Reads as much of the structure as is there. What is wrong is in the sheet.
pub(super) fn read(sheet: &mut Sheet<'_>, folder: &str, root: &DeTable<'_>) -> (Case, Names) {
    let mut top = Fields::new(sheet, Place::new(Part::Case), "the case".to_owned(), root, 0..0);
    let id = top.needed_text(Field::Id, "\"…\", the name of the case's folder").to_owned();
    let version = top.needed_text(Field::Version, "\"1.0.0\"").to_owned();
    let date = top.needed_text(Field::Date, "\"YYYY-MM-DD\"").to_owned();
    let corrections = top.needed_text(Field::Corrections, "\"https://…\" or \"mailto:…\"").to_owned();
    if !folder.is_empty() && folder != id && !id.is_empty() {
        let message =
            format!("the id `{}` is not the name of the case's folder, `{folder}`", id.escape_debug());
        top.sheet.problem(top.sheet.span_of(top.place.field(Field::Id)), message, "Rename one of them.");
    }
    let silences = bare_ids(&mut top, Part::Silences);
    let glossary = bare_ids(&mut top, Part::Glossary);
    let mut list = |part| tables(&mut top, part);
    let presets = list(Part::Presets);
    let actors = list(Part::Actors);
    let voices = list(Part::Voices);
    let premises = list(Part::Premises);
    let arguments = list(Part::Arguments);
    let attacks = list(Part::Attacks);
    let statements = list(Part::Statements);
    let events = list(Part::Events);
    let sources = list(Part::Sources);
    let opening = opening_table(&mut top);
    top.finish();

    let names = Names::new(vec![
        (Part::Presets, ids(&presets)),
        (Part::Actors, ids(&actors)),
        (Part::Voices, ids(&voices)),
        (Part::Premises, ids(&premises)),
        (Part::Arguments, ids(&arguments)),
        (Part::Statements, ids(&statements)),
        (Part::Events, ids(&events)),
        (Part::Sources, ids(&sources)),
        (Part::Silences, silences.clone()),
        (Part::Glossary, glossary.clone()),
    ]);
    let mut reader = Reader { sheet, names: &names };
    let case = Case {
        id,
        version,
        date,
        corrections,
        silences,
        glossary,
        opening: reader.opening(opening),
        presets: reader.each(Part::Presets, presets, Reader::preset),
        actors: reader.each(Part::Actors, actors, Reader::actor),
        voices: reader.each(Part::Voices, voices, |_, _, id| Voice { id }),
        premises: reader.each(Part::Premises, premises, Reader::premise),
        arguments: reader.each(Part::Arguments, arguments, Reader::argument),
        attacks: reader.attacks(attacks),
        statements: reader.each(Part::Statements, statements, Reader::statement),
        events: reader.each(Part::Events, events, Reader::event),
        sources: reader.each(Part::Sources, sources, Reader::source),
    };
    (case, names)
}

/// `silences = ["…"]`: ids whose words are in the text files.
fn bare_ids(top: &mut Fields<'_, '_, '_>, part: Part) -> Vec<String> {
    let Some(value) = top.get(part.word()) else { return Vec::new() };
    let mut ids = Vec::new();
    let list = value.get_ref().as_array();
    if list.is_none() {
        let message =
            format!("`{}` has to be a list of ids, not {}", part.word(), type_name(value.get_ref()));
        top.sheet.problem(value.span(), message, format!("Write {} = [\"…\"].", part.word()));
    }
    for value in list.into_iter().flat_map(|list| list.iter()) {
        match value.get_ref().as_str() {
            Some(id) => {
                top.sheet.note(Place::new(part).entry(ids.len()), value.span());
                ids.push(id.to_owned());
            }
            None => {
                let message =
                    format!("`{}` holds {} where an id should be", part.word(), type_name(value.get_ref()));
                top.sheet.problem(value.span(), message, "Ids stand in quotation marks: \"…\".");
            }
        }
    }
    ids
}

/// The tables of a list: `[[actors]]`.
fn tables<'t>(top: &mut Fields<'_, '_, 't>, part: Part) -> Vec<Table<'t>> {
    let word = part.word();
    let Some(value) = top.get(word) else { return Vec::new() };
    let list = match value.get_ref() {
        DeValue::Array(list) => list.iter().collect(),
        other => {
            let message = format!("`{word}` has to be a list of tables, not {}", type_name(other));
            top.sheet.problem(
                value.span(),
                message,
                format!("Begin every {} with [[{word}]], in two brackets.", part.thing()),
            );
            // Most likely it is the one entry of the list.
            if matches!(other, DeValue::Table(_)) { vec![value] } else { Vec::new() }
        }
    };
    let mut tables = Vec::new();
    for value in list {
        match value.get_ref() {
            DeValue::Table(table) => {
                top.sheet.note(Place::new(part).entry(tables.len()), value.span());
                tables.push((table, value.span()));
            }
            other => {
                let message = format!("`{word}` holds {} where {} should be", type_name(other), part.thing());
                top.sheet.problem(
                    value.span(),
                    message,
                    format!("Begin every {} with [[{word}]].", part.thing()),
                );
            }
        }
    }
    tables
}

fn opening_table<'t>(top: &mut Fields<'_, '_, 't>) -> Option<Table<'t>> {
    let lost = top.is_lost("opening");
    match top.get("opening") {
        Some(value) => match value.get_ref() {
            DeValue::Table(table) => Some((table, value.span())),
            other => {
                let message = format!("`opening` has to be a table, not {}", type_name(other));
                top.sheet.problem(value.span(), message, "Begin it with [opening].");
                None
            }
        },
        None if lost => None,
        None => {
            let message = "the case has no [opening], the world a reader meets first".to_owned();
            top.sheet.problem(
                0..0,
                message,
                "Add [opening] with actors = [\"…\"], and reading, accept and reject as needed.",
            );
            None
        }
    }
}

fn ids(tables: &[Table<'_>]) -> Vec<String> {
    let id = |table: &DeTable<'_>| Some(table.get("id")?.get_ref().as_str()?.to_owned());
    tables.iter().map(|(table, _)| id(table).unwrap_or_default()).collect()
}

struct Reader<'s, 'f> {
    sheet: &'s mut Sheet<'f>,
    names: &'s Names,
}

impl Reader<'_, '_> {
    /// Reads every table of a list that has ids.
    fn each<'t, T>(
        &mut self,
        part: Part,
        list: Vec<Table<'t>>,
        read: impl Fn(&Names, &mut Fields<'_, '_, 't>, String) -> T,
    ) -> Vec<T> {
        let mut entries = Vec::with_capacity(list.len());
        for (at, (table, span)) in list.into_iter().enumerate() {
            let known = self.names.ids(part).get(at).filter(|id| !id.is_empty());
            let owner = match known {
                Some(id) => format!("the {} `{}`", part.thing(), id.escape_debug()),
                None => format!("this {}", part.thing()),
            };
            let mut fields = Fields::new(self.sheet, Place::new(part).entry(at), owner, table, span);
            let id = fields.needed_text(Field::Id, "\"…\"").to_owned();
            entries.push(read(self.names, &mut fields, id));
            fields.finish();
        }
        entries
    }

    fn opening(&mut self, table: Option<Table<'_>>) -> Setting {
        let Some((table, span)) = table else { return Setting::default() };
        let place = Place::new(Part::Opening);
        self.sheet.note(place, span.clone());
        let mut fields = Fields::new(self.sheet, place, "the opening world".to_owned(), table, span);
        let setting = setting(self.names, &mut fields);
        fields.finish();
        setting
    }

    fn preset(names: &Names, fields: &mut Fields<'_, '_, '_>, id: String) -> Preset {
        Preset { id, setting: setting(names, fields) }
    }

    fn actor(names: &Names, fields: &mut Fields<'_, '_, '_>, id: String) -> Actor {
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

    fn premise(names: &Names, fields: &mut Fields<'_, '_, '_>, id: String) -> Premise {
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

    fn argument(names: &Names, fields: &mut Fields<'_, '_, '_>, id: String) -> Argument {
        let columns = [("claim", Column::Claim), ("objection", Column::Objection), ("reply", Column::Reply)];
        Argument {
            id,
            column: fields.word(Field::Column, &columns).unwrap_or(Column::Claim),
            needs: needs(names, fields),
            premises: literals(names, fields),
            builds_on: fields.refs(names, Field::BuildsOn, Part::Arguments),
            advanced_by: who_list(names, fields, Field::AdvancedBy),
            statements: fields.refs(names, Field::Statements, Part::Statements),
            sources: fields.refs(names, Field::Sources, Part::Sources),
            passages: fields.passages(),
        }
    }

    /// One table may direct an argument against several others: one attack each.
    fn attacks(&mut self, list: Vec<Table<'_>>) -> Vec<Attack> {
        let mut attacks = Vec::new();
        for (at, (table, span)) in list.into_iter().enumerate() {
            // One table makes several attacks: while it is read it is counted from the other end.
            let place = Place::new(Part::Attacks).entry(u32::MAX as usize - at);
            let mut fields = Fields::new(self.sheet, place, "this attack".to_owned(), table, span.clone());
            attack(self.names, &mut fields, span, &mut attacks);
            fields.finish();
        }
        attacks
    }

    fn statement(names: &Names, fields: &mut Fields<'_, '_, '_>, id: String) -> Statement {
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
            chain: who_list(names, fields, Field::Chain),
            when: when(fields),
            denies: fields.reference(names, Field::Denies, Part::Statements),
            sources: fields.refs(names, Field::Sources, Part::Sources),
            passages: fields.passages(),
        }
    }

    fn event(names: &Names, fields: &mut Fields<'_, '_, '_>, id: String) -> Event {
        Event {
            id,
            when: when(fields),
            later: fields.flag(Field::Later),
            sources: fields.refs(names, Field::Sources, Part::Sources),
            passages: fields.passages(),
        }
    }

    fn source(_: &Names, fields: &mut Fields<'_, '_, '_>, id: String) -> Source {
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
}

fn setting(names: &Names, fields: &mut Fields<'_, '_, '_>) -> Setting {
    fields.require_list(Field::Actors, "[\"…\"]");
    Setting {
        actors: fields.refs(names, Field::Actors, Part::Actors),
        reading: fields.reference(names, Field::Reading, Part::Premises),
        accept: fields.refs(names, Field::Accept, Part::Premises),
        reject: fields.refs(names, Field::Reject, Part::Premises),
    }
}

fn who(
    names: &Names,
    fields: &mut Fields<'_, '_, '_>,
    field: Field,
    id: &str,
    span: Range<usize>,
) -> Option<Who> {
    match fields.find(names, field, &[Part::Actors, Part::Voices], id, span)? {
        (Part::Voices, at) => Some(Who::Voice(at.into())),
        (_, at) => Some(Who::Actor(at.into())),
    }
}

fn who_list(names: &Names, fields: &mut Fields<'_, '_, '_>, field: Field) -> Vec<Who> {
    let mut list = Vec::new();
    for (id, span) in fields.ids(field, "[\"…\"]") {
        if let Some(who) = who(names, fields, field, id, span.clone()) {
            fields.sheet.note(fields.place.field(field).element(list.len()), span);
            list.push(who);
        }
    }
    list
}

fn positions(names: &Names, fields: &mut Fields<'_, '_, '_>, field: Field) -> Vec<Position> {
    let sample = "[{ who = \"…\", sources = [\"…\"] }]";
    let mut positions = Vec::new();
    for value in fields.list(field, sample) {
        let DeValue::Table(table) = value.get_ref() else {
            let message = format!(
                "`{}` of {} holds {} where a position should be",
                field.word(),
                fields.owner,
                type_name(value.get_ref())
            );
            fields.sheet.problem(value.span(), message, format!("Write {} = {sample}.", field.word()));
            fields.sheet.spoil(fields.place.field(field));
            continue;
        };
        let place = fields.place.field(field).element(positions.len());
        fields.sheet.note(place, value.span());
        let owner = format!("a position in `{}` of {}", field.word(), fields.owner);
        let mut inner = Fields::new(fields.sheet, place, owner, table, value.span());
        let id = inner.needed_text(Field::Who, "\"…\"");
        let span = inner.sheet.span_of(place.field(Field::Who));
        let who = if id.is_empty() { None } else { who(names, &mut inner, Field::Who, id, span) };
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

fn needs(names: &Names, fields: &mut Fields<'_, '_, '_>) -> Vec<Vec<crate::case::ActorId>> {
    let sample = "[\"russia\", [\"donetsk\", \"luhansk\"]], a list within the list for \"one of these\"";
    let mut groups = Vec::new();
    fields.require_list(Field::Needs, sample);
    for value in fields.list(Field::Needs, sample) {
        let place = fields.place.field(Field::Needs).element(groups.len());
        fields.sheet.note(place, value.span());
        let members = match value.get_ref() {
            DeValue::Array(list) => list.iter().collect(),
            _ => vec![value],
        };
        let mut group = Vec::new();
        let mut whole = true;
        for value in members {
            let found = fields
                .id_of(Field::Needs, value)
                .and_then(|(id, span)| fields.find(names, Field::Needs, &[Part::Actors], id, span));
            match found {
                Some((_, at)) => {
                    fields.sheet.note(place.element(group.len()), value.span());
                    group.push(at.into());
                }
                None => whole = false,
            }
        }
        if whole || !group.is_empty() {
            groups.push(group);
        }
    }
    groups
}

fn literals(names: &Names, fields: &mut Fields<'_, '_, '_>) -> Vec<Literal> {
    let mut literals = Vec::new();
    for (text, span) in fields.ids(Field::Premises, "[\"…\", \"not …\"]") {
        let (id, negated) = match text.strip_prefix("not ") {
            Some(id) => (id.trim_start(), true),
            None => (text, false),
        };
        if let Some((_, at)) = fields.find(names, Field::Premises, &[Part::Premises], id, span.clone()) {
            fields.sheet.note(fields.place.field(Field::Premises).element(literals.len()), span);
            literals.push(Literal { premise: at.into(), negated });
        }
    }
    literals
}

fn attack(names: &Names, fields: &mut Fields<'_, '_, '_>, header: Range<usize>, attacks: &mut Vec<Attack>) {
    #[derive(Clone, Copy, PartialEq)]
    enum Kind {
        Undermines,
        Undercuts,
        Rebuts,
    }
    let kinds = [("undermines", Kind::Undermines), ("undercuts", Kind::Undercuts), ("rebuts", Kind::Rebuts)];
    let id = fields.needed_text(Field::From, "\"…\"");
    let from_span = fields.sheet.span_of(fields.place.field(Field::From));
    let from = if id.is_empty() {
        None
    } else {
        fields.find(names, Field::From, &[Part::Arguments], id, from_span.clone())
    };
    let kind = fields.word(Field::Kind, &kinds);
    let targets = targets(names, fields);

    let premise = fields.reference::<crate::case::PremiseId>(names, Field::Premise, Part::Premises);
    let premise_place = fields.place.field(Field::Premise);
    let premise_span = fields.sheet.exact_span(premise_place);
    match (kind, &premise_span) {
        (Some(Kind::Undermines), None) if !fields.sheet.is_spoiled(premise_place) => {
            let message = "this attack undermines, but does not say which premise".to_owned();
            fields.sheet.problem(
                header.clone(),
                message,
                "Add premise = \"…\", a premise that every target uses.",
            );
        }
        (Some(Kind::Undercuts | Kind::Rebuts), Some(span)) => {
            let message = "`premise` is for attacks that undermine; this one does not".to_owned();
            fields.sheet.problem(span.clone(), message, "Take it away, or write kind = \"undermines\".");
        }
        _ => {}
    }
    let kind = match (kind, premise) {
        (Some(Kind::Undermines), Some(premise)) => AttackKind::Undermine(premise),
        (Some(Kind::Undercuts), _) => AttackKind::Undercut,
        (Some(Kind::Rebuts), _) => AttackKind::Rebut,
        _ => return,
    };
    let Some((_, from)) = from else { return };
    for (to, span) in targets {
        // Several attacks may come from one table: each place leads back to that table.
        let place = Place::new(Part::Attacks).entry(attacks.len());
        fields.sheet.note(place, header.clone());
        fields.sheet.note(place.field(Field::From), from_span.clone());
        fields.sheet.note(place.field(Field::To), span);
        if let Some(span) = &premise_span {
            fields.sheet.note(place.field(Field::Premise), span.clone());
        }
        attacks.push(Attack { from: from.into(), to: to.into(), kind });
    }
}

/// `to = "…"` or `to = ["…", "…"]`.
fn targets(names: &Names, fields: &mut Fields<'_, '_, '_>) -> Vec<(usize, Range<usize>)> {
    let mut targets = Vec::new();
    for value in fields.one_or_more(Field::To, "\"…\" or a list of ids") {
        if let Some((id, span)) = fields.id_of(Field::To, value)
            && let Some((_, at)) = fields.find(names, Field::To, &[Part::Arguments], id, span.clone())
        {
            targets.push((at, span));
        }
    }
    targets
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

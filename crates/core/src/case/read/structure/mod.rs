//! `case.toml`: from its tables to a [`Case`].

mod arguments;
mod entries;

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::fields::{Fields, type_name};
use super::names::Names;
use super::sheet::Sheet;
use crate::case::place::{Field, Part, Place};
use crate::case::words::naming::quoted;
use crate::case::{Attack, Case, Voice, WorldSpec};

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
        let message = format!("the id {} is not the name of the case's folder, `{folder}`", quoted(&id));
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
        presets: reader.each(Part::Presets, presets, entries::preset),
        actors: reader.each(Part::Actors, actors, entries::actor),
        voices: reader.each(Part::Voices, voices, |_, _, id| Voice { id }),
        premises: reader.each(Part::Premises, premises, entries::premise),
        arguments: reader.each(Part::Arguments, arguments, arguments::argument),
        attacks: reader.attacks(attacks),
        statements: reader.each(Part::Statements, statements, entries::statement),
        events: reader.each(Part::Events, events, entries::event),
        sources: reader.each(Part::Sources, sources, entries::source),
    };
    (case, names)
}

/// `silences = ["…"]`: ids whose words are in the text files.
fn bare_ids(top: &mut Fields<'_, '_, '_>, part: Part) -> Vec<String> {
    let Some(value) = top.get(part.as_str()) else { return Vec::new() };
    let mut ids = Vec::new();
    let list = value.get_ref().as_array();
    if list.is_none() {
        let message =
            format!("`{}` has to be a list of ids, not {}", part.as_str(), type_name(value.get_ref()));
        top.sheet.problem(value.span(), message, format!("Write {} = [\"…\"].", part.as_str()));
        top.sheet.spoil(Place::new(part));
    }
    for value in list.into_iter().flat_map(|list| list.iter()) {
        match value.get_ref().as_str() {
            Some(id) => {
                top.sheet.note(Place::new(part).entry(ids.len()), value.span());
                ids.push(id.to_owned());
            }
            None => {
                let message =
                    format!("`{}` holds {} where an id should be", part.as_str(), type_name(value.get_ref()));
                top.sheet.problem(value.span(), message, "Ids stand in quotation marks: \"…\".");
            }
        }
    }
    ids
}

/// The tables of a list: `[[actors]]`.
fn tables<'t>(top: &mut Fields<'_, '_, 't>, part: Part) -> Vec<Table<'t>> {
    let word = part.as_str();
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
            if matches!(other, DeValue::Table(_)) {
                // Most likely the one entry of the list.
                vec![value]
            } else {
                top.sheet.spoil(Place::new(part));
                Vec::new()
            }
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
                Some(id) => format!("the {} {}", part.thing(), quoted(id)),
                None => format!("this {}", part.thing()),
            };
            let mut fields = Fields::new(self.sheet, Place::new(part).entry(at), owner, table, span);
            let id = fields.needed_text(Field::Id, "\"…\"").to_owned();
            entries.push(read(self.names, &mut fields, id));
            fields.finish();
        }
        entries
    }

    fn opening(&mut self, table: Option<Table<'_>>) -> WorldSpec {
        let Some((table, span)) = table else { return WorldSpec::default() };
        let place = Place::new(Part::Opening);
        self.sheet.note(place, span.clone());
        let mut fields = Fields::new(self.sheet, place, "the opening world".to_owned(), table, span);
        let setting = entries::spec(self.names, &mut fields);
        fields.finish();
        setting
    }

    /// One table may direct an argument against several others: one attack each.
    fn attacks(&mut self, list: Vec<Table<'_>>) -> Vec<Attack> {
        let mut attacks = Vec::new();
        for (at, (table, span)) in list.into_iter().enumerate() {
            // One table makes several attacks: while it is read it is counted from the other end.
            let place = Place::new(Part::Attacks).entry(u32::MAX as usize - at);
            let mut fields = Fields::new(self.sheet, place, "this attack".to_owned(), table, span.clone());
            arguments::attack(self.names, &mut fields, span, &mut attacks);
            fields.finish();
        }
        attacks
    }
}

//! `case.toml`: from its tables to a [`Structure`].

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::names::Names;
use super::notes::Notes;
use super::table::{TableReader, type_name};
use super::tour::{Worlds, step};
use super::{arguments as argument_tables, entries};
use crate::location::{Key, Location, Section};
use crate::messages::advice::Advice;
use crate::messages::naming::quoted;
use explainer_core::case::{
    ArgumentId, Attack, Case, CaseDetails, Preset, Structure, Upkeep, Voice, WorldSpec,
};

/// A table of a list, and its header.
type Table<'t> = (&'t DeTable<'t>, Range<usize>);

/// Reads as much of the structure as is there. What is wrong is in the notes.
pub(super) fn read(notes: &mut Notes<'_>, folder: &str, root: &DeTable<'_>) -> (Structure, Names) {
    let mut top = TableReader::new(notes, Location::new(Section::Case), "the case".to_owned(), root, 0..0);
    let id = top.needed_text(Key::Id, "\"…\", the name of the case's folder").to_owned();
    let version = top.needed_text(Key::Version, "\"1.0.0\"").to_owned();
    let date = top.needed_text(Key::Date, "\"YYYY-MM-DD\"").to_owned();
    let corrections = top.needed_text(Key::Corrections, "\"https://…\" or \"mailto:…\"").to_owned();
    if !folder.is_empty() && folder != id && !id.is_empty() {
        let message = format!("the id {} is not the name of the case's folder, `{folder}`", quoted(&id));
        top.notes.report(
            top.notes.span_of(top.location.key(Key::Id)),
            message,
            Advice::FolderName { folder: folder.to_owned() },
        );
    }
    let kinds = kinds(&mut top);
    let silences = bare_ids(&mut top, Section::Silences);
    let glossary = bare_ids(&mut top, Section::Glossary);
    let mut list = |section| tables(&mut top, section);
    let presets = list(Section::Presets);
    let actors = list(Section::Actors);
    let voices = list(Section::Voices);
    let premises = list(Section::Premises);
    let arguments = list(Section::Arguments);
    let attacks = list(Section::Attacks);
    let statements = list(Section::Statements);
    let events = list(Section::Events);
    let tour = list(Section::Tour);
    let sources = list(Section::Sources);
    let opening = opening_table(&mut top);
    top.finish();

    let numbered = |(table, _): &Table<'_>| table.get("numbered").and_then(|value| value.get_ref().as_bool());
    let article = sources.iter().position(|source| numbered(source) == Some(true));
    let lists = vec![
        (Section::Kinds, kinds.clone()),
        (Section::Presets, ids(&presets)),
        (Section::Actors, ids(&actors)),
        (Section::Voices, ids(&voices)),
        (Section::Premises, ids(&premises)),
        (Section::Arguments, ids(&arguments)),
        (Section::Statements, ids(&statements)),
        (Section::Events, ids(&events)),
        (Section::Tour, ids(&tour)),
        (Section::Sources, ids(&sources)),
        (Section::Silences, silences.clone()),
        (Section::Glossary, glossary.clone()),
    ];
    let names = Names::new(lists, article);
    let mut reader = Reader { notes, names: &names };
    let (opening, headline) = reader.opening(opening);
    let (presets, preset_upkeep): (Vec<Preset>, _) =
        reader.each(Section::Presets, presets, entries::preset).into_iter().unzip();
    let (actors, actor_details) = reader.each(Section::Actors, actors, entries::actor).into_iter().unzip();
    let voices = reader.each(Section::Voices, voices, |_, _, id| Voice { id });
    let (premises, premise_details) =
        reader.each(Section::Premises, premises, entries::premise).into_iter().unzip();
    let (arguments, of_arguments): (_, Vec<_>) =
        reader.each(Section::Arguments, arguments, argument_tables::argument).into_iter().unzip();
    let (argument_details, argument_upkeep) = of_arguments.into_iter().unzip();
    let attacks = reader.attacks(attacks);
    let worlds = Worlds { opening: &opening, presets: &presets };
    let tour = reader.each(Section::Tour, tour, |names, fields, id| step(names, fields, id, &worlds));
    let mut steps = Vec::new();
    let (mut step_details, mut step_upkeep) = (Vec::new(), Vec::new());
    for (step, details, upkeep) in tour {
        steps.push(step);
        step_details.push(details);
        step_upkeep.push(upkeep);
    }
    let details = CaseDetails {
        actors: actor_details,
        premises: premise_details,
        arguments: argument_details,
        statements: reader.each(Section::Statements, statements, entries::statement),
        events: reader.each(Section::Events, events, entries::event),
        tour: step_details,
        sources: reader.each(Section::Sources, sources, entries::source),
        silences,
        glossary,
    };
    let case = Case {
        id,
        version,
        date,
        corrections,
        kinds,
        opening,
        headline,
        actors,
        voices,
        premises,
        arguments,
        attacks,
        presets,
        tour: steps,
    };
    let upkeep = Upkeep { presets: preset_upkeep, arguments: argument_upkeep, tour: step_upkeep };
    (Structure { case, details, upkeep }, names)
}

/// `kinds = ["…"]`, which every case has.
fn kinds(top: &mut TableReader<'_, '_, '_>) -> Vec<String> {
    let kinds = bare_ids(top, Section::Kinds);
    let location = Location::new(Section::Kinds);
    if kinds.is_empty() && !top.notes.is_unreadable(location) {
        if !top.is_lost("kinds") {
            let message = "the case has no `kinds`, the groups actors are listed in".to_owned();
            let advice = Advice::AddKeyAtTop { key: "kinds".to_owned(), sample: "[\"…\"]".to_owned() };
            top.notes.report(0..0, message, advice);
        }
        top.notes.mark_unreadable(location);
    }
    kinds
}

/// `silences = ["…"]`: ids whose words are in the text files.
fn bare_ids(top: &mut TableReader<'_, '_, '_>, section: Section) -> Vec<String> {
    let Some(value) = top.get(section.as_str()) else { return Vec::new() };
    let mut ids = Vec::new();
    let list = value.get_ref().as_array();
    if list.is_none() {
        let message =
            format!("`{}` has to be a list of ids, not {}", section.as_str(), type_name(value.get_ref()));
        top.notes.report(
            value.span(),
            message,
            Advice::WriteValue { key: section.as_str().to_owned(), sample: "[\"…\"]".to_owned() },
        );
        top.notes.mark_unreadable(Location::new(section));
    }
    for value in list.into_iter().flat_map(|list| list.iter()) {
        match value.get_ref().as_str() {
            Some(id) => {
                top.notes.note(Location::new(section).entry(ids.len()), value.span());
                ids.push(id.to_owned());
            }
            None => {
                let message = format!(
                    "`{}` holds {} where an id should be",
                    section.as_str(),
                    type_name(value.get_ref())
                );
                top.notes.report(value.span(), message, Advice::QuoteElement { things: "Ids".to_owned() });
            }
        }
    }
    ids
}

/// The tables of a list: `[[actors]]`.
fn tables<'t>(top: &mut TableReader<'_, '_, 't>, section: Section) -> Vec<Table<'t>> {
    let word = section.as_str();
    let begin = || Advice::BeginEntry { thing: section.thing().to_owned(), list: word.to_owned() };
    let Some(value) = top.get(word) else { return Vec::new() };
    let list = match value.get_ref() {
        DeValue::Array(list) => list.iter().collect(),
        other => {
            let message = format!("`{word}` has to be a list of tables, not {}", type_name(other));
            top.notes.report(value.span(), message, begin());
            if matches!(other, DeValue::Table(_)) {
                // Most likely the one entry of the list.
                vec![value]
            } else {
                top.notes.mark_unreadable(Location::new(section));
                Vec::new()
            }
        }
    };
    let mut tables = Vec::new();
    for value in list {
        match value.get_ref() {
            DeValue::Table(table) => {
                top.notes.note(Location::new(section).entry(tables.len()), value.span());
                tables.push((table, value.span()));
            }
            other => {
                let message =
                    format!("`{word}` holds {} where {} should be", type_name(other), section.thing());
                top.notes.report(value.span(), message, begin());
            }
        }
    }
    tables
}

fn opening_table<'t>(top: &mut TableReader<'_, '_, 't>) -> Option<Table<'t>> {
    let lost = top.is_lost("opening");
    match top.get("opening") {
        Some(value) => match value.get_ref() {
            DeValue::Table(table) => Some((table, value.span())),
            other => {
                let message = format!("`opening` has to be a table, not {}", type_name(other));
                top.notes.report(value.span(), message, Advice::BeginOpening);
                None
            }
        },
        None if lost => None,
        None => {
            let message = "the case has no [opening], the world a reader meets first".to_owned();
            top.notes.report(0..0, message, Advice::AddOpening);
            None
        }
    }
}

fn ids(tables: &[Table<'_>]) -> Vec<String> {
    let id = |table: &DeTable<'_>| Some(table.get("id")?.get_ref().as_str()?.to_owned());
    tables.iter().map(|(table, _)| id(table).unwrap_or_default()).collect()
}

struct Reader<'s, 'f> {
    notes: &'s mut Notes<'f>,
    names: &'s Names,
}

impl Reader<'_, '_> {
    /// Reads every table of a list that has ids.
    fn each<'t, T>(
        &mut self,
        section: Section,
        list: Vec<Table<'t>>,
        read: impl Fn(&Names, &mut TableReader<'_, '_, 't>, String) -> T,
    ) -> Vec<T> {
        let mut entries = Vec::with_capacity(list.len());
        for (at, (table, span)) in list.into_iter().enumerate() {
            let known = self.names.ids(section).get(at).filter(|id| !id.is_empty());
            let owner = match known {
                Some(id) => format!("the {} {}", section.thing(), quoted(id)),
                None => format!("this {}", section.thing()),
            };
            let mut fields =
                TableReader::new(self.notes, Location::new(section).entry(at), owner, table, span);
            let id = fields.needed_text(Key::Id, "\"…\"").to_owned();
            entries.push(read(self.names, &mut fields, id));
            fields.finish();
        }
        entries
    }

    /// The opening world, and the argument a reader meets first.
    fn opening(&mut self, table: Option<Table<'_>>) -> (WorldSpec, Option<ArgumentId>) {
        let Some((table, span)) = table else { return Default::default() };
        let location = Location::new(Section::Opening);
        self.notes.note(location, span.clone());
        let mut fields = TableReader::new(self.notes, location, "the opening world".to_owned(), table, span);
        let spec = entries::spec(self.names, &mut fields);
        let headline = fields.reference(self.names, Key::Headline, Section::Arguments);
        fields.finish();
        (spec, headline)
    }

    /// One table may direct an argument against several others: one attack each.
    fn attacks(&mut self, list: Vec<Table<'_>>) -> Vec<Attack> {
        let mut attacks = Vec::new();
        for (at, (table, span)) in list.into_iter().enumerate() {
            // One table makes several attacks: while it is read it is counted from the other end.
            let location = Location::new(Section::Attacks).entry(u32::MAX as usize - at);
            let mut fields =
                TableReader::new(self.notes, location, "this attack".to_owned(), table, span.clone());
            argument_tables::attack(self.names, &mut fields, span, &mut attacks);
            fields.finish();
        }
        attacks
    }
}

//! One language's file: from its tables to [`Texts`], in the order of the structure's lists.

use std::ops::Range;

use explainer_core::case::Texts;
use toml::de::{DeTable, DeValue};

use super::names::Names;
use super::notes::Notes;
use super::table::{TableReader, a, type_name};
use crate::location::{Key, Location, Section};
use crate::messages::advice::Advice;
use crate::messages::naming::quoted;
use crate::text_fields::{INFLECTED_LABELS, Needed, TEXT_FIELDS, text_fields_of};

/// The lists of entries that have texts, in the order of docs/writing-a-case.md.
const LISTS: [Section; 11] = [
    Section::Kinds,
    Section::Actors,
    Section::Voices,
    Section::Premises,
    Section::Arguments,
    Section::Statements,
    Section::Events,
    Section::Presets,
    Section::Tour,
    Section::Silences,
    Section::Glossary,
];

/// A table and where it stands.
type Table<'t> = (&'t DeTable<'t>, Range<usize>);

/// Reads as much of the texts as is there. What is wrong is in the notes; `structure` is the notes of
/// `case.toml`.
pub(super) fn read(notes: &mut Notes<'_>, structure: &Notes<'_>, names: &Names, root: &DeTable<'_>) -> Texts {
    let file_language = notes.file.language().to_owned();
    let file_name = notes.file.name.clone();
    let mut top =
        TableReader::new(notes, Location::new(Section::Texts), format!("`{file_name}`"), root, 0..0);
    let mut texts = Texts::default();
    let language = top.needed_text(Key::Language, &format!("\"{file_language}\"")).to_owned();
    if language != file_language && !language.is_empty() {
        let message =
            format!("the language {} is not the one the file `{file_name}` is named for", quoted(&language));
        let span = top.notes.span_of(top.location.key(Key::Language));
        top.notes.report(span, message, Advice::WriteLanguage { language: file_language });
    }
    texts.labels.language = language;
    headings(&mut top, Section::Texts, &mut texts);
    bands(&mut top, &mut texts);
    for section in LISTS {
        entries(&mut top, structure, names, section, &mut texts);
    }
    top.finish();
    texts
}

/// A text without the line breaks of the file: paragraphs, each on one line, with an empty line between.
fn paragraphs(text: &str) -> String {
    let mut paragraphs: Vec<String> = Vec::new();
    let mut open = false;
    for line in text.lines().map(str::trim) {
        match paragraphs.last_mut() {
            _ if line.is_empty() => open = false,
            Some(paragraph) if open => {
                paragraph.push(' ');
                paragraph.push_str(line);
            }
            _ => {
                paragraphs.push(line.to_owned());
                open = true;
            }
        }
    }
    paragraphs.join("\n\n")
}

/// The texts that stand in this table itself, all of them needed.
fn headings(table: &mut TableReader<'_, '_, '_>, section: Section, texts: &mut Texts) {
    for field in text_fields_of(section) {
        field.set(texts, 0, paragraphs(table.needed_text(field.key, "\"…\"")));
    }
}

fn bands(top: &mut TableReader<'_, '_, '_>, texts: &mut Texts) {
    let location = Location::new(Section::Bands);
    let lost = top.is_lost("bands");
    let Some(value) = top.get("bands") else {
        if !lost {
            let end = top.notes.file.text.len();
            let message = format!("{} has no [bands], the headings of the figure", top.owner);
            let keys = listed(text_fields_of(Section::Bands).map(|field| field.key));
            top.notes.report(end..end, message, Advice::AddBands { keys });
        }
        top.notes.mark_unreadable(location);
        return;
    };
    let DeValue::Table(table) = value.get_ref() else {
        let message = format!("`bands` has to be a table, not {}", type_name(value.get_ref()));
        top.notes.report(value.span(), message, Advice::BeginBands);
        top.notes.mark_unreadable(location);
        return;
    };
    let mut table = TableReader::new(top.notes, location, "[bands]".to_owned(), table, value.span());
    headings(&mut table, Section::Bands, texts);
    table.finish();
}

/// "label, sentence and more"
fn listed(keys: impl Iterator<Item = Key>) -> String {
    let keys: Vec<&str> = keys.map(Key::as_str).collect();
    match keys.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
        None => String::new(),
    }
}

/// `[actors.russia]` and its like: one entry for every id of the case, in its order.
fn entries(
    top: &mut TableReader<'_, '_, '_>,
    structure: &Notes<'_>,
    names: &Names,
    section: Section,
    texts: &mut Texts,
) {
    let found = tables(top, structure, names, section);
    // Where the next one should be: after the one before it; the first one, before the next.
    let mut last = found.iter().flatten().next().map(|(_, span)| span.clone());
    for (at, id) in names.ids(section).iter().enumerate() {
        let location = Location::new(section).entry(at);
        // An id that stands twice has one text, under its first entry.
        let table = names.find(section, id).and_then(|first| found[first].clone());
        match table {
            Some((table, span)) => {
                last = Some(span.clone());
                top.notes.note(location, span.clone());
                let owner = format!("the {} {}", section.thing(), quoted(id));
                let table = TableReader::new(top.notes, location, owner, table, span);
                entry(table, section, at, texts);
            }
            None => {
                missing(top, section, id, location, last.clone());
                for field in text_fields_of(section) {
                    field.set(texts, at, String::new());
                }
            }
        }
    }
}

/// The texts of one entry.
fn entry(mut table: TableReader<'_, '_, '_>, section: Section, at: usize, texts: &mut Texts) {
    for field in text_fields_of(section) {
        field.set(texts, at, table.text(field.key).map(paragraphs).unwrap_or_default());
    }
    if let Some(list) = INFLECTED_LABELS.iter().find(|list| list.section == section)
        && let Some(entry) = (list.slots)(&mut texts.labels).get_mut(at)
    {
        entry.inflected = table.named_texts(Key::Inflected, "{ genitive = \"…\" }");
    }
    // The one list of texts.
    if let (Section::Glossary, Some(term)) = (section, texts.details.glossary.get_mut(at)) {
        term.forms = table.texts(Key::Forms, "[\"…\"]").into_iter().map(paragraphs).collect();
    }
    // What other entries have and this one has no use for.
    for field in TEXT_FIELDS.iter().filter(|field| field.section.has_entries()) {
        let known = text_fields_of(section).any(|own| own.key == field.key);
        if !known && table.has(field.key) {
            let message = format!("`{}` of {} would never be shown", field.key.as_str(), table.owner);
            let shown = table.text(field.key).is_some_and(|text| !text.is_empty());
            let location = table.location.key(field.key);
            if shown && !table.notes.is_unreadable(location) {
                table.notes.report(table.notes.span_of(location), message, Advice::TakeTextAway);
                table.notes.mark_unreadable(location);
            }
        }
    }
    table.finish();
}

/// The table of every id of the case, and where it stands; `None` where there is none.
fn tables<'t>(
    top: &mut TableReader<'_, '_, 't>,
    structure: &Notes<'_>,
    names: &Names,
    section: Section,
) -> Vec<Option<Table<'t>>> {
    let list = || section.as_str().to_owned();
    let mut found: Vec<Option<Table<'t>>> = vec![None; names.ids(section).len()];
    let value = top.get(section.as_str());
    let table = value.and_then(|value| value.get_ref().as_table());
    if let (Some(value), None) = (value, table) {
        let message =
            format!("`{}` has to be a table of tables, not {}", section.as_str(), type_name(value.get_ref()));
        let advice = Advice::BeginTexts { list: list(), thing: section.thing().to_owned() };
        top.notes.report(value.span(), message, advice);
        top.notes.mark_unreadable(Location::new(section));
    }
    // A list that could not be read may have had any id.
    let no_list =
        structure.is_unreadable(Location::new(section)) || structure.is_lost(None, section.as_str());
    let is_there = |id: &str| table.is_some_and(|table| table.contains_key(id));
    for (key, value) in table.into_iter().flat_map(|table| table.iter()) {
        let id: &str = key.get_ref();
        let at = names.find(section, id).or_else(|| {
            if no_list || structure.may_be_lost(id) {
                return None;
            }
            let near = names.nearest_of(&[section], id, |id| !is_there(id));
            let message = format!("the case has no {} {}", section.thing(), quoted(id));
            let advice = match (near, names.elsewhere(id)) {
                (Some(near), _) => Advice::MeantId { near: near.to_owned() },
                (None, Some(other)) => {
                    let table = format!("[{}.{}]", other.as_str(), shown(id));
                    Advice::OtherTable { id: quoted(id), other: a(other.thing()), table }
                }
                (None, None) if section.is_bare() => Advice::AddIdToCase { list: list(), id: shown(id) },
                (None, None) => Advice::AddEntryToCase { list: list() },
            };
            top.notes.report(key.span(), message, advice);
            names.find(section, near?)
        });
        match (at, value.get_ref()) {
            (Some(at), DeValue::Table(table)) => found[at] = Some((table, value.span())),
            (_, DeValue::Table(_)) => {}
            (at, other) => {
                let message = format!(
                    "{} of `{}` has to be a table, not {}",
                    quoted(id),
                    section.as_str(),
                    type_name(other)
                );
                let advice = match other {
                    DeValue::Array(_) => Advice::OneBracket { list: list(), id: shown(id) },
                    _ => Advice::BeginEntryTexts { list: list(), id: shown(id) },
                };
                top.notes.report(value.span(), message, advice);
                if let Some(at) = at {
                    top.notes.mark_unreadable(Location::new(section).entry(at));
                }
            }
        }
    }
    found
}

/// An id as an advice may show it, without backticks.
fn shown(id: &str) -> String {
    quoted(id).trim_matches('`').to_owned()
}

fn missing(
    top: &mut TableReader<'_, '_, '_>,
    section: Section,
    id: &str,
    location: Location,
    near: Option<Range<usize>>,
) {
    if !id.is_empty() && !top.notes.is_unreadable(location) && !top.notes.may_be_lost(id) {
        let end = top.notes.file.text.len();
        let (span, here) = match near {
            Some(span) => (span, "next to this table"),
            None => (end..end, "to the file"),
        };
        let message = format!("{} has no texts for the {} {}", top.owner, section.thing(), quoted(id));
        let needed = text_fields_of(section).filter(|field| field.needed == Needed::Always);
        let advice = Advice::AddEntryTexts {
            list: section.as_str().to_owned(),
            id: shown(id),
            keys: listed(needed.map(|field| field.key)),
            here: here.to_owned(),
        };
        top.notes.report(span, message, advice);
    }
    top.notes.mark_unreadable(location);
}

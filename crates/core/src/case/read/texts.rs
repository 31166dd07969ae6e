//! One language's file: from its tables to [`Texts`], in the order of the structure's lists.

use toml::de::{DeTable, DeValue};

use super::fields::{Fields, article, type_name};
use super::names::Names;
use super::sheet::Sheet;
use crate::case::place::{Field, Part, Place};
use crate::case::words::naming::quoted;
use crate::case::{Bands, Entry, Texts};

/// Reads as much of the texts as is there. What is wrong is in the sheet; `structure` is the sheet of
/// `case.toml`.
pub(super) fn read(sheet: &mut Sheet<'_>, structure: &Sheet<'_>, names: &Names, root: &DeTable<'_>) -> Texts {
    let file_language = sheet.file.language().to_owned();
    let file_name = sheet.file.name.clone();
    let mut top = Fields::new(sheet, Place::new(Part::Texts), format!("`{file_name}`"), root, 0..0);
    let language = top.needed_text(Field::Language, &format!("\"{file_language}\"")).to_owned();
    if language != file_language && !language.is_empty() {
        let message =
            format!("the language {} is not the one the file `{file_name}` is named for", quoted(&language));
        let span = top.sheet.span_of(top.place.field(Field::Language));
        top.sheet.problem(span, message, "Correct the language, or rename the file.");
    }
    let mut text = |field| paragraphs(top.needed_text(field, "\"…\""));
    let mut texts = Texts {
        language,
        title: text(Field::Title),
        summary: text(Field::Summary),
        naming: text(Field::Naming),
        reading_question: text(Field::ReadingQuestion),
        ..Texts::default()
    };
    texts.bands = bands(&mut top);
    let mut list = |part| entries(&mut top, structure, names, part);
    texts.actors = list(Part::Actors);
    texts.voices = list(Part::Voices);
    texts.premises = list(Part::Premises);
    texts.arguments = list(Part::Arguments);
    texts.statements = list(Part::Statements);
    texts.events = list(Part::Events);
    texts.presets = list(Part::Presets);
    texts.silences = list(Part::Silences);
    texts.glossary = list(Part::Glossary);
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

fn bands(top: &mut Fields<'_, '_, '_>) -> Bands {
    let place = Place::new(Part::Bands);
    let lost = top.is_lost("bands");
    let Some(value) = top.get("bands") else {
        if !lost {
            let end = top.sheet.file.text.len();
            let help = "Add [bands] with actors, premises, claim, objection and reply.";
            let message = format!("{} has no [bands], the headings of the figure", top.owner);
            top.sheet.problem(end..end, message, help);
        }
        top.sheet.spoil(place);
        return Bands::default();
    };
    let DeValue::Table(table) = value.get_ref() else {
        let message = format!("`bands` has to be a table, not {}", type_name(value.get_ref()));
        top.sheet.problem(value.span(), message, "Begin it with [bands].");
        top.sheet.spoil(place);
        return Bands::default();
    };
    let mut fields = Fields::new(top.sheet, place, "[bands]".to_owned(), table, value.span());
    let mut text = |field| paragraphs(fields.needed_text(field, "\"…\""));
    let bands = Bands {
        actors: text(Field::Actors),
        premises: text(Field::Premises),
        claim: text(Field::Claim),
        objection: text(Field::Objection),
        reply: text(Field::Reply),
    };
    fields.finish();
    bands
}

/// `[actors.russia]` and its like: one entry for every id of the case, in its order.
fn entries(top: &mut Fields<'_, '_, '_>, structure: &Sheet<'_>, names: &Names, part: Part) -> Vec<Entry> {
    let ids = names.ids(part);
    let mut found: Vec<Option<(&DeTable<'_>, std::ops::Range<usize>)>> = vec![None; ids.len()];
    let value = top.get(part.as_str());
    let table = value.and_then(|value| value.get_ref().as_table());
    if let (Some(value), None) = (value, table) {
        let message =
            format!("`{}` has to be a table of tables, not {}", part.as_str(), type_name(value.get_ref()));
        top.sheet.problem(
            value.span(),
            message,
            format!("Write [{}.ID] for every {}.", part.as_str(), part.thing()),
        );
        top.sheet.spoil(Place::new(part));
    }
    // A list that could not be read may have had any id.
    let no_list = structure.is_spoiled(Place::new(part)) || structure.is_lost(None, part.as_str());
    let is_there = |id: &str| table.is_some_and(|table| table.contains_key(id));
    for (key, value) in table.into_iter().flat_map(|table| table.iter()) {
        let id: &str = key.get_ref();
        let at = names.find(part, id).or_else(|| {
            if no_list || structure.may_be_lost(id) {
                return None;
            }
            let near = names.nearest_of(&[part], id, |id| !is_there(id));
            let message = format!("the case has no {} {}", part.thing(), quoted(id));
            let help = match (near, names.elsewhere(id)) {
                (Some(near), _) => format!("Did you mean `{near}`?"),
                (None, Some(other)) => format!(
                    "{} is the id of {} {other}: its texts belong into the table of that name.",
                    quoted(id),
                    article(other)
                ),
                (None, None) => {
                    format!("Add it to [[{}]] of case.toml, or take it away here.", part.as_str())
                }
            };
            top.sheet.problem(key.span(), message, help);
            names.find(part, near?)
        });
        match (at, value.get_ref()) {
            (Some(at), DeValue::Table(table)) => found[at] = Some((table, value.span())),
            (_, DeValue::Table(_)) => {}
            (at, other) => {
                let message = format!(
                    "{} of `{}` has to be a table, not {}",
                    quoted(id),
                    part.as_str(),
                    type_name(other)
                );
                top.sheet.problem(value.span(), message, format!("Begin it with [{}.ID].", part.as_str()));
                if let Some(at) = at {
                    top.sheet.spoil(Place::new(part).entry(at));
                }
            }
        }
    }

    let mut entries = Vec::with_capacity(ids.len());
    // Where the next one should be: after the one before it; the first one, before the next.
    let mut last = found.iter().flatten().next().map(|(_, span)| span.clone());
    for (at, id) in ids.iter().enumerate() {
        let place = Place::new(part).entry(at);
        // An id that stands twice has one text, under its first entry.
        let text = names.find(part, id).and_then(|first| found[first].clone());
        let Some((table, span)) = text else {
            missing(top, part, id, place, last.clone());
            entries.push(Entry::default());
            continue;
        };
        last = Some(span.clone());
        top.sheet.note(place, span.clone());
        let owner = format!("the {} {}", part.thing(), quoted(id));
        let mut fields = Fields::new(top.sheet, place, owner, table, span);
        entries.push(entry(&mut fields, part));
        fields.finish();
    }
    entries
}

fn entry(fields: &mut Fields<'_, '_, '_>, part: Part) -> Entry {
    let forms = match part {
        Part::Glossary => fields.texts(Field::Forms, "[\"…\"]").into_iter().map(paragraphs).collect(),
        _ => Vec::new(),
    };
    let mut text = |field| fields.text(field).map(paragraphs).unwrap_or_default();
    Entry {
        label: text(Field::Label),
        sentence: text(Field::Sentence),
        more: text(Field::More),
        negation: text(Field::Negation),
        basis: text(Field::Basis),
        forms,
    }
}

fn missing(
    top: &mut Fields<'_, '_, '_>,
    part: Part,
    id: &str,
    place: Place,
    near: Option<std::ops::Range<usize>>,
) {
    if !id.is_empty() && !top.sheet.is_spoiled(place) && !top.sheet.may_be_lost(id) {
        let end = top.sheet.file.text.len();
        let (span, here) = match near {
            Some(span) => (span, "next to this table"),
            None => (end..end, "to the file"),
        };
        let message = format!("{} has no texts for the {} {}", top.owner, part.thing(), quoted(id));
        let keys = match part {
            Part::Silences => "sentence",
            Part::Actors | Part::Premises | Part::Arguments => "label, sentence and more",
            _ => "label and sentence",
        };
        top.sheet.problem(
            span,
            message,
            format!("Add [{}.{}] with {keys}, {here}.", part.as_str(), quoted(id).trim_matches('`')),
        );
    }
    top.sheet.spoil(place);
}

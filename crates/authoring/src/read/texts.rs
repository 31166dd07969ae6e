//! One language's file: from its tables to [`Texts`], in the order of the structure's lists.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::names::Names;
use super::notes::Notes;
use super::table::{TableReader, article, type_name};
use crate::location::{Key, Location, Section};
use crate::messages::naming::quoted;
use explainer_core::case::{
    Account, ArgumentTexts, Bands, DetailTexts, Entry, Explanation, GlossaryTerm, Labels, PremiseTexts, Texts,
};

/// A table and where it stands.
type Table<'t> = (&'t DeTable<'t>, Range<usize>);

/// Reads as much of the texts as is there. What is wrong is in the notes; `structure` is the notes of
/// `case.toml`.
pub(super) fn read(notes: &mut Notes<'_>, structure: &Notes<'_>, names: &Names, root: &DeTable<'_>) -> Texts {
    let file_language = notes.file.language().to_owned();
    let file_name = notes.file.name.clone();
    let mut top =
        TableReader::new(notes, Location::new(Section::Texts), format!("`{file_name}`"), root, 0..0);
    let language = top.needed_text(Key::Language, &format!("\"{file_language}\"")).to_owned();
    if language != file_language && !language.is_empty() {
        let message =
            format!("the language {} is not the one the file `{file_name}` is named for", quoted(&language));
        let span = top.notes.span_of(top.location.key(Key::Language));
        top.notes.report(span, message, "Correct the language, or rename the file.");
    }
    let mut text = |key| paragraphs(top.needed_text(key, "\"…\""));
    let mut labels = Labels {
        language,
        title: text(Key::Title),
        summary: text(Key::Summary),
        reading_question: text(Key::ReadingQuestion),
        ..Labels::default()
    };
    let mut details = DetailTexts { naming: text(Key::Naming), ..DetailTexts::default() };
    labels.bands = bands(&mut top);
    let mut reader = Reader { top, structure, names };
    (labels.actors, details.actors) = reader.parted(Section::Actors, explanation);
    (labels.voices, details.voices) = reader.parted(Section::Voices, explanation);
    (labels.premises, details.premises) = reader.parted(Section::Premises, |entry| PremiseTexts {
        more: entry.text(Key::More),
        negation: entry.text(Key::Negation),
    });
    (labels.arguments, details.arguments) = reader.parted(Section::Arguments, |entry| ArgumentTexts {
        more: entry.text(Key::More),
        basis: entry.text(Key::Basis),
    });
    details.statements = reader.entries(Section::Statements, account);
    details.events = reader.entries(Section::Events, account);
    labels.presets = reader.entries(Section::Presets, short);
    details.silences = reader.entries(Section::Silences, |entry| entry.text(Key::Sentence));
    details.glossary = reader.entries(Section::Glossary, |entry| GlossaryTerm {
        forms: entry.table.texts(Key::Forms, "[\"…\"]").into_iter().map(paragraphs).collect(),
        label: entry.text(Key::Label),
        sentence: entry.text(Key::Sentence),
    });
    reader.top.finish();
    Texts { labels, details }
}

fn short(entry: &mut EntryReader<'_, '_, '_>) -> Entry {
    Entry { label: entry.text(Key::Label), sentence: entry.text(Key::Sentence) }
}

fn explanation(entry: &mut EntryReader<'_, '_, '_>) -> Explanation {
    Explanation { more: entry.text(Key::More) }
}

fn account(entry: &mut EntryReader<'_, '_, '_>) -> Account {
    Account {
        label: entry.text(Key::Label),
        sentence: entry.text(Key::Sentence),
        more: entry.text(Key::More),
    }
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

fn bands(top: &mut TableReader<'_, '_, '_>) -> Bands {
    let location = Location::new(Section::Bands);
    let lost = top.is_lost("bands");
    let Some(value) = top.get("bands") else {
        if !lost {
            let end = top.notes.file.text.len();
            let help = "Add [bands] with actors, premises, claim, objection and reply.";
            let message = format!("{} has no [bands], the headings of the figure", top.owner);
            top.notes.report(end..end, message, help);
        }
        top.notes.mark_unreadable(location);
        return Bands::default();
    };
    let DeValue::Table(table) = value.get_ref() else {
        let message = format!("`bands` has to be a table, not {}", type_name(value.get_ref()));
        top.notes.report(value.span(), message, "Begin it with [bands].");
        top.notes.mark_unreadable(location);
        return Bands::default();
    };
    let mut fields = TableReader::new(top.notes, location, "[bands]".to_owned(), table, value.span());
    let mut text = |key| paragraphs(fields.needed_text(key, "\"…\""));
    let bands = Bands {
        actors: text(Key::Actors),
        premises: text(Key::Premises),
        claim: text(Key::Claim),
        objection: text(Key::Objection),
        reply: text(Key::Reply),
    };
    fields.finish();
    bands
}

/// The table of one entry, and which texts were asked for in it.
struct EntryReader<'n, 'f, 't> {
    table: TableReader<'n, 'f, 't>,
    read: Vec<Key>,
}

impl EntryReader<'_, '_, '_> {
    fn text(&mut self, key: Key) -> String {
        self.read.push(key);
        self.table.text(key).map(paragraphs).unwrap_or_default()
    }

    /// Reports the texts that other entries have and this one has no use for, then every other key.
    fn finish(mut self) {
        for key in [Key::Label, Key::Sentence, Key::More, Key::Negation, Key::Basis] {
            if !self.read.contains(&key) && self.table.text(key).is_some_and(|text| !text.is_empty()) {
                let message = format!("`{}` of {} would never be shown", key.as_str(), self.table.owner);
                let span = self.table.notes.span_of(self.table.location.key(key));
                self.table.notes.report(span, message, "Take it away.");
            }
        }
        self.table.finish();
    }
}

/// The file of a language, and what `case.toml` says there should be in it.
struct Reader<'n, 'f, 't, 's> {
    top: TableReader<'n, 'f, 't>,
    structure: &'s Notes<'s>,
    names: &'s Names,
}

impl Reader<'_, '_, '_, '_> {
    /// Entries whose short texts are shown at once, and their longer ones.
    fn parted<T: Default>(
        &mut self,
        section: Section,
        longer: impl Fn(&mut EntryReader<'_, '_, '_>) -> T,
    ) -> (Vec<Entry>, Vec<T>) {
        let read = |entry: &mut EntryReader<'_, '_, '_>| (short(entry), longer(entry));
        self.entries(section, read).into_iter().unzip()
    }

    /// `[actors.russia]` and its like: one entry for every id of the case, in its order.
    fn entries<T: Default>(
        &mut self,
        section: Section,
        read: impl Fn(&mut EntryReader<'_, '_, '_>) -> T,
    ) -> Vec<T> {
        let ids = self.names.ids(section);
        let found = tables(&mut self.top, self.structure, self.names, section);
        let top = &mut self.top;
        let mut entries = Vec::with_capacity(ids.len());
        // Where the next one should be: after the one before it; the first one, before the next.
        let mut last = found.iter().flatten().next().map(|(_, span)| span.clone());
        for (at, id) in ids.iter().enumerate() {
            let location = Location::new(section).entry(at);
            // An id that stands twice has one text, under its first entry.
            let text = self.names.find(section, id).and_then(|first| found[first].clone());
            let Some((table, span)) = text else {
                missing(top, section, id, location, last.clone());
                entries.push(T::default());
                continue;
            };
            last = Some(span.clone());
            top.notes.note(location, span.clone());
            let owner = format!("the {} {}", section.thing(), quoted(id));
            let table = TableReader::new(top.notes, location, owner, table, span);
            let mut entry = EntryReader { table, read: Vec::new() };
            entries.push(read(&mut entry));
            entry.finish();
        }
        entries
    }
}

/// The table of every id of the case, and where it stands; `None` where there is none.
fn tables<'t>(
    top: &mut TableReader<'_, '_, 't>,
    structure: &Notes<'_>,
    names: &Names,
    section: Section,
) -> Vec<Option<Table<'t>>> {
    let mut found: Vec<Option<Table<'t>>> = vec![None; names.ids(section).len()];
    let value = top.get(section.as_str());
    let table = value.and_then(|value| value.get_ref().as_table());
    if let (Some(value), None) = (value, table) {
        let message =
            format!("`{}` has to be a table of tables, not {}", section.as_str(), type_name(value.get_ref()));
        top.notes.report(
            value.span(),
            message,
            format!("Write [{}.ID] for every {}.", section.as_str(), section.thing()),
        );
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
            let help = match (near, names.elsewhere(id)) {
                (Some(near), _) => format!("Did you mean `{near}`?"),
                (None, Some(other)) => format!(
                    "{} is the id of {} {other}: its texts belong into the table of that name.",
                    quoted(id),
                    article(other)
                ),
                (None, None) => {
                    format!("Add it to [[{}]] of case.toml, or take it away here.", section.as_str())
                }
            };
            top.notes.report(key.span(), message, help);
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
                top.notes.report(value.span(), message, format!("Begin it with [{}.ID].", section.as_str()));
                if let Some(at) = at {
                    top.notes.mark_unreadable(Location::new(section).entry(at));
                }
            }
        }
    }
    found
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
        let keys = match section {
            Section::Silences => "sentence",
            Section::Actors | Section::Premises | Section::Arguments => "label, sentence and more",
            _ => "label and sentence",
        };
        top.notes.report(
            span,
            message,
            format!("Add [{}.{}] with {keys}, {here}.", section.as_str(), quoted(id).trim_matches('`')),
        );
    }
    top.notes.mark_unreadable(location);
}

//! The texts of a case, one row for each: where it stands in a language's file, how long it may be, when it has to be
//! there.
//!
//! The reader, the checks, the comparison of languages, the search for the terms of the glossary and the advice on
//! what to write all walk this table. A new text is a field of the type that holds it, a row here, and a line in
//! docs/writing-a-case.md.

use explainer_core::case::{Entry, LABEL_MAX, Labels, Texts};

use crate::location::{Key, Location, Section};

/// The longest sentence, in characters.
pub const SENTENCE_MAX: usize = 400;
/// The most words of a step of the tour.
pub const STEP_WORDS_MAX: usize = 40;
/// The longest explanation, in characters.
pub const MORE_MAX: usize = 4_000;
/// The longest heading: a band's, or the title of the case, in characters.
pub const HEADING_MAX: usize = 120;

/// What sort of text it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A heading, in which no term of the glossary is looked for.
    Heading,
    /// The label of a box.
    Label,
    /// One line that is read: it may hold terms of the glossary.
    Sentence,
    /// A question put above controls.
    Question,
    /// What is said at a step of the tour: one line of few words, which may hold terms of the glossary.
    Step,
    /// One or more paragraphs that are read.
    Paragraphs,
}

impl Kind {
    /// The most characters.
    pub fn limit(self) -> usize {
        match self {
            Self::Heading => HEADING_MAX,
            Self::Label => LABEL_MAX,
            Self::Sentence | Self::Question | Self::Step => SENTENCE_MAX,
            Self::Paragraphs => MORE_MAX,
        }
    }

    /// The most words, where they are counted.
    pub fn words(self) -> Option<usize> {
        (self == Self::Step).then_some(STEP_WORDS_MAX)
    }

    /// Whether readers can have terms of the glossary explained in it.
    pub fn has_terms(self) -> bool {
        matches!(self, Self::Sentence | Self::Step | Self::Paragraphs)
    }
}

/// When a text has to be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Needed {
    /// Always.
    Always,
    /// Never; but every language has it, or none.
    Never,
    /// Where an argument uses the contrary of the premise; elsewhere nobody would see it.
    WhereNegated,
    /// Where nobody advances the argument; elsewhere nobody would see it.
    WhereInferred,
    /// Where the step asks about an argument; elsewhere nobody would see it.
    WhereAsked,
}

/// One row.
pub(crate) struct TextField {
    /// The list of entries, or the table at whose top it stands.
    pub section: Section,
    /// Its key.
    pub key: Key,
    /// What sort of text it is.
    pub kind: Kind,
    /// When it has to be there.
    pub needed: Needed,
    get: fn(&Texts, usize) -> Option<&String>,
    slot: fn(&mut Texts, usize) -> &mut String,
}

impl TextField {
    /// The text of the entry at this position; at the top of a table, position 0 alone has it.
    pub fn get<'t>(&self, texts: &'t Texts, entry: usize) -> Option<&'t str> {
        (self.get)(texts, entry).map(String::as_str)
    }

    /// Sets the text of the entry at this position.
    pub fn set(&self, texts: &mut Texts, entry: usize, text: String) {
        *(self.slot)(texts, entry) = text;
    }

    /// Where the text of the entry at this position stands.
    pub fn location(&self, entry: usize) -> Location {
        let section = Location::new(self.section);
        let table = if self.section.has_entries() { section.entry(entry) } else { section };
        table.key(self.key)
    }

    /// The texts of all entries, with their positions.
    pub fn all<'t>(&self, texts: &'t Texts) -> impl Iterator<Item = (usize, &'t str)> {
        (0..).map_while(|entry| Some((entry, self.get(texts, entry)?)))
    }
}

/// The rows of a section.
pub(crate) fn text_fields_of(section: Section) -> impl Iterator<Item = &'static TextField> {
    TEXT_FIELDS.iter().filter(move |field| field.section == section)
}

/// `Section Key: kind, when needed, path`; an entry's list is written `list[]`.
macro_rules! text_fields {
    ($($section:ident $key:ident: $kind:ident, $needed:ident, $($path:ident).+ $([] $(.$field:ident)?)?;)*) => {
        /// The table, in the order of docs/writing-a-case.md.
        pub(crate) const TEXT_FIELDS: &[TextField] = &[$(TextField {
            section: Section::$section,
            key: Key::$key,
            kind: Kind::$kind,
            needed: Needed::$needed,
            get: text_fields!(@get $($path).+ $([] $(.$field)?)?),
            slot: text_fields!(@slot $($path).+ $([] $(.$field)?)?),
        }),*];
    };
    (@get $($path:ident).+ [] .$field:ident) => { |texts, at| texts.$($path).+.get(at).map(|entry| &entry.$field) };
    (@get $($path:ident).+ []) => { |texts, at| texts.$($path).+.get(at) };
    (@get $($path:ident).+) => { |texts, at| (at == 0).then_some(&texts.$($path).+) };
    (@slot $($path:ident).+ [] .$field:ident) => { |texts, at| &mut entry(&mut texts.$($path).+, at).$field };
    (@slot $($path:ident).+ []) => { |texts, at| entry(&mut texts.$($path).+, at) };
    (@slot $($path:ident).+) => { |texts, _| &mut texts.$($path).+ };
}

/// A list of entries whose labels a language may inflect.
pub(crate) struct InflectedLabels {
    /// The list.
    pub section: Section,
    /// Its entries.
    pub entries: fn(&Labels) -> &[Entry],
    /// The same, to be filled.
    pub slots: fn(&mut Labels) -> &mut [Entry],
}

macro_rules! inflected_labels {
    ($($section:ident $list:ident),*) => {
        /// Every such list.
        pub(crate) const INFLECTED_LABELS: &[InflectedLabels] = &[$(InflectedLabels {
            section: Section::$section,
            entries: |labels| &labels.$list,
            slots: |labels| &mut labels.$list,
        }),*];
    };
}

inflected_labels! { Actors actors, Voices voices, Premises premises, Arguments arguments, Presets presets }

/// The entry at a position, for which room is made.
fn entry<T: Default>(list: &mut Vec<T>, at: usize) -> &mut T {
    if list.len() <= at {
        list.resize_with(at + 1, T::default);
    }
    &mut list[at]
}

text_fields! {
    Texts Title: Heading, Always, labels.title;
    Texts Summary: Paragraphs, Always, labels.summary;
    Texts Naming: Paragraphs, Always, details.naming;
    Texts ReadingQuestion: Question, Always, labels.reading_question;

    Bands Actors: Heading, Always, labels.bands.actors;
    Bands Premises: Heading, Always, labels.bands.premises;
    Bands Claim: Heading, Always, labels.bands.claim;
    Bands Objection: Heading, Always, labels.bands.objection;
    Bands Reply: Heading, Always, labels.bands.reply;

    Kinds Label: Heading, Always, labels.kinds[];

    Actors Label: Label, Always, labels.actors[].label;
    Actors Sentence: Sentence, Always, labels.actors[].sentence;
    Actors More: Paragraphs, Always, details.actors[].more;

    Voices Label: Label, Always, labels.voices[].label;
    Voices Sentence: Sentence, Always, labels.voices[].sentence;
    Voices More: Paragraphs, Never, details.voices[].more;

    Premises Label: Label, Always, labels.premises[].label;
    Premises Sentence: Sentence, Always, labels.premises[].sentence;
    Premises More: Paragraphs, Always, details.premises[].more;
    Premises Negation: Sentence, WhereNegated, details.premises[].negation;

    Arguments Label: Label, Always, labels.arguments[].label;
    Arguments Sentence: Sentence, Always, labels.arguments[].sentence;
    Arguments More: Paragraphs, Always, details.arguments[].more;
    Arguments Basis: Paragraphs, WhereInferred, details.arguments[].basis;

    Statements Label: Label, Always, details.statements[].label;
    Statements Sentence: Sentence, Always, details.statements[].sentence;
    Statements More: Paragraphs, Never, details.statements[].more;

    Events Label: Label, Always, details.events[].label;
    Events Sentence: Sentence, Always, details.events[].sentence;
    Events More: Paragraphs, Never, details.events[].more;

    Presets Label: Label, Always, labels.presets[].label;
    Presets Sentence: Sentence, Always, labels.presets[].sentence;

    Tour Text: Step, Always, details.tour[].text;
    Tour Question: Question, WhereAsked, details.tour[].question;

    Silences Sentence: Sentence, Always, details.silences[];

    Glossary Label: Label, Always, details.glossary[].label;
    Glossary Sentence: Sentence, Always, details.glossary[].sentence;
}

#[cfg(test)]
mod tests {
    use super::*;

    const DOCS: &str = include_str!("../../../docs/writing-a-case.md");

    /// The cells of the row that begins with this cell.
    fn row(first: &str) -> Vec<&'static str> {
        let start = format!("| {first} |");
        let line = DOCS.lines().find(|line| line.starts_with(&start));
        let line = line.unwrap_or_else(|| panic!("docs/writing-a-case.md has no row {start}"));
        line.trim_matches('|').split('|').map(str::trim).collect()
    }

    /// The keys a cell names: each begins the cell, or follows a comma or a semicolon.
    fn keys(cell: &str) -> Vec<&str> {
        cell.split([',', ';'])
            .filter_map(|part| part.trim().split([':', ' ']).next())
            .filter(|key| !key.is_empty())
            .collect()
    }

    #[test]
    fn the_documentation_lists_every_text_of_an_entry() {
        for field in TEXT_FIELDS.iter().filter(|field| field.section.has_entries()) {
            let cells = row(&format!("`{}`", field.section.as_str()));
            let cell = if field.needed == Needed::Always { cells[1] } else { cells[2] };
            assert!(
                keys(cell).contains(&field.key.as_str()),
                "{} of {}",
                field.key.as_str(),
                field.section.as_str()
            );
        }
    }

    #[test]
    fn the_documentation_lists_no_other_text() {
        let sections: Vec<Section> =
            TEXT_FIELDS.iter().map(|field| field.section).filter(|s| s.has_entries()).collect();
        for section in sections {
            let cells = row(&format!("`{}`", section.as_str()));
            let needed = text_fields_of(section).filter(|field| field.needed == Needed::Always);
            assert_eq!(keys(cells[1]).len(), needed.count(), "{}", section.as_str());
        }
    }

    #[test]
    fn the_documentation_has_every_text_at_the_top_of_a_table() {
        for field in TEXT_FIELDS.iter().filter(|field| !field.section.has_entries()) {
            let key = format!("\n{} = \"", field.key.as_str());
            assert!(DOCS.contains(&key), "{}", field.key.as_str());
        }
    }

    #[test]
    fn the_documentation_tells_every_limit() {
        for (row_of, kind) in [
            ("label", Kind::Label),
            ("title of the case, heading of a band or a kind, form of a term", Kind::Heading),
            ("sentence, negation, reading question, question", Kind::Sentence),
            ("text of a step", Kind::Step),
            ("summary, naming, more, basis", Kind::Paragraphs),
        ] {
            assert_eq!(row(row_of)[1], kind.limit().to_string(), "{row_of}");
            for field in TEXT_FIELDS.iter().filter(|field| {
                field.kind == kind && field.section != Section::Bands && field.section != Section::Kinds
            }) {
                let key = field.key.as_str().replace('_', " ");
                assert!(row_of.contains(&key), "{key} is not in the row {row_of}");
            }
        }
    }
}

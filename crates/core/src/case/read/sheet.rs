//! One file while it is read: where everything stands in it, what could not be read, what is wrong.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::files::CaseFile;
use super::mend::Mended;
use super::problem::{Lines, Problem};
use crate::case::Case;
use crate::case::fault::{Fault, FaultKind};
use crate::case::place::{Field, Part, Place};

/// The notes made on one file.
pub(super) struct Sheet<'f> {
    pub file: &'f CaseFile,
    pub problems: Vec<Problem>,
    lines: Lines,
    spans: HashMap<Place, Range<usize>>,
    /// What could not be read and is reported: a rule broken there is broken by that.
    spoiled: HashSet<Place>,
    spoiled_fields: HashSet<(Part, Field)>,
    lost_keys: HashSet<(Option<usize>, String)>,
    lost_words: HashSet<String>,
}

impl<'f> Sheet<'f> {
    /// A file whose syntax errors are `mended`, and reported by this.
    pub fn new(file: &'f CaseFile, mended: &Mended) -> Self {
        let mut sheet = Self {
            file,
            problems: Vec::new(),
            lines: Lines::new(&file.text),
            spans: HashMap::new(),
            spoiled: HashSet::new(),
            spoiled_fields: HashSet::new(),
            lost_keys: mended.lost_keys.clone(),
            lost_words: mended.lost_words.clone(),
        };
        for (span, message) in &mended.errors {
            sheet.problem(span.clone(), message.clone(), syntax_help(message));
        }
        sheet
    }

    pub fn problem(&mut self, span: Range<usize>, message: String, help: impl Into<String>) {
        let (line, column) = self.lines.place(&self.file.text, span.start);
        let file = self.file.name.clone();
        self.problems.push(Problem { file, span, line, column, message, help: help.into() });
    }

    /// Remembers where something stands.
    pub fn note(&mut self, place: Place, span: Range<usize>) {
        self.spans.insert(place, span);
    }

    /// Remembers that something could not be read, and why is reported already.
    pub fn spoil(&mut self, place: Place) {
        self.spoiled.insert(place);
        if let Some(field) = place.field {
            self.spoiled_fields.insert((place.part, field));
        }
    }

    /// Whether this place, or the entry it is in, could not be read.
    pub fn is_spoiled(&self, place: Place) -> bool {
        let entry = Place { part: place.part, ..Place::new(place.part) };
        self.spoiled.contains(&place)
            || self.spoiled.contains(&Place { entry: place.entry, ..entry })
            || self.spoiled.contains(&entry)
    }

    /// Whether this field could not be read in some entry of the list, or a whole table is lost.
    pub fn any_spoiled(&self, part: Part, field: Field) -> bool {
        self.spoiled_fields.contains(&(part, field)) || self.lost_keys.iter().any(|(_, key)| key.is_empty())
    }

    /// Whether a syntax error hides this key of the table whose header starts at `header`.
    pub fn is_lost(&self, header: Option<usize>, key: &str) -> bool {
        self.lost_keys.contains(&(header, key.to_owned()))
            || self.lost_keys.contains(&(header, String::new()))
    }

    /// Whether a syntax error may hide the entry of this id.
    pub fn may_be_lost(&self, id: &str) -> bool {
        self.lost_words.contains(id)
    }

    /// Where something stands: itself, or the nearest thing around it.
    pub fn span_of(&self, place: Place) -> Range<usize> {
        let mut place = Some(place);
        while let Some(inner) = place {
            if let Some(span) = self.spans.get(&inner) {
                return span.clone();
            }
            place = inner.parent();
        }
        let end = self.file.text.len();
        end..end
    }

    /// Where exactly this stands, if it is in the file.
    pub fn exact_span(&self, place: Place) -> Option<Range<usize>> {
        self.spans.get(&place).cloned()
    }

    /// Reports a broken rule, unless it only follows from what is reported already.
    pub fn fault(&mut self, fault: Fault, case: &Case) {
        if self.is_spoiled(fault.place) || self.follows(fault) {
            return;
        }
        let mut help = fault.help(case);
        if let FaultKind::DuplicateId { first } = fault.kind {
            let (line, _) = self.lines.place(&self.file.text, self.span_of(first).start);
            help = format!("The first one stands in line {line}. {help}");
        }
        self.problem(self.span_of(fault.place), fault.message(case), help);
    }

    fn follows(&self, fault: Fault) -> bool {
        let field = |part, entry: usize, field| self.is_spoiled(Place::new(part).entry(entry).field(field));
        let own = |other| self.is_spoiled(Place { field: None, ..fault.place }.field(other));
        match fault.kind {
            FaultKind::NotAReading(premise) | FaultKind::NotASwitch(premise) => {
                field(Part::Premises, premise.at(), Field::Kind)
            }
            FaultKind::NotUsedByTarget { target } => field(Part::Arguments, target.at(), Field::Premises),
            FaultKind::DeniesNothing | FaultKind::NotADenial => own(Field::Kind),
            FaultKind::NoHolder => own(Field::Hypothetical),
            FaultKind::NothingNeeds => {
                self.any_spoiled(Part::Arguments, Field::Needs)
                    || self.any_spoiled(Part::Actors, Field::Implies)
            }
            FaultKind::NothingUses => self.any_spoiled(Part::Arguments, Field::Premises),
            _ => false,
        }
    }
}

/// What usually helps against a syntax error of this sort.
fn syntax_help(message: &str) -> &'static str {
    let helps = [
        ("duplicate key", "Take one of the two away, or rename it."),
        ("unclosed", "Close the bracket."),
        ("missing comma", "Put a comma between the elements."),
        (
            "basic string",
            "A text ends with a quotation mark on the same line; longer texts stand between three quotation marks (\"\"\").",
        ),
        ("must be quoted", "Put texts and ids into quotation marks: \"…\"."),
        (
            "escape",
            "Write \\\\ for a backslash and \\\" for a quotation mark, or put the text between three single quotation marks (''').",
        ),
        ("key with no value", "Every line is key = value, a [table] or a comment after #."),
    ];
    let found = helps.iter().find(|(part, _)| message.contains(part));
    found.map_or("Look at the examples in docs/writing-a-case.md.", |(_, help)| help)
}

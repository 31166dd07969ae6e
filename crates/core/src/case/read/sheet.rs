//! One file while it is read: where everything stands in it, what could not be read, what is wrong.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::files::CaseFile;
use super::mend::Mended;
use super::problem::{self, Problem};
use crate::case::Case;
use crate::case::fault::{Fault, FaultKind};
use crate::case::place::{Field, Part, Place};

/// The notes made on one file.
pub(super) struct Sheet<'f> {
    pub file: &'f CaseFile,
    problems: Vec<Problem>,
    line_ends: Vec<usize>,
    spans: HashMap<Place, Range<usize>>,
    /// What could not be read and is reported: a rule broken there is broken by that.
    spoiled: HashSet<Place>,
    spoiled_fields: HashSet<(Part, Field)>,
    lost_keys: HashSet<(Option<usize>, String)>,
    lost_words: HashSet<String>,
    /// Whether a syntax error hides a whole table.
    lost_table: bool,
}

/// The most problems that are reported of one file: by then it is not the file that was meant.
const PROBLEMS_MAX: usize = 10_000;

impl<'f> Sheet<'f> {
    /// A file whose syntax errors are `mended`, and reported by this.
    pub fn new(file: &'f CaseFile, mended: &Mended) -> Self {
        let mut sheet = Self {
            file,
            problems: Vec::new(),
            line_ends: file.text.match_indices('\n').map(|(at, _)| at).collect(),
            spans: HashMap::new(),
            spoiled: HashSet::new(),
            spoiled_fields: HashSet::new(),
            lost_keys: mended.lost_keys.clone(),
            lost_words: mended.lost_words.clone(),
            lost_table: mended.lost_keys.iter().any(|(_, key)| key.is_empty()),
        };
        for (span, message) in &mended.errors {
            let (message, help) = in_words(message);
            sheet.problem(span.clone(), message, help);
        }
        sheet
    }

    /// Reports something at a place of the file.
    pub fn problem(&mut self, span: Range<usize>, message: String, help: impl Into<String>) {
        if !self.is_full() {
            self.problems.push(Problem::new(&self.file.name, span, message, help.into()));
        }
    }

    /// Whether so much is wrong that nothing more is reported.
    pub fn is_full(&self) -> bool {
        self.problems.len() >= PROBLEMS_MAX
    }

    /// Whether nothing had to be left out.
    pub fn is_whole(&self) -> bool {
        self.spoiled.is_empty() && self.lost_keys.is_empty()
    }

    /// What could not be read, as a problem of its own; for the case, which should not be, that nothing else
    /// tells it.
    pub fn left_out(&self) -> Option<Problem> {
        let place = self.spoiled.iter().next()?;
        let message = format!("`{place}` could not be read");
        let help = "Look at the examples in docs/writing-a-case.md.".to_owned();
        let mut problem = [Problem::new(&self.file.name, self.span_of(*place), message, help)];
        problem::place(&mut problem, &self.file.text);
        problem.into_iter().next()
    }

    /// What is wrong with the file, from its start to its end.
    pub fn finish(mut self) -> Vec<Problem> {
        problem::place(&mut self.problems, &self.file.text);
        self.problems
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
        self.spoiled_fields.contains(&(part, field)) || self.lost_table
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
        if self.is_full() || self.is_spoiled(fault.place) || self.follows(fault) {
            return;
        }
        let mut help = fault.help(case);
        if let FaultKind::DuplicateId { first } | FaultKind::DuplicateForm { first } = fault.kind {
            let start = self.span_of(first).start;
            let line = self.line_ends.partition_point(|end| *end < start) + 1;
            help = format!("The first one stands in line {line}. {help}");
        }
        self.problem(self.span_of(fault.place), fault.message(case), help);
    }

    fn follows(&self, fault: Fault) -> bool {
        let field = |part, entry: usize, field| self.is_spoiled(Place::new(part).entry(entry).field(field));
        let own = |other| self.is_spoiled(Place { field: None, ..fault.place }.field(other));
        match fault.kind {
            FaultKind::NotAReading(premise) | FaultKind::NotASwitch(premise) => {
                field(Part::Premises, premise.index(), Field::Kind)
            }
            FaultKind::NotUsedByTarget { target } => field(Part::Arguments, target.index(), Field::Premises),
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

/// A parser's message in plain words, and what usually helps.
fn in_words(message: &str) -> (String, &'static str) {
    const TABLE: [(&str, &str, &str); 16] = [
        ("duplicate key", "this key or table is there already", "Take one of the two away, or rename it."),
        ("unclosed array table", "this heading has no end", "Put ]] at its end."),
        ("unclosed table", "this heading has no end", "Put ] at its end."),
        ("unclosed array", "this list has no end", "Put ] at its end."),
        ("unclosed inline table", "this table has no end", "Put } at its end."),
        ("missing comma", "a comma is missing here", "Put a comma between two things of a list."),
        ("invalid basic string", "this text has no end", BASIC),
        ("invalid literal string", "this text has no end", LITERAL),
        (
            "invalid multi-line basic string",
            "this text has no end",
            "Put three quotation marks (\"\"\") at its end.",
        ),
        (
            "invalid multi-line literal string",
            "this text has no end",
            "Put three quotation marks (\'\'\') at its end.",
        ),
        (
            "string values must be quoted",
            "this text is not in quotation marks",
            "Put texts and ids into quotation marks: \"…\".",
        ),
        ("invalid boolean", "this is neither true nor false", BARE),
        ("invalid float", "this is no number", BARE),
        ("invalid integer", "this is no number", BARE),
        ("invalid datetime", "this is no date", BARE),
        (
            "key with no value",
            "this is no key with a value",
            "Every line is key = value, a [table] or a comment after #.",
        ),
    ];
    const BASIC: &str = "Put a quotation mark at its end, on the same line; longer texts stand between three of them (\"\"\").";
    const BARE: &str = "Put texts, ids and dates into quotation marks: \"…\".";
    const LITERAL: &str = "Put a quotation mark at its end, on the same line.";
    match TABLE.iter().find(|(start, ..)| message.starts_with(start)) {
        Some((_, plain, help)) => ((*plain).to_owned(), help),
        None if message.contains("escape") => {
            (message.to_owned(), "Write \\\\ for a backslash and \\\" for a quotation mark.")
        }
        None => (message.to_owned(), "Look at the examples in docs/writing-a-case.md."),
    }
}

//! One file while it is read: where everything stands in it, what could not be read, what is wrong.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::diagnostic::{self, Diagnostic};
use super::files::CaseFile;
use super::recovery::Recovered;
use crate::check::find_markup;
use crate::location::{Key, Location, Section};
use crate::messages::advice::Advice;
use crate::violation::{Violation, ViolationKind};
use explainer_core::case::Structure;

/// The notes made on one file.
pub(super) struct Notes<'f> {
    pub file: &'f CaseFile,
    diagnostics: Vec<Diagnostic>,
    line_ends: Vec<usize>,
    spans: HashMap<Location, Range<usize>>,
    /// What could not be read and is reported: a rule broken there is broken by that.
    unreadable: HashSet<Location>,
    unreadable_keys: HashSet<(Section, Key)>,
    lost_keys: HashSet<(Option<usize>, String)>,
    lost_words: HashSet<String>,
    /// Whether a syntax error hides a whole table.
    lost_table: bool,
}

/// The most diagnostics that are reported of one file: by then it is not the file that was meant.
const DIAGNOSTICS_MAX: usize = 10_000;

impl<'f> Notes<'f> {
    /// A file whose syntax errors are `recovered`, and reported by this.
    pub fn new(file: &'f CaseFile, recovered: &Recovered) -> Self {
        let mut notes = Self {
            file,
            diagnostics: Vec::new(),
            line_ends: file.text.match_indices('\n').map(|(at, _)| at).collect(),
            spans: HashMap::new(),
            unreadable: HashSet::new(),
            unreadable_keys: HashSet::new(),
            lost_keys: recovered.lost_keys.clone(),
            lost_words: recovered.lost_words.clone(),
            lost_table: recovered.lost_keys.iter().any(|(_, key)| key.is_empty()),
        };
        for error in &recovered.errors {
            notes.report(error.span.clone(), error.message.clone(), error.advice.clone());
        }
        notes
    }

    /// Reports what makes the case unsound.
    pub fn report(&mut self, span: Range<usize>, message: String, advice: Advice) {
        self.push(Diagnostic::new(&self.file.name, span, message, advice));
    }

    fn push(&mut self, diagnostic: Diagnostic) {
        if !self.is_full() {
            self.diagnostics.push(diagnostic);
        }
    }

    /// Whether so much is wrong that nothing more is reported.
    pub fn is_full(&self) -> bool {
        self.diagnostics.len() >= DIAGNOSTICS_MAX
    }

    /// Whether nothing had to be left out.
    pub fn is_whole(&self) -> bool {
        self.unreadable.is_empty() && self.lost_keys.is_empty()
    }

    /// What could not be read, as a diagnostic of its own; for the case, which should not be, that nothing else
    /// tells it.
    pub fn left_out(&self) -> Option<Diagnostic> {
        let location = self.unreadable.iter().next()?;
        let message = format!("`{location}` could not be read");
        let mut diagnostic =
            [Diagnostic::new(&self.file.name, self.span_of(*location), message, Advice::SeeExamples)];
        diagnostic::locate(&mut diagnostic, &self.file.text);
        diagnostic.into_iter().next()
    }

    /// What is wrong with the file, from its start to its end.
    pub fn finish(mut self) -> Vec<Diagnostic> {
        diagnostic::locate(&mut self.diagnostics, &self.file.text);
        self.diagnostics
    }

    /// Remembers where something stands.
    pub fn note(&mut self, location: Location, span: Range<usize>) {
        self.spans.insert(location, span);
    }

    /// Remembers that something could not be read, and why is reported already.
    pub fn mark_unreadable(&mut self, location: Location) {
        self.unreadable.insert(location);
        if let Some(key) = location.key {
            self.unreadable_keys.insert((location.section, key));
        }
    }

    /// Whether this location, or the entry it is in, could not be read.
    pub fn is_unreadable(&self, location: Location) -> bool {
        let entry = Location { section: location.section, ..Location::new(location.section) };
        self.unreadable.contains(&location)
            || self.unreadable.contains(&Location { entry: location.entry, ..entry })
            || self.unreadable.contains(&entry)
    }

    /// Whether this key could not be read in some entry of the list, or a whole table is lost.
    pub fn any_unreadable(&self, section: Section, key: Key) -> bool {
        self.unreadable_keys.contains(&(section, key)) || self.lost_table
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
    pub fn span_of(&self, location: Location) -> Range<usize> {
        let mut location = Some(location);
        while let Some(inner) = location {
            if let Some(span) = self.spans.get(&inner) {
                return span.clone();
            }
            location = inner.parent();
        }
        let end = self.file.text.len();
        end..end
    }

    /// Where exactly this stands, if it is in the file.
    pub fn exact_span(&self, location: Location) -> Option<Range<usize>> {
        self.spans.get(&location).cloned()
    }

    /// Reports a broken rule, unless it only follows from what is reported already.
    pub fn violation(&mut self, violation: Violation, structure: &Structure) {
        if self.is_full() || self.is_unreadable(violation.location) || self.follows(violation) {
            return;
        }
        let mut span = self.span_of(violation.location);
        if let ViolationKind::Markup(_) = violation.kind
            && let Some((found, _)) = find_markup(&self.file.text[span.clone()])
        {
            span = span.start + found.start..span.start + found.end;
        }
        let mut diagnostic = Diagnostic::new(
            &self.file.name,
            span,
            violation.message(structure),
            violation.mending(structure),
        );
        diagnostic.severity = violation.severity();
        if let ViolationKind::DuplicateId { first } | ViolationKind::DuplicateForm { first } = violation.kind
        {
            let start = self.span_of(first).start;
            let line = self.line_ends.partition_point(|end| *end < start) + 1;
            diagnostic.advice = format!("The first one stands in line {line}. {}", diagnostic.advice);
        }
        self.push(diagnostic);
    }

    fn follows(&self, violation: Violation) -> bool {
        let key =
            |section, entry: usize, key| self.is_unreadable(Location::new(section).entry(entry).key(key));
        let own = |other| self.is_unreadable(Location { key: None, ..violation.location }.key(other));
        match violation.kind {
            ViolationKind::NotAReading(premise) | ViolationKind::NotASwitch(premise) => {
                key(Section::Premises, premise.index(), Key::Kind)
            }
            ViolationKind::NotUsedByTarget { target } => {
                key(Section::Arguments, target.index(), Key::Premises)
            }
            ViolationKind::NotNumbered(source) => key(Section::Sources, source.index(), Key::Numbered),
            ViolationKind::DeniesNothing | ViolationKind::NotADenial => own(Key::Kind),
            ViolationKind::NoHolder => own(Key::Hypothetical),
            ViolationKind::NoSource if violation.location.section == Section::Tour => own(Key::Statements),
            ViolationKind::NothingNeeds => {
                self.any_unreadable(Section::Arguments, Key::Needs)
                    || self.any_unreadable(Section::Actors, Key::Implies)
            }
            ViolationKind::NothingUses if violation.location.section == Section::Kinds => {
                self.any_unreadable(Section::Actors, Key::Kind)
            }
            // What was left out may be what decides it.
            ViolationKind::BrokenPromise { .. }
            | ViolationKind::NotPromised { .. }
            | ViolationKind::FollowedByNobody { .. }
            | ViolationKind::StandsUnder { .. } => !self.is_whole(),
            ViolationKind::NothingUses => self.any_unreadable(Section::Arguments, Key::Premises),
            _ => false,
        }
    }
}

//! Rules about the texts of one language: what must be there, how long it may be, of what it is made.

use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use super::characters::{is_hidden, is_language};
use super::{Faults, HEADING_MAX, MORE_MAX, SENTENCE_MAX, terms};
use crate::case::fault::FaultKind;
use crate::case::place::{Field, Part, Place};
use crate::case::{Case, Entry, LABEL_MAX, Texts};

/// Whether a text has to be there.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Rule {
    Needed,
    Optional,
    /// There is no place where a reader would see it.
    Unused,
}
use Rule::{Needed, Optional, Unused};

pub fn check(case: &Case, texts: &Texts, faults: &mut Faults) {
    head(texts, faults);
    let mut negated = vec![false; case.premises.len()];
    for literal in
        case.arguments.iter().flat_map(|argument| &argument.premises).filter(|literal| literal.negated)
    {
        if let Some(negated) = negated.get_mut(literal.premise.index()) {
            *negated = true;
        }
    }
    let negation = |at: usize| if negated.get(at) == Some(&true) { Needed } else { Unused };
    let basis = |at: usize| match case.arguments.get(at) {
        Some(argument) if argument.advanced_by.is_empty() => Needed,
        _ => Unused,
    };
    let never = |_| Unused;

    // The table of docs/writing-a-case.md, in its order: label, sentence, more, negation, basis.
    list(Part::Actors, &texts.actors, case.actors.len(), [Needed; 3], never, never, faults);
    list(Part::Voices, &texts.voices, case.voices.len(), [Needed, Needed, Optional], never, never, faults);
    list(Part::Premises, &texts.premises, case.premises.len(), [Needed; 3], negation, never, faults);
    list(Part::Arguments, &texts.arguments, case.arguments.len(), [Needed; 3], never, basis, faults);
    list(
        Part::Statements,
        &texts.statements,
        case.statements.len(),
        [Needed, Needed, Optional],
        never,
        never,
        faults,
    );
    list(Part::Events, &texts.events, case.events.len(), [Needed, Needed, Optional], never, never, faults);
    list(Part::Presets, &texts.presets, case.presets.len(), [Needed, Needed, Unused], never, never, faults);
    list(
        Part::Silences,
        &texts.silences,
        case.silences.len(),
        [Unused, Needed, Unused],
        never,
        never,
        faults,
    );
    list(
        Part::Glossary,
        &texts.glossary,
        case.glossary.len(),
        [Needed, Needed, Unused],
        never,
        never,
        faults,
    );
    terms::check(texts, faults);
}

fn head(texts: &Texts, faults: &mut Faults) {
    let place = Place::new(Part::Texts);
    faults.when(!is_language(&texts.language), place.field(Field::Language), FaultKind::BadLanguage);
    one_line(place.field(Field::Title), &texts.title, HEADING_MAX, Needed, faults);
    paragraphs(place.field(Field::Summary), &texts.summary, Needed, faults);
    paragraphs(place.field(Field::Naming), &texts.naming, Needed, faults);
    one_line(place.field(Field::ReadingQuestion), &texts.reading_question, SENTENCE_MAX, Needed, faults);
    let place = Place::new(Part::Bands);
    let bands = &texts.bands;
    for (field, text) in [
        (Field::Actors, &bands.actors),
        (Field::Premises, &bands.premises),
        (Field::Claim, &bands.claim),
        (Field::Objection, &bands.objection),
        (Field::Reply, &bands.reply),
    ] {
        one_line(place.field(field), text, HEADING_MAX, Needed, faults);
    }
}

fn list(
    part: Part,
    entries: &[Entry],
    expected: usize,
    [label, sentence, more]: [Rule; 3],
    negation: impl Fn(usize) -> Rule,
    basis: impl Fn(usize) -> Rule,
    faults: &mut Faults,
) {
    let found = entries.len();
    faults.when(found != expected, Place::new(part), FaultKind::WrongCount { expected, found });
    for (at, entry) in entries.iter().enumerate() {
        let place = Place::new(part).entry(at);
        one_line(place.field(Field::Label), &entry.label, LABEL_MAX, label, faults);
        one_line(place.field(Field::Sentence), &entry.sentence, SENTENCE_MAX, sentence, faults);
        paragraphs(place.field(Field::More), &entry.more, more, faults);
        one_line(place.field(Field::Negation), &entry.negation, SENTENCE_MAX, negation(at), faults);
        paragraphs(place.field(Field::Basis), &entry.basis, basis(at), faults);
        let unused = part != Part::Glossary && !entry.forms.is_empty();
        faults.when(unused, place.field(Field::Forms), FaultKind::NeverShown);
    }
}

pub(super) fn one_line(place: Place, text: &str, limit: usize, rule: Rule, faults: &mut Faults) {
    if text.contains('\n') {
        faults.add(place, FaultKind::NotOneLine);
    }
    check_text(place, text, limit, rule, faults);
}

fn paragraphs(place: Place, text: &str, rule: Rule, faults: &mut Faults) {
    check_text(place, text, MORE_MAX, rule, faults);
}

fn check_text(place: Place, text: &str, limit: usize, rule: Rule, faults: &mut Faults) {
    let empty = text.trim().is_empty();
    faults.when(rule == Needed && empty, place, FaultKind::MissingText);
    faults.when(rule == Unused && !text.is_empty(), place, FaultKind::NeverShown);
    let found = text.chars().count();
    faults.when(found > limit, place, FaultKind::TooLong { limit, found });
    if let Some(hidden) = text.chars().find(|c| *c != '\n' && is_hidden(*c)) {
        faults.add(place, FaultKind::BadCharacter(hidden));
    }
}

pub fn check_alike(first: &Texts, other: &Texts, faults: &mut Faults) {
    let lists: [(Part, &Vec<Entry>, &Vec<Entry>); 9] = [
        (Part::Actors, &first.actors, &other.actors),
        (Part::Voices, &first.voices, &other.voices),
        (Part::Premises, &first.premises, &other.premises),
        (Part::Arguments, &first.arguments, &other.arguments),
        (Part::Statements, &first.statements, &other.statements),
        (Part::Events, &first.events, &other.events),
        (Part::Presets, &first.presets, &other.presets),
        (Part::Silences, &first.silences, &other.silences),
        (Part::Glossary, &first.glossary, &other.glossary),
    ];
    for (part, first, other) in lists {
        for (at, (first, other)) in first.iter().zip(other).enumerate() {
            // Everything else is needed in every language or in none.
            let lacking = |first: &String, other: &String| !first.is_empty() && other.is_empty();
            let place = Place::new(part).entry(at).field(Field::More);
            faults.when(lacking(&first.more, &other.more), place, FaultKind::MissingInLanguage);
        }
    }
}

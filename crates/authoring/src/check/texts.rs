//! Rules about the texts of one language: what must be there, how long it may be, of what it is made.

use super::characters::is_language;
use super::plain_text::{
    Presence::{self, Needed, Optional, Unused},
    one_line, paragraphs,
};
use super::{HEADING_MAX, SENTENCE_MAX, Violations};
use crate::location::{Key, Location, Section};
use crate::violation::ViolationKind;
use explainer_core::case::{Case, Entry, LABEL_MAX, Texts};

pub fn check(case: &Case, texts: &Texts, violations: &mut Violations) {
    head(texts, violations);
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
    list(Section::Actors, &texts.actors, case.actors.len(), [Needed; 3], never, never, violations);
    list(
        Section::Voices,
        &texts.voices,
        case.voices.len(),
        [Needed, Needed, Optional],
        never,
        never,
        violations,
    );
    list(Section::Premises, &texts.premises, case.premises.len(), [Needed; 3], negation, never, violations);
    list(Section::Arguments, &texts.arguments, case.arguments.len(), [Needed; 3], never, basis, violations);
    list(
        Section::Statements,
        &texts.statements,
        case.statements.len(),
        [Needed, Needed, Optional],
        never,
        never,
        violations,
    );
    list(
        Section::Events,
        &texts.events,
        case.events.len(),
        [Needed, Needed, Optional],
        never,
        never,
        violations,
    );
    list(
        Section::Presets,
        &texts.presets,
        case.presets.len(),
        [Needed, Needed, Unused],
        never,
        never,
        violations,
    );
    list(
        Section::Silences,
        &texts.silences,
        case.silences.len(),
        [Unused, Needed, Unused],
        never,
        never,
        violations,
    );
    list(
        Section::Glossary,
        &texts.glossary,
        case.glossary.len(),
        [Needed, Needed, Unused],
        never,
        never,
        violations,
    );
}

fn head(texts: &Texts, violations: &mut Violations) {
    let location = Location::new(Section::Texts);
    violations.when(!is_language(&texts.language), location.key(Key::Language), ViolationKind::BadLanguage);
    one_line(location.key(Key::Title), &texts.title, HEADING_MAX, Needed, violations);
    paragraphs(location.key(Key::Summary), &texts.summary, Needed, violations);
    paragraphs(location.key(Key::Naming), &texts.naming, Needed, violations);
    one_line(location.key(Key::ReadingQuestion), &texts.reading_question, SENTENCE_MAX, Needed, violations);
    let location = Location::new(Section::Bands);
    let bands = &texts.bands;
    for (key, text) in [
        (Key::Actors, &bands.actors),
        (Key::Premises, &bands.premises),
        (Key::Claim, &bands.claim),
        (Key::Objection, &bands.objection),
        (Key::Reply, &bands.reply),
    ] {
        one_line(location.key(key), text, HEADING_MAX, Needed, violations);
    }
}

fn list(
    section: Section,
    entries: &[Entry],
    expected: usize,
    [label, sentence, more]: [Presence; 3],
    negation: impl Fn(usize) -> Presence,
    basis: impl Fn(usize) -> Presence,
    violations: &mut Violations,
) {
    let found = entries.len();
    violations.when(found != expected, Location::new(section), ViolationKind::WrongCount { expected, found });
    for (at, entry) in entries.iter().enumerate() {
        let location = Location::new(section).entry(at);
        one_line(location.key(Key::Label), &entry.label, LABEL_MAX, label, violations);
        one_line(location.key(Key::Sentence), &entry.sentence, SENTENCE_MAX, sentence, violations);
        paragraphs(location.key(Key::More), &entry.more, more, violations);
        one_line(location.key(Key::Negation), &entry.negation, SENTENCE_MAX, negation(at), violations);
        paragraphs(location.key(Key::Basis), &entry.basis, basis(at), violations);
        let unused = section != Section::Glossary && !entry.forms.is_empty();
        violations.when(unused, location.key(Key::Forms), ViolationKind::NeverShown);
    }
}

pub fn check_alike(first: &Texts, other: &Texts, violations: &mut Violations) {
    let lists: [(Section, &Vec<Entry>, &Vec<Entry>); 9] = [
        (Section::Actors, &first.actors, &other.actors),
        (Section::Voices, &first.voices, &other.voices),
        (Section::Premises, &first.premises, &other.premises),
        (Section::Arguments, &first.arguments, &other.arguments),
        (Section::Statements, &first.statements, &other.statements),
        (Section::Events, &first.events, &other.events),
        (Section::Presets, &first.presets, &other.presets),
        (Section::Silences, &first.silences, &other.silences),
        (Section::Glossary, &first.glossary, &other.glossary),
    ];
    for (section, first, other) in lists {
        for (at, (first, other)) in first.iter().zip(other).enumerate() {
            // Everything else is needed in every language or in none.
            let lacking = |first: &String, other: &String| !first.is_empty() && other.is_empty();
            let location = Location::new(section).entry(at).key(Key::More);
            violations.when(lacking(&first.more, &other.more), location, ViolationKind::MissingInLanguage);
        }
    }
}

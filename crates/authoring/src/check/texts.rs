//! Rules about the texts of one language: what must be there, how long it may be, of what it is made.

use super::characters::is_language;
use super::plain_text::Presence::{Needed, Optional, Unused};
use super::plain_text::{one_line, paragraphs};
use super::{HEADING_MAX, SENTENCE_MAX, Violations};
use crate::location::{Key, Location, Section};
use crate::violation::ViolationKind;
use explainer_core::case::{Account, Case, Entry, Explanation, LABEL_MAX, PremiseTexts, Texts};

pub fn check(case: &Case, texts: &Texts, violations: &mut Violations) {
    let Texts { labels, details } = texts;
    head(texts, violations);
    // The table of docs/writing-a-case.md, in its order; first what is shown at once.
    short(Section::Actors, &labels.actors, violations);
    short(Section::Voices, &labels.voices, violations);
    short(Section::Premises, &labels.premises, violations);
    short(Section::Arguments, &labels.arguments, violations);
    short(Section::Presets, &labels.presets, violations);
    for (at, actor) in details.actors.iter().enumerate() {
        paragraphs(entry(Section::Actors, at).key(Key::More), &actor.more, Needed, violations);
    }
    for (at, voice) in details.voices.iter().enumerate() {
        paragraphs(entry(Section::Voices, at).key(Key::More), &voice.more, Optional, violations);
    }
    premises(case, &details.premises, violations);
    for (at, argument) in details.arguments.iter().enumerate() {
        let location = entry(Section::Arguments, at);
        paragraphs(location.key(Key::More), &argument.more, Needed, violations);
        let inferred = case.arguments.get(at).is_some_and(|argument| argument.advanced_by.is_empty());
        let presence = if inferred { Needed } else { Unused };
        paragraphs(location.key(Key::Basis), &argument.basis, presence, violations);
    }
    accounts(Section::Statements, &details.statements, violations);
    accounts(Section::Events, &details.events, violations);
    for (at, silence) in details.silences.iter().enumerate() {
        let location = entry(Section::Silences, at).key(Key::Sentence);
        one_line(location, silence, SENTENCE_MAX, Needed, violations);
    }
    for (at, term) in details.glossary.iter().enumerate() {
        words(entry(Section::Glossary, at), &term.label, &term.sentence, violations);
    }
}

fn entry(section: Section, at: usize) -> Location {
    Location::new(section).entry(at)
}

/// A label and a sentence.
fn words(location: Location, label: &str, sentence: &str, violations: &mut Violations) {
    one_line(location.key(Key::Label), label, LABEL_MAX, Needed, violations);
    one_line(location.key(Key::Sentence), sentence, SENTENCE_MAX, Needed, violations);
}

fn short(section: Section, entries: &[Entry], violations: &mut Violations) {
    for (at, text) in entries.iter().enumerate() {
        words(entry(section, at), &text.label, &text.sentence, violations);
    }
}

fn accounts(section: Section, accounts: &[Account], violations: &mut Violations) {
    for (at, account) in accounts.iter().enumerate() {
        words(entry(section, at), &account.label, &account.sentence, violations);
        paragraphs(entry(section, at).key(Key::More), &account.more, Optional, violations);
    }
}

fn premises(case: &Case, texts: &[PremiseTexts], violations: &mut Violations) {
    let mut negated = vec![false; case.premises.len()];
    let literals = case.arguments.iter().flat_map(|argument| &argument.premises);
    for literal in literals.filter(|literal| literal.negated) {
        if let Some(negated) = negated.get_mut(literal.premise.index()) {
            *negated = true;
        }
    }
    for (at, premise) in texts.iter().enumerate() {
        let location = entry(Section::Premises, at);
        paragraphs(location.key(Key::More), &premise.more, Needed, violations);
        let presence = if negated.get(at) == Some(&true) { Needed } else { Unused };
        one_line(location.key(Key::Negation), &premise.negation, SENTENCE_MAX, presence, violations);
    }
}

fn head(texts: &Texts, violations: &mut Violations) {
    let Texts { labels, details } = texts;
    let location = Location::new(Section::Texts);
    violations.when(!is_language(&labels.language), location.key(Key::Language), ViolationKind::BadLanguage);
    one_line(location.key(Key::Title), &labels.title, HEADING_MAX, Needed, violations);
    paragraphs(location.key(Key::Summary), &labels.summary, Needed, violations);
    paragraphs(location.key(Key::Naming), &details.naming, Needed, violations);
    one_line(location.key(Key::ReadingQuestion), &labels.reading_question, SENTENCE_MAX, Needed, violations);
    let location = Location::new(Section::Bands);
    let bands = &labels.bands;
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

pub fn check_alike(first: &Texts, other: &Texts, violations: &mut Violations) {
    let (first, other) = (&first.details, &other.details);
    let mut alike = |section: Section, first: Vec<&String>, other: Vec<&String>| {
        for (at, (first, other)) in first.into_iter().zip(other).enumerate() {
            let lacking = !first.is_empty() && other.is_empty();
            violations.when(lacking, entry(section, at).key(Key::More), ViolationKind::MissingInLanguage);
        }
    };
    // Everything else is needed in every language or in none.
    alike(Section::Voices, longer(&first.voices), longer(&other.voices));
    alike(Section::Statements, told(&first.statements), told(&other.statements));
    alike(Section::Events, told(&first.events), told(&other.events));
}

fn longer(explanations: &[Explanation]) -> Vec<&String> {
    explanations.iter().map(|explanation| &explanation.more).collect()
}

fn told(accounts: &[Account]) -> Vec<&String> {
    accounts.iter().map(|account| &account.more).collect()
}

//! Rules about the texts of one language: what must be there, how long it may be, of what it is made.

use explainer_core::case::{Case, Texts};

use super::characters::is_language;
use super::plain_text::check_text;
use super::violations::Violations;
use crate::location::{Key, Location, Section};
use crate::text_fields::{INFLECTED_LABELS, Kind, Needed, TEXT_FIELDS, TextField};
use crate::violation::ViolationKind;

pub fn check(case: &Case, texts: &Texts, violations: &mut Violations) {
    let language = Location::new(Section::Texts).key(Key::Language);
    violations.when(!is_language(&texts.labels.language), language, ViolationKind::BadLanguage);
    let negated = negated(case);
    for field in TEXT_FIELDS {
        for (entry, text) in field.all(texts) {
            let location = field.location(entry);
            let empty = text.trim().is_empty();
            let (needed, shown) = match field.needed {
                Needed::Always => (true, true),
                Needed::Never => (false, true),
                Needed::WhereNegated => same(negated.get(entry).copied().unwrap_or(false)),
                Needed::WhereInferred => {
                    same(case.arguments.get(entry).is_some_and(|argument| argument.advanced_by.is_empty()))
                }
                Needed::WhereAsked => same(case.tour.get(entry).is_some_and(|step| step.ask.is_some())),
            };
            violations.when(needed && empty, location, ViolationKind::MissingText);
            violations.when(!shown && !text.is_empty(), location, ViolationKind::NeverShown);
            check_text(location, text, field.kind, violations);
        }
    }
    inflected(texts, violations);
}

/// Forms of a label stand where the label could stand, so they keep its rules.
fn inflected(texts: &Texts, violations: &mut Violations) {
    for list in INFLECTED_LABELS {
        for (at, entry) in (list.entries)(&texts.labels).iter().enumerate() {
            let location = Location::new(list.section).entry(at).key(Key::Inflected);
            for (_, form) in &entry.inflected {
                violations.when(form.trim().is_empty(), location, ViolationKind::MissingText);
                check_text(location, form, Kind::Label, violations);
            }
        }
    }
}

/// Needed where it is shown.
fn same(shown: bool) -> (bool, bool) {
    (shown, shown)
}

/// Of which premises an argument uses the contrary.
fn negated(case: &Case) -> Vec<bool> {
    let mut negated = vec![false; case.premises.len()];
    let literals = case.arguments.iter().flat_map(|argument| &argument.premises);
    for literal in literals.filter(|literal| literal.negated) {
        if let Some(negated) = negated.get_mut(literal.premise.index()) {
            *negated = true;
        }
    }
    negated
}

/// What one language may leave out, another has to leave out too. Everything else is needed in every language or in
/// none.
pub fn check_alike(first: &Texts, other: &Texts, violations: &mut Violations) {
    let optional = |field: &&TextField| field.needed == Needed::Never;
    for field in TEXT_FIELDS.iter().filter(optional) {
        for (entry, text) in field.all(first) {
            let lacking = !text.is_empty() && field.get(other, entry).is_some_and(str::is_empty);
            violations.when(lacking, field.location(entry), ViolationKind::MissingInLanguage);
        }
    }
}

//! Rules about what the terms of the glossary are found by.

use super::plain_text::check_text;
use super::repeated::repeated;
use super::violations::Violations;
use crate::location::{Key, Location, Section};
use crate::text_fields::{Kind, TEXT_FIELDS};
use crate::violation::ViolationKind;
use explainer_core::case::terms::{Form, forms, is_in_word};
use explainer_core::case::{LIMIT, Terms, Texts};

pub fn check(texts: &Texts, violations: &mut Violations) {
    let location = |term: usize| Location::new(Section::Glossary).entry(term);
    // Per term and form; of what breaks a rule already it is not asked.
    let mut used: Vec<Vec<bool>> = Vec::new();
    for (term, entry) in texts.details.glossary.iter().enumerate() {
        let location = location(term).key(Key::Forms);
        violations.when(entry.forms.len() > LIMIT, location, ViolationKind::TooMany { limit: LIMIT });
        let mut refused = Vec::new();
        for (at, form) in entry.forms.iter().enumerate() {
            check_text(location.element(at), form, Kind::Heading, violations);
            let ends = [form.chars().next(), form.chars().next_back()];
            let sound = ends.into_iter().all(|c| c.is_some_and(|c| c != '-' && is_in_word(c)));
            violations.when(!sound, location.element(at), ViolationKind::BadForm);
            refused.push(!sound);
        }
        used.push(refused);
    }
    let all = forms(&texts.details.glossary);
    let form_place = |form: &Form<'_>| match form.form.checked_sub(1) {
        None => location(form.term).key(Key::Label),
        Some(at) => location(form.term).key(Key::Forms).element(at),
    };
    for (at, first) in repeated(all.iter().map(Form::key)) {
        let first = form_place(&all[first]);
        violations.add(form_place(&all[at]), ViolationKind::DuplicateForm { first });
        if let Some(form) = all[at].form.checked_sub(1) {
            used[all[at].term][form] = true;
        }
    }
    let terms = Terms::new(&texts.details.glossary);
    for text in shown(texts) {
        for found in terms.find(text) {
            if let Some(form) = found.form.checked_sub(1) {
                used[found.term][form] = true;
            }
        }
    }
    for (term, used) in used.iter().enumerate() {
        for (form, used) in used.iter().enumerate() {
            violations.when(!used, location(term).key(Key::Forms).element(form), ViolationKind::UnusedForm);
        }
    }
}

/// Every text in which a reader may meet a term; the glossary itself explains the words of all others.
fn shown(texts: &Texts) -> impl Iterator<Item = &str> {
    let fields =
        TEXT_FIELDS.iter().filter(|field| field.kind.has_terms() && field.section != Section::Glossary);
    fields.flat_map(|field| field.all(texts)).map(|(_, text)| text)
}

//! Rules about what the terms of the glossary are found by.

use alloc::string::String;
use alloc::vec::Vec;

use super::order::repeated;
use super::texts::{Rule, one_line};
use super::{Faults, HEADING_MAX};
use crate::case::fault::FaultKind;
use crate::case::place::{Field, Part, Place};
use crate::case::terms::{Form, forms, is_in_word};
use crate::case::{Entry, LIMIT, Terms, Texts};

pub fn check(texts: &Texts, faults: &mut Faults) {
    let place = |term: usize| Place::new(Part::Glossary).entry(term);
    // Per term and form; of what breaks a rule already it is not asked.
    let mut used: Vec<Vec<bool>> = Vec::new();
    for (term, entry) in texts.glossary.iter().enumerate() {
        let place = place(term).field(Field::Forms);
        faults.when(entry.forms.len() > LIMIT, place, FaultKind::TooMany { limit: LIMIT });
        let mut told = Vec::new();
        for (at, form) in entry.forms.iter().enumerate() {
            one_line(place.element(at), form, HEADING_MAX, Rule::Optional, faults);
            let ends = [form.chars().next(), form.chars().next_back()];
            let sound = ends.into_iter().all(|c| c.is_some_and(|c| c != '-' && is_in_word(c)));
            faults.when(!sound, place.element(at), FaultKind::BadForm);
            told.push(!sound);
        }
        used.push(told);
    }
    let all = forms(&texts.glossary);
    let form_place = |form: &Form<'_>| match form.form.checked_sub(1) {
        None => place(form.term).field(Field::Label),
        Some(at) => place(form.term).field(Field::Forms).element(at),
    };
    for (at, first) in repeated(all.len(), &|a, b| all[a].before(&all[b])) {
        let first = form_place(&all[first]);
        faults.add(form_place(&all[at]), FaultKind::DuplicateForm { first });
        if let Some(form) = all[at].form.checked_sub(1) {
            used[all[at].term][form] = true;
        }
    }
    let terms = Terms::new(texts);
    for text in shown(texts) {
        for found in terms.find(text) {
            if let Some(form) = found.form.checked_sub(1) {
                used[found.term][form] = true;
            }
        }
    }
    for (term, used) in used.iter().enumerate() {
        for (form, used) in used.iter().enumerate() {
            faults.when(!used, place(term).field(Field::Forms).element(form), FaultKind::UnusedForm);
        }
    }
}

fn fields(entry: &Entry) -> [&String; 4] {
    [&entry.sentence, &entry.more, &entry.negation, &entry.basis]
}

/// Every text in which a reader may meet a term.
fn shown(texts: &Texts) -> impl Iterator<Item = &str> {
    let entries = texts.entries().flat_map(fields);
    entries.chain([&texts.summary, &texts.naming]).map(String::as_str)
}

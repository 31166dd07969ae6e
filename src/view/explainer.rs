//! Words explained where they are met: each term of the glossary becomes a button in its sentence, once in a panel,
//! and what it means opens below the paragraph.
//!
//! Whatever draws a text of a panel hands it to [`Explainer::text`], and ends each paragraph and each item of a list
//! with [`Explainer::meaning`]. Texts in headings, links and buttons are not handed to it: they hold no buttons.

use std::cell::RefCell;

use explainer_core::case::{Details, Terms};
use yew::prelude::*;

use super::markup::{element, text_element, text_node};
use super::shared::Shared;
use crate::session::Action;

/// What one panel has explained already.
pub struct Explainer<'a> {
    shared: &'a Shared,
    glossary: Option<(&'a Details, Terms<'a>)>,
    /// The term that is explained, by its position in the glossary.
    open: Option<usize>,
    /// The terms that were met already.
    met: RefCell<Vec<bool>>,
    /// What the open term means, to be put below the paragraph it was met in.
    meaning: RefCell<Option<Html>>,
}

impl<'a> Explainer<'a> {
    /// Explains the terms of the glossary, if it is here; the one that is `open` with its meaning.
    pub fn new(shared: &'a Shared, open: Option<usize>) -> Self {
        let details = shared.model.details.as_deref();
        let glossary = details.map(|details| (details, Terms::new(&details.texts.glossary)));
        let met = vec![false; details.map_or(0, |details| details.texts.glossary.len())];
        Self { shared, glossary, open, met: met.into(), meaning: None.into() }
    }

    /// Explains nothing.
    pub fn none(shared: &'a Shared) -> Self {
        Self { shared, glossary: None, open: None, met: Vec::new().into(), meaning: None.into() }
    }

    /// A text in which every term not met before is a button.
    pub fn text(&self, text: &str) -> Html {
        let mut parts = Vec::new();
        let mut end = 0;
        if let Some((details, terms)) = &self.glossary {
            for found in terms.find(text) {
                if std::mem::replace(&mut self.met.borrow_mut()[found.term], true) {
                    continue;
                }
                parts.push(text_node(text[end..found.at.start].to_owned()));
                parts.push(self.button(details, found.term, &text[found.at.clone()]));
                end = found.at.end;
            }
        }
        parts.push(text_node(text[end..].to_owned()));
        html! { <>{ for parts }</> }
    }

    /// What the open term means, if it was met since this was last asked. It keeps its place when there is nothing,
    /// so that what stands before it stays what it is.
    pub fn meaning(&self) -> Html {
        self.meaning.take().unwrap_or_default()
    }

    fn button(&self, details: &Details, term: usize, word: &str) -> Html {
        let open = self.open == Some(term);
        if open {
            let entry = &details.texts.glossary[term];
            let name = text_element("strong", "", entry.label.clone());
            let meaning = vec![name, text_node(": "), text_node(entry.sentence.clone())];
            self.meaning.replace(Some(element("span", "sx-meaning", meaning)));
        }
        let onclick = self.shared.act.reform(move |_: MouseEvent| Action::Explain((!open).then_some(term)));
        html! {
            <button type="button" class="sx-term" data-term={details.case.glossary[term].clone()}
                aria-expanded={if open { "true" } else { "false" }} {onclick}>{ word.to_owned() }</button>
        }
    }
}

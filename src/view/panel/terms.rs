//! Words explained where they are met: each term of the glossary becomes a button in its sentence, once in a panel,
//! and what it means opens below the paragraph.
//!
//! Terms may stand in any text of a panel, so they are looked for when all of it is drawn, not wherever a text is.

use std::rc::Rc;

use explainer_core::case::{Details, Terms};
use yew::prelude::*;
use yew::virtual_dom::{VList, VNode, VTag};

use crate::session::Action;
use crate::view::markup::{element, text_element, text_node};
use crate::view::shared::Shared;

/// Where no term is looked for: a button within a button, or within a heading, is none.
const WITHOUT: [&str; 4] = ["button", "a", "h3", "h4"];

/// What a term is explained below.
const BLOCKS: [&str; 2] = ["p", "li"];

/// A panel with its terms to be explained; the one that is `open` is.
pub fn explained(mut panel: Html, shared: &Shared, open: Option<usize>) -> Html {
    if let Some(details) = &shared.model.details {
        let met = vec![false; details.texts.glossary.len()];
        let terms = Terms::new(&details.texts.glossary);
        Explainer { shared, details, terms, met, open, meaning: None }.walk(&mut panel);
    }
    panel
}

struct Explainer<'a> {
    shared: &'a Shared,
    details: &'a Details,
    terms: Terms<'a>,
    /// The terms that were met already.
    met: Vec<bool>,
    open: Option<usize>,
    /// What the open term means, to be put below the paragraph it was met in.
    meaning: Option<Html>,
}

impl Explainer<'_> {
    fn walk(&mut self, node: &mut Html) {
        match node {
            VNode::VText(text) => {
                if let Some(with_terms) = self.text(&text.text) {
                    *node = with_terms;
                }
            }
            VNode::VList(list) => {
                for child in Rc::get_mut(list).into_iter().flat_map(|list| list.iter_mut()) {
                    self.walk(child);
                }
            }
            VNode::VTag(tag) if !WITHOUT.contains(&tag.tag()) => {
                let block = BLOCKS.contains(&tag.tag());
                let Some(children) = Rc::get_mut(tag).and_then(VTag::children_mut) else { return };
                self.walk(children);
                if block {
                    // In its place even when there is nothing, so that what stands before it stays what it is.
                    *children = list(vec![std::mem::take(children), self.meaning.take().unwrap_or_default()]);
                }
            }
            _ => {}
        }
    }

    /// A text in which every term not met before is a button; `None` if there is none.
    fn text(&mut self, text: &str) -> Option<Html> {
        let mut parts = Vec::new();
        let mut end = 0;
        for found in self.terms.find(text) {
            if std::mem::replace(&mut self.met[found.term], true) {
                continue;
            }
            parts.push(text_node(text[end..found.at.start].to_owned()));
            parts.push(self.button(found.term, &text[found.at.clone()]));
            end = found.at.end;
        }
        if parts.is_empty() {
            return None;
        }
        parts.push(text_node(text[end..].to_owned()));
        Some(list(parts))
    }

    fn button(&mut self, term: usize, word: &str) -> Html {
        let open = self.open == Some(term);
        if open {
            let entry = &self.details.texts.glossary[term];
            let name = text_element("strong", "", entry.label.clone());
            let meaning = vec![name, text_node(": "), text_node(entry.sentence.clone())];
            self.meaning = Some(element("span", "sx-meaning", meaning));
        }
        let onclick = self.shared.act.reform(move |_: MouseEvent| Action::Explain((!open).then_some(term)));
        html! {
            <button type="button" class="sx-term" data-term={self.details.case.glossary[term].clone()}
                aria-expanded={if open { "true" } else { "false" }} {onclick}>{ word.to_owned() }</button>
        }
    }
}

fn list(nodes: Vec<Html>) -> Html {
    VNode::VList(Rc::new(VList::with_children(nodes, None)))
}

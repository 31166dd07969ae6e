//! Small pieces that many parts of the view share.

use explainer_core::argument::{Status, Verdicts, World};
use explainer_core::case::{ArgumentId, Column};
use explainer_core::diagram::{Node, NodeState, Point};
use yew::prelude::*;
use yew::virtual_dom::VText;

use super::hit::id;
use super::nodes::sign;
use super::{Shared, class};
use crate::state::Action;

/// What a list of the arguments of a world is made from.
pub struct Listing<'a> {
    /// What every part of the view is given.
    pub shared: &'a Shared,
    /// The world shown.
    pub world: &'a World,
    /// The status of every argument in it.
    pub verdicts: &'a Verdicts,
    /// What the detail panel is about.
    pub selected: Option<Node>,
}

impl<'a> Listing<'a> {
    /// A listing of a world in which nothing is selected.
    #[must_use]
    pub fn new(shared: &'a Shared, world: &'a World, verdicts: &'a Verdicts) -> Self {
        Self { shared, world, verdicts, selected: None }
    }

    /// The arguments by column, each column with its heading and a row for each argument in it.
    pub(super) fn columns(&self, row: &dyn Fn(ArgumentId) -> Html) -> [(&str, Vec<Html>); 3] {
        let model = &self.shared.model;
        let bands = &model.texts.bands;
        [(Column::Claim, &bands.claim), (Column::Objection, &bands.objection), (Column::Reply, &bands.reply)]
            .map(|(column, title)| {
                let here = model.arguments().filter(|id| model.case.arguments[id.index()].column == column);
                (title.as_str(), here.map(row).collect())
            })
    }

    /// The name of something, as a button that opens the panel about it, or closes it again.
    pub(super) fn pick(&self, node: Node, label: &str) -> Html {
        if self.shared.fixed {
            return html! { <strong>{ label.to_owned() }</strong> };
        }
        let chosen = self.selected == Some(node);
        let onclick = self.shared.act.reform(move |_: MouseEvent| Action::Select((!chosen).then_some(node)));
        html! {
            <button type="button" class="sx-link" data-node={id(&self.shared.model.case, node)} aria-pressed={if chosen { "true" } else { "false" }} {onclick}>{ label.to_owned() }</button>
        }
    }
}

/// An element with a class and nothing else to it. The macro writes out the making of each element in full; for
/// long rows of plain ones, one copy of that is enough.
pub fn element(tag: &'static str, class: &'static str, children: Vec<Html>) -> Html {
    html! { <@{tag} class={(!class.is_empty()).then_some(class)}>{ for children }</@> }
}

/// The same with a text in it.
pub fn text(tag: &'static str, class: &'static str, text: impl Into<AttrValue>) -> Html {
    element(tag, class, vec![words(text)])
}

/// A text among elements.
pub fn words(text: impl Into<AttrValue>) -> Html {
    VText::new(text).into()
}

/// A button by the name of what it does. One that has nothing to do stays focusable, so that focus is never lost.
pub fn button(name: &'static str, word: &'static str, off: bool, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <button type="button" class="sx-button" data-do={name} aria-disabled={off.then_some("true")} {onclick}>{ word }</button>
    }
}

/// A status with its drawn sign.
pub fn status(shared: &Shared, status: Status) -> Html {
    html! {
        <span class={class(&["sx-outcome", status.as_str()])}>
            { symbol(NodeState::Argument(status)) }{ shared.words.status(status) }
        </span>
    }
}

/// The sign of a state, as the figure draws it, for use in running text.
pub fn symbol(state: NodeState) -> Html {
    drawing(sign(state, Point { x: 7, y: 7 }))
}

/// A small drawing of 14 by 14 units, as large as the text it stands in.
pub fn drawing(shape: Html) -> Html {
    html! { <svg class="sx-symbol" viewBox="0 0 14 14" aria-hidden="true">{ shape }</svg> }
}

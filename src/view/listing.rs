//! The arguments of a world, as a list, a table or a count goes through them.

use explainer_core::argument::{Verdicts, World};
use explainer_core::case::{ArgumentId, Column};
use explainer_core::diagram::Node;
use yew::prelude::*;

use super::diagram::node_id::public_id;
use super::shared::Shared;
use crate::session::Action;

/// What a list of the arguments of a world is made from.
pub struct Listing<'a> {
    /// The values that every piece of the view is given.
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

    /// The arguments by column, each column with its heading and a row for each argument in it. One with none is left out.
    pub(super) fn columns(&self, row: &dyn Fn(ArgumentId) -> Html) -> Vec<(&str, Vec<Html>)> {
        let model = &self.shared.model;
        let bands = &model.labels.bands;
        let columns = [
            (Column::Claim, &bands.claim),
            (Column::Objection, &bands.objection),
            (Column::Reply, &bands.reply),
        ];
        let rows = columns.into_iter().map(|(column, title)| {
            let here = model.arguments().filter(|id| model.case.arguments[id.index()].column == column);
            (title.as_str(), here.map(row).collect::<Vec<_>>())
        });
        rows.filter(|(_, rows)| !rows.is_empty()).collect()
    }

    /// The name of something, as a button that opens the panel about it, or closes it again.
    pub(super) fn name_button(&self, node: Node, label: &str) -> Html {
        if self.shared.is_static() {
            return html! { <strong>{ label.to_owned() }</strong> };
        }
        let chosen = self.selected == Some(node);
        let onclick = self.shared.act.reform(move |_: MouseEvent| Action::Select((!chosen).then_some(node)));
        html! {
            <button type="button" class="sx-link" data-node={public_id(&self.shared.model.case, node)} aria-pressed={if chosen { "true" } else { "false" }} {onclick}>{ label.to_owned() }</button>
        }
    }
}

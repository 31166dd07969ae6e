//! The argument in the middle.

use explainer_core::argument::reason;
use explainer_core::diagram::{Node, NodeState};
use yew::prelude::*;

use super::FocusFigure;
use crate::session::Action;
use crate::view::atoms::symbol;
use crate::view::diagram::node_id::public_id;
use crate::view::markup::class;
use crate::view::state_class::status_class;

/// Its box: name, status, how much is left open, what it says, and the way to more.
pub(super) fn middle(figure: &FocusFigure) -> Html {
    let FocusFigure { shared, world, verdicts, focus, .. } = figure;
    let id = focus.argument;
    let node = Node::Argument(id);
    let status = verdicts.status(id);
    let entry = shared.model.argument(id);
    let word = shared.words.outcome(status, &reason(&shared.model.case, world, verdicts, id));
    let open = focus.open.len();
    let onclick = shared.act.reform(move |_: MouseEvent| Action::Select(Some(node)));
    html! {
        <section class={class(&["sx-f-middle", "sx-argument", status_class(status)])} aria-label={entry.label.clone()}
            data-middle={shared.model.case.arguments[id.index()].id.clone()}>
            <h3>{ &entry.label }</h3>
            <p class="sx-f-outcome">
                { symbol(NodeState::Argument(status)) }<strong>{ word }</strong>
                if open > 0 {
                    { ", " }{ shared.words.grammar.points_open(open) }
                }
            </p>
            <p class="sx-f-says">{ &entry.sentence }</p>
            <button type="button" class="sx-link" disabled={shared.is_static()} data-node={public_id(&shared.model.case, node)} {onclick}>{ shared.words.focus.more_on }</button>
        </section>
    }
}

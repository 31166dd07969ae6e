//! The argument in the middle.

use explainer_core::argument::reason;
use explainer_core::diagram::{Node, NodeState};
use yew::prelude::*;

use super::FocusFigure;
use crate::session::Action;
use crate::view::atoms::{defined, symbol};
use crate::view::diagram::node_id::public_id;
use crate::view::markup::{class, whole};
use crate::view::state_class::status_class;

/// Its box: name, status, how much is left open, what it says, and the way to more.
pub(super) fn middle(figure: &FocusFigure) -> Html {
    let FocusFigure { shared, world, verdicts, focus, .. } = figure;
    let id = focus.argument;
    let node = Node::Argument(id);
    let status = verdicts.status(id);
    let entry = shared.model.argument(id);
    let word = shared.words.outcome(status, &reason(&shared.model.case, world, verdicts, id));
    // Where nothing can be operated, nothing is a landmark either: a page may have this figure several times.
    let still = shared.is_static();
    let told = html! { <strong>{ word }</strong> };
    let told =
        if still { told } else { defined(told, shared.words.figure.meanings.statuses.of(status), true) };
    let open = focus.open.len();
    let onclick = shared.act.reform(move |_: MouseEvent| Action::Select(Some(node)));
    html! {
        <section key={id.index()} class={class(&["sx-f-middle", "sx-argument", status_class(status)])} aria-label={(!still).then(|| entry.label.clone())}
            data-middle={shared.model.case.arguments[id.index()].id.clone()}>
            <h3>{ &entry.label }</h3>
            <div class="sx-f-outcome">
                { symbol(NodeState::Argument(status)) }<span key={word}>{ told }</span>
                if open > 0 {
                    { whole((", ".to_owned() + &shared.words.grammar.points_open(open)).into()) }
                }
            </div>
            <p class="sx-f-says">{ &entry.sentence }</p>
            <button type="button" class="sx-link" disabled={still} data-node={public_id(&shared.model.case, node)} {onclick}>{ shared.words.focus.more_on }</button>
        </section>
    }
}

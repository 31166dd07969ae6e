//! Signs and statuses as they stand in running text.

use explainer_core::argument::Status;
use explainer_core::diagram::{NodeState, Point};
use yew::prelude::*;

use super::diagram::nodes::sign;
use super::markup::class;
use super::shared::Shared;
use super::state_class::status_class;

/// A status with its drawn sign and, where a reader can ask for it, what it means. The tab key passes by: there is one
/// on every line of a list, and the tally leads to the same meanings.
pub fn status(shared: &Shared, status: Status) -> Html {
    let key = status_class(status);
    let class = class(&["sx-outcome", key]);
    let told = html! { <>{ symbol(NodeState::Argument(status)) }{ shared.words.status(status) }</> };
    if shared.is_static() {
        return html! { <span {key} {class}>{ told }</span> };
    }
    html! { <span {key} {class}>{ defined(told, shared.words.figure.meanings.statuses.of(status), false) }</span> }
}

/// A word with its meaning folded away below it. Plain elements do it: no world and no script is asked.
pub fn defined(word: Html, meaning: &'static str, by_tab: bool) -> Html {
    html! {
        <details class="sx-word">
            <summary tabindex={(!by_tab).then_some("-1")}>{ word }</summary>
            <span class="sx-meaning">{ meaning }</span>
        </details>
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

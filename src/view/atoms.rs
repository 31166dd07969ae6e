//! Signs and statuses as they stand in running text.

use explainer_core::argument::Status;
use explainer_core::diagram::{NodeState, Point};
use yew::prelude::*;

use super::diagram::nodes::sign;
use super::markup::class;
use super::shared::Shared;
use super::state_class::status_class;

/// A status with its drawn sign.
pub fn status(shared: &Shared, status: Status) -> Html {
    html! {
        <span class={class(&["sx-outcome", status_class(status)])}>
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

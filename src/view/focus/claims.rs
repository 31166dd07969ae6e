//! The other claims, folded away: each can take the middle.

use explainer_core::case::Column;
use yew::prelude::*;

use super::{FocusFigure, argument_box};

/// The claims of the case but the one in the middle, with their statuses.
pub(super) fn other_claims(figure: &FocusFigure) -> Html {
    let FocusFigure { shared, focus, .. } = figure;
    let model = &shared.model;
    let claims = model
        .arguments()
        .filter(|&id| id != focus.argument && model.case.arguments[id.index()].column == Column::Claim);
    let claims: Vec<Html> = claims.map(|id| argument_box(figure, id)).collect();
    html! {
        if !claims.is_empty() {
            <details class="sx-f-others">
                <summary>{ shared.words.focus.others }</summary>
                <ul>{ for claims }</ul>
            </details>
        }
    }
}

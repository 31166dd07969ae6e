//! What was wrong with the link that asked for a world.

use explainer_core::argument::QueryError;
use yew::prelude::*;

use super::shared::Shared;

/// What was not understood in the link.
pub fn fault_list(shared: &Shared, faults: &[QueryError]) -> Html {
    html! {
        <div class="sx-faults">
            if !faults.is_empty() {
                <p><strong>{ shared.words.faults.link_title }</strong></p>
                <ul>
                    { for faults.iter().enumerate().map(|(index, fault)| html! { <li key={index}>{ shared.words.grammar.link_error(fault) }</li> }) }
                </ul>
            }
        </div>
    }
}

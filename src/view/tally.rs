//! The world in numbers: how many arguments have which status, with what each status means one tap away.

use explainer_core::argument::Status;
use yew::prelude::*;

use super::diagram::legend::statuses;
use super::shared::Shared;
use super::state_class::status_class;

/// How many arguments have each status, in the order of [`Status::ALL`], with its word.
pub fn status_counts(shared: &Shared, counts: [usize; 5]) -> Html {
    let item = |(status, count): (Status, usize)| {
        html! {
            <span key={status as usize} class={status_class(status)}>
                <strong>{ count }</strong>{ " " }{ shared.words.grammar.tallied(status, count) }{ " " }
            </span>
        }
    };
    html! {
        <details class="sx-tally">
            <summary>{ for Status::ALL.into_iter().zip(counts).map(item) }</summary>
            { statuses(shared) }
        </details>
    }
}

//! The world in numbers: how many arguments have which status.

use explainer_core::argument::{Status, Verdicts};
use yew::prelude::*;

use super::shared::Shared;

/// How many arguments have which status, in words.
pub fn status_counts(shared: &Shared, verdicts: &Verdicts) -> Html {
    let counts = shared.model.tally(verdicts);
    let item = |(status, count): (Status, usize)| {
        html! {
            <li key={status as usize} class={status.as_str()}>
                <strong>{ count }</strong>{ " " }{ shared.words.grammar.tallied(status, count) }
            </li>
        }
    };
    html! { <ul class="sx-tally">{ for Status::ALL.into_iter().zip(counts).map(item) }</ul> }
}

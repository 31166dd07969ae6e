//! The world in numbers: how many arguments have which status, with what each status means one tap away.

use explainer_core::argument::Status;
use yew::prelude::*;

use super::shared::Shared;
use super::state_class::status_class;
use super::waiting::folded;
use crate::later;
use crate::session::Arrival;

/// How many arguments have each status, in the order of [`Status::ALL`], with its word. What each means comes `later`.
pub fn status_counts(shared: &Shared, counts: [usize; 5], later: Arrival) -> Html {
    let item = |(status, count): (Status, usize)| {
        html! {
            <span key={count * Status::ALL.len() + status as usize} class={status_class(status)}>
                <strong>{ count }</strong>{ " " }{ shared.words.grammar.tallied(status, count) }{ " " }
            </span>
        }
    };
    let counts = html! { <>{ for Status::ALL.into_iter().zip(counts).map(item) }</> };
    folded(shared, later, "sx-tally", counts, later::get().map(|later| (later.statuses)(shared)))
}

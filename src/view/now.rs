//! The world in numbers, and what was wrong with the link that asked for it.

use explainer_core::argument::{QueryError, Status, Verdicts};
use yew::prelude::*;

use super::Shared;

/// How many arguments have which status, in words.
pub fn tally(shared: &Shared, verdicts: &Verdicts) -> Html {
    let counts = shared.model.tally(verdicts);
    let item = |(status, count): (Status, usize)| {
        html! {
            <li key={status as usize} class={status.as_str()}>
                <strong>{ count }</strong>{ " " }{ shared.words.status(status) }
            </li>
        }
    };
    html! { <ul class="sx-tally">{ for Status::ALL.into_iter().zip(counts).map(item) }</ul> }
}

/// What was not understood in the link.
pub fn faults(shared: &Shared, faults: &[QueryError]) -> Html {
    let told = &shared.words.faults;
    html! {
        <div class="sx-faults">
            if !faults.is_empty() {
                <p><strong>{ told.link_title }</strong></p>
                <ul>
                    { for faults.iter().enumerate().map(|(index, fault)| html! { <li key={index}>{ (told.link)(&fault.to_string()) }</li> }) }
                </ul>
            }
        </div>
    }
}

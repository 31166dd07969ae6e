//! What is wrong, with where it is and how to mend it.

use yew::prelude::*;

use super::forms::button;
use crate::bench::Bench;
use crate::desk::{Desk, Msg, Way};
use crate::words::WORDS;

/// What was wrong with the file that was opened.
pub fn of_file(desk: &Desk, way: &Way) -> Html {
    if desk.problems.is_empty() {
        return html! {};
    }
    html! {
        <section class="desk-problems" aria-labelledby="problems">
            <h2 id="problems">{ WORDS.desk.problems }</h2>
            <ul>{ for desk.problems.iter().map(|problem| html! { <li>{ problem }</li> }) }</ul>
            { button("dismiss", WORDS.desk.dismiss, true, way.callback(|_| Msg::Dismiss)) }
        </section>
    }
}

/// What would be wrong with the lesson if it were handed out now.
pub fn of_lesson(bench: &Bench) -> Html {
    let faults = bench.faults();
    if faults.is_empty() {
        return html! {};
    }
    let fault = |(step, what): (Option<usize>, String)| {
        html! { <li>{ step.map(WORDS.sentences.in_step) }{ what }</li> }
    };
    html! {
        <section class="desk-problems" aria-labelledby="faults">
            <h2 id="faults">{ WORDS.desk.faults }</h2>
            <ul>{ for faults.into_iter().map(fault) }</ul>
        </section>
    }
}

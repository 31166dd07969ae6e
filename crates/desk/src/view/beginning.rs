//! Before there is a lesson: which case, and what to begin with.

use yew::prelude::*;

use super::forms::{button, file_button};
use super::problems;
use crate::bench::Start;
use crate::desk::{Desk, Msg, Way};
use crate::words::WORDS;

/// The choice of a case, and the ways to begin.
pub fn beginning(desk: &Desk, way: &Way) -> Html {
    let words = &WORDS.begin;
    let case = |(place, case): (usize, &crate::shelf::Shelved)| {
        let onchange = way.callback(move |_: Event| Msg::Choose(place));
        html! {
            <label key={place} class="desk-check">
                <input type="radio" name="case" value={case.id.clone()} checked={place == desk.chosen} {onchange} />
                <span>{ &case.title }</span>
            </label>
        }
    };
    let can = !desk.loading;
    html! {
        <section aria-labelledby="begin">
            <h2 id="begin">{ words.title }</h2>
            <p>{ words.hint }</p>
            { problems::of_file(desk, way) }
            <fieldset class="desk-group">
                <legend>{ words.case }</legend>
                { for desk.shelf.iter().enumerate().map(case) }
            </fieldset>
            <div class="desk-tools">
                { button("begin-tour", words.tour, can, way.callback(|_| Msg::Begin(Start::Tour))) }
                { button("begin-empty", words.empty, can, way.callback(|_| Msg::Begin(Start::Empty))) }
                { file_button(words.open, way) }
                if desk.put_away.is_some() {
                    { button("bring-back", WORDS.desk.bring_back, can, way.callback(|_| Msg::BringBack)) }
                }
            </div>
            <p class="desk-note">{ words.open_hint }</p>
            <p class="desk-note">{ WORDS.desk.kept }</p>
        </section>
    }
}

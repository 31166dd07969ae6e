//! The desk as a teacher sees it: plain functions of what lies on it.

mod beginning;
mod forms;
mod out;
mod problems;
mod setting;
mod shows;
mod step;

use yew::prelude::*;

use crate::bench::Bench;
use crate::desk::{Desk, Msg, Way};
use crate::edit::Edit;
use crate::words::WORDS;

pub use beginning::beginning;
pub use forms::button;
use forms::text_input;
pub use setting::setting;

/// The desk with a lesson on it.
pub fn desk(desk: &Desk, bench: &Bench, way: &Way) -> Html {
    let words = &WORDS.desk;
    let steps = bench.lesson().steps.len();
    let add = way.callback(|_: MouseEvent| Msg::Add);
    let can_add = steps < explainer_lesson::MAX_STEPS;
    html! {
        <>
            <div class="desk-tools" role="group" aria-label={words.tools}>
                { button("undo", words.undo, bench.history.can_undo(), way.callback(|_| Msg::Undo)) }
                { button("redo", words.redo, bench.history.can_redo(), way.callback(|_| Msg::Redo)) }
                { forms::file_button(WORDS.begin.open, way) }
                if desk.put_away.is_some() {
                    { button("bring-back", words.bring_back, true, way.callback(|_| Msg::BringBack)) }
                }
                { button("forget", words.forget, true, way.callback(|_| Msg::Forget)) }
            </div>
            <p class="desk-note">{ words.kept }</p>
            { problems::of_file(desk, way) }
            { text_input("lesson-title", words.title, &bench.lesson().title, explainer_lesson::MAX_TITLE, way, Edit::Title) }
            <section aria-labelledby="steps">
                <h2 id="steps">{ WORDS.steps.title }</h2>
                if steps == 0 {
                    <p>{ WORDS.steps.none }</p>
                }
                <ol class="desk-steps">
                    { for (0..steps).map(|at| step::step(bench, at, way)) }
                </ol>
                { button("add", WORDS.steps.add, can_add, add) }
            </section>
            { shows::shows(bench, way) }
            { problems::of_lesson(bench) }
            { out::out(desk, bench, way) }
        </>
    }
}

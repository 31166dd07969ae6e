//! The worksheet: a page for each step, with the figure without its statuses, what is asked, and lines to write on.

use sanctions_explainer::announce::name_of;
use yew::prelude::*;

use super::figure::figure;
use super::sheet::{Sheet, prose};
use super::{Choice, Sort};
use crate::bench::Bench;
use crate::words::WORDS;

/// How many lines there are to write on, where there is room for them.
const LINES: usize = 12;
/// From how many characters on the texts of a step are set smaller, so that they stay on one page with the figure.
const MUCH: usize = 700;

/// A page for each step.
pub fn worksheet(bench: &Bench, choice: Choice) -> Html {
    html! { <>{ for Sheet::all(bench).map(|sheet| page(&sheet, choice)) }</> }
}

fn page(sheet: &Sheet<'_>, choice: Choice) -> Html {
    let words = &WORDS.paper;
    let step = &sheet.bench.lesson().steps[sheet.at];
    let much = step.task.len() + step.question.len() > MUCH;
    html! {
        <section class={classes!("sheet", much.then_some("dense"))}>
            <p class="sheet-name">{ words.name }{ ": " }<span class="sheet-line"></span></p>
            { sheet.head(Sort::Worksheet) }
            { figure(sheet, choice, true) }
            { sheet.hidden() }
            { question(sheet) }
            <div class="sheet-lines">{ for (0..LINES).map(|_| html! { <span class="sheet-line"></span> }) }</div>
        </section>
    }
}

/// What is asked, and where the answer goes.
fn question(sheet: &Sheet<'_>) -> Html {
    let step = &sheet.bench.lesson().steps[sheet.at];
    let Some(asked) = step.asks(sheet.bench.case()) else { return html! {} };
    let words = &WORDS.paper;
    let shared = &sheet.shared;
    let question = if step.question.is_empty() {
        shared.words.grammar.expects(name_of(shared.model.argument(asked)))
    } else {
        step.question.clone()
    };
    html! {
        <>
            <div class="sheet-question">{ prose(&question) }</div>
            <p class="sheet-answer">{ words.your_answer }{ " " }<span class="sheet-line"></span></p>
            <p class="sheet-because">{ words.because }</p>
        </>
    }
}

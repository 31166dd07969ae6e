//! The handout: each step with its world, its figure, its reasons and its link; at the end the sources.

use explainer_core::case::SourceId;
use sanctions_explainer::view::cited;
use yew::prelude::*;

use super::code::code;
use super::figure::figure;
use super::key::statuses;
use super::sheet::Sheet;
use super::{Choice, Sort};
use crate::bench::Bench;
use crate::out::{Length, length, lesson_link, step_link};
use crate::words::WORDS;

/// How many reasons of a status are printed.
const REASONS: usize = 3;

/// The steps, then what they rest on.
pub fn handout(bench: &Bench, choice: Choice, base: &str) -> Html {
    html! {
        <>
            { for Sheet::all(bench).map(|sheet| page(&sheet, choice, base)) }
            <section class="sheet">
                <h2>{ WORDS.paper.sources }</h2>
                { sources(bench) }
                { lesson_address(bench, base) }
                <p class="sheet-note">{ WORDS.paper.stands_note }</p>
            </section>
        </>
    }
}

fn page(sheet: &Sheet<'_>, choice: Choice, base: &str) -> Html {
    let bench = sheet.bench;
    let link = step_link(base, &bench.folder, &bench.model, bench.lesson(), sheet.at);
    html! {
        <section class="sheet">
            { sheet.head(Sort::Handout) }
            { sheet.setting() }
            { address(WORDS.paper.step_at, &link) }
            { figure(sheet, choice, false) }
            { statuses(sheet, REASONS) }
            { sheet.hidden() }
        </section>
    }
}

/// A link to be typed, and to be read by a phone where it is short enough.
fn address(name: &'static str, link: &str) -> Html {
    html! { <div class="sheet-address"><p>{ name }{ ": " }<span class="sheet-link">{ link.to_owned() }</span></p>{ for code(link) }</div> }
}

fn lesson_address(bench: &Bench, base: &str) -> Html {
    let link = lesson_link(base, bench.lesson());
    match length(&link) {
        Length::Handy if link.len() <= super::code::MOST => address(WORDS.paper.lesson_at, &link),
        _ => html! { <p class="sheet-note">{ WORDS.paper.link_long }</p> },
    }
}

/// What the arguments drawn rest on, and their premises, each once, in the order of the case.
fn sources(bench: &Bench) -> Html {
    let Some(details) = bench.model.details.as_deref() else { return html! {} };
    let arguments = Sheet::all(bench).flat_map(|sheet| sheet.arguments());
    let cited = cited(&bench.model, details, arguments);
    let source = |id: SourceId| {
        let source = &details.case.sources[id.index()];
        let parts = [
            source.title.as_str(),
            &source.publisher,
            &source.date,
            source.link.as_deref().unwrap_or_default(),
        ];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        html! { <li>{ parts.join(". ") }</li> }
    };
    html! { <ul class="sheet-sources">{ for cited.into_iter().map(source) }</ul> }
}

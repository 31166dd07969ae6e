//! The record: everything the case rests on, in one page, each thing at an address of its own.
//!
//! `#event-…`, `#statement-…`, `#passage-…`, `#silence-…`, `#premise-…`, `#argument-…`, `#who-…`, `#term-…` and
//! `#source-…`, each followed by the public id.

mod arguments;
mod cited;
mod people;
mod said;
mod timeline;

use yew::prelude::*;

pub use arguments::premise_stands;
pub use cited::source;

use super::shell::{Here, Shell};
use super::{PageContext, PageProps};

/// A section of the record.
struct Section {
    /// Its anchor in the page.
    id: &'static str,
    title: &'static str,
    hint: &'static str,
    /// How many things are in it. A section with none is not written.
    entries: usize,
    body: Html,
}

/// The record.
#[component]
pub fn Record(PageProps { page }: &PageProps) -> Html {
    let r = &page.words.record;
    let sections = sections(page).into_iter().filter(|section| section.entries > 0).collect::<Vec<_>>();
    html! {
        <Shell page={page.clone()} here={Here::Record} kicker={r.kicker} title={r.title} dek={r.dek}>
            <nav class="contents text" aria-label={r.contents}>
                <ul>{ for sections.iter().map(|Section { id, title, .. }| html! { <li><a href={format!("#{id}")}>{ *title }</a></li> }) }</ul>
            </nav>
            { for sections.into_iter().map(section) }
        </Shell>
    }
}

/// The sections in their order.
fn sections(page: &PageContext) -> [Section; 8] {
    let r = &page.words.record;
    let (model, case) = (&page.shared.model.case, &page.details.case);
    let section = |id, title, hint, entries, body| Section { id, title, hint, entries, body };
    let (happened, said) = (case.events.len(), case.statements.len());
    let who = model.actors.len() + model.voices.len();
    [
        section("timeline", r.timeline, r.timeline_hint, happened + said, timeline::timeline(page)),
        section("said", r.said, r.said_hint, said, said::statements(page)),
        section("silences", r.silences, r.silences_hint, case.silences.len(), said::silences(page)),
        section("premises", r.premises, r.premises_hint, model.premises.len(), arguments::premises(page)),
        section(
            "arguments",
            r.arguments,
            r.arguments_hint,
            model.arguments.len(),
            arguments::arguments(page),
        ),
        section("who", r.who, r.who_hint, who, people::people(page)),
        section("glossary", r.glossary, "", case.glossary.len(), people::glossary(page)),
        section("sources", r.sources, r.sources_hint, case.sources.len(), cited::sources(page)),
    ]
}

fn section(Section { id, title, hint, body, .. }: Section) -> Html {
    html! {
        <section class="text" aria-labelledby={id}>
            <h2 {id}>{ title }</h2>
            if !hint.is_empty() { <p class="hint">{ hint }</p> }
            { body }
        </section>
    }
}

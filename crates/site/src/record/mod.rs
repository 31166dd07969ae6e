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

use super::PageProps;
use super::shell::{Here, Shell};

/// The sections in their order, each with its anchor in the page.
const SECTIONS: [&str; 8] =
    ["timeline", "said", "silences", "premises", "arguments", "who", "glossary", "sources"];

/// The record.
#[component]
pub fn Record(PageProps { page }: &PageProps) -> Html {
    let r = &page.words.record;
    let titles = [r.timeline, r.said, r.silences, r.premises, r.arguments, r.who, r.glossary, r.sources];
    html! {
        <Shell page={page.clone()} here={Here::Record} kicker={r.kicker} title={r.title} dek={r.dek}>
            <nav class="contents text" aria-label={r.contents}>
                <ul>{ for SECTIONS.iter().zip(titles).map(|(id, title)| html! { <li><a href={format!("#{id}")}>{ title }</a></li> }) }</ul>
            </nav>
            { section(SECTIONS[0], titles[0], r.timeline_hint, timeline::timeline(page)) }
            { section(SECTIONS[1], titles[1], r.said_hint, said::statements(page)) }
            { section(SECTIONS[2], titles[2], r.silences_hint, said::silences(page)) }
            { section(SECTIONS[3], titles[3], r.premises_hint, arguments::premises(page)) }
            { section(SECTIONS[4], titles[4], r.arguments_hint, arguments::arguments(page)) }
            { section(SECTIONS[5], titles[5], r.who_hint, people::people(page)) }
            { section(SECTIONS[6], titles[6], "", people::glossary(page)) }
            { section(SECTIONS[7], titles[7], r.sources_hint, cited::sources(page)) }
        </Shell>
    }
}

fn section(id: &'static str, title: &'static str, hint: &'static str, body: Html) -> Html {
    html! {
        <section class="text" aria-labelledby={id}>
            <h2 {id}>{ title }</h2>
            if !hint.is_empty() { <p class="hint">{ hint }</p> }
            { body }
        </section>
    }
}

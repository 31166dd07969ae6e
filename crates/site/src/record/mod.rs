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

use super::PlaceProps;
use super::shell::{Here, Shell};

/// The sections in their order, each with its place in the page.
const SECTIONS: [&str; 8] =
    ["timeline", "said", "silences", "premises", "arguments", "who", "glossary", "sources"];

/// The record.
#[component]
pub fn Record(PlaceProps { place }: &PlaceProps) -> Html {
    let r = &place.words.record;
    let titles = [r.timeline, r.said, r.silences, r.premises, r.arguments, r.who, r.glossary, r.sources];
    html! {
        <Shell place={place.clone()} here={Here::Record} kicker={r.kicker} title={r.title} dek={r.dek}>
            <nav class="contents text" aria-label={r.contents}>
                <ul>{ for SECTIONS.iter().zip(titles).map(|(id, title)| html! { <li><a href={format!("#{id}")}>{ title }</a></li> }) }</ul>
            </nav>
            { section(SECTIONS[0], titles[0], r.timeline_hint, timeline::timeline(place)) }
            { section(SECTIONS[1], titles[1], r.said_hint, said::statements(place)) }
            { section(SECTIONS[2], titles[2], r.silences_hint, said::silences(place)) }
            { section(SECTIONS[3], titles[3], r.premises_hint, arguments::premises(place)) }
            { section(SECTIONS[4], titles[4], r.arguments_hint, arguments::arguments(place)) }
            { section(SECTIONS[5], titles[5], r.who_hint, people::people(place)) }
            { section(SECTIONS[6], titles[6], "", people::glossary(place)) }
            { section(SECTIONS[7], titles[7], r.sources_hint, cited::sources(place)) }
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

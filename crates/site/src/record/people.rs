//! Who is who, and what the words mean.

use explainer_core::case::{ActorId, Entry, Explanation, SourceId, VoiceId, Who};
use yew::prelude::*;

use super::cited::written;
use crate::{METHOD, PageContext};
use sanctions_explainer::link;
use sanctions_explainer::view::attribution::prose;

/// Actors, then the other voices.
pub fn people(page: &PageContext) -> Html {
    let model = &page.shared.model;
    let actors = (0..model.case.actors.len()).map(|index| {
        let id = ActorId::from(index);
        let more = &page.details.texts.actors[index];
        person(page, Who::Actor(id), model.actor(id), more, &page.details.case.actors[index].sources)
    });
    let voices = (0..model.case.voices.len()).map(|index| {
        let id = VoiceId::from(index);
        person(page, Who::Voice(id), model.voice(id), &page.details.texts.voices[index], &[])
    });
    html! { <ul class="entries">{ for actors.chain(voices) }</ul> }
}

fn person(page: &PageContext, who: Who, entry: &Entry, longer: &Explanation, sources: &[SourceId]) -> Html {
    html! {
        <li id={link::who(&page.shared.model.case, who)}>
            <p><strong>{ &entry.label }</strong></p>
            <p>{ &entry.sentence }</p>
            { prose(&longer.more) }
            if !sources.is_empty() { { written(page, sources, &[]) } }
        </li>
    }
}

/// The glossary.
pub fn glossary(page: &PageContext) -> Html {
    let terms = page.details.case.glossary.iter().zip(&page.details.texts.glossary);
    html! {
        <>
            <p class="hint">
                { page.words.record.glossary_hint }{ " " }
                <a href={format!("{}{METHOD}#against", page.up)}>{ page.words.ways.method }</a>{ "." }
            </p>
            <dl class="glossary">
                { for terms.map(|(id, entry)| html! {
                    <><dt id={format!("term-{id}")}><dfn>{ &entry.label }</dfn></dt><dd>{ &entry.sentence }</dd></>
                }) }
            </dl>
        </>
    }
}

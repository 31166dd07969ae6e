//! Who is who, and what the words mean.

use explainer_core::case::{ActorId, Entry, Explanation, SourceId, VoiceId, Who};
use yew::prelude::*;

use super::cited::written;
use crate::{METHOD, Place};
use sanctions_explainer::link;
use sanctions_explainer::view::attribution::prose;

/// Actors, then the other voices.
pub fn people(place: &Place) -> Html {
    let model = &place.shared.model;
    let actors = (0..model.case.actors.len()).map(|index| {
        let id = ActorId::from(index);
        let more = &place.details.texts.actors[index];
        person(place, Who::Actor(id), model.actor(id), more, &place.details.case.actors[index].sources)
    });
    let voices = (0..model.case.voices.len()).map(|index| {
        let id = VoiceId::from(index);
        person(place, Who::Voice(id), model.voice(id), &place.details.texts.voices[index], &[])
    });
    html! { <ul class="entries">{ for actors.chain(voices) }</ul> }
}

fn person(place: &Place, who: Who, entry: &Entry, longer: &Explanation, sources: &[SourceId]) -> Html {
    html! {
        <li id={link::who(&place.shared.model.case, who)}>
            <p><strong>{ &entry.label }</strong></p>
            <p>{ &entry.sentence }</p>
            { prose(&longer.more) }
            if !sources.is_empty() { { written(place, sources, &[]) } }
        </li>
    }
}

/// The glossary.
pub fn glossary(place: &Place) -> Html {
    let terms = place.details.case.glossary.iter().zip(&place.details.texts.glossary);
    html! {
        <>
            <p class="hint">
                { place.words.record.glossary_hint }{ " " }
                <a href={format!("{}{METHOD}#against", place.up)}>{ place.words.ways.method }</a>{ "." }
            </p>
            <dl class="glossary">
                { for terms.map(|(id, entry)| html! {
                    <><dt id={format!("term-{id}")}><dfn>{ &entry.label }</dfn></dt><dd>{ &entry.sentence }</dd></>
                }) }
            </dl>
        </>
    }
}

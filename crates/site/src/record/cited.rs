//! Where things are written: references to the list of sources, to the article's statements, and that list.

use explainer_core::case::{Passage, Source, SourceId, Who};
use yew::prelude::*;

use crate::PageContext;
use sanctions_explainer::link;

/// The anchor of a passage: its number alone in the article, after the id of any other source.
pub fn passage_anchor(page: &PageContext, passage: Passage) -> String {
    let case = &page.details.case;
    let Passage { source, number } = passage;
    if Some(source) == case.article() {
        format!("passage-{number}")
    } else {
        format!("passage-{}-{number}", case.sources[source.index()].id)
    }
}

/// "Where it is written", one line: passages and sources, each a link into the record. The numbered passages
/// stand for the article they are in.
pub fn written(page: &PageContext, ids: &[SourceId], passages: &[Passage]) -> Html {
    let case = &page.details.case;
    let r = &page.words.record;
    let source = |id: &SourceId| {
        let source = &case.sources[id.index()];
        html! { <a href={format!("#source-{}", source.id)}>{ &source.title }</a> }
    };
    let passage = |passage: &Passage| {
        let named = page.words.grammar.passage(passage.number);
        let of = (Some(passage.source) != case.article())
            .then(|| format!("{}: ", case.sources[passage.source.index()].title));
        html! { <a href={format!("#{}", passage_anchor(page, *passage))}>{ of.unwrap_or_default() }{ named }</a> }
    };
    // What is named by its passages need not be named again.
    let others = ids.iter().filter(|id| passages.iter().all(|passage| passage.source != **id));
    let all: Vec<Html> = passages.iter().map(passage).chain(others.map(source)).collect();
    html! { <p class="written"><span class="name">{ r.written }{ ": " }</span>{ joined(all) }</p> }
}

/// Things in a row, parted by semicolons.
pub fn joined(things: Vec<Html>) -> Html {
    html! { <>{ for things.into_iter().enumerate().map(|(index, thing)| html! { <>if index > 0 { { "; " } }{ thing }</> }) }</> }
}

/// Someone's name, linked to who that is.
pub fn name(page: &PageContext, who: Who) -> Html {
    named(page, who, page.shared.model.name(who).to_owned())
}

/// The same, as a sentence inflects the name.
pub fn named(page: &PageContext, who: Who, name: String) -> Html {
    html! { <a href={page.record(&link::who(&page.shared.model.case, who))}>{ name }</a> }
}

/// The list of sources.
pub fn sources(page: &PageContext) -> Html {
    let sources = page.details.case.sources.iter();
    html! {
        <ul class="entries">
            { for sources.map(|cited| html! { <li id={format!("source-{}", cited.id)}>{ source(page, cited) }</li> }) }
        </ul>
    }
}

/// A source: its title, linked where it has an address, who published it when, and how it was read.
pub fn source(page: &PageContext, source: &Source) -> Html {
    let words = page.shared.words;
    let date =
        if source.date.is_empty() { page.words.record.no_date.into() } else { words.date(&source.date) };
    let about = if source.publisher.is_empty() { date } else { format!("{}, {date}", source.publisher) };
    html! {
        <>
            <p>
                if let Some(link) = source.link.as_deref().filter(|link| link::is_web(link)) {
                    <a href={link.to_owned()}>{ &source.title }</a>
                } else {
                    { &source.title }
                }
            </p>
            <p class="written">{ about }{ " · " }{ words.confidence(source.confidence) }</p>
        </>
    }
}

//! Where things are written: references to the list of sources, to the article's statements, and that list.

use explainer_core::case::{CaseDetails, Source, SourceId, Who};
use yew::prelude::*;

use crate::PageContext;
use sanctions_explainer::link;

/// The source whose passages are numbered: the first that everything with numbered passages is found in.
fn article(case: &CaseDetails) -> Option<SourceId> {
    let mut numbered = case.statements.iter().filter(|statement| !statement.passages.is_empty());
    let first = numbered.next()?;
    let others: Vec<_> = numbered.collect();
    first.sources.iter().copied().find(|id| others.iter().all(|other| other.sources.contains(id)))
}

/// "Where it is written", one line: passages and sources, each a link into the record. The numbered passages
/// stand for the article they are in.
pub fn written(page: &PageContext, ids: &[SourceId], passages: &[u16]) -> Html {
    let case = &page.details.case;
    let r = &page.words.record;
    let source = |id: &SourceId| {
        let source = &case.sources[id.index()];
        html! { <a href={format!("#source-{}", source.id)}>{ &source.title }</a> }
    };
    let passage = |number: &u16| html! { <a href={format!("#passage-{number}")}>{ page.words.grammar.passage(*number) }</a> };
    let article = article(case).filter(|_| !passages.is_empty());
    let others = ids.iter().filter(|id| Some(**id) != article);
    let all: Vec<Html> = passages.iter().map(passage).chain(others.map(source)).collect();
    html! { <p class="written"><span class="name">{ r.written }{ ": " }</span>{ joined(all) }</p> }
}

/// Things in a row, parted by semicolons.
pub fn joined(things: Vec<Html>) -> Html {
    html! { <>{ for things.into_iter().enumerate().map(|(index, thing)| html! { <>if index > 0 { { "; " } }{ thing }</> }) }</> }
}

/// Someone's name, linked to who that is.
pub fn name(page: &PageContext, who: Who) -> Html {
    let model = &page.shared.model;
    html! { <a href={page.record(&link::who(&model.case, who))}>{ model.name(who).to_owned() }</a> }
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

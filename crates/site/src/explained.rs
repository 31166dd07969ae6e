//! Words of an article explained where they stand, without script: a link to a term of the record becomes one to a note
//! below its paragraph, which is seen while the address names it.
//!
//! Links they stay, not buttons: the words of an article must be there for whatever reads no styles, and views for reading
//! leave buttons out.

use std::fmt::Write;

use yew::prelude::*;

use super::{PageContext, RECORD, html};

/// The article with its terms explained, each where it is first met. A term that is not in the case keeps its link.
pub fn explained(page: &PageContext, article: &str) -> String {
    let terms = &page.details.case.glossary;
    let mut met = vec![false; terms.len()];
    let mut explained = String::with_capacity(article.len());
    for paragraph in article.split_inclusive("</p>") {
        let mut notes = String::new();
        let mut rest = paragraph;
        let link = format!("href=\"{RECORD}#term-");
        while let Some((before, (id, after))) =
            rest.split_once(&link).and_then(|(before, after)| Some((before, after.split_once('"')?)))
        {
            explained += before;
            rest = after;
            let Some(term) = terms.iter().position(|term| term == id) else {
                explained += &format!("{link}{id}\"");
                continue;
            };
            explained += &format!("href=\"#term-{id}\"");
            if !std::mem::replace(&mut met[term], true) {
                explained += &format!(" id=\"word-{id}\"");
                // Writing to a string cannot fail.
                let _ = write!(notes, "\n{}", html::<Note>(NoteProps { page: page.clone(), term }));
            }
        }
        explained += rest;
        explained += &notes;
    }
    explained
}

#[derive(Properties, PartialEq)]
struct NoteProps {
    page: PageContext,
    /// The term, by its position in the glossary.
    term: usize,
}

/// What a term means, with the ways on and back.
#[component]
fn Note(props: &NoteProps) -> Html {
    let NoteProps { page, term } = props;
    let id = &page.details.case.glossary[*term];
    let entry = &page.details.texts.glossary[*term];
    let anchor = format!("term-{id}");
    html! {
        // Whoever follows the link has the note next, by keys as well.
        <aside id={anchor.clone()} class="meaning" role="note" tabindex="-1">
            <p><strong>{ &entry.label }</strong>{ ": " }{ &entry.sentence }</p>
            <p class="from-here">
                <a href={format!("#word-{id}")}>{ page.words.ways.back }</a>{ " " }
                <a href={page.record(&anchor)}>{ page.words.ways.in_record }</a>
            </p>
        </aside>
    }
}

//! Everything that comes out of the lesson.

use explainer_lesson_package::STANDARDS;
use yew::prelude::*;

use super::forms::button;
use crate::bench::Bench;
use crate::desk::{Desk, Msg, Way};
use crate::out::{Length, base, embed_code, length, lesson_link};
use crate::paper::Sort;
use crate::product::Product;
use crate::words::WORDS;

/// The link, the code, the files, and paper.
pub fn out(desk: &Desk, bench: &Bench, way: &Way) -> Html {
    let words = &WORDS.out;
    let lesson = bench.lesson();
    let content = if lesson.steps.is_empty() {
        html! { <p>{ words.no_steps }</p> }
    } else {
        let link = lesson_link(&base(), lesson);
        html! {
            <>
                { rehearsal(desk, way) }
                { linked(&link, &lesson.title, way) }
                { files(way) }
                { printed(way) }
            </>
        }
    };
    html! { <section aria-labelledby="out"><h2 id="out">{ words.title }</h2>{ content }</section> }
}

fn rehearsal(desk: &Desk, way: &Way) -> Html {
    let on = desk.rehearsing;
    let word = if on { WORDS.out.rehearse_end } else { WORDS.out.rehearse };
    button("rehearse", word, true, way.callback(move |_| Msg::Rehearse(!on)))
}

/// The link with its length, and the code that has it in it, unless it is too long to be read.
fn linked(link: &str, title: &str, way: &Way) -> Html {
    let words = &WORDS.out;
    let length = length(link);
    if length == Length::TooLong {
        return html! { <><h3>{ words.link }</h3><p class="desk-note" data-length="too-long">{ words.link_too_long }</p></> };
    }
    html! {
        <>
            <h3>{ words.link }</h3>
            <p class="desk-hint" id="link-hint">{ words.link_hint }</p>
            { copied("link", words.link, link.to_owned(), way) }
            <p class="desk-note" data-length={link.len().to_string()}>
                { (WORDS.sentences.length)(link.len()) }{ ". " }
                if length == Length::Long {
                    { words.link_long }
                }
            </p>
            <p><a class="desk-link" href={link.to_owned()} target="_blank">{ words.open_link }</a></p>
            <h3>{ words.embed }</h3>
            <p class="desk-hint" id="embed-hint">{ words.embed_hint }</p>
            { copied("embed", words.embed, embed_code(link, title), way) }
        </>
    }
}

/// A text to be copied.
fn copied(name: &'static str, label: &'static str, text: String, way: &Way) -> Html {
    let copy = text.clone();
    html! {
        <div class="desk-copied" role="group" aria-label={label}>
            <textarea id={name} aria-label={label} aria-describedby={format!("{name}-hint")} readonly={true} rows="3" value={text} />
            { button("copy", WORDS.out.copy, true, way.callback(move |_| Msg::Copy(copy.clone()))) }
        </div>
    }
}

fn files(way: &Way) -> Html {
    let words = &WORDS.out;
    let make =
        |name, word, product: Product| button(name, word, true, way.callback(move |_| Msg::Make(product)));
    html! {
        <>
            <h3>{ words.files }</h3>
            <p>{ button("save", words.file, true, way.callback(|_| Msg::Save)) }{ " " }<span class="desk-hint">{ words.file_hint }</span></p>
            <p>{ make("offline", words.offline, Product::Offline) }{ " " }<span class="desk-hint">{ words.offline_hint }</span></p>
            <h3>{ words.packages }</h3>
            <p class="desk-hint">{ words.packages_hint }</p>
            <div class="desk-tools">
                { for STANDARDS.iter().map(|standard| make(standard.name, standard.title, Product::Package(standard))) }
            </div>
        </>
    }
}

fn printed(way: &Way) -> Html {
    let words = &WORDS.out;
    let button =
        |sort: Sort| button(sort.name(), sort.word(), true, way.callback(move |_| Msg::Paper(Some(sort))));
    html! {
        <>
            <h3>{ words.print }</h3>
            <p class="desk-hint">{ words.print_hint }</p>
            <div class="desk-tools">{ for Sort::ALL.into_iter().map(button) }</div>
        </>
    }
}

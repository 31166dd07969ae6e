//! What a pupil has done, at the end of a lesson: to be looked at, printed, copied or saved. Nothing of it is sent.

use yew::prelude::*;

use super::LessonView;
use super::report::{self, Asked, Line};
use crate::browser::{clipboard, print};
use crate::language::LessonWords;
use crate::view::markup::button;
use crate::view::whole_texts;

/// The list of steps, and the ways to take it along.
pub(super) fn summary(lesson: &LessonView<'_>) -> Html {
    let LessonView { panel, given, words } = lesson;
    let shared = &panel.shared;
    let s = &words.summary;
    let lines = report::lines(&shared.model, shared.words, words, given, &panel.tour);
    let title = match given.lesson.title.as_str() {
        _ if given.is_tour => &shared.model.labels.title,
        "" => words.no_title,
        title => title,
    };
    let take = TakeProps {
        text: report::text(title, &lines, words).into(),
        table: report::csv(&lines, words).into(),
        words: ByWords(words),
    };
    html! {
        <>
            <h4>{ s.title }</h4>
            <ol>{ for lines.iter().map(|line| item(line, &given.lesson.language, words)) }</ol>
            <Take ..take />
            <p class="sx-step-note">{ s.kept }</p>
        </>
    }
}

fn item(line: &Line, language: &str, words: &LessonWords) -> Html {
    let s = &words.summary;
    let answered = |Asked { argument, said, came_out }: &Asked| {
        html! {
            <p>
                { argument }{ ". " }{ s.said }{ ": " }<strong>{ *said }</strong>{ "." }
                if !came_out.is_empty() { { " " }{ s.came_out }{ ": " }<strong>{ *came_out }</strong>{ "." } }
            </p>
        }
    };
    html! {
        <li key={line.number}>
            <p lang={language.to_owned()}>{ &line.task }</p>
            { for line.asked.iter().map(answered) }
        </li>
    }
}

/// A table is equal only to itself.
#[derive(Clone, Copy)]
struct ByWords(&'static LessonWords);

impl PartialEq for ByWords {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

/// What can be taken along, and in which words.
#[derive(Properties, PartialEq)]
struct TakeProps {
    text: AttrValue,
    table: AttrValue,
    words: ByWords,
}

/// The ways to take a summary along. It remembers whether the text was copied.
struct Take {
    copied: Option<bool>,
}

/// What is done with a summary.
enum Asks {
    Copy,
    Copied(bool),
}

impl Component for Take {
    type Message = Asks;
    type Properties = TakeProps;

    fn create(_: &Context<Self>) -> Self {
        Self { copied: None }
    }

    fn update(&mut self, ctx: &Context<Self>, asks: Asks) -> bool {
        match asks {
            Asks::Copy => {
                // What was said is taken away first, so that a second copy is said as well.
                self.copied = None;
                let done = ctx.link().callback(|copied: Result<(), String>| Asks::Copied(copied.is_ok()));
                clipboard::copy(ctx.props().text.to_string(), done);
            }
            Asks::Copied(copied) => self.copied = Some(copied),
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let TakeProps { text, table, words } = ctx.props();
        let s = &words.0.summary;
        let told = self.copied.map_or("", |copied| if copied { s.copied } else { s.not_copied });
        whole_texts(html! {
            <>
                <div class="sx-tools">
                    { button("print", s.print, false, Callback::from(|_: MouseEvent| print::print())) }
                    { button("copy-summary", s.copy, false, ctx.link().callback(|_: MouseEvent| Asks::Copy)) }
                    <a class="sx-link" download="lesson.csv" href={address(table)}>{ s.download }</a>
                </div>
                <p class="sx-note" role="status">{ told }</p>
                if self.copied == Some(false) {
                    <textarea readonly=true rows="8" aria-label={s.title} value={text.clone()} />
                }
            </>
        })
    }
}

/// A table as an address that a browser saves as a file. The mark at its beginning tells programs which letters these are.
fn address(table: &str) -> String {
    let letters: String = js_sys::encode_uri_component(table).into();
    format!("data:text/csv;charset=utf-8,%EF%BB%BF{letters}")
}

//! What is printed: a handout, a worksheet, an answer key. Each is laid out as pages in place of the desk, and drawn by the widget's
//! own components, in black on white.

mod code;
mod figure;
mod handout;
mod key;
mod sheet;
mod worksheet;

use yew::prelude::*;

use crate::bench::Bench;
use crate::desk::{Msg, Way};
use crate::view::button;
use crate::words::WORDS;

/// What can be printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// Each step as the figure shows it, with its reasons, its sources and its link.
    Handout,
    /// Each step without its statuses, and lines to write on.
    Worksheet,
    /// The status of each argument at each step, with what decides it.
    Key,
}

impl Sort {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Handout, Self::Worksheet, Self::Key];

    /// Its name in the page.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Handout => "handout",
            Self::Worksheet => "worksheet",
            Self::Key => "key",
        }
    }

    /// Its name in words.
    #[must_use]
    pub fn word(self) -> &'static str {
        let words = &WORDS.paper;
        match self {
            Self::Handout => words.handout,
            Self::Worksheet => words.worksheet,
            Self::Key => words.key,
        }
    }
}

/// Which figure is printed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Choice {
    /// One argument, with what bears on it.
    #[default]
    Focus,
    /// All that is drawn.
    Map,
}

/// The pages, and the way to print them and back.
pub fn papers(bench: &Bench, sort: Sort, choice: Choice, base: &str, way: &Way) -> Html {
    let words = &WORDS.paper;
    let pages = match sort {
        Sort::Handout => handout::handout(bench, choice, base),
        Sort::Worksheet => worksheet::worksheet(bench, choice),
        Sort::Key => key::key(bench),
    };
    html! {
        <>
            <h1 class="paper-head">{ sort.word() }</h1>
            <div class="desk-tools">
                { button("print", words.print, true, way.callback(|_| Msg::Print)) }
                if sort != Sort::Key {
                    { choice_of_figure(choice, way) }
                }
                { button("back", words.back, true, way.callback(|_| Msg::Paper(None))) }
            </div>
            <div class={classes!("paper", sort.name())} lang={bench.lesson().language.clone()}>{ pages }</div>
        </>
    }
}

fn choice_of_figure(choice: Choice, way: &Way) -> Html {
    let words = &WORDS.paper;
    let (word, other) = match choice {
        Choice::Focus => (words.whole_map, Choice::Map),
        Choice::Map => (words.one_argument, Choice::Focus),
    };
    button("figure", word, true, way.callback(move |_| Msg::Figure(other)))
}

//! What a reader sees: one [`Part`] each, given only its own few values.
//!
//! The same components draw the live widget, the page before any script runs, and the figure the author's
//! tool writes. Nothing here keeps state but [`App`].

mod actors;
mod app;
mod bar;
mod controls;
mod count;
mod detail;
mod disputed;
mod draw;
mod figure;
mod held;
mod hinges;
mod hit;
mod ink;
pub mod legend;
mod matrix;
mod nodes;
mod now;
mod outline;
mod paper;
mod part;
mod pick;
mod stage;
mod tabs;
mod terms;
pub mod told;
mod walk;

pub use app::{App, AppProps, Msg, Told};
pub use count::{Count, Counting};
pub use detail::{Detail, Rest};
pub use draw::{FORMATS, draw, format_for};
pub use figure::{Figure, FigureProps};
pub use hinges::hinges;
pub use outline::outline;
pub use part::Part;
pub use pick::Listing;

use yew::prelude::*;

use crate::language::Words;
use crate::model::Model;
use crate::state::Action;

/// Classes as one attribute; empty ones fall away. Yew's `classes!` would build a set each time.
pub(super) fn class(names: &[&str]) -> AttrValue {
    let mut joined = String::new();
    for name in names.iter().filter(|name| !name.is_empty()) {
        if !joined.is_empty() {
            joined.push(' ');
        }
        joined += name;
    }
    joined.into()
}

/// What every part of the view is given; the same for the life of a widget.
#[derive(Debug, Clone, PartialEq)]
pub struct Shared {
    /// The case.
    pub model: Model,
    /// The words of the language.
    pub words: &'static Words,
    /// Where controls send what they ask for.
    pub act: Callback<Action>,
    /// Whether this is the page before any script runs: nothing in it can be operated.
    pub fixed: bool,
    /// The address of the case's record, where the page has one.
    pub record: Option<AttrValue>,
}

impl Shared {
    /// The name of a group of radio buttons. A page without script may hold several figures in one document,
    /// where equal names would join their groups: there the buttons have none.
    #[must_use]
    pub fn group(&self, name: &str) -> Option<AttrValue> {
        (!self.fixed).then(|| AttrValue::from(name.to_owned()))
    }
}

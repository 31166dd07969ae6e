//! The values that every piece of the view is given.

use yew::prelude::*;

use crate::language::Words;
use crate::model::Model;
use crate::session::Action;

/// Whether a reader can operate what is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mode {
    /// The running widget.
    #[default]
    Interactive,
    /// The page before any script runs, a page without script, or paper: nothing can be operated.
    Static,
}

/// The same for the life of a widget.
#[derive(Debug, Clone, PartialEq)]
pub struct Shared {
    /// The case.
    pub model: Model,
    /// The words of the language.
    pub words: &'static Words,
    /// Where controls send what they ask for.
    pub act: Callback<Action>,
    /// Whether a reader can operate it.
    pub mode: Mode,
    /// The address of the case's record, where the page has one.
    pub record: Option<AttrValue>,
}

impl Shared {
    /// Whether nothing can be operated.
    #[must_use]
    pub fn is_static(&self) -> bool {
        self.mode == Mode::Static
    }

    /// The name of a group of radio buttons. A page without script may hold several figures in one document,
    /// where equal names would join their groups: there the buttons have none.
    #[must_use]
    pub fn group(&self, name: &str) -> Option<AttrValue> {
        (!self.is_static()).then(|| AttrValue::from(name.to_owned()))
    }
}

//! The one language in which controls, links and the host page ask for something.

use explainer_core::argument::{Change, Control, World};
use explainer_core::case::Column;
use explainer_core::diagram::Node;

use super::Tab;

/// What a control, a link or the host page asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Change one control.
    Change(Change),
    /// Change several together, undone together.
    ChangeMany(Vec<Change>),
    /// Show a prepared world, by its position in the case.
    Preset(usize),
    /// Show the world the host page names.
    ShowWorld(World),
    /// Take the last change back.
    Undo,
    /// Back to the opening world.
    Reset,
    /// Select something, or nothing.
    Select(Option<Node>),
    /// Explain a term of the glossary, by its position, or stop explaining it.
    Explain(Option<usize>),
    /// Show or fold away what does not apply in one band.
    Unfold(Column, bool),
    /// See the world another way.
    Show(Tab),
    /// Hold a control as it is while settings are counted, or let it take every value.
    Pin(Control, bool),
    /// Let everything take every value, or only what is disputed, and hold all else.
    PinAllBut {
        /// Whether who is in the question takes every value, too.
        actors: bool,
    },
}

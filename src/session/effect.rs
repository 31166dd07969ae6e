//! What a session asks of the view, the browser or the host page.

use explainer_core::argument::World;
use explainer_core::diagram::Node;

use super::FileKind;

/// Something a session cannot do itself. The view performs the effects of an action in their order.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Draw the view again.
    Redraw,
    /// If a reader acted with the focus in the widget and what had it is gone from the next drawing, give it to the
    /// panel, or to what the panel was about before.
    KeepFocus {
        /// What the panel was about before.
        about: Option<Node>,
    },
    /// Tell the host page which world is now shown.
    AnnounceChange,
    /// Fetch the details of the case; [`super::Action::DetailsCame`] answers.
    RequestDetails,
    /// Fetch the part of the widget that comes later; [`super::Action::LaterCame`] answers.
    RequestLater,
    /// Save the world shown as a file; [`super::Action::Saved`] answers.
    Save(FileKind),
    /// Copy a link to this world; [`super::Action::LinkCopied`] answers.
    CopyLink(World),
    /// Send [`super::Action::CountOn`] in the next turn of the event loop, so that the page answers in between.
    CountLater,
    /// Call that off.
    StopCount,
    /// Scroll until the lower bar is in sight again, below what has been unfolded over it, and the argument in the middle above
    /// that.
    ShowBar,
    /// Give the focus to the step of the tour, or to what asks before a change.
    FocusTour {
        /// Whether to what came of a guess.
        outcome: bool,
    },
}

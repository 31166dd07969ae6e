//! The one language in which controls, links, the browser and the host page ask for something.

use std::rc::Rc;

use explainer_core::argument::{Change, Control, Guess, World};
use explainer_core::case::{ArgumentId, Column, Details};
use explainer_core::diagram::Node;

use super::{FileKind, Saved, Sheet, Tab};

/// What is asked of a session.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Change one control.
    Change(Change),
    /// Change several together, undone together.
    ChangeMany(Vec<Change>),
    /// Show a prepared world, by its position in the case.
    Preset(usize),
    /// Show the world the host page names.
    ShowWorld(World),
    /// Show the world of a link in the text around the widget, which the reader followed.
    FollowLink(World),
    /// Open with a step of the tour, by its position, and with what the reader has said there before. The reader did not
    /// ask for it now, so the focus stays where it is.
    OpenWithStep(usize, Option<Guess>),
    /// Go to a step of the tour, by its position, or leave the tour.
    TourTo(Option<usize>),
    /// Leave the tour at its end.
    FinishTour,
    /// Say what a step of the tour asks, or what a change that waits will do.
    Answer(Guess),
    /// Say what every change will do before it is made, or no longer.
    Predict(bool),
    /// Do not make the change that waits.
    Withdraw,
    /// Decline the invitation to the tour.
    DeclineTour,
    /// Take the last change back.
    Undo,
    /// Back to the opening world.
    Reset,

    /// Put an argument in the middle.
    Focus(ArgumentId),
    /// Show all that bears on the argument in the middle, or as much as fits one screen.
    ShowAll(bool),
    /// Unfold controls over the lower bar, or fold them away.
    Unroll(Option<Sheet>),
    /// Select something, or nothing.
    Select(Option<Node>),
    /// The host page puts an argument in the middle.
    FocusByPage(ArgumentId),
    /// The host page selects something, or nothing.
    SelectByPage(Option<Node>),
    /// Explain a term of the glossary, by its position, or stop explaining it.
    Explain(Option<usize>),
    /// Show or fold away what does not apply in one band.
    Unfold(Column, bool),
    /// See the world another way.
    Show(Tab),
    /// The pointer or the focus has come to a node of the figure, or has left.
    Hover(Option<Node>),

    /// Pin a control while settings are counted, or let it vary.
    Pin(Control, bool),
    /// Let everything vary, or only what is disputed, and pin all else.
    PinAllBut {
        /// Whether who takes part varies, too.
        actors: bool,
    },
    /// Count the next slice of what arguments turn on.
    CountOn,
    /// Count no further.
    StopCount,
    /// Count all of it once more.
    CountAgain,

    /// The figure is this wide, in CSS px at the reader's default text size of 16.
    Measured(f32),
    /// The browser is about to print, or has printed.
    Print(bool),
    /// Ask for the details once more.
    RequestDetails,
    /// The details have come, or could not be had.
    DetailsCame(Option<Rc<Details>>),
    /// Ask once more for the part of the widget that comes later.
    RequestLater,
    /// That part has come, or could not be had.
    LaterCame(bool),
    /// Save the world shown as a file.
    Save(FileKind),
    /// What became of that file.
    Saved(Saved),
    /// Copy a link to the world shown.
    CopyLink,
    /// Whether the link was copied; where it was not, its address, to be copied by hand.
    LinkCopied(Result<(), String>),
}

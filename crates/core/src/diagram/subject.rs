//! What is drawn, how, and what the interface says in it.

use crate::argument::{Status, Verdicts, World};
use crate::case::{Case, Column, Labels};

use super::plan::Plan;
use super::scene::{FoldCaption, FoldCounts};

/// What is drawn.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    /// The case.
    pub case: &'a Case,
    /// Its plan.
    pub plan: &'a Plan,
    /// Its short texts.
    pub labels: &'a Labels,
    /// The world.
    pub world: &'a World,
    /// The verdicts of that world.
    pub verdicts: &'a Verdicts,
    /// What the interface, and not the case, says in the figure.
    pub captions: &'a Captions<'a>,
}

/// What the interface says in the figure.
#[derive(Clone, Copy)]
pub struct Captions<'a> {
    /// The word for a status.
    pub status: &'a dyn Fn(Status) -> &'static str,
    /// The number of a premise whose contrary an argument rests on, with the word that says so: "not 5".
    pub contrary: &'a dyn Fn(usize) -> String,
    /// What a band says about what it folds away.
    pub fold: &'a dyn Fn(FoldCounts) -> FoldCaption,
}

/// How the figure is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct View {
    /// The width there is, in units; less than [`NARROWEST`] counts as that.
    pub width: i32,
    /// For each of [`crate::case::Column::ALL`]: whether what does not apply is drawn too.
    pub unfolded: [bool; Column::COUNT],
}

/// The narrowest figure, in units.
pub const NARROWEST: i32 = 280;

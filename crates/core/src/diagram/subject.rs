//! What is drawn, and the words of the interface in it.

use crate::argument::{Verdicts, World};
use crate::case::{Case, Texts};

use super::plan::Plan;
use super::scene::FoldCounts;

/// What is drawn.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    /// The case.
    pub case: &'a Case,
    /// Its plan.
    pub plan: &'a Plan,
    /// Its texts.
    pub texts: &'a Texts,
    /// The world.
    pub world: &'a World,
    /// The verdicts of that world.
    pub verdicts: &'a Verdicts,
    /// Words that belong to the interface and not to the case.
    pub words: &'a Words<'a>,
}

/// The words of the interface that stand in the figure.
#[derive(Clone, Copy)]
pub struct Words<'a> {
    /// The words for a status, in the order of [`crate::argument::Status::ALL`].
    pub status: [&'a str; 5],
    /// The word before the number of a premise used in the negative: "not".
    pub not: &'a str,
    /// What a band says about what it folds away.
    pub fold: &'a dyn Fn(FoldCounts) -> String,
}

//! From a world to the status of every argument, why, and what would change it.
//!
//! A [`World`] says who is in the question, whose reading is followed and what is accepted. A
//! [`Framework`] is compiled once from a case and labels worlds; [`why`] and [`flip`] explain a label.

mod change;
mod flip;
mod framework;
mod why;
mod words;
mod world;

pub use change::{Change, changes};
pub use flip::{Flip, flips, shortest_flips};
pub use framework::{Framework, Labelling, Status, Verdicts};
pub use why::{Reason, Step, chain, why};
pub use words::{WordFault, WorldWords, read_words};
pub use world::{Truth, World};

//! From a world to the status of every argument, why, and what would change it.
//!
//! A [`World`] says who is in the question, whose reading is followed and what is accepted. A
//! [`Framework`] is compiled once from a case and labels worlds; [`why`] and [`flip`] explain a label.

mod change;
mod flip;
mod framework;
mod links;
mod status;
mod why;
mod words;
mod world;

pub use change::{Change, Control, changes};
pub use flip::{Flip, flips, shortest_flips};
pub use framework::{Framework, Labelling};
pub use status::{Status, Verdicts};
pub use why::{Reason, Step, chain, why};
pub use words::{WordFault, WorldWords, read_words};
pub use world::{Truth, World};

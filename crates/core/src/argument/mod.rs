//! From a world to the status of every argument, why, and what would change it.
//!
//! A [`World`] says who is in the question, whose reading is followed and what is accepted. A
//! [`Framework`] is compiled once from a case and labels worlds; [`why()`] and [`flips`] explain a label, and
//! [`Hinges`] counts what an argument turns on over all decided worlds.

mod adjacency;
mod change;
mod closed;
mod flip;
mod framework;
mod hinges;
mod pinned;
mod settings;
mod status;
mod why;
mod world;
mod world_query;

pub use change::{Change, Control, changes, controls};
pub use flip::{Flip, flips, shortest_flips};
pub use framework::{Framework, Labelling};
pub use hinges::{Counts, Hinges, Lever, Progress, Tally};
pub use pinned::{Pin, Pins};
pub use settings::{SETTINGS_MAX, TooMany};
pub use status::{Status, Verdicts};
pub use why::{Reason, Step, chain, why};
pub use world::{Truth, World};
pub use world_query::{QueryError, WorldQuery, resolve_query};

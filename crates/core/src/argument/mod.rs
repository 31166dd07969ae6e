//! From a world to the status of every argument, why, and what would change it.
//!
//! A [`World`] says who is in the question, whose reading is followed and what is accepted. A
//! [`Framework`] is compiled once from a case and labels worlds; [`reason()`] and [`flips`] explain a label, and
//! [`Hinges`] counts what an argument turns on over all decided worlds. A [`WorldQuery`] names a world by ids, and an
//! [`Evaluation`] tells all that is known of one by ids.

mod adjacency;
mod change;
mod closed;
mod evaluation;
mod flip;
mod focus;
mod framework;
mod hinges;
mod pinned;
mod reasons;
mod settings;
mod status;
mod world;
mod world_query;

pub use change::{Change, Control, changes, controls};
pub use evaluation::{AttackIds, ByArgument, ChangeIds, Evaluation, FlipIds, ReasonIds};
pub use flip::{Flip, flips, shortest_flips};
pub use focus::{BOXES, Focus, Objection, Offer, open_controls};
pub use framework::{Framework, Labelling};
pub use hinges::{Counts, Hinges, Lever, Progress, Tally};
pub use pinned::{Pin, Pins};
pub use reasons::{Reason, Step, chain, opponents, reason};
pub use settings::{SETTINGS_MAX, TooMany};
pub use status::{Guess, Status, Verdicts};
pub use world::{Truth, World, holders};
pub use world_query::{QueryError, WORLD_KEYS, WorldIds, WorldQuery, resolve_query};

//! What each argument turns on: a count over many worlds, what is pinned in all of them, and the list of results.

mod count;
mod hinge_list;
mod pinned;

pub use count::{Count, Counting};
pub use hinge_list::hinges as hinge_list;

//! What each argument turns on: a count over many worlds, what is pinned in all of them, and the list of results.

mod hinge_list;
mod pinned;

pub use hinge_list::counted_arguments;

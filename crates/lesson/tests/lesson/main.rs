//! Lesson files and links with lessons: what is read, what is said of the rest, and no harm from a hostile one.
//! Run with `cargo test -p sanctions-explainer-lesson`.

mod documented;
mod fixture;
mod fuzz;
mod links;
mod problems;
#[path = "../../../core/tests/packs/slips.rs"]
mod slips;
mod written;

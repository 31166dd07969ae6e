//! Reading case files: every kind of error at its line, all of them at once, and no harm from a hostile case.
//! Run with `cargo test -p sanctions-explainer-authoring --test reader`.

mod advice;
mod fixture;
mod folder;
mod forms;
mod fuzz;
mod hostile;
mod inflected;
mod keys;
mod kinds;
mod many;
mod passages;
mod references;
mod rules;
#[path = "../../../core/tests/packs/slips.rs"]
mod slips;
#[path = "../../../core/tests/packs/soon.rs"]
mod soon;
mod syntax;
mod texts;
mod tour;

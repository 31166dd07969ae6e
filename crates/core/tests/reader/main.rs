//! Reading case files and packed cases: every kind of error at its line, all of them at once, and no harm
//! from a hostile case. Run with `cargo test -p sanctions-explainer-core --features read --test reader`.

mod fixture;
mod folder;
mod forms;
mod fuzz;
mod hostile;
mod keys;
mod many;
mod packed;
mod references;
mod rules;
mod syntax;
mod texts;

//! `evaluate`, as a person and as a program calls it: the binary itself, its output and its exit codes.
//!
//! `cargo test -p sanctions-explainer-cli --test evaluate`

mod one;
mod program;
mod saved;
mod worked;
mod worlds;

//! The diagram room: what is proven of the figure, on random cases and on the first case.
//!
//! `cargo test -p sanctions-explainer-core --test diagram` runs all of it, with a module name one part.

#[path = "../argument/bare.rs"]
mod bare;
mod crossings;
mod donbas;
mod figures;
mod geometry;
mod large;
#[path = "../argument/random.rs"]
#[expect(dead_code, reason = "shared with the tests of the argument room, which use all of it")]
mod random;
mod sketch;
mod tangled;

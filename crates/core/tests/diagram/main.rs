//! The diagram room: what is proven of the figure, on random cases and on the first case.
//!
//! `cargo test -p sanctions-explainer-core --features read --test diagram` runs all of it; without the feature
//! the first case, which has to be read from its files, stays out. A module name runs one part.

#[path = "../argument/bare.rs"]
mod bare;
#[cfg(feature = "read")]
mod crossings;
#[cfg(feature = "read")]
mod donbas;
#[cfg(feature = "read")]
mod figures;
mod geometry;
mod large;
#[path = "../argument/random.rs"]
#[expect(dead_code, reason = "shared with the tests of the argument room, which use all of it")]
mod random;
mod sketch;
mod tangled;

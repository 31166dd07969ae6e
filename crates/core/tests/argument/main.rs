//! The argument room: what is proven of it, on random cases and on the first case.
//!
//! `cargo test -p sanctions-explainer-core --features read --test argument` runs all of it; without the
//! feature the first case, which has to be read from its files, stays out. A module name runs one part. The two oracles share no code with the room: [`oracle`] is written from the rules as the
//! documentation states them, [`assumptions`] is another form of the same semantics.

mod assumptions;
mod bare;
#[cfg(feature = "read")]
mod donbas;
#[cfg(feature = "read")]
mod donbas_hinges;
mod flips;
mod hinges;
mod labelling;
mod oracle;
mod random;
mod reasons;
mod renaming;
mod words;
mod world;

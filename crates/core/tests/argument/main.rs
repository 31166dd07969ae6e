//! Labelling, reasons, flips, hinges and the naming of worlds, on random cases and on the first case.
//!
//! `cargo test -p sanctions-explainer-core --test argument` runs all of it, with a module name that module alone. The
//! two oracles share no code with what they judge: [`oracle`] is written from the rules as the documentation states
//! them, [`assumptions`] is another form of the same semantics.

mod assumptions;
mod bare;
mod donbas;
mod donbas_hinges;
mod flips;
mod focus;
mod hinges;
mod labelling;
mod oracle;
mod random;
mod reasons;
mod renaming;
mod rhodesia;
mod world;
mod world_query;

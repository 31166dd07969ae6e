//! Frameworks and graphs to measure on, the same on every machine.

pub mod draws;
pub mod frameworks;
pub mod three_bands;

/// The folder of the first case, which most benchmarks begin with.
pub const FIRST_CASE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../static/cases/donbas-labour");

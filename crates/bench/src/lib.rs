//! Frameworks and graphs to measure on, the same on every machine.

pub mod draws;
pub mod frameworks;
pub mod three_bands;

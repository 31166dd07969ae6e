//! Every test that needs a browser, one module per subject.

mod access;
mod boxes;
mod harness;
mod journey;
mod pictures;
mod sight;
mod smoke;
mod themes;
mod worlds;

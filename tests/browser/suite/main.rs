//! Every test that needs a browser, one module per subject.

mod access;
mod boxes;
mod harness;
mod journey;
mod pictures;
mod smoke;
mod worlds;

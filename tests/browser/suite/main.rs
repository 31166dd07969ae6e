//! Every test that needs a browser, one module per subject.

mod access;
mod boxes;
mod harness;
mod hinges;
mod journey;
mod pictures;
mod sight;
mod smoke;
mod terms;
mod themes;
mod worlds;

//! How lines run between boxes that are in their places.

pub(crate) mod edges;
pub(crate) mod ink;
pub(crate) mod nets;
pub(crate) mod paths;
mod terminals;
mod tracks;

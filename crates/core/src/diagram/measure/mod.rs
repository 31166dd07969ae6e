//! What stands in a box: how wide its text gets, and how large that makes the box.

pub(crate) mod boxes;
pub(crate) mod text;

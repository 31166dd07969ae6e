//! Where everything stands: the stacks at a width, what a world shows of them, and how high each box is placed.

pub(crate) mod align;
pub(crate) mod grid;
mod heights;
pub(crate) mod stacks;
pub(crate) mod visible;

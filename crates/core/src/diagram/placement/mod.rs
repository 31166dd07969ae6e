//! Where everything stands: how wide the stacks and channels are, what a world shows, and how high each box is
//! placed in its stack.
//!
//! Placement knows nothing of routing. It is told which boxes are tied to each other, and how many lines pass
//! each stack, as plain numbers.

pub(crate) mod align;
pub(crate) mod grid;
pub(crate) mod pool;
pub(crate) mod stacks;
pub(crate) mod visible;

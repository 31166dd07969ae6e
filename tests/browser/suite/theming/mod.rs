//! What a page may set is what it gets.

mod page;
mod properties;

/// Colours of the paper, light and dark.
pub const PAPER: [&str; 2] = ["rgb(255, 253, 248)", "rgb(23, 25, 28)"];

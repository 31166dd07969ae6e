//! The widget: an element in which readers switch actors and readings of a dispute, and see which arguments
//! then stand.
//!
//! [`model`] is what it is told, [`state`] what a reader has made of it, [`view`] what is seen, [`element`]
//! the border to the host page.

pub mod announce;
#[cfg(feature = "csr")]
pub mod element;
pub mod model;
pub mod state;
pub mod view;
pub mod words;

//! The widget: an element in which readers switch actors and readings of a dispute, and see which arguments
//! then stand.
//!
//! [`model`] is what it is told, [`state`] what a reader has made of it, [`view`] what is seen, [`element`]
//! the border to the host page, `pages` (feature `ssr`) what is written for readers without script.

pub mod announce;
#[cfg(feature = "csr")]
pub mod element;
pub mod link;
pub mod model;
#[cfg(feature = "ssr")]
pub mod pages;
pub mod state;
pub mod view;
pub mod words;

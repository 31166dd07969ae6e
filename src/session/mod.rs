//! What one reader has made of a case, and the one way it changes. No browser, no view.
//!
//! A control makes an [`Action`]; [`State::apply`] makes the next state. Verdicts and the figure are derived
//! from the state, never kept in it.

mod action;
mod state;
mod update;

pub use action::Action;
pub use state::{LastChange, State, Tab};

//! The part of sanctions-explainer that knows no browser: a disputed case, the arguments in it, and the
//! figure drawn from them.
//!
//! One way through: [`case`] holds the checked case, [`argument`] turns a world (who is in the question,
//! whose reading, what is accepted) into the status of every argument, [`diagram`] turns those into boxes
//! and lines, [`pack`] carries a case and its figure to the widget. Each room knows only the ones before it;
//! [`nearest`] and [`sorted`] serve all.

extern crate alloc;

pub mod argument;
pub mod case;
pub mod diagram;
pub mod nearest;
pub mod pack;
pub mod sorted;

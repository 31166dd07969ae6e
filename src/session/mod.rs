//! What one reader makes of a case, and the one way it changes. No browser, no view.
//!
//! ```text
//! Action ──► Session::update ──► State ──► Shown          (derived once per change of the world)
//!                            └─► Effects                  (performed by the view, which knows the browser)
//! ```
//!
//! A control makes an [`Action`]. [`Session::update`] changes the [`State`], derives what is [`Shown`], and answers
//! with the [`Effect`]s that only a browser or the page around the widget can bring about.

mod action;
mod count;
mod derived;
mod effect;
mod file_kind;
pub mod formats;
mod prediction;
mod state;
mod tour;
mod update;

pub use action::Action;
pub use count::Count;
pub use derived::Shown;
pub use effect::Effect;
pub use file_kind::{FileKind, Saved};
pub use prediction::{Pending, Prediction};
pub use state::{Arrival, LastChange, Sheet, State, Tab};
pub use tour::{Place, Tour};
pub use update::{Opening, Session};

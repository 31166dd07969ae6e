//! From verdicts and a width to a scene: bands, boxes and lines.
//!
//! A [`Plan`] is made once from a case: it decides the order in every band, over the whole case, so that a node
//! keeps its place among the others in every world. [`scene`] draws one world with it at one width.

mod board;
mod boxes;
mod frame;
mod heights;
mod ink;
mod lanes;
mod layout;
mod links;
mod nets;
mod order;
mod path;
mod pins;
mod place;
mod plan;
mod route;
mod scene;
mod shown;
mod subject;
mod text;

pub use ink::rounded;
pub use layout::{NARROWEST, View, scene};
pub use path::{Path, path_of};
pub use plan::Plan;
pub use scene::*;
pub use subject::{Subject, Words};
pub use text::{width as text_width, wrap};

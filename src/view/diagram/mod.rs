//! The figure: from a world to a scene in one of four formats, drawn as SVG, with its legend and its keys.

mod bands;
mod figure;
mod figure_panel;
mod keyboard;
pub mod legend;
mod lines;
pub mod node_id;
pub mod nodes;
mod still;

pub use figure::{Figure, FigureProps};
pub use figure_panel::{figure_at_rest, figures};
pub use still::still;

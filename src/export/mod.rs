//! The world shown, as a file: the figure, the table, and the world itself for other programs.
//!
//! A browser and the author's tool write the same files. All of this comes with the second part of the widget
//! ([`crate::later`]).
//!
//! ```text
//! csv      rows of comma-separated values
//! figure   the figure as an SVG file, with its description in it
//! looks    elements as text, with what the style sheet says of each in its attributes
//! setting  what is set in a world, in rows
//! table    the arguments as rows of comma-separated values
//! ```

pub mod csv;
mod figure;
mod looks;
mod setting;
mod table;

use explainer_core::argument::{World, WorldIds};

pub use figure::{colour, figure_file};
pub use looks::escaped;
pub use setting::rows;
pub use table::table_file;

use crate::language::Words;
use crate::model::Model;
use crate::session::FileKind;

/// How wide the figure of a file is, in units.
pub const WIDTH: i32 = 680;

/// A file of a world, as text, by the ending of its name. A picture is made of the drawing, by whoever can.
#[must_use]
pub fn file(model: &Model, words: &'static Words, world: &World, ending: &str) -> Option<String> {
    let kind = FileKind::ALL.into_iter().find(|kind| kind.ending() == ending)?;
    match kind {
        FileKind::Drawing => Some(figure_file(model, words, world, WIDTH)),
        FileKind::Picture => None,
        FileKind::Table => Some(table_file(model, words, world)),
        FileKind::World => Some(world_file(model, world)),
    }
}

/// A world as a line of JSON, as `evaluate --worlds` reads it.
fn world_file(model: &Model, world: &World) -> String {
    // Strings in an object: nothing here can fail to be written.
    serde_json::to_string(&WorldIds::new(&model.case, world)).unwrap_or_default() + "\n"
}

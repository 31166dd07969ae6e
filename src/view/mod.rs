//! What a reader sees, as pure functions of the session, which [`App`] keeps.
//!
//! The same components draw the live widget, the page before any script runs, and the figure the author's
//! tool writes.
//!
//! ```text
//! app             lays out: toolbar, sentence, tally, controls, the view that is chosen, the panel
//! focus/          one argument, what bears on it, and the choices where they matter
//! controls/       who takes part, whose reading is followed, what is accepted
//! diagram/        the figure, its legend, its keys
//! panel           everything about one thing
//! waiting         stands in for a piece that comes later
//! sensitivity/    what each argument turns on
//! setting         what is set in a world, row by row, for pages and paper
//! outline, table  the same world as a nested list and as a table; print as it goes on paper
//! explainer       the terms of the glossary, explained where they are met
//! files           which files the world can be saved as
//! tour            the steps of the guided tour
//! lesson/         a lesson that a teacher has made, in place of the tour
//! presenter/      the same on a projector
//! memo            draws a piece again only when its values change
//! whole_texts     has texts replaced as a whole, for pages that are translated
//! shared          the values that every piece is given
//! state_class     the classes that say in what state something is
//! markup, atoms   plain elements; signs and statuses in running text
//! ```

mod app;
mod atoms;
pub mod attribution;
mod controls;
pub mod diagram;
mod explainer;
mod files;
mod focus;
mod foot;
mod lesson;
mod link_faults;
mod listing;
mod markup;
mod memo;
mod outline;
mod panel;
mod presenter;
mod print;
mod sensitivity;
mod shared;
mod state_class;
mod table;
mod tabs;
mod tally;
mod toolbar;
mod tour;
mod waiting;
mod whole_texts;

pub use app::{App, AppProps, Changed};
pub use diagram::legend;
pub use diagram::{Figure, FigureProps, figure_at_rest, still};
pub use files::file_offers;
pub use focus::focus_figure;
pub use lesson::{lesson_panel, not_shown_note};
pub use listing::Listing;
pub use memo::{Memo, Memoised, properties};
pub use outline::argument_outline;
pub use panel::{Panel, panel_content};
pub use presenter::asked_and_presented;
pub use print::{cited, printed_list, printed_map};
pub use sensitivity::counted_arguments;
pub use shared::{Mode, Shared};
pub use table::argument_table;
pub use tour::TourPanel;
pub use whole_texts::whole_texts;

//! What of the widget comes later: a second file with the code that nobody needs before the first change.
//!
//! The build splits the compiled module in two (`crates/xtask/src/build/split.rs`). Whatever is reached only through
//! [`Later`] goes into the second file: the panel, the tour, the whole map, the outline, the table, the hinges, the legend, files of a
//! world, what is printed, and the unpacking of details. The loader fetches that file when the page is idle, or when a widget first
//! needs something in it, and then calls `later_is_here`.
//!
//! Nothing can be called too early: until the file is here, [`get`] has nothing to call. In any program but the element's
//! all of it is here from the start.

use std::rc::Rc;

use explainer_core::argument::{Control, Pins, Verdicts, World};
use explainer_core::case::{ArgumentId, Details};
use explainer_core::diagram::{Node, Scene, View};
use explainer_core::pack::PackError;
use js_sys::Function;
use yew::Html;

use crate::element::tell::{LastTold, tell};
use crate::language::Words;
use crate::lesson::Given;
use crate::model::Model;
use crate::session::formats::draw_scene;
use crate::session::{Count, Saved, Session};
use crate::view::{Listing, Panel, Shared, TourPanel, whole_texts};

/// What the second file does, each as a function to call.
#[derive(Debug, Clone, Copy)]
pub struct Later {
    /// Draws what stands in the panel about one thing.
    pub panel: fn(&Panel) -> Html,
    /// Draws what is asked: a step of the tour, or what a change will do; and what came of it.
    pub asked: fn(&TourPanel) -> Html,
    /// Draws a lesson in place of the tour.
    pub lesson: fn(&TourPanel, &Given) -> Html,
    /// Says how many arguments bear on one and are not shown in a lesson.
    pub not_shown: fn(&Shared, &Verdicts, ArgumentId) -> Option<Html>,
    /// Lays the whole map out.
    pub scene: fn(&Model, &'static Words, &World, &Verdicts, View) -> Scene,
    /// Draws the whole map, with the path of what is lit and the mark of what is selected.
    pub figures: fn(&Listing<'_>, &[Rc<Scene>], Option<Node>) -> Html,
    /// Draws the outline; with `true`, what does not apply is unfolded.
    pub outline: fn(&Listing<'_>, bool) -> Html,
    /// Draws the table.
    pub table: fn(&Listing<'_>) -> Html,
    /// Draws what arguments turn on: which controls vary, and the count over them.
    pub hinges: fn(&Listing<'_>, &[Control], &Count) -> Html,
    /// Draws what each status means.
    pub statuses: fn(&Shared) -> Html,
    /// Draws which files the world can be saved as, and what became of the last one.
    pub files: fn(&Shared, Option<&Saved>) -> Html,
    /// Writes the world into a file.
    pub file: fn(&Model, &'static Words, &World, &str) -> Option<String>,
    /// Draws the whole map for paper.
    pub printed_map: fn(&Shared, &World, &Verdicts) -> Html,
    /// Draws what is printed below the figure.
    pub printed_list: fn(&Shared, &World, &Verdicts) -> Html,
    /// Begins a count with its first slice.
    pub begin_count: fn(&Model, Pins) -> Count,
    /// Counts one more slice.
    pub go_on: fn(&mut Count, &Model),
    /// Tells the host page where the reader is in the tour and what is looked at, if that is elsewhere than it was told last.
    pub tell: fn(&mut LastTold, &Session, &Function),
    /// The case as a lesson shows it.
    pub held: fn(&Model, &str) -> Model,
    /// Unpacks the details of a case.
    pub details: fn(&Model, &[u8]) -> Result<Details, PackError>,
}

/// The functions, once they can be called.
#[must_use]
pub fn get() -> Option<&'static Later> {
    place::get()
}

/// Names every function that comes later. Nothing else may, or they would all be needed at the start.
fn functions() -> Later {
    Later {
        panel: |panel| whole_texts(crate::view::panel_content(panel)),
        asked: |tour| whole_texts(crate::view::asked_and_presented(tour)),
        lesson: |tour, given| whole_texts(crate::view::lesson_panel(tour, given)),
        not_shown: |shared, verdicts, about| {
            crate::view::not_shown_note(shared, verdicts, about).map(whole_texts)
        },
        scene: draw_scene,
        figures: crate::view::diagram::figures,
        outline: |listing, open| whole_texts(crate::view::argument_outline(listing, open)),
        table: |listing| whole_texts(crate::view::argument_table(listing)),
        hinges: |listing, varying, count| {
            whole_texts(crate::view::counted_arguments(listing, varying, count))
        },
        statuses: crate::view::legend::statuses,
        files: |shared, saved| whole_texts(crate::view::file_offers(shared, saved)),
        file: crate::export::file,
        printed_map: crate::view::printed_map,
        printed_list: crate::view::printed_list,
        begin_count: Count::new,
        go_on: Count::go_on,
        tell,
        held: crate::lesson::held,
        details: |model, bytes| explainer_core::pack::unpack_details(&model.case, &model.labels, bytes),
    }
}

#[cfg(not(all(target_arch = "wasm32", feature = "element")))]
mod place {
    use std::sync::LazyLock;

    use super::{Later, functions};

    static LATER: LazyLock<Later> = LazyLock::new(functions);

    pub fn get() -> Option<&'static Later> {
        Some(&LATER)
    }
}

/// The one border between the two files.
///
/// The build looks for the two names below and cuts the program between them: `import` stays in the first file,
/// `export` goes into the second with all that only it reaches. A call of `import` becomes a call through the table of
/// functions that both files share, at a place that is empty until the second file is there.
#[cfg(all(target_arch = "wasm32", feature = "element"))]
#[allow(unsafe_code)]
mod place {
    use std::ffi::c_void;
    use std::sync::OnceLock;

    use wasm_bindgen::prelude::wasm_bindgen;

    use super::{Later, functions};

    static LATER: OnceLock<Later> = OnceLock::new();

    #[link(wasm_import_module = "__wasm_split_placeholder__")]
    unsafe extern "C" {
        #[link_name = "__wasm_split_00later00_import_5a8c1f0e6d2b49739e04c7b1d86f3a25_functions"]
        fn import(place: *mut c_void);
    }

    /// Puts the functions into an `Option<Later>`. (A foreign function has no Rust type in its signature.)
    // SAFETY: no other function has this name.
    #[unsafe(export_name = "__wasm_split_00later00_export_5a8c1f0e6d2b49739e04c7b1d86f3a25_functions")]
    unsafe extern "C" fn export(place: *mut c_void) {
        // SAFETY: `later_is_here` is the only caller, and hands over a place of this type that it holds alone.
        unsafe { *place.cast::<Option<Later>>() = Some(functions()) };
    }

    /// The loader says that the second file is here.
    #[wasm_bindgen]
    pub fn later_is_here() {
        let mut found: Option<Later> = None;
        // SAFETY: the build makes `import` the function `export` above, which writes into `found` and keeps nothing of
        // it. The loader puts only the second file of the same build beside the first: it knows both by their hash.
        // Were the second file not there, its place in the table would be empty, and the call would stop the program.
        unsafe { import((&raw mut found).cast()) };
        if let Some(found) = found {
            LATER.get_or_init(|| found);
        }
    }

    pub fn get() -> Option<&'static Later> {
        LATER.get()
    }
}

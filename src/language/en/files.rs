//! What is said in English in files and where they are offered.

use crate::language::files::{FileWords, Kinds};

/// The English table.
pub static WORDS: FileWords = FileWords {
    language: "en",
    on: "Taking part",
    reading: "Reading followed",
    accepted: "Accepted",
    rejected: "Rejected",
    open: "Left open",
    none: "none",
    id: "id",
    argument: "argument",
    column: "what it is",
    status: "status",
    kinds: Kinds {
        drawing: "Whole map, SVG",
        picture: "Whole map, PNG",
        table: "Table, CSV",
        world: "Settings, JSON",
    },
    saved: "Saved. It is among your downloads.",
    failed: "This could not be saved. The page may not allow it.",
    copy_instead: "If no file came, the page around this frame does not allow it. You can copy this instead:",
};

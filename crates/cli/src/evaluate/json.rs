//! One world for programs. What stands in it is the [`Evaluation`] of the core; here it only becomes text.

use explainer_core::argument::Evaluation;

/// The evaluation as one JSON object, indented, with a line end.
pub fn text(evaluation: &Evaluation<'_>) -> String {
    // Strings, lists and objects with string keys: nothing here can fail to be written.
    let written = serde_json::to_string_pretty(evaluation);
    written.map(|written| written + "\n").unwrap_or_default()
}

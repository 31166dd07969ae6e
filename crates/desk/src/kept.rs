//! The lesson as it is kept in this browser, so that nothing is lost when the page is loaded again. It goes nowhere else.

use web_sys::Storage;

/// The name it is kept under.
const KEY: &str = "sanctions-explainer-lesson";

/// The text of the lesson file that was kept, if there is one.
#[must_use]
pub fn kept() -> Option<String> {
    storage()?.get_item(KEY).ok()?
}

/// Keeps the text of a lesson file. Says whether the browser does.
pub fn keep(text: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(KEY, text).is_ok())
}

/// Keeps nothing any more.
pub fn forget() {
    // A browser that keeps nothing has nothing to forget.
    let _ = storage().map(|storage| storage.remove_item(KEY));
}

/// What this browser keeps for the site. It may be told to keep nothing.
fn storage() -> Option<Storage> {
    gloo::utils::window().local_storage().ok()?
}

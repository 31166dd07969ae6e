//! What happens when the module panics: the console has the message, and the loader starts the module anew.

use std::sync::Once;

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// In the loader (`static/loader.js`), whose scope the glue shares.
    fn note_panic();
}

/// Has panics told, from the first widget on.
pub fn tell_panics() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        yew::set_custom_panic_hook(Box::new(|info| {
            gloo::console::error!(info.to_string());
            note_panic();
        }));
    });
}

//! What happens when the module stops: the loader starts it anew. After a panic the console has the message.

use std::sync::Once;

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// In the loader (`static/loader.js`), whose scope the glue shares.
    fn note_panic();
    /// There as well. It looks at who called it.
    fn note_module();
}

/// Has the module known as the one that a trap comes from, and panics told, from the first widget on.
pub fn tell_panics() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        note_module();
        yew::set_custom_panic_hook(Box::new(|info| {
            gloo::console::error!(info.to_string());
            note_panic();
        }));
    });
}

//! Copies a text, or says that it could not be copied: a frame or an old browser may forbid it.

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use yew::Callback;

/// Copies `text`; `done` is given the text back if the browser does not allow it.
pub fn copy(text: String, done: Callback<Result<(), String>>) {
    wasm_bindgen_futures::spawn_local(async move {
        let copied = write(&text).await;
        done.emit(copied.map(drop).map_err(|_| text));
    });
}

/// A page outside a secure context has no clipboard at all, so this looks for one before using it.
async fn write(text: &str) -> Result<JsValue, JsValue> {
    let navigator = gloo::utils::window().navigator();
    if !js_sys::Reflect::has(&navigator, &JsValue::from_str("clipboard"))? {
        return Err(JsValue::NULL);
    }
    JsFuture::from(navigator.clipboard().write_text(text)).await
}

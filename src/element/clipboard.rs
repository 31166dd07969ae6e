//! Copies a link, or says that it could not be copied: a frame or an old browser may forbid it.

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use yew::Callback;

/// Copies `address`; `done` is told the address back if the browser does not allow it.
pub fn copy(address: String, done: Callback<Result<(), String>>) {
    wasm_bindgen_futures::spawn_local(async move {
        let copied = write(&address).await;
        done.emit(copied.map(drop).map_err(|_| address));
    });
}

/// Outside a secure context there is no clipboard at all, so it is looked for before it is used.
async fn write(address: &str) -> Result<JsValue, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let navigator = window.navigator();
    if !js_sys::Reflect::has(&navigator, &JsValue::from_str("clipboard"))? {
        return Err(JsValue::NULL);
    }
    JsFuture::from(navigator.clipboard().write_text(address)).await
}

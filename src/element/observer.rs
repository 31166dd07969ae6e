//! Tells the widget how much room its figure has.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use yew::Callback;

/// Watches one element as long as it is kept.
pub struct Observer {
    observer: web_sys::ResizeObserver,
    _on_resize: Closure<dyn FnMut()>,
}

impl Observer {
    /// Starts watching, and reports the first size at once, before anything is painted.
    #[must_use]
    pub fn new(element: web_sys::HtmlElement, report: Callback<f32>) -> Option<Self> {
        report.emit(room(&element)?);
        let watched = element.clone();
        let on_resize = Closure::<dyn FnMut()>::new(move || {
            if let Some(room) = room(&watched) {
                report.emit(room);
            }
        });
        let observer = web_sys::ResizeObserver::new(on_resize.as_ref().unchecked_ref()).ok()?;
        observer.observe(&element);
        Some(Self { observer, _on_resize: on_resize })
    }
}

impl Drop for Observer {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Width in CSS px, as if the reader's text size were 16 px: the unit container queries in `em` use, too.
pub fn room(element: &web_sys::HtmlElement) -> Option<f32> {
    let style = web_sys::window()?.get_computed_style(element).ok()??;
    // The browser reads the number: Rust's reader of floating-point numbers is 3 KB of module.
    let text = js_sys::Number::parse_float(&style.get_property_value("font-size").ok()?);
    let width = element.get_bounding_client_rect().width();
    #[expect(clippy::cast_possible_truncation, reason = "a width in pixels needs no more than f32 holds")]
    let room = (width / text * 16.0) as f32;
    (width > 0.0 && text > 0.0).then_some(room)
}

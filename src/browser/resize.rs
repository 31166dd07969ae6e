//! Says how large an element is, now and whenever that changes.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{HtmlElement, ResizeObserver};
use yew::Callback;

/// Watches one element as long as it is kept. (gloo has no observers.)
#[derive(Debug)]
#[must_use = "dropping it ends the watching"]
pub struct SizeObserver {
    observer: ResizeObserver,
    _on_resize: Closure<dyn FnMut()>,
}

impl SizeObserver {
    /// Reports the [`width`] of an element at once, before anything is painted, and whenever it changes. While it has none,
    /// as in a tab or a dialog that is not open yet, nothing is reported.
    pub fn of_width(element: HtmlElement, report: Callback<f32>) -> Option<Self> {
        let watched = element.clone();
        let tell = move || {
            if let Some(width) = width(&watched) {
                report.emit(width);
            }
        };
        tell();
        Self::new(&element, tell)
    }

    /// Keeps a custom property of another element at the height of this one, in CSS px. A pixel more or less is not told:
    /// that is how a browser rounds, and all that inherits the property would be styled once more.
    pub fn of_height(element: HtmlElement, follower: HtmlElement, property: &'static str) -> Option<Self> {
        let watched = element.clone();
        let mut told = 0;
        Self::new(&element, move || {
            let height = watched.offset_height();
            if height.abs_diff(told) > 1 {
                told = height;
                // Where it cannot be set, what the style sheet reserves holds.
                let _ = follower.style().set_property(property, &format!("{height}px"));
            }
        })
    }

    fn new(element: &HtmlElement, resized: impl FnMut() + 'static) -> Option<Self> {
        let on_resize = Closure::<dyn FnMut()>::new(resized);
        let observer = ResizeObserver::new(on_resize.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self { observer, _on_resize: on_resize })
    }
}

impl Drop for SizeObserver {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// The width of an element in CSS px, as if the reader's text size were 16 px: the unit in which container queries
/// measure `em`. `None` while the element has no width.
#[must_use]
pub fn width(element: &HtmlElement) -> Option<f32> {
    let style = gloo::utils::window().get_computed_style(element).ok()??;
    // The browser reads the number: Rust's own reader of floating-point numbers would be shipped for this alone.
    let length = |name| Some(js_sys::Number::parse_float(&style.get_property_value(name).ok()?));
    // As style sheets know it: what is painted may be scaled by the page.
    let (text, width) = (length("font-size")?, length("width")?);
    #[expect(clippy::cast_possible_truncation, reason = "a width in pixels needs no more than f32 holds")]
    let units = (width / text * 16.0) as f32;
    (width > 0.0 && text > 0.0).then_some(units)
}

//! The widget beside the desk, driven as any page can drive it: by the attribute and the properties of its element.

use gloo::utils::document;
use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

/// The element of the widget. Calls that come before it runs do nothing.
pub struct Figure(Element);

impl Figure {
    /// The one on the page.
    #[must_use]
    pub fn find() -> Option<Self> {
        document().query_selector("sanctions-explainer").ok()?.map(Self)
    }

    /// Shows a case.
    pub fn show_case(&self, id: &str) {
        if self.0.get_attribute("case").as_deref() != Some(id) {
            // The name of an attribute is no reason to throw.
            let _ = self.0.set_attribute("case", id);
        }
    }

    /// The world shown, in the words of a link; empty until the widget runs.
    #[must_use]
    pub fn world(&self) -> String {
        Reflect::get(&self.0, &"world".into()).ok().and_then(|world| world.as_string()).unwrap_or_default()
    }

    /// Shows a world. Says whether there is a widget to show it.
    pub fn open(&self, words: &str) -> bool {
        let open =
            Reflect::get(&self.0, &"open".into()).ok().and_then(|open| open.dyn_into::<Function>().ok());
        let opened = open.and_then(|open| open.call1(&self.0, &words.into()).ok());
        opened.is_some_and(|opened| opened.is_truthy())
    }

    /// Shows a lesson as pupils see it, or with an empty text none.
    pub fn set_lesson(&self, text: &str) {
        // The element only takes notice of it.
        let _ = Reflect::set(&self.0, &"lesson".into(), &JsValue::from(text));
    }

    /// Brings it into sight.
    pub fn bring_into_sight(&self) {
        self.0.scroll_into_view();
    }
}

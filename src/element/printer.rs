//! Tells the widget when the browser is about to print, and when it has.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use yew::Callback;

/// The events, each with whether there is a page to be made ready.
const EVENTS: [(&str, bool); 2] = [("beforeprint", true), ("afterprint", false)];

/// Listens as long as it is kept.
pub struct Printer {
    listeners: [Closure<dyn FnMut()>; 2],
}

impl Printer {
    /// Starts listening. What `report` leads to is drawn before the browser goes on to print.
    #[must_use]
    pub fn new(report: &Callback<bool>) -> Self {
        let listeners = EVENTS.map(|(name, ready)| {
            let report = report.clone();
            let listener = Closure::<dyn FnMut()>::new(move || report.emit(ready));
            if let Some(window) = web_sys::window() {
                // Refused only for a listener that is none.
                let _ = window.add_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
            }
            listener
        });
        Self { listeners }
    }
}

impl Drop for Printer {
    fn drop(&mut self) {
        let Some(window) = web_sys::window() else { return };
        for ((name, _), listener) in EVENTS.iter().zip(&self.listeners) {
            let _ = window.remove_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
        }
    }
}

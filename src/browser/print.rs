//! Has the browser print, and says when it is about to and when it has.

use gloo::events::EventListener;
use yew::Callback;

/// Listens as long as it is kept.
#[derive(Debug)]
#[must_use = "dropping it ends the listening"]
pub struct PrintListener {
    _before_and_after: [EventListener; 2],
}

impl PrintListener {
    /// Starts listening. `report` hears `true` before the browser prints and `false` after it; what `true` leads to
    /// is drawn before the browser goes on.
    pub fn new(report: &Callback<bool>) -> Self {
        let window = gloo::utils::window();
        let listen = |event, printing| {
            let report = report.clone();
            EventListener::new(&window, event, move |_| report.emit(printing))
        };
        Self { _before_and_after: [listen("beforeprint", true), listen("afterprint", false)] }
    }
}

/// Asks the browser to print the page. One that may not, does nothing.
pub fn print() {
    let _ = gloo::utils::window().print();
}

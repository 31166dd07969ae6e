//! What the host page hears: one event after every change of the world.

use explainer_core::argument::{ByArgument, Status, Verdicts, World};
use explainer_core::case::Case;
use serde::Serialize;
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

use crate::link;

/// The name of the event.
const CHANGE: &str = "sanctions-explainer-change";

/// The detail of the event: a plain object.
#[derive(Serialize)]
struct ChangeDetail<'a> {
    /// The world, as the query of a link.
    world: String,
    /// What has become of every argument.
    status: ByArgument<'a, Status>,
}

/// Tells the page around `host` which world is now shown, and what has become of every argument in it.
pub fn world_changed(host: &HtmlElement, case: &Case, world: &World, verdicts: &Verdicts) {
    let detail =
        ChangeDetail { world: link::write(case, world), status: ByArgument::statuses(case, verdicts) };
    // Strings in an object: nothing here can fail to be written.
    let detail = detail.serialize(&serde_wasm_bindgen::Serializer::json_compatible());
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_detail(&detail.unwrap_or(JsValue::NULL));
    if let Ok(event) = CustomEvent::new_with_event_init_dict(CHANGE, &init) {
        // A listener of the page that throws is the page's own matter.
        let _ = host.dispatch_event(&event);
    }
}

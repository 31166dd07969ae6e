//! Where on the page an event happened.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// The value of an attribute of the element an event happened on, or of the nearest around it that has one.
pub fn nearest_attribute(event: &Event, attribute: &str) -> Option<String> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest(&format!("[{attribute}]")).ok()??.get_attribute(attribute)
}

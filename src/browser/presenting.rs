//! Lets one element fill the window, and the screen where the browser allows that.
//!
//! A dialog does the first everywhere, also in a frame that may only run scripts: it stands above the page whatever the
//! page does, keeps the focus within it, closes by Escape, and gives the focus back to what had it.
//!
//! What is asked of the browser here is named as text. Each function that Rust imports by its type would make the first
//! file longer, for a part that comes later.

use std::cell::OnceCell;

use js_sys::{Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event};

/// Has a dialog fill the window.
pub fn open(dialog: &Element) {
    // It refuses only where it has gone from the page, or is open.
    let _ = call(dialog, "showModal", &JsValue::UNDEFINED);
}

/// Closes a dialog. It tells so by the event `close`.
pub fn close(dialog: &Element) {
    let _ = call(dialog, "close", &JsValue::UNDEFINED);
}

/// Whether the browser, and the page around a frame, let an element fill the screen.
#[must_use]
pub fn can_fill_screen() -> bool {
    get(&gloo::utils::document(), "fullscreenEnabled") == JsValue::TRUE
}

/// Has an element fill the screen. Browsers allow it only to a reader who has just pressed something; elsewhere the
/// element stays as it is.
pub fn fill_screen(element: &Element) {
    ask(element, "requestFullscreen");
}

/// Has no element fill the screen any more. The event `fullscreenchange` tells when it is done.
pub fn give_screen_back() {
    ask(&gloo::utils::document(), "exitFullscreen");
}

/// Calls what gives a promise. A refusal is no fault here, and any function will do to take it.
fn ask(of: &JsValue, method: &str) {
    if let Ok(asked) = call(of, method, &JsValue::UNDEFINED) {
        let _ = call(&asked, "catch", &get(&gloo::utils::window(), "Boolean"));
    }
}

/// Whether an element of the widget fills the screen. `element` is any element of it.
#[must_use]
pub fn fills_screen(element: &Element) -> bool {
    let filling = get(&element.get_root_node(), "fullscreenElement");
    ![JsValue::NULL, JsValue::UNDEFINED].contains(&filling)
}

/// Gives an element the focus.
pub fn focus(element: &Element) {
    let _ = call(element, "focus", &JsValue::UNDEFINED);
}

/// Whether nothing in the widget has the focus. `element` is any element of it.
#[must_use]
pub fn lacks_focus(element: &Element) -> bool {
    get(&element.get_root_node(), "activeElement") == JsValue::NULL
}

/// How far the page is scrolled, in CSS px.
#[must_use]
pub fn scrolled() -> f64 {
    get(&gloo::utils::window(), "scrollY").as_f64().unwrap_or_default()
}

/// Scrolls the page to where it was.
pub fn scroll_back(place: f64) {
    gloo::utils::window().scroll_by_with_x_and_y(0.0, place - scrolled());
}

/// The number in the field in which something is put in; none while there is none.
#[must_use]
pub fn number(event: &Event) -> Option<f64> {
    get(&get(event, "target"), "valueAsNumber").as_f64()
}

/// Whether a key is pressed together with one that makes it a command of the browser's.
#[must_use]
pub fn is_command(event: &Event) -> bool {
    ["altKey", "ctrlKey", "metaKey"].iter().any(|key| get(event, key) == JsValue::TRUE)
}

/// Whether a key is pressed in an element of this sort.
#[must_use]
pub fn is_in(event: &Event, element: &str) -> bool {
    get(&get(event, "target"), "localName") == JsValue::from_str(element)
}

/// Gives the widget one more style sheet, once. `element` is any element of it.
pub fn adopt(element: &Element, styles: &str) {
    thread_local! {
        static SHEET: OnceCell<JsValue> = const { OnceCell::new() };
    }
    let sheet = SHEET.with(|sheet| sheet.get_or_init(|| new_sheet(styles).unwrap_or_default()).clone());
    let adopted = get(&element.get_root_node(), "adoptedStyleSheets");
    if call(&adopted, "includes", &sheet) == Ok(JsValue::FALSE) {
        // Without it the words can still be read.
        let _ = call(&adopted, "push", &sheet);
    }
}

fn new_sheet(styles: &str) -> Result<JsValue, JsValue> {
    let window = gloo::utils::window();
    let (sheets, makes) = (get(&window, "CSSStyleSheet"), get(&window, "Reflect"));
    let construct: Function = get(&makes, "construct").unchecked_into();
    let sheet = construct.call3(&makes, &sheets, &Object::new(), &sheets)?;
    call(&sheet, "replaceSync", &styles.into())?;
    Ok(sheet)
}

/// What an object has by a name; nothing where it has none.
fn get(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &name.into()).unwrap_or_default()
}

/// Calls a method. One that an old browser lacks is an error as any other.
fn call(of: &JsValue, method: &str, with: &JsValue) -> Result<JsValue, JsValue> {
    get(of, method).unchecked_into::<Function>().call1(of, with)
}

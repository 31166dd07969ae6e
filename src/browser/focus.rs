//! Moves the focus when the element that had it is gone: a reader who works with keys must never fall out of the
//! widget.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node, ShadowRoot, SvgElement};
use yew::NodeRef;

/// Whether something in the widget has the focus. `element` is any element of the widget.
#[must_use]
pub fn is_inside(element: &NodeRef) -> bool {
    root(element).is_some_and(|root| root.active_element().is_some())
}

/// Whether nothing on the page has the focus, because the element that had it is gone. Do not steal the focus if
/// the reader has moved it elsewhere. `element` is any element of the widget.
#[must_use]
pub fn is_lost(element: &NodeRef) -> bool {
    let page = element.cast::<Node>().and_then(|element| element.owner_document());
    page.and_then(|page| page.active_element()).is_none_or(|found| found.local_name() == "body")
}

/// Gives the focus to the first of these that takes it. `element` is any element of the widget.
pub fn give<'a>(element: &NodeRef, selectors: impl IntoIterator<Item = &'a str>) {
    let Some(root) = root(element) else { return };
    for selector in selectors {
        if let Ok(Some(found)) = root.query_selector(selector) {
            to(&found);
        }
        if root.active_element().is_some() {
            return;
        }
    }
}

/// Gives the focus to an element, of HTML or of the figure.
pub fn to(element: &Element) {
    // Focus is refused only where the element has just gone: then the focus stays where it is.
    let _ = match element.dyn_ref::<HtmlElement>() {
        Some(element) => element.focus(),
        None => element.dyn_ref::<SvgElement>().map_or(Ok(()), SvgElement::focus),
    };
}

fn root(element: &NodeRef) -> Option<ShadowRoot> {
    element.cast::<Node>()?.get_root_node().dyn_into().ok()
}

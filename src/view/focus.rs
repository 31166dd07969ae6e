//! Where the focus goes when what had it is gone: a reader who works with keys must never fall out of the widget.

use wasm_bindgen::JsCast;
use web_sys::{Element, ShadowRoot};
use yew::NodeRef;

/// Whether something in the widget has the focus. `part` is any element of it.
pub fn is_inside(part: &NodeRef) -> bool {
    root(part).is_some_and(|root| root.active_element().is_some())
}

/// Whether nothing on the page has the focus, since what had it is gone. Who has gone elsewhere is not called back.
#[cfg(feature = "csr")]
pub fn is_lost(part: &NodeRef) -> bool {
    let page = part.cast::<web_sys::Node>().and_then(|part| part.owner_document());
    page.and_then(|page| page.active_element()).is_none_or(|found| found.local_name() == "body")
}

/// Gives the focus to the first of these that takes it.
#[cfg(feature = "csr")]
pub fn give<'a>(part: &NodeRef, selectors: impl IntoIterator<Item = &'a str>) {
    let Some(root) = root(part) else { return };
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
    // Focus can only be refused where the element has just gone: then it stays where it is.
    let _ = match element.dyn_ref::<web_sys::HtmlElement>() {
        Some(element) => element.focus(),
        None => element.dyn_ref::<web_sys::SvgElement>().map_or(Ok(()), web_sys::SvgElement::focus),
    };
}

fn root(part: &NodeRef) -> Option<ShadowRoot> {
    part.cast::<web_sys::Node>()?.get_root_node().dyn_into().ok()
}

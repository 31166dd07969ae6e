//! Moves the focus when the element that had it is gone, and brings out what has it: a reader who works with keys must
//! never fall out of the widget, nor lose sight of where they are in it.

use wasm_bindgen::JsCast;
use web_sys::{
    Element, HtmlElement, Node, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition, ShadowRoot,
    SvgElement,
};
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

/// Moves the focus to an element of the widget. `element` is any element of it.
pub fn move_to(element: &NodeRef, selector: &str) {
    if let Some(found) = find(element, selector) {
        to(&found);
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

/// Scrolls no further than until an element of the widget is in the window. `element` is any element of it.
pub fn scroll_to(element: &NodeRef, selector: &str) {
    if let Some(found) = find(element, selector) {
        scroll_into_window(&found);
    }
}

fn scroll_into_window(element: &Element) {
    let nearest = ScrollIntoViewOptions::new();
    nearest.set_behavior(ScrollBehavior::Instant);
    nearest.set_block(ScrollLogicalPosition::Nearest);
    nearest.set_inline(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&nearest);
}

/// Space left free beside what has been brought out, in CSS px: its ring needs some.
const FREE: f64 = 10.0;

/// The part of what has the focus that is brought out, in CSS px: boxes can be taller than the room there is.
const TALL: f64 = 100.0;

/// Scrolls the page until nothing that matches `covers` lies over what has the focus. Browsers scroll only until it is in
/// the window, where what stays in sight may cover it. No style can: boxes of a figure have no scroll margin in Firefox
/// and WebKit.
pub fn bring_out(element: &NodeRef, covers: &str) {
    if let Some(root) = root(element)
        && let Some(target) = root.active_element()
    {
        uncover(&root, &target, covers, TALL);
    }
}

/// Scrolls no further than until what has the focus is in the window, and in what scrolls by itself around it: not all
/// browsers do. `element` is any element of the widget.
pub fn scroll_to_focus(element: &NodeRef) {
    if let Some(target) = root(element).and_then(|root| root.active_element()) {
        scroll_into_window(&target);
    }
}

/// The same for an element of the widget, all of it. `element` is any element of it.
pub fn bring_out_all_of(element: &NodeRef, selector: &str, covers: &str) {
    if let Some(root) = root(element)
        && let Some(target) = find(element, selector)
    {
        uncover(&root, &target, covers, f64::INFINITY);
    }
}

/// Brings out as much of the target as is this `tall`, in CSS px.
fn uncover(root: &ShadowRoot, target: &Element, covers: &str, tall: f64) {
    let (Some(window), Ok(covers)) = (web_sys::window(), root.query_selector_all(covers)) else { return };
    let height = window.inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
    let scroll = |by: f64| window.scroll_by_with_x_and_y(0.0, by);
    let place = || {
        let place = target.get_bounding_client_rect();
        let bottom = place.bottom().min(place.top() + tall);
        (place, bottom)
    };
    // Firefox brings no box of a figure into the window.
    let (under, bottom) = place();
    if under.top() < 0.0 {
        scroll(under.top() - FREE);
    } else if bottom > height {
        scroll(bottom - height + FREE);
    }
    // What comes out from under the bar may come under the panel above it.
    let twice = (0..covers.length()).chain(0..covers.length());
    for index in twice {
        let Some(cover) = covers.item(index).and_then(|one| one.dyn_into::<Element>().ok()) else { continue };
        let (over, (under, bottom)) = (cover.get_bounding_client_rect(), place());
        let beside = over.right() <= under.left() || under.right() <= over.left();
        if beside || over.bottom() <= under.top() || bottom <= over.top() || cover.contains(Some(target)) {
            continue;
        }
        if over.top() + over.bottom() < height {
            scroll(under.top() - over.bottom() - FREE);
        } else {
            // What is held at the lower edge, and was pushed below it, comes up with the page until it stands there.
            scroll(bottom - over.top().min(height - over.height()) + FREE);
        }
    }
}

/// The first element of the widget that a selector finds. `element` is any element of it.
fn find(element: &NodeRef, selector: &str) -> Option<Element> {
    root(element)?.query_selector(selector).ok()?
}

fn root(element: &NodeRef) -> Option<ShadowRoot> {
    element.cast::<Node>()?.get_root_node().dyn_into().ok()
}

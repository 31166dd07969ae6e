//! Texts that stay true where something else rewrites the page.
//!
//! A browser that translates a page takes out its texts, a node each, and puts others in their place. Yew knows nothing of
//! that: it would write what has changed into the node that is gone, and readers would go on seeing the count or the status
//! of a world before. It may also ask for a place before such a node, and there is none.
//!
//! So a text that changes stands in an element of its own, which translators leave alone, and is another element when it
//! has changed. In the first file, which is to be small, each such text says so by itself: by
//! [`whole`](super::markup::whole), or by a key on what it stands in. In what comes later nearly every text changes, and
//! [`whole_texts`] does it to all that is drawn: each component by itself, for nobody sees into another. The figure of the
//! whole map is not to be translated: its lines are cut to fit.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::{VNode, VTag};

/// Has every text of what is drawn replaced as a whole.
pub fn whole_texts(mut drawn: Html) -> Html {
    // Elsewhere a page is written once and for all.
    if cfg!(target_arch = "wasm32") {
        enclose(&mut drawn, 0);
    }
    drawn
}

/// Encloses every text in a node, which is at this place among its siblings.
fn enclose(node: &mut VNode, place: usize) {
    match node {
        // There is nothing to translate in an empty text, and the style sheet asks what is empty.
        VNode::VText(text) if !text.text.is_empty() => {
            // The same text may stand there twice.
            let key = format!("{place} {}", text.text);
            let text = std::mem::take(node);
            *node = html! { <span {key}>{ text }</span> };
        }
        VNode::VTag(tag) => {
            if let Some(children) = Rc::get_mut(tag).and_then(VTag::children_mut) {
                enclose(children, 0);
            }
        }
        VNode::VList(list) => {
            for (place, child) in Rc::get_mut(list).into_iter().flat_map(|list| list.iter_mut()).enumerate() {
                enclose(child, place);
            }
        }
        _ => {}
    }
}

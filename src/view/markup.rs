//! Plain elements. The macro writes out the making of each element in full; for long rows of plain ones, one
//! copy of that is enough.

use yew::prelude::*;
use yew::virtual_dom::VText;

/// Classes as one attribute; empty ones fall away. Yew's `classes!` would build a set each time.
pub fn class(names: &[&str]) -> AttrValue {
    let mut joined = String::new();
    for name in names.iter().filter(|name| !name.is_empty()) {
        if !joined.is_empty() {
            joined.push(' ');
        }
        joined += name;
    }
    joined.into()
}

/// An element with a class and nothing else to it.
pub fn element(tag: &'static str, class: &'static str, children: Vec<Html>) -> Html {
    html! { <@{tag} class={(!class.is_empty()).then_some(class)}>{ for children }</@> }
}

/// The same with a text in it.
pub fn text_element(tag: &'static str, class: &'static str, text: impl Into<AttrValue>) -> Html {
    element(tag, class, vec![text_node(text)])
}

/// A text among elements.
pub fn text_node(text: impl Into<AttrValue>) -> Html {
    VText::new(text).into()
}

/// A text that changes, as an element that is another one then. A browser that translates the page has put a text of its own
/// in the place of ours, and what is written into ours would be seen by nobody (see [`super::whole_texts`]).
pub fn whole(text: AttrValue) -> Html {
    html! { <span key={&*text}>{ text }</span> }
}

/// A button by the name of what it does. One that has nothing to do stays focusable, so that focus is never lost.
pub fn button(name: &'static str, word: &'static str, off: bool, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <button type="button" class="sx-button" data-do={name} aria-disabled={off.then_some("true")} {onclick}>{ word }</button>
    }
}

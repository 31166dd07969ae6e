//! What stands in for a piece of the view that comes later: a line that says so, and a way to try again.

use web_sys::Element;
use yew::prelude::*;

use super::markup::{button, element, whole};
use super::shared::Shared;
use crate::session::{Action, Arrival};

/// Something folded away: what it is called, and what is in it once that is here. It is asked for when the fold opens, whoever
/// opens it: a browser that finds a word of the page in it, or a script, clicks nothing.
pub fn folded(
    shared: &Shared,
    later: Arrival,
    class: &'static str,
    name: Html,
    content: Option<Html>,
) -> Html {
    let act = shared.act.clone();
    let ask = content.is_none().then(|| {
        Callback::from(move |event: Event| {
            if event.target_dyn_into::<Element>().is_some_and(|fold| fold.has_attribute("open")) {
                act.emit(Action::RequestLater);
            }
        })
    });
    html! {
        // None is made of another one that stood in its place: a browser may have translated what it is called.
        <details key={class} {class} ontoggle={ask}>
            <summary>{ name }</summary>
            { content.unwrap_or_else(|| waiting(shared, later)) }
        </details>
    }
}

/// The line, and where the piece could not be had, a button that asks for it once more.
pub fn waiting(shared: &Shared, later: Arrival) -> Html {
    let c = &shared.words.controls;
    let failed = later == Arrival::Failed;
    let said = if failed { c.later_failed } else { c.later_coming };
    let mut parts = vec![element("p", "", vec![whole(said.into())])];
    if failed {
        let again = shared.act.reform(|_: MouseEvent| Action::RequestLater);
        parts.push(button("again", c.again, false, again));
    }
    element("div", "sx-waiting", parts)
}

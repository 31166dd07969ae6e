//! What stands in for a piece of the view that comes later: a line that says so, and a way to try again.

use yew::prelude::*;

use super::markup::{button, element, text_element};
use super::shared::Shared;
use crate::session::{Action, Arrival};

/// The line, and where the piece could not be had, a button that asks for it once more.
pub fn waiting(shared: &Shared, later: Arrival) -> Html {
    let c = &shared.words.controls;
    let failed = later == Arrival::Failed;
    let mut parts = vec![text_element("p", "", if failed { c.later_failed } else { c.later_coming })];
    if failed {
        let again = shared.act.reform(|_: MouseEvent| Action::RequestLater);
        parts.push(button("again", c.again, false, again));
    }
    element("div", "sx-waiting", parts)
}

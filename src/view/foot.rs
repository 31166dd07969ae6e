//! The foot: which version of the case this is, when it was last checked, and how to report an error.

use explainer_core::case::is_corrections;
use yew::prelude::*;

use super::shared::Shared;
use crate::language::parts::Date;

/// The foot of a widget.
pub fn foot(shared: &Shared) -> Html {
    let case = &shared.model.case;
    let says = shared.words.grammar.checked(&case.version, Date::read(&case.date));
    html! {
        <p class="sx-foot" part="foot">
            { says }{ " " }
            // Anyone may have made a pack, so what the check of cases demands is tested here again.
            if is_corrections(&case.corrections) {
                <a href={case.corrections.clone()}>{ shared.words.controls.report }</a>
            }
        </p>
    }
}

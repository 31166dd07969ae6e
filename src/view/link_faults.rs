//! How much of the link that asked for a world was not understood.

use yew::prelude::*;

use super::shared::Shared;

/// Says that so many names in the link were not understood. It repeats none of them: anyone can make a link, and what
/// stands in it is not for a publisher's page to say.
pub fn link_faults(shared: &Shared, count: usize) -> Html {
    html! {
        <div class="sx-faults">
            if count > 0 {
                <p><strong>{ shared.words.faults.link_title }</strong>{ " " }{ shared.words.grammar.link_faults(count) }</p>
            }
        </div>
    }
}

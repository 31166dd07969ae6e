//! The ways to see a world: one argument, the whole map, outline, table, hinges.
//!
//! A group of radio buttons that looks like tabs. The browser itself then gives one tab stop and the arrow
//! keys, in every language and reading direction, with nothing to go wrong in between.

use yew::prelude::*;

use crate::session::{Action, Tab};
use crate::view::shared::Shared;

/// The control, with the way chosen.
pub fn view_choice(shared: &Shared, chosen: Tab) -> Html {
    let c = &shared.words.controls;
    let option = |tab: Tab| {
        let word = match tab {
            Tab::Focus => c.focus,
            Tab::Diagram => c.diagram,
            Tab::Outline => c.outline,
            Tab::Table => c.matrix,
            Tab::Sensitivity => shared.words.hinges.tab,
        };
        let onchange = shared.act.reform(move |_: Event| Action::Show(tab));
        html! {
            <label key={tab.name()} class="sx-tab">
                <input type="radio" name={shared.group("view")} checked={tab == chosen} {onchange} data-view={tab.name()} />
                <span>{ word }</span>
            </label>
        }
    };
    html! {
        <fieldset class="sx-tabs" disabled={shared.is_static()}>
            <legend class="sx-hidden">{ c.views }</legend>
            { for Tab::ALL.into_iter().map(option) }
        </fieldset>
    }
}

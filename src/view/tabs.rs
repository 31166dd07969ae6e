//! The ways to see a world: diagram, outline, table, hinges.
//!
//! A group of radio buttons that looks like tabs. The browser itself then gives one tab stop and the arrow
//! keys, in every language and reading direction, with nothing to go wrong in between.

use yew::prelude::*;

use crate::session::{Action, Tab};
use crate::view::shared::Shared;

/// The control, with the way chosen.
pub fn view_choice(shared: &Shared, chosen: Tab) -> Html {
    let c = &shared.words.controls;
    let option = |tab: Tab, name: &'static str, word: &'static str| {
        let onchange = shared.act.reform(move |_: Event| Action::Show(tab));
        html! {
            <label class="sx-tab">
                <input type="radio" name={shared.group("view")} checked={tab == chosen} {onchange} data-view={name} />
                <span>{ word }</span>
            </label>
        }
    };
    html! {
        <fieldset class="sx-tabs" disabled={shared.is_static()}>
            <legend class="sx-hidden">{ c.views }</legend>
            { option(Tab::Diagram, "diagram", c.diagram) }
            { option(Tab::Outline, "outline", c.outline) }
            { option(Tab::Table, "matrix", c.matrix) }
            { option(Tab::Sensitivity, "hinges", shared.words.hinges.tab) }
        </fieldset>
    }
}

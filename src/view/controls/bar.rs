//! The lower bar of a narrow widget: three groups of controls, each with its state, that unfold over the figure.

use explainer_core::argument::{Truth, World};
use explainer_core::case::{ActorId, PremiseKind};
use yew::prelude::*;

use super::has;
use crate::session::{Action, Sheet};
use crate::view::markup::whole;
use crate::view::shared::Shared;

/// The bar.
pub(super) fn lower_bar(shared: &Shared, world: &World, sheet: Option<Sheet>) -> Html {
    let c = &shared.words.controls;
    let case = &shared.model.case;
    let (words, labels) = (shared.words, &shared.model.labels);
    let on = (0..case.actors.len()).filter(|&index| world.is_on(ActorId::from(index))).count();
    let reading = world.reading(case);
    let reading = reading.map_or(words.truth(Truth::Open), |id| labels.premises[id.index()].label.as_str());
    let switches = shared.model.premises_of(PremiseKind::Switch);
    let decided = switches.iter().filter(|&&id| world.truth(id) != Truth::Open).count();
    let entry = |this: Sheet, name: &'static str, word: &'static str, state: String| {
        let open = sheet == Some(this);
        let onclick = shared.act.reform(move |_: MouseEvent| Action::Unroll((!open).then_some(this)));
        html! {
            <button key={name} type="button" class="sx-entry" disabled={shared.is_static()} data-sheet={name}
                aria-expanded={if open { "true" } else { "false" }} {onclick}>
                <strong>{ word }</strong>{ " " }<span>{ whole(state.into()) }</span>
            </button>
        }
    };
    html! {
        <div class="sx-entries">
            if has(shared, Sheet::Actors) {
                { entry(Sheet::Actors, "who", c.bar_who, words.grammar.taking_part(on, case.actors.len())) }
            }
            if has(shared, Sheet::Readings) {
                { entry(Sheet::Readings, "reading", c.bar_reading, reading.to_owned()) }
            }
            if has(shared, Sheet::Switches) {
                { entry(Sheet::Switches, "disputed", c.bar_disputed, words.grammar.decided(decided, switches.len())) }
            }
        </div>
    }
}

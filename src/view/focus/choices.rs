//! A choice where it matters: accept, leave open or reject a premise, or follow a reading, at the box that rests on it.

use explainer_core::argument::{Change, World};
use explainer_core::case::{PremiseId, PremiseKind};
use explainer_core::diagram::{Node, NodeState};
use yew::prelude::*;

use crate::session::Action;
use crate::view::controls::{positions, reading_options, switch_options};
use crate::view::shared::Shared;

/// The state of a premise, as its sign shows it.
pub(super) fn state_of(shared: &Shared, world: &World, premise: PremiseId) -> NodeState {
    NodeState::Premise(shared.model.case.premises[premise.index()].kind, world.truth(premise))
}

/// The choices of a premise, and who takes which side; nothing where there is nothing to choose. `place` tells the
/// same choices at two boxes apart.
pub(super) fn choices(shared: &Shared, world: &World, premise: PremiseId, place: &str) -> Html {
    let case = &shared.model.case;
    let (question, options): (_, Vec<_>) = match case.premises[premise.index()].kind {
        PremiseKind::Settled => return html! { <></> },
        _ if shared.model.hides(Node::Premise(premise)) => return html! { <></> },
        PremiseKind::Switch => {
            let truth = world.truth(premise);
            let options = switch_options(shared)
                .map(|(value, word, name)| (Change::Switch(premise, value), word, name, value == truth));
            (&shared.model.premise(premise).sentence, options.into())
        }
        PremiseKind::Reading => {
            let chosen = world.reading(case);
            let options = reading_options(shared)
                .map(|(reading, label, name)| (Change::Reading(reading), label, name, reading == chosen));
            (&shared.model.labels.reading_question, options.collect())
        }
    };
    let id = &case.premises[premise.index()].id;
    let group = format!("{place}-{id}");
    let option = |(change, word, name, chosen): (Change, &str, &str, bool)| {
        let onchange = shared.act.reform(move |_: Event| Action::Change(change));
        html! {
            <label key={name.to_owned()} class="sx-f-option">
                <input type="radio" name={shared.group(&group)} checked={chosen} {onchange}
                    data-premise={id.clone()} data-option={name.to_owned()} />
                <span>{ word }</span>
            </label>
        }
    };
    html! {
        <>
            <fieldset class="sx-f-choices" disabled={shared.is_static()}>
                <legend class="sx-hidden">{ question }</legend>
                { for options.into_iter().map(option) }
            </fieldset>
            { positions(shared, premise) }
        </>
    }
}

//! A choice where it matters: accept, leave open or reject a premise, or follow a reading, at the box that rests on it.

use explainer_core::argument::{Change, Truth, World};
use explainer_core::case::{PremiseId, PremiseKind};
use explainer_core::diagram::NodeState;
use yew::prelude::*;

use crate::session::Action;
use crate::view::controls::positions;
use crate::view::shared::Shared;

/// The state of a premise, as its sign shows it.
pub(super) fn state_of(shared: &Shared, world: &World, premise: PremiseId) -> NodeState {
    NodeState::Premise(shared.model.case.premises[premise.index()].kind, world.truth(premise))
}

/// The choices of a premise, and who takes which side; nothing where there is nothing to choose. `place` tells the
/// same choices at two boxes apart.
pub(super) fn choices(shared: &Shared, world: &World, premise: PremiseId, place: &str) -> Html {
    let c = &shared.words.controls;
    let case = &shared.model.case;
    let (question, options) = match case.premises[premise.index()].kind {
        PremiseKind::Settled => return html! { <></> },
        PremiseKind::Switch => {
            let truth = world.truth(premise);
            let option = |value: Truth, word: &'static str, name: &str| {
                (Change::Switch(premise, value), word.to_owned(), name.to_owned(), value == truth)
            };
            let options = vec![
                option(Truth::Holds, c.accept, "accept"),
                option(Truth::Open, c.leave_open, "open"),
                option(Truth::Rejected, c.reject, "reject"),
            ];
            (shared.model.premise(premise).sentence.clone(), options)
        }
        PremiseKind::Reading => {
            let chosen = world.reading(case);
            let readings = shared.model.premises_of(PremiseKind::Reading);
            let options = readings.into_iter().map(Some).chain([None]).map(|reading| {
                let label = reading.map_or(c.leave_open, |id| shared.model.premise(id).label.as_str());
                let name = reading.map_or("open", |id| case.premises[id.index()].id.as_str());
                (Change::Reading(reading), label.to_owned(), name.to_owned(), reading == chosen)
            });
            (shared.model.labels.reading_question.clone(), options.collect())
        }
    };
    let id = &case.premises[premise.index()].id;
    let group = format!("{place}-{id}");
    let option = |(change, word, name, chosen): (Change, String, String, bool)| {
        let onchange = shared.act.reform(move |_: Event| Action::Change(change));
        html! {
            <label key={name.clone()} class="sx-f-option">
                <input type="radio" name={shared.group(&group)} checked={chosen} {onchange}
                    data-premise={id.clone()} data-option={name} />
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

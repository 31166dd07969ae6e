//! Who is in the question: a switch for every actor, by group, with the line that says who that is.

use explainer_core::argument::Change;
use explainer_core::case::ActorId;
use explainer_core::diagram::Node;
use yew::prelude::*;

use crate::session::Action;
use crate::view::shared::Shared;

/// All switches, by group. `on` says which actors are on, in the order of the case.
pub fn switches_by_group(shared: &Shared, on: &[bool]) -> Html {
    let mut groups = Vec::new();
    for (kind, name) in shared.model.labels.kinds.iter().enumerate() {
        let mut members = Vec::new();
        for (index, actor) in shared.model.case.actors.iter().enumerate() {
            let id = ActorId::from(index);
            if actor.kind.index() == kind && !shared.model.hides(Node::Actor(id)) {
                members.push(switch(shared, id, on[index]));
            }
        }
        if !members.is_empty() {
            groups.push(html! {
                <div key={kind} class="sx-group" role="group" aria-label={name.clone()}>
                    <p class="sx-group-name" aria-hidden="true">{ name }</p>
                    { for members }
                </div>
            });
        }
    }
    html! {
        <fieldset class="sx-actors" disabled={shared.is_static()}>
            <legend>{ shared.words.controls.who }</legend>
            { for groups }
        </fieldset>
    }
}

/// A checkbox with a name and a role line.
fn switch(shared: &Shared, actor: ActorId, on: bool) -> Html {
    let entry = shared.model.actor(actor);
    let onchange = shared.act.reform(move |_: Event| Action::Change(Change::Actor(actor, !on)));
    html! {
        <label key={actor.index()} class="sx-actor">
            <input type="checkbox" role="switch" checked={on} {onchange} data-actor={shared.model.case.actors[actor.index()].id.clone()} />
            <span class="sx-actor-name">{ &entry.label }</span>
            <span class="sx-role">{ &entry.sentence }</span>
        </label>
    }
}

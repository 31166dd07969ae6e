//! Who is in the question: a switch for every actor, by group, with the line that says who that is.

use explainer_core::argument::Change;
use explainer_core::case::{ActorId, ActorKind};
use yew::prelude::*;

use super::Shared;
use crate::state::Action;

/// One switch.
#[derive(Properties, PartialEq)]
struct SwitchProps {
    shared: Shared,
    actor: ActorId,
    on: bool,
}

/// A checkbox with a name and a role line; redrawn only when it is switched.
struct Switch;

impl Component for Switch {
    type Message = ();
    type Properties = SwitchProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let SwitchProps { shared, actor, on } = ctx.props();
        let (actor, on) = (*actor, *on);
        let entry = shared.model.actor(actor);
        let onchange = shared.act.reform(move |_: Event| Action::Change(Change::Actor(actor, !on)));
        html! {
            <label class="sx-actor">
                <input type="checkbox" role="switch" checked={on} {onchange} data-actor={shared.model.case.actors[actor.at()].id.clone()} />
                <span class="sx-actor-name">{ &entry.label }</span>
                <span class="sx-role">{ &entry.sentence }</span>
            </label>
        }
    }
}

/// The switches of one widget.
#[derive(Properties, PartialEq)]
pub struct ActorsProps {
    /// What every part of the view is given.
    pub shared: Shared,
    /// Which actors are on, in the order of the case.
    pub on: Vec<bool>,
}

/// All switches, by group.
#[component]
pub fn Actors(props: &ActorsProps) -> Html {
    let ActorsProps { shared, on } = props;
    let kinds = [ActorKind::State, ActorKind::Territory, ActorKind::Organ, ActorKind::Official];
    let group = |kind: ActorKind| {
        let members: Vec<ActorId> = shared
            .model
            .case
            .actors
            .iter()
            .enumerate()
            .filter(|(_, actor)| actor.kind == kind)
            .map(|(index, _)| ActorId::from(index))
            .collect();
        (!members.is_empty()).then(|| {
            html! {
                <div key={kind as usize} class="sx-group" role="group" aria-label={shared.words.kind(kind)}>
                    <p class="sx-group-name" aria-hidden="true">{ shared.words.kind(kind) }</p>
                    { for members.into_iter().map(|actor| html! {
                        <Switch key={actor.at()} shared={shared.clone()} {actor} on={on[actor.at()]} />
                    }) }
                </div>
            }
        })
    };
    html! {
        <fieldset class="sx-actors" disabled={shared.fixed}>
            <legend>{ shared.words.controls.who }</legend>
            { for kinds.into_iter().filter_map(group) }
        </fieldset>
    }
}

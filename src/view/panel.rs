//! Everything about one thing: what it says, why it stands or falls, who says so and where it is written.

use explainer_core::argument::{Flip, Status, Step, Verdicts, World, chain, flips, shortest_flips};
use explainer_core::case::{ActorId, ArgumentId, Attack, PremiseId};
use explainer_core::diagram::Node;
use yew::prelude::*;

use super::explainer::Explainer;
use super::markup::button;
use crate::announce::{literal_label, name_of, name_of_node, offer, reasons};
use crate::session::{Action, DetailsState};
use crate::view::attribution::{advanced_explained, in_record, prose_explained, sources, stand, statements};
use crate::view::markup::class;
use crate::view::memo::Memo;
use crate::view::shared::Shared;
use crate::view::state_class::status_class;

/// The panel of one widget; drawn anew only when the world or the selection changes.
#[derive(PartialEq)]
pub struct Panel {
    /// What every part of the view is given.
    pub shared: Shared,
    /// What it is about.
    pub node: Node,
    /// The world shown.
    pub world: World,
    /// The status of every argument in it.
    pub verdicts: Verdicts,
    /// The term of the glossary that is explained, by its position.
    pub explained: Option<usize>,
    /// Whether the details of the case are here.
    pub details: DetailsState,
}

impl Memo for Panel {
    fn draw(&self) -> Html {
        content(self, &Explainer::new(&self.shared, self.explained))
    }
}

fn content(props: &Panel, say: &Explainer<'_>) -> Html {
    let Panel { shared, node, .. } = props;
    let entry = shared.model.entry(*node);
    let close = shared.act.reform(|_: MouseEvent| Action::Select(None));
    let on_key = shared.act.clone();
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            on_key.emit(Action::Select(None));
        }
    });
    let gist = say.text(&entry.sentence);
    let gist = html! { <p class="sx-gist">{ gist }{ say.meaning() }</p> };
    let body = match *node {
        Node::Actor(id) => actor(props, say, id),
        Node::Premise(id) => premise(props, say, id),
        Node::Argument(id) => argument(props, say, id),
    };
    html! {
        <section class="sx-detail" role="region" aria-label={entry.label.clone()} tabindex="-1" {onkeydown}>
            <div class="sx-detail-head">
                <h3>{ &entry.label }</h3>
                <button type="button" class="sx-button sx-close" data-do="close" onclick={close}>{ shared.words.controls.close }</button>
            </div>
            { gist }
            { body }
            { missing_details(props, say) }
            { in_record(shared, *node) }
        </section>
    }
}

fn actor(props: &Panel, say: &Explainer<'_>, id: ActorId) -> Html {
    let Panel { shared, world, verdicts, .. } = props;
    let model = &shared.model;
    let actor = &model.case.actors[id.index()];
    let w = &shared.words.panel;
    let needing = model.arguments().filter(|argument| {
        model.case.arguments[argument.index()].needs.iter().any(|group| group.contains(&id))
    });
    let details = model.details.as_deref();
    let speaks_for = actor.implies.iter().map(|&other| actor_link(shared, world, other)).collect();
    html! {
        <>
            <p class="sx-status"><strong>{ say.text(actor_state(shared, world, id)) }</strong>{ say.meaning() }</p>
            { prose_explained(say, details.map_or("", |details| &details.texts.actors[id.index()].more)) }
            { links(shared, say, w.speaks_for, speaks_for) }
            { links(shared, say, w.needed_by, needing.map(|argument| argument_link(shared, verdicts, argument)).collect()) }
            if let Some(details) = details {
                { sources(shared, say, details, &details.case.actors[id.index()].sources) }
            }
        </>
    }
}

fn actor_state(shared: &Shared, world: &World, id: ActorId) -> &'static str {
    shared.words.actor(world.is_on(id))
}

fn actor_link(shared: &Shared, world: &World, id: ActorId) -> (Node, String, &'static str) {
    (Node::Actor(id), shared.model.actor(id).label.clone(), actor_state(shared, world, id))
}

/// What is still missing, in words.
fn missing_details(props: &Panel, say: &Explainer<'_>) -> Html {
    let c = &props.shared.words.controls;
    let said = match props.details {
        DetailsState::Loaded => "",
        DetailsState::NotRequested | DetailsState::Loading => c.rest_coming,
        DetailsState::Failed => c.rest_failed,
    };
    let again = props.shared.act.reform(|_: MouseEvent| Action::RequestDetails);
    html! {
        <div class="sx-rest">
            if !said.is_empty() {
                <p>{ say.text(said) }{ say.meaning() }</p>
            }
            if props.details == DetailsState::Failed {
                { button("again", c.again, false, again) }
            }
        </div>
    }
}

fn argument(props: &Panel, say: &Explainer<'_>, id: ArgumentId) -> Html {
    let Panel { shared, world, verdicts, .. } = props;
    let model = &shared.model;
    let w = &shared.words.panel;
    let argument = &model.case.arguments[id.index()];
    let details = model.details.as_deref();
    let status = verdicts.status(id);
    let steps = chain(&model.case, world, verdicts, id);
    let reason = &steps[0].reason;
    let against = model.case.attacks.iter().filter(|attack| attack.to == id);
    let directed = model.case.attacks.iter().filter(|attack| attack.from == id);
    html! {
        <>
            <p class={class(&["sx-status", status_class(status)])}>
                <span class="sx-status-kind">{ say.text(shared.words.column(argument.column)) }</span>{ ": " }
                <strong>{ say.text(shared.words.outcome(status, reason)) }</strong>{ say.meaning() }
            </p>
            <h4>{ w.why }</h4>
            <ul class="sx-why">
                { for reasons(model, shared.words, reason).into_iter().enumerate().map(|(index, reason)| html! { <li key={index}>{ say.text(&reason) }{ say.meaning() }</li> }) }
            </ul>
            { behind(shared, say, verdicts, &steps[1..]) }
            { what_if(props, say, id) }
            { prose_explained(say, details.map_or("", |details| &details.texts.arguments[id.index()].more)) }
            { links(shared, say, w.needs, argument.needs.iter().flatten().map(|&actor| actor_link(shared, world, actor)).collect()) }
            { links(shared, say, w.rests_on, argument.premises.iter().map(|&literal| {
                let kind = model.case.premises[literal.premise.index()].kind;
                let state = shared.words.premise(kind, world.holds(literal));
                (Node::Premise(literal.premise), literal_label(model, shared.words, literal), state)
            }).collect()) }
            { links(shared, say, w.builds_on, argument.builds_on.iter().map(|&part| argument_link(shared, verdicts, part)).collect()) }
            { links(shared, say, w.attacked_by, against.map(|attack| argument_link(shared, verdicts, attack.from)).collect()) }
            { links(shared, say, w.attacks, directed.map(|attack| directed_link(shared, verdicts, attack)).collect()) }
            <h4>{ w.who_says }</h4>
            { advanced_explained(shared, say, id) }
            if let Some(details) = details {
                { statements(shared, say, details, &details.case.arguments[id.index()].statements) }
                { sources(shared, say, details, &details.case.arguments[id.index()].sources) }
            }
        </>
    }
}

/// The reasons behind the reasons, nearest first, folded away until asked for.
fn behind(shared: &Shared, say: &Explainer<'_>, verdicts: &Verdicts, steps: &[Step]) -> Html {
    let item = |step: &Step| {
        let id = step.argument;
        let told = reasons(&shared.model, shared.words, &step.reason).join(" ");
        let (node, label, state) = argument_link(shared, verdicts, id);
        html! { <li key={id.index()}>{ link(shared, say, node, label, state) }{ " " }{ say.text(&told) }{ say.meaning() }</li> }
    };
    html! {
        <div class="sx-behind">
            if !steps.is_empty() {
                <details>
                    <summary>{ say.text(shared.words.panel.behind) }</summary>
                    <ul>{ for steps.iter().map(item) }</ul>
                </details>
            }
        </div>
    }
}

/// What would change the outcome, each a button that does it.
fn what_if(props: &Panel, say: &Explainer<'_>, id: ArgumentId) -> Html {
    let Panel { shared, world, verdicts, .. } = props;
    let model = &shared.model;
    let w = &shared.words.panel;
    let mut found = flips(&model.case, &model.framework, world, id);
    // That an argument drops out when those it is about are left out goes without saying.
    found.retain(|flip| flip.to != Status::NotEngaged);
    if !found.iter().any(|flip| flip.to == Status::Stands) && verdicts.status(id) != Status::Stands {
        let pairs = shortest_flips(&model.case, &model.framework, world, id, Status::Stands);
        found.splice(0..0, pairs.into_iter().take(2));
    }
    let item = |(index, flip): (usize, Flip)| {
        let label = offer(model, shared.words, &flip.changes);
        let onclick = shared.act.reform(move |_: MouseEvent| match flip.changes.as_slice() {
            [only] => Action::Change(*only),
            several => Action::ChangeMany(several.to_vec()),
        });
        html! {
            <li key={index}>
                <button type="button" class="sx-flip" {onclick}>{ label }</button>
                { ": " }{ say.text(w.would.of(flip.to)) }
                { say.meaning() }
            </li>
        }
    };
    html! {
        <div class="sx-what-if">
            <h4>{ w.what_if }</h4>
            if found.is_empty() {
                <p>{ say.text(w.nothing_flips) }{ say.meaning() }</p>
            } else {
                <ul>{ for found.into_iter().take(6).enumerate().map(item) }</ul>
            }
        </div>
    }
}

fn premise(props: &Panel, say: &Explainer<'_>, id: PremiseId) -> Html {
    let Panel { shared, world, verdicts, .. } = props;
    let model = &shared.model;
    let w = &shared.words.panel;
    let premise = &model.case.premises[id.index()];
    let state = shared.words.premise(premise.kind, world.truth(id));
    let details = model.details.as_deref();
    let recorded = details.map(|details| (details, &details.case.premises[id.index()]));
    let uses = |negated: bool| {
        let users = model.case.arguments.iter().enumerate().filter(move |(_, argument)| {
            argument.premises.iter().any(|literal| literal.premise == id && literal.negated == negated)
        });
        users.map(move |(index, _)| {
            let (node, label, state) = argument_link(shared, verdicts, ArgumentId::from(index));
            let contrary = || shared.words.grammar.resting_on_contrary(name_of_node(model, node));
            (node, if negated { contrary() } else { label }, state)
        })
    };
    html! {
        <>
            <p class="sx-status"><strong>{ say.text(state) }</strong>{ say.meaning() }</p>
            { prose_explained(say, details.map_or("", |details| &details.texts.premises[id.index()].more)) }
            <h4>{ w.who_says }</h4>
            if premise.hypothetical {
                <p>{ say.text(shared.words.controls.hypothetical) }{ say.meaning() }</p>
            } else {
                { stand(shared, say, shared.words.controls.held_by, &premise.held_by, recorded.map(|(details, sources)| (details, &*sources.held_by))) }
                { stand(shared, say, shared.words.controls.disputed_by, &premise.disputed_by, recorded.map(|(details, sources)| (details, &*sources.disputed_by))) }
            }
            { links(shared, say, w.used_by, uses(false).chain(uses(true)).collect()) }
            if let Some((details, record)) = recorded { { sources(shared, say, details, &record.sources) } }
        </>
    }
}

fn argument_link(shared: &Shared, verdicts: &Verdicts, id: ArgumentId) -> (Node, String, &'static str) {
    let label = shared.model.argument(id).label.clone();
    (Node::Argument(id), label, shared.words.status(verdicts.status(id)))
}

/// An argument that another is directed against, and in which way.
fn directed_link(shared: &Shared, verdicts: &Verdicts, attack: &Attack) -> (Node, String, &'static str) {
    let (node, _, state) = argument_link(shared, verdicts, attack.to);
    let name = name_of(shared.model.argument(attack.to));
    (node, shared.words.grammar.directed(attack.kind.into(), name).to_string(), state)
}

/// A list of things to go to, with the state of each.
fn links(
    shared: &Shared,
    say: &Explainer<'_>,
    heading: &'static str,
    to: Vec<(Node, String, &'static str)>,
) -> Html {
    let item = |(index, (node, label, state)): (usize, (Node, String, &'static str))| {
        html! { <li key={index}>{ link(shared, say, node, label, state) }{ say.meaning() }</li> }
    };
    html! {
        <div class="sx-links">
            if !to.is_empty() {
                <h4>{ heading }</h4>
                <ul>{ for to.into_iter().enumerate().map(item) }</ul>
            }
        </div>
    }
}

/// Something to go to, with its state.
fn link(shared: &Shared, say: &Explainer<'_>, node: Node, label: String, state: &'static str) -> Html {
    let onclick = shared.act.reform(move |_: MouseEvent| Action::Select(Some(node)));
    html! {
        <>
            <button type="button" class="sx-link" {onclick}>{ label }</button>
            <span class="sx-state">{ " (" }{ say.text(state) }{ ")" }</span>
        </>
    }
}

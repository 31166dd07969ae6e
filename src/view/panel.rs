//! Everything about one thing: what it says, why it stands or falls, who says so and where it is written.

use explainer_core::argument::{Flip, Status, Step, Verdicts, World, chain, flips, shortest_flips};
use explainer_core::case::{ActorId, ArgumentId, Attack, Literal, PremiseId};
use explainer_core::diagram::Node;
use yew::prelude::*;

use super::atoms::defined;
use super::explainer::Explainer;
use super::lesson::not_shown_note;
use super::markup::{button, text_element};
use super::waiting::waiting;
use crate::announce::{name_of, name_of_node, offer, reasons};
use crate::later;
use crate::lesson::can_be_made;
use crate::session::{Action, Arrival};
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
    pub details: Arrival,
    /// Whether the code that draws it is here.
    pub later: Arrival,
}

impl Memo for Panel {
    fn draw(&self) -> Html {
        let Self { shared, node, .. } = self;
        frame(
            shared,
            *node,
            match later::get() {
                Some(later) if self.later == Arrival::Loaded => (later.panel)(self),
                _ => waiting(shared, self.later),
            },
        )
    }
}

/// The frame of the panel, which opens and closes also while what goes into it is not here.
fn frame(shared: &Shared, node: Node, content: Html) -> Html {
    let label = &shared.model.entry(node).label;
    let close = shared.act.reform(|_: MouseEvent| Action::Select(None));
    let on_key = shared.act.clone();
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            on_key.emit(Action::Select(None));
        }
    });
    html! {
        <section class="sx-detail" part="panel" role="region" aria-label={label.clone()} tabindex="-1" {onkeydown}>
            <div class="sx-detail-head">
                <h3>{ label }</h3>
                <button type="button" class="sx-button sx-close" data-do="close" onclick={close}>{ shared.words.controls.close }</button>
            </div>
            { content }
        </section>
    }
}

/// Draws what stands in the panel.
pub fn panel_content(props: &Panel) -> Html {
    let Panel { shared, node, .. } = props;
    let say = &Explainer::new(shared, props.explained);
    let gist = say.text(&shared.model.entry(*node).sentence);
    let gist = html! { <p class="sx-gist">{ gist }{ say.meaning() }</p> };
    let body = match *node {
        Node::Actor(id) => actor(props, say, id),
        Node::Premise(id) => premise(props, say, id),
        Node::Argument(id) => argument(props, say, id),
    };
    html! {
        <>
            { gist }
            { body }
            { missing_details(props, say) }
            { in_record(shared, *node) }
        </>
    }
}

fn actor(props: &Panel, say: &Explainer<'_>, id: ActorId) -> Html {
    let Panel { shared, world, verdicts, .. } = props;
    let model = &shared.model;
    let actor = &model.case.actors[id.index()];
    let w = &shared.words.panel;
    // Where one of several will do, this one is never said to be needed.
    let (mut needing, mut contented) = (Vec::new(), Vec::new());
    for argument in model.arguments() {
        let groups = &model.case.arguments[argument.index()].needs;
        if groups.iter().any(|group| group[..] == [id]) {
            needing.push(argument_link(shared, verdicts, argument));
        } else if groups.iter().any(|group| group.contains(&id)) {
            contented.push(argument_link(shared, verdicts, argument));
        }
    }
    let meanings = &shared.words.figure.meanings;
    let actor_meaning = if world.is_on(id) { meanings.on } else { meanings.off };
    let details = model.details.as_deref();
    let speaks_for = actor.implies.iter().map(|&other| actor_link(shared, world, other)).collect();
    html! {
        <>
            <div class="sx-status">{ defined(strong(actor_state(shared, world, id)), actor_meaning, true) }</div>
            { prose_explained(say, details.map_or("", |details| &details.texts.actors[id.index()].more)) }
            { links(shared, say, w.speaks_for, speaks_for) }
            { links(shared, say, w.needed_by, needing) }
            { links(shared, say, w.will_do_for, contented) }
            if let Some(details) = details {
                { sources(shared, say, details, &details.case.actors[id.index()].sources) }
            }
        </>
    }
}

fn strong(word: &'static str) -> Html {
    text_element("strong", "", word)
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
        Arrival::Loaded => "",
        Arrival::NotRequested | Arrival::Loading => c.rest_coming,
        Arrival::Failed => c.rest_failed,
    };
    let again = props.shared.act.reform(|_: MouseEvent| Action::RequestDetails);
    html! {
        <div class="sx-rest">
            if !said.is_empty() {
                <p>{ say.text(said) }{ say.meaning() }</p>
            }
            if props.details == Arrival::Failed {
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
    let needed = argument.needs.iter().filter(|group| group.len() == 1);
    let one_of = argument.needs.iter().filter(|group| group.len() > 1);
    let actors = |group: &Vec<ActorId>| {
        group.iter().map(|&actor| actor_link(shared, world, actor)).collect::<Vec<_>>()
    };
    let premises = |negated: bool| {
        let literals = argument.premises.iter().filter(|literal| literal.negated == negated);
        let link = |literal: &Literal| {
            let kind = model.case.premises[literal.premise.index()].kind;
            let state = shared.words.premise(kind, world.truth(literal.premise));
            (Node::Premise(literal.premise), model.premise(literal.premise).label.clone(), state)
        };
        literals.map(link).collect::<Vec<_>>()
    };
    html! {
        <>
            <div class={class(&["sx-status", status_class(status)])}>
                <span class="sx-status-kind">{ say.text(shared.words.column(argument.column)) }</span>{ ": " }
                { defined(strong(shared.words.outcome(status, reason)), shared.words.figure.meanings.statuses.of(status), true) }
            </div>
            <h4>{ w.why }</h4>
            <ul class="sx-why">
                { for reasons(model, shared.words, world, reason).into_iter().enumerate().map(|(index, reason)| html! { <li key={index}>{ say.text(&reason) }{ say.meaning() }</li> }) }
            </ul>
            { behind(props, say, &steps[1..]) }
            { what_if(props, say, id) }
            { prose_explained(say, details.map_or("", |details| &details.texts.arguments[id.index()].more)) }
            { links(shared, say, w.needs, needed.flat_map(&actors).collect()) }
            { for one_of.map(|group| links(shared, say, w.needs_one_of, actors(group))) }
            { links(shared, say, w.rests_on, premises(false)) }
            { links(shared, say, w.rests_on_contrary, premises(true)) }
            { links(shared, say, w.builds_on, argument.builds_on.iter().map(|&part| argument_link(shared, verdicts, part)).collect()) }
            { links(shared, say, w.attacked_by, against.map(|attack| argument_link(shared, verdicts, attack.from)).collect()) }
            { not_shown_note(shared, verdicts, id) }
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
fn behind(props: &Panel, say: &Explainer<'_>, steps: &[Step]) -> Html {
    let Panel { shared, world, verdicts, .. } = props;
    let item = |step: &Step| {
        let id = step.argument;
        let told = reasons(&shared.model, shared.words, world, &step.reason).join(" ");
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

/// How many ways to another outcome are listed.
const LISTED: usize = 6;
/// How many of them may be ways in two steps.
const PAIRS_LISTED: usize = 2;

/// What would change the outcome, each a button that does it.
fn what_if(props: &Panel, say: &Explainer<'_>, id: ArgumentId) -> Html {
    let Panel { shared, world, verdicts, .. } = props;
    let model = &shared.model;
    let w = &shared.words.panel;
    let mut found = flips(&model.case, &model.framework, world, id);
    let mut left_out = false;
    // That an argument drops out when those it is about are left out goes without saying.
    found.retain(|flip| flip.to != Status::NotEngaged);
    // Nor can anybody do what a lesson has no control for.
    let can_be_done = |flip: &Flip| flip.changes.iter().all(|&change| can_be_made(model, change));
    if !found.iter().any(|flip| flip.to == Status::Stands) && verdicts.status(id) != Status::Stands {
        let pairs = shortest_flips(&model.case, &model.framework, world, id, Status::Stands);
        left_out |= pairs.len() > PAIRS_LISTED;
        found.splice(0..0, pairs.into_iter().take(PAIRS_LISTED));
    }
    left_out |= !found.iter().all(can_be_done);
    found.retain(can_be_done);
    left_out |= found.len() > LISTED;
    let item = |(index, flip): (usize, Flip)| {
        let label = offer(model, shared.words, &flip.changes);
        let onclick = shared.act.reform(move |_: MouseEvent| match flip.changes.as_slice() {
            [only] => Action::Change(*only),
            several => Action::ChangeMany(several.to_vec()),
        });
        html! {
            <li key={index}>
                <button type="button" class="sx-flip" {onclick}>{ label }</button>
                { " " }<span class="sx-would">{ say.text(w.would.of(flip.to)) }</span>
                { say.meaning() }
            </li>
        }
    };
    html! {
        <div class="sx-what-if">
            <h4>{ w.what_if }</h4>
            if found.is_empty() && !left_out {
                <p>{ say.text(w.nothing_flips) }{ say.meaning() }</p>
            } else {
                if !found.is_empty() { <ul>{ for found.into_iter().take(LISTED).enumerate().map(item) }</ul> }
                if left_out {
                    <p>{ say.text(w.not_all) }{ say.meaning() }</p>
                }
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
            <div class="sx-status">{ defined(strong(state), shared.words.premise_meaning(premise.kind, world.truth(id)), true) }</div>
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
    let hides = |node: Node| matches!(node, Node::Argument(_)) && shared.model.hides(node);
    let to: Vec<_> = to.into_iter().filter(|(node, ..)| !hides(*node)).collect();
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

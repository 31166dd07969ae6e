//! One argument in the middle of a figure that fits one screen: what it rests on, what is said against it and what is
//! answered back, each with the choices that bear on it.
//!
//! It is a tree of lists: lines are borders that run from a list to what it belongs to, so none can cross another, at
//! any width and at any size of letters.

mod choices;
mod claims;
mod middle;
mod objection;

use explainer_core::argument::{BOXES, Change, Focus, Verdicts, World};
use explainer_core::case::{ArgumentId, Literal, PremiseKind};
use explainer_core::diagram::Node;
use yew::prelude::*;

use super::atoms::{status, symbol};
use super::diagram::node_id::public_id;
use super::markup::{class, whole};
use super::memo::Memo;
use super::shared::Shared;
use super::state_class::{node_classes, status_class};
use crate::announce::name_of;
use crate::later;
use crate::session::Action;
use choices::{choices, state_of};
use claims::other_claims;
use middle::middle;
use objection::objection;

/// The figure of one widget.
#[derive(PartialEq)]
pub struct FocusFigure {
    /// What every part of the view is given.
    pub shared: Shared,
    /// The world shown.
    pub world: World,
    /// The status of every argument in it.
    pub verdicts: Verdicts,
    /// What the figure shows.
    pub focus: Focus,
    /// Whether more is shown than fits one screen.
    pub all_shown: bool,
    /// Whether a change waits, as in [`super::controls::Controls`].
    pub waits: bool,
}

/// The figure of one argument on a page where nothing can be operated.
pub fn focus_figure(shared: &Shared, world: &World, argument: ArgumentId) -> Html {
    let verdicts = shared.model.verdicts(world);
    let focus = shared.model.focus(world, &verdicts, argument, BOXES);
    let (shared, world) = (shared.clone(), world.clone());
    FocusFigure { shared, world, verdicts, focus, all_shown: false, waits: false }.draw()
}

impl Memo for FocusFigure {
    fn draw(&self) -> Html {
        let Self { shared, world, focus, .. } = self;
        let words = &shared.words.focus;
        let objections = focus.objections.iter().map(|found| objection(self, found));
        let not_shown = not_shown(self);
        let offered = focus.offers.iter().filter(|offer| !shared.model.hides(Node::Actor(offer.actor)));
        let offers = offered.map(|offer| {
            let actor = offer.actor;
            let bring_in = Change::Actor(actor, true);
            let onclick = shared.act.reform(move |_: MouseEvent| Action::Change(bring_in));
            let says = shared.words.grammar.bring_in(
                name_of(shared.model.actor(actor)),
                offer.objections.len(),
                offer.replies.len(),
                offer.engages,
            );
            html! {
                <li key={actor.index()}>
                    <button type="button" class="sx-f-offer" disabled={shared.is_static()}
                        data-offer={shared.model.case.actors[actor.index()].id.clone()} {onclick}>{ whole(says.into()) }</button>
                </li>
            }
        });
        html! {
            <div class="sx-f" part="figure">
                { middle(self) }
                <section class="sx-f-rests">
                    <h3>{ words.rests_on }</h3>
                    <ul>
                        { for focus.premises.iter().map(|&literal| premise(shared, world, literal)) }
                        { for focus.parts.iter().map(|&part| argument_box(self, part)) }
                    </ul>
                </section>
                <section class="sx-f-against">
                    <h3>{ words.against }</h3>
                    if focus.objections.is_empty() && not_shown.is_none() {
                        <p class="sx-f-none">{ words.nothing_against }</p>
                    }
                    <ul>{ for objections }</ul>
                    { more(self) }
                    { not_shown }
                    <ul class="sx-f-offers">{ for offers }</ul>
                </section>
                { other_claims(self) }
            </div>
        }
    }
}

/// A premise of the argument in the middle, with its choices.
fn premise(shared: &Shared, world: &World, literal: Literal) -> Html {
    let id = literal.premise;
    let state = state_of(shared, world, id);
    let kind = shared.model.case.premises[id.index()].kind;
    let word = shared.words.premise(kind, world.truth(id));
    let [box_class, state_class] = node_classes(state);
    let settled = if kind == PremiseKind::Settled { "sx-settled" } else { "" };
    html! {
        <li key={id.index() * 2 + usize::from(literal.negated)} class={class(&["sx-f-box", box_class, state_class, settled])}>
            if literal.negated {
                <span class="sx-f-note">{ shared.words.wants_contrary(kind) }</span>
            }
            { name_button(shared, Node::Premise(id), Action::Select(Some(Node::Premise(id)))) }
            <span key={word} class="sx-f-state">{ symbol(state) }{ word }</span>
            { choices(shared, world, id, "middle") }
        </li>
    }
}

/// An argument as a box that can take the middle.
fn argument_box(figure: &FocusFigure, id: ArgumentId) -> Html {
    let FocusFigure { shared, verdicts, .. } = figure;
    let found = verdicts.status(id);
    html! {
        <li key={format!("argument-{}", id.index())} class={class(&["sx-f-box", "sx-argument", status_class(found)])}>
            { name_button(shared, Node::Argument(id), Action::Focus(id)) }
            { status(shared, found) }
        </li>
    }
}

/// The name of something, as a button.
fn name_button(shared: &Shared, node: Node, action: Action) -> Html {
    let label = shared.model.entry(node).label.clone();
    if shared.is_static() {
        return html! { <strong class="sx-f-name">{ label }</strong> };
    }
    let onclick = shared.act.reform(move |_: MouseEvent| action.clone());
    html! {
        <button type="button" class="sx-link sx-f-name" data-node={public_id(&shared.model.case, node)} {onclick}>{ label }</button>
    }
}

/// How much bears on the argument that a lesson does not show.
fn not_shown(figure: &FocusFigure) -> Option<Html> {
    figure.shared.model.lesson.as_ref()?;
    (later::get()?.not_shown)(&figure.shared, &figure.verdicts, figure.focus.argument)
}

/// How much more bears on the argument, and the way to it and back.
fn more(figure: &FocusFigure) -> Html {
    let FocusFigure { shared, focus, all_shown, .. } = figure;
    let all = !all_shown;
    let word = if *all_shown {
        shared.words.focus.show_less.to_owned()
    } else if focus.more.is_empty() {
        return html! { <></> };
    } else {
        shared.words.grammar.more_boxes(focus.more.len())
    };
    let onclick = shared.act.reform(move |_: MouseEvent| Action::ShowAll(all));
    html! { <button type="button" class="sx-button sx-f-more" disabled={shared.is_static()} {onclick}>{ whole(word.into()) }</button> }
}

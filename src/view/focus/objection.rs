//! What is said against the argument in the middle: a box with the choices of its own premises, and what is answered
//! back below it.

use explainer_core::argument::Objection;
use explainer_core::case::{ArgumentId, Literal};
use explainer_core::diagram::Node;
use yew::prelude::*;

use super::choices::{choices, state_of};
use super::{FocusFigure, argument_box, name_button};
use crate::announce::{name_of, name_of_speaker};
use crate::session::Action;
use crate::view::atoms::{status as told, symbol};
use crate::view::markup::class;
use crate::view::state_class::status_class;

/// One objection.
pub(super) fn objection(figure: &FocusFigure, found: &Objection) -> Html {
    let FocusFigure { shared, verdicts, .. } = figure;
    let id = found.argument;
    let status = verdicts.status(id);
    let words = &shared.words.focus;
    html! {
        <li key={id.index()} class={class(&["sx-f-attack", status_class(status)])}>
            <div class={class(&["sx-f-box", "sx-argument", status_class(status)])}>
                { name_button(shared, Node::Argument(id), Action::Focus(id)) }
                { told(shared, status) }
                { for found.turns_on.iter().map(|&literal| turning(figure, found, literal)) }
                { for found.answered_elsewhere.iter().map(|&reply| html! {
                    <span key={format!("reply-{}", reply.index())} class="sx-f-note">
                        { words.answered }{ ": " }{ &shared.model.argument(reply).label }
                    </span>
                }) }
            </div>
            if !found.replies.is_empty() {
                <div class="sx-f-replies">
                    <h4>{ words.answered }</h4>
                    <ul>{ for found.replies.iter().map(|&reply| argument_box(figure, reply)) }</ul>
                </div>
            }
        </li>
    }
}

/// A premise that an objection turns on: its state, and behind one tap its choices.
fn turning(figure: &FocusFigure, found: &Objection, literal: Literal) -> Html {
    let FocusFigure { shared, world, .. } = figure;
    let premise = literal.premise;
    let kind = shared.model.case.premises[premise.index()].kind;
    let place = &shared.model.case.arguments[found.argument.index()].id;
    let word = shared.words.premise(kind, world.truth(premise));
    html! {
        <details key={premise.index()} class="sx-f-turning">
            <summary>
                { symbol(state_of(shared, world, premise)) }
                <span key={word}>
                    if literal.negated {
                        { shared.words.wants_contrary(kind) }{ " " }
                    }
                    { &shared.model.premise(premise).label }{ ": " }{ word }
                </span>
            </summary>
            { choices(shared, world, premise, place) }
            { for found.denials.iter().filter(|&&reply| denies(figure, reply, literal)).map(|&reply| {
                let by = &shared.model.case.arguments[reply.index()].advanced_by;
                let by: Vec<_> = by.iter().map(|&who| name_of_speaker(&shared.model, who)).collect();
                let says = shared.words.grammar.denial(name_of(shared.model.argument(reply)), &by);
                html! { <p key={reply.index()} class="sx-f-note">{ says }</p> }
            }) }
        </details>
    }
}

/// Whether a reply says the contrary of this premise.
fn denies(figure: &FocusFigure, reply: ArgumentId, literal: Literal) -> bool {
    let contrary = Literal { negated: !literal.negated, ..literal };
    figure.shared.model.case.arguments[reply.index()].premises.contains(&contrary)
}

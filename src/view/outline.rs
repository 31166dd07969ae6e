//! The arguments as a nested list: a claim, what it rests on, what is said against it, what is answered back.
//!
//! The same world as the figure shows, for whoever reads rather than looks; and the page before any script
//! runs. It is made of plain elements, so that nothing has to be announced.

use explainer_core::argument::{Status, Verdicts, World, why};
use explainer_core::case::{ArgumentId, Attack, Column};
use explainer_core::sorted::by_key;
use yew::prelude::*;

use super::Shared;
use crate::announce::{literal_label, reasons};

/// The outline of one world.
#[derive(Properties, PartialEq)]
pub struct OutlineProps {
    /// What every part of the view is given.
    pub shared: Shared,
    /// The world shown.
    pub world: World,
    /// The status of every argument in it.
    pub verdicts: Verdicts,
}

/// The outline of one world: claims that apply first, then those that do not.
#[component]
pub fn Outline(props: &OutlineProps) -> Html {
    let OutlineProps { shared, verdicts, .. } = props;
    let arguments = &shared.model.case.arguments;
    let claims = shared.model.arguments().filter(|id| arguments[id.at()].column == Column::Claim).collect();
    let claims = by_key(claims, |&id| !verdicts.status(id).applies());
    html! {
        <ul class="sx-outline">
            { for claims.into_iter().map(|claim| item(props, claim, None, &mut Vec::new())) }
        </ul>
    }
}

/// One argument with what is directed against it. `path` holds the arguments above it, since a claim and its
/// denial answer each other.
fn item(props: &OutlineProps, id: ArgumentId, attack: Option<Attack>, path: &mut Vec<ArgumentId>) -> Html {
    let OutlineProps { shared, world, verdicts } = props;
    let model = &shared.model;
    let words = shared.words;
    let it = &model.case.arguments[id.at()];
    let status = verdicts.status(id);
    path.push(id);
    let against: Vec<Attack> = model
        .case
        .attacks
        .iter()
        .copied()
        .filter(|attack| attack.to == id && !path.contains(&attack.from))
        .filter(|attack| status.applies() && verdicts.status(attack.from).applies())
        .collect();
    let answers: Vec<Html> =
        against.into_iter().map(|attack| item(props, attack.from, Some(attack), path)).collect();
    path.pop();
    let rests = it.premises.iter().enumerate().map(|(index, &literal)| {
        let state = words.truth(world.holds(literal));
        html! { <li key={index}>{ literal_label(model, words, literal) }{ " (" }{ state }{ ")" }</li> }
    });
    html! {
        <li key={id.at()} class={classes!("sx-item", status.word())} data-argument={it.id.clone()}>
            <p>
                <strong>{ &model.argument(id).label }</strong>{ ": " }
                <span class="sx-item-status">{ words.status(status) }</span>
                if let Some(attack) = attack {
                    <span class="sx-state">{ " · " }{ words.attack(attack.kind) }{ " " }{ &model.argument(attack.to).label }</span>
                }
            </p>
            <p class="sx-item-text">{ &model.argument(id).sentence }</p>
            { for reasons(model, words, &why(&model.case, world, verdicts, id)).into_iter().enumerate().map(|(index, told)| html! { <p key={index} class="sx-item-why">{ told }</p> }) }
            if !it.premises.is_empty() && status != Status::NotEngaged {
                <div class="sx-item-rests"><p>{ words.sentences.rests_on }{ ":" }</p><ul>{ for rests }</ul></div>
            }
            if !answers.is_empty() {
                <div class="sx-item-against"><p>{ words.sentences.attacked_by }{ ":" }</p><ul>{ for answers }</ul></div>
            }
        </li>
    }
}

//! The arguments as a nested list: a claim, what it rests on, what is said against it, what is answered back.
//!
//! The same world as the figure shows, for whoever reads rather than looks; and the page before any script
//! runs. It is made of plain elements, so that nothing has to be announced.

use explainer_core::argument::{Status, Verdicts, World, why};
use explainer_core::case::{ArgumentId, Attack, Column};
use explainer_core::sorted::by_key;
use yew::prelude::*;

use explainer_core::diagram::Node;

use super::Shared;
use super::told::{advanced, in_record};
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
    let mut told = Told::default();
    html! {
        <ul class="sx-outline">
            { for claims.into_iter().map(|claim| item(props, claim, None, &mut told)) }
        </ul>
    }
}

/// What has been told already.
#[derive(Default)]
struct Told {
    /// Arguments told in full: where they come up again, their names are enough.
    full: Vec<ArgumentId>,
    /// The arguments above the present one, since a claim and its denial answer each other.
    path: Vec<ArgumentId>,
}

/// One argument with what is directed against it.
fn item(props: &OutlineProps, id: ArgumentId, attack: Option<Attack>, told: &mut Told) -> Html {
    let OutlineProps { shared, world, verdicts } = props;
    let model = &shared.model;
    let words = shared.words;
    let it = &model.case.arguments[id.at()];
    let status = verdicts.status(id);
    let head = html! {
        <p>
            <strong>{ &model.argument(id).label }</strong>{ ": " }
            <span class="sx-item-status">{ words.status(status) }</span>
            if let Some(attack) = attack {
                <span class="sx-state">{ " · " }{ words.attack(attack.kind) }{ " " }{ &model.argument(attack.to).label }</span>
            }
            if told.full.contains(&id) { <span class="sx-state">{ " · " }{ words.sentences.see_above }</span> }
        </p>
    };
    let class = classes!("sx-item", status.word());
    if told.full.contains(&id) {
        return html! { <li key={id.at()} {class} data-argument={it.id.clone()}>{ head }</li> };
    }
    told.full.push(id);
    told.path.push(id);
    let against: Vec<Attack> = model
        .case
        .attacks
        .iter()
        .copied()
        .filter(|attack| attack.to == id && !told.path.contains(&attack.from))
        .filter(|attack| status.applies() && verdicts.status(attack.from).applies())
        .collect();
    let answers: Vec<Html> =
        against.into_iter().map(|attack| item(props, attack.from, Some(attack), told)).collect();
    told.path.pop();
    let rests = it.premises.iter().enumerate().map(|(index, &literal)| {
        let state = words.truth(world.holds(literal));
        html! { <li key={index}>{ literal_label(model, words, literal) }{ " (" }{ state }{ ")" }</li> }
    });
    let grounds = reasons(model, words, &why(&model.case, world, verdicts, id)).into_iter();
    html! {
        <li key={id.at()} {class} data-argument={it.id.clone()}>
            { head }
            <p class="sx-item-text">{ &model.argument(id).sentence }</p>
            { for grounds.enumerate().map(|(index, told)| html! { <p key={index} class="sx-item-why">{ told }</p> }) }
            { advanced(shared, id) }
            if !it.premises.is_empty() && status != Status::NotEngaged {
                <div class="sx-item-rests"><p>{ words.sentences.rests_on }{ ":" }</p><ul>{ for rests }</ul></div>
            }
            { in_record(shared, Node::Argument(id)) }
            if !answers.is_empty() {
                <div class="sx-item-against"><p>{ words.sentences.attacked_by }{ ":" }</p><ul>{ for answers }</ul></div>
            }
        </li>
    }
}

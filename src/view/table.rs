//! The arguments as a table: who each needs in the question, what each rests on, and what has become of it.
//!
//! A plain table in a frame of its own that scrolls sideways, the names of the arguments staying in sight.

use explainer_core::argument::Truth;
use explainer_core::case::{ActorId, Argument, ArgumentId, Literal, PremiseId, PremiseKind};
use explainer_core::diagram::{Node, NodeState};
use yew::prelude::*;

use super::atoms::{drawing, status, symbol};
use super::lesson::not_shown_note;
use super::listing::Listing;
use super::state_class::status_class;
use crate::model::Model;
use crate::view::markup::class;

/// The table of one world.
pub fn argument_table(listing: &Listing) -> Html {
    let model = &listing.shared.model;
    let words = listing.shared.words;
    let (columns_of_actors, columns_of_premises) = (actors(model), premises(model));
    let mut heads = Vec::new();
    for &id in &columns_of_actors {
        let on = listing.world.is_on(id);
        let state = if on { words.figure.on } else { words.figure.off };
        heads.push(column_head(heads.len(), &model.actor(id).label, NodeState::Actor(on), state));
    }
    for &id in &columns_of_premises {
        let (kind, truth) = (model.case.premises[id.index()].kind, listing.world.truth(id));
        heads.push(column_head(
            heads.len(),
            &model.premise(id).label,
            NodeState::Premise(kind, truth),
            words.premise(kind, truth),
        ));
    }
    let (actors, premises) = (columns_of_actors.len(), columns_of_premises.len());
    let bands = &model.labels.bands;
    // A lesson may leave out all of a kind.
    let mut groups = vec![(actors, &bands.actors), (premises, &bands.premises)];
    groups.retain(|(count, _)| *count > 0);
    let mut bodies = Vec::new();
    for (title, rows) in listing.columns(&|id| row(listing, id)) {
        bodies.push(html! {
            <tbody key={bodies.len()}>
                <tr><th scope="rowgroup" class="sx-group-head">{ title.to_owned() }</th><td colspan={(actors + premises).to_string()} /></tr>
                { for rows }
            </tbody>
        });
    }
    html! {
        <div class="sx-scroll" role="region" tabindex={(!listing.shared.is_static()).then_some("0")} aria-label={words.figure.table}>
            <table class="sx-table">
                <caption>{ words.figure.table }<span class="sx-key-line">{ key_line(listing) }</span></caption>
                <colgroup />{ for groups.iter().map(|(count, _)| html! { <colgroup span={count.to_string()} /> }) }
                <thead>
                    <tr>
                        <td />
                        { for groups.iter().map(|(count, name)| html! {
                            <th scope="colgroup" colspan={count.to_string()}>{ *name }</th>
                        }) }
                    </tr>
                    <tr><td />{ for heads }</tr>
                </thead>
                { for bodies }
            </table>
        </div>
    }
}

/// The actors that have a column.
fn actors(model: &Model) -> Vec<ActorId> {
    let all = (0..model.case.actors.len()).map(ActorId::from);
    all.filter(|&id| !model.hides(Node::Actor(id))).collect()
}

/// The premises that have a column.
fn premises(model: &Model) -> Vec<PremiseId> {
    let all = (0..model.case.premises.len()).map(PremiseId::from);
    all.filter(|&id| !model.hides(Node::Premise(id))).collect()
}

/// An actor or a premise at the head of its column, with its state.
fn column_head(key: usize, label: &str, state: NodeState, told: &'static str) -> Html {
    html! {
        <th {key} scope="col">
            <span class="sx-upright">{ label.to_owned() }</span>{ symbol(state) }<span class="sx-hidden">{ ", " }{ told }</span>
        </th>
    }
}

/// One argument: a cell for each actor, then for each premise.
fn row(listing: &Listing, id: ArgumentId) -> Html {
    let Listing { shared, world, verdicts, .. } = listing;
    let argument: &Argument = &shared.model.case.arguments[id.index()];
    let found = verdicts.status(id);
    let mut cells = Vec::new();
    for actor in actors(&shared.model) {
        let group = argument.needs.iter().find(|group| group.contains(&actor));
        cells.push(match group {
            Some(group) => actor_cell(listing, cells.len(), group.len() == 1, world.is_on(actor)),
            None => html! { <td key={cells.len()} /> },
        });
    }
    for premise in premises(&shared.model) {
        let literal = argument.premises.iter().find(|literal| literal.premise == premise);
        cells.push(match literal {
            Some(&literal) => premise_cell(listing, cells.len(), literal),
            None => html! { <td key={cells.len()} /> },
        });
    }
    html! {
        <tr key={id.index()} class={status_class(found)} data-argument={argument.id.clone()} data-status={found.as_str()}>
            <th scope="row">
                { listing.name_button(Node::Argument(id), &shared.model.argument(id).label) }
                <span class="sx-hidden">{ ": " }</span>{ status(shared, found) }
                { not_shown_note(shared, verdicts, id) }
            </th>
            { for cells }
        </tr>
    }
}

/// An actor the argument needs: a full disc if there is no other way, half a disc if one of several will do;
/// filled if that actor is in the question.
fn actor_cell(listing: &Listing, key: usize, alone: bool, on: bool) -> Html {
    let f = &listing.shared.words.figure;
    let word = if alone { f.needed } else { f.one_of };
    html! {
        <td {key}>{ disc(alone, on) }<span class="sx-hidden">{ word }{ ", " }{ if on { f.on } else { f.off } }</span></td>
    }
}

fn disc(alone: bool, on: bool) -> Html {
    let class = class(&["sx-sign", if on { "sx-solid" } else { "sx-hollow" }]);
    let d = if alone { "M5 0A5 5 0 1 1-5 0A5 5 0 1 1 5 0Z" } else { "M0-5A5 5 0 0 0 0 5Z" };
    drawing(html! { <path {class} transform="translate(7 7)" {d} /> })
}

/// A premise the argument rests on, and whether what it takes as given holds.
fn premise_cell(listing: &Listing, key: usize, literal: Literal) -> Html {
    let words = listing.shared.words;
    let kind = listing.shared.model.case.premises[literal.premise.index()].kind;
    let truth = listing.world.holds(literal);
    html! {
        <td {key}>
            if literal.negated { <small aria-hidden="true">{ words.figure.not }</small> }
            { symbol(NodeState::Premise(kind, truth)) }
            <span class="sx-hidden">
                { if literal.negated { words.figure.contrary } else { words.figure.rests_on } }{ ", " }{ words.taken(kind, literal.negated, truth) }
            </span>
        </td>
    }
}

/// What the signs in the cells mean, for those who see them.
fn key_line(listing: &Listing) -> Html {
    let f = &listing.shared.words.figure;
    let premise = |truth: Truth| symbol(NodeState::Premise(PremiseKind::Switch, truth));
    let reading = |truth: Truth| symbol(NodeState::Premise(PremiseKind::Reading, truth));
    html! {
        <span class="sx-keys" aria-hidden="true">
            <span>{ disc(true, true) }{ f.needed }</span>
            <span>{ disc(false, true) }{ f.one_of }</span>
            <span>{ disc(true, false) }{ disc(false, false) }{ f.off }</span>
            <span>{ symbol(NodeState::Premise(PremiseKind::Settled, Truth::Holds)) }{ f.settled }</span>
            <span>{ premise(Truth::Holds) }{ f.holds }</span>
            <span>{ premise(Truth::Open) }{ f.open }</span>
            <span>{ premise(Truth::Rejected) }{ f.rejected }</span>
            if !listing.shared.model.premises_of(PremiseKind::Reading).is_empty() {
                <span>{ reading(Truth::Holds) }{ f.followed }</span>
                <span>{ reading(Truth::Rejected) }{ f.not_followed }</span>
            }
            <span>{ f.not }{ ": " }{ f.contrary }</span>
        </span>
    }
}

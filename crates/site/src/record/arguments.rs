//! Premises with those who hold and dispute them, and arguments with those who advance them.

use explainer_core::case::{
    ArgumentId, Column, Literal, Position, PremiseId, PremiseKind, SourceId, StatementId,
};
use explainer_core::diagram::Node;
use yew::prelude::*;

use super::cited::{joined, named, written};
use crate::PageContext;
use sanctions_explainer::announce::{literal_label, name_of, stance};
use sanctions_explainer::language::parts::Phrase;
use sanctions_explainer::link;
use sanctions_explainer::view::attribution::{advanced, prose};

/// Every premise.
pub fn premises(page: &PageContext) -> Html {
    let premises = (0..page.shared.model.case.premises.len()).map(PremiseId::from);
    html! { <ul class="entries">{ for premises.map(|id| premise(page, id)) }</ul> }
}

fn premise(page: &PageContext, id: PremiseId) -> Html {
    let model = &page.shared.model;
    let structure = &model.case.premises[id.index()];
    let entry = model.premise(id);
    let (details, longer) =
        (&page.details.case.premises[id.index()], &page.details.texts.premises[id.index()]);
    let words = page.shared.words;
    html! {
        <li id={link::anchor(&model.case, Node::Premise(id))}>
            <p>
                <span class="number">{ id.number() }</span>{ " " }<strong>{ &entry.label }</strong>
                if structure.kind == PremiseKind::Settled { { " " }<span class="state">{ words.figure.settled }</span> }
            </p>
            <p>{ &entry.sentence }</p>
            if !longer.negation.is_empty() {
                <p><span class="name">{ page.words.record.contrary }{ ": " }</span>{ &longer.negation }</p>
            }
            { prose(&longer.more) }
            { premise_stands(page, id) }
            { written(page, &details.sources, &details.passages) }
        </li>
    }
}

/// Who holds a premise and who disputes it.
pub fn premise_stands(page: &PageContext, id: PremiseId) -> Html {
    let structure = &page.shared.model.case.premises[id.index()];
    let details = &page.details.case.premises[id.index()];
    let c = &page.shared.words.controls;
    if structure.hypothetical {
        return html! { <p class="state">{ c.hypothetical }</p> };
    }
    let stand = |heading: &'static str, positions: &[Position], recorded: &[Vec<SourceId>]| {
        let positions = positions.iter().zip(recorded);
        let names: Vec<Html> =
            positions.map(|(position, sources)| position_of(page, position, sources)).collect();
        html! {
            <><dt>{ heading }</dt><dd>if names.is_empty() { { c.nobody } } else { { joined(names) } }</dd></>
        }
    };
    html! {
        <dl class="facts">
            { stand(c.held_by, &structure.held_by, &details.held_by) }
            if structure.kind != PremiseKind::Settled { { stand(c.disputed_by, &structure.disputed_by, &details.disputed_by) } }
        </dl>
    }
}

/// Somebody's name with the sources of the stand.
fn position_of(page: &PageContext, position: &Position, sources: &[SourceId]) -> Html {
    let case = &page.details.case;
    let sources: Vec<Html> = sources
        .iter()
        .map(|id| {
            let source = &case.sources[id.index()];
            html! { <a href={page.record(&format!("source-{}", source.id))}>{ &source.title }</a> }
        })
        .collect();
    let shared = &page.shared;
    let Phrase { before, name, after } = shared.words.grammar.stance(stance(&shared.model, position));
    html! {
        <>
            { before }{ named(page, position.who, name) }{ after }
            <span class="written">{ " (" }{ joined(sources) }{ ")" }</span>
        </>
    }
}

/// Every argument, by its column in the figure.
pub fn arguments(page: &PageContext) -> Html {
    let model = &page.shared.model;
    let columns = Column::ALL.map(|column| (column, page.words.record.columns.of(column)));
    let of = |column: Column| {
        model.arguments().filter(move |id| model.case.arguments[id.index()].column == column)
    };
    html! {
        <>
            { for columns.into_iter().filter(|(column, _)| of(*column).next().is_some()).map(|(column, title)| html! {
                <><h3>{ title }</h3><ul class="entries">{ for of(column).map(|id| argument(page, id)) }</ul></>
            }) }
        </>
    }
}

fn argument(page: &PageContext, id: ArgumentId) -> Html {
    let shared = &page.shared;
    let model = &shared.model;
    let w = &shared.words.panel;
    let structure = &model.case.arguments[id.index()];
    let entry = model.argument(id);
    let argument_href = |other| format!("#{}", link::anchor(&model.case, Node::Argument(other)));
    let (details, longer) =
        (&page.details.case.arguments[id.index()], &page.details.texts.arguments[id.index()]);
    let to = |other: ArgumentId| {
        html! { <a href={argument_href(other)}>{ &model.argument(other).label }</a> }
    };
    let premise = |literal: &Literal| {
        let href = format!("#{}", link::anchor(&model.case, Node::Premise(literal.premise)));
        html! { <a {href}>{ literal_label(model, shared.words, *literal) }</a> }
    };
    let said = |id: &StatementId| {
        let href = format!("#statement-{}", page.details.case.statements[id.index()].id);
        html! { <a {href}>{ &page.details.texts.statements[id.index()].label }</a> }
    };
    let directed = model.case.attacks.iter().filter(|attack| attack.from == id).map(|attack| {
        let name = name_of(model.argument(attack.to));
        let Phrase { before, name, after } = shared.words.grammar.directed(attack.kind.into(), name);
        html! { <>{ before }<a href={argument_href(attack.to)}>{ name }</a>{ after }</> }
    });
    let fact = |name: &'static str, what: Vec<Html>| {
        html! { if !what.is_empty() { <dt>{ name }</dt><dd>{ joined(what) }</dd> } }
    };
    html! {
        <li id={link::anchor(&model.case, Node::Argument(id))}>
            <p><strong>{ &entry.label }</strong></p>
            <p>{ &entry.sentence }</p>
            { advanced(shared, id) }
            { prose(&longer.more) }
            <dl class="facts">
                { fact(w.rests_on, structure.premises.iter().map(premise).collect()) }
                { fact(w.builds_on, structure.builds_on.iter().map(|&part| to(part)).collect()) }
                { fact(w.said, details.statements.iter().map(said).collect()) }
                { fact(w.attacked_by, model.case.attacks.iter().filter(|attack| attack.to == id).map(|attack| to(attack.from)).collect()) }
                { fact(w.attacks, directed.collect()) }
            </dl>
            { written(page, &details.sources, &details.passages) }
        </li>
    }
}

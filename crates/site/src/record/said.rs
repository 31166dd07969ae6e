//! What was said, by whom, and through whom it reached the reader; and what the article does not say.

use std::collections::BTreeMap;

use explainer_core::case::{Passage, SourceId, Statement, StatementId, StatementKind, When};
use yew::prelude::*;

use super::cited::{joined, name, passage_anchor, written};
use super::timeline::{after, cut, is_later};
use crate::PageContext;
use sanctions_explainer::view::attribution::{prose, when};

/// Every statement once: the article's by its numbers, then the others, then what came later.
pub fn statements(page: &PageContext) -> Html {
    let case = &page.details.case;
    let r = &page.words.record;
    let cut = cut(case);
    let mut numbered: BTreeMap<SourceId, BTreeMap<u16, Vec<StatementId>>> = BTreeMap::new();
    let (mut earlier, mut later) = (Vec::new(), Vec::new());
    for (index, statement) in case.statements.iter().enumerate() {
        let id = StatementId::from(index);
        match statement.passages.first() {
            Some(passage) => {
                numbered.entry(passage.source).or_default().entry(passage.number).or_default().push(id);
            }
            None if is_later(case, statement, &cut) => later.push(id),
            None => earlier.push(id),
        }
    }
    let article = case.article().and_then(|id| Some((id, numbered.remove(&id)?)));
    let passages = |source: SourceId, rows: &BTreeMap<u16, Vec<StatementId>>| {
        // A passage without a statement of its own is still in its source's row.
        let last = rows.last_key_value().map_or(0, |(number, _)| *number);
        let passage = |number: u16| {
            let ids = rows.get(&number).cloned().unwrap_or_default();
            html! {
                <li id={passage_anchor(page, Passage { source, number })} value={number.to_string()}>
                    { for ids.into_iter().map(|id| statement(page, id)) }
                </li>
            }
        };
        html! { <ol class="entries numbered">{ for (1..=last).map(passage) }</ol> }
    };
    let other = |(source, rows): (&SourceId, &BTreeMap<u16, Vec<StatementId>>)| {
        html! { <><h3>{ &case.sources[source.index()].title }</h3>{ passages(*source, rows) }</> }
    };
    let list = |ids: Vec<StatementId>| html! { <ul class="entries">{ for ids.into_iter().map(|id| html! { <li>{ statement(page, id) }</li> }) }</ul> };
    html! {
        <>
            if let Some((source, rows)) = &article {
                <h3 id="article">{ r.article }</h3>
                <p class="hint">{ r.article_hint }</p>
                { passages(*source, rows) }
            }
            { for numbered.iter().map(other) }
            if !earlier.is_empty() {
                // Elsewhere than in what is numbered: where nothing is, this is all there is.
                if article.is_some() || !numbered.is_empty() { <h3 id="elsewhere">{ r.elsewhere }</h3> }
                { list(earlier) }
            }
            if !later.is_empty() {
                <h3 id="said-later">{ after(page) }</h3>
                <p class="hint">{ r.after_hint }</p>
                { list(later) }
            }
        </>
    }
}

fn statement(page: &PageContext, id: StatementId) -> Html {
    let shared = &page.shared;
    let (case, texts) = (&page.details.case, &page.details.texts);
    let r = &page.words.record;
    let structure = &case.statements[id.index()];
    let entry = &texts.statements[id.index()];
    let date = when(shared, &structure.when);
    let to = |other: StatementId| {
        let href = format!("#statement-{}", case.statements[other.index()].id);
        html! { <a {href}>{ &texts.statements[other.index()].label }</a> }
    };
    let denials: Vec<Html> = (0..case.statements.len())
        .filter(|&other| case.statements[other].denies == Some(id))
        .map(|other| to(StatementId::from(other)))
        .collect();
    let uses: Vec<Html> = shared
        .model
        .arguments()
        .filter(|argument| case.arguments[argument.index()].statements.contains(&id))
        .map(|argument| {
            let href = format!("#argument-{}", shared.model.case.arguments[argument.index()].id);
            html! { <a {href}>{ &shared.model.argument(argument).label }</a> }
        })
        .collect();
    let spoken = !matches!(structure.kind, StatementKind::Framing | StatementKind::Report);
    let fact = |name: &'static str, what: Html| html! { <><dt>{ name }</dt><dd>{ what }</dd></> };
    html! {
        <div class="statement" id={format!("statement-{}", structure.id)}>
            <p><strong>{ &entry.label }</strong>{ " " }<span class="state">{ shared.words.statement(structure.kind) }</span></p>
            <p>{ &entry.sentence }</p>
            { prose(&entry.more) }
            <dl class="facts">
                { fact(r.chain, chain(page, structure)) }
                if !structure.to.is_empty() {
                    { fact(r.to, joined(structure.to.iter().map(|&who| name(page, who)).collect())) }
                } else if spoken && !structure.passages.is_empty() {
                    { fact(r.to, html! { { r.not_told } }) }
                }
                { fact(r.when, match &structure.when {
                    When::Day(day) | When::Month(day) => html! { <time datetime={day.clone()}>{ date }</time> },
                    When::DaysBefore(_) | When::NotGiven => html! { { date } },
                }) }
                if let Some(other) = structure.denies { { fact(r.denies, to(other)) } }
                if !denials.is_empty() { { fact(r.denied_by, joined(denials)) } }
                if !uses.is_empty() { { fact(r.carried_by, joined(uses)) } }
            </dl>
            { written(page, &structure.sources, &[]) }
        </div>
    }
}

/// From mouth to reader, each a step in a row.
fn chain(page: &PageContext, statement: &Statement) -> Html {
    html! {
        <ol class="chain">
            { for statement.chain.iter().map(|&who| html! { <li>{ name(page, who) }</li> }) }
            <li>{ page.words.record.reader }</li>
        </ol>
    }
}

/// What the article does not say.
pub fn silences(page: &PageContext) -> Html {
    let silences = page.details.case.silences.iter().zip(&page.details.texts.silences);
    html! {
        <ul class="silences">
            { for silences.map(|(id, sentence)| html! { <li id={format!("silence-{id}")}>{ sentence }</li> }) }
        </ul>
    }
}

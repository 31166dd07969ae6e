//! Who says something, through whom it reached the reader, and where it is written.

use explainer_core::case::{ArgumentId, Details, Position, SourceId, StatementId, When, Who};
use explainer_core::diagram::Node;
use yew::prelude::*;

use crate::announce::{name_of_speaker, stance};
use crate::language::parts::Date;
use crate::link;
use crate::view::explainer::Explainer;
use crate::view::shared::Shared;

/// Who advances an argument, or that it is an inference of the explainer, and from what.
pub fn advanced(shared: &Shared, id: ArgumentId) -> Html {
    advanced_explained(shared, &Explainer::none(shared), id)
}

/// The same with its terms explained.
pub(super) fn advanced_explained(shared: &Shared, say: &Explainer<'_>, id: ArgumentId) -> Html {
    let w = &shared.words.panel;
    let by = &shared.model.case.arguments[id.index()].advanced_by;
    if by.is_empty() {
        let details = shared.model.details.as_deref();
        let basis = details.map_or("", |details| &details.texts.arguments[id.index()].basis);
        html! {
            <p class="sx-inference">
                { say.text(w.inference) }
                if !basis.is_empty() {
                    { " " }{ say.text(w.basis) }{ ": " }{ say.text(basis) }
                }
                { say.meaning() }
            </p>
        }
    } else {
        let names: Vec<_> = by.iter().map(|&who| name_of_speaker(&shared.model, who)).collect();
        html! { <p class="sx-advanced">{ say.text(&shared.words.grammar.advanced_by(&names)) }{ say.meaning() }</p> }
    }
}

/// A link to the entry of something in the record, where the page says where its record is.
pub fn in_record(shared: &Shared, node: Node) -> Html {
    let Some(record) = &shared.record else { return html! {} };
    let href = format!("{record}#{}", link::anchor(&shared.model.case, node));
    html! { <p class="sx-in-record"><a {href}>{ shared.words.panel.in_record }</a></p> }
}

/// Who takes one side on a premise, each with the `sources` of that position, if these are here.
pub(super) fn stand(
    shared: &Shared,
    say: &Explainer<'_>,
    heading: &'static str,
    positions: &[Position],
    recorded: Option<(&Details, &[Vec<SourceId>])>,
) -> Html {
    let cited = |index: usize| match recorded {
        Some((details, sources)) => {
            let cited = sources[index].iter().enumerate();
            html! { <>{ for cited.map(|(index, &id)| html! { <span key={index}>{ " " }{ cite(shared, say, details, id) }</span> }) }</> }
        }
        None => html! {},
    };
    let item = |(index, position): (usize, &Position)| {
        html! {
            <li key={index}>
                { say.text(&shared.words.grammar.stance(stance(&shared.model, position)).to_string()) }
                <span class="sx-cited">{ cited(index) }</span>
                { say.meaning() }
            </li>
        }
    };
    html! {
        <div class="sx-stand">
            <p>{ say.text(heading) }{ ":" }{ say.meaning() }</p>
            if positions.is_empty() {
                <p>{ say.text(shared.words.controls.nobody) }{ say.meaning() }</p>
            } else {
                <ul>{ for positions.iter().enumerate().map(item) }</ul>
            }
        </div>
    }
}

/// Statements with the way each reached the reader.
pub(super) fn statements(
    shared: &Shared,
    say: &Explainer<'_>,
    details: &Details,
    ids: &[StatementId],
) -> Html {
    let item = |&id: &StatementId| {
        let statement = &details.case.statements[id.index()];
        let entry = &details.texts.statements[id.index()];
        html! {
            <li key={id.index()}>
                <span class="sx-statement-kind">{ say.text(shared.words.statement(statement.kind)) }</span>{ ": " }
                { say.text(&entry.sentence) }{ " " }
                <span class="sx-chain">{ say.text(&chain(shared, &statement.chain)) }{ " (" }{ say.text(&when(shared, &statement.when)) }{ ")" }</span>
                { prose_explained(say, &entry.more) }
                { say.meaning() }
            </li>
        }
    };
    html! {
        <div class="sx-said">
            if !ids.is_empty() {
                <h4>{ shared.words.panel.said }</h4>
                <ul>{ for ids.iter().map(item) }</ul>
            }
        </div>
    }
}

/// "Petr Ilichev, through Kommersant, Victoria Kolganova".
pub fn chain(shared: &Shared, chain: &[Who]) -> String {
    let names: Vec<_> = chain.iter().map(|&who| name_of_speaker(&shared.model, who)).collect();
    shared.words.grammar.chain(&names)
}

/// A date as a reader says it, or that there is none.
pub fn when(shared: &Shared, when: &When) -> String {
    match when {
        When::Day(day) | When::Month(day) => shared.words.date(day),
        When::DaysBefore(day) => shared.words.grammar.days_before(Date::read(day)),
        When::NotGiven => shared.words.panel.date_not_given.to_owned(),
    }
}

/// The sources of something, as a list.
pub(super) fn sources(shared: &Shared, say: &Explainer<'_>, details: &Details, ids: &[SourceId]) -> Html {
    html! {
        <div class="sx-sources">
            if !ids.is_empty() {
                <h4>{ shared.words.panel.sources }</h4>
                <ul>
                    { for ids.iter().map(|&id| html! {
                        <li key={id.index()}>
                            { cite(shared, say, details, id) }
                            <span class="sx-confidence">{ ", " }{ say.text(shared.words.confidence(details.case.sources[id.index()].confidence)) }</span>
                            { say.meaning() }
                        </li>
                    }) }
                </ul>
            }
        </div>
    }
}

/// A source by its title, linked where there is a safe address.
fn cite(shared: &Shared, say: &Explainer<'_>, details: &Details, id: SourceId) -> Html {
    let source = &details.case.sources[id.index()];
    let about: Vec<String> = [source.publisher.clone(), shared.words.date(&source.date)]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    let about = if about.is_empty() { String::new() } else { format!(", {}", about.join(", ")) };
    html! {
        <span class="sx-cite">
            if let Some(link) = source.link.as_deref().filter(|link| link::is_web(link)) {
                <a href={link.to_owned()} rel="noopener noreferrer" target="_blank">{ &source.title }</a>
            } else {
                { say.text(&source.title) }
            }
            { say.text(&about) }
        </span>
    }
}

/// Paragraphs parted by an empty line.
pub fn prose(text: &str) -> Html {
    paragraphs(text, |paragraph| html! { <>{ paragraph.to_owned() }</> })
}

/// The same with their terms explained.
pub(super) fn prose_explained(say: &Explainer<'_>, text: &str) -> Html {
    paragraphs(text, |paragraph| html! { <>{ say.text(paragraph) }{ say.meaning() }</> })
}

fn paragraphs(text: &str, draw: impl Fn(&str) -> Html) -> Html {
    let paragraphs = text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty());
    html! {
        <div class="sx-prose">
            { for paragraphs.enumerate().map(|(index, paragraph)| html! { <p key={index}>{ draw(paragraph) }</p> }) }
        </div>
    }
}

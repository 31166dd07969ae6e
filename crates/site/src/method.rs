//! How it works: how statuses come about and what they do not mean, how names were chosen, what is an
//! inference, and where corrections go.

use explainer_core::argument::Status;
use explainer_core::case::Confidence;
use explainer_core::diagram::{Node, Strike};
use yew::prelude::*;

use super::shell::{Here, Shell, corrections, version};
use super::{PageContext, PageProps};
use sanctions_explainer::announce::name_of;
use sanctions_explainer::language::pages::Section;
use sanctions_explainer::link;
use sanctions_explainer::view::attribution::prose;
use sanctions_explainer::view::legend::{STRIKES, framed, strike};

/// How it works.
#[component]
pub fn Method(PageProps { page }: &PageProps) -> Html {
    let m = &page.words.method;
    html! {
        <Shell page={page.clone()} here={Here::Method} kicker={m.kicker} title={m.title} dek={m.dek}>
            { section("statuses", &m.statuses, html! { <>{ outcomes(page) }{ rule(page) }</> }) }
            { section("stands", &m.stands, html! {}) }
            { section("against", &m.against, html! { <>{ ways(page) }<p>{ m.against_note }</p></> }) }
            { section("given", &m.given, html! {}) }
            <section class="text"><h2 id="names">{ m.names }</h2>{ prose(&page.details.texts.naming) }</section>
            { section("inference", &m.inference, inferences(page)) }
            { section("counts", &m.counts, html! {}) }
            { section("sources", &m.sources, degrees(page)) }
            { section("corrections", &m.corrections, html! { <p>{ version(page) }{ " " }{ corrections(page) }</p> }) }
            { section("licence", &m.licence, html! {}) }
            { section("privacy", &m.privacy, html! {}) }
        </Shell>
    }
}

fn section(id: &'static str, section: &Section, below: Html) -> Html {
    html! {
        <section class="text">
            <h2 {id}>{ section.title }</h2>
            { for section.paragraphs.iter().map(|paragraph| html! { <p>{ *paragraph }</p> }) }
            { below }
        </section>
    }
}

fn outcomes(page: &PageContext) -> Html {
    let outcomes = Status::ALL.map(|status| (status, page.shared.words.figure.meanings.statuses.of(status)));
    html! {
        <dl class="facts statuses">
            { for outcomes.into_iter().map(|(status, meaning)| html! {
                <><dt id={format!("status-{}", status.as_str())}>{ page.shared.words.status(status) }</dt><dd>{ meaning }</dd></>
            }) }
        </dl>
    }
}

/// The ways to argue against an argument: sign and words of the figure, the term of those who study arguments, what
/// it means, and the first example in the case.
fn ways(page: &PageContext) -> Html {
    let model = &page.shared.model;
    let label = |id| name_of(model.argument(id));
    // The element carries the colours of the figure; no script makes a widget of it here.
    html! {
        <sanctions-explainer class="reading">
            <dl class="facts ways-against">
                { for STRIKES.into_iter().map(|kind| {
                    let example = model.case.attacks.iter().find(|attack| Strike::from(attack.kind) == kind);
                    html! {
                        <>
                            <dt id={anchor(kind)}>{ framed(strike(kind)) }{ " " }{ page.shared.words.figure.strikes.of(kind) }</dt>
                            <dd>
                                { page.shared.words.figure.meanings.strikes.of(kind) }{ " " }{ page.words.grammar.term(kind) }
                                if let Some(attack) = example { { " " }{ page.words.grammar.example(label(attack.from), kind, label(attack.to)) } }
                            </dd>
                        </>
                    }
                }) }
            </dl>
        </sanctions-explainer>
    }
}

/// Where a way to argue against an argument is explained in the page.
fn anchor(strike: Strike) -> &'static str {
    match strike {
        Strike::Undermine => "undermine",
        Strike::Undercut => "undercut",
        Strike::Rebut => "rebut",
    }
}

fn rule(page: &PageContext) -> Html {
    let m = &page.words.method;
    html! {
        <details>
            <summary>{ m.rule }</summary>
            <ol>{ for m.rule_steps.iter().map(|step| html! { <li>{ *step }</li> }) }</ol>
            <p>{ m.rule_note }</p>
        </details>
    }
}

/// The arguments that are inferences, each linked to its basis.
fn inferences(page: &PageContext) -> Html {
    let model = &page.shared.model;
    let arguments = &model.case.arguments;
    let inferred: Vec<_> =
        model.arguments().filter(|id| arguments[id.index()].advanced_by.is_empty()).collect();
    html! {
        <>
            <p>{ page.words.grammar.inferences(inferred.len(), arguments.len()) }</p>
            <ul>
                { for inferred.into_iter().map(|id| html! {
                    <li><a href={page.record(&link::anchor(&model.case, Node::Argument(id)))}>{ &model.argument(id).label }</a></li>
                }) }
            </ul>
        </>
    }
}

fn degrees(page: &PageContext) -> Html {
    let degrees = [Confidence::Read, Confidence::Copied, Confidence::Secondary, Confidence::Known];
    let told = |degree| (page.shared.words.confidence(degree), page.words.method.degrees.of(degree));
    html! {
        <dl class="facts">
            { for degrees.map(told).into_iter().map(|(name, meaning)| html! { <><dt>{ name }</dt><dd>{ meaning }</dd></> }) }
        </dl>
    }
}

//! The tour as plain pages: one for each step, with what is said there, its figure and why the argument it looks at has
//! its status. Where a step asks, all that would give the answer away is folded up.

use explainer_core::argument::reason;
use explainer_core::case::ArgumentId;
use explainer_core::diagram::Node;
use yew::prelude::*;

use super::shell::{Here, Shell};
use super::world::{named, setting};
use super::{PageContext, step_name, step_title};
use explainer_core::argument::World;
use sanctions_explainer::announce::reasons;
use sanctions_explainer::link::{self, Look};
use sanctions_explainer::view::attribution::advanced;
use sanctions_explainer::view::focus_figure;

/// What to write.
#[derive(Properties, Clone, PartialEq)]
pub struct StepPageProps {
    /// Where it stands.
    pub page: PageContext,
    /// The step, by its position in the case.
    pub index: usize,
}

/// The page of one step.
#[component]
pub fn StepPage(props: &StepPageProps) -> Html {
    let StepPageProps { page, index } = props;
    let PageContext { shared, words, details, up, .. } = page;
    let (w, t) = (&words.world, &words.tour);
    let case = &shared.model.case;
    let step = &case.tour[*index];
    let texts = &details.texts.tour[*index];
    let world = World::new(case, &step.world);
    let title = step_title(page, *index);
    let look = Look { focus: Some(step.focus), ..Look::default() };
    let open = format!("{up}index.html?{}{}#figure", link::write(case, &world), look.write(case));
    // The element carries the colours of figure and statuses; no script makes a widget of it here.
    let shown = html! {
        <>
            <sanctions-explainer class="reading">
                { for step.ask.into_iter().filter(|ask| *ask != step.focus).map(|ask| verdict(page, &world, ask)) }
                { verdict(page, &world, step.focus) }
            </sanctions-explainer>
            <p class="hint">{ w.figure_hint }</p>
            <sanctions-explainer class="still"><div class="sx"><div class="sx-stage">{ focus_figure(shared, &world, step.focus) }</div></div></sanctions-explainer>
        </>
    };
    html! {
        <Shell page={page.clone()} here={Here::Step} told_as={AttrValue::from(step_name(&shared.model, *index))} kicker={t.kicker} {title} dek={texts.text.clone()}>
            <section class="text">
                { ways(page, *index) }
                <h2 id="setting">{ w.setting }</h2>
                { setting(page, &world) }
                <h2 id="rests-on">{ t.rests_on }</h2>
                { rests_on(page, *index) }
                if step.ask.is_some() {
                    <h2 id="question">{ t.question }</h2>
                    <p class="question">{ &texts.question }</p>
                    <p class="hint">{ t.choices }</p>
                }
            </section>
            <section id="figure" class="wide" aria-labelledby="figure-title">
                <h2 id="figure-title">{ if step.ask.is_some() { w.figure } else { t.focus } }</h2>
                if step.ask.is_some() {
                    <details class="answer"><summary>{ t.answer }</summary>{ shown }</details>
                } else { { shown } }
            </section>
            <section class="text">
                <p><a class="open" href={open}>{ w.open }</a></p>
                { ways(page, *index) }
            </section>
        </Shell>
    }
}

/// The status of an argument in the world of the step, why, and who advances it.
fn verdict(page: &PageContext, world: &World, id: ArgumentId) -> Html {
    let shared = &page.shared;
    let model = &shared.model;
    let verdicts = model.verdicts(world);
    let why = reasons(model, shared.words, world, &reason(&model.case, world, &verdicts, id));
    let status = verdicts.status(id);
    html! {
        <div class="verdict" data-argument={model.case.arguments[id.index()].id.clone()} data-status={status.as_str()}>
            <p><strong>{ named(page, Node::Argument(id)) }</strong>{ ": " }<span class="state">{ shared.words.status(status) }</span></p>
            <p>{ &model.argument(id).sentence }</p>
            { for why.into_iter().map(|reason| html! { <p>{ reason }</p> }) }
            { advanced(shared, id) }
        </div>
    }
}

/// The statements and sources the step names, each a link to its entry in the record.
fn rests_on(page: &PageContext, index: usize) -> Html {
    let (case, texts) = (&page.details.case, &page.details.texts);
    let step = &case.tour[index];
    let statements = step.statements.iter().map(|id| {
        let entry = &texts.statements[id.index()];
        let href = page.record(&format!("statement-{}", case.statements[id.index()].id));
        html! { <li><a {href}>{ &entry.label }</a>{ ": " }{ &entry.sentence }</li> }
    });
    let sources = step.sources.iter().map(|id| {
        let source = &case.sources[id.index()];
        let href = page.record(&format!("source-{}", source.id));
        html! { <li><a {href}>{ &source.title }</a></li> }
    });
    html! { <ul class="worlds">{ for statements.chain(sources) }</ul> }
}

/// To the steps before and after; from the last one back to the article.
fn ways(page: &PageContext, index: usize) -> Html {
    let PageContext { shared, words, up, .. } = page;
    let to = |index: usize| format!("{up}{}", step_name(&shared.model, index));
    let next = index + 1;
    html! {
        <div class="steps">
            if let Some(before) = index.checked_sub(1) { <a rel="prev" href={to(before)}>{ words.tour.previous }</a>{ " · " } }
            if next < shared.model.case.tour.len() {
                <a rel="next" href={to(next)}>{ words.tour.next }</a>
            } else {
                <a href={format!("{up}index.html")}>{ words.ways.article }</a>
            }
        </div>
    }
}

/// The way into the tour, in the article; nothing where the case has none.
pub fn invitation(page: &PageContext) -> Html {
    let PageContext { shared, words, up, .. } = page;
    let steps = shared.model.case.tour.len();
    if steps == 0 {
        return html! {};
    }
    let href = format!("{up}{}", step_name(&shared.model, 0));
    html! {
        <>
            <h2>{ words.tour.invitation }</h2>
            <p><a class="tour" {href}>{ words.grammar.tour(steps) }</a>{ ". " }{ words.tour.invitation_hint }</p>
        </>
    }
}

//! The page of one prepared world: what is set, the figure, every argument with its reasons and who says it,
//! what is taken as given, and the sources.

use std::collections::BTreeSet;

use explainer_core::argument::{Status, World};
use explainer_core::case::{PremiseId, SourceId};
use explainer_core::diagram::Node;
use yew::prelude::*;

use super::opening::worlds;
use super::record::{premise_stands, source};
use super::shell::{Here, Shell};
use super::{PageContext, preset, world_name};
use sanctions_explainer::export::rows;
use sanctions_explainer::language::FileWords;
use sanctions_explainer::link;
use sanctions_explainer::session::formats::FORMATS;
use sanctions_explainer::view::attribution::in_record;
use sanctions_explainer::view::{Listing, argument_outline, figure_at_rest};

/// What to write.
#[derive(Properties, Clone, PartialEq)]
pub struct WorldPageProps {
    /// Where it stands.
    pub page: PageContext,
    /// The preset, by its position in the case.
    pub index: usize,
    /// Whether the page stands at an address the preset had before.
    pub former: bool,
}

/// The page of one prepared world.
#[component]
pub fn WorldPage(props: &WorldPageProps) -> Html {
    let WorldPageProps { page, index, former } = props;
    let PageContext { shared, words, up, .. } = page;
    let w = &words.world;
    let model = &shared.model;
    let world = preset(model, *index);
    let verdicts = model.verdicts(&world);
    let entry = &model.labels.presets[*index];
    let open = format!("{up}index.html?{}#figure", link::write(&model.case, &world));
    let premises = used(page, &world);
    let canonical = former.then(|| AttrValue::from(page.world(*index)));
    let told_as = (!former).then(|| AttrValue::from(world_name(model, *index)));
    html! {
        <Shell page={page.clone()} here={Here::World} {canonical} {told_as} kicker={w.kicker} title={entry.label.clone()} dek={entry.sentence.clone()}>
            <section class="text">
                <p><a class="open" href={open}>{ w.open }</a></p>
                <h2 id="setting">{ w.setting }</h2>
                { setting(page, &world) }
            </section>
            // The element carries the colours of figure and outline; no script makes a widget of it here.
            <section id="figure" class="wide" aria-labelledby="figure-title">
                <h2 id="figure-title">{ w.figure }</h2>
                <p class="hint">{ w.figure_hint }</p>
                <sanctions-explainer>{ figures(page, &world) }</sanctions-explainer>
            </section>
            <section class="text">
                <h2 id="arguments">{ w.arguments }</h2>
                <sanctions-explainer class="reading">{ argument_outline(&Listing::new(shared, &world, &verdicts), true) }</sanctions-explainer>
                <h2 id="given">{ w.given }</h2>
                <ul class="entries">{ for premises.iter().map(|&id| given(page, &world, id)) }</ul>
                <h2 id="sources">{ w.sources }</h2>
                <ul class="entries">
                    { for cited(page, &world, &premises).into_iter().map(|id| html! { <li>{ source(page, &page.details.case.sources[id.index()]) }</li> }) }
                </ul>
                <h2 id="others">{ w.others }</h2>
                { worlds(page, Some(*index)) }
            </section>
        </Shell>
    }
}

/// The figure in every format.
fn figures(page: &PageContext, world: &World) -> Html {
    html! { <div class="sx-figure-box">{ for (0..FORMATS.len()).map(|format| figure(page, world, format)) }</div> }
}

/// The figure in one format; the stylesheet shows the one that fits.
fn figure(page: &PageContext, world: &World, format: usize) -> Html {
    let shared = &page.shared;
    let verdicts = shared.model.verdicts(world);
    html! {
        <div class={classes!("sx-format", format!("sx-format-{format}"))}>
            { figure_at_rest(shared, world, &verdicts, FORMATS[format]) }
        </div>
    }
}

/// What is set, each thing linked to its entry in the record.
pub(super) fn setting(page: &PageContext, world: &World) -> Html {
    let words = FileWords::of(page.shared.words);
    let row = |(name, nodes): (&'static str, Vec<Node>)| {
        let names = nodes.into_iter().map(|node| named(page, node));
        html! {
            <><dt>{ name }</dt>
            <dd>
                if names.len() == 0 { { words.none } }
                { for names.enumerate().map(|(index, name)| html! { <>if index > 0 { { ", " } }{ name }</> }) }
            </dd></>
        }
    };
    html! { <dl class="facts">{ for rows(&page.shared.model.case, words, world).map(row) }</dl> }
}

/// Its label, linked to its entry in the record.
pub(super) fn named(page: &PageContext, node: Node) -> Html {
    let model = &page.shared.model;
    html! { <a href={page.record(&link::anchor(&model.case, node))}>{ &model.entry(node).label }</a> }
}

/// The premises of the arguments that are in question here, in the order of the case.
fn used(page: &PageContext, world: &World) -> Vec<PremiseId> {
    let model = &page.shared.model;
    let verdicts = model.verdicts(world);
    let engaged = model.arguments().filter(|&id| verdicts.status(id) != Status::NotEngaged);
    let premises: BTreeSet<PremiseId> = engaged
        .flat_map(|id| model.case.arguments[id.index()].premises.iter().map(|literal| literal.premise))
        .collect();
    premises.into_iter().collect()
}

/// A premise, how it is set here, and who holds or disputes it.
fn given(page: &PageContext, world: &World, id: PremiseId) -> Html {
    let shared = &page.shared;
    let entry = shared.model.premise(id);
    let state = shared.words.premise(shared.model.case.premises[id.index()].kind, world.truth(id));
    html! {
        <li>
            <p><span class="number">{ id.number() }</span>{ " " }<strong>{ &entry.label }</strong>{ ": " }<span class="state">{ state }</span></p>
            <p>{ &entry.sentence }</p>
            { premise_stands(page, id) }
            { in_record(shared, Node::Premise(id)) }
        </li>
    }
}

/// The sources of the arguments in question and of their premises, each once.
fn cited(page: &PageContext, world: &World, premises: &[PremiseId]) -> Vec<SourceId> {
    let model = &page.shared.model;
    let verdicts = model.verdicts(world);
    let engaged = model.arguments().filter(|&id| verdicts.status(id) != Status::NotEngaged);
    let arguments = engaged.flat_map(|id| &page.details.case.arguments[id.index()].sources);
    let premises = premises.iter().flat_map(|id| &page.details.case.premises[id.index()].sources);
    let cited: BTreeSet<SourceId> = arguments.chain(premises).copied().collect();
    cited.into_iter().collect()
}

//! What stands in the article before any script runs: the widget as it will look, not to be operated, and the
//! same world as an outline, with links to the pages of the other worlds.

use explainer_core::argument::World;
use yew::prelude::*;

use super::tour::invitation;
use super::{METHOD, PageContext, RECORD};
use sanctions_explainer::view::{App, Listing, Mode, argument_outline};

/// What to write.
#[derive(Properties, PartialEq)]
pub struct OpeningProps {
    /// Where it stands.
    pub page: PageContext,
    /// The world to show.
    pub world: World,
}

/// The figure in all its formats and the outline. The stylesheet shows the outline where scripts are off or
/// the widget could not start; elsewhere the figure alone keeps the room the widget will take.
#[component]
pub fn Opening(props: &OpeningProps) -> Html {
    let OpeningProps { page, world } = props;
    let PageContext { words, up, .. } = page;
    let ways = html! {
        <>
            <h2>{ words.world.all }</h2>
            <p>{ words.world.all_hint }</p>
            { worlds(page, None) }
            <p>
                <a href={format!("{up}{RECORD}")}>{ words.ways.record }</a>{ " · " }
                <a href={format!("{up}{METHOD}")}>{ words.ways.method }</a>
            </p>
        </>
    };
    figure_and_outline(page, world, invitation(page), ways)
}

/// The figure and, for where nothing runs, a summary and the outline; `first` stands before the summary, `ways` after it.
pub fn figure_and_outline(page: &PageContext, world: &World, first: Html, ways: Html) -> Html {
    let PageContext { shared, words, .. } = page;
    let verdicts = shared.model.verdicts(world);
    html! {
        <div class="sx-page">
            <App model={shared.model.clone()} words={shared.words} start={world.clone()} mode={Mode::Static} />
            <div class="sx-static" lang={words.language} dir={shared.words.direction}>
                { first }
                <p>{ &shared.model.labels.summary }</p>
                { ways }
                <h2>{ words.world.arguments }</h2>
                { argument_outline(&Listing::new(shared, world, &verdicts), false) }
            </div>
        </div>
    }
}

/// Links to the pages of the prepared worlds, each with what it shows; without the one that is being read.
pub fn worlds(page: &PageContext, but: Option<usize>) -> Html {
    let texts = page.shared.model.labels.presets.iter().enumerate();
    html! {
        <ul class="worlds">
            { for texts.filter(|(index, _)| Some(*index) != but).map(|(index, entry)| html! {
                <li><a href={page.world(index)}>{ &entry.label }</a>{ ": " }{ &entry.sentence }</li>
            }) }
        </ul>
    }
}

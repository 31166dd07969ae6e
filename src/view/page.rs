//! What stands in the page before any script runs: the widget as it will look, not to be operated, and the
//! same world as an outline.

use explainer_core::argument::World;
use yew::prelude::*;

use super::Shared;
use super::app::App;
use super::outline::outline;
use super::pick::Listing;
use crate::model::Model;
use crate::words::Words;

/// What to write.
#[derive(Properties, PartialEq)]
pub struct PageProps {
    /// The case.
    pub model: Model,
    /// The words of the language.
    pub words: &'static Words,
    /// The world to show.
    pub world: World,
}

/// The figure in all its formats and the outline. The stylesheet shows the outline where scripts are off or
/// the widget could not start; elsewhere the figure alone keeps the room the widget will take.
#[component]
pub fn Page(props: &PageProps) -> Html {
    let PageProps { model, words, world } = props;
    let shared = Shared { model: model.clone(), words, act: Callback::noop(), fixed: true };
    let verdicts = model.verdicts(world);
    let listing = Listing { shared: &shared, world, verdicts: &verdicts, selected: None, fixed: true };
    html! {
        <div class="sx-page">
            <App model={model.clone()} words={*words} start={world.clone()} fixed={true} />
            <div class="sx-static" lang={words.language}>
                <h2>{ words.controls.outline }</h2>
                { outline(&listing, false) }
            </div>
        </div>
    }
}

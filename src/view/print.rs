//! The world as it is printed: the figure, every argument with its reasons, the sources, and the link that opens it.
//!
//! The whole map and the list are drawn by what comes later. A browser that is about to print waits for nothing, so until they
//! are here paper has the argument in the middle with what bears on it, and says that the list is missing. Made when the browser is about to print and taken away afterwards, so that it costs nothing until then.

use explainer_core::argument::{Status, Verdicts, World};
use explainer_core::case::{ArgumentId, Details, SourceId};
use yew::prelude::*;

use super::diagram::figure_at_rest;
use super::explainer::Explainer;
use super::focus::focus_figure;
use super::listing::Listing;
use super::outline::argument_outline;
use super::shared::{Mode, Shared};
use super::waiting::waiting;
use crate::later;
use crate::model::Model;
use crate::session::Arrival;
use crate::view::attribution::sources;

/// The width of the figure on paper, in units: wide enough for bands side by side, and so for one page.
const WIDTH: i32 = 940;

/// What is printed of a world with this argument in the middle; `address` opens it.
pub fn printed_world(
    live: &Shared,
    world: &World,
    verdicts: &Verdicts,
    focus: Option<ArgumentId>,
    address: Option<String>,
) -> Html {
    let shared = Shared { mode: Mode::Static, record: None, ..live.clone() };
    let c = &shared.words.controls;
    let figure = match (later::get(), focus) {
        (Some(later), _) => (later.printed_map)(&shared, world, verdicts),
        (None, Some(focus)) => focus_figure(&shared, world, focus),
        (None, None) => html! {},
    };
    html! {
        <div class="sx-paper">
            { figure }
            if let Some(address) = address { <p>{ c.this_world }{ ": " }{ address }</p> }
            <div class="sx-paper-list">
                <h3>{ c.outline }</h3>
                { match later::get() {
                    Some(later) => (later.printed_list)(&shared, world, verdicts),
                    None => waiting(&shared, Arrival::Loading),
                } }
            </div>
        </div>
    }
}

/// The whole map.
pub fn printed_map(shared: &Shared, world: &World, verdicts: &Verdicts) -> Html {
    figure_at_rest(shared, world, verdicts, WIDTH)
}

/// Every argument with its reasons, and the sources.
pub fn printed_list(shared: &Shared, world: &World, verdicts: &Verdicts) -> Html {
    let in_question = shared.model.arguments().filter(|&id| verdicts.status(id) != Status::NotEngaged);
    html! {
        <>
            { argument_outline(&Listing::new(shared, world, verdicts), true) }
            if let Some(details) = &shared.model.details {
                { sources(shared, &Explainer::none(shared), details, &cited(&shared.model, details, in_question)) }
            }
        </>
    }
}

/// The sources of these arguments and of their premises, each once, in the order of the case.
#[must_use]
pub fn cited(
    model: &Model,
    details: &Details,
    arguments: impl IntoIterator<Item = ArgumentId>,
) -> Vec<SourceId> {
    let mut cited = vec![false; details.case.sources.len()];
    for id in arguments {
        let premises = model.case.arguments[id.index()].premises.iter();
        let premises = premises.flat_map(|literal| &details.case.premises[literal.premise.index()].sources);
        for source in details.case.arguments[id.index()].sources.iter().chain(premises) {
            cited[source.index()] = true;
        }
    }
    (0..cited.len()).filter(|&index| cited[index]).map(SourceId::from).collect()
}

//! What a reader can change: who is in the question, whose reading is followed, what is accepted.

pub mod actors;
mod disputed;

use explainer_core::argument::{Truth, World};
use explainer_core::case::{ActorId, PremiseId};
use yew::prelude::*;

use crate::view::memo::Memo;
use crate::view::shared::Shared;
use actors::switches_by_group;
use disputed::{readings, switches};

/// The controls of one widget; drawn anew only when the world changes, not whenever the pointer moves over the
/// figure.
#[derive(PartialEq)]
pub struct Controls {
    /// What every part of the view is given.
    pub shared: Shared,
    /// The world shown.
    pub world: World,
}

impl Memo for Controls {
    fn draw(&self) -> Html {
        let Self { shared, world } = self;
        let case = &shared.model.case;
        let on: Vec<bool> = (0..case.actors.len()).map(|index| world.is_on(ActorId::from(index))).collect();
        let truths: Vec<Truth> =
            (0..case.premises.len()).map(|index| world.truth(PremiseId::from(index))).collect();
        html! {
            <div class="sx-controls">
                { switches_by_group(shared, &on) }
                { readings(shared, &truths) }
                { switches(shared, &truths) }
            </div>
        }
    }
}

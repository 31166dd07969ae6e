//! What a reader can change: who is in the question, whose reading is followed, what is accepted.

pub mod actors;
mod bar;
mod disputed;

pub(in crate::view) use disputed::{positions, reading_options, switch_options};

use explainer_core::argument::{Control, Truth, World};
use explainer_core::case::{ActorId, PremiseId, PremiseKind};
use yew::prelude::*;

use crate::session::Sheet;
use crate::view::markup::class;
use crate::view::memo::Memo;
use crate::view::shared::Shared;
use actors::switches_by_group;
use bar::lower_bar;
use disputed::{readings, switches};

/// The controls of one widget; drawn anew only when the world changes, not whenever the pointer moves over the
/// figure.
#[derive(PartialEq)]
pub struct Controls {
    /// What every part of the view is given.
    pub shared: Shared,
    /// The world shown.
    pub world: World,
    /// What is unfolded over the lower bar.
    pub sheet: Option<Sheet>,
    /// Whether a change waits: a browser has set the control that was used, and it is to say again how things are.
    pub waits: bool,
}

impl Memo for Controls {
    fn draw(&self) -> Html {
        let Self { shared, world, sheet, .. } = self;
        let case = &shared.model.case;
        let on: Vec<bool> = (0..case.actors.len()).map(|index| world.is_on(ActorId::from(index))).collect();
        let truths: Vec<Truth> =
            (0..case.premises.len()).map(|index| world.truth(PremiseId::from(index))).collect();
        let up = |this: Sheet| *sheet == Some(this);
        html! {
            // It scrolls by itself where it is taller than the window. Some browsers make a tab stop of what scrolls, of
            // which everything in it that can be operated is one already.
            <div class="sx-controls" part="controls" tabindex="-1">
                // The tab key leads from the bar on into what it unfolds; the style sheet has it at the lower edge.
                { lower_bar(shared, world, *sheet) }
                if has(shared, Sheet::Readings) {
                    { unrolled(*sheet, Sheet::Readings, "reading", readings(shared, &truths, up(Sheet::Readings))) }
                }
                if has(shared, Sheet::Switches) {
                    { unrolled(*sheet, Sheet::Switches, "disputed", switches(shared, &truths, up(Sheet::Switches))) }
                }
                // Last, as the longest: beside the figure the other two stand above it, in sight without scrolling.
                if has(shared, Sheet::Actors) {
                    { unrolled(*sheet, Sheet::Actors, "who", switches_by_group(shared, &on)) }
                }
            </div>
        }
    }
}

/// Whether there is anything to operate in a group: a lesson may leave all of it out.
fn has(shared: &Shared, sheet: Sheet) -> bool {
    let model = &shared.model;
    match sheet {
        Sheet::Actors => {
            let mut actors = (0..model.case.actors.len()).map(ActorId::from);
            actors.any(|actor| model.can_operate(Control::Actor(actor)))
        }
        Sheet::Readings => model.can_operate(Control::Reading),
        Sheet::Switches => !model.premises_of(PremiseKind::Switch).is_empty(),
    }
}

/// A group of controls, which a narrow widget shows only while it is unfolded.
fn unrolled(sheet: Option<Sheet>, this: Sheet, name: &'static str, controls: Html) -> Html {
    let up = if sheet == Some(this) { "sx-up" } else { "" };
    html! { <div key={this as usize} class={class(&["sx-sheet", up])} tabindex="-1" data-controls={name}>{ controls }</div> }
}

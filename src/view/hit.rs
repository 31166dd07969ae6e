//! Where in the figure an event happened, and moving the focus to a box.

use explainer_core::case::{ActorId, ArgumentId, Case, Column, PremiseId};
use explainer_core::diagram::Node;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use crate::browser::focus;

use super::walk::Spot;

/// The columns, by their position.

/// The public id of a node; actors, premises and arguments may share names, so each has its prefix.
pub fn id(case: &Case, node: Node) -> String {
    match node {
        Node::Actor(id) => format!("actor:{}", case.actors[id.index()].id),
        Node::Premise(id) => format!("premise:{}", case.premises[id.index()].id),
        Node::Argument(id) => format!("argument:{}", case.arguments[id.index()].id),
    }
}

/// The same for any spot.
pub fn spot_id(case: &Case, spot: Spot) -> String {
    match spot {
        Spot::Node(node) => id(case, node),
        Spot::Fold(column) => format!("fold:{}", column as usize),
    }
}

/// The spot an event happened on.
pub fn spot(event: &Event, case: &Case) -> Option<Spot> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let id = target.closest("[data-node]").ok()??.get_attribute("data-node")?;
    let (kind, id) = id.split_once(':')?;
    let node = match kind {
        "actor" => Node::Actor(ActorId::from(case.actors.iter().position(|it| it.id == id)?)),
        "premise" => Node::Premise(PremiseId::from(case.premises.iter().position(|it| it.id == id)?)),
        "argument" => Node::Argument(ArgumentId::from(case.arguments.iter().position(|it| it.id == id)?)),
        _ => {
            let column = Column::ALL.iter().find(|column| spot_id(case, Spot::Fold(**column)).ends_with(id));
            return column.copied().map(Spot::Fold);
        }
    };
    Some(Spot::Node(node))
}

/// Moves the focus to a box of a figure.
pub fn give(figure: &Element, id: &str) {
    let found = figure.query_selector(&format!("[data-node=\"{id}\"]")).ok().flatten();
    if let Some(found) = found {
        focus::to(&found);
    }
}

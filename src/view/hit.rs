//! Where in the figure an event happened, and moving the focus to a box.

use explainer_core::case::{ActorId, ArgumentId, Case, PremiseId};
use explainer_core::diagram::Node;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

use super::focus;

/// The node an event happened on.
pub fn node(event: &Event, case: &Case) -> Option<Node> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let id = target.closest("[data-node]").ok()??.get_attribute("data-node")?;
    let (kind, id) = id.split_once(':')?;
    match kind {
        "actor" => case.actors.iter().position(|it| it.id == id).map(ActorId::from).map(Node::Actor),
        "premise" => case.premises.iter().position(|it| it.id == id).map(PremiseId::from).map(Node::Premise),
        _ => case.arguments.iter().position(|it| it.id == id).map(ArgumentId::from).map(Node::Argument),
    }
}

/// Moves the focus to another box of the figure in which a key was pressed.
pub fn focus(event: &KeyboardEvent, id: String) {
    let figure = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let figure = figure.and_then(|target| target.closest("svg").ok().flatten());
    let found = figure.and_then(|svg| svg.query_selector(&format!("[data-node=\"{id}\"]")).ok().flatten());
    if let Some(found) = found {
        focus::to(&found);
    }
}

//! The public ids of what the figure shows: `actor:russia`, `premise:…`, `argument:…`, `fold:claim`.
//!
//! Actors, premises and arguments may share names, so each has its kind before a colon.

use explainer_core::case::{ActorId, ArgumentId, Case, Column, PremiseId};
use explainer_core::diagram::Node;

/// Something in the figure that the keys come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Spot {
    /// A box.
    Node(Node),
    /// The count of what a band folds away.
    Fold(Column),
}

impl Spot {
    /// The box, if it is one.
    pub fn node(self) -> Option<Node> {
        match self {
            Self::Node(node) => Some(node),
            Self::Fold(_) => None,
        }
    }
}

/// The public id of a node.
pub fn public_id(case: &Case, node: Node) -> String {
    match node {
        Node::Actor(id) => format!("actor:{}", case.actors[id.index()].id),
        Node::Premise(id) => format!("premise:{}", case.premises[id.index()].id),
        Node::Argument(id) => format!("argument:{}", case.arguments[id.index()].id),
    }
}

/// The public id of any spot.
pub fn spot_id(case: &Case, spot: Spot) -> String {
    match spot {
        Spot::Node(node) => public_id(case, node),
        Spot::Fold(Column::Claim) => "fold:claim".to_owned(),
        Spot::Fold(Column::Objection) => "fold:objection".to_owned(),
        Spot::Fold(Column::Reply) => "fold:reply".to_owned(),
    }
}

/// The spot with this public id.
pub fn parse_spot(case: &Case, id: &str) -> Option<Spot> {
    let (kind, name) = id.split_once(':')?;
    let node = match kind {
        "actor" => Node::Actor(ActorId::from(case.actors.iter().position(|actor| actor.id == name)?)),
        "premise" => {
            Node::Premise(PremiseId::from(case.premises.iter().position(|premise| premise.id == name)?))
        }
        "argument" => {
            Node::Argument(ArgumentId::from(case.arguments.iter().position(|argument| argument.id == name)?))
        }
        "fold" => {
            let column = match name {
                "claim" => Column::Claim,
                "objection" => Column::Objection,
                "reply" => Column::Reply,
                _ => return None,
            };
            return Some(Spot::Fold(column));
        }
        _ => return None,
    };
    Some(Spot::Node(node))
}

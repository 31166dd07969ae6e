//! Walking the figure by keys: to the nearest box, and along its lines.
//!
//! Along lines, left leads back to what a box rests on or is directed against, right leads on to what builds
//! on it or is directed against it; up and down lead to the other ends on that side of the box one came from.
//! So left undoes right, in every format of the figure.

use explainer_core::diagram::{LineKind, Node, Rect, Scene, Side};
use explainer_core::sorted::by_key;

use super::node_id::Spot;
use crate::announce::name_of_node;
use crate::language::parts::Relation;
use crate::view::shared::Shared;

/// A walk along lines: where it came from, which way, and along which of the lines that way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Walk {
    from: Node,
    ahead: bool,
    at: usize,
}

/// Everything the keys come to, in reading order.
pub fn spots(scene: &Scene) -> Vec<(Spot, Rect)> {
    let mut spots = Vec::new();
    for node in &scene.nodes {
        spots.push((Spot::Node(node.node), node.rect));
    }
    for fold in &scene.folds {
        spots.push((Spot::Fold(fold.counts.column), fold.rect));
    }
    spots
}

/// The nearest on one side of another: near along the way counts once, off to the side twice.
pub fn nearest(scene: &Scene, from: Spot, side: Side) -> Option<Spot> {
    let middle = |rect: Rect| (rect.x + rect.w / 2, rect.middle());
    let spots = spots(scene);
    let (x, y) = middle(spots.iter().find(|(spot, _)| *spot == from)?.1);
    let mut best = None;
    for (spot, rect) in spots {
        let (to_x, to_y) = middle(rect);
        let (along, off) = match side {
            Side::Left => (x - to_x, to_y - y),
            Side::Right => (to_x - x, to_y - y),
            Side::Up => (y - to_y, to_x - x),
            Side::Down => (to_y - y, to_x - x),
        };
        let far = along + 2 * off.abs();
        if along > 0 && best.is_none_or(|(least, _)| far < least) {
            best = Some((far, spot));
        }
    }
    best.map(|(_, spot)| spot)
}

/// The box one step along a line leads to, and the walk so far.
pub fn step(scene: &Scene, here: Node, walk: Option<Walk>, side: Side) -> Option<(Node, Walk)> {
    let walk = match (side, walk) {
        (Side::Left | Side::Right, _) => {
            let ahead = side == Side::Right;
            // Turning round leads back to where one came from.
            let came_from = walk.filter(|walk| walk.ahead != ahead).map(|walk| walk.from);
            let ends = ends(scene, here, ahead);
            let at = ends.iter().position(|(end, _)| Some(*end) == came_from).unwrap_or(0);
            Walk { from: here, ahead, at }
        }
        (_, None) => return None,
        (Side::Up | Side::Down, Some(walk)) => {
            let count = ends(scene, walk.from, walk.ahead).len().max(1);
            let by = if side == Side::Down { 1 } else { count - 1 };
            Walk { at: (walk.at + by) % count, ..walk }
        }
    };
    let (end, _) = *ends(scene, walk.from, walk.ahead).get(walk.at)?;
    Some((end, walk))
}

/// Where the lines of a box lead on one side, with the line of each; whom an argument needs comes last.
fn ends(scene: &Scene, node: Node, ahead: bool) -> Vec<(Node, usize)> {
    let mut ends = Vec::new();
    for (index, line) in scene.lines.iter().enumerate() {
        let (back, on) = match line.kind {
            LineKind::Attack(_) => (line.to, line.from),
            _ => (line.from, line.to),
        };
        if ahead && back == node {
            ends.push((on, index));
        } else if !ahead && on == node {
            ends.push((back, index));
        }
    }
    let order = |node: Node| {
        (matches!(node, Node::Actor(_)), scene.nodes.iter().position(|found| found.node == node))
    };
    by_key(ends, |&(end, _)| order(end))
}

/// What the line says that one has just come along.
pub fn line_walked(shared: &Shared, scene: &Scene, walk: Walk) -> Option<String> {
    let (here, index) = *ends(scene, walk.from, walk.ahead).get(walk.at)?;
    let line = &scene.lines[index];
    let (relation, acts) = match line.kind {
        LineKind::Need => (Relation::Needs, line.to),
        LineKind::Use { negated: false } => (Relation::RestsOn, line.to),
        LineKind::Use { negated: true } => (Relation::RestsOnContrary, line.to),
        LineKind::Part => (Relation::BuildsOn, line.to),
        LineKind::Attack(strike) => (Relation::Strikes(strike), line.from),
    };
    let other = name_of_node(&shared.model, walk.from);
    Some(shared.words.grammar.line(relation, other, acts == here))
}

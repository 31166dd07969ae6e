//! What to light when a node is looked at: what it rests on, what attacks it, and what it is itself good for.

use litemap::LiteMap;

use super::scene::{Line, LineKind, Node, Scene};
use crate::sorted::insert;

/// The part of a scene that has to do with one node.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Highlight {
    /// The node itself and those tied to it, in ascending order.
    pub nodes: Vec<Node>,
    /// Positions in [`Scene::lines`], ascending.
    pub lines: Vec<usize>,
}

impl Highlight {
    /// What to light for a node. For an argument: what it rests on (premises, actors, and the arguments it builds
    /// on, with their premises, through any depth), the attacks on any of these, and what it attacks or carries
    /// itself. For an actor or a premise: the arguments that need it.
    #[must_use]
    pub fn new(scene: &Scene, node: Node) -> Self {
        let wholes = with_parts(scene, node);
        let concerned = |line: &Line| match line.kind {
            LineKind::Need => line.from == node || line.to == node,
            _ => line.from == node || wholes.binary_search(&line.to).is_ok(),
        };
        let mut highlight = Self { nodes: vec![node], lines: Vec::new() };
        for (index, line) in scene.lines.iter().enumerate().filter(|(_, line)| concerned(line)) {
            highlight.lines.push(index);
            insert(&mut highlight.nodes, line.from);
            insert(&mut highlight.nodes, line.to);
        }
        highlight
    }
}

/// A node and everything it builds on, through any depth, in ascending order.
fn with_parts(scene: &Scene, node: Node) -> Vec<Node> {
    let mut parts: LiteMap<Node, Vec<Node>> = LiteMap::new();
    for line in scene.lines.iter().filter(|line| line.kind == LineKind::Part) {
        parts.entry(line.to).or_default().push(line.from);
    }
    let mut found = vec![node];
    let mut waiting = vec![node];
    while let Some(whole) = waiting.pop() {
        for &part in parts.get(&whole).into_iter().flatten() {
            if insert(&mut found, part) {
                waiting.push(part);
            }
        }
    }
    found
}

//! What to light when a node is looked at: what it rests on, what attacks it, and what it is itself good for.

use super::scene::{Line, LineKind, Node, Scene};
use crate::sorted::{Map, Set};

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
        let parts = parts_of(scene, node);
        let concerned = |line: &Line| match line.kind {
            LineKind::Need => line.from == node || line.to == node,
            _ => line.from == node || parts.contains(&line.to),
        };
        let found = scene.lines.iter().enumerate().filter(|(_, line)| concerned(line));
        let (lines, ends): (Vec<usize>, Vec<[Node; 2]>) =
            found.map(|(index, line)| (index, [line.from, line.to])).unzip();
        let nodes: Set<Node> = ends.into_iter().flatten().chain([node]).collect();
        Self { nodes: nodes.into_vec(), lines }
    }
}

/// A node and everything it builds on, through any depth.
fn parts_of(scene: &Scene, node: Node) -> Set<Node> {
    let mut below: Map<Node, Vec<Node>> = Map::new();
    for line in scene.lines.iter().filter(|line| line.kind == LineKind::Part) {
        below.entry(line.to).or_default().push(line.from);
    }
    let mut parts = Set::from_iter([node]);
    let mut waiting = vec![node];
    while let Some(whole) = waiting.pop() {
        let new = below.get(&whole).into_iter().flatten().filter(|part| parts.insert(**part));
        waiting.extend(new);
    }
    parts
}

//! The scene: everything a drawing of the diagram needs, with all geometry done and no browser in it.
//!
//! Units are CSS pixels at a reader's text size of 16. Coordinates are whole units; x runs right and
//! y runs down. Pieces are small and cheap to compare, so that a view redraws only what changed.

mod boxes;
mod geometry;
mod lines;
mod node;
mod shift;

pub use boxes::*;
pub use geometry::*;
pub use lines::*;
pub use node::*;

/// The whole figure.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Scene {
    /// Width in units: the width asked for, or the narrowest one that can be drawn.
    pub width: i32,
    /// Height in units.
    pub height: i32,
    /// The bands with their headings, in reading order.
    pub bands: Vec<BandBox>,
    /// The boxes, in reading order: actors, premises, claims, objections, replies.
    pub nodes: Vec<NodeBox>,
    /// Where a band says what it does not show.
    pub folds: Vec<FoldBox>,
    /// The lines as they are seen while nothing is looked at: merged, one piece per kind and force.
    pub ink: Vec<Ink>,
    /// The signs on that ink: how an attack strikes and where it ends.
    pub marks: Vec<LineMark>,
    /// Every single line between two boxes of the scene, for lighting a path.
    pub lines: Vec<Line>,
}

impl Scene {
    /// The box of a node, if the scene shows it.
    #[must_use]
    pub fn node(&self, node: Node) -> Option<&NodeBox> {
        self.nodes.iter().find(|found| found.node == node)
    }
}

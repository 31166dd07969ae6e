//! The scene: everything a drawing of the diagram needs, with all geometry done and no browser in it.
//!
//! Units are CSS pixels at a reader's text size of 16. Coordinates are whole units; x runs right and
//! y runs down. Pieces are small and cheap to compare, so that a view redraws only what changed.

mod boxes;
mod lines;
mod shift;

pub use boxes::*;
pub use lines::*;

use crate::case::{ActorId, ArgumentId, Column, PremiseId};

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

/// Something a reader can look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Node {
    /// Someone who can be part of the question.
    Actor(ActorId),
    /// Something taken as given.
    Premise(PremiseId),
    /// A claim, an objection or a reply.
    Argument(ArgumentId),
}

/// The bands, in reading order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// Who is in the question.
    Actors,
    /// What is taken as given.
    Premises,
    /// What is concluded, said against it, answered back.
    Arguments(Column),
}

/// A rectangle, in units.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Rect {
    /// Left edge.
    pub x: i32,
    /// Top edge.
    pub y: i32,
    /// Width.
    pub w: i32,
    /// Height.
    pub h: i32,
}

impl Rect {
    /// Right edge.
    #[must_use]
    pub fn right(self) -> i32 {
        self.x + self.w
    }

    /// Bottom edge.
    #[must_use]
    pub fn bottom(self) -> i32 {
        self.y + self.h
    }

    /// Middle, from top to bottom.
    #[must_use]
    pub fn middle(self) -> i32 {
        self.y + self.h / 2
    }
}

/// A point, in units.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Point {
    /// From the left.
    pub x: i32,
    /// From the top.
    pub y: i32,
}

/// A side of a box, or the way a line runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// Towards smaller x.
    Left,
    /// Towards larger x.
    Right,
    /// Towards smaller y.
    Up,
    /// Towards larger y.
    Down,
}

//! Lines of a scene: single ones, the ink they make together, and the signs on both.

use std::rc::Rc;

use crate::case::{ActorId, ArgumentId, AttackKind};

use super::geometry::{Point, Side};
use super::node::Node;

/// A line of the case: stable over worlds and widths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LineId {
    /// An argument takes a premise as given: position in [`crate::case::Argument::premises`].
    Use(ArgumentId, u32),
    /// An argument builds on another: position in [`crate::case::Argument::builds_on`].
    Part(ArgumentId, u32),
    /// Position in [`crate::case::Case::attacks`].
    Attack(u32),
    /// An argument needs this actor, alone or as one of several.
    Need(ArgumentId, ActorId),
}

/// What a line says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LineKind {
    /// From an actor to an argument that needs it.
    Need,
    /// From a premise to an argument that uses it.
    Use {
        /// The argument takes as given that the premise does not hold.
        negated: bool,
    },
    /// From an argument to one that builds on it.
    Part,
    /// From an attacker to its target.
    Attack(Strike),
}

/// How an attack strikes: [`AttackKind`] without the premise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strike {
    /// Against a premise.
    Undermine,
    /// Against the step to the conclusion.
    Undercut,
    /// Against the conclusion.
    Rebut,
}

impl From<AttackKind> for Strike {
    fn from(kind: AttackKind) -> Self {
        match kind {
            AttackKind::Undermine(_) => Self::Undermine,
            AttackKind::Undercut => Self::Undercut,
            AttackKind::Rebut => Self::Rebut,
        }
    }
}

/// What a line has to say in the world drawn. Later is stronger, and is drawn over what is weaker.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Force {
    /// One end does not apply, or a premise is rejected.
    Idle,
    /// The attacker falls.
    Spent,
    /// The attacker is contested; the premise is open.
    Undecided,
    /// The attacker stands; the premise holds.
    InForce,
}

/// One line between two boxes.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Which line of the case.
    pub id: LineId,
    /// What it says.
    pub kind: LineKind,
    /// Where it starts.
    pub from: Node,
    /// Where it ends.
    pub to: Node,
    /// What it has to say.
    pub force: Force,
    /// Whether [`crate::diagram::Scene::ink`] holds it; if not, it is drawn only while one of its ends is looked at.
    pub inked: bool,
    /// Its corners, each straight above, below or beside the one before.
    pub points: Rc<[Point]>,
    /// The sign that tells how it strikes or that it is negated, if it has one.
    pub mark: Option<LineMark>,
}

/// Lines of one kind and force, merged where they run together.
#[derive(Debug, Clone, PartialEq)]
pub struct Ink {
    /// What the lines say; uses are one piece whether negated or not, and so are attacks of every strike.
    pub kind: InkKind,
    /// What they have to say.
    pub force: Force,
    /// SVG path data, corners rounded.
    pub d: Rc<str>,
}

/// Kinds of merged lines, in the order in which they are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum InkKind {
    /// Premises into arguments.
    Use,
    /// Arguments into those that build on them.
    Part,
    /// Attacks.
    Attack,
}

/// A sign on a line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LineMark {
    /// What is drawn.
    pub shape: MarkShape,
    /// Its middle.
    pub at: Point,
    /// Width and height of the square it is to be drawn in: 8 units, or less where tracks lie closer.
    pub size: i32,
    /// The way the line runs there.
    pub towards: Side,
    /// What the line has to say.
    pub force: Force,
}

/// Signs on lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MarkShape {
    /// Where attacks end at their target: a bar across the line.
    End,
    /// How an attack strikes, where it turns towards its target.
    Strike(Strike),
    /// The premise is used in the negative.
    Not,
    /// Where a line ends at an argument that builds on another: an arrow head.
    Arrow,
}

//! The scene: everything a drawing of the diagram needs, with all geometry done and no browser in it.
//!
//! Units are CSS pixels at a reader's text size of 16. Coordinates are whole units; x runs right and
//! y runs down. Pieces are small and cheap to compare, so that a view redraws only what changed.

use std::rc::Rc;

use crate::argument::{Status, Truth};
use crate::case::{ActorId, ArgumentId, AttackKind, Column, PremiseId, PremiseKind};

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

/// A line of text, starting at `x` with its baseline at `y`.
#[derive(Debug, Clone, PartialEq)]
pub struct TextLine {
    /// Left end, in units.
    pub x: i32,
    /// Baseline, in units.
    pub y: i32,
    /// The words.
    pub text: Rc<str>,
    /// Size and weight.
    pub face: Face,
}

/// Sizes and weights of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Face {
    /// Heading of a band: 14 units, semibold.
    Title,
    /// What an argument says: 14 units, semibold.
    Label,
    /// The same where a long word would not fit: 12 units, semibold.
    LabelSmall,
    /// Names of actors and premises: 13 units, regular.
    Plain,
    /// A status, a count: 12 units, regular.
    Note,
}

impl Face {
    /// Font size, in units.
    #[must_use]
    pub fn size(self) -> i32 {
        match self {
            Self::Title | Self::Label => 14,
            Self::LabelSmall | Self::Note => 12,
            Self::Plain => 13,
        }
    }

    /// Whether the text is set semibold (600) rather than regular (400).
    #[must_use]
    pub fn semibold(self) -> bool {
        matches!(self, Self::Title | Self::Label | Self::LabelSmall)
    }
}

/// A band: its heading, the rule under it, and the space its boxes take.
#[derive(Debug, Clone, PartialEq)]
pub struct BandBox {
    /// Which band.
    pub band: Band,
    /// The heading, wrapped.
    pub title: Vec<TextLine>,
    /// The rule under the heading: left end; it runs `rect.w` to the right.
    pub rule: Point,
    /// Heading and boxes together.
    pub rect: Rect,
}

/// A box of the figure.
#[derive(Debug, Clone, PartialEq)]
pub struct NodeBox {
    /// What it stands for.
    pub node: Node,
    /// The band it stands in.
    pub band: Band,
    /// Its border.
    pub rect: Rect,
    /// Its name, wrapped.
    pub label: Vec<TextLine>,
    /// Arguments: the word for the status, wrapped. Premises: the number that ports refer to.
    pub note: Vec<TextLine>,
    /// Middle of the drawn sign of the state; its size is [`SIGN`].
    pub sign: Point,
    /// What the sign, the border and the ink tell.
    pub state: State,
    /// Arguments: what it takes as given, by number.
    pub ports: Vec<Port>,
}

/// Width and height of the drawn sign of a state, in units.
pub const SIGN: i32 = 11;

/// What has become of a node in the world drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// An actor: whether it is part of the question.
    Actor(bool),
    /// A premise: how it is decided and whether it holds.
    Premise(PremiseKind, Truth),
    /// An argument: its status.
    Argument(Status),
}

/// A premise as an argument uses it, shown in the argument's box by the premise's number.
#[derive(Debug, Clone, PartialEq)]
pub struct Port {
    /// The premise.
    pub premise: PremiseId,
    /// `true` where the argument takes as given that the premise does *not* hold.
    pub negated: bool,
    /// Whether what the argument takes as given holds.
    pub truth: Truth,
    /// Its border.
    pub rect: Rect,
    /// Its number, with the word for "not" where it is negated.
    pub text: TextLine,
}

/// Where a band says how many of its arguments are not drawn, or are drawn only on request.
#[derive(Debug, Clone, PartialEq)]
pub struct FoldBox {
    /// The band.
    pub column: Column,
    /// How many, and why.
    pub counts: FoldCounts,
    /// Its border.
    pub rect: Rect,
    /// The words of the caller, wrapped.
    pub text: Vec<TextLine>,
}

/// What a band folds away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FoldCounts {
    /// The band.
    pub column: Column,
    /// Arguments that rest on something rejected.
    pub unsupported: u32,
    /// Arguments an actor they need is missing for.
    pub not_engaged: u32,
    /// Whether they are drawn all the same.
    pub unfolded: bool,
}

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
    /// Whether [`Scene::ink`] holds it; if not, it is drawn only while one of its ends is looked at.
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
    /// Width and height of the square it is to be drawn in: 8 units, or less where lanes run closer.
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

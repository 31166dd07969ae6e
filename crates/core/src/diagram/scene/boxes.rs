//! Boxes of a scene and the text in them.

use std::rc::Rc;

use crate::argument::{Status, Truth};
use crate::case::{Column, PremiseId, PremiseKind};

use super::geometry::{Point, Rect};
use super::node::{Band, Node};

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
    /// Whether the line continues a word that was broken at the end of the line before.
    pub continues_word: bool,
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
    pub state: NodeState,
    /// Arguments: what it takes as given, by number.
    pub ports: Vec<Port>,
}

/// Width and height of the drawn sign of a state, in units.
pub const SIGN: i32 = 11;

/// What has become of a node in the world drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NodeState {
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
    /// The count and the offer to show or hide what is counted, wrapped as one text.
    pub text: Vec<TextLine>,
    /// The same lines without the offer, for a figure that cannot be operated.
    pub count: Vec<TextLine>,
}

/// What the interface says of what a band folds away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoldCaption {
    /// How many there are, and why.
    pub count: String,
    /// The offer to show or to hide them.
    pub offer: String,
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

//! Global routing: which channels every line runs through, and what runs there as one net.
//!
//! In a channel, everything of one kind that a node sends that way is one net with one upright trunk; at a target,
//! everything of one kind that arrives on one side shares one terminal. A line to a stack further off passes the
//! stacks between through the space between two boxes.

use litemap::LiteMap;

use super::edges::Edge;
use crate::diagram::placement::stacks::{Placement, Seat};
use crate::diagram::scene::{Force, InkKind, LineKind, MarkShape};

/// What a terminal belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum End {
    /// A box, by its position among the boxes drawn.
    Node(usize),
    /// A passage through a stack, by its position among the passages.
    Passage(usize),
}

/// Where a net meets a side of its channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Terminal {
    pub end: End,
    /// Whether it is on the right side of the channel.
    pub right: bool,
    /// Its height, once set.
    pub y: i32,
}

/// What one node sends through one channel.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Net {
    pub channel: usize,
    pub kind: InkKind,
    pub from: Terminal,
    pub to: Vec<Terminal>,
    /// Strength towards each of `to`; [`Force::Idle`] is not inked.
    pub force: Vec<Force>,
    /// How the attack on each of `to` strikes, or that a use is negated.
    pub sign: Vec<Option<MarkShape>>,
    /// Where its trunk runs, from the left, unless the net is one straight line.
    pub trunk: Option<i32>,
}

impl Net {
    /// Its terminals, the source first.
    pub fn terminals(&self) -> impl Iterator<Item = Terminal> + '_ {
        std::iter::once(self.from).chain(self.to.iter().copied())
    }

    /// Whether a target is straight across from the source.
    pub fn is_level(&self, target: Terminal) -> bool {
        target.y == self.from.y && target.right != self.from.right
    }

    /// The targets that are inked, with the strength towards each and its sign.
    pub fn inked(&self) -> impl Iterator<Item = (Terminal, Force, Option<MarkShape>)> + '_ {
        let targets = self.to.iter().zip(&self.force).zip(&self.sign);
        targets
            .map(|((target, force), sign)| (*target, *force, *sign))
            .filter(|(_, force, _)| *force > Force::Idle)
    }
}

/// A way through a stack, above the box at `row` (or below the last one).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Passage {
    pub stack: usize,
    pub row: usize,
    /// Its height, once set.
    pub y: i32,
}

/// How an edge runs.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Course {
    /// Through channels, one after the other.
    Channels(Vec<Hop>),
    /// Straight up or down between neighbours.
    Upright,
    /// Beside the boxes, drawn only while one of its ends is looked at.
    OnDemand,
}

/// One channel on an edge's way: which net, and which of its targets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Hop {
    pub net: usize,
    pub target: usize,
}

/// All nets of a scene.
#[derive(Debug, Clone, Default)]
pub(crate) struct Nets {
    pub nets: Vec<Net>,
    pub passages: Vec<Passage>,
    /// In the order of the edges.
    pub courses: Vec<Course>,
    /// By source, kind, channel, and side of the source.
    net_of: LiteMap<(usize, InkKind, usize, bool), usize>,
    /// By net, end, and side.
    target_of: LiteMap<(usize, End, bool), usize>,
    /// By source, kind, stack, and direction.
    passage_of: LiteMap<(usize, InkKind, usize, bool), usize>,
}

/// The kind of ink a line is drawn in.
pub(crate) fn ink_kind(kind: LineKind) -> InkKind {
    match kind {
        LineKind::Need | LineKind::Use { .. } => InkKind::Use,
        LineKind::Part => InkKind::Part,
        LineKind::Attack(_) => InkKind::Attack,
    }
}

/// The sign by which a line tells more than that it is there.
pub(crate) fn line_sign(kind: LineKind) -> Option<MarkShape> {
    match kind {
        LineKind::Attack(strike) => Some(MarkShape::Strike(strike)),
        LineKind::Use { negated: true } => Some(MarkShape::Not),
        LineKind::Part => Some(MarkShape::Arrow),
        LineKind::Use { negated: false } | LineKind::Need => None,
    }
}

impl Nets {
    /// Decides the course of every edge.
    pub fn new(placement: &Placement, edges: &[Edge]) -> Self {
        let mut nets = Self::default();
        let detours = Detours::new(placement, edges);
        let band = |node: usize| placement.scene.nodes[node].band;
        for edge in edges {
            let course = match (placement.seats[edge.from], placement.seats[edge.to]) {
                (Some(from), Some(to)) if runs_in_channels(edge, from, to) => {
                    let upright = edge.kind == LineKind::Part
                        && from.stack == to.stack
                        && from.row.abs_diff(to.row) == 1
                        // Between two bands of a stack stands a heading.
                        && band(edge.from) == band(edge.to);
                    if upright {
                        Course::Upright
                    } else {
                        Course::Channels(nets.hops(edge, from, to, &detours))
                    }
                }
                _ => Course::OnDemand,
            };
            nets.courses.push(course);
        }
        nets
    }

    /// For each channel, its nets, as positions in [`Nets::nets`].
    pub fn by_channel(&self, channels: usize) -> Vec<Vec<usize>> {
        let mut members = vec![Vec::new(); channels];
        for (index, net) in self.nets.iter().enumerate() {
            members[net.channel].push(index);
        }
        members
    }

    /// The channels an edge runs through.
    fn hops(&mut self, edge: &Edge, from: Seat, to: Seat, detours: &Detours) -> Vec<Hop> {
        let (start, end) = (End::Node(edge.from), End::Node(edge.to));
        if from.stack == to.stack {
            // Parts run left of their stack, attacks right of it.
            let right = edge.kind == LineKind::Part;
            let channel = if right { from.stack } else { from.stack + 1 };
            return vec![self.hop(edge, channel, (start, right), (end, right))];
        }
        let onward = from.stack < to.stack;
        let mut hops = Vec::new();
        let (mut here, mut stack) = (start, from.stack);
        while stack != to.stack {
            let next = if onward { stack + 1 } else { stack - 1 };
            let there = if next == to.stack { end } else { self.passage(edge, next, onward, detours) };
            hops.push(self.hop(edge, stack.max(next), (here, !onward), (there, onward)));
            (here, stack) = (there, next);
        }
        hops
    }

    /// Joins the net of the edge's source in a channel, or founds it.
    fn hop(&mut self, edge: &Edge, channel: usize, from: (End, bool), to: (End, bool)) -> Hop {
        let kind = ink_kind(edge.kind);
        let nets = &mut self.nets;
        let index = *self.net_of.entry((edge.from, kind, channel, from.1)).or_insert_with(|| {
            let from = Terminal { end: from.0, right: from.1, y: 0 };
            nets.push(Net { channel, kind, from, to: vec![], force: vec![], sign: vec![], trunk: None });
            nets.len() - 1
        });
        let net = &mut self.nets[index];
        let target = *self.target_of.entry((index, to.0, to.1)).or_insert_with(|| {
            net.to.push(Terminal { end: to.0, right: to.1, y: 0 });
            net.force.push(Force::Idle);
            net.sign.push(line_sign(edge.kind));
            net.to.len() - 1
        });
        net.force[target] = net.force[target].max(edge.force);
        Hop { net: index, target }
    }

    /// Joins the passage of the edge's source through a stack, or opens it.
    fn passage(&mut self, edge: &Edge, stack: usize, onward: bool, detours: &Detours) -> End {
        let passages = &mut self.passages;
        let kind = ink_kind(edge.kind);
        let index = *self.passage_of.entry((edge.from, kind, stack, onward)).or_insert_with(|| {
            passages.push(Passage { stack, row: detours.row(edge.from, onward, stack), y: 0 });
            passages.len() - 1
        });
        End::Passage(index)
    }
}

/// Whether an edge runs in channels: parts and attacks do, and premises into the stack beside theirs.
fn runs_in_channels(edge: &Edge, from: Seat, to: Seat) -> bool {
    match edge.kind {
        LineKind::Need => false,
        LineKind::Use { .. } => to.stack == from.stack + 1,
        LineKind::Part | LineKind::Attack(_) => true,
    }
}

/// Where the lines of a node would like to pass a stack: as high, in proportion, as their ends are on average.
struct Detours {
    /// How many boxes each stack has.
    rows: Vec<usize>,
    /// Per source and direction: sum of heights in thousandths, and how many.
    heights: LiteMap<(usize, bool), (usize, usize)>,
}

impl Detours {
    fn new(placement: &Placement, edges: &[Edge]) -> Self {
        let stacks = 0..placement.stacks.len();
        let rows: Vec<usize> = stacks.map(|stack| placement.boxes_of(stack).count()).collect();
        let height = |seat: Seat| (seat.row * 2 + 1) * 500 / rows[seat.stack].max(1);
        let mut heights = LiteMap::new();
        for edge in edges {
            if let (Some(from), Some(to)) = (placement.seats[edge.from], placement.seats[edge.to])
                && runs_in_channels(edge, from, to)
                && from.stack.abs_diff(to.stack) > 1
            {
                let entry = heights.entry((edge.from, from.stack < to.stack)).or_insert((height(from), 1));
                entry.0 += height(to);
                entry.1 += 1;
            }
        }
        Self { rows, heights }
    }

    /// The row of a stack above which the lines of a node pass it.
    fn row(&self, from: usize, onward: bool, stack: usize) -> usize {
        let (sum, count) = self.heights.get(&(from, onward)).copied().unwrap_or((500, 1));
        (sum * self.rows[stack] / count.max(1) + 500) / 1000
    }
}

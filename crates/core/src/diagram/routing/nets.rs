//! Which channels every line runs through, and what runs there as one.
//!
//! In a channel, everything a node sends that way shares one upright trunk; at a target, everything of one kind
//! that arrives on one side shares one entry. A line to a stack further off passes the stacks between through
//! the space between two boxes.

use super::edges::Edge;
use crate::diagram::placement::grid::Grid;
use crate::diagram::scene::{Force, InkKind, LineKind, MarkShape};
use crate::sorted::Map;

/// Where a box stands: its stack, and its place from above among the boxes there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Seat {
    pub stack: usize,
    pub row: usize,
}

/// Where a line meets the side of a channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum End {
    /// A box, by its position among the boxes drawn.
    Node(usize),
    /// A passage through a stack, by its position among the passages.
    Passage(usize),
}

/// An end on one side of a channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Terminal {
    pub end: End,
    /// Whether it is on the right side of the channel.
    pub right: bool,
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
    /// Where its upright part runs, unless the net is one straight line.
    pub trunk: Option<i32>,
}

/// A way through a stack, above the box at `row` (or below the last one).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Passage {
    pub stack: usize,
    pub row: usize,
    pub y: i32,
}

/// How a edge runs.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Course {
    /// Through nets: which, and which of its targets, one per channel.
    Nets(Vec<(usize, usize)>),
    /// Straight up or down between neighbours.
    Upright,
    /// Only drawn while one of its ends is looked at.
    Apart,
}

/// All nets of a scene.
#[derive(Debug, Clone, Default)]
pub(crate) struct Nets {
    pub nets: Vec<Net>,
    pub passages: Vec<Passage>,
    /// In the order of the edges.
    pub courses: Vec<Course>,
    net_of: Map<(usize, InkKind, usize, bool), usize>,
    target_of: Map<(usize, End, bool), usize>,
    passage_of: Map<(usize, InkKind, usize, bool), usize>,
}

/// The kind of ink a line is drawn in.
pub(crate) fn ink(kind: LineKind) -> InkKind {
    match kind {
        LineKind::Need | LineKind::Use { .. } => InkKind::Use,
        LineKind::Part => InkKind::Part,
        LineKind::Attack(_) => InkKind::Attack,
    }
}

/// The sign by which a line tells more than that it is there.
pub(crate) fn sign(kind: LineKind) -> Option<MarkShape> {
    match kind {
        LineKind::Attack(strike) => Some(MarkShape::Strike(strike)),
        LineKind::Use { negated: true } => Some(MarkShape::Not),
        LineKind::Part => Some(MarkShape::Arrow),
        LineKind::Use { negated: false } | LineKind::Need => None,
    }
}

impl Nets {
    /// Decides the course of every edge. `rows` are the numbers of boxes in the stacks; `apart` says whether two
    /// boxes of a stack, one above the other, have anything between them.
    pub fn new(
        grid: &Grid,
        seats: &[Option<Seat>],
        rows: &[usize],
        edges: &[Edge],
        apart: &dyn Fn(usize, usize) -> bool,
    ) -> Self {
        let mut it = Self::default();
        let passing = passing(grid, seats, rows, edges);
        for edge in edges {
            let course = match (seats[edge.from], seats[edge.to]) {
                (Some(from), Some(to)) if nets_carry(edge, from, to) => {
                    let upright = edge.kind == LineKind::Part
                        && from.stack == to.stack
                        && from.row.abs_diff(to.row) == 1
                        && !apart(edge.from, edge.to);
                    if upright { Course::Upright } else { it.course(edge, from, to, &passing) }
                }
                _ => Course::Apart,
            };
            it.courses.push(course);
        }
        it
    }

    /// How many passages run above each box of a stack, and below the last.
    pub fn passages_of(&self, stack: usize, rows: usize) -> Vec<usize> {
        let mut counts = vec![0; rows + 1];
        for passage in self.passages.iter().filter(|passage| passage.stack == stack) {
            counts[passage.row] += 1;
        }
        counts
    }

    fn course(&mut self, edge: &Edge, from: Seat, to: Seat, passing: &Passing) -> Course {
        let kind = ink(edge.kind);
        let (start, end) = (End::Node(edge.from), End::Node(edge.to));
        let mut hops = Vec::new();
        if from.stack == to.stack {
            // Parts run left of their stack, attacks right of it.
            let right = edge.kind == LineKind::Part;
            let channel = if right { from.stack } else { from.stack + 1 };
            hops.push(self.hop(edge, kind, channel, (start, right), (end, right)));
            return Course::Nets(hops);
        }
        let onward = from.stack < to.stack;
        let mut here = start;
        let mut stack = from.stack;
        while stack != to.stack {
            let next = if onward { stack + 1 } else { stack - 1 };
            let channel = stack.max(next);
            let there = if next == to.stack { end } else { self.passage(edge, kind, next, onward, passing) };
            hops.push(self.hop(edge, kind, channel, (here, !onward), (there, onward)));
            here = there;
            stack = next;
        }
        Course::Nets(hops)
    }

    /// Joins the net of the edge's source in a channel, or founds it.
    fn hop(
        &mut self,
        edge: &Edge,
        kind: InkKind,
        channel: usize,
        from: (End, bool),
        to: (End, bool),
    ) -> (usize, usize) {
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
            net.sign.push(sign(edge.kind));
            net.to.len() - 1
        });
        net.force[target] = net.force[target].max(edge.force);
        (index, target)
    }

    fn passage(&mut self, edge: &Edge, kind: InkKind, stack: usize, onward: bool, passing: &Passing) -> End {
        let passages = &mut self.passages;
        let index = *self.passage_of.entry((edge.from, kind, stack, onward)).or_insert_with(|| {
            let row = passing.row(edge.from, onward, stack);
            passages.push(Passage { stack, row, y: 0 });
            passages.len() - 1
        });
        End::Passage(index)
    }
}

/// Whether a edge runs in channels: parts and attacks do, and premises into the stack beside theirs.
fn nets_carry(edge: &Edge, from: Seat, to: Seat) -> bool {
    match edge.kind {
        LineKind::Need => false,
        LineKind::Use { .. } => to.stack == from.stack + 1,
        LineKind::Part | LineKind::Attack(_) => true,
    }
}

/// Where the lines of a node would like to pass a stack: as high, in proportion, as their ends are on average.
struct Passing {
    rows: Vec<usize>,
    /// Per source and direction: sum of heights in thousandths, and how many.
    heights: Map<(usize, bool), (usize, usize)>,
}

fn passing(grid: &Grid, seats: &[Option<Seat>], rows: &[usize], edges: &[Edge]) -> Passing {
    debug_assert_eq!(grid.stacks.len(), rows.len());
    let mut heights = Map::new();
    let height = |seat: Seat| (seat.row * 2 + 1) * 500 / rows[seat.stack].max(1);
    for edge in edges {
        if let (Some(from), Some(to)) = (seats[edge.from], seats[edge.to])
            && nets_carry(edge, from, to)
            && from.stack.abs_diff(to.stack) > 1
        {
            let entry = heights.entry((edge.from, from.stack < to.stack)).or_insert((height(from), 1));
            entry.0 += height(to);
            entry.1 += 1;
        }
    }
    Passing { rows: rows.to_vec(), heights }
}

impl Passing {
    fn row(&self, from: usize, onward: bool, stack: usize) -> usize {
        let (sum, count) = self.heights.get(&(from, onward)).copied().unwrap_or((500, 1));
        (sum * self.rows[stack] / count.max(1) + 500) / 1000
    }
}

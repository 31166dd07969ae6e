//! The boxes of a scene: rows set across the figure, stacks filled, headings over both.

use super::align::{Piece, What};
use super::grid::{Grid, MARGIN, Span};
use super::visible::Visible;
use crate::case::{Column, PremiseId};
use crate::diagram::measure::boxes::{Boxes, title};
use crate::diagram::routing::nets::Seat;
use crate::diagram::scene::{Band, BandBox, FoldCounts, Node, Point, Rect, Scene};
use crate::diagram::subject::Subject;

/// Space under the rule of a heading.
const UNDER_RULE: i32 = 16;
/// Space above the heading of a band that stands below another.
const NEXT_BAND: i32 = 34;

/// A scene in the making.
pub(crate) struct Board<'a> {
    boxes: Boxes<'a>,
    pub grid: Grid,
    pub scene: Scene,
    /// For each box of the scene, where it stands in which stack.
    pub seats: Vec<Option<Seat>>,
    /// For each box in a row, the height at which lines run under the row.
    pub under: Vec<i32>,
    pub stacks: Vec<Vec<Piece>>,
}

impl<'a> Board<'a> {
    /// An empty board; premises are numbered in the order given.
    pub fn new(subject: &'a Subject<'a>, grid: Grid, premises: &[PremiseId]) -> Self {
        let scene = Scene { width: grid.width, ..Scene::default() };
        let boxes = Boxes::new(subject, premises);
        Self { boxes, grid, scene, seats: vec![], under: vec![], stacks: vec![] }
    }

    /// Makes all boxes: rows are in place after this, stacks are filled. Returns the top of the stacks' boxes.
    pub fn fill(&mut self, visible: &Visible, unfolded: [bool; 3]) -> i32 {
        let mut y = MARGIN;
        let inner = self.grid.width - 2 * MARGIN;
        for band in self.grid.above.clone() {
            let nodes = visible.nodes(&self.grid, band);
            y = self.rows(band, &nodes, y, inner);
        }
        // Headings side by side stand on one line.
        let mut heads = Vec::new();
        for stack in 0..self.grid.bands.len() {
            let Span { x, w } = self.grid.stacks[stack];
            for (index, band) in self.grid.bands[stack].clone().into_iter().enumerate() {
                let head = self.head(band, x, y, w);
                if index == 0 {
                    self.stacks.push(Vec::new());
                    heads.push(head);
                } else {
                    let h = self.scene.bands[head].rect.h + UNDER_RULE - self.grid.gap;
                    self.stacks[stack].push(Piece { what: What::Head(head), h, gap: NEXT_BAND, y: 0 });
                }
                let nodes = visible.nodes(&self.grid, band);
                self.pieces(stack, &nodes, w);
                if let Band::Arguments(column) = band {
                    self.fold(stack, self.boxes.counts(column, unfolded[column as usize]), w);
                }
            }
        }
        let rule = heads.iter().map(|head| self.scene.bands[*head].rule.y).max().unwrap_or(y);
        for head in heads {
            let head = &mut self.scene.bands[head];
            head.shift(rule - head.rule.y);
        }
        rule + UNDER_RULE
    }

    /// Adds a heading; returns its position among the scene's bands.
    fn head(&mut self, band: Band, x: i32, y: i32, w: i32) -> usize {
        let bands = &self.boxes.subject.labels.bands;
        let words = match band {
            Band::Actors => &bands.actors,
            Band::Premises => &bands.premises,
            Band::Arguments(Column::Claim) => &bands.claim,
            Band::Arguments(Column::Objection) => &bands.objection,
            Band::Arguments(Column::Reply) => &bands.reply,
        };
        let (title, bottom) = title(words, x, y, w);
        let rule = Point { x, y: bottom + 6 };
        self.scene.bands.push(BandBox { band, title, rule, rect: Rect { x, y, w, h: rule.y - y } });
        self.scene.bands.len() - 1
    }

    /// Sets a band in rows across the figure; returns where the next band may start.
    fn rows(&mut self, band: Band, nodes: &[Node], top: i32, inner: i32) -> i32 {
        let head = self.head(band, MARGIN, top, inner);
        let mut y = self.scene.bands[head].rule.y + UNDER_RULE - 2;
        let across = match inner {
            ..290 => 1,
            290..600 => 2,
            _ => inner / 200,
        };
        let cell = (inner - (across - 1) * 10) / across;
        let (mut x, mut start) = (MARGIN, self.scene.nodes.len());
        for &node in nodes {
            let mut it = match node {
                Node::Actor(actor) => self.boxes.actor(actor, self.boxes.pill_width(actor).min(inner)),
                Node::Premise(premise) => self.boxes.premise(premise, cell),
                Node::Argument(argument) => self.boxes.argument(argument, cell),
            };
            if x > MARGIN && x + it.rect.w > MARGIN + inner {
                y = self.end_row(start, y) + 10;
                (x, start) = (MARGIN, self.scene.nodes.len());
            }
            it.shift(x, y);
            x += it.rect.w + 10;
            self.scene.nodes.push(it);
            self.seats.push(None);
        }
        let bottom = self.end_row(start, y);
        bottom + NEXT_BAND
    }

    /// Makes the boxes of a row equally high; returns its bottom.
    fn end_row(&mut self, start: usize, y: i32) -> i32 {
        let row = &mut self.scene.nodes[start..];
        let bottom = row.iter().map(|node| node.rect.bottom()).max().unwrap_or(y);
        for node in row.iter_mut() {
            let spare = bottom - node.rect.bottom();
            node.shift_content(0, spare / 2);
            node.rect.h += spare;
        }
        self.under.resize(self.scene.nodes.len(), bottom + 5);
        bottom
    }

    /// Adds a band's boxes to a stack.
    fn pieces(&mut self, stack: usize, nodes: &[Node], w: i32) {
        let start = nodes_of(&self.stacks[stack]).len();
        for (index, &node) in nodes.iter().enumerate() {
            let (it, gap) = match node {
                Node::Actor(actor) => (self.boxes.actor(actor, w), 9),
                Node::Premise(premise) => (self.boxes.premise(premise, w), 12),
                Node::Argument(argument) => (self.boxes.argument(argument, w), self.grid.gap),
            };
            let first = index == 0 && self.stacks[stack].is_empty();
            let piece = Piece {
                what: What::Node(self.scene.nodes.len()),
                h: it.rect.h,
                gap: if first { 0 } else { gap },
                y: 0,
            };
            self.stacks[stack].push(piece);
            self.scene.nodes.push(it);
            self.seats.push(Some(Seat { stack, row: start + index }));
            self.under.push(0);
        }
    }

    /// Adds a band's fold to a stack, if it folds anything away.
    fn fold(&mut self, stack: usize, counts: FoldCounts, w: i32) {
        if counts.unsupported + counts.not_engaged > 0 {
            let fold = self.boxes.fold(counts, w);
            let gap = if self.stacks[stack].is_empty() { 0 } else { self.grid.gap };
            let what = What::Fold(self.scene.folds.len());
            self.stacks[stack].push(Piece { what, h: fold.rect.h, gap, y: 0 });
            self.scene.folds.push(fold);
        }
    }
}

/// The boxes among the pieces of a stack, from above.
pub(crate) fn nodes_of(pieces: &[Piece]) -> Vec<usize> {
    let nodes = pieces.iter().filter_map(|piece| match piece.what {
        What::Node(node) => Some(node),
        What::Fold(_) | What::Head(_) => None,
    });
    nodes.collect()
}

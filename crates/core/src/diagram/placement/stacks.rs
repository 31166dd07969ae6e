//! The boxes of a scene: rows set across the figure, stacks filled, headings over both.

use super::grid::{Grid, MARGIN, Span};
use super::pool::{Item, Piece};
use super::visible::Visible;
use crate::case::Column;
use crate::diagram::measure::boxes::{Boxes, title};
use crate::diagram::scene::{Band, BandBox, FoldCounts, Node, Point, Rect, Scene};
use crate::diagram::subject::Subject;

/// Space under the rule of a heading.
const UNDER_RULE: i32 = 16;
/// Space above the heading of a band that stands below another.
const NEXT_BAND: i32 = 34;
/// Space between boxes of a row, and between rows.
const BETWEEN: i32 = 10;

/// Where a box stands: its stack, and its place from above among the boxes there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Seat {
    pub stack: usize,
    pub row: usize,
}

/// A scene in the making: its boxes, and where they stand.
pub(crate) struct Placement {
    pub grid: Grid,
    pub scene: Scene,
    /// For each box of the scene, where it stands in which stack; `None` for boxes in rows.
    pub seats: Vec<Option<Seat>>,
    /// For each box in a row, the height at which lines run under the row.
    pub under: Vec<i32>,
    pub stacks: Vec<Vec<Piece>>,
    /// Where the stacks begin, under their headings.
    pub top: i32,
    /// The bottom of the tallest stack, once the stacks are aligned.
    pub bottom: i32,
}

impl Placement {
    /// Measures all boxes, sets the rows, and fills the stacks; heights in the stacks are still open.
    pub fn new(subject: &Subject, unfolded: [bool; Column::COUNT], grid: Grid, visible: &Visible) -> Self {
        let boxes = Boxes { subject };
        let mut placement = Self {
            scene: Scene { width: grid.width, ..Scene::default() },
            grid: grid.clone(),
            seats: Vec::new(),
            under: Vec::new(),
            stacks: Vec::new(),
            top: 0,
            bottom: 0,
        };
        let mut y = MARGIN;
        for &band in &grid.above {
            y = placement.set_rows(&boxes, band, &visible.nodes(&grid, band), y);
        }
        // Headings side by side stand on one line.
        let mut headings = Vec::new();
        for (stack, &Span { x, w }) in grid.stacks.iter().enumerate() {
            placement.stacks.push(Vec::new());
            for (index, &band) in grid.bands[stack].iter().enumerate() {
                let heading = placement.add_heading(&boxes, band, x, y, w);
                if index == 0 {
                    headings.push(heading);
                } else {
                    let h = placement.scene.bands[heading].rect.h + UNDER_RULE - grid.gap;
                    let item = Item::Heading(heading);
                    placement.stacks[stack].push(Piece { item, h, gap: NEXT_BAND, y: 0 });
                }
                placement.stack_boxes(&boxes, stack, &visible.nodes(&grid, band), w);
                if let Band::Arguments(column) = band {
                    placement.stack_fold(&boxes, stack, boxes.counts(column, unfolded[column as usize]), w);
                }
            }
        }
        let bands = &mut placement.scene.bands;
        let rule = headings.iter().map(|heading| bands[*heading].rule.y).max().unwrap_or(y);
        for heading in headings {
            let down = rule - bands[heading].rule.y;
            bands[heading].shift(down);
        }
        placement.top = rule + UNDER_RULE;
        placement
    }

    /// Adds a heading; returns its position among the scene's bands.
    fn add_heading(&mut self, boxes: &Boxes, band: Band, x: i32, y: i32, w: i32) -> usize {
        let names = &boxes.subject.labels.bands;
        let name = match band {
            Band::Actors => &names.actors,
            Band::Premises => &names.premises,
            Band::Arguments(Column::Claim) => &names.claim,
            Band::Arguments(Column::Objection) => &names.objection,
            Band::Arguments(Column::Reply) => &names.reply,
        };
        let (title, bottom) = title(name, x, y, w);
        let rule = Point { x, y: bottom + 6 };
        self.scene.bands.push(BandBox { band, title, rule, rect: Rect { x, y, w, h: rule.y - y } });
        self.scene.bands.len() - 1
    }

    /// Sets a band in rows across the figure; returns where the next band may start.
    fn set_rows(&mut self, boxes: &Boxes, band: Band, nodes: &[Node], top: i32) -> i32 {
        let inner = self.grid.width - 2 * MARGIN;
        let heading = self.add_heading(boxes, band, MARGIN, top, inner);
        let mut y = self.scene.bands[heading].rule.y + UNDER_RULE - 2;
        let across = match inner {
            ..290 => 1,
            290..600 => 2,
            _ => inner / 200,
        };
        let cell = (inner - (across - 1) * BETWEEN) / across;
        let (mut x, mut start) = (MARGIN, self.scene.nodes.len());
        for &node in nodes {
            let mut placed = match node {
                Node::Actor(actor) => boxes.actor(actor, boxes.pill_width(actor).min(inner)),
                Node::Premise(premise) => boxes.premise(premise, cell),
                Node::Argument(argument) => boxes.argument(argument, cell),
            };
            if x > MARGIN && x + placed.rect.w > MARGIN + inner {
                y = self.end_row(start, y) + BETWEEN;
                (x, start) = (MARGIN, self.scene.nodes.len());
            }
            placed.shift(x, y);
            x += placed.rect.w + BETWEEN;
            self.scene.nodes.push(placed);
            self.seats.push(None);
        }
        self.end_row(start, y) + NEXT_BAND
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
    fn stack_boxes(&mut self, boxes: &Boxes, stack: usize, nodes: &[Node], w: i32) {
        let above = self.boxes_of(stack).count();
        for (index, &node) in nodes.iter().enumerate() {
            let (measured, gap) = match node {
                Node::Actor(actor) => (boxes.actor(actor, w), 9),
                Node::Premise(premise) => (boxes.premise(premise, w), 12),
                Node::Argument(argument) => (boxes.argument(argument, w), self.grid.gap),
            };
            let gap = if self.stacks[stack].is_empty() { 0 } else { gap };
            let item = Item::Node(self.scene.nodes.len());
            self.stacks[stack].push(Piece { item, h: measured.rect.h, gap, y: 0 });
            self.scene.nodes.push(measured);
            self.seats.push(Some(Seat { stack, row: above + index }));
            self.under.push(0);
        }
    }

    /// Adds a band's fold to a stack, if it folds anything away.
    fn stack_fold(&mut self, boxes: &Boxes, stack: usize, counts: FoldCounts, w: i32) {
        if counts.unsupported + counts.not_engaged > 0 {
            let fold = boxes.fold(counts, w);
            let gap = if self.stacks[stack].is_empty() { 0 } else { self.grid.gap };
            let item = Item::Fold(self.scene.folds.len());
            self.stacks[stack].push(Piece { item, h: fold.rect.h, gap, y: 0 });
            self.scene.folds.push(fold);
        }
    }

    /// The boxes of a stack from above, as positions among the boxes of the scene.
    pub fn boxes_of(&self, stack: usize) -> impl Iterator<Item = usize> + '_ {
        self.stacks[stack].iter().filter_map(|piece| match piece.item {
            Item::Node(node) => Some(node),
            Item::Fold(_) | Item::Heading(_) => None,
        })
    }
}

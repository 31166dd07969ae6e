//! Where everything stands: from a world and a width to boxes in their places, then to lines.

use crate::case::{ArgumentId, Column, PremiseId, PremiseKind};

use super::boxes::{Boxes, Subject, shift, title};
use super::frame::{Frame, MARGIN, Span};
use super::links::{Link, Positions, links};
use super::nets::{Nets, Seat};
use super::place::{Piece, What, align, height, pile};
use super::plan::COLUMNS;
use super::route::{Places, route};
use super::scene::{Band, BandBox, LineKind, Node, Point, Rect, Scene};
use crate::sorted::{Set, by_key};

/// How the figure is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct View {
    /// The width there is, in units; less than [`NARROWEST`] counts as that.
    pub width: i32,
    /// For claims, objections and replies: whether what does not apply is drawn too.
    pub unfolded: [bool; 3],
}

/// The narrowest figure, in units.
pub const NARROWEST: i32 = 280;

/// Space under the rule of a heading.
const UNDER_RULE: i32 = 16;
/// Space above the heading of a band that stands below another.
const NEXT_BAND: i32 = 34;

/// Distance between lines that pass between the same two boxes.
const PASSAGE: i32 = 6;
/// Their distance from those boxes.
const BESIDE: i32 = 10;

/// A scene in the making.
struct Board<'a> {
    subject: &'a Subject<'a>,
    boxes: Boxes<'a>,
    /// All premises, in the order in which they are drawn.
    premises: Vec<PremiseId>,
    view: &'a View,
    frame: Frame,
    scene: Scene,
    seats: Vec<Option<Seat>>,
    under: Vec<i32>,
    stacks: Vec<Vec<Piece>>,
}

/// Draws a world.
#[must_use]
pub fn scene(subject: &Subject, view: &View) -> Scene {
    let width = view.width.max(NARROWEST);
    let frame = Frame::new(subject.case, subject.plan, width);
    let premises = if frame.above.contains(&Band::Premises) {
        (0..subject.case.premises.len()).map(PremiseId::from).collect()
    } else {
        subject.plan.premises.clone()
    };
    let mut board = Board {
        subject,
        boxes: Boxes::new(subject, &premises),
        premises,
        view,
        frame,
        scene: Scene { width, ..Scene::default() },
        seats: Vec::new(),
        under: Vec::new(),
        stacks: Vec::new(),
    };
    let top = board.fill();
    let nodes = board.scene.nodes.iter().map(|node| node.node);
    let links = links(subject, &Positions::new(subject, nodes));
    let rows: Vec<Vec<usize>> = board.stacks.iter().map(|pieces| nodes_of(pieces)).collect();
    let counts: Vec<usize> = rows.iter().map(Vec::len).collect();
    let apart = |a: usize, b: usize| board.headed(a, b);
    let mut nets = Nets::new(&board.frame, &board.seats, &counts, &links, &apart);
    board.widen(&nets, &counts);
    let bottom = board.place(top, &links);
    board.settle(&mut nets, &rows, top, bottom);
    let Board { frame, mut scene, seats, under, .. } = board;
    let places = Places { frame: &frame, seats: &seats, stacks: &rows, under: &under };
    route(&mut scene, &places, &links, nets);
    scene
}

fn nodes_of(pieces: &[Piece]) -> Vec<usize> {
    let nodes = pieces.iter().filter_map(|piece| match piece.what {
        What::Node(node) => Some(node),
        What::Fold(_) | What::Head(_) => None,
    });
    nodes.collect()
}

impl Board<'_> {
    /// Makes all boxes: rows are in place after this, stacks are filled. Returns the top of the stacks' boxes.
    fn fill(&mut self) -> i32 {
        let shown = self.shown();
        let premises = self.premises(&shown);
        let mut y = MARGIN;
        let inner = self.frame.width - 2 * MARGIN;
        for band in self.frame.above.clone() {
            let nodes = self.nodes(band, &shown, &premises);
            y = self.rows(band, &nodes, y, inner);
        }
        // Headings side by side stand on one line.
        let mut heads = Vec::new();
        for stack in 0..self.frame.bands.len() {
            let Span { x, w } = self.frame.stacks[stack];
            for (index, band) in self.frame.bands[stack].clone().into_iter().enumerate() {
                let head = self.head(band, x, y, w);
                if index == 0 {
                    self.stacks.push(Vec::new());
                    heads.push(head);
                } else {
                    let h = self.scene.bands[head].rect.h + UNDER_RULE - self.frame.gap;
                    self.stacks[stack].push(Piece { what: What::Head(head), h, gap: NEXT_BAND, y: 0 });
                }
                let nodes = self.nodes(band, &shown, &premises);
                self.pieces(stack, band, &nodes, w);
            }
        }
        let rule = heads.iter().map(|head| self.scene.bands[*head].rule.y).max().unwrap_or(y);
        for head in heads {
            let dy = rule - self.scene.bands[head].rule.y;
            self.move_head(head, dy);
        }
        rule + UNDER_RULE
    }

    fn shown(&self) -> [Vec<ArgumentId>; 3] {
        COLUMNS.map(|column| {
            let all = self.subject.plan.arguments[column as usize].iter().copied();
            let unfolded = self.view.unfolded[column as usize];
            all.filter(|&argument| unfolded || self.subject.verdicts.status(argument).applies()).collect()
        })
    }

    /// The premises that arguments shown use, and all readings.
    fn premises(&self, shown: &[Vec<ArgumentId>; 3]) -> Vec<PremiseId> {
        let case = self.subject.case;
        let arguments = shown.iter().flatten().map(|argument| &case.arguments[argument.at()]);
        let used: Set<PremiseId> =
            arguments.flat_map(|argument| argument.premises.iter().map(|literal| literal.premise)).collect();
        let reading = |premise: PremiseId| case.premises[premise.at()].kind == PremiseKind::Reading;
        let all = self.premises.iter().copied();
        all.filter(|&premise| used.contains(&premise) || reading(premise)).collect()
    }

    fn nodes(&self, band: Band, shown: &[Vec<ArgumentId>; 3], premises: &[PremiseId]) -> Vec<Node> {
        match band {
            Band::Actors => self.subject.plan.actors.iter().map(|actor| Node::Actor(*actor)).collect(),
            Band::Premises => premises.iter().map(|premise| Node::Premise(*premise)).collect(),
            Band::Arguments(column) => {
                shown[column as usize].iter().map(|argument| Node::Argument(*argument)).collect()
            }
        }
    }

    /// Adds a heading; returns its position among the scene's bands.
    fn head(&mut self, band: Band, x: i32, y: i32, w: i32) -> usize {
        let bands = &self.subject.texts.bands;
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

    fn move_head(&mut self, head: usize, dy: i32) {
        let head = &mut self.scene.bands[head];
        head.rect.y += dy;
        head.rule.y += dy;
        for line in &mut head.title {
            line.y += dy;
        }
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
            shift(&mut it, x, y);
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
            shift(node, 0, spare / 2);
            node.rect.y -= spare / 2;
            node.rect.h += spare;
        }
        self.under.resize(self.scene.nodes.len(), bottom + 5);
        bottom
    }

    /// Adds a band's boxes and its fold to a stack.
    fn pieces(&mut self, stack: usize, band: Band, nodes: &[Node], w: i32) {
        let start = nodes_of(&self.stacks[stack]).len();
        for (index, &node) in nodes.iter().enumerate() {
            let (it, gap) = match node {
                Node::Actor(actor) => (self.boxes.actor(actor, w), 9),
                Node::Premise(premise) => (self.boxes.premise(premise, w), 12),
                Node::Argument(argument) => (self.boxes.argument(argument, w), self.frame.gap),
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
        if let Band::Arguments(column) = band {
            let counts = self.boxes.counts(column, self.view.unfolded[column as usize]);
            if counts.unsupported + counts.not_engaged > 0 {
                let fold = self.boxes.fold(counts, w);
                let gap = if nodes.is_empty() { 0 } else { self.frame.gap };
                let piece = Piece { what: What::Fold(self.scene.folds.len()), h: fold.rect.h, gap, y: 0 };
                self.stacks[stack].push(piece);
                self.scene.folds.push(fold);
            }
        }
    }

    /// Whether something stands between two boxes that follow each other in a stack: they are of two bands.
    fn headed(&self, a: usize, b: usize) -> bool {
        self.scene.nodes[a].band != self.scene.nodes[b].band
    }

    /// Makes room between boxes for the lines that pass there.
    fn widen(&mut self, nets: &Nets, rows: &[usize]) {
        for (index, stack) in self.stacks.iter_mut().enumerate() {
            let passages = nets.passages_of(index, rows[index]);
            let mut row = 0;
            for piece in stack {
                let lines = passages.get(row).copied().unwrap_or(0);
                if lines > 0 && !matches!(piece.what, What::Head(_)) {
                    piece.gap = piece.gap.max(2 * BESIDE + PASSAGE * i32::try_from(lines - 1).unwrap_or(0));
                }
                row += usize::from(matches!(piece.what, What::Node(_)));
            }
        }
    }

    /// Gives the pieces their heights; returns the bottom of the lowest.
    fn place(&mut self, top: i32, links: &[Link]) -> i32 {
        let heights: Vec<i32> = self.stacks.iter().map(|pieces| height(pieces)).collect();
        let room = heights.iter().copied().max().unwrap_or(0);
        let anchor = heights.iter().position(|height| *height == room).unwrap_or(0);
        let mut neighbours: Vec<Vec<usize>> = vec![Vec::new(); self.scene.nodes.len()];
        for link in links.iter().filter(|link| link.kind != LineKind::Need) {
            neighbours[link.from].push(link.to);
            neighbours[link.to].push(link.from);
        }
        let mut middle: Vec<Option<i32>> = vec![None; self.scene.nodes.len()];
        let outwards = (anchor..self.stacks.len()).map(|stack| (stack, stack.wrapping_sub(1)));
        let back = (0..anchor).rev().map(|stack| (stack, stack + 1));
        for (stack, beside) in outwards.chain(back) {
            let pieces = &mut self.stacks[stack];
            if stack == anchor || self.frame.bands[stack] == [Band::Actors] {
                pile(pieces, top);
            } else {
                let want = |node: usize| {
                    let there = neighbours[node]
                        .iter()
                        .filter(|other| self.seats[**other].is_some_and(|seat| seat.stack == beside));
                    let there: Vec<i32> = there.filter_map(|other| middle[*other]).collect();
                    let count = i32::try_from(there.len()).unwrap_or(i32::MAX);
                    (count > 0).then(|| there.iter().sum::<i32>() / count)
                };
                let wants: Vec<Option<i32>> = pieces
                    .iter()
                    .map(|piece| match piece.what {
                        What::Node(node) => want(node),
                        What::Fold(_) | What::Head(_) => None,
                    })
                    .collect();
                align(pieces, &wants, top, room);
            }
            for piece in pieces {
                if let What::Node(node) = piece.what {
                    middle[node] = Some(piece.y + piece.h / 2);
                }
            }
        }
        top + room
    }

    /// Makes every band as high as what stands in it.
    fn enclose(&mut self) {
        let Scene { bands, nodes, folds, .. } = &mut self.scene;
        for band in bands {
            let nodes = nodes.iter().filter(|node| node.band == band.band).map(|node| node.rect.bottom());
            let folds = folds.iter().filter(|fold| Band::Arguments(fold.column) == band.band);
            let bottom = nodes.chain(folds.map(|fold| fold.rect.bottom())).max().unwrap_or(band.rule.y);
            band.rect.h = bottom - band.rect.y;
        }
    }

    /// Moves boxes, folds and headings to their pieces' places, and passages between them.
    fn settle(&mut self, nets: &mut Nets, rows: &[Vec<usize>], top: i32, bottom: i32) {
        for (index, pieces) in self.stacks.iter().enumerate() {
            let x = self.frame.stacks[index].x;
            for piece in pieces.clone() {
                match piece.what {
                    What::Node(node) => shift(&mut self.scene.nodes[node], x, piece.y),
                    What::Fold(fold) => self.scene.folds[fold].shift(x, piece.y),
                    What::Head(head) => {
                        let dy = piece.y - self.scene.bands[head].rect.y;
                        let it = &mut self.scene.bands[head];
                        it.rect.y += dy;
                        it.rule.y += dy;
                        for line in &mut it.title {
                            line.y += dy;
                        }
                    }
                }
            }
        }
        let order = by_key((0..nets.passages.len()).collect(), |passage: &usize| {
            (nets.passages[*passage].stack, nets.passages[*passage].row)
        });
        let mut before = None;
        let mut step = 0;
        let mut lowest = bottom;
        for passage in order {
            let it = &mut nets.passages[passage];
            step = if before == Some((it.stack, it.row)) { step + PASSAGE } else { 0 };
            before = Some((it.stack, it.row));
            let boxes = &rows[it.stack];
            it.y = match (boxes.get(it.row), boxes.last(), self.stacks[it.stack].last()) {
                (Some(below), ..) => self.scene.nodes[*below].rect.y - BESIDE - step,
                (None, Some(above), _) => self.scene.nodes[*above].rect.bottom() + BESIDE + step,
                (None, None, Some(above)) => above.y + above.h + BESIDE + step,
                (None, None, None) => top + step,
            };
            lowest = lowest.max(it.y);
        }
        self.scene.height = lowest + MARGIN;
        self.enclose();
    }
}

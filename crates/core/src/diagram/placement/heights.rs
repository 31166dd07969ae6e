//! How high everything in the stacks stands, and where lines pass through a stack.

use super::align::{Piece, What, align, height, pile};
use super::grid::MARGIN;
use super::stacks::{Board, nodes_of};
use crate::diagram::routing::edges::Edge;
use crate::diagram::routing::nets::Nets;
use crate::diagram::routing::paths::ASIDE;
use crate::diagram::scene::{Band, LineKind, Scene};
use crate::sorted::by_key;

/// Distance between lines that pass between the same two boxes.
const PASSAGE: i32 = 6;
/// Their distance from those boxes.
const BESIDE: i32 = 10;

impl Board<'_> {
    /// How many boxes each stack has.
    pub fn rows_of_stacks(&self) -> Vec<usize> {
        self.stacks.iter().map(|pieces| nodes_of(pieces).len()).collect()
    }

    /// Whether something stands between two boxes that follow each other in a stack: they are of two bands.
    pub fn parted(&self, a: usize, b: usize) -> bool {
        self.scene.nodes[a].band != self.scene.nodes[b].band
    }

    /// Makes room between boxes for the lines that pass there.
    pub fn widen(&mut self, nets: &Nets) {
        for (index, stack) in self.stacks.iter_mut().enumerate() {
            let passages = nets.passages_of(index, nodes_of(stack).len());
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
    pub fn place(&mut self, top: i32, edges: &[Edge]) -> i32 {
        let heights: Vec<i32> = self.stacks.iter().map(|pieces| height(pieces)).collect();
        let room = heights.iter().copied().max().unwrap_or(0);
        let anchor = heights.iter().position(|height| *height == room).unwrap_or(0);
        let mut neighbours: Vec<Vec<usize>> = vec![Vec::new(); self.scene.nodes.len()];
        for edge in edges.iter().filter(|edge| edge.kind != LineKind::Need) {
            neighbours[edge.from].push(edge.to);
            neighbours[edge.to].push(edge.from);
        }
        let mut middle: Vec<Option<i32>> = vec![None; self.scene.nodes.len()];
        let outwards = (anchor..self.stacks.len()).map(|stack| (stack, stack.wrapping_sub(1)));
        let back = (0..anchor).rev().map(|stack| (stack, stack + 1));
        for (stack, beside) in outwards.chain(back) {
            let pieces = &mut self.stacks[stack];
            if stack == anchor || self.grid.bands[stack] == [Band::Actors] {
                pile(pieces, top);
            } else {
                let want = |node: usize| {
                    let there = neighbours[node]
                        .iter()
                        .filter(|other| self.seats[**other].is_some_and(|seat| seat.stack == beside));
                    let there = there.filter_map(|other| middle[*other]).map(i64::from);
                    let (sum, count) = there.fold((0, 0), |(sum, count), middle| (sum + middle, count + 1));
                    if count == 0 { None } else { i32::try_from(sum / count).ok() }
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

    /// Moves boxes, folds and headings to their pieces' places.
    pub fn settle(&mut self) {
        for (index, pieces) in self.stacks.iter().enumerate() {
            let x = self.grid.stacks[index].x;
            for piece in pieces.clone() {
                match piece.what {
                    What::Node(node) => self.scene.nodes[node].shift(x, piece.y),
                    What::Fold(fold) => self.scene.folds[fold].shift(x, piece.y),
                    What::Head(head) => {
                        let head = &mut self.scene.bands[head];
                        head.shift(piece.y - head.rect.y);
                    }
                }
            }
        }
    }

    /// Places the passages of lines through stacks; returns how low the lowest of them runs.
    pub fn thread(&self, nets: &mut Nets, top: i32) -> i32 {
        let boxes: Vec<Vec<usize>> = self.stacks.iter().map(|pieces| nodes_of(pieces)).collect();
        let order = by_key((0..nets.passages.len()).collect(), |passage: &usize| {
            (nets.passages[*passage].stack, nets.passages[*passage].row)
        });
        let mut before = None;
        let mut step = 0;
        let mut lowest = 0;
        for passage in order {
            let it = &mut nets.passages[passage];
            step = if before == Some((it.stack, it.row)) { step + PASSAGE } else { 0 };
            before = Some((it.stack, it.row));
            let boxes = &boxes[it.stack];
            it.y = match (boxes.get(it.row), boxes.last(), self.stacks[it.stack].last()) {
                (Some(below), ..) => self.scene.nodes[*below].rect.y - BESIDE - step,
                (None, Some(above), _) => self.scene.nodes[*above].rect.bottom() + BESIDE + step,
                (None, None, Some(above)) => above.y + above.h + BESIDE + step,
                (None, None, None) => top + step,
            };
            lowest = lowest.max(it.y);
        }
        lowest
    }

    /// Makes the figure, and every band, as high as what stands in it.
    pub fn finish(&mut self, bottom: i32) {
        self.scene.height = bottom + MARGIN;
        let Scene { bands, nodes, folds, .. } = &mut self.scene;
        for band in bands {
            let nodes = nodes.iter().filter(|node| node.band == band.band).map(|node| node.rect.bottom());
            let folds = folds.iter().filter(|fold| Band::Arguments(fold.column) == band.band);
            let bottom = nodes.chain(folds.map(|fold| fold.rect.bottom())).max().unwrap_or(band.rule.y);
            band.rect.h = bottom - band.rect.y;
        }
    }

    /// For each stack, the heights at which single lines can pass it.
    pub fn gaps(&self, top: i32) -> Vec<Vec<i32>> {
        self.stacks.iter().map(|pieces| gaps_of(pieces, top)).collect()
    }
}

/// Where single lines can pass a stack: above every box, and below the last.
fn gaps_of(pieces: &[Piece], top: i32) -> Vec<i32> {
    let boxes = pieces.iter().filter(|piece| !matches!(piece.what, What::Head(_)));
    let above = boxes.map(|piece| piece.y - ASIDE);
    above.chain([pieces.last().map_or(top, |piece| piece.y + piece.h + ASIDE)]).collect()
}

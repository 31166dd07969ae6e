//! Node placement: how high everything in the stacks stands.
//!
//! The tallest stack is packed. From there outwards, each stack is placed so that its boxes stand level with what
//! they are tied to in the stack placed before it.

use super::grid::MARGIN;
use super::pool::{Item, Piece, least_height, pack, settle};
use super::stacks::Placement;
use crate::diagram::scene::{Band, Scene};

/// Distance between lines that pass between the same two boxes.
pub(crate) const PASSAGE: i32 = 6;
/// Their distance from those boxes.
pub(crate) const BESIDE: i32 = 10;

impl Placement {
    /// Makes room between boxes for the lines that pass there: `passing` says how many pass above each box of each
    /// stack, and below the last.
    pub fn widen_gaps(&mut self, passing: &[Vec<usize>]) {
        for (stack, passing) in self.stacks.iter_mut().zip(passing) {
            let mut row = 0;
            for piece in stack {
                let lines = passing.get(row).copied().unwrap_or(0);
                if lines > 0 && !matches!(piece.item, Item::Heading(_)) {
                    piece.gap = piece.gap.max(2 * BESIDE + PASSAGE * i32::try_from(lines - 1).unwrap_or(0));
                }
                row += usize::from(matches!(piece.item, Item::Node(_)));
            }
        }
    }

    /// Places all stacks, given which boxes are tied to each other.
    pub fn align(&mut self, ties: impl Iterator<Item = (usize, usize)>) {
        let mut neighbours: Vec<Vec<usize>> = vec![Vec::new(); self.scene.nodes.len()];
        for (a, b) in ties {
            neighbours[a].push(b);
            neighbours[b].push(a);
        }
        let heights: Vec<i32> = self.stacks.iter().map(|pieces| least_height(pieces)).collect();
        let height = heights.iter().copied().max().unwrap_or(0);
        let tallest = heights.iter().position(|own| *own == height).unwrap_or(0);
        let mut middles: Vec<Option<i32>> = vec![None; self.scene.nodes.len()];
        let onwards = (tallest..self.stacks.len()).map(|stack| (stack, stack.wrapping_sub(1)));
        let back = (0..tallest).rev().map(|stack| (stack, stack + 1));
        for (stack, before) in onwards.chain(back) {
            if stack == tallest || self.grid.bands[stack] == [Band::Actors] {
                pack(&mut self.stacks[stack], self.top);
            } else {
                let want = |piece: &Piece| match piece.item {
                    Item::Node(node) => self.mean_middle(&neighbours[node], before, &middles),
                    Item::Fold(_) | Item::Heading(_) => None,
                };
                let wants: Vec<Option<i32>> = self.stacks[stack].iter().map(want).collect();
                settle(&mut self.stacks[stack], &wants, self.top, height);
            }
            for piece in &self.stacks[stack] {
                if let Item::Node(node) = piece.item {
                    middles[node] = Some(piece.y + piece.h / 2);
                }
            }
        }
        self.bottom = self.top + height;
        self.move_boxes();
    }

    /// The mean height of the middles of those boxes that stand in a stack, if any does.
    fn mean_middle(&self, boxes: &[usize], stack: usize, middles: &[Option<i32>]) -> Option<i32> {
        let there = boxes.iter().filter(|node| self.seats[**node].is_some_and(|seat| seat.stack == stack));
        let (mut sum, mut count) = (0_i64, 0_i64);
        for middle in there.filter_map(|node| middles[*node]) {
            sum += i64::from(middle);
            count += 1;
        }
        if count == 0 { None } else { i32::try_from(sum / count).ok() }
    }

    /// Moves boxes, folds and headings to where their pieces have been placed.
    fn move_boxes(&mut self) {
        let Scene { nodes, folds, bands, .. } = &mut self.scene;
        for (pieces, span) in self.stacks.iter().zip(&self.grid.stacks) {
            for piece in pieces {
                match piece.item {
                    Item::Node(node) => nodes[node].shift(span.x, piece.y),
                    Item::Fold(fold) => folds[fold].shift(span.x, piece.y),
                    Item::Heading(band) => {
                        let band = &mut bands[band];
                        band.shift(piece.y - band.rect.y);
                    }
                }
            }
        }
    }

    /// Makes the figure, and every band, as high as what stands in it; lines run down to `lowest`.
    pub fn fit_heights(&mut self, lowest: i32) {
        self.scene.height = self.bottom.max(lowest) + MARGIN;
        let Scene { bands, nodes, folds, .. } = &mut self.scene;
        for band in bands {
            let nodes = nodes.iter().filter(|node| node.band == band.band).map(|node| node.rect.bottom());
            let folds = folds.iter().filter(|fold| Band::Arguments(fold.column) == band.band);
            let bottom = nodes.chain(folds.map(|fold| fold.rect.bottom())).max().unwrap_or(band.rule.y);
            band.rect.h = bottom - band.rect.y;
        }
    }
}

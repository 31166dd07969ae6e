//! Where lines pass a stack, between two of its boxes, on their way to one further off.

use super::nets::Nets;
use crate::diagram::placement::align::{BESIDE, PASSAGE};
use crate::diagram::placement::stacks::Placement;
use crate::sorted::by_key;

impl Nets {
    /// For each stack, how many passages run above each of its boxes, and below the last.
    pub fn passages_by_row(&self, placement: &Placement) -> Vec<Vec<usize>> {
        let stacks = 0..placement.stacks.len();
        let mut counts: Vec<Vec<usize>> =
            stacks.map(|stack| vec![0; placement.boxes_of(stack).count() + 1]).collect();
        for passage in &self.passages {
            counts[passage.stack][passage.row] += 1;
        }
        counts
    }

    /// Sets the height of every passage, once the boxes are in their places; returns how low the lowest runs.
    pub fn place_passages(&mut self, placement: &Placement) -> i32 {
        let stacks = 0..placement.stacks.len();
        let boxes: Vec<Vec<usize>> = stacks.map(|stack| placement.boxes_of(stack).collect()).collect();
        let rect = |node: usize| placement.scene.nodes[node].rect;
        let order = by_key((0..self.passages.len()).collect(), |passage: &usize| {
            (self.passages[*passage].stack, self.passages[*passage].row)
        });
        let mut before = None;
        let mut step = 0;
        let mut lowest = 0;
        for index in order {
            let passage = &mut self.passages[index];
            step = if before == Some((passage.stack, passage.row)) { step + PASSAGE } else { 0 };
            before = Some((passage.stack, passage.row));
            let boxes = &boxes[passage.stack];
            passage.y = match (boxes.get(passage.row), boxes.last(), placement.stacks[passage.stack].last()) {
                (Some(below), ..) => rect(*below).y - BESIDE - step,
                (None, Some(above), _) => rect(*above).bottom() + BESIDE + step,
                (None, None, Some(above)) => above.y + above.h + BESIDE + step,
                (None, None, None) => placement.top + step,
            };
            lowest = lowest.max(passage.y);
        }
        lowest
    }
}

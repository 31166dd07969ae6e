//! How lines that cross are counted.

use std::collections::BTreeSet;

use explainer_core::diagram::{Node, Scene};

use crate::geometry::{inked, pieces};

/// How often lines cross that are seen while nothing is looked at. Where a line joins others on their way to one
/// target, or leaves others that come from its source, nothing crosses.
pub fn crossings(scene: &Scene) -> usize {
    let lines = inked(scene);
    let tied: BTreeSet<(Node, Node)> = lines.iter().map(|line| (line.from, line.to)).collect();
    let mut found = BTreeSet::new();
    for upright in &lines {
        for level in lines.iter().filter(|level| level.from != upright.from) {
            // On its way to its target the level line meets a lane that leads there as well, or comes from there.
            if tied.contains(&(upright.from, level.to)) {
                continue;
            }
            for (top, bottom) in pieces(upright).filter(|(a, b)| a.x == b.x) {
                let across = pieces(level).filter(|(a, b)| {
                    a.y == b.y && a.x < top.x && top.x < b.x && top.y < a.y && a.y < bottom.y
                });
                found.extend(across.map(|(a, _)| (top.x, a.y)));
            }
        }
    }
    found.len()
}

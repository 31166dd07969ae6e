//! What an order of nodes costs.
//!
//! Bands are thought of as equally high with their nodes evenly spread. What a node sends into a channel runs along
//! one trunk there (see `routing/nets.rs`), so what counts is how trunks and the lines into them cross, and how long
//! the trunks are.

use super::graph::{Graph, Hyperedge};

/// Height of a band, in the units in which nodes are spread.
const HEIGHT: i32 = 10_000;
/// What a crossing weighs against a trunk as long as a band is high.
const CROSSING: i32 = 4_000;
/// What it weighs if two nodes do not stand next to each other that belong so.
const SEPARATED: i32 = 9_000;

/// Where each node stands, from 0 to [`HEIGHT`].
pub(crate) fn heights(order: &[Vec<usize>]) -> Vec<Vec<i32>> {
    order.iter().map(|band| heights_in(band)).collect()
}

/// Where each node of one band stands.
pub(crate) fn heights_in(band: &[usize]) -> Vec<i32> {
    let mut heights = vec![0; band.len()];
    let count = i64::try_from(band.len()).unwrap_or(i64::MAX);
    for (rank, &node) in (0_i64..).zip(band) {
        heights[node] = i32::try_from((2 * rank + 1) * i64::from(HEIGHT) / (2 * count)).unwrap_or(HEIGHT);
    }
    heights
}

/// What an order costs: crossings, lengths of trunks, and neighbours that are separated, as far as a band is concerned.
/// `once` counts what lies between two bands only for the first of them. From `enough` on no more is added, since nobody
/// asks how much worse an order is.
pub(crate) fn cost(graph: &Graph, heights: &[Vec<i32>], band: usize, once: bool, enough: i32) -> i32 {
    let mut cost = 0;
    let mut trunks: Vec<(&Hyperedge, i32, i32)> = Vec::with_capacity(graph.hyperedges.len());
    for edge in &graph.hyperedges {
        let (first, second) = edge.channel();
        if first == band || (second == band && !once) {
            let (top, bottom) = span(edge, heights);
            cost += bottom - top;
            trunks.push((edge, top, bottom));
        }
    }
    for (index, net) in trunks.iter().enumerate() {
        if cost >= enough {
            return cost;
        }
        // Where trunks run past each other without meeting, their lines do not cross either.
        let meets = |other: &&(&Hyperedge, i32, i32)| net.1 < other.2 && other.1 < net.2;
        for other in trunks[index + 1..].iter().filter(meets) {
            if net.0.channel() != other.0.channel() {
                continue;
            }
            let here = crossed(*net, other.0, heights, true) + crossed(*other, net.0, heights, false);
            let there = crossed(*net, other.0, heights, false) + crossed(*other, net.0, heights, true);
            cost += CROSSING * here.min(there);
        }
    }
    for &(_, a, b) in graph.neighbours.iter().filter(|pair| pair.0 == band) {
        let step = HEIGHT / i32::try_from(graph.bands[band]).unwrap_or(HEIGHT).max(1);
        let distance = (heights[band][a] - heights[band][b]).abs();
        if distance > step + 1 {
            cost += SEPARATED + distance;
        }
    }
    cost
}

/// The highest and the lowest end of a trunk.
fn span(net: &Hyperedge, heights: &[Vec<i32>]) -> (i32, i32) {
    let from = heights[net.from.0][net.from.1];
    net.to.iter().map(|to| heights[net.band][*to]).fold((from, from), |(a, b), y| (a.min(y), b.max(y)))
}

/// How many lines of `other` run across the trunk of `net`: those that reach the first band of the channel if the
/// trunk of `net` is `left`, else those that reach the second.
fn crossed(
    (net, top, bottom): (&Hyperedge, i32, i32),
    other: &Hyperedge,
    heights: &[Vec<i32>],
    left: bool,
) -> i32 {
    let (first, _) = net.channel();
    let mut count = 0;
    if (other.from.0 == first) == left && other.from != net.from {
        let y = heights[other.from.0][other.from.1];
        count += i32::from(top < y && y < bottom);
    }
    if (other.band == first) == left {
        let strange = other.to.iter().filter(|to| other.band != net.band || !net.to.contains(to));
        count +=
            strange.map(|to| heights[other.band][*to]).map(|y| i32::from(top < y && y < bottom)).sum::<i32>();
    }
    count
}

//! Crossing minimisation: the order in every band in which lines cross least, over the whole case.
//!
//! Each band is first sorted by barycentres: [`super::sweeps`]. Where bands are small the order is then improved by
//! sifting (Matuszewski, Schönfeld, Molitor 1999): one node at a time, here also a run of nodes, is tried at every
//! place and left at the best. What an order costs: [`super::cost`].

use super::cost::{cost, heights, heights_in};
use super::graph::Graph;
use super::sweeps::{sweep, sweep_and_swap};

/// Above this many nodes in a band, or four times as many hyperedges in all, barycentres and swaps have to do.
const SMALL: usize = 48;
/// How many pairs of ends of hyperedges are compared at most: some hundredths of a second.
const WORK: i64 = 20_000_000;
/// The longest run of nodes that is moved as one.
const RUN: usize = 4;

/// An order for the nodes of every band.
pub(crate) fn minimise_crossings(graph: &Graph) -> Vec<Vec<usize>> {
    let small = graph.bands.iter().all(|&nodes| nodes <= SMALL) && graph.hyperedges.len() <= 4 * SMALL;
    if !small {
        return sweep_and_swap(graph);
    }
    let given: Vec<Vec<usize>> = graph.bands.iter().map(|&nodes| (0..nodes).collect()).collect();
    let mut swept = given.clone();
    for round in 0..8 {
        sweep(graph, &mut swept, round % 2 == 0 && !graph.last_fixed);
    }
    let mut best: Option<(i32, Vec<Vec<usize>>)> = None;
    for mut start in [given, swept] {
        let cost = sift(graph, &mut start);
        if best.as_ref().is_none_or(|(least, _)| cost < *least) {
            best = Some((cost, start));
        }
    }
    best.map(|(_, order)| order).unwrap_or_default()
}

/// Moves one node at a time to where it costs least, until no move helps; then runs of nodes, until no run's move
/// helps either, or the work allowed is used up. Returns the cost.
fn sift(graph: &Graph, order: &mut [Vec<usize>]) -> i32 {
    let free = order.len() - usize::from(graph.last_fixed);
    let ends: usize = graph.hyperedges.iter().map(|edge| 1 + edge.to.len()).sum();
    let ends = i64::try_from(ends).unwrap_or(i64::MAX).min(WORK);
    let mut sifting = Sifting { graph, heights: heights(order), work: WORK, each: 1 + ends * ends / 2 };
    let mut longest = 1;
    loop {
        let mut saved = 0;
        for (band, order) in order.iter_mut().enumerate().take(free) {
            for run in 1..=longest.min(order.len() / 2) {
                saved += sifting.sift_runs(order, band, run);
            }
        }
        match (saved, longest) {
            _ if sifting.work < 0 => break,
            (0, 1) => longest = RUN,
            (0, _) => break,
            _ => longest = 1,
        }
    }
    (0..order.len()).map(|band| cost(graph, &sifting.heights, band, true, i32::MAX)).sum()
}

/// A sifting under way.
struct Sifting<'a> {
    graph: &'a Graph,
    heights: Vec<Vec<i32>>,
    /// How many more pairs of ends may be compared.
    work: i64,
    /// How many are for one cost.
    each: i64,
}

impl Sifting<'_> {
    /// Tries all moves of runs of one length within a band; returns by how much the cost fell.
    fn sift_runs(&mut self, order: &mut Vec<usize>, band: usize, run: usize) -> i32 {
        let start = self.cost(order, band, i32::MAX);
        let mut least = start;
        for first in 0..=order.len() - run {
            if self.work < 0 {
                break;
            }
            let mut best = None;
            let given = order.clone();
            for to in (0..=order.len() - run).filter(|to| *to != first) {
                order.clone_from(&given);
                let moved: Vec<usize> = order.drain(first..first + run).collect();
                order.splice(to..to, moved);
                let cost = self.cost(order, band, least);
                if cost < least {
                    least = cost;
                    best = Some(order.clone());
                }
            }
            *order = best.unwrap_or(given);
        }
        self.heights[band] = heights_in(order);
        start - least
    }

    /// What an order costs as far as this band is concerned, or something from `enough` on.
    fn cost(&mut self, order: &[usize], band: usize, enough: i32) -> i32 {
        self.work -= self.each;
        self.heights[band] = heights_in(order);
        cost(self.graph, &self.heights, band, false, enough)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagram::plan::graph::Hyperedge;

    fn hyperedge(from: usize, to: &[usize]) -> Hyperedge {
        Hyperedge { from: (1, from), band: 0, to: to.to_vec() }
    }

    #[test]
    fn attackers_of_neighbours_make_them_neighbours() {
        // Each attacks two claims that the order of the case keeps apart.
        let hyperedges = vec![hyperedge(0, &[0, 3]), hyperedge(1, &[1, 4]), hyperedge(2, &[2, 5])];
        let graph = Graph { bands: vec![6, 3], hyperedges, ..Graph::default() };
        let order = minimise_crossings(&graph);
        let place = |node| order[0].iter().position(|other| *other == node).map_or(99, |place| place);
        for pair in [[0, 3], [1, 4], [2, 5]] {
            assert_eq!(place(pair[0]).abs_diff(place(pair[1])), 1, "{order:?}");
        }
    }

    #[test]
    fn what_belongs_together_stands_together() {
        let graph = Graph { bands: vec![5], neighbours: vec![(0, 0, 4), (0, 4, 2)], ..Graph::default() };
        let order = minimise_crossings(&graph);
        let at = order[0].iter().position(|node| *node == 4).unwrap_or(0);
        let beside: Vec<usize> =
            [at.wrapping_sub(1), at + 1].iter().filter_map(|at| order[0].get(*at)).copied().collect();
        assert!(beside.contains(&0) && beside.contains(&2), "{order:?}");
    }

    #[test]
    fn an_order_that_is_given_stays() {
        let hyperedges = vec![
            Hyperedge { from: (0, 0), band: 1, to: vec![1] },
            Hyperedge { from: (0, 1), band: 1, to: vec![0] },
        ];
        let graph = Graph { bands: vec![2, 2], last_fixed: true, hyperedges, neighbours: vec![] };
        assert_eq!(minimise_crossings(&graph), [[1, 0], [0, 1]]);
    }
}

//! Sorting bands by barycentres, in sweeps to and fro (Sugiyama, Tagawa, Toda 1981), and what large bands need besides.

use super::cost::heights;
use super::graph::Graph;

/// How many sweeps are made at most. What hangs together far apart moves together by a fraction of the way at each, so a
/// band of thousands of nodes needs many.
const SWEEPS: usize = 400;
/// After how many sweeps that have not helped no more are made.
const PATIENCE: usize = 24;
/// How often all neighbours of a band are compared at most.
const SWAPS: usize = 100;

/// Sorts every band by barycentres: the mean height of what its nodes are tied to in the bands on one side.
pub(super) fn sweep(graph: &Graph, order: &mut [Vec<usize>], onward: bool) {
    let bands = order.len();
    for step in 1..bands {
        let band = if onward { step } else { bands - 1 - step };
        let heights = heights(order);
        let mut sums = vec![(0_i64, 0_i64); graph.bands[band]];
        for edge in &graph.hyperedges {
            for &to in &edge.to {
                let ends = [(edge.from, (edge.band, to)), ((edge.band, to), edge.from)];
                for ((here, node), (there, other)) in ends {
                    if here == band && (there < band) == onward && there != band {
                        sums[node].0 += i64::from(heights[there][other]);
                        sums[node].1 += 1;
                    }
                }
            }
        }
        let barycentre = |node: &usize| match sums[*node] {
            (_, 0) => i64::from(heights[band][*node]),
            (sum, count) => sum / count,
        };
        let mut sorted = order[band].clone();
        sorted.sort_by_key(barycentre);
        order[band] = sorted;
    }
}

/// An order for bands of any size, in time that hardly grows faster than they do: the best of many sweeps, in which
/// neighbours then change places wherever fewer lines cross so.
pub(super) fn sweep_and_swap(graph: &Graph) -> Vec<Vec<usize>> {
    let mut order: Vec<Vec<usize>> = graph.bands.iter().map(|&nodes| (0..nodes).collect()).collect();
    let lines = Lines::new(graph);
    let mut best = (lines.crossings(&order), order.clone());
    let mut idle = 0;
    for round in 0..SWEEPS {
        sweep(graph, &mut order, round % 2 == 0 && !graph.last_fixed);
        let crossings = lines.crossings(&order);
        idle += 1;
        if crossings < best.0 {
            best = (crossings, order.clone());
            idle = 0;
        }
        if idle == PATIENCE {
            break;
        }
    }
    let mut order = best.1;
    lines.swap_neighbours(&mut order, graph.bands.len() - usize::from(graph.last_fixed));
    order
}

/// The straight lines between two bands.
struct Channel {
    /// The two bands.
    bands: (usize, usize),
    /// Of every line the node in the one band and that in the other.
    lines: Vec<(usize, usize)>,
}

/// The straight lines between the bands.
struct Lines {
    /// One for every two bands that lines run between.
    channels: Vec<Channel>,
    /// Per band and node, what the node is tied to: another band and a node there.
    ties: Vec<Vec<Vec<(usize, usize)>>>,
}

impl Lines {
    fn new(graph: &Graph) -> Self {
        let mut ties: Vec<Vec<Vec<(usize, usize)>>> =
            graph.bands.iter().map(|&nodes| vec![Vec::new(); nodes]).collect();
        let mut channels: Vec<Channel> = Vec::new();
        for edge in &graph.hyperedges {
            let (band, node) = edge.from;
            let bands = edge.channel();
            let at = channels.iter().position(|channel| channel.bands == bands).unwrap_or_else(|| {
                channels.push(Channel { bands, lines: Vec::new() });
                channels.len() - 1
            });
            for &to in &edge.to {
                ties[band][node].push((edge.band, to));
                ties[edge.band][to].push((band, node));
                channels[at].lines.push(if band == bands.0 { (node, to) } else { (to, node) });
            }
        }
        Self { channels, ties }
    }

    /// How often lines cross that run between the same two bands.
    fn crossings(&self, order: &[Vec<usize>]) -> u64 {
        let ranks: Vec<Vec<usize>> = order.iter().map(|band| ranks(band)).collect();
        let between = |channel: &Channel| {
            let (first, second) = channel.bands;
            let mut ends: Vec<(usize, usize)> =
                channel.lines.iter().map(|&(a, b)| (ranks[first][a], ranks[second][b])).collect();
            ends.sort_unstable();
            inversions(ends.into_iter().map(|(_, end)| end), order[second].len())
        };
        self.channels.iter().map(between).sum()
    }

    /// Lets two neighbours change places wherever fewer lines cross so, in the first so many bands, until nothing is left to
    /// gain or enough has been tried.
    fn swap_neighbours(&self, order: &mut [Vec<usize>], bands: usize) {
        let mut ranks: Vec<Vec<usize>> = order.iter().map(|band| ranks(band)).collect();
        for _ in 0..SWAPS {
            let mut swapped = false;
            for (band, order) in order.iter_mut().enumerate().take(bands) {
                for upper in 1..order.len() {
                    let (a, b) = (order[upper - 1], order[upper]);
                    if self.gain(&ranks, band, a, b) > 0 {
                        order.swap(upper - 1, upper);
                        ranks[band].swap(a, b);
                        swapped = true;
                    }
                }
            }
            if !swapped {
                break;
            }
        }
    }

    /// How many crossings fewer there are once `a` no longer stands right above `b` but right below.
    fn gain(&self, ranks: &[Vec<usize>], band: usize, a: usize, b: usize) -> i64 {
        let mut gain = 0;
        for &(there, p) in &self.ties[band][a] {
            for &(_, q) in self.ties[band][b].iter().filter(|tie| tie.0 == there) {
                gain += (ranks[there][p].cmp(&ranks[there][q])) as i64;
            }
        }
        gain
    }
}

/// The rank of each node of a band.
fn ranks(band: &[usize]) -> Vec<usize> {
    let mut ranks = vec![0; band.len()];
    for (rank, &node) in band.iter().enumerate() {
        ranks[node] = rank;
    }
    ranks
}

/// How many pairs of numbers below `most` stand the wrong way round (by a tree of sums, Fenwick 1994; for crossings Barth,
/// Jünger and Mutzel 2002).
fn inversions(numbers: impl Iterator<Item = usize>, most: usize) -> u64 {
    let mut tree = vec![0_u64; most + 1];
    let mut found = 0;
    for (before, number) in (0..).zip(numbers) {
        let mut at = number + 1;
        let mut not_larger = 0;
        while at > 0 {
            not_larger += tree[at];
            at &= at - 1;
        }
        found += before - not_larger;
        at = number + 1;
        while at <= most {
            tree[at] += 1;
            at += at & at.wrapping_neg();
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagram::plan::graph::Hyperedge;

    /// Lines that a sequence without sense draws between bands of so many nodes.
    fn tangle(bands: &[usize]) -> Graph {
        let mut state = 7_usize;
        let mut draw = |most: usize| {
            state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
            state / 65_536 % most
        };
        let mut hyperedges = Vec::new();
        for band in 1..bands.len() {
            for node in 0..bands[band] {
                let mut to: Vec<usize> = (0..2).map(|_| draw(bands[band - 1])).collect();
                to.sort_unstable();
                to.dedup();
                hyperedges.push(Hyperedge { from: (band, node), band: band - 1, to });
            }
        }
        Graph { bands: bands.to_vec(), hyperedges, ..Graph::default() }
    }

    /// Crossings found by comparing every line with every other.
    fn compared(graph: &Graph, order: &[Vec<usize>]) -> u64 {
        let ranks: Vec<Vec<usize>> = order.iter().map(|band| ranks(band)).collect();
        let lines: Vec<_> =
            graph.hyperedges.iter().flat_map(|edge| edge.to.iter().map(move |to| (edge, *to))).collect();
        let mut found = 0;
        for (index, (one, a)) in lines.iter().enumerate() {
            for (other, b) in lines[..index].iter().filter(|(other, _)| other.band == one.band) {
                let from = ranks[one.from.0][one.from.1].cmp(&ranks[other.from.0][other.from.1]);
                found += u64::from(from as i32 * ranks[one.band][*a].cmp(&ranks[one.band][*b]) as i32 == -1);
            }
        }
        found
    }

    #[test]
    fn crossings_are_as_many_as_comparing_finds() {
        let graph = tangle(&[40, 60, 50]);
        let order = sweep_and_swap(&graph);
        let lines = Lines::new(&graph);
        assert_eq!(lines.crossings(&order), compared(&graph, &order));
        let given: Vec<Vec<usize>> = graph.bands.iter().map(|&nodes| (0..nodes).collect()).collect();
        assert_eq!(lines.crossings(&given), compared(&graph, &given));
        assert!(lines.crossings(&order) < lines.crossings(&given));
    }

    #[test]
    fn no_two_neighbours_are_left_that_had_better_change_places() {
        let graph = tangle(&[40, 60, 50]);
        let (order, lines) = (sweep_and_swap(&graph), Lines::new(&graph));
        let least = lines.crossings(&order);
        for band in 0..3 {
            for upper in 1..order[band].len() {
                let mut other = order.clone();
                other[band].swap(upper - 1, upper);
                assert!(lines.crossings(&other) >= least, "band {band}, {upper}");
            }
        }
    }

    #[test]
    fn a_band_that_is_given_stays() {
        let graph = Graph { last_fixed: true, ..tangle(&[60, 60]) };
        assert_eq!(sweep_and_swap(&graph)[1], (0..60).collect::<Vec<_>>());
    }
}

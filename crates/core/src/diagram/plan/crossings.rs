//! The order in every band that makes lines cross least, over the whole case.
//!
//! Bands are thought of as equally high with their nodes evenly spread. What a node sends into a channel runs
//! along one lane there (see [`crate::diagram::routing::nets`]), so what counts is how lanes and the lines into them cross, and how
//! long the lanes are. Large bands are sorted by the mean place of what they are tied to; small ones are then
//! improved by moving one node at a time.

/// A band of nodes, and the nets between it and others.
#[derive(Debug, Clone, Default)]
pub(crate) struct Graph {
    /// How many nodes each band has.
    pub bands: Vec<usize>,
    /// Whether the order of the last band is given and stays.
    pub last_stays: bool,
    /// What crosses from one band to another: source, then targets, as band and node.
    pub nets: Vec<Net>,
    /// Pairs of nodes of one band that belong next to each other.
    pub pairs: Vec<(usize, usize, usize)>,
}

/// What one node sends to the nodes of a band.
#[derive(Debug, Clone)]
pub(crate) struct Net {
    pub from: (usize, usize),
    pub band: usize,
    pub to: Vec<usize>,
}

/// Above this many nodes in a band, or nets in all, means have to do.
const SMALL: usize = 48;
/// Height of a band, in the units places are measured in.
const HEIGHT: i32 = 10_000;
/// What a crossing weighs against a lane as long as a band is high.
const CROSSING: i32 = 4_000;
/// What it weighs if two nodes do not stand next to each other that belong so.
const PARTED: i32 = 9_000;

/// How many pairs of ends of nets are compared at most: some hundredths of a second.
const WORK: i64 = 20_000_000;
/// The longest run of nodes that is moved as one.
const RUN: usize = 4;

/// Orders of the nodes of every band.
pub(crate) fn order(graph: &Graph) -> Vec<Vec<usize>> {
    let given: Vec<Vec<usize>> = graph.bands.iter().map(|&nodes| (0..nodes).collect()).collect();
    let mut swept = given.clone();
    for round in 0..8 {
        sweep(graph, &mut swept, round % 2 == 0 && !graph.last_stays);
    }
    let small = graph.bands.iter().all(|&nodes| nodes <= SMALL) && graph.nets.len() <= 4 * SMALL;
    if !small {
        return swept;
    }
    let mut best: Option<(i32, Vec<Vec<usize>>)> = None;
    for mut start in [given, swept] {
        let cost = improve(graph, &mut start);
        if best.as_ref().is_none_or(|(least, _)| cost < *least) {
            best = Some((cost, start));
        }
    }
    best.map(|(_, order)| order).unwrap_or_default()
}

/// Where each node stands, from 0 to [`HEIGHT`].
fn places(order: &[Vec<usize>]) -> Vec<Vec<i32>> {
    order.iter().map(|band| places_in(band)).collect()
}

fn places_in(band: &[usize]) -> Vec<i32> {
    let mut places = vec![0; band.len()];
    let count = i64::try_from(band.len()).unwrap_or(i64::MAX);
    for (rank, &node) in (0_i64..).zip(band) {
        places[node] = i32::try_from((2 * rank + 1) * i64::from(HEIGHT) / (2 * count)).unwrap_or(HEIGHT);
    }
    places
}

/// Sorts every band by the mean place of what its nodes are tied to in the bands on one side.
fn sweep(graph: &Graph, order: &mut [Vec<usize>], onward: bool) {
    let bands = order.len();
    for step in 1..bands {
        let band = if onward { step } else { bands - 1 - step };
        let places = places(order);
        let mut means = vec![(0_i64, 0_i64); graph.bands[band]];
        for net in &graph.nets {
            for &to in &net.to {
                let ends = [(net.from, (net.band, to)), ((net.band, to), net.from)];
                for ((here, node), (there, other)) in ends {
                    if here == band && (there < band) == onward && there != band {
                        means[node].0 += i64::from(places[there][other]);
                        means[node].1 += 1;
                    }
                }
            }
        }
        let mean = |node: &usize| match means[*node] {
            (_, 0) => i64::from(places[band][*node]),
            (sum, count) => sum / count,
        };
        let mut sorted = order[band].clone();
        sorted.sort_by_key(mean);
        order[band] = sorted;
    }
}

/// Moves one node at a time to where it costs least, until no move helps; then runs of nodes, until no run's move
/// helps either, or the work allowed is used up. Returns the cost.
fn improve(graph: &Graph, order: &mut [Vec<usize>]) -> i32 {
    let free = order.len() - usize::from(graph.last_stays);
    let ends: usize = graph.nets.iter().map(|net| 1 + net.to.len()).sum();
    let ends = i64::try_from(ends).unwrap_or(i64::MAX).min(WORK);
    let mut search = Search { graph, places: places(order), work: WORK, each: 1 + ends * ends / 2 };
    let mut longest = 1;
    loop {
        let mut saved = 0;
        for (band, order) in order.iter_mut().enumerate().take(free) {
            for run in 1..=longest.min(order.len() / 2) {
                saved += search.shift_runs(order, band, run);
            }
        }
        match (saved, longest) {
            _ if search.work < 0 => break,
            (0, 1) => longest = RUN,
            (0, _) => break,
            _ => longest = 1,
        }
    }
    (0..order.len()).map(|band| cost(graph, &search.places, band, true)).sum()
}

/// A search under way.
struct Search<'a> {
    graph: &'a Graph,
    places: Vec<Vec<i32>>,
    /// How many more pairs of ends may be compared.
    work: i64,
    /// How many are for one cost.
    each: i64,
}

impl Search<'_> {
    /// Tries all moves of runs of one length within a band; returns by how much the cost fell.
    fn shift_runs(&mut self, order: &mut Vec<usize>, band: usize, run: usize) -> i32 {
        let start = self.cost(order, band);
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
                let cost = self.cost(order, band);
                if cost < least {
                    least = cost;
                    best = Some(order.clone());
                }
            }
            *order = best.unwrap_or(given);
        }
        self.places[band] = places_in(order);
        start - least
    }

    fn cost(&mut self, order: &[usize], band: usize) -> i32 {
        self.work -= self.each;
        self.places[band] = places_in(order);
        cost(self.graph, &self.places, band, false)
    }
}

/// What an order costs: crossings, lengths of lanes, and pairs that are parted, as far as a band is concerned.
/// `once` counts what lies between two bands only for the first of them.
fn cost(graph: &Graph, places: &[Vec<i32>], band: usize, once: bool) -> i32 {
    let mut cost = 0;
    let mut spans: Vec<(&Net, i32, i32)> = Vec::with_capacity(graph.nets.len());
    for net in &graph.nets {
        let (first, second) = channel(net);
        if first == band || (second == band && !once) {
            let (top, bottom) = span(net, places);
            cost += bottom - top;
            spans.push((net, top, bottom));
        }
    }
    for (index, net) in spans.iter().enumerate() {
        for other in spans[index + 1..].iter().filter(|other| channel(net.0) == channel(other.0)) {
            let here = crossed(*net, other.0, places, true) + crossed(*other, net.0, places, false);
            let there = crossed(*net, other.0, places, false) + crossed(*other, net.0, places, true);
            cost += CROSSING * here.min(there);
        }
    }
    for &(_, a, b) in graph.pairs.iter().filter(|pair| pair.0 == band) {
        let step = HEIGHT / i32::try_from(graph.bands[band]).unwrap_or(HEIGHT).max(1);
        let distance = (places[band][a] - places[band][b]).abs();
        if distance > step + 1 {
            cost += PARTED + distance;
        }
    }
    cost
}

fn channel(net: &Net) -> (usize, usize) {
    (net.from.0.min(net.band), net.from.0.max(net.band))
}

fn span(net: &Net, places: &[Vec<i32>]) -> (i32, i32) {
    let from = places[net.from.0][net.from.1];
    net.to.iter().map(|to| places[net.band][*to]).fold((from, from), |(a, b), y| (a.min(y), b.max(y)))
}

/// How many lines of `other` run across the lane of `net`: those that reach the first band of the channel if the
/// lane of `net` is `left`, else those that reach the second.
fn crossed((net, top, bottom): (&Net, i32, i32), other: &Net, places: &[Vec<i32>], left: bool) -> i32 {
    let (first, _) = channel(net);
    let mut count = 0;
    if (other.from.0 == first) == left && other.from != net.from {
        let y = places[other.from.0][other.from.1];
        count += i32::from(top < y && y < bottom);
    }
    if (other.band == first) == left {
        let strange = other.to.iter().filter(|to| other.band != net.band || !net.to.contains(to));
        count +=
            strange.map(|to| places[other.band][*to]).map(|y| i32::from(top < y && y < bottom)).sum::<i32>();
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    fn net(from: usize, to: &[usize]) -> Net {
        Net { from: (1, from), band: 0, to: to.to_vec() }
    }

    #[test]
    fn attackers_of_neighbours_make_them_neighbours() {
        // Each attacks two claims that the order of the case keeps apart.
        let nets = vec![net(0, &[0, 3]), net(1, &[1, 4]), net(2, &[2, 5])];
        let graph = Graph { bands: vec![6, 3], nets, ..Graph::default() };
        let order = order(&graph);
        let place = |node| order[0].iter().position(|other| *other == node).map_or(99, |place| place);
        for pair in [[0, 3], [1, 4], [2, 5]] {
            assert_eq!(place(pair[0]).abs_diff(place(pair[1])), 1, "{order:?}");
        }
    }

    #[test]
    fn what_belongs_together_stands_together() {
        let graph = Graph { bands: vec![5], pairs: vec![(0, 0, 4), (0, 4, 2)], ..Graph::default() };
        let order = order(&graph);
        let at = order[0].iter().position(|node| *node == 4).unwrap_or(0);
        let beside: Vec<usize> =
            [at.wrapping_sub(1), at + 1].iter().filter_map(|at| order[0].get(*at)).copied().collect();
        assert!(beside.contains(&0) && beside.contains(&2), "{order:?}");
    }

    #[test]
    fn an_order_that_is_given_stays() {
        let nets =
            vec![Net { from: (0, 0), band: 1, to: vec![1] }, Net { from: (0, 1), band: 1, to: vec![0] }];
        let graph = Graph { bands: vec![2, 2], last_stays: true, nets, pairs: vec![] };
        assert_eq!(order(&graph), [[1, 0], [0, 1]]);
    }
}

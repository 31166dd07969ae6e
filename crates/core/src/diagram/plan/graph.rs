//! Bands of nodes, and what runs between them, while an order is sought.

/// Bands of nodes. A node is named by its band and its number there, which its rank in an order does not change.
#[derive(Debug, Clone, Default)]
pub(crate) struct Graph {
    /// How many nodes each band has.
    pub bands: Vec<usize>,
    /// Whether the order of the last band is given and stays.
    pub last_fixed: bool,
    /// What runs from one band to another.
    pub hyperedges: Vec<Hyperedge>,
    /// Pairs of nodes that belong next to each other: their band, then both.
    pub neighbours: Vec<(usize, usize, usize)>,
}

/// What one node sends to the nodes of another band. In the figure it becomes one net with one trunk.
#[derive(Debug, Clone)]
pub(crate) struct Hyperedge {
    /// The source: its band and number.
    pub from: (usize, usize),
    /// The band of the targets.
    pub band: usize,
    /// The targets, ascending.
    pub to: Vec<usize>,
}

impl Hyperedge {
    /// The two bands between which it runs, the first one first.
    pub fn channel(&self) -> (usize, usize) {
        (self.from.0.min(self.band), self.from.0.max(self.band))
    }
}

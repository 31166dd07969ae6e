//! The order of everything in its band, decided once over the whole case by crossing minimisation.

mod cost;
mod crossings;
mod graph;
mod sweeps;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::scene::Node;
use crate::case::{ActorId, ArgumentId, Case, Column, PremiseId};
use crossings::minimise_crossings;
use graph::{Graph, Hyperedge};

/// The order of the nodes in their bands: the same in every world.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Actors, in the order of the case.
    pub(crate) actors: Vec<ActorId>,
    /// Premises as they stand beside the claims that use them.
    pub(crate) premises: Vec<PremiseId>,
    /// Arguments, by column.
    pub(crate) arguments: [Vec<ArgumentId>; 3],
    /// The place of each argument in its column.
    pub(crate) ranks: Vec<u32>,
}

impl Plan {
    /// Plans a case.
    #[must_use]
    pub fn new(case: &Case) -> Self {
        let given = Column::ALL.map(|column| -> Vec<ArgumentId> {
            let all = case.arguments.iter().enumerate();
            all.filter(|(_, argument)| argument.column == column).map(|(i, _)| ArgumentId::from(i)).collect()
        });
        let mut node = vec![0; case.arguments.len()];
        for (index, argument) in given.iter().flat_map(|column| column.iter().enumerate()) {
            node[argument.index()] = index;
        }
        let orders = minimise_crossings(&attacks_and_parts(case, &given, &node));
        let sorted =
            given.iter().zip(orders).flat_map(|(given, order)| order.into_iter().map(|index| given[index]));
        let mut plan = Self::ordered(case, Vec::new(), &sorted.collect::<Vec<_>>());
        let premises = minimise_crossings(&uses(case, &plan.arguments[0], &plan.ranks)).swap_remove(0);
        plan.premises = premises.into_iter().map(PremiseId::from).collect();
        plan
    }

    /// The plan with these orders; arguments of all columns in one list.
    fn ordered(case: &Case, premises: Vec<PremiseId>, arguments: &[ArgumentId]) -> Self {
        let mut ranks = vec![0; case.arguments.len()];
        let mut columns: [Vec<ArgumentId>; 3] = Default::default();
        for argument in arguments {
            let column = &mut columns[case.arguments[argument.index()].column as usize];
            ranks[argument.index()] = u32::try_from(column.len()).unwrap_or(u32::MAX);
            column.push(*argument);
        }
        let actors = (0..case.actors.len()).map(ActorId::from).collect();
        Self { actors, premises, arguments: columns, ranks }
    }

    /// The plan without some of its actors and arguments, which are not drawn then.
    #[must_use]
    pub fn without(&self, hides: impl Fn(Node) -> bool) -> Self {
        let mut plan = self.clone();
        plan.actors.retain(|&actor| !hides(Node::Actor(actor)));
        for column in &mut plan.arguments {
            column.retain(|&argument| !hides(Node::Argument(argument)));
        }
        plan
    }

    /// The orders it consists of: planning takes long for a large case, and its code need not be shipped.
    #[must_use]
    pub fn orders(&self) -> Orders {
        Orders { premises: self.premises.clone(), arguments: self.arguments.concat() }
    }

    /// The plan of this case with these orders; `None` if they are those of another.
    #[must_use]
    pub fn from_orders(case: &Case, orders: Orders) -> Option<Self> {
        let Orders { premises, arguments } = orders;
        let complete = each_once(case.premises.len(), premises.iter().map(|premise| premise.index()))
            && each_once(case.arguments.len(), arguments.iter().map(|argument| argument.index()));
        complete.then(|| Self::ordered(case, premises, &arguments))
    }
}

/// What a plan is made from again: everything of each band once, in its order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Orders {
    /// Premises.
    pub premises: Vec<PremiseId>,
    /// Arguments of all columns.
    pub arguments: Vec<ArgumentId>,
}

/// Whether these are the numbers below `count`, each once.
fn each_once(count: usize, mut numbers: impl ExactSizeIterator<Item = usize>) -> bool {
    let mut missing = vec![true; count];
    numbers.len() == count && numbers.all(|number| missing.get_mut(number).is_some_and(std::mem::take))
}

/// Claims, objections and replies as bands, with attacks and parts between them.
fn attacks_and_parts(case: &Case, given: &[Vec<ArgumentId>; 3], node: &[usize]) -> Graph {
    let place =
        |argument: ArgumentId| (case.arguments[argument.index()].column as usize, node[argument.index()]);
    let parts = case.arguments.iter().enumerate().flat_map(|(index, argument)| {
        argument.builds_on.iter().map(move |part| (place(*part), place(ArgumentId::from(index))))
    });
    let attacks = case.attacks.iter().map(|attack| (place(attack.from), place(attack.to)));
    let across = attacks.chain(parts.clone()).filter(|(from, to)| from.0 != to.0);
    Graph {
        bands: given.iter().map(Vec::len).collect(),
        last_fixed: false,
        hyperedges: hyperedges(across),
        neighbours: parts.filter(|(a, b)| a.0 == b.0).map(|((band, a), (_, b))| (band, a, b)).collect(),
    }
}

/// Premises and the claims that use them, which are in order already.
fn uses(case: &Case, claims: &[ArgumentId], ranks: &[u32]) -> Graph {
    let lines = claims.iter().flat_map(|claim| {
        let used = case.arguments[claim.index()].premises.iter();
        used.map(move |literal| ((0, literal.premise.index()), (1, ranks[claim.index()] as usize)))
    });
    Graph {
        bands: vec![case.premises.len(), claims.len()],
        last_fixed: true,
        hyperedges: hyperedges(lines),
        neighbours: Vec::new(),
    }
}

/// Joins lines of one source into one band.
fn hyperedges(lines: impl Iterator<Item = ((usize, usize), (usize, usize))>) -> Vec<Hyperedge> {
    let mut targets: BTreeMap<((usize, usize), usize), BTreeSet<usize>> = BTreeMap::new();
    for (from, (band, to)) in lines {
        targets.entry((from, band)).or_default().insert(to);
    }
    let targets = targets.into_iter();
    targets.map(|((from, band), to)| Hyperedge { from, band, to: to.into_iter().collect() }).collect()
}

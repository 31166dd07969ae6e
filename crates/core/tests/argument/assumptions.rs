//! The second form of the semantics: an abstract framework (Dung 1995) with plain grounded labelling.
//!
//! Its nodes are the applying arguments and, for every open premise an argument takes, assumptions: a switch
//! and its contrary attack each other; so do all readings among themselves. An assumption that an argument
//! needs is told apart from it by what attacks the argument: the contrary, or the rival readings. Attacks on
//! a part, and on what a part needs, hit the whole.

use std::collections::{BTreeMap, BTreeSet};

use explainer_core::case::{Case, Literal, PremiseKind, WorldSpec};

use crate::oracle;

/// A node of the abstract framework.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Node {
    Argument(usize),
    /// A premise taken as holding.
    Holds(usize),
    /// A switch taken as not holding.
    Not(usize),
    /// No reading at all: the rival of a reading that is alone in its case.
    NoReading,
}

/// The public words of the statuses.
pub fn words(case: &Case, spec: &WorldSpec) -> Vec<&'static str> {
    let engaged = oracle::engaged(case, &oracle::actors_on(case, spec));
    let applies = oracle::supported(case, spec, &engaged);
    let attackers = framework(case, spec, &applies);
    let (inside, outside) = grounded(&attackers);
    let word = |argument| match (engaged[argument], applies[argument]) {
        (false, _) => "not-engaged",
        (true, false) => "unsupported",
        _ if inside.contains(&Node::Argument(argument)) => "stands",
        _ if outside.contains(&Node::Argument(argument)) => "falls",
        _ => "contested",
    };
    (0..case.arguments.len()).map(word).collect()
}

/// Who attacks each node.
fn framework(case: &Case, spec: &WorldSpec, applies: &[bool]) -> BTreeMap<Node, BTreeSet<Node>> {
    let mut attackers: BTreeMap<Node, BTreeSet<Node>> = BTreeMap::new();
    let readings = of_kind(case, PremiseKind::Reading);
    if spec.reading.is_none() {
        for &reading in &readings {
            attackers.insert(Node::Holds(reading), rivals(&readings, reading));
        }
        if let [only] = readings[..] {
            attackers.insert(Node::NoReading, BTreeSet::from([Node::Holds(only)]));
        }
    }
    for switch in of_kind(case, PremiseKind::Switch) {
        if oracle::sign(case, spec, Literal { premise: switch.into(), negated: false }) == 0 {
            attackers.insert(Node::Holds(switch), BTreeSet::from([Node::Not(switch)]));
            attackers.insert(Node::Not(switch), BTreeSet::from([Node::Holds(switch)]));
        }
    }
    for argument in (0..case.arguments.len()).filter(|&argument| applies[argument]) {
        let mut found = BTreeSet::new();
        for part in parts_and_itself(case, argument) {
            let direct = case.attacks.iter().filter(|attack| attack.to.index() == part);
            found.extend(direct.map(|a| a.from.index()).filter(|&from| applies[from]).map(Node::Argument));
            let premises = case.arguments[part].premises.iter();
            let open = premises.filter(|&&literal| oracle::sign(case, spec, literal) == 0);
            found.extend(open.flat_map(|&literal| against(case, &readings, literal)));
        }
        attackers.insert(Node::Argument(argument), found);
    }
    attackers
}

fn of_kind(case: &Case, kind: PremiseKind) -> Vec<usize> {
    (0..case.premises.len()).filter(|&index| case.premises[index].kind == kind).collect()
}

fn rivals(readings: &[usize], reading: usize) -> BTreeSet<Node> {
    if readings.len() == 1 {
        return BTreeSet::from([Node::NoReading]);
    }
    readings.iter().filter(|&&other| other != reading).map(|&other| Node::Holds(other)).collect()
}

/// The assumptions that speak against taking an open premise so.
fn against(case: &Case, readings: &[usize], literal: Literal) -> BTreeSet<Node> {
    let premise = literal.premise.index();
    match (case.premises[premise].kind, literal.negated) {
        (_, true) => BTreeSet::from([Node::Holds(premise)]),
        (PremiseKind::Reading, false) => rivals(readings, premise),
        (_, false) => BTreeSet::from([Node::Not(premise)]),
    }
}

fn parts_and_itself(case: &Case, argument: usize) -> BTreeSet<usize> {
    let mut found = BTreeSet::from([argument]);
    loop {
        let parts = found.iter().flat_map(|&whole| &case.arguments[whole].builds_on);
        let next: BTreeSet<usize> = found.iter().copied().chain(parts.map(|part| part.index())).collect();
        if next == found {
            return found;
        }
        found = next;
    }
}

/// The grounded extension and what it attacks.
fn grounded(attackers: &BTreeMap<Node, BTreeSet<Node>>) -> (BTreeSet<Node>, BTreeSet<Node>) {
    let (mut inside, mut outside) = (BTreeSet::new(), BTreeSet::new());
    loop {
        let nodes = || attackers.iter();
        let next: BTreeSet<Node> =
            nodes().filter(|(_, by)| by.is_subset(&outside)).map(|(node, _)| *node).collect();
        let beaten: BTreeSet<Node> =
            nodes().filter(|(_, by)| !by.is_disjoint(&next)).map(|(node, _)| *node).collect();
        if (&next, &beaten) == (&inside, &outside) {
            return (inside, outside);
        }
        (inside, outside) = (next, beaten);
    }
}

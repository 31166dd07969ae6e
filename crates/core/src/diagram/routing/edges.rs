//! Which lines a world has between the boxes that are drawn, and what each has to say in it.

use crate::argument::{Status, Truth};
use crate::case::{ActorId, ArgumentId};
use crate::diagram::scene::{Force, LineId, LineKind, Node, NodeBox};
use crate::diagram::subject::Subject;
use crate::sorted::distinct;

/// A line before it is routed. Ends are positions among the boxes drawn.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Edge {
    pub id: LineId,
    pub kind: LineKind,
    pub from: usize,
    pub to: usize,
    pub force: Force,
}

/// Where each node is among the boxes drawn, if it is.
struct Positions {
    actors: Vec<Option<u32>>,
    premises: Vec<Option<u32>>,
    arguments: Vec<Option<u32>>,
}

impl Positions {
    fn new(subject: &Subject, boxes: &[NodeBox]) -> Self {
        let case = subject.case;
        let mut positions = Self {
            actors: vec![None; case.actors.len()],
            premises: vec![None; case.premises.len()],
            arguments: vec![None; case.arguments.len()],
        };
        for (position, node) in (0_u32..).zip(boxes.iter().map(|drawn| drawn.node)) {
            match node {
                Node::Actor(actor) => positions.actors[actor.index()] = Some(position),
                Node::Premise(premise) => positions.premises[premise.index()] = Some(position),
                Node::Argument(argument) => positions.arguments[argument.index()] = Some(position),
            }
        }
        positions
    }

    fn get(&self, node: Node) -> Option<usize> {
        let found = match node {
            Node::Actor(actor) => self.actors[actor.index()],
            Node::Premise(premise) => self.premises[premise.index()],
            Node::Argument(argument) => self.arguments[argument.index()],
        };
        found.map(|position| position as usize)
    }
}

/// What a line from an argument has to say, by that argument's status.
fn force_from(status: Status) -> Force {
    match status {
        Status::Stands => Force::InForce,
        Status::Contested => Force::Undecided,
        Status::Falls => Force::Spent,
        Status::Unsupported | Status::NotEngaged => Force::Idle,
    }
}

/// All lines between boxes drawn: uses, parts, attacks, needs, each in the order of the case.
pub(crate) fn edges_between(subject: &Subject, boxes: &[NodeBox]) -> Vec<Edge> {
    let positions = Positions::new(subject, boxes);
    let mut edges = Vec::new();
    let mut add = |id, kind, from, to, force| {
        if let (Some(from), Some(to)) = (positions.get(from), positions.get(to)) {
            edges.push(Edge { id, kind, from, to, force });
        }
    };
    let status = |argument: ArgumentId| subject.verdicts.status(argument);
    let arguments = || {
        let all = subject.case.arguments.iter().enumerate();
        all.map(|(index, argument)| (ArgumentId::from(index), argument))
    };
    for (id, argument) in arguments() {
        for (index, literal) in (0_u32..).zip(&argument.premises) {
            let force = match subject.world.holds(*literal) {
                _ if !status(id).applies() => Force::Idle,
                Truth::Holds => Force::InForce,
                Truth::Open => Force::Undecided,
                Truth::Rejected => Force::Idle,
            };
            let kind = LineKind::Use { negated: literal.negated };
            add(LineId::Use(id, index), kind, Node::Premise(literal.premise), Node::Argument(id), force);
        }
    }
    for (id, argument) in arguments() {
        for (index, &part) in (0_u32..).zip(&argument.builds_on) {
            let force = if status(id).applies() { force_from(status(part)) } else { Force::Idle };
            add(LineId::Part(id, index), LineKind::Part, Node::Argument(part), Node::Argument(id), force);
        }
    }
    for (index, attack) in (0_u32..).zip(&subject.case.attacks) {
        let force = if status(attack.to).applies() { force_from(status(attack.from)) } else { Force::Idle };
        let kind = LineKind::Attack(attack.kind.into());
        add(LineId::Attack(index), kind, Node::Argument(attack.from), Node::Argument(attack.to), force);
    }
    for (id, argument) in arguments() {
        let actors: Vec<ActorId> = argument.needs.iter().flatten().copied().collect();
        for actor in distinct(actors) {
            let force = if subject.world.is_on(actor) { Force::InForce } else { Force::Idle };
            add(LineId::Need(id, actor), LineKind::Need, Node::Actor(actor), Node::Argument(id), force);
        }
    }
    edges
}

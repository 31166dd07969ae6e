//! Cases without texts, sources or anything else that labelling does not read.

use explainer_core::case::{
    Actor, ActorId, Argument, ArgumentId, Attack, AttackKind, Case, Column, KindId, Literal, Premise,
    PremiseId, PremiseKind,
};

/// A case with no entries at all.
pub fn case() -> Case {
    Case {
        id: "bare".into(),
        version: "1.0.0".into(),
        date: "2026-01-01".into(),
        corrections: "https://example.org".into(),
        kinds: vec!["any".into()],
        ..Case::default()
    }
}

/// An actor that speaks for these.
pub fn actor(id: String, implies: Vec<ActorId>) -> Actor {
    Actor { id, kind: KindId(0), implies }
}

/// A premise of this kind.
pub fn premise(id: String, kind: PremiseKind) -> Premise {
    Premise { id, kind, hypothetical: false, held_by: vec![], disputed_by: vec![] }
}

/// An argument that rests on these.
pub fn argument(
    id: String,
    needs: Vec<Vec<ActorId>>,
    premises: Vec<Literal>,
    builds_on: Vec<ArgumentId>,
) -> Argument {
    Argument { id, column: Column::Claim, needs, premises, builds_on, advanced_by: vec![] }
}

/// An attack, said to be a rebuttal: labelling treats all kinds alike.
pub fn attack(from: usize, to: usize) -> Attack {
    Attack { from: from.into(), to: to.into(), kind: AttackKind::Rebut }
}

/// A premise as it is, or its contrary.
pub fn literal(premise: usize, negated: bool) -> Literal {
    Literal { premise: PremiseId::from(premise), negated }
}

/// Arguments without premises, engaged in every world, attacking one another as the pairs say.
pub fn graph(arguments: usize, attacks: impl IntoIterator<Item = (usize, usize)>) -> Case {
    let arguments = (0..arguments).map(|index| argument(format!("g{index}"), vec![], vec![], vec![]));
    let attacks = attacks.into_iter().map(|(from, to)| attack(from, to));
    Case { arguments: arguments.collect(), attacks: attacks.collect(), ..case() }
}

//! Cases of any size that are no more than arguments and attacks, and such with premises and parts as well.

use explainer_core::case::{
    Argument, ArgumentId, Attack, AttackKind, Case, Column, Literal, Premise, PremiseId, PremiseKind,
};

use crate::draws::Draws;

/// How attacks are spread over the arguments of a framework.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// One and a half on each, from near by, as in a case written by hand.
    Sparse,
    /// Ten on each, from anywhere.
    Dense,
    /// Each argument attacks the next one.
    Chain,
}

impl Shape {
    /// All shapes.
    pub const ALL: [Self; 3] = [Self::Sparse, Self::Dense, Self::Chain];

    /// The shape in a word.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Sparse => "sparse",
            Self::Dense => "dense",
            Self::Chain => "chain",
        }
    }

    /// Attacks between so many arguments, each from one to another. Most come from smaller numbers; one in eight looks back
    /// and may close a circle.
    #[must_use]
    pub fn attacks(self, arguments: usize, draws: &mut Draws) -> Vec<(usize, usize)> {
        let (most, reach) = match self {
            Self::Sparse => (3, 100),
            Self::Dense => (40, arguments),
            Self::Chain => return (1..arguments).map(|to| (to - 1, to)).collect(),
        };
        let mut attacks = Vec::new();
        for to in 0..arguments {
            for _ in 0..draws.below(most + 1) {
                let away = 1 + draws.below(reach);
                let from = if draws.below(8) == 0 { to + away } else { to.wrapping_sub(away) };
                if from < arguments {
                    attacks.push((from, to));
                }
            }
        }
        attacks
    }
}

/// A case of bare arguments that attack each other.
#[must_use]
pub fn bare(arguments: usize, attacks: &[(usize, usize)]) -> Case {
    let argument = |index| Argument {
        id: format!("g{index}"),
        column: Column::Claim,
        needs: vec![],
        premises: vec![],
        builds_on: vec![],
        advanced_by: vec![],
    };
    let attack =
        |&(from, to): &(usize, usize)| Attack { from: from.into(), to: to.into(), kind: AttackKind::Rebut };
    Case {
        arguments: (0..arguments).map(argument).collect(),
        attacks: attacks.iter().map(attack).collect(),
        ..Case::default()
    }
}

/// The same with a premise for each argument, of which one in twenty is open and one in fifty rejected; every fourth
/// argument builds on the one before.
#[must_use]
pub fn with_premises(arguments: usize, attacks: &[(usize, usize)], draws: &mut Draws) -> Case {
    let premise = |id: &str, kind| Premise {
        id: id.into(),
        kind,
        hypothetical: false,
        held_by: vec![],
        disputed_by: vec![],
    };
    let mut case = bare(arguments, attacks);
    case.premises = vec![premise("settled", PremiseKind::Settled), premise("open", PremiseKind::Switch)];
    for (index, argument) in case.arguments.iter_mut().enumerate() {
        let (premise, negated) = match draws.below(100) {
            0..5 => (1, false),
            5..7 => (0, true),
            _ => (0, false),
        };
        argument.premises.push(Literal { premise: PremiseId(premise), negated });
        if index % 4 == 3 {
            argument.builds_on.push(ArgumentId::from(index - 1));
        }
    }
    case
}

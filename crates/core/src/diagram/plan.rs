//! The order of everything in its band, decided once over the whole case.

use crate::case::{ActorId, ArgumentId, Case, Column, PremiseId};

/// The order of the nodes in their bands: the same in every world and at every width.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    pub(super) actors: Vec<ActorId>,
    pub(super) premises: Vec<PremiseId>,
    pub(super) arguments: [Vec<ArgumentId>; 3],
    /// The number each premise is known by, in the order of the case.
    pub(super) numbers: Vec<usize>,
}

/// The columns, from left to right.
pub(super) const COLUMNS: [Column; 3] = [Column::Claim, Column::Objection, Column::Reply];

impl Plan {
    /// Plans a case.
    #[must_use]
    pub fn new(case: &Case) -> Self {
        let premises: Vec<PremiseId> = (0..case.premises.len()).map(PremiseId::from).collect();
        let mut numbers = vec![0; premises.len()];
        for (index, premise) in premises.iter().enumerate() {
            numbers[premise.at()] = index + 1;
        }
        let arguments = COLUMNS.map(|column| {
            let all = case.arguments.iter().enumerate();
            all.filter(|(_, argument)| argument.column == column).map(|(i, _)| ArgumentId::from(i)).collect()
        });
        Self { actors: (0..case.actors.len()).map(ActorId::from).collect(), premises, arguments, numbers }
    }
}

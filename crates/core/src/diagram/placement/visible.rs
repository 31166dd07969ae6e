//! Which nodes a world shows, and in which order.

use super::grid::Grid;
use crate::case::{Column, PremiseId, PremiseKind};
use crate::diagram::scene::{Band, Node};
use crate::diagram::subject::Subject;

/// The nodes shown, in the order in which they are drawn.
pub(crate) struct Visible {
    actors: Vec<Node>,
    premises: Vec<Node>,
    arguments: [Vec<Node>; 3],
}

impl Visible {
    /// Arguments that apply, or all where a band is unfolded; premises that these use, and all readings; all
    /// actors.
    pub fn new(subject: &Subject, unfolded: [bool; Column::COUNT], grid: &Grid) -> Self {
        let Subject { case, plan, verdicts, .. } = *subject;
        let mut used = vec![false; case.premises.len()];
        let arguments = Column::ALL.map(|column| {
            let mut shown = Vec::new();
            for &argument in &plan.arguments[column as usize] {
                if unfolded[column as usize] || verdicts.status(argument).applies() {
                    shown.push(Node::Argument(argument));
                    for literal in &case.arguments[argument.index()].premises {
                        used[literal.premise.index()] = true;
                    }
                }
            }
            shown
        });
        // In rows, premises read best in the order of the case, which is that of their numbers; beside claims, in the
        // order that crosses least.
        let order: Vec<PremiseId> = if grid.above.contains(&Band::Premises) {
            (0..case.premises.len()).map(PremiseId::from).collect()
        } else {
            plan.premises.clone()
        };
        let is_reading = |premise: PremiseId| case.premises[premise.index()].kind == PremiseKind::Reading;
        let premises = order.iter().filter(|premise| used[premise.index()] || is_reading(**premise));
        Self {
            actors: plan.actors.iter().copied().map(Node::Actor).collect(),
            premises: premises.copied().map(Node::Premise).collect(),
            arguments,
        }
    }

    /// The nodes of a band. Of two bands in one stack the lower one runs in reverse, so that the lines between
    /// them lie in each other and need not cross.
    pub fn nodes(&self, grid: &Grid, band: Band) -> Vec<Node> {
        let mut nodes = match band {
            Band::Actors => self.actors.clone(),
            Band::Premises => self.premises.clone(),
            Band::Arguments(column) => self.arguments[column as usize].clone(),
        };
        if grid.bands.iter().any(|bands| bands.iter().skip(1).any(|lower| *lower == band)) {
            nodes.reverse();
        }
        nodes
    }
}

//! Which nodes a world shows, and in which order.

use crate::case::{ArgumentId, Column, PremiseId, PremiseKind};

use super::grid::Grid;

use crate::diagram::scene::{Band, Node};
use crate::diagram::subject::{Subject, View};
use crate::sorted::Set;

/// The nodes shown, in the order in which they are drawn.
pub(crate) struct Visible {
    actors: Vec<Node>,
    premises: Vec<Node>,
    arguments: [Vec<ArgumentId>; 3],
}

impl Visible {
    /// Arguments that apply, or all where a band is unfolded; premises that these use, and all readings; all
    /// actors.
    pub fn new(subject: &Subject, view: &View, order: &[PremiseId]) -> Self {
        let Subject { case, plan, verdicts, .. } = *subject;
        let arguments = Column::ALL.map(|column| -> Vec<ArgumentId> {
            let all = plan.arguments[column as usize].iter().copied();
            let unfolded = view.unfolded[column as usize];
            all.filter(|&argument| unfolded || verdicts.status(argument).applies()).collect()
        });
        let drawn = arguments.iter().flatten().map(|argument| &case.arguments[argument.index()]);
        let used: Set<PremiseId> =
            drawn.flat_map(|argument| argument.premises.iter().map(|literal| literal.premise)).collect();
        let reading = |premise: &PremiseId| case.premises[premise.index()].kind == PremiseKind::Reading;
        let premises = order.iter().filter(|premise| used.contains(premise) || reading(premise));
        Self {
            actors: plan.actors.iter().copied().map(Node::Actor).collect(),
            premises: premises.copied().map(Node::Premise).collect(),
            arguments,
        }
    }

    /// The nodes of a band. Of two bands in one stack the lower one runs in reverse, so that the lines between
    /// them lie in each other and need not cross.
    pub fn nodes(&self, grid: &Grid, band: Band) -> Vec<Node> {
        let mut nodes: Vec<Node> = match band {
            Band::Actors => self.actors.clone(),
            Band::Premises => self.premises.clone(),
            Band::Arguments(column) => {
                self.arguments[column as usize].iter().copied().map(Node::Argument).collect()
            }
        };
        if grid.bands.iter().any(|bands| bands.iter().skip(1).any(|lower| *lower == band)) {
            nodes.reverse();
        }
        nodes
    }
}

//! What is set in a world, row by row: the one list that the page of a world, the figure’s file and the teacher’s desk tell it from.

use explainer_core::argument::World;
use explainer_core::case::{Case, PremiseId, PremiseKind, WorldSpec};
use explainer_core::diagram::Node;

use crate::language::FileWords;

/// Who takes part, the reading followed, and what of the premises in dispute is accepted, rejected and left open: each
/// with its name in words, in the order of the case.
#[must_use]
pub fn rows(case: &Case, words: &FileWords, world: &World) -> [(&'static str, Vec<Node>); 5] {
    let WorldSpec { actors, reading, accept, reject } = world.spec(case);
    let is_open = |premise: &PremiseId| {
        case.premises[premise.index()].kind == PremiseKind::Switch
            && !accept.contains(premise)
            && !reject.contains(premise)
    };
    let open = (0..case.premises.len()).map(PremiseId::from).filter(is_open).collect();
    let premises = |ids: Vec<PremiseId>| ids.into_iter().map(Node::Premise).collect();
    let open = premises(open);
    [
        (words.on, actors.into_iter().map(Node::Actor).collect()),
        (words.reading, reading.into_iter().map(Node::Premise).collect()),
        (words.accepted, premises(accept)),
        (words.rejected, premises(reject)),
        (words.open, open),
    ]
}

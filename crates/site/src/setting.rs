//! What is set in a world, row by row: the one list that the page of a world and the figure's file tell it from.

use explainer_core::argument::World;
use explainer_core::case::{PremiseId, PremiseKind, WorldSpec};
use explainer_core::diagram::Node;

use super::PageContext;

/// Who takes part, the reading followed, and what of the premises in dispute is accepted, rejected and left open: each
/// with its name in words, in the order of the case.
pub fn rows(page: &PageContext, world: &World) -> [(&'static str, Vec<Node>); 5] {
    let case = &page.shared.model.case;
    let w = &page.words.world;
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
        (w.on, actors.into_iter().map(Node::Actor).collect()),
        (w.reading, reading.into_iter().map(Node::Premise).collect()),
        (w.accepted, premises(accept)),
        (w.rejected, premises(reject)),
        (w.open_premises, open),
    ]
}

//! What would change an argument's status: found by trying, since a case has few controls.

use crate::case::{ArgumentId, Case};
use crate::sorted::by_key;

use super::{Change, Framework, Labelling, Status, World, changes};

/// Changes that together give an argument another status.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flip {
    /// The changes, one or two, in the order they are made.
    pub changes: Vec<Change>,
    /// The status after them.
    pub to: Status,
}

/// Every single change that gives the argument another status; those after which it stands come first.
#[must_use]
pub fn flips(case: &Case, framework: &Framework, world: &World, argument: ArgumentId) -> Vec<Flip> {
    let mut scratch = Labelling::default();
    framework.label(world, &mut scratch);
    let now = scratch.verdicts().status(argument);
    let found: Vec<Flip> = changes(case, world)
        .into_iter()
        .filter_map(|change| {
            let mut after = world.clone();
            change.apply(case, &mut after);
            framework.label(&after, &mut scratch);
            let to = scratch.verdicts().status(argument);
            (to != now).then(|| Flip { changes: vec![change], to })
        })
        .collect();
    by_key(found, |flip| flip.to)
}

/// The fewest changes that give the argument the status wanted: all single ones, or else all pairs of which
/// neither undoes the other (so never two changes of one control); empty if neither does, or it has that
/// status already. Labels as many worlds as there are pairs of changes.
#[must_use]
pub fn shortest_flips(
    case: &Case,
    framework: &Framework,
    world: &World,
    argument: ArgumentId,
    wanted: Status,
) -> Vec<Flip> {
    let mut singles = flips(case, framework, world, argument);
    singles.retain(|flip| flip.to == wanted);
    if !singles.is_empty() || framework.evaluate(world).status(argument) == wanted {
        return singles;
    }
    let mut scratch = Labelling::default();
    let changes = changes(case, world);
    let mut pairs = Vec::new();
    for (index, &first) in changes.iter().enumerate() {
        let mut halfway = world.clone();
        first.apply(case, &mut halfway);
        for &second in &changes[index + 1..] {
            let mut after = halfway.clone();
            second.apply(case, &mut after);
            if first.is_made(case, &after) {
                framework.label(&after, &mut scratch);
                if scratch.verdicts().status(argument) == wanted {
                    pairs.push(Flip { changes: vec![first, second], to: wanted });
                }
            }
        }
    }
    pairs
}

//! What would change an argument's status: found by trying, since a case has few controls.

use crate::case::{ArgumentId, Case};

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
    let mut room = Labelling::default();
    framework.label(world, &mut room);
    let now = room.verdicts().status(argument);
    let mut found: Vec<Flip> = changes(case, world)
        .into_iter()
        .filter_map(|change| {
            let to = after(case, framework, world, &[change], argument, &mut room);
            (to != now).then(|| Flip { changes: vec![change], to })
        })
        .collect();
    found.sort_by_key(|flip| flip.to);
    found
}

/// The fewest changes that give the argument the status wanted: all single ones, or else all pairs; empty if
/// neither does, or it has that status already.
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
    let mut room = Labelling::default();
    let first_changes = changes(case, world);
    let mut pairs = Vec::new();
    for (index, &first) in first_changes.iter().enumerate() {
        for &second in &first_changes[index + 1..] {
            let both = [first, second];
            if !same_control(first, second)
                && after(case, framework, world, &both, argument, &mut room) == wanted
            {
                pairs.push(Flip { changes: both.to_vec(), to: wanted });
            }
        }
    }
    pairs
}

fn after(
    case: &Case,
    framework: &Framework,
    world: &World,
    made: &[Change],
    argument: ArgumentId,
    room: &mut Labelling,
) -> Status {
    let mut world = world.clone();
    for change in made {
        change.apply(case, &mut world);
    }
    framework.label(&world, room);
    room.verdicts().status(argument)
}

/// Two settings of one control are not two changes.
fn same_control(first: Change, second: Change) -> bool {
    match (first, second) {
        (Change::Actor(a, _), Change::Actor(b, _)) => a == b,
        (Change::Reading(_), Change::Reading(_)) => true,
        (Change::Switch(a, _), Change::Switch(b, _)) => a == b,
        _ => false,
    }
}

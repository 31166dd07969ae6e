//! Random cases and worlds: small, tangled, and shrinking to small ones when a test fails.

use explainer_core::argument::{Framework, Status, World};
use explainer_core::case::{Attack, Case, Position, Premise, PremiseKind, Who, WorldSpec};
use proptest::prelude::*;

use crate::bare;

/// How large a case may be.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    pub actors: usize,
    pub premises: usize,
    pub arguments: usize,
}

/// Enough for cycles, shared parts and several readings at once.
pub const SMALL: Size = Size { actors: 5, premises: 6, arguments: 9 };

/// A case and a spec of it. The spec need not be closed under `implies`.
pub fn case_and_spec(size: Size) -> impl Strategy<Value = (Case, WorldSpec)> {
    case(size).prop_flat_map(|case| {
        let spec = spec(&case);
        (Just(case), spec)
    })
}

/// A case: nobody, one or two hold a premise, `implies` and attacks may run in circles, an argument may attack itself, attacks and parts may be
/// named twice, and an argument may take a premise and its contrary. Only `builds_on` has no circles.
pub fn case(size: Size) -> impl Strategy<Value = Case> {
    (0..=size.actors, 0..=size.premises, 1..=size.arguments).prop_flat_map(|(actors, premises, arguments)| {
        let implied = prop::collection::vec(positions(actors, 1), actors);
        let kinds = prop::collection::vec(kind(), premises);
        let needs = prop::collection::vec(prop::collection::vec(positions(actors, 2), 0..3), arguments);
        let taken = prop::collection::vec(literals(premises), arguments);
        let parts = prop::collection::vec(positions(arguments, 2), arguments);
        let attacks = prop::collection::vec((0..arguments, 0..arguments), 0..2 * arguments);
        let held =
            prop::collection::vec((positions(actors, 2), any::<bool>(), positions(actors, 1)), premises);
        (implied, kinds, needs, taken, parts, attacks, held).prop_map(assemble)
    })
}

type Parts = (
    Vec<Vec<usize>>,
    Vec<PremiseKind>,
    Vec<Vec<Vec<usize>>>,
    Vec<Vec<(usize, bool)>>,
    Vec<Vec<usize>>,
    Vec<(usize, usize)>,
    Vec<(Vec<usize>, bool, Vec<usize>)>,
);

fn assemble((implied, kinds, needs, taken, parts, attacks, held): Parts) -> Case {
    let ids = |list: Vec<usize>| list.into_iter().map(Into::into).collect();
    let actors = implied.into_iter().enumerate();
    // The first of two who hold a premise may hold it only in part.
    let position = |(place, actor): (usize, usize), in_part: bool| Position {
        who: Who::Actor(actor.into()),
        in_part: in_part && place == 0,
        since: String::new(),
        until: String::new(),
    };
    let premises =
        kinds.into_iter().zip(held).enumerate().map(|(index, (kind, (held, in_part, disputed)))| {
            let held_by = held.into_iter().enumerate().map(|holder| position(holder, in_part)).collect();
            let disputed_by =
                disputed.into_iter().enumerate().map(|actor| position(actor, in_part)).collect();
            Premise { held_by, disputed_by, ..bare::premise(format!("p{index}"), kind) }
        });
    let arguments = needs.into_iter().zip(taken).zip(parts).enumerate();
    Case {
        actors: actors.map(|(index, implies)| bare::actor(format!("a{index}"), ids(implies))).collect(),
        premises: premises.collect(),
        arguments: arguments
            .map(|(index, ((needs, taken), parts))| {
                // A group nobody belongs to could never be filled; the reader of cases refuses it.
                let needs = needs.into_iter().filter(|group| !group.is_empty());
                let needs = needs.map(|group| group.into_iter().map(Into::into).collect());
                let taken = taken.into_iter().map(|(premise, negated)| bare::literal(premise, negated));
                let parts = parts.into_iter().filter(|&part| part < index).map(Into::into);
                bare::argument(format!("g{index}"), needs.collect(), taken.collect(), parts.collect())
            })
            .collect(),
        attacks: attacks.into_iter().map(|(from, to)| bare::attack(from, to)).collect(),
        ..bare::case()
    }
}

/// Any spec of a case, open or decided.
pub fn spec(case: &Case) -> impl Strategy<Value = WorldSpec> + use<> {
    let of_kind = |wanted| -> Vec<usize> {
        let premises = case.premises.iter().enumerate();
        premises.filter(|(_, premise)| premise.kind == wanted).map(|(index, _)| index).collect()
    };
    let (readings, switches) = (of_kind(PremiseKind::Reading), of_kind(PremiseKind::Switch));
    let actors = prop::collection::vec(any::<bool>(), case.actors.len());
    let reading = 0..=readings.len();
    let positions = prop::collection::vec(0..3_u8, switches.len());
    (actors, reading, positions).prop_map(move |(actors, reading, positions)| {
        let switches_at = |wanted| {
            let all = switches.iter().zip(&positions);
            all.filter(|(_, position)| **position == wanted).map(|(&index, _)| index.into()).collect()
        };
        WorldSpec {
            actors: actors.iter().enumerate().filter(|(_, on)| **on).map(|(index, _)| index.into()).collect(),
            reading: readings.get(reading).map(|&index| index.into()),
            accept: switches_at(1),
            reject: switches_at(2),
        }
    })
}

fn kind() -> impl Strategy<Value = PremiseKind> {
    prop_oneof![
        1 => Just(PremiseKind::Settled),
        3 => Just(PremiseKind::Switch),
        3 => Just(PremiseKind::Reading)
    ]
}

fn literals(premises: usize) -> BoxedStrategy<Vec<(usize, bool)>> {
    if premises == 0 {
        return Just(vec![]).boxed();
    }
    prop::collection::vec((0..premises, any::<bool>()), 0..3).boxed()
}

/// Up to `most` positions in a list of this length.
fn positions(length: usize, most: usize) -> BoxedStrategy<Vec<usize>> {
    if length == 0 {
        return Just(vec![]).boxed();
    }
    prop::collection::vec(0..length, 0..=most).boxed()
}

/// The statuses the room gives.
pub fn statuses(case: &Case, spec: &WorldSpec) -> Vec<Status> {
    Framework::new(case).evaluate(&World::new(case, spec)).all().to_vec()
}

/// The attacks directed at an argument.
pub fn attacks_on(case: &Case, argument: usize) -> impl Iterator<Item = &Attack> {
    case.attacks.iter().filter(move |attack| attack.to.index() == argument)
}

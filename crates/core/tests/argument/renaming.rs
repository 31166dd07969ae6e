//! Statuses do not depend on what things are called or on the order in which a case lists them.

use explainer_core::case::{ArgumentId, Attack, AttackKind, Case, Literal, Who, WorldSpec};
use proptest::prelude::*;

use crate::random::{self, SMALL, statuses};

/// A case, a spec of it, and for each list the order its entries are to take.
fn with_orders() -> impl Strategy<Value = (Case, WorldSpec, [Vec<usize>; 4])> {
    random::case_and_spec(SMALL).prop_flat_map(|(case, spec)| {
        let order = |length: usize| Just((0..length).collect::<Vec<_>>()).prop_shuffle();
        let orders = [
            order(case.actors.len()),
            order(case.premises.len()),
            order(case.arguments.len()),
            order(case.attacks.len()),
        ];
        (Just(case), Just(spec), orders)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn names_and_order_do_not_matter((case, spec, orders) in with_orders()) {
        let before = statuses(&case, &spec);
        let (other, other_setting) = renamed(&case, &spec, &orders);
        let after = statuses(&other, &other_setting);
        for (old, &new) in orders[2].iter().enumerate() {
            prop_assert_eq!(before[old], after[new], "argument {} became {}", old, new);
        }
    }

    /// Undermining, undercutting and rebutting differ in what they say, not in what they do; and an attack or
    /// a part that is named twice counts once.
    #[test]
    fn kinds_and_repetition_do_not_matter((case, spec) in random::case_and_spec(SMALL)) {
        let mut other = case.clone();
        for attack in &mut other.attacks {
            attack.kind = AttackKind::Undercut;
        }
        other.attacks.extend(case.attacks.clone());
        for argument in &mut other.arguments {
            argument.builds_on.extend(argument.builds_on.clone());
            argument.premises.extend(argument.premises.clone());
        }
        prop_assert_eq!(statuses(&case, &spec), statuses(&other, &spec));
    }
}

/// The same case under other names, with entry `i` of each list moved to `order[i]`.
fn renamed(case: &Case, spec: &WorldSpec, orders: &[Vec<usize>; 4]) -> (Case, WorldSpec) {
    let [actors, premises, arguments, attacks] = orders;
    let mut other = Case {
        actors: moved(&case.actors, actors),
        premises: moved(&case.premises, premises),
        arguments: moved(&case.arguments, arguments),
        attacks: moved(&case.attacks, attacks),
        ..case.clone()
    };
    let actor = |id: &mut explainer_core::case::ActorId| *id = actors[id.index()].into();
    let argument = |id: &mut ArgumentId| *id = arguments[id.index()].into();
    for entry in &mut other.actors {
        entry.id.insert(0, 'x');
        entry.implies.iter_mut().for_each(actor);
        entry.implies.reverse();
    }
    // The order of those who hold a reading does matter: the first is the one who is brought in.
    for position in other.premises.iter_mut().flat_map(|premise| &mut premise.held_by) {
        if let Who::Actor(holder) = &mut position.who {
            actor(holder);
        }
    }
    for entry in &mut other.arguments {
        entry.id.insert(0, 'x');
        entry.needs.iter_mut().flatten().for_each(actor);
        let premise = |literal: &mut Literal| literal.premise = premises[literal.premise.index()].into();
        entry.premises.iter_mut().for_each(premise);
        entry.builds_on.iter_mut().for_each(argument);
        entry.premises.reverse();
    }
    for Attack { from, to, .. } in &mut other.attacks {
        argument(from);
        argument(to);
    }
    let mut spec = spec.clone();
    spec.actors.iter_mut().for_each(actor);
    let decided = spec.accept.iter_mut().chain(&mut spec.reject).chain(&mut spec.reading);
    decided.for_each(|id| *id = premises[id.index()].into());
    (other, spec)
}

fn moved<T: Clone>(list: &[T], order: &[usize]) -> Vec<T> {
    let mut moved = list.to_vec();
    for (old, &new) in order.iter().enumerate() {
        moved[new] = list[old].clone();
    }
    moved
}

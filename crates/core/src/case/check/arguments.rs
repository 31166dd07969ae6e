//! Rules about arguments, one after the other, and about the attacks between them.

use alloc::vec::Vec;

use super::Faults;
use super::order::{order, repeated};
use super::structure::{key, passages, sources, who_key};
use crate::case::fault::FaultKind;
use crate::case::place::{Field, Part, Place};
use crate::case::{Argument, AttackKind, Case, LIMIT, PremiseId};

pub fn check(case: &Case, faults: &mut Faults) {
    for (at, argument) in case.arguments.iter().enumerate() {
        check_argument(case, Place::new(Part::Arguments).entry(at), argument, faults);
    }
    attacks(case, faults);
}

fn check_argument(case: &Case, place: Place, argument: &Argument, faults: &mut Faults) {
    for (at, group) in argument.needs.iter().enumerate() {
        let place = place.field(Field::Needs).element(at);
        faults.when(group.is_empty(), place, FaultKind::EmptyList);
        faults.list(place, &mut group.iter().map(|actor| key(actor.index(), case.actors.len())));
    }
    let premises = argument.premises.iter().map(|literal| key(literal.premise.index(), case.premises.len()));
    faults.list(place.field(Field::Premises), &mut premises.into_iter());
    let builds_on = argument.builds_on.iter().map(|other| key(other.index(), case.arguments.len()));
    faults.list(place.field(Field::BuildsOn), &mut builds_on.into_iter());
    faults.list(
        place.field(Field::AdvancedBy),
        &mut argument.advanced_by.iter().map(|who| who_key(case, *who)),
    );
    let statements =
        argument.statements.iter().map(|statement| key(statement.index(), case.statements.len()));
    faults.list(place.field(Field::Statements), &mut statements.into_iter());
    sources(case, place, &argument.sources, faults);
    passages(place, &argument.passages, faults);
}

fn attacks(case: &Case, faults: &mut Faults) {
    let list = Place::new(Part::Attacks);
    faults.when(case.attacks.len() > LIMIT, list, FaultKind::TooMany { limit: LIMIT });
    // What every argument uses, sorted, since one argument may use and suffer very much.
    let mut uses: Vec<(usize, PremiseId)> = Vec::new();
    for (at, argument) in case.arguments.iter().enumerate() {
        uses.extend(argument.premises.iter().map(|literal| (at, literal.premise)));
    }
    let order = order(uses.len(), &|a, b| uses[a] < uses[b]);
    let used = |target: usize, premise: PremiseId| {
        let found = order.binary_search_by(|&at| uses[at].cmp(&(target, premise)));
        found.is_ok()
    };

    for (at, attack) in case.attacks.iter().enumerate() {
        let place = list.entry(at);
        faults.when(
            attack.from.index() >= case.arguments.len(),
            place.field(Field::From),
            FaultKind::PointsNowhere,
        );
        faults.when(
            attack.to.index() >= case.arguments.len(),
            place.field(Field::To),
            FaultKind::PointsNowhere,
        );
        faults.when(attack.from == attack.to, place.field(Field::To), FaultKind::AttacksItself);
        if let AttackKind::Undermine(premise) = attack.kind {
            let place = place.field(Field::Premise);
            if premise.index() >= case.premises.len() {
                faults.add(place, FaultKind::PointsNowhere);
            } else if !used(attack.to.index(), premise) {
                faults.add(place, FaultKind::NotUsedByTarget { target: attack.to });
            }
        }
    }
    let key = |at: usize| {
        let attack = &case.attacks[at];
        let kind = match attack.kind {
            AttackKind::Undercut => 0,
            AttackKind::Rebut => 1,
            AttackKind::Undermine(premise) => 2 + u64::from(premise.0),
        };
        (attack.from, attack.to, kind)
    };
    for (at, _) in repeated(case.attacks.len(), &|a, b| key(a) < key(b)) {
        faults.add(list.entry(at).field(Field::To), FaultKind::Repeated);
    }
}

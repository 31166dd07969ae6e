//! Rules about arguments, one after the other, and about the attacks between them.

use std::collections::HashSet;

use super::references::{passages, sources};
use super::repeated::repeated;
use super::violations::Violations;
use crate::location::{Key, Location, Section};
use crate::violation::ViolationKind;
use explainer_core::case::{
    Argument, ArgumentDetails, AttackKind, Case, CaseDetails, LIMIT, PremiseId, Structure,
};

pub fn check(structure: &Structure, violations: &mut Violations) {
    let Structure { case, details, .. } = structure;
    for (at, argument) in case.arguments.iter().enumerate() {
        check_argument(Location::new(Section::Arguments).entry(at), argument, violations);
    }
    for (at, argument) in details.arguments.iter().enumerate() {
        argument_details(details, Location::new(Section::Arguments).entry(at), argument, violations);
    }
    attacks(case, violations);
}

fn check_argument(location: Location, argument: &Argument, violations: &mut Violations) {
    for (at, group) in argument.needs.iter().enumerate() {
        let location = location.key(Key::Needs).element(at);
        violations.when(group.is_empty(), location, ViolationKind::EmptyList);
        violations.list(location, group);
    }
    violations.list(location.key(Key::Premises), argument.premises.iter().map(|literal| literal.premise));
    violations.list(location.key(Key::BuildsOn), &argument.builds_on);
    violations.list(location.key(Key::AdvancedBy), &argument.advanced_by);
}

fn argument_details(
    details: &CaseDetails,
    location: Location,
    argument: &ArgumentDetails,
    violations: &mut Violations,
) {
    violations.list(location.key(Key::Statements), &argument.statements);
    sources(location, &argument.sources, violations);
    passages(details, location, &argument.passages, violations);
}

fn attacks(case: &Case, violations: &mut Violations) {
    let list = Location::new(Section::Attacks);
    violations.when(case.attacks.len() > LIMIT, list, ViolationKind::TooMany { limit: LIMIT });
    // What every argument uses: one argument may use, and suffer, very much.
    let mut uses: HashSet<(usize, PremiseId)> = HashSet::new();
    for (at, argument) in case.arguments.iter().enumerate() {
        uses.extend(argument.premises.iter().map(|literal| (at, literal.premise)));
    }

    for (at, attack) in case.attacks.iter().enumerate() {
        let location = list.entry(at);
        violations.when(attack.from == attack.to, location.key(Key::To), ViolationKind::AttacksItself);
        if let AttackKind::Undermine(premise) = attack.kind {
            let location = location.key(Key::Premise);
            if !uses.contains(&(attack.to.index(), premise)) {
                violations.add(location, ViolationKind::NotUsedByTarget { target: attack.to });
            }
        }
    }
    let keys = case.attacks.iter().map(|attack| {
        let kind = match attack.kind {
            AttackKind::Undercut => 0,
            AttackKind::Rebut => 1,
            AttackKind::Undermine(premise) => 2 + u64::from(premise.0),
        };
        (attack.from, attack.to, kind)
    });
    for (at, _) in repeated(keys) {
        violations.add(list.entry(at).key(Key::To), ViolationKind::Repeated);
    }
}

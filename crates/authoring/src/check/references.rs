//! Rules about what the entries of a case refer to.

use explainer_core::case::SourceId;

use super::violations::Violations;
use crate::location::{Key, Location};
use crate::violation::ViolationKind;

pub fn sources(location: Location, list: &[SourceId], violations: &mut Violations) {
    let location = location.key(Key::Sources);
    violations.when(list.is_empty(), location, ViolationKind::NoSource);
    violations.list(location, list);
}

pub fn passages(location: Location, list: &[u16], violations: &mut Violations) {
    let location = location.key(Key::Passages);
    for (at, _) in list.iter().enumerate().filter(|(_, passage)| **passage == 0) {
        violations.add(location.element(at), ViolationKind::BadPassage);
    }
    violations.list(location, list);
}

//! Rules about what the entries of a case refer to.

use explainer_core::case::{CaseDetails, Passage, SourceId};

use super::violations::Violations;
use crate::location::{Key, Location};
use crate::violation::ViolationKind;

pub fn sources(location: Location, list: &[SourceId], violations: &mut Violations) {
    let location = location.key(Key::Sources);
    violations.when(list.is_empty(), location, ViolationKind::NoSource);
    violations.list(location, list);
}

pub fn passages(details: &CaseDetails, location: Location, list: &[Passage], violations: &mut Violations) {
    let location = location.key(Key::Passages);
    for (at, passage) in list.iter().enumerate() {
        violations.when(passage.number == 0, location.element(at), ViolationKind::BadPassage);
        let numbered = details.sources.get(passage.source.index()).is_some_and(|source| source.numbered);
        violations.when(!numbered, location.element(at), ViolationKind::NotNumbered(passage.source));
    }
    violations.list(location, list);
}

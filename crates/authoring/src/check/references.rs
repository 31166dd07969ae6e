//! Rules about what the entries of a case refer to.

use explainer_core::case::{Case, CaseDetails, SourceId, Who};

use super::Violations;
use crate::location::{Key, Location};
use crate::violation::ViolationKind;

/// A reference as a key for [`Violations::list`].
pub fn position(index: usize, length: usize) -> Option<u64> {
    if index < length { Some(index as u64) } else { None }
}

/// Actors and voices in one row of keys.
pub fn who_key(case: &Case, who: Who) -> Option<u64> {
    match who {
        Who::Actor(actor) => position(actor.index(), case.actors.len()),
        Who::Voice(voice) => position(voice.index(), case.voices.len()).map(|at| at + (1 << 32)),
    }
}

pub fn sources(details: &CaseDetails, location: Location, list: &[SourceId], violations: &mut Violations) {
    let location = location.key(Key::Sources);
    violations.when(list.is_empty(), location, ViolationKind::NoSource);
    violations.list(location, list.iter().map(|source| position(source.index(), details.sources.len())));
}

pub fn passages(location: Location, list: &[u16], violations: &mut Violations) {
    let location = location.key(Key::Passages);
    for (at, _) in list.iter().enumerate().filter(|(_, passage)| **passage == 0) {
        violations.add(location.element(at), ViolationKind::BadPassage);
    }
    violations.list(location, list.iter().map(|passage| Some(u64::from(*passage))));
}

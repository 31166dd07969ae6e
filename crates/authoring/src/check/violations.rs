//! The violations found so far, and the rules that every list keeps.

use std::hash::Hash;

use explainer_core::case::LIMIT;

use super::repeated::repeated;
use crate::location::Location;
use crate::violation::{Violation, ViolationKind};

/// Violations beyond this number are not collected: by then it is not the case that was meant.
pub const VIOLATIONS_MAX: usize = 10_000;

/// The violations found so far.
#[derive(Default)]
pub(super) struct Violations(pub(super) Vec<Violation>);

impl Violations {
    pub(super) fn add(&mut self, location: Location, kind: ViolationKind) {
        if self.0.len() < VIOLATIONS_MAX {
            self.0.push(Violation { location, kind });
        }
    }

    /// `add` when `wrong`.
    pub(super) fn when(&mut self, wrong: bool, location: Location, kind: ViolationKind) {
        if wrong {
            self.add(location, kind);
        }
    }

    /// A list of references: within the limit, nothing twice.
    pub(super) fn list<K: Hash + Eq>(&mut self, location: Location, keys: impl IntoIterator<Item = K>) {
        let keys: Vec<K> = keys.into_iter().collect();
        self.when(keys.len() > LIMIT, location, ViolationKind::TooMany { limit: LIMIT });
        for (at, _) in repeated(&keys) {
            self.add(location.element(at), ViolationKind::Repeated);
        }
    }
}

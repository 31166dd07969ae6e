//! Rules about a single text: whether it may be there, how long it may be, of what it is made.

use explainer_core::case::is_hidden;

use super::{MORE_MAX, Violations};
use crate::location::Location;
use crate::violation::ViolationKind;

/// Whether a text has to be there.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Presence {
    Needed,
    Optional,
    /// There is no place where a reader would see it.
    Unused,
}

pub(super) fn one_line(
    location: Location,
    text: &str,
    limit: usize,
    presence: Presence,
    violations: &mut Violations,
) {
    if text.contains('\n') {
        violations.add(location, ViolationKind::NotOneLine);
    }
    check_text(location, text, limit, presence, violations);
}

pub(super) fn paragraphs(location: Location, text: &str, presence: Presence, violations: &mut Violations) {
    check_text(location, text, MORE_MAX, presence, violations);
}

fn check_text(location: Location, text: &str, limit: usize, presence: Presence, violations: &mut Violations) {
    let empty = text.trim().is_empty();
    violations.when(presence == Presence::Needed && empty, location, ViolationKind::MissingText);
    violations.when(presence == Presence::Unused && !text.is_empty(), location, ViolationKind::NeverShown);
    let found = text.chars().count();
    violations.when(found > limit, location, ViolationKind::TooLong { limit, found });
    if let Some(hidden) = text.chars().find(|c| *c != '\n' && is_hidden(*c)) {
        violations.add(location, ViolationKind::BadCharacter(hidden));
    }
}

//! Rules about a single text: how long it may be, of what it is made.

use explainer_core::case::is_hidden;

use super::markup::find_markup;
use super::violations::Violations;
use crate::location::Location;
use crate::text_fields::Kind;
use crate::violation::ViolationKind;

/// A text of the case.
pub(super) fn check_text(location: Location, text: &str, kind: Kind, violations: &mut Violations) {
    let several = text.contains('\n') && kind != Kind::Paragraphs;
    violations.when(several, location, ViolationKind::NotOneLine);
    check_length(location, text, kind.limit(), violations);
    if let Some(limit) = kind.words() {
        let found = text.split_whitespace().count();
        violations.when(found > limit, location, ViolationKind::TooManyWords { limit, found });
    }
    check_signs(location, text, true, violations);
}

/// A text of at most so many characters.
pub(super) fn check_length(location: Location, text: &str, limit: usize, violations: &mut Violations) {
    let found = text.chars().count();
    violations.when(found > limit, location, ViolationKind::TooLong { limit, found });
}

/// A text without hidden characters (line breaks may be allowed) and without markup.
pub(super) fn check_signs(location: Location, text: &str, breaks: bool, violations: &mut Violations) {
    if let Some(hidden) = text.chars().find(|c| is_hidden(*c) && !(breaks && *c == '\n')) {
        violations.add(location, ViolationKind::BadCharacter(hidden));
    }
    if let Some((_, markup)) = find_markup(text) {
        violations.add(location, ViolationKind::Markup(markup));
    }
}

//! The rules of a case, once, over the typed case and its texts.
//!
//! Every rule names what breaks it by its [`crate::Location`]: no file, no line numbers. No recursion either: a hostile
//! case costs time linear (times a logarithm) in its size.

mod arguments;
mod characters;
mod entries;
mod graph;
mod markup;
mod plain_text;
mod promises;
mod references;
mod repeated;
mod terms;
mod texts;
mod tour;
mod violations;

use explainer_core::case::{Structure, Texts};

pub(crate) use markup::find_markup;

use self::violations::Violations;
use crate::violation::Violation;

pub use entries::SOURCE_MAX;
pub use violations::VIOLATIONS_MAX;

/// Every broken rule of the structure, in the order of the case's lists; empty for a sound case.
#[must_use]
pub fn check_case(structure: &Structure) -> Vec<Violation> {
    let mut violations = Violations::default();
    entries::check(structure, &mut violations);
    arguments::check(structure, &mut violations);
    graph::check(&structure.case, &mut violations);
    tour::check(structure, &mut violations);
    if violations.0.is_empty() {
        // Only a sound case can be evaluated.
        promises::check(structure, &mut violations);
    }
    violations.0
}

/// Every broken rule of one language's texts; empty for sound texts. The case itself should be sound.
#[must_use]
pub fn check_texts(structure: &Structure, texts: &Texts) -> Vec<Violation> {
    let mut violations = Violations::default();
    texts::check(&structure.case, texts, &mut violations);
    terms::check(texts, &mut violations);
    violations.0
}

/// Texts that `first` has and `other` lacks; both should be sound.
#[must_use]
pub fn check_alike(first: &Texts, other: &Texts) -> Vec<Violation> {
    let mut violations = Violations::default();
    texts::check_alike(first, other, &mut violations);
    violations.0
}

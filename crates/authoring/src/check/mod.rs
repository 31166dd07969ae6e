//! The rules of a case, once, over the typed case and its texts.
//!
//! Every rule names what breaks it by its [`Location`]: no file, no line numbers. No recursion either: a hostile
//! case costs time linear (times a logarithm) in its size.

mod arguments;
mod characters;
mod entries;
mod graph;
mod markup;
mod plain_text;
mod references;
mod repeated;
mod terms;
mod texts;

use std::hash::Hash;

use explainer_core::case::{LIMIT, Structure, Texts};

pub use markup::Markup;
pub(crate) use markup::find_markup;

use self::repeated::repeated;
use crate::location::Location;
use crate::violation::{Violation, ViolationKind};

/// The longest title, publisher or link of a source, in characters.
pub const SOURCE_MAX: usize = 2_000;
/// Violations beyond this number are not collected: by then it is not the case that was meant.
pub const VIOLATIONS_MAX: usize = 10_000;

/// Every broken rule of the structure, in the order of the case's lists; empty for a sound case.
#[must_use]
pub fn check_case(structure: &Structure) -> Vec<Violation> {
    let mut violations = Violations::default();
    entries::check(structure, &mut violations);
    arguments::check(structure, &mut violations);
    graph::check(&structure.case, &mut violations);
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

/// The violations found so far.
#[derive(Default)]
struct Violations(Vec<Violation>);

impl Violations {
    fn add(&mut self, location: Location, kind: ViolationKind) {
        if self.0.len() < VIOLATIONS_MAX {
            self.0.push(Violation { location, kind });
        }
    }

    /// `add` when `wrong`.
    fn when(&mut self, wrong: bool, location: Location, kind: ViolationKind) {
        if wrong {
            self.add(location, kind);
        }
    }

    /// A list of references: within the limit, nothing twice.
    fn list<K: Hash + Eq>(&mut self, location: Location, keys: impl IntoIterator<Item = K>) {
        let keys: Vec<K> = keys.into_iter().collect();
        self.when(keys.len() > LIMIT, location, ViolationKind::TooMany { limit: LIMIT });
        for (at, _) in repeated(&keys) {
            self.add(location.element(at), ViolationKind::Repeated);
        }
    }
}

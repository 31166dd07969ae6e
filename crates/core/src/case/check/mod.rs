//! The rules of a case, once, over the typed case and its texts.
//!
//! The reader of case files and the decoder of packed cases both run these checks, so that a [`Case`] can
//! be trusted wherever it came from. No file, no line numbers, no recursion: a hostile case costs time
//! linear (times a logarithm) in its size.

mod arguments;
mod characters;
mod graph;
pub(super) mod order;
mod structure;
mod terms;
mod texts;

use alloc::vec::Vec;

pub use characters::is_hidden;

use self::order::repeated;
use super::fault::{Fault, FaultKind};
use super::place::Place;
use super::{Case, LIMIT, Texts};

/// The longest id, in characters.
pub const ID_MAX: usize = 64;
/// The longest sentence, in characters.
pub const SENTENCE_MAX: usize = 400;
/// The longest explanation, in characters.
pub const MORE_MAX: usize = 4_000;
/// The longest heading: a band's, or the title of the case, in characters.
pub const HEADING_MAX: usize = 120;
/// The longest title, publisher or link of a source, in characters.
pub const SOURCE_MAX: usize = 2_000;
/// Faults beyond this number are not collected: by then it is not the case that was meant.
pub const FAULTS_MAX: usize = 10_000;

/// Every broken rule of the structure, in the order of the case's lists; empty for a sound case.
#[must_use]
pub fn check_case(case: &Case) -> Vec<Fault> {
    let mut faults = Faults::default();
    structure::check(case, &mut faults);
    graph::check(case, &mut faults);
    faults.0
}

/// Every broken rule of one language's texts; empty for sound texts. The case itself should be sound.
#[must_use]
pub fn check_texts(case: &Case, texts: &Texts) -> Vec<Fault> {
    let mut faults = Faults::default();
    texts::check(case, texts, &mut faults);
    faults.0
}

/// Texts that `first` has and `other` lacks; both should be sound.
#[must_use]
pub fn check_alike(first: &Texts, other: &Texts) -> Vec<Fault> {
    let mut faults = Faults::default();
    texts::check_alike(first, other, &mut faults);
    faults.0
}

/// The faults found so far. What is called at every rule stays out of line: in the browser, checking has
/// to be small before it is fast.
#[derive(Default)]
struct Faults(Vec<Fault>);

impl Faults {
    #[inline(never)]
    fn add(&mut self, place: Place, kind: FaultKind) {
        if self.0.len() < FAULTS_MAX {
            self.0.push(Fault { place, kind });
        }
    }

    /// `add` when `wrong`.
    #[inline(never)]
    fn when(&mut self, wrong: bool, place: Place, kind: FaultKind) {
        if wrong {
            self.add(place, kind);
        }
    }

    /// A list of references, each given as a key that is the same for the same thing, or `None` where it
    /// points nowhere: within the limit, pointing somewhere, nothing twice.
    #[inline(never)]
    fn list(&mut self, place: Place, keys: &mut dyn Iterator<Item = Option<u64>>) {
        let keys: Vec<Option<u64>> = keys.collect();
        self.when(keys.len() > LIMIT, place, FaultKind::TooMany { limit: LIMIT });
        for (at, _) in keys.iter().enumerate().filter(|(_, key)| key.is_none()) {
            self.add(place.element(at), FaultKind::PointsNowhere);
        }
        for (at, _) in repeated(keys.len(), &|a, b| keys[a] < keys[b]) {
            self.when(keys[at].is_some(), place.element(at), FaultKind::Repeated);
        }
    }
}

//! True inputs with slips in them: most of what is only random is refused at its first byte, and proves little.
//!
//! The tests of case files and of links use it, too.

use proptest::prelude::*;
use proptest::sample::Index;

/// A slip in a list of bytes, characters or lines: where it is, how many entries go, and what takes their place.
pub type Slip<T> = (Index, usize, Vec<T>);

/// One to five slips. Each takes out fewer entries than `cut`, and puts in one of these pieces.
pub fn slips<T: Clone + std::fmt::Debug>(
    cut: usize,
    piece: impl Strategy<Value = Vec<T>>,
) -> impl Strategy<Value = Vec<Slip<T>>> {
    prop::collection::vec((any::<Index>(), 0..cut, piece), 1..6)
}

/// What the slips make of a list.
pub fn slipped<T: Clone>(list: &[T], slips: &[Slip<T>]) -> Vec<T> {
    let mut list = list.to_vec();
    for (place, cut, piece) in slips {
        let at = place.index(list.len() + 1);
        let end = (at + cut).min(list.len());
        list.splice(at..end, piece.iter().cloned());
    }
    list
}

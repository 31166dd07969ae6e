//! What stands in a list twice.

use std::collections::HashMap;
use std::hash::Hash;

/// The positions of the keys that stood earlier in the list already, each with the position of the first.
pub(super) fn repeated<K: Hash + Eq>(keys: impl IntoIterator<Item = K>) -> Vec<(usize, usize)> {
    let mut first_of = HashMap::new();
    let first = keys.into_iter().enumerate().map(|(at, key)| (at, *first_of.entry(key).or_insert(at)));
    first.filter(|(at, first)| at != first).collect()
}

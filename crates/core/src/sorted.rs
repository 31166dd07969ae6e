//! Sorted lists in place of the standard library's maps, sets and sorts.
//!
//! A figure needs a dozen of them, each over other types, and the standard library's come with 4 to 8 KB of code
//! for each type: together a sixth of the module. These lists have dozens of entries, seldom thousands, and
//! mostly grow at their end, where a sorted vector is as quick as a tree.

use alloc::vec::Vec;
use core::ops::{Index, Range};

/// A map as a list sorted by key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Map<K, V>(Vec<(K, V)>);

impl<K, V> Default for Map<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: Ord, V> Map<K, V> {
    /// An empty map.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn find(&self, key: &K) -> Result<usize, usize> {
        self.0.binary_search_by(|(other, _)| other.cmp(key))
    }

    /// The value of a key.
    #[must_use]
    pub fn get(&self, key: &K) -> Option<&V> {
        self.find(key).ok().map(|at| &self.0[at].1)
    }

    /// The place of a key, to be filled or changed.
    pub fn entry(&mut self, key: K) -> Entry<'_, K, V> {
        Entry { found: self.find(&key), map: self, key }
    }

    /// Sets the value of a key.
    pub fn insert(&mut self, key: K, value: V) {
        match self.find(&key) {
            Ok(at) => self.0[at].1 = value,
            Err(at) => self.0.insert(at, (key, value)),
        }
    }
}

impl<K: Ord, V> Index<&K> for Map<K, V> {
    type Output = V;

    /// # Panics
    /// If there is no such key.
    fn index(&self, key: &K) -> &V {
        let at = self.find(key).unwrap_or(usize::MAX);
        &self.0[at].1
    }
}

impl<K, V> IntoIterator for Map<K, V> {
    type Item = (K, V);
    type IntoIter = alloc::vec::IntoIter<(K, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

/// The place of a key in a [`Map`].
#[derive(Debug)]
pub struct Entry<'a, K, V> {
    map: &'a mut Map<K, V>,
    key: K,
    found: Result<usize, usize>,
}

impl<'a, K, V> Entry<'a, K, V> {
    /// The value there, made if there is none.
    pub fn or_insert_with(self, make: impl FnOnce() -> V) -> &'a mut V {
        let at = match self.found {
            Ok(at) => at,
            Err(at) => {
                self.map.0.insert(at, (self.key, make()));
                at
            }
        };
        &mut self.map.0[at].1
    }

    /// The value there, or this one.
    pub fn or_insert(self, value: V) -> &'a mut V {
        self.or_insert_with(|| value)
    }

    /// The value there, or the default one.
    pub fn or_default(self) -> &'a mut V
    where
        V: Default,
    {
        self.or_insert_with(V::default)
    }
}

/// A set as a sorted list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Set<T>(Vec<T>);

impl<T> Default for Set<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Ord> Set<T> {
    /// An empty set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds an element; says whether it was missing.
    pub fn insert(&mut self, element: T) -> bool {
        let found = self.0.binary_search(&element);
        if let Err(at) = found {
            self.0.insert(at, element);
        }
        found.is_err()
    }

    /// Whether this is an element.
    #[must_use]
    pub fn contains(&self, element: &T) -> bool {
        self.0.binary_search(element).is_ok()
    }

    /// The elements from the range's start to before its end, ascending.
    pub fn range(&self, range: Range<T>) -> core::slice::Iter<'_, T> {
        let start = self.0.partition_point(|element| *element < range.start);
        let end = self.0.partition_point(|element| *element < range.end);
        self.0[start..end.max(start)].iter()
    }

    /// The elements, ascending.
    pub fn iter(&self) -> core::slice::Iter<'_, T> {
        self.0.iter()
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The elements, ascending.
    #[must_use]
    pub fn into_vec(self) -> Vec<T> {
        self.0
    }
}

impl<T: Ord> FromIterator<T> for Set<T> {
    fn from_iter<I: IntoIterator<Item = T>>(elements: I) -> Self {
        let mut set = Self::new();
        set.extend(elements);
        set
    }
}

impl<T: Ord> Extend<T> for Set<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, elements: I) {
        for element in elements {
            self.insert(element);
        }
    }
}

impl<T> IntoIterator for Set<T> {
    type Item = T;
    type IntoIter = alloc::vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a, T> IntoIterator for &'a Set<T> {
    type Item = &'a T;
    type IntoIter = core::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

/// A list in the order of a key; what has equal keys stays in its order.
#[must_use]
pub fn by_key<T, K: Ord>(list: Vec<T>, key: impl Fn(&T) -> K) -> Vec<T> {
    let mut sorted: Vec<T> = Vec::with_capacity(list.len());
    for item in list {
        let its = key(&item);
        let at = sorted.partition_point(|other| key(other) <= its);
        sorted.insert(at, item);
    }
    sorted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_map_keeps_its_keys_in_order() {
        let mut map = Map::new();
        for key in [3, 1, 2, 3, 1] {
            *map.entry(key).or_default() += 1;
        }
        assert_eq!((map[&1], map.get(&2), map.get(&4)), (2, Some(&1), None));
        map.insert(0, 7);
        map.insert(2, 9);
        assert_eq!(map.into_iter().collect::<Vec<_>>(), [(0, 7), (1, 2), (2, 9), (3, 2)]);
    }

    #[test]
    fn a_set_holds_everything_once() {
        let mut set: Set<i32> = [5, 1, 3, 1].into_iter().collect();
        assert!(set.insert(4) && !set.insert(5) && set.contains(&3) && !set.contains(&2));
        assert!(set.range(2..5).eq(&[3, 4]));
        assert!(set.range(6..9).len() == 0 && set.range(5..1).len() == 0);
        assert_eq!(set.into_vec(), [1, 3, 4, 5]);
    }

    #[test]
    fn equal_keys_stay_in_order() {
        let list = vec![(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd')];
        assert_eq!(by_key(list, |it| it.0), [(1, 'b'), (1, 'd'), (2, 'a'), (2, 'c')]);
    }
}

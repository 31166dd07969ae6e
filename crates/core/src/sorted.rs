//! One sort for all of what is shipped: the standard sorts, made anew for every type, would outweigh what is sorted.

use alloc::vec::Vec;

/// The numbers below `count` in the order `before` gives them, a strict order; what it leaves equal keeps
/// its place. Heap sort: `count` times the logarithm of `count` steps, whatever the order.
#[inline(never)]
fn order(count: usize, before: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    let mut heap: Vec<usize> = (0..count).collect();
    let later = |a: usize, b: usize| before(b, a) || (!before(a, b) && b < a);
    let mut end = count;
    let mut start = count / 2;
    while end > 1 {
        // First every parent is sunk, so that the last of all is on top; then the top goes to the end.
        if start > 0 {
            start -= 1;
        } else {
            end -= 1;
            heap.swap(0, end);
        }
        let mut parent = start;
        loop {
            let mut child = 2 * parent + 1;
            if child >= end {
                break;
            }
            if child + 1 < end && later(heap[child + 1], heap[child]) {
                child += 1;
            }
            if !later(heap[child], heap[parent]) {
                break;
            }
            heap.swap(parent, child);
            parent = child;
        }
    }
    heap
}

/// A list in the order of a key; what has equal keys keeps its order.
#[must_use]
pub fn by_key<T, K: Ord>(list: Vec<T>, key: impl Fn(&T) -> K) -> Vec<T> {
    let keys: Vec<K> = list.iter().map(key).collect();
    let order = order(keys.len(), &|a, b| keys[a] < keys[b]);
    let mut list: Vec<Option<T>> = list.into_iter().map(Some).collect();
    order.into_iter().filter_map(|at| list[at].take()).collect()
}

/// A list in ascending order, each element once.
#[must_use]
pub fn distinct<T: Ord + Copy>(list: Vec<T>) -> Vec<T> {
    let mut sorted = by_key(list, |element| *element);
    sorted.dedup();
    sorted
}

/// Adds an element to a list in ascending order, unless it is there; says whether it was missing.
pub fn insert<T: Ord>(sorted: &mut Vec<T>, element: T) -> bool {
    let found = sorted.binary_search(&element);
    if let Err(place) = found {
        sorted.insert(place, element);
    }
    found.is_err()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_keys_stay_in_order() {
        let list = vec![(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd')];
        assert_eq!(by_key(list, |pair| pair.0), [(1, 'b'), (1, 'd'), (2, 'a'), (2, 'c')]);
    }

    #[test]
    fn any_list_comes_out_sorted_with_everything_once() {
        // A generator of numbers that repeat and fall as well as rise.
        let list: Vec<u32> = (0..500).map(|step| step * 7_919 % 311).collect();
        let mut expected = list.clone();
        expected.sort_unstable();
        assert_eq!(by_key(list.clone(), |number| *number), expected);
        expected.dedup();
        assert_eq!(distinct(list), expected);
    }

    #[test]
    fn an_element_is_inserted_once_and_in_its_place() {
        let mut sorted = vec![1, 3, 5];
        assert!(insert(&mut sorted, 4) && !insert(&mut sorted, 5) && insert(&mut sorted, 0));
        assert_eq!(sorted, [0, 1, 3, 4, 5]);
    }
}

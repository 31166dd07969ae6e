//! Sorting in one small form: the standard sorts, made anew for every type, would outweigh what is sorted here.

use alloc::vec::Vec;

/// The numbers below `count` in the order `before` gives them, a strict order; what it leaves equal keeps
/// its place. Heap sort: `count` times the logarithm of `count` steps, whatever the order.
#[inline(never)]
pub fn order(count: usize, before: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
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

//! Unpacking believes no length before the data is there: what a hostile pack makes it ask for is bounded.
//!
//! A program of its own, because it counts every byte that is asked for.
#![allow(unsafe_code)] // an allocator that counts cannot be written without

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering};

use explainer_core::pack::unpack_labels;

struct Counting;

static LARGEST: AtomicUsize = AtomicUsize::new(0);
static TOTAL: AtomicUsize = AtomicUsize::new(0);

// SAFETY: everything is handed on to the system's allocator.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        LARGEST.fetch_max(layout.size(), Ordering::Relaxed);
        TOTAL.fetch_add(layout.size(), Ordering::Relaxed);
        // SAFETY: as the caller promises.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: as the caller promises.
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;

#[test]
fn lengths_that_are_not_there() {
    const MIB: usize = 1024 * 1024;
    // A length close to 2^32 in every place where one may stand: after the head, behind empty lists, and
    // one within the other.
    let length: &[u8] = b"\xFF\xFF\xFF\xFF\x0F";
    for empty in 0..64 {
        for nested in 1..8 {
            let mut bytes = b"sxl\x05".to_vec();
            bytes.extend(std::iter::repeat_n(0, empty));
            for _ in 0..nested {
                bytes.extend(length);
            }
            bytes.extend([0; 32]);
            LARGEST.store(0, Ordering::Relaxed);
            TOTAL.store(0, Ordering::Relaxed);
            let result = unpack_labels(&bytes);
            let (largest, total) = (LARGEST.load(Ordering::Relaxed), TOTAL.load(Ordering::Relaxed));
            assert!(largest <= 2 * MIB, "{largest} bytes at once for {} bytes", bytes.len());
            assert!(total <= 8 * MIB, "{total} bytes for {} bytes", bytes.len());
            assert!(result.is_err(), "{empty} {nested} {result:?}");
        }
    }
}

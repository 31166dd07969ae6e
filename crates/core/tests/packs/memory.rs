//! Counts the memory that is asked for, on each thread for itself, since tests run beside each other.
#![allow(unsafe_code)] // an allocator that counts cannot be written without

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

struct Counting;

thread_local! {
    /// All bytes that this thread has asked for, and the most at once.
    static ASKED: Cell<(usize, usize)> = const { Cell::new((0, 0)) };
}

// SAFETY: everything is handed on to the system's allocator.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let (total, largest) = ASKED.get();
        ASKED.set((total + layout.size(), largest.max(layout.size())));
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

/// What is asked for without anything being there: a list that may become long is begun with a megabyte.
const AT_ONCE: usize = 2 * 1024 * 1024;
/// The same for all lists that lie within each other.
const IN_ALL: usize = 8 * 1024 * 1024;
/// How many bytes one byte of a pack may need once it is unpacked, with all that lists ask for while they grow.
const FOR_EACH: usize = 64;

/// Unpacks these bytes, and holds what that asks for against how many they are.
#[track_caller]
pub fn bounded<T>(bytes: &[u8], unpack: impl FnOnce(&[u8]) -> T) -> T {
    ASKED.set((0, 0));
    let unpacked = unpack(bytes);
    let ((total, largest), length) = (ASKED.get(), bytes.len());
    assert!(largest <= AT_ONCE + FOR_EACH * length, "{largest} bytes at once for {length}");
    assert!(total <= IN_ALL + FOR_EACH * length, "{total} bytes for {length}");
    unpacked
}

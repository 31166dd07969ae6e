//! A guard against what would take far too long. The tests of hostile case files use it, too.

use std::time::{Duration, Instant};

/// Far longer than any of this takes, far shorter than anything quadratic would.
#[track_caller]
pub fn soon<T>(run: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let done = run();
    assert!(start.elapsed() < Duration::from_secs(120), "took {:?}", start.elapsed());
    done
}

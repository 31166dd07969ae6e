//! Does something later, so that the page can answer first.

use gloo::timers::callback::Timeout;

/// What is to be done in a later turn of the event loop. Dropping it calls it off.
#[derive(Debug)]
#[must_use = "dropping it calls it off"]
pub struct Later {
    _timeout: Timeout,
}

/// Does something in the next turn of the event loop.
pub fn next_turn(work: impl FnOnce() + 'static) -> Later {
    Later { _timeout: Timeout::new(0, work) }
}

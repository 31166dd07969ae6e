//! Does something later, so that the page can answer first.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::render::{AnimationFrame, request_animation_frame};
use gloo::timers::callback::Timeout;

/// What is to be done in a later turn of the event loop. Dropping it calls it off.
#[derive(Debug)]
#[must_use = "dropping it calls it off"]
pub struct Later {
    _timeout: Timeout,
}

/// What is to be done in frames to come. Dropping it calls it off.
#[derive(Debug)]
#[must_use = "dropping it calls it off"]
pub struct Frames {
    _next: Rc<RefCell<Option<AnimationFrame>>>,
}

/// Does something in each of the next frames: after the page has been drawn with all that a browser does by itself, such
/// as scrolling to what has the focus, however late that comes.
pub fn in_frames(count: u32, work: impl Fn() + 'static) -> Frames {
    let next = Rc::new(RefCell::new(None));
    follow(&next, count, Rc::new(work));
    Frames { _next: next }
}

fn follow(next: &Rc<RefCell<Option<AnimationFrame>>>, count: u32, work: Rc<dyn Fn()>) {
    let Some(left) = count.checked_sub(1) else { return };
    let kept = Rc::downgrade(next);
    let frame = request_animation_frame(move |_| {
        work();
        if let Some(next) = kept.upgrade() {
            follow(&next, left, work);
        }
    });
    next.replace(Some(frame));
}

/// Does something in the next turn of the event loop.
pub fn next_turn(work: impl FnOnce() + 'static) -> Later {
    Later { _timeout: Timeout::new(0, work) }
}

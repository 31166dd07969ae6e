//! The keys of whoever presents. A clicker sends Page Up and Page Down.

use yew::prelude::*;

use super::Wish;
use crate::browser::presenting;

/// Has keys lead through the presentation. What a key does in a field or on a button, it still does; Escape is the
/// dialog's own.
pub(super) fn led(wish: &Callback<Wish>) -> Callback<KeyboardEvent> {
    let wish = wish.clone();
    Callback::from(move |event: KeyboardEvent| {
        if let Some(asked) = asked(&event) {
            event.prevent_default();
            wish.emit(asked);
        }
    })
}

fn asked(event: &KeyboardEvent) -> Option<Wish> {
    if presenting::is_command(event) {
        return None;
    }
    let (on_button, in_field) = (presenting::is_in(event, "button"), presenting::is_in(event, "input"));
    match &*event.key() {
        // No field here has a use for these.
        "PageDown" => Some(Wish::On),
        "PageUp" => Some(Wish::Back),
        "ArrowRight" if !in_field => Some(Wish::On),
        "ArrowLeft" if !in_field => Some(Wish::Back),
        " " if !in_field && !on_button => Some(Wish::Reason),
        _ => None,
    }
}

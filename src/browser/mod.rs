//! What the widget asks of the browser: the clipboard, the focus, printing, the size of an element, time.
//!
//! This room knows nothing of cases, worlds or views. It compiles everywhere; nothing in it is called outside a
//! browser, since pages without script have no events.

pub mod clipboard;
pub mod events;
pub mod keyboard_focus;
pub mod presenting;
pub mod print;
pub mod resize;
pub mod timers;

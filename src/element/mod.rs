//! The border to the host page: the element's attributes, links, events and size. The custom element itself
//! is declared by the loader (`static/loader.js`), which calls what is exported here.

pub mod attributes;
mod clipboard;
#[cfg(target_arch = "wasm32")]
mod export;
mod observer;
mod printer;

pub use clipboard::copy;
pub use observer::{Observer, room};
pub use printer::Printer;

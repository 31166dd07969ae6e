//! The border to the host page: the element's attributes, its cases, the event and links it offers. The custom element itself
//! is declared by the loader (`static/loader.js`), which calls what is exported here.

pub mod attributes;
#[cfg(target_arch = "wasm32")]
mod packs;
#[cfg(target_arch = "wasm32")]
mod panic;
#[cfg(target_arch = "wasm32")]
mod stage;
pub mod tell;
#[cfg(target_arch = "wasm32")]
mod widget;

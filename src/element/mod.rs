//! The border to the host page: the element's attributes, its cases, the event and links it offers. The custom element itself
//! is declared by the loader (`static/loader.js`), which calls what is exported here.

pub mod attributes;
#[cfg(all(target_arch = "wasm32", feature = "element"))]
mod packs;
#[cfg(all(target_arch = "wasm32", feature = "element"))]
mod panic;
#[cfg(all(target_arch = "wasm32", feature = "element"))]
mod stage;
pub mod tell;
#[cfg(all(target_arch = "wasm32", feature = "element"))]
mod widget;

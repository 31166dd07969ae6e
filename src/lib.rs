//! The widget: an element in which readers switch actors and readings of a dispute, and see which arguments
//! then stand.
//!
//! [`model`] is what it is told, [`session`] what a reader has made of it, [`view`] what is seen, [`browser`]
//! what is asked of the browser, [`element`] the border to the host page; [`export`] writes a world into files, and [`later`] is what comes in a second
//! file. `crates/site` writes the pages for readers without script with the same components.

/// The allocator of the shipped module, half the size of the standard one.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

pub mod announce;
pub mod browser;
pub mod element;
pub mod export;
pub mod language;
pub mod later;
pub mod lesson;
pub mod link;
pub mod model;
pub mod session;
pub mod view;

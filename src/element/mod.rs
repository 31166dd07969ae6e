//! The border to the host page: the element's attributes, links and events. The custom element itself is declared
//! by the loader (`static/loader.js`), which calls what is exported here.

pub mod attributes;
#[cfg(target_arch = "wasm32")]
mod export;

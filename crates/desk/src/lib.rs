//! The teacher's desk: a page on which a lesson is put together, and everything that comes out of it.
//!
//! ```text
//! the page lists cases ──► shelf ──► Model ─┐
//! the browser keeps ─────► kept ──┐         ├─► Bench: history of Lesson ──► view   what a teacher works with
//! a lesson file ──────────────────┴► Lesson ┘        ▲      │           ──► out    link, code, files
//!                                           edit ────┘      └───────────► paper  handout, worksheet, answer key
//! ```
//!
//! A program of its own, which `teach.html` alone loads. The widget beside it on that page is another program: the desk drives it
//! as any page can ([`figure`]), and stands outside of it, so that neither hears what is done in the other. On paper a case is drawn
//! by the widget's own components.

pub mod bench;
pub mod desk;
pub mod edit;
pub mod figure;
pub mod history;
pub mod kept;
pub mod out;
pub mod paper;
pub mod product;
pub mod shelf;
pub mod view;
pub mod words;

/// Puts the desk on its page.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen(start)]
pub fn start() {
    if let Some(place) = gloo::utils::document().get_element_by_id("desk") {
        yew::Renderer::<desk::Desk>::with_root(place).render();
    }
}

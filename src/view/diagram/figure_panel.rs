//! The figure in its place: one format, or before any script runs all of them, of which the room shows one.

use std::rc::Rc;

use explainer_core::argument::{Verdicts, World};
use explainer_core::case::Column;
use explainer_core::diagram::{Node, Scene, View};
use yew::prelude::*;

use super::figure::Figure;
use super::legend::signs;
use crate::session::formats::draw_scene;
use crate::view::listing::Listing;
use crate::view::markup::{class, text_node};
use crate::view::shared::Shared;

/// The figure of one world, with the path of what is `lit`. Its legend is folded away until asked for.
pub fn figures(listing: &Listing<'_>, scenes: &[Rc<Scene>], lit: Option<Node>) -> Html {
    let &Listing { shared, selected, .. } = listing;
    let mut figures = Vec::new();
    for (index, scene) in scenes.iter().enumerate() {
        let format = if shared.is_static() { format!("sx-format-{index}") } else { String::new() };
        figures.push(html! {
            // Another format has its boxes in another order; Yew would leave some where they were. Nobody translates its
            // lines: they are cut to fit, and would no longer be replaced.
            <div key={scene.width} translate="no" class={class(&["sx-format", &format])}>
                <Figure shared={shared.clone()} scene={scene.clone()} {lit} {selected} />
            </div>
        });
    }
    html! {
        // No other view is made of it: a browser may have translated its texts, and they would stay there.
        <div key="figure" class="sx-figure-box" part="figure">
            <details class="sx-legend"><summary>{ text_node(shared.words.figure.legend) }</summary>{ signs(shared) }</details>
            { for figures }
            <p class="sx-hint-keys" id={(!shared.is_static()).then_some("keys")}>{ shared.words.figure.keys }</p>
        </div>
    }
}

/// The figure of a world at a width, in units, where nothing is looked at: in a page without script, or on paper.
pub fn figure_at_rest(shared: &Shared, world: &World, verdicts: &Verdicts, width: i32) -> Html {
    let view = View { width, unfolded: [false; Column::COUNT] };
    let scene = Rc::new(draw_scene(&shared.model, shared.words, world, verdicts, view));
    html! { <Figure shared={shared.clone()} {scene} lit={None} selected={None} /> }
}

//! The figure in its place: one format, or before any script runs all of them, of which the room shows one.

use std::rc::Rc;

use explainer_core::diagram::{Node, Scene};
use yew::prelude::*;

use super::figure::Figure;
use super::legend::legend;
use super::{Shared, class};

/// The figure of one world.
pub fn figures(
    shared: &Shared,
    scenes: &[Rc<Scene>],
    looked: Option<Node>,
    selected: Option<Node>,
    look: &Callback<Option<Node>>,
) -> Html {
    let mut figures = Vec::new();
    for (index, scene) in scenes.iter().enumerate() {
        let format = if shared.fixed { format!("sx-format-{index}") } else { String::new() };
        figures.push(html! {
            // Another format has its boxes in another order; Yew would leave some where they were.
            <div key={scene.width} class={class(&["sx-format", &format])}>
                <Figure shared={shared.clone()} scene={scene.clone()} {looked} {selected} look={look.clone()} />
            </div>
        });
    }
    html! {
        <div class="sx-figure-box">
            { for figures }
            <p class="sx-hint-keys" id={(!shared.fixed).then_some("keys")}>{ shared.words.figure.keys }</p>
            { legend(shared) }
        </div>
    }
}

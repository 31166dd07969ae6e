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
            <div key={index} class={class(&["sx-format", &format])}>
                <Figure shared={shared.clone()} scene={scene.clone()} {looked} {selected} look={look.clone()} />
            </div>
        });
    }
    html! {
        <div class="sx-figure-box">
            { for figures }
            <p class="sx-keys-hint">{ shared.words.figure.keys }</p>
            { legend(shared) }
        </div>
    }
}

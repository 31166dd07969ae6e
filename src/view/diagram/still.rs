//! The figure where nothing can be operated, in plain elements and no components: what a file is written from.

use explainer_core::diagram::{NodeBox, Scene};
use yew::prelude::*;

use super::bands::{bands, fold};
use super::lines::InkView;
use super::node_id::public_id;
use super::nodes::{Light, NodeView};
use crate::view::memo::Memo;
use crate::view::shared::Shared;

/// What stands in the figure of a scene.
pub fn still(shared: &Shared, scene: &Scene) -> Html {
    let node = |node: &NodeBox| {
        let id = public_id(&shared.model.case, node.node).into();
        let node = node.clone();
        NodeView { node, id, name: AttrValue::default(), light: Light::Plain, selected: false, tab: None }
            .draw()
    };
    let ink = InkView { ink: scene.ink.clone(), marks: scene.marks.clone(), light: Light::Plain };
    html! {
        <>
            { for bands(scene) }
            { ink.draw() }
            <g class="sx-lines" />
            <g class="sx-nodes">{ for scene.nodes.iter().map(node) }</g>
            <g class="sx-folds">{ for scene.folds.iter().map(|counts| fold(shared, counts, None)) }</g>
        </>
    }
}

//! What is set in a world, on the desk and on paper.

use explainer_core::argument::World;
use explainer_core::diagram::Node;
use sanctions_explainer::export::rows;
use sanctions_explainer::language::FileWords;
use yew::prelude::*;

use crate::bench::Bench;

/// Each row with its name. One with nothing in it is left out.
pub fn setting(class: &'static str, bench: &Bench, world: &World) -> Html {
    let rows = rows(bench.case(), FileWords::of(bench.words()), world);
    let row = |(name, nodes): (&'static str, Vec<Node>)| {
        let labels: Vec<&str> = nodes.iter().map(|&node| bench.model.entry(node).label.as_str()).collect();
        html! { <><dt>{ name }</dt><dd>{ labels.join(", ") }</dd></> }
    };
    html! { <dl {class}>{ for rows.into_iter().filter(|(_, nodes)| !nodes.is_empty()).map(row) }</dl> }
}

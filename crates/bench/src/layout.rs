//! How long the layout of a graph takes natively, and the graph itself for programs that lay it out otherwise.

use bench::three_bands::ThreeBands;
use serde_json::{Value, json};

use crate::timing::fastest;

/// The graph of so many nodes: its edges, the band of every node, where our layout has it, and the seconds this took.
pub fn measure(nodes: usize) -> Value {
    let graph = ThreeBands::new(nodes);
    let planned = graph.plan();
    let plan = fastest(|| drop(graph.plan()));
    let scene = fastest(|| drop(graph.scene(&planned)));
    let edges: Vec<_> = graph.case.attacks.iter().map(|attack| [attack.from.0, attack.to.0]).collect();
    let bands: Vec<_> = graph.case.arguments.iter().map(|argument| argument.column as usize).collect();
    json!({ "edges": edges, "bands": bands, "places": graph.places(&graph.scene(&planned)), "plan": plan, "scene": scene })
}

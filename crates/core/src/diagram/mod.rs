//! From verdicts and a width to a scene: bands, boxes and lines.
//!
//! A [`Plan`] is made once from a case: it decides the order in every band, over the whole case, so that a node
//! keeps its place among the others in every world. [`scene`] draws one world with it at one width.

mod boxes;
mod frame;
mod ink;
mod lanes;
mod layout;
mod links;
mod nets;
mod order;
mod pins;
mod place;
mod plan;
mod route;
mod scene;
mod text;

pub use boxes::{Subject, Words};
pub use ink::path;
pub use layout::{NARROWEST, View, scene};
pub use plan::Plan;
pub use scene::*;
pub use text::{width as text_width, wrap};
/// TEMP
pub struct Path {
    pub nodes: Vec<Node>,
    pub lines: Vec<usize>,
}
pub fn path_of(scene: &Scene, node: Node) -> Path {
    let lines: Vec<usize> = scene
        .lines
        .iter()
        .enumerate()
        .filter(|(_, l)| l.from == node || l.to == node)
        .map(|(i, _)| i)
        .collect();
    let mut nodes = vec![node];
    for &i in &lines {
        nodes.push(scene.lines[i].from);
        nodes.push(scene.lines[i].to);
    }
    Path { nodes, lines }
}
pub fn rounded(points: &[Point]) -> String {
    points
        .iter()
        .enumerate()
        .map(|(i, p)| format!("{}{} {}", if i == 0 { 'M' } else { 'L' }, p.x, p.y))
        .collect()
}

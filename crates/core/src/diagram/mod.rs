//! From verdicts and a width to a scene: bands, boxes and lines.
//!
//! The figure is a layered drawing (Sugiyama, Tagawa, Toda 1981) whose layers, the bands, are given by the case.
//! It is laid out in two parts. A [`Plan`] is made once from a case: crossing minimisation decides the order in
//! every band, over the whole case, so that a node keeps its place among the others in every world. [`scene`]
//! draws one world with it at one width: it places the boxes, then routes the lines through the channels between
//! them.

mod highlight;
mod measure;
mod placement;
mod plan;
mod routing;
mod scene;
mod subject;

pub use highlight::Highlight;
pub use measure::text::width as text_width;
pub use plan::{Orders, Plan};
pub use routing::svg_path::rounded;
pub use scene::*;
pub use subject::{Captions, NARROWEST, Subject, View};

use placement::grid::Grid;
use placement::stacks::Placement;
use placement::visible::Visible;
use routing::edges::edges_between;
use routing::nets::Nets;
use routing::paths::draw_paths;

/// Draws a world.
#[must_use]
pub fn scene(subject: &Subject, view: &View) -> Scene {
    // 1. How wide are the stacks of boxes, and the channels between them?
    let grid = Grid::new(subject.case, subject.plan, view.width.max(NARROWEST));
    // 2. Which nodes does this world show, in the order of the plan?
    let visible = Visible::new(subject, view.unfolded, &grid);
    // 3. How large is each box? Rows are set, stacks filled.
    let mut placement = Placement::new(subject, view.unfolded, grid, &visible);
    // 4. Which lines run between these boxes?
    let edges = edges_between(subject, &placement.scene.nodes);
    // 5. Global routing: through which channels, and what runs as one?
    let mut nets = Nets::new(&placement, &edges);
    // 6. Node placement: how high does each box stand?
    placement.widen_gaps(&nets.passages_by_row(&placement));
    placement.align(edges.iter().filter(|edge| edge.kind != LineKind::Need).map(|edge| (edge.from, edge.to)));
    // 7. Channel routing: at which terminals do nets enter and leave, on which tracks do their trunks run?
    let lowest = nets.place_passages(&placement);
    placement.fit_heights(lowest);
    nets.place_terminals(&placement);
    let sign_sizes = nets.assign_tracks(&placement.grid);
    // 8. Paths: the corners of every line, and the ink they make together.
    draw_paths(placement, &edges, &nets, &sign_sizes)
}

//! From verdicts and a width to a scene: bands, boxes and lines.
//!
//! A [`Plan`] is made once from a case: it decides the order in every band, over the whole case, so that a node
//! keeps its place among the others in every world. [`scene`] draws one world with it at one width.

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
pub use routing::ink::rounded;
pub use scene::*;
pub use subject::{Captions, NARROWEST, Subject, View};

use crate::case::PremiseId;
use placement::grid::Grid;
use placement::stacks::Board;
use placement::visible::Visible;
use routing::edges::{Positions, edges_between};
use routing::nets::Nets;
use routing::paths::{Places, route};

/// Draws a world.
#[must_use]
pub fn scene(subject: &Subject, view: &View) -> Scene {
    let grid = Grid::new(subject.case, subject.plan, view.width.max(NARROWEST));
    // In rows, premises read best in the order of the case; beside claims, in the order that crosses least.
    let premises = if grid.above.contains(&Band::Premises) {
        (0..subject.case.premises.len()).map(PremiseId::from).collect()
    } else {
        subject.plan.premises.clone()
    };
    let visible = Visible::new(subject, view, &premises);
    let mut board = Board::new(subject, grid, &premises);
    let top = board.fill(&visible, view.unfolded);
    let nodes = board.scene.nodes.iter().map(|node| node.node);
    let edges = edges_between(subject, &Positions::new(subject, nodes));
    let rows = board.rows_of_stacks();
    let mut nets = Nets::new(&board.grid, &board.seats, &rows, &edges, &|a, b| board.parted(a, b));
    board.widen(&nets);
    let bottom = board.place(top, &edges);
    board.settle();
    let lowest = board.thread(&mut nets, top);
    board.finish(bottom.max(lowest));
    let gaps = board.gaps(top);
    let Board { grid, mut scene, seats, under, .. } = board;
    route(&mut scene, &Places { grid: &grid, seats: &seats, gaps: &gaps, under: &under }, &edges, nets);
    scene
}

//! From a world and a width to a scene, step by step: the boxes that are shown, the lines between them and the
//! channels they take, everybody's height, and the lines' corners.

use crate::case::PremiseId;

use super::board::Board;
use super::frame::Frame;
use super::links::{Positions, links};
use super::nets::Nets;
use super::route::{Places, route};
use super::scene::{Band, Scene};
use super::shown::Shown;
use super::subject::Subject;

/// How the figure is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct View {
    /// The width there is, in units; less than [`NARROWEST`] counts as that.
    pub width: i32,
    /// For claims, objections and replies: whether what does not apply is drawn too.
    pub unfolded: [bool; 3],
}

/// The narrowest figure, in units.
pub const NARROWEST: i32 = 280;

/// Draws a world.
#[must_use]
pub fn scene(subject: &Subject, view: &View) -> Scene {
    let frame = Frame::new(subject.case, subject.plan, view.width.max(NARROWEST));
    // In rows, premises read best in the order of the case; beside claims, in the order that crosses least.
    let premises = if frame.above.contains(&Band::Premises) {
        (0..subject.case.premises.len()).map(PremiseId::from).collect()
    } else {
        subject.plan.premises.clone()
    };
    let shown = Shown::new(subject, view, &premises);
    let mut board = Board::new(subject, frame, &premises);
    let top = board.fill(&shown, view.unfolded);
    let nodes = board.scene.nodes.iter().map(|node| node.node);
    let links = links(subject, &Positions::new(subject, nodes));
    let rows = board.rows_of_stacks();
    let mut nets = Nets::new(&board.frame, &board.seats, &rows, &links, &|a, b| board.parted(a, b));
    board.widen(&nets);
    let bottom = board.place(top, &links);
    board.settle();
    let lowest = board.thread(&mut nets, top);
    board.finish(bottom.max(lowest));
    let gaps = board.gaps(top);
    let Board { frame, mut scene, seats, under, .. } = board;
    route(&mut scene, &Places { frame: &frame, seats: &seats, gaps: &gaps, under: &under }, &links, nets);
    scene
}

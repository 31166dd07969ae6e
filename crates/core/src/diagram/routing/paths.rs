//! The corners of every line, and the ink they make together.

use std::rc::Rc;

use super::edges::Edge;
use super::ink::{InkPot, SIGNED};
use super::nets::{Course, Hop, Nets, ink_kind, line_sign};
use super::tracks::SIGN;
use crate::diagram::placement::grid::MARGIN;
use crate::diagram::placement::pool::{Item, Piece};
use crate::diagram::placement::stacks::Placement;
use crate::diagram::scene::{Force, Line, LineKind, LineMark, MarkShape, Point, Scene, Side};

/// Where an upright line between neighbours runs, from the left edge of its boxes.
const UPRIGHT: i32 = 26;
/// How far from a box lines run that are drawn only while a node is looked at.
const ASIDE: i32 = 4;

/// Draws all edges into the scene; `sizes` are those of signs in each channel.
pub(crate) fn draw_paths(placement: Placement, edges: &[Edge], nets: &Nets, sizes: &[i32]) -> Scene {
    let mut ink = InkPot::default();
    ink.draw_channels(nets, &placement.grid, sizes);
    let gaps: Vec<Vec<i32>> = placement.stacks.iter().map(|stack| gaps(stack, placement.top)).collect();
    let nodes = &placement.scene.nodes;
    let mut lines = Vec::with_capacity(edges.len());
    for (edge, course) in edges.iter().zip(&nets.courses) {
        let (points, size) = match course {
            Course::Channels(hops) => {
                let size = hops.last().map_or(SIGN, |hop| sizes[nets.nets[hop.net].channel]);
                (through_channels(&placement, nets, hops), size)
            }
            Course::Upright => (upright(&placement.scene, edge), SIGN),
            Course::OnDemand => (beside_boxes(&placement, &gaps, edge), SIGN),
        };
        let points = corners(points);
        let inked = *course != Course::OnDemand && edge.force > Force::Idle;
        if inked && *course == Course::Upright {
            ink.draw(ink_kind(edge.kind), edge.force, &points);
        }
        let mark = mark(edge, &points, size);
        if inked && edge.kind == LineKind::Part {
            ink.marks.extend(mark);
        }
        lines.push(Line {
            id: edge.id,
            kind: edge.kind,
            from: nodes[edge.from].node,
            to: nodes[edge.to].node,
            force: edge.force,
            inked,
            points,
            mark,
        });
    }
    ink.draw_passages(nets, &placement.grid);
    let marks = std::mem::take(&mut ink.marks);
    Scene { lines, marks, ink: ink.finish(), ..placement.scene }
}

fn through_channels(placement: &Placement, nets: &Nets, hops: &[Hop]) -> Vec<Point> {
    let mut points = Vec::with_capacity(4 * hops.len());
    for hop in hops {
        let net = &nets.nets[hop.net];
        let channel = placement.grid.channels[net.channel];
        let target = net.to[hop.target];
        points.push(Point { x: channel.side(net.from.right), y: net.from.y });
        if let Some(x) = net.trunk {
            points.push(Point { x, y: net.from.y });
            points.push(Point { x, y: target.y });
        }
        points.push(Point { x: channel.side(target.right), y: target.y });
    }
    points
}

fn upright(scene: &Scene, edge: &Edge) -> Vec<Point> {
    let (from, to) = (scene.nodes[edge.from].rect, scene.nodes[edge.to].rect);
    let x = from.x + UPRIGHT.min(from.w / 2);
    let (start, end) = if from.y < to.y { (from.bottom(), to.y) } else { (from.y, to.bottom()) };
    vec![Point { x, y: start }, Point { x, y: end }]
}

/// A line that is drawn only while one of its ends is looked at: beside the boxes, past all others.
fn beside_boxes(placement: &Placement, gaps: &[Vec<i32>], edge: &Edge) -> Vec<Point> {
    let nodes = &placement.scene.nodes;
    let (from, to) = (nodes[edge.from].rect, nodes[edge.to].rect);
    let Some(goal) = placement.seats[edge.to] else { return Vec::new() };
    let entry = to.y + 7;
    let mut points = Vec::new();
    let mut stack = match placement.seats[edge.from] {
        Some(seat) => {
            points.push(Point { x: from.right(), y: from.middle() });
            seat.stack + 1
        }
        None => {
            let x = from.x + from.w / 2;
            points.extend([Point { x, y: from.bottom() }, Point { x, y: placement.under[edge.from] }]);
            0
        }
    };
    let mut y = points.last().map_or(0, |point| point.y);
    while stack <= goal.stack {
        let channel = placement.grid.channels[stack];
        let x = if stack == 0 { MARGIN / 2 } else { channel.side(true) - ASIDE };
        points.push(Point { x, y });
        y = if stack == goal.stack { entry } else { nearest(&gaps[stack], entry) };
        points.push(Point { x, y });
        stack += 1;
    }
    points.push(Point { x: to.x, y });
    points
}

/// Where single lines can pass a stack, from above: over every box, and below the last.
fn gaps(pieces: &[Piece], top: i32) -> Vec<i32> {
    let boxes = pieces.iter().filter(|piece| !matches!(piece.item, Item::Heading(_)));
    let above = boxes.map(|piece| piece.y - ASIDE);
    above.chain([pieces.last().map_or(top, |piece| piece.y + piece.h + ASIDE)]).collect()
}

/// The gap nearest to a height.
fn nearest(gaps: &[i32], y: i32) -> i32 {
    let next = gaps.partition_point(|gap| *gap < y);
    let nearby = &gaps[next.saturating_sub(1)..gaps.len().min(next + 1)];
    nearby.iter().copied().min_by_key(|gap| (gap - y).abs()).unwrap_or(y)
}

/// The sign of a single line stands where the line turns towards its end; an arrow stands at the end.
fn mark(edge: &Edge, points: &[Point], size: i32) -> Option<LineMark> {
    let shape = line_sign(edge.kind)?;
    let [.., before, end] = points[..] else { return None };
    let towards = match ((end.x - before.x).signum(), (end.y - before.y).signum()) {
        (1, _) => Side::Right,
        (-1, _) => Side::Left,
        (_, 1) => Side::Down,
        _ => Side::Up,
    };
    let at = match shape {
        MarkShape::Arrow => end,
        _ if points.len() > 2 => before,
        _ => Point { x: end.x - (end.x - before.x).signum() * SIGNED, y: end.y },
    };
    Some(LineMark { shape, at, size, towards, force: edge.force })
}

/// The corners of a line, without those that lie on a straight line or on each other.
fn corners(points: Vec<Point>) -> Rc<[Point]> {
    let mut corners: Vec<Point> = Vec::with_capacity(points.len());
    for point in points {
        if corners.last() == Some(&point) {
            continue;
        }
        if let [.., before, last] = corners[..]
            && ((before.x == last.x && last.x == point.x) || (before.y == last.y && last.y == point.y))
        {
            corners.pop();
        }
        corners.push(point);
    }
    corners.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_on_the_way_are_no_corners() {
        let points =
            |corners: &[(i32, i32)]| -> Vec<Point> { corners.iter().map(|&(x, y)| Point { x, y }).collect() };
        let all = points(&[(0, 0), (5, 0), (9, 0), (9, 0), (9, 7)]);
        assert_eq!(*corners(all), points(&[(0, 0), (9, 0), (9, 7)]));
    }
}

//! From boxes in their places to every line's corners, and the ink they make together.

use super::edges::Edge;
use super::ink::{Inks, corners, side};
use super::nets::{Course, End, Net, Nets, Seat, ink, sign};
use super::terminals;
use super::tracks;
use crate::diagram::placement::grid::{Grid, MARGIN, Span};
use crate::diagram::scene::{Force, Line, LineKind, LineMark, MarkShape, Point, Scene, Side};

/// Where an upright line between neighbours runs, from the left edge of its boxes.
const UPRIGHT: i32 = 26;
/// How far from a box lines run that are drawn only while a node is looked at.
pub(crate) const ASIDE: i32 = 4;

/// How far before its end a straight line carries its sign.
pub(crate) const SIGNED: i32 = 14;

/// What routing needs to know of the boxes.
pub(crate) struct Places<'a> {
    pub grid: &'a Grid,
    pub seats: &'a [Option<Seat>],
    /// For each stack, the heights at which it can be passed, from above.
    pub gaps: &'a [Vec<i32>],
    /// For boxes in rows: the height at which lines run under their row.
    pub under: &'a [i32],
}

/// Draws all edges into the scene.
pub(crate) fn route(scene: &mut Scene, places: &Places, edges: &[Edge], mut nets: Nets) {
    let grid = places.grid;
    terminals::set(&mut nets, &scene.nodes, grid.channels.len());
    let mut channels: Vec<Vec<&mut Net>> = grid.channels.iter().map(|_| Vec::new()).collect();
    for net in &mut nets.nets {
        channels[net.channel].push(net);
    }
    let mut inks = Inks::default();
    let mut sizes = Vec::with_capacity(channels.len());
    for (nets, channel) in channels.iter_mut().zip(&grid.channels) {
        let size = tracks::set(nets, *channel, grid.pitch);
        let nets: Vec<&Net> = nets.iter().map(|net| &**net).collect();
        inks.channel(&nets, *channel, size);
        sizes.push(size);
    }
    for (edge, course) in edges.iter().zip(&nets.courses) {
        let (points, inked) = match course {
            Course::Nets(hops) => (through(grid, &nets, hops), edge.force > Force::Idle),
            Course::Upright => (upright(scene, edge), edge.force > Force::Idle),
            Course::Apart => (apart(scene, places, edge), false),
        };
        let points = corners(points);
        if inked && *course == Course::Upright {
            inks.draw(ink(edge.kind), edge.force, &points);
        }
        let size = match course {
            Course::Nets(hops) => hops.last().map_or(tracks::SIGN, |hop| sizes[nets.nets[hop.0].channel]),
            Course::Upright | Course::Apart => tracks::SIGN,
        };
        let mark = mark(edge, &points, size);
        if inked && edge.kind == LineKind::Part {
            inks.marks.extend(mark);
        }
        scene.lines.push(Line {
            id: edge.id,
            kind: edge.kind,
            from: scene.nodes[edge.from].node,
            to: scene.nodes[edge.to].node,
            force: edge.force,
            inked,
            points,
            mark,
        });
    }
    for net in &nets.nets {
        for (terminal, force) in net.to.iter().zip(&net.force) {
            if let End::Passage(passage) = terminal.end {
                let Span { x, w } = grid.stacks[nets.passages[passage].stack];
                inks.draw(net.kind, *force, &[Point { x, y: terminal.y }, Point { x: x + w, y: terminal.y }]);
            }
        }
    }
    scene.marks = std::mem::take(&mut inks.marks);
    scene.ink = inks.finish();
}

fn through(grid: &Grid, nets: &Nets, hops: &[(usize, usize)]) -> Vec<Point> {
    let mut points = Vec::with_capacity(4 * hops.len());
    for &(net, target) in hops {
        let net = &nets.nets[net];
        let channel = grid.channels[net.channel];
        let to = net.to[target];
        points.push(Point { x: side(channel, net.from.right), y: net.from.y });
        if let Some(x) = net.trunk {
            points.push(Point { x, y: net.from.y });
            points.push(Point { x, y: to.y });
        }
        points.push(Point { x: side(channel, to.right), y: to.y });
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
fn apart(scene: &Scene, places: &Places, edge: &Edge) -> Vec<Point> {
    let (from, to) = (scene.nodes[edge.from].rect, scene.nodes[edge.to].rect);
    let Some(goal) = places.seats[edge.to] else { return Vec::new() };
    let entry = to.y + 7;
    let mut points = Vec::new();
    let mut stack = match places.seats[edge.from] {
        Some(seat) => {
            points.push(Point { x: from.right(), y: from.middle() });
            seat.stack + 1
        }
        None => {
            let x = from.x + from.w / 2;
            points.extend([Point { x, y: from.bottom() }, Point { x, y: places.under[edge.from] }]);
            0
        }
    };
    let mut y = points.last().map_or(0, |point| point.y);
    while stack <= goal.stack {
        let channel = places.grid.channels[stack];
        let x = if stack == 0 { MARGIN / 2 } else { channel.x + channel.w - ASIDE };
        points.push(Point { x, y });
        y = if stack == goal.stack { entry } else { between(&places.gaps[stack], entry) };
        points.push(Point { x, y });
        stack += 1;
    }
    points.push(Point { x: to.x, y });
    points
}

/// The height nearest to `y` at which a stack can be passed.
fn between(gaps: &[i32], y: i32) -> i32 {
    let next = gaps.partition_point(|gap| *gap < y);
    let nearby = &gaps[next.saturating_sub(1)..gaps.len().min(next + 1)];
    nearby.iter().copied().min_by_key(|gap| (gap - y).abs()).unwrap_or(y)
}

/// The sign of a single line stands where the line turns towards its end; an arrow stands at the end.
fn mark(edge: &Edge, points: &[Point], size: i32) -> Option<LineMark> {
    let shape = sign(edge.kind)?;
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

//! From nets to ink: what runs together is drawn once, and the signs on it.

use litemap::LiteMap;

use super::nets::{End, Net, Nets};
use super::svg_path::{RADIUS, push_line};
use super::tracks::SIGN;
use crate::diagram::placement::grid::{Grid, Span};
use crate::diagram::scene::{Force, Ink, InkKind, LineMark, MarkShape, Point, Side};
use crate::sorted::by_key;

/// How far before its end a straight line carries its sign.
pub(crate) const SIGNED: i32 = 14;

/// Ink under way: path data by kind and force, and the signs on it.
#[derive(Default)]
pub(crate) struct InkPot {
    paths: LiteMap<(InkKind, Force), String>,
    pub marks: Vec<LineMark>,
}

impl InkPot {
    /// Adds a line.
    pub fn draw(&mut self, kind: InkKind, force: Force, points: &[Point]) {
        if force > Force::Idle {
            push_line(self.paths.entry((kind, force)).or_default(), points);
        }
    }

    /// Weaker ink of a kind comes first, so that stronger ink covers it.
    pub fn finish(self) -> Vec<Ink> {
        self.paths.into_iter().map(|((kind, force), d)| Ink { kind, force, d: d.into() }).collect()
    }

    /// Draws the nets of all channels, with signs of the size each channel has room for.
    pub fn draw_channels(&mut self, nets: &Nets, grid: &Grid, sizes: &[i32]) {
        let members = nets.by_channel(grid.channels.len());
        for ((members, channel), size) in members.into_iter().zip(&grid.channels).zip(sizes) {
            let members: Vec<&Net> = members.into_iter().map(|net| &nets.nets[net]).collect();
            self.draw_channel(&members, *channel, *size);
        }
    }

    /// Draws where lines pass through stacks.
    pub fn draw_passages(&mut self, nets: &Nets, grid: &Grid) {
        for net in &nets.nets {
            for (target, force) in net.to.iter().zip(&net.force) {
                if let End::Passage(passage) = target.end {
                    let stack = grid.stacks[nets.passages[passage].stack];
                    let ends = [false, true].map(|right| Point { x: stack.side(right), y: target.y });
                    self.draw(net.kind, *force, &ends);
                }
            }
        }
    }

    fn draw_channel(&mut self, nets: &[&Net], channel: Span, size: i32) {
        // What arrives at each terminal: from where, and how strong.
        let mut arrivals: LiteMap<(InkKind, bool, i32), Vec<(i32, Force)>> = LiteMap::new();
        for net in nets {
            self.draw_trunk(net, channel);
            for (target, force, _) in net.inked() {
                let trunk = net.trunk.filter(|_| !net.is_level(target));
                let from = trunk.unwrap_or(channel.side(net.from.right));
                arrivals.entry((net.kind, target.right, target.y)).or_default().push((from, force));
            }
            for (target, force, sign) in net.inked() {
                if let (Some(shape @ (MarkShape::Strike(_) | MarkShape::Not)), End::Node(_)) =
                    (sign, target.end)
                {
                    let trunk = net.trunk.filter(|_| !net.is_level(target));
                    let (before, towards) =
                        if target.right { (-SIGNED, Side::Right) } else { (SIGNED, Side::Left) };
                    let x = trunk.unwrap_or(channel.side(target.right) + before);
                    self.marks.push(LineMark { shape, at: Point { x, y: target.y }, size, towards, force });
                }
            }
        }
        for ((kind, right, y), starts) in arrivals {
            self.draw_arrivals(kind, right, y, starts, channel);
        }
    }

    /// Draws the row into one terminal, which is joined by one line after the other, and how it ends there.
    fn draw_arrivals(
        &mut self,
        kind: InkKind,
        right: bool,
        y: i32,
        starts: Vec<(i32, Force)>,
        channel: Span,
    ) {
        // From the furthest to the nearest.
        let starts = by_key(starts, |(x, _)| if right { *x } else { -*x });
        let end = channel.side(right);
        let mut force = Force::Idle;
        let mut from = starts[0].0;
        if from != channel.side(!right) {
            from += stub(from, end);
        }
        for (index, (_, joining)) in starts.iter().enumerate() {
            force = force.max(*joining);
            let next = starts.get(index + 1).map_or(end, |(next, _)| *next);
            if (next > from) == right && next != from {
                self.draw(kind, force, &[Point { x: from, y }, Point { x: next, y }]);
                from = next;
            }
        }
        if kind == InkKind::Attack {
            let (x, towards) = if right { (end - 5, Side::Right) } else { (end + 5, Side::Left) };
            let shape = MarkShape::End;
            self.marks.push(LineMark { shape, at: Point { x, y }, size: SIGN, towards, force });
        }
    }

    /// Draws what only this net runs: from its source to its trunk, and along the trunk to every target's height.
    fn draw_trunk(&mut self, net: &Net, channel: Span) {
        let Some(x) = net.trunk else { return };
        let start = Point { x: channel.side(net.from.right), y: net.from.y };
        let force = net.force.iter().copied().max().unwrap_or(Force::Idle);
        let furthest = |up: bool| {
            let there = net.inked().map(|(target, ..)| target);
            let there = there.filter(|target| (target.y < net.from.y) == up && !net.is_level(*target));
            if up { there.min_by_key(|target| target.y) } else { there.max_by_key(|target| target.y) }
        };
        for last in [furthest(true), furthest(false)].into_iter().flatten() {
            // The corner into the last target's row; the row itself is drawn with the target.
            let turn = x + stub(x, channel.side(last.right));
            let corner = Point { x, y: last.y };
            let points = [start, Point { x, y: start.y }, corner, Point { x: turn, y: last.y }];
            self.draw(net.kind, force, &points);
            // The corners into the rows on the way.
            for (target, ..) in net.inked() {
                let y = target.y;
                let on_the_way = y != last.y && y != net.from.y && (y < net.from.y) == (last.y < net.from.y);
                if on_the_way {
                    // Short of the corner at the start of the trunk, which is round as well.
                    let away = net.from.y - y;
                    let before = away.signum() * (away.abs() - RADIUS).clamp(0, 2 * RADIUS);
                    let turn = x + stub(x, channel.side(target.right));
                    let points = [Point { x, y: y + before }, Point { x, y }, Point { x: turn, y }];
                    self.draw(net.kind, force, &points);
                }
            }
        }
    }
}

/// How far a line runs from its trunk towards a side before its corner is done.
fn stub(trunk: i32, side: i32) -> i32 {
    (side - trunk).clamp(-2 * RADIUS, 2 * RADIUS)
}

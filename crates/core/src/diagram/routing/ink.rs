//! From nets to ink: corners, path data, and signs, with what runs together drawn once.

use std::rc::Rc;

use super::nets::{End, Net, Terminal};
use super::paths::SIGNED;
use super::tracks::SIGN;
use crate::diagram::placement::grid::Span;
use crate::diagram::scene::{Force, Ink, InkKind, LineMark, MarkShape, Point, Side};
use crate::sorted::{Map, by_key};

/// Radius of corners.
const RADIUS: i32 = 6;

/// SVG path data of a line with the given corners, rounded.
#[must_use]
pub fn rounded(points: &[Point]) -> String {
    let mut d = String::new();
    draw(&mut d, points);
    d
}

fn draw(d: &mut String, points: &[Point]) {
    let Some((first, rest)) = points.split_first() else { return };
    pair(d, 'M', *first);
    let mut from = *first;
    for (index, &corner) in rest.iter().enumerate() {
        let Some(&next) = rest.get(index + 1) else {
            pair(d, 'L', corner);
            return;
        };
        let radius = RADIUS.min(length(from, corner) / 2).min(length(corner, next) / 2);
        pair(d, 'L', towards(corner, from, radius));
        pair(d, 'Q', corner);
        from = corner;
        pair(d, ' ', towards(corner, next, radius));
    }
}

fn length(a: Point, b: Point) -> i32 {
    (a.x - b.x).abs() + (a.y - b.y).abs()
}

/// The point `by` units from `a` on the way to `b`.
fn towards(a: Point, b: Point, by: i32) -> Point {
    Point { x: a.x + (b.x - a.x).signum() * by, y: a.y + (b.y - a.y).signum() * by }
}

fn pair(d: &mut String, command: char, at: Point) {
    d.push(command);
    number(d, at.x);
    d.push(' ');
    number(d, at.y);
}

fn number(d: &mut String, value: i32) {
    use core::fmt::Write;
    let _ = write!(d, "{value}");
}

/// Ink under way: path data by kind and force.
#[derive(Default)]
pub(crate) struct Inks {
    paths: Map<(InkKind, Force), String>,
    pub marks: Vec<LineMark>,
}

impl Inks {
    pub fn draw(&mut self, kind: InkKind, force: Force, points: &[Point]) {
        if force > Force::Idle {
            draw(self.paths.entry((kind, force)).or_default(), points);
        }
    }

    /// Weaker ink of a kind comes first, so that stronger ink covers it.
    pub fn finish(self) -> Vec<Ink> {
        self.paths.into_iter().map(|((kind, force), d)| Ink { kind, force, d: d.into() }).collect()
    }

    /// Draws the nets of one channel, with signs of a size.
    pub fn channel(&mut self, nets: &[&Net], channel: Span, size: i32) {
        // What arrives at each terminal: from which trunk, how strong.
        let mut arrivals: Map<(InkKind, bool, i32), Vec<(i32, Force)>> = Map::new();
        for net in nets {
            self.trunk(net, channel);
            for (terminal, force) in net.to.iter().zip(&net.force).filter(|(_, force)| **force > Force::Idle)
            {
                let trunk =
                    net.trunk.filter(|_| !net.level(*terminal)).unwrap_or(side(channel, net.from.right));
                arrivals.entry((net.kind, terminal.right, terminal.y)).or_default().push((trunk, *force));
            }
            for ((terminal, force), sign) in net.to.iter().zip(&net.force).zip(&net.sign) {
                if let (Some(shape @ (MarkShape::Strike(_) | MarkShape::Not)), End::Node(_), true) =
                    (*sign, terminal.end, *force > Force::Idle)
                {
                    let trunk = net.trunk.filter(|_| !net.level(*terminal));
                    let end = side(channel, terminal.right);
                    let x = trunk.unwrap_or(end + if terminal.right { -SIGNED } else { SIGNED });
                    let towards = if terminal.right { Side::Right } else { Side::Left };
                    let mark =
                        LineMark { shape, at: Point { x, y: terminal.y }, size, towards, force: *force };
                    self.marks.push(mark);
                }
            }
        }
        for ((kind, right, y), trunks) in arrivals {
            // From the furthest trunk to the nearest.
            let trunks = by_key(trunks, |(x, _)| if right { *x } else { -*x });
            let end = side(channel, right);
            let mut force = Force::Idle;
            let mut from = trunks[0].0;
            if from != side(channel, !right) {
                from += stub(from, end);
            }
            for (index, (_, joining)) in trunks.iter().enumerate() {
                force = force.max(*joining);
                let next = trunks.get(index + 1).map_or(end, |(next, _)| *next);
                if (next > from) == right && next != from {
                    self.draw(kind, force, &[Point { x: from, y }, Point { x: next, y }]);
                    from = next;
                }
            }
            if kind == InkKind::Attack {
                let (x, towards) = if right { (end - 5, Side::Right) } else { (end + 5, Side::Left) };
                self.marks.push(LineMark {
                    shape: MarkShape::End,
                    at: Point { x, y },
                    size: SIGN,
                    towards,
                    force,
                });
            }
        }
    }

    /// What only this net runs: from its source to its trunk, and along the trunk to every target's height.
    fn trunk(&mut self, net: &Net, channel: Span) {
        let Some(x) = net.trunk else { return };
        let start = Point { x: side(channel, net.from.right), y: net.from.y };
        let force = net.force.iter().copied().max().unwrap_or(Force::Idle);
        let inked = || net.to.iter().zip(&net.force).filter(|(_, force)| **force > Force::Idle);
        let ends = |up: bool| {
            let there = inked()
                .map(|(terminal, _)| *terminal)
                .filter(move |terminal| (terminal.y < net.from.y) == up);
            let there = there.filter(|terminal| terminal.y != net.from.y || terminal.right == net.from.right);
            if up { there.min_by_key(|terminal| terminal.y) } else { there.max_by_key(|terminal| terminal.y) }
        };
        for last in [ends(true), ends(false)].into_iter().flatten() {
            // The corner into the last target's row; the row itself is drawn with the target.
            let turn = x + stub(x, side(channel, last.right));
            let corner = Point { x, y: last.y };
            let points = [start, Point { x, y: start.y }, corner, Point { x: turn, y: last.y }];
            self.draw(net.kind, force, &points);
            // The corners into the rows on the way.
            for (terminal, _) in
                inked().filter(|(terminal, _)| terminal.y != last.y && !net.level(**terminal))
            {
                if (terminal.y < net.from.y) == (last.y < net.from.y) && terminal.y != net.from.y {
                    // Short of the corner at the start of the trunk, which is round as well.
                    let away = net.from.y - terminal.y;
                    let before = away.signum() * (away.abs() - RADIUS).clamp(0, 2 * RADIUS);
                    let turn = x + stub(x, side(channel, terminal.right));
                    let points = [
                        Point { x, y: terminal.y + before },
                        Point { x, y: terminal.y },
                        Point { x: turn, y: terminal.y },
                    ];
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

impl Net {
    /// Whether a target is straight across from the source.
    fn level(&self, terminal: Terminal) -> bool {
        terminal.y == self.from.y && terminal.right != self.from.right
    }
}

pub(crate) fn side(channel: Span, right: bool) -> i32 {
    if right { channel.x + channel.w } else { channel.x }
}

/// The corners of a line, without those that lie on a straight line or on each other.
pub(crate) fn corners(points: Vec<Point>) -> Rc<[Point]> {
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

    fn points(corners: &[(i32, i32)]) -> Vec<Point> {
        corners.iter().map(|&(x, y)| Point { x, y }).collect()
    }

    #[test]
    fn corners_are_rounded_as_far_as_there_is_room() {
        assert_eq!(rounded(&points(&[(0, 0), (20, 0), (20, 40)])), "M0 0L14 0Q20 0 20 6L20 40");
        assert_eq!(rounded(&points(&[(0, 0), (4, 0), (4, -3)])), "M0 0L3 0Q4 0 4 -1L4 -3");
        assert_eq!(rounded(&[]), "");
    }

    #[test]
    fn points_on_the_way_are_no_corners() {
        let all = points(&[(0, 0), (5, 0), (9, 0), (9, 0), (9, 7)]);
        assert_eq!(*corners(all), points(&[(0, 0), (9, 0), (9, 7)]));
    }
}

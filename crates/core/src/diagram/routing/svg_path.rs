//! SVG path data of lines with rounded corners.

use crate::diagram::scene::Point;

/// Radius of corners.
pub(crate) const RADIUS: i32 = 6;

/// SVG path data of a line with the given corners, rounded.
#[must_use]
pub fn rounded(points: &[Point]) -> String {
    let mut d = String::new();
    push_line(&mut d, points);
    d
}

/// Adds a line with the given corners, rounded, to path data.
pub(crate) fn push_line(d: &mut String, points: &[Point]) {
    let Some((first, others)) = points.split_first() else { return };
    push_point(d, 'M', *first);
    let mut from = *first;
    for (index, &corner) in others.iter().enumerate() {
        let Some(&next) = others.get(index + 1) else {
            push_point(d, 'L', corner);
            return;
        };
        let radius = RADIUS.min(length(from, corner) / 2).min(length(corner, next) / 2);
        push_point(d, 'L', towards(corner, from, radius));
        push_point(d, 'Q', corner);
        from = corner;
        push_point(d, ' ', towards(corner, next, radius));
    }
}

fn length(a: Point, b: Point) -> i32 {
    (a.x - b.x).abs() + (a.y - b.y).abs()
}

/// The point `by` units from `a` on the way to `b`.
fn towards(a: Point, b: Point, by: i32) -> Point {
    Point { x: a.x + (b.x - a.x).signum() * by, y: a.y + (b.y - a.y).signum() * by }
}

fn push_point(d: &mut String, command: char, at: Point) {
    d.push(command);
    push_number(d, at.x);
    d.push(' ');
    push_number(d, at.y);
}

fn push_number(d: &mut String, value: i32) {
    use core::fmt::Write;
    let _ = write!(d, "{value}");
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
}

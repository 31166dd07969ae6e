//! What must hold of every figure.

use std::collections::{BTreeMap, BTreeSet};

use explainer_core::diagram::{Line, Node, Point, Rect, SIGN, Scene, TextLine, text_width};

/// The first thing that is wrong with a figure.
pub fn fault(scene: &Scene) -> Option<String> {
    outside(scene)
        .or_else(|| overlap(scene))
        .or_else(|| text_outside(scene))
        .or_else(|| named_twice(scene))
        .or_else(|| loose_line(scene))
        .or_else(|| line_through_box(scene))
}

/// Every box and heading, with what it is and the node it belongs to, if any.
fn boxes(scene: &Scene) -> Vec<(String, Option<Node>, Rect)> {
    let nodes = scene.nodes.iter().map(|drawn| (format!("{:?}", drawn.node), Some(drawn.node), drawn.rect));
    let folds = scene.folds.iter().map(|drawn| (format!("fold of {:?}", drawn.column), None, drawn.rect));
    let heads = scene.bands.iter().map(|drawn| {
        let rect = Rect { h: drawn.rule.y - drawn.rect.y, ..drawn.rect };
        (format!("heading of {:?}", drawn.band), None, rect)
    });
    nodes.chain(folds).chain(heads).collect()
}

fn outside(scene: &Scene) -> Option<String> {
    let within = |x: i32, y: i32| x >= 0 && y >= 0 && x <= scene.width && y <= scene.height;
    let mut all = boxes(scene).into_iter();
    let boxed = all.find(|(_, _, r)| !within(r.x, r.y) || !within(r.right(), r.bottom()) || r.w <= 0);
    let point = |line: &Line| line.points.iter().any(|p| !within(p.x, p.y));
    let lined = scene.lines.iter().find(|line| point(line));
    let marked = scene.marks.iter().find(|mark| !within(mark.at.x, mark.at.y));
    boxed
        .map(|(name, _, rect)| format!("{name} is outside: {rect:?} in {} × {}", scene.width, scene.height))
        .or(lined.map(|line| format!("a line is outside: {line:?}")))
        .or(marked.map(|mark| format!("a mark is outside: {mark:?}")))
}

fn overlap(scene: &Scene) -> Option<String> {
    let all = boxes(scene);
    let pairs = all.iter().enumerate().flat_map(|(index, a)| all[index + 1..].iter().map(move |b| (a, b)));
    let mut over = pairs.filter(|((_, _, a), (_, _, b))| {
        a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom()
    });
    over.next().map(|(a, b)| format!("{} and {} overlap: {:?}, {:?}", a.0, b.0, a.2, b.2))
}

/// Whether a text, as wide as it may be, lies inside a box.
fn fits(line: &TextLine, rect: Rect) -> bool {
    let size = line.face.size();
    line.x >= rect.x
        && line.x + text_width(&line.text, line.face) <= rect.right()
        && line.y - size * 3 / 4 >= rect.y
        && line.y + size / 4 <= rect.bottom()
        && !line.text.trim().is_empty()
}

fn text_outside(scene: &Scene) -> Option<String> {
    for band in &scene.bands {
        let rect = Rect { h: band.rule.y - band.rect.y, ..band.rect };
        if let Some(line) = band.title.iter().find(|line| !fits(line, rect)) {
            return Some(format!("heading {line:?} is not in {rect:?}"));
        }
    }
    for fold in &scene.folds {
        if let Some(line) = fold.text.iter().find(|line| !fits(line, fold.rect)) {
            return Some(format!("fold {line:?} is not in {:?}", fold.rect));
        }
    }
    for node in &scene.nodes {
        if let Some(line) = node.label.iter().chain(&node.note).find(|line| !fits(line, node.rect)) {
            return Some(format!("{line:?} is not in {:?}", node.rect));
        }
        let mut taken: Vec<Rect> = node.label.iter().chain(&node.note).map(set).collect();
        taken.push(Rect { x: node.sign.x - SIGN / 2, y: node.sign.y - SIGN / 2, w: SIGN, h: SIGN });
        for port in &node.ports {
            taken.push(port.rect);
            if !fits(&port.text, port.rect) {
                return Some(format!("{:?} is not in {:?}", port.text, port.rect));
            }
        }
        for (index, a) in taken.iter().enumerate() {
            let inside = a.x >= node.rect.x
                && a.y >= node.rect.y
                && a.right() <= node.rect.right()
                && a.bottom() <= node.rect.bottom();
            let over = |b: &&Rect| a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
            if !inside {
                return Some(format!("{a:?} is not in {:?}", node.rect));
            }
            if let Some(b) = taken[index + 1..].iter().find(over) {
                return Some(format!("in {:?}, {a:?} and {b:?} overlap", node.node));
            }
        }
    }
    None
}

/// Where a text is set, without what little reaches above capitals or below the line.
fn set(line: &TextLine) -> Rect {
    let h = line.face.size() * 3 / 4;
    Rect { x: line.x, y: line.y - h, w: text_width(&line.text, line.face), h }
}

/// A node or a line that is there twice.
fn named_twice(scene: &Scene) -> Option<String> {
    let mut nodes = BTreeSet::new();
    let mut lines = BTreeSet::new();
    let node =
        scene.nodes.iter().find(|drawn| !nodes.insert(drawn.node)).map(|drawn| format!("{:?}", drawn.node));
    node.or_else(|| {
        scene.lines.iter().find(|drawn| !lines.insert(drawn.id)).map(|drawn| format!("{:?}", drawn.id))
    })
    .map(|name| format!("{name} is there twice"))
}

/// A line that does not start and end on the borders of its boxes, or is not made of upright and level pieces.
fn loose_line(scene: &Scene) -> Option<String> {
    let on_border = |point: Point, node: Node| {
        let Some(Rect { x, y, w, h }) = scene.node(node).map(|drawn| drawn.rect) else { return false };
        let beside = (point.x == x || point.x == x + w) && (y..=y + h).contains(&point.y);
        beside || (point.y == y || point.y == y + h) && (x..=x + w).contains(&point.x)
    };
    let mut loose = scene.lines.iter().filter(|line| {
        let [first, .., last] = line.points[..] else { return true };
        let square = line.points.windows(2).all(|pair| (pair[0].x == pair[1].x) != (pair[0].y == pair[1].y));
        !square || !on_border(first, line.from) || !on_border(last, line.to)
    });
    loose.next().map(|line| format!("a line is loose: {line:?}"))
}

/// A straight piece of a line, smaller coordinates first.
pub type Piece = (Point, Point);

/// The straight pieces of a line.
pub fn pieces(line: &Line) -> impl Iterator<Item = Piece> + '_ {
    line.points.windows(2).map(|pair| {
        let [a, b] = [pair[0], pair[1]];
        if (a.x, a.y) <= (b.x, b.y) { (a, b) } else { (b, a) }
    })
}

fn line_through_box(scene: &Scene) -> Option<String> {
    let boxes = boxes(scene);
    for line in &scene.lines {
        for (a, b) in pieces(line) {
            let crosses =
                |rect: &Rect| a.x < rect.right() && b.x > rect.x && a.y < rect.bottom() && b.y > rect.y;
            if let Some((name, ..)) = boxes.iter().find(|(_, _, rect)| crosses(rect)) {
                return Some(format!("a line runs through {name}: {line:?}"));
            }
        }
    }
    None
}

/// Lines that are seen while nothing is looked at.
pub fn inked(scene: &Scene) -> Vec<&Line> {
    scene.lines.iter().filter(|line| line.inked).collect()
}

/// Two lines that lie on each other for a stretch although they share neither source nor target.
pub fn confusion(scene: &Scene) -> Option<String> {
    let mut uprights: BTreeMap<i32, Vec<(i32, i32, &Line)>> = BTreeMap::new();
    let mut levels: BTreeMap<i32, Vec<(i32, i32, &Line)>> = BTreeMap::new();
    for line in inked(scene) {
        for (a, b) in pieces(line) {
            if a.x == b.x {
                uprights.entry(a.x).or_default().push((a.y, b.y, line));
            } else {
                levels.entry(a.y).or_default().push((a.x, b.x, line));
            }
        }
    }
    for pieces in uprights.values().chain(levels.values()) {
        for (index, (from, to, a)) in pieces.iter().enumerate() {
            let alike = |b: &Line| a.from == b.from || a.to == b.to;
            let on = |other: &&(i32, i32, &Line)| other.0 < *to && *from < other.1 && !alike(other.2);
            if let Some((_, _, b)) = pieces[index + 1..].iter().find(on) {
                return Some(format!("two lines lie on each other:\n{a:?}\n{b:?}"));
            }
        }
    }
    None
}

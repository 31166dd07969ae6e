//! The figures of the first case, written down: every box and every line that is seen while nothing is looked
//! at. A change of a figure shows here first; look at it before accepting it.

use std::fmt::Write;

use explainer_core::diagram::{Band, Force, LineKind, Node, NodeState, Rect, Scene};

use crate::donbas::{DONBAS, worlds};
use crate::sketch::draw;

#[test]
fn the_figures_of_the_worlds_worked_by_hand() {
    let (case, texts) = &*DONBAS;
    for (name, spec) in worlds() {
        for width in [320, 480, 680, 940] {
            let scene = draw(case, texts, &spec, width, false);
            insta::assert_snapshot!(format!("{name}-{width}"), written(&scene));
        }
    }
}

/// A scene in short: boxes as `left,top width×height`, lines by their corners.
fn written(scene: &Scene) -> String {
    let mut out = format!("{}×{}\n", scene.width, scene.height);
    for band in &scene.bands {
        let _ = writeln!(out, "{}: {}, {} lines", band_name(band.band), rect(band.rect), band.title.len());
        for node in scene.nodes.iter().filter(|node| node.band == band.band) {
            let _ = writeln!(out, "  {} {} {}", id(node.node), rect(node.rect), state(node.state));
        }
        for fold in scene.folds.iter().filter(|fold| Band::Arguments(fold.column) == band.band) {
            let counts = fold.counts;
            let _ = writeln!(
                out,
                "  folded {} {} unsupported, {} not engaged",
                rect(fold.rect),
                counts.unsupported,
                counts.not_engaged
            );
        }
    }
    for line in scene.lines.iter().filter(|line| line.inked) {
        let kind = match line.kind {
            LineKind::Need => "needed by",
            LineKind::Use { negated: false } => "used by",
            LineKind::Use { negated: true } => "denied by",
            LineKind::Part => "part of",
            LineKind::Attack(_) => "against",
        };
        let force = match line.force {
            Force::Idle => "idle",
            Force::Spent => "spent",
            Force::Undecided => "undecided",
            Force::InForce => "in force",
        };
        let _ = write!(out, "{} {kind} {}, {force}:", id(line.from), id(line.to));
        for point in line.points.iter() {
            let _ = write!(out, " {},{}", point.x, point.y);
        }
        out.push('\n');
    }
    let _ = writeln!(out, "{} marks, {} pieces of ink", scene.marks.len(), scene.ink.len());
    out
}

fn rect(Rect { x, y, w, h }: Rect) -> String {
    format!("{x},{y} {w}×{h}")
}

fn id(node: Node) -> &'static str {
    let case = &DONBAS.0;
    match node {
        Node::Actor(id) => &case.actors[id.index()].id,
        Node::Premise(id) => &case.premises[id.index()].id,
        Node::Argument(id) => &case.arguments[id.index()].id,
    }
}

fn band_name(band: Band) -> &'static str {
    match band {
        Band::Actors => "actors",
        Band::Premises => "premises",
        Band::Arguments(column) => ["claims", "objections", "replies"][column as usize],
    }
}

fn state(state: NodeState) -> String {
    match state {
        NodeState::Actor(on) => if on { "on" } else { "off" }.into(),
        NodeState::Premise(_, truth) => format!("{truth:?}").to_lowercase(),
        NodeState::Argument(status) => status.as_str().into(),
    }
}

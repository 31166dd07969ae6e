//! Where everything stands: which bands are side by side at a width, and how wide their boxes are.

use std::collections::BTreeSet;

use crate::case::{ArgumentId, PremiseId, PremiseKind};

use super::boxes::{Subject, shift, title};
use super::plan::COLUMNS;
use super::scene::{Band, BandBox, NodeBox, Point, Rect, Scene};

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

const MARGIN: i32 = 8;
const GAP: i32 = 18;

/// Draws a world.
#[must_use]
pub fn scene(subject: &Subject, view: &View) -> Scene {
    let width = view.width.max(NARROWEST);
    let mut scene = Scene { width, ..Scene::default() };
    let shown = COLUMNS.map(|column| -> Vec<ArgumentId> {
        let all = subject.plan.arguments[column as usize].iter().copied();
        all.filter(|&a| view.unfolded[column as usize] || subject.verdicts.status(a).applies()).collect()
    });
    let used: BTreeSet<PremiseId> = shown
        .iter()
        .flatten()
        .flat_map(|argument| subject.case.arguments[argument.at()].premises.iter().map(|l| l.premise))
        .collect();
    let premises = subject.plan.premises.iter().copied();
    let premises: Vec<PremiseId> = premises
        .filter(|premise| {
            subject.case.premises[premise.at()].kind == PremiseKind::Reading || used.contains(premise)
        })
        .collect();
    let wide = width >= 900;
    let mut y = MARGIN;
    let inner = width - 2 * MARGIN;
    let columns = if wide { 5 } else { 3 };
    let w = (inner - (columns - 1) * 48) / columns;
    if wide {
        let actors: Vec<NodeBox> = subject.plan.actors.iter().map(|&a| subject.actor(a, w)).collect();
        stack(&mut scene, Band::Actors, &subject.texts.bands.actors, MARGIN, y, w, actors);
        let boxes = premises.iter().map(|&p| subject.premise(p, w)).collect();
        stack(&mut scene, Band::Premises, &subject.texts.bands.premises, MARGIN + w + 48, y, w, boxes);
    } else {
        let actors = subject.plan.actors.iter().map(|&a| subject.actor(a, subject.pill_width(a).min(inner)));
        y = rows(&mut scene, Band::Actors, &subject.texts.bands.actors, y, inner, actors.collect());
        let w = (inner - 2 * 12) / 3;
        let boxes = premises.iter().map(|&p| subject.premise(p, w)).collect();
        y = rows(&mut scene, Band::Premises, &subject.texts.bands.premises, y, inner, boxes);
    }
    let bands = &subject.texts.bands;
    for (column, words) in COLUMNS.into_iter().zip([&bands.claim, &bands.objection, &bands.reply]) {
        let index = column as i32 + columns - 3;
        let boxes = shown[column as usize].iter().map(|&a| subject.argument(a, w)).collect();
        let x = MARGIN + index * (w + 48);
        let bottom = stack(&mut scene, Band::Arguments(column), words, x, y, w, boxes);
        let counts = subject.counts(column, view.unfolded[column as usize]);
        if counts.unsupported + counts.not_engaged > 0 {
            let mut fold = subject.fold(counts, w);
            fold.rect.x += x;
            fold.rect.y += bottom;
            for line in &mut fold.text {
                line.x += x;
                line.y += bottom;
            }
            scene.height = scene.height.max(fold.rect.bottom() + MARGIN);
            scene.folds.push(fold);
        }
    }
    scene
}

fn head(scene: &mut Scene, band: Band, words: &str, x: i32, y: i32, w: i32) -> i32 {
    let (title, bottom) = title(words, x, y, w);
    let rule = Point { x, y: bottom + 5 };
    scene.bands.push(BandBox { band, title, rule, rect: Rect { x, y, w, h: rule.y - y } });
    rule.y + 14
}

fn stack(scene: &mut Scene, band: Band, words: &str, x: i32, y: i32, w: i32, boxes: Vec<NodeBox>) -> i32 {
    let mut y = head(scene, band, words, x, y, w);
    for mut node in boxes {
        shift(&mut node, x, y);
        y = node.rect.bottom() + GAP;
        scene.nodes.push(node);
    }
    scene.height = scene.height.max(y);
    y
}

fn rows(scene: &mut Scene, band: Band, words: &str, y: i32, w: i32, boxes: Vec<NodeBox>) -> i32 {
    let mut y = head(scene, band, words, MARGIN, y, w);
    let (mut x, mut bottom) = (MARGIN, y);
    for mut node in boxes {
        if x > MARGIN && x + node.rect.w > MARGIN + w {
            x = MARGIN;
            y = bottom + 10;
        }
        shift(&mut node, x, y);
        x += node.rect.w + 12;
        bottom = bottom.max(node.rect.bottom());
        scene.nodes.push(node);
    }
    scene.height = scene.height.max(bottom);
    bottom + 2 * GAP
}

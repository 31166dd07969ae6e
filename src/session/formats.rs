//! From a world to the scene of its figure, in one of four formats.

use explainer_core::argument::{Verdicts, World};
use explainer_core::diagram::{Captions, FoldCaption, FoldCounts, Scene, Subject, View, scene};

use crate::language::Words;
use crate::model::Model;

/// The widths the figure is set in, in units, as a newspaper has its column widths. Between them it is scaled,
/// so the height of the figure before any script runs is that of the live one.
pub const FORMATS: [i32; 4] = [320, 480, 680, 940];

/// From which measure on the second, third and fourth format is used, in units; the same in the stylesheet.
const MEASURES: [f32; 3] = [440.0, 620.0, 900.0];

/// The format for a measure, as a position in [`FORMATS`].
#[must_use]
pub fn format_for(measure: f32) -> usize {
    MEASURES.iter().filter(|from| measure >= **from).count()
}

/// The figure of a world at a width.
#[must_use]
pub fn draw_scene(model: &Model, words: &Words, world: &World, verdicts: &Verdicts, view: View) -> Scene {
    let fold = |counts: FoldCounts| folded(words, counts);
    let status = |status| words.status(status);
    let contrary = |number| words.grammar.contrary(number);
    let captions = Captions { status: &status, contrary: &contrary, fold: &fold };
    let (case, labels, plan) = (&model.case, &model.labels, &model.plan);
    scene(&Subject { case, plan, labels, world, verdicts, captions: &captions }, &view)
}

/// What a band leaves out, and the offer to show it.
fn folded(words: &Words, counts: FoldCounts) -> FoldCaption {
    let count = words.grammar.folded(counts.unsupported as usize, counts.not_engaged as usize);
    let offer = if counts.unfolded { words.figure.fold } else { words.figure.unfold };
    FoldCaption { count: format!("{count}."), offer: offer.into() }
}

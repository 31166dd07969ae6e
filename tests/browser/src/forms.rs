//! Forms without colour: what of a picture is left when only its edges are.

use crate::pixels::{Picture, luminance};

/// Where light changes, pixel by pixel; the same for a drawing in black and one in pale grey.
#[derive(Debug, Clone, PartialEq)]
pub struct Edges {
    width: usize,
    set: Vec<bool>,
}

/// How much of the sharpest change in a picture makes an edge.
const SHARP: f64 = 0.4;

/// How far an edge may lie off, in pixels, and still be the same: less than a line is wide.
const NEAR: usize = 2;

/// The edges of a picture: where light changes at least 0.4 times as much as where it changes most.
#[must_use]
pub fn edges(picture: &Picture) -> Edges {
    let Picture { width, height, .. } = *picture;
    let light: Vec<f64> = picture.pixels.iter().map(|&pixel| luminance(pixel)).collect();
    let steep = |at: usize| {
        let (x, y) = (at % width, at / width);
        let across = if x + 1 < width { light[at + 1] - light[at] } else { 0.0 };
        let down = if y + 1 < height { light[at + width] - light[at] } else { 0.0 };
        across.hypot(down)
    };
    let steps: Vec<f64> = (0..light.len()).map(steep).collect();
    let most = steps.iter().copied().fold(0.0, f64::max);
    Edges { width, set: steps.iter().map(|&step| most > 0.0 && step >= SHARP * most).collect() }
}

/// How many edge pixels of two pictures of one size the other has nowhere near: 0 for the same form.
#[must_use]
pub fn unlike(a: &Edges, b: &Edges) -> usize {
    missing(a, b) + missing(b, a)
}

/// How many edge pixels of one are nowhere near an edge of the other.
fn missing(one: &Edges, other: &Edges) -> usize {
    let (width, height) = (one.width, one.set.len() / one.width.max(1));
    let near = |x: usize, y: usize| {
        (y.saturating_sub(NEAR)..(y + NEAR + 1).min(height))
            .any(|y| (x.saturating_sub(NEAR)..(x + NEAR + 1).min(width)).any(|x| other.set[y * width + x]))
    };
    (0..one.set.len()).filter(|&at| one.set[at] && !near(at % width, at / width)).count()
}

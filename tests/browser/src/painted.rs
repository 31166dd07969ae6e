//! Measures what is painted of a page: the contrast of its words, borders, signs and lines.
//!
//! What there is and where comes from `painted.js`; what colour it has comes from screenshots alone.

use anyhow::{Result, bail, ensure};
use serde::Deserialize;
use serde_json::json;

use crate::Session;
use crate::pixels::{Colour, Eyes, Picture, Place, contrast};

/// What is measured, and how much contrast it needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A line of words.
    Text,
    /// The border of what can be operated, or of what has a state.
    Border,
    /// A small drawing that tells a state.
    Sign,
    /// A line between boxes.
    Line,
}

/// Something on the page.
#[derive(Debug, Clone, Deserialize)]
pub struct Piece {
    /// For a person who reads a failure.
    pub what: String,
    /// What it is.
    pub kind: Kind,
    /// Where it is in the window.
    pub place: Place,
    /// Points on a line.
    pub points: Vec<[f64; 2]>,
}

/// The two colours a piece is made of.
#[derive(Debug, Clone)]
pub struct Measured {
    /// For a person who reads a failure.
    pub what: String,
    /// What it is.
    pub kind: Kind,
    /// What lies behind it, or beside it.
    pub ground: Colour,
    /// What it is drawn with.
    pub ink: Colour,
}

impl Measured {
    /// The contrast of its two colours as these eyes see them.
    #[must_use]
    pub fn contrast(&self, eyes: Eyes) -> f64 {
        contrast(eyes.see(self.ground), eyes.see(self.ink))
    }

    /// The least contrast that WCAG 2 asks for: 4.5 for text (1.4.3), 3 for all else (1.4.11).
    #[must_use]
    pub fn needed(&self) -> f64 {
        if self.kind == Kind::Text { 4.5 } else { 3.0 }
    }
}

/// How far around a border is looked, in CSS px.
const AROUND: f64 = 3.0;

/// How many pictures are taken of a page that moves before that is a fault.
const LOOKS: usize = 20;

impl Piece {
    /// Its colours in a picture of the window.
    #[must_use]
    pub fn measure(&self, picture: &Picture) -> Option<Measured> {
        // A full stop is one CSS px across.
        let stroke = if picture.scale > 1.0 { 4 } else { 1 };
        let (ground, ink) = match self.kind {
            Kind::Text => picture.part(self.place).ground_and_ink(stroke)?,
            Kind::Sign => picture.part(grown(self.place, 2.0)).ground_and_ink(stroke)?,
            Kind::Border => border(&picture.part(grown(self.place, AROUND)))?,
            Kind::Line => line(picture, &self.points)?,
        };
        Some(Measured { what: self.what.clone(), kind: self.kind, ground, ink })
    }
}

fn grown([x, y, w, h]: Place, by: f64) -> Place {
    [x - by, y - by, w + 2.0 * by, h + 2.0 * by]
}

/// The ground outside a border and the colour of the border, which at least a twelfth of its length must have: of a
/// dotted one a third is painted, and of each dot only the core has the colour.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few pixels")]
fn border(part: &Picture) -> Option<(Colour, Colour)> {
    let rim = (2.0 * AROUND * part.scale).round() as usize;
    let outer = part.scale.round().max(1.0) as usize;
    let within = |x: usize, y: usize, depth: usize| {
        x < depth || y < depth || x + depth >= part.width || y + depth >= part.height
    };
    let zone = |depth: usize| {
        let all = (0..part.height).flat_map(|y| (0..part.width).map(move |x| (x, y)));
        let pixels: Vec<_> = all.filter(|&(x, y)| within(x, y, depth)).map(|(x, y)| part.at(x, y)).collect();
        Picture { width: pixels.len(), height: 1, scale: part.scale, pixels }
    };
    let ground = zone(outer).colours().first()?.0;
    let least = (part.width + part.height) / 6;
    Some((ground, zone(rim).ink_on(ground, least)?))
}

/// The ground beside a line and the colour most of its painted points have. Between dashes there is none, and where
/// it crosses another the darker one is seen.
fn line(picture: &Picture, points: &[[f64; 2]]) -> Option<(Colour, Colour)> {
    let beside: Vec<Colour> =
        points.iter().flat_map(|&[x, y]| picture.part([x - 4.0, y - 4.0, 8.0, 8.0]).pixels).collect();
    let beside = Picture { width: beside.len(), height: 1, scale: 1.0, pixels: beside };
    let ground = beside.colours().first()?.0;
    let far = |colour: &Colour| contrast(ground, *colour);
    let core = |&[x, y]: &[f64; 2]| {
        let near = picture.part([x - 1.0, y - 1.0, 2.0, 2.0]).pixels;
        near.into_iter().max_by(|a, b| far(a).total_cmp(&far(b)))
    };
    let mut painted: Vec<Colour> = points.iter().filter_map(core).filter(|one| far(one) > 1.15).collect();
    painted.sort_by(|a, b| far(a).total_cmp(&far(b)));
    Some((ground, *painted.get(painted.len() / 2)?))
}

impl Session {
    /// Measures everything on the page that has not been measured before `painted.forget()`, a window at a time, after
    /// laying it out so that nothing covers anything.
    ///
    /// # Errors
    /// Where something could not be measured.
    pub async fn measure(&self) -> Result<Vec<Measured>> {
        self.script::<()>("painted.spread(); scrollTo({ top: 0, behavior: 'instant' })", vec![]).await?;
        let mut measured = Vec::new();
        loop {
            let (pieces, picture) = self.pieces().await?;
            for piece in pieces {
                let found = piece.measure(&picture);
                ensure!(found.is_some(), "nothing is painted where there should be {}", piece.what);
                measured.extend(found);
            }
            let on = "const before = scrollY; scrollBy({ top: innerHeight * 0.7, behavior: 'instant' }); return scrollY > before";
            if !self.script::<bool>(on, vec![]).await? {
                break;
            }
        }
        let left: Vec<String> = self.look("painted.left()").await?;
        ensure!(left.is_empty(), "not measured: {left:#?}");
        ensure!(!measured.is_empty(), "there is nothing on this page");
        Ok(measured)
    }

    /// What is to be measured in the window, and a picture of it: one in which everything is where it was before and is after. On a busy
    /// machine a window may still be on its way to the size that was asked for.
    async fn pieces(&self) -> Result<(Vec<Piece>, Picture)> {
        for _ in 0..LOOKS {
            let places: String = self.look("painted.places()").await?;
            let picture = self.picture().await?;
            let same = format!("painted.places() === {} ? painted.pieces() : null", json!(places));
            if let Some(pieces) = self.look(&same).await? {
                return Ok((pieces, picture));
            }
        }
        bail!("the page does not come to rest")
    }
}

//! What is painted: colours of a screenshot, how far apart they are, and how they look to other eyes.

use std::collections::HashMap;
use std::io::Cursor;

use anyhow::{Context, Result, bail};

use crate::Session;

/// Red, green and blue as the screen gets them (sRGB).
pub type Colour = [u8; 3];

/// Whose eyes look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Eyes {
    /// Those of most people.
    Usual,
    /// No long-wave cones.
    Protanopia,
    /// No middle-wave cones.
    Deuteranopia,
    /// No short-wave cones.
    Tritanopia,
    /// No colour at all: a grey print, or achromatopsia.
    Grey,
}

impl Eyes {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Usual, Self::Protanopia, Self::Deuteranopia, Self::Tritanopia, Self::Grey];

    /// A colour as these eyes see it. The matrices are those for severity 1.0 of Machado, Oliveira and Fernandes,
    /// "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15 (6), 2009; they apply
    /// to linear light. Grey is the luminance of WCAG 2.
    #[must_use]
    pub fn see(self, colour: Colour) -> Colour {
        let rows = match self {
            Self::Usual => return colour,
            Self::Protanopia => [
                [0.152_286, 1.052_583, -0.204_868],
                [0.114_503, 0.786_281, 0.099_216],
                [-0.003_882, -0.048_116, 1.051_998],
            ],
            Self::Deuteranopia => [
                [0.367_322, 0.860_646, -0.227_968],
                [0.280_085, 0.672_501, 0.047_413],
                [-0.011_820, 0.042_940, 0.968_881],
            ],
            Self::Tritanopia => [
                [1.255_528, -0.076_749, -0.178_779],
                [-0.078_411, 0.930_809, 0.147_602],
                [0.004_733, 0.691_367, 0.303_900],
            ],
            Self::Grey => [LUMINANCE; 3],
        };
        let light = colour.map(linear);
        rows.map(|row| screen(row.iter().zip(light).map(|(share, light)| share * light).sum()))
    }
}

/// What each kind of light adds to luminance, by WCAG 2.
const LUMINANCE: [f64; 3] = [0.2126, 0.7152, 0.0722];

fn linear(value: u8) -> f64 {
    let value = f64::from(value) / 255.0;
    if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
}

fn screen(light: f64) -> u8 {
    let light = light.clamp(0.0, 1.0);
    let value = if light <= 0.003_130_8 { light * 12.92 } else { 1.055 * light.powf(1.0 / 2.4) - 0.055 };
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to a byte")]
    let byte = (value * 255.0).round() as u8;
    byte
}

/// Relative luminance by WCAG 2: 0 is black, 1 white.
#[must_use]
pub fn luminance(colour: Colour) -> f64 {
    colour.iter().zip(LUMINANCE).map(|(&value, share)| share * linear(value)).sum()
}

/// The contrast ratio of WCAG 2, from 1 to 21.
#[must_use]
pub fn contrast(a: Colour, b: Colour) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// A rectangle in CSS px: left, top, width, height.
pub type Place = [f64; 4];

/// A screenshot, or a part of one.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// Pixels across.
    pub width: usize,
    /// Pixels down.
    pub height: usize,
    /// How many pixels make a CSS px.
    pub scale: f64,
    /// Row after row.
    pub pixels: Vec<Colour>,
}

impl Picture {
    /// Reads a PNG of 8 bits a channel.
    ///
    /// # Errors
    /// Where it is none.
    pub fn read(file: &[u8], scale: f64) -> Result<Self> {
        let mut reader = png::Decoder::new(Cursor::new(file)).read_info()?;
        let mut bytes = vec![0; reader.output_buffer_size().context("a picture too large to hold")?];
        let info = reader.next_frame(&mut bytes)?;
        let channels = match (info.color_type, info.bit_depth) {
            (png::ColorType::Rgb, png::BitDepth::Eight) => 3,
            (png::ColorType::Rgba, png::BitDepth::Eight) => 4,
            other => bail!("a screenshot of an unknown kind: {other:?}"),
        };
        let pixels = bytes.chunks_exact(channels).map(|one| [one[0], one[1], one[2]]).collect();
        Ok(Self { width: info.width as usize, height: info.height as usize, scale, pixels })
    }

    /// The colour of a pixel.
    #[must_use]
    pub fn at(&self, x: usize, y: usize) -> Colour {
        self.pixels[y * self.width + x]
    }

    /// The part within a place; what lies outside the picture is left out.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the picture")]
    #[must_use]
    pub fn part(&self, [x, y, w, h]: Place) -> Self {
        let pixel = |at: f64, end: usize| (at * self.scale).round().clamp(0.0, end as f64) as usize;
        let (left, right) = (pixel(x, self.width), pixel(x + w, self.width));
        let (top, bottom) = (pixel(y, self.height), pixel(y + h, self.height));
        let rows = (top..bottom).flat_map(|y| &self.pixels[y * self.width + left..y * self.width + right]);
        Self { width: right - left, height: bottom - top, scale: self.scale, pixels: rows.copied().collect() }
    }

    /// Every colour with how many pixels have it, the most frequent first.
    #[must_use]
    pub fn colours(&self) -> Vec<(Colour, usize)> {
        let mut counts: HashMap<Colour, usize> = HashMap::new();
        for &pixel in &self.pixels {
            *counts.entry(pixel).or_default() += 1;
        }
        let mut counts: Vec<_> = counts.into_iter().collect();
        counts.sort_by_key(|&(colour, count)| (usize::MAX - count, colour));
        counts
    }

    /// The ground, which is the most frequent colour, and the ink on it.
    #[must_use]
    pub fn ground_and_ink(&self, least: usize) -> Option<(Colour, Colour)> {
        let ground = self.colours().first()?.0;
        Some((ground, self.ink_on(ground, least)?))
    }

    /// The colour of the strokes on a ground: at least `least` pixels are as far from the ground or farther.
    /// Half-covered pixels at the rim of a stroke lie nearer, so what is found is its core.
    #[must_use]
    pub fn ink_on(&self, ground: Colour, least: usize) -> Option<Colour> {
        let mut left = least.max(1);
        let mut colours = self.colours();
        colours.sort_by(|(a, _), (b, _)| contrast(ground, *b).total_cmp(&contrast(ground, *a)));
        let core = |&&(_, count): &&(Colour, usize)| {
            left = left.saturating_sub(count);
            left == 0
        };
        colours.iter().find(core).map(|(colour, _)| *colour)
    }
}

impl Session {
    /// What the window shows.
    ///
    /// # Errors
    /// Those of the driver and of reading.
    pub async fn picture(&self) -> Result<Picture> {
        // What has just changed or scrolled is painted in the frame after the next.
        let width: f64 = self.look("painted.frames(2).then(() => innerWidth)").await?;
        let mut picture = Picture::read(&self.driver.screenshot_as_png().await?, 1.0)?;
        picture.scale = picture.width as f64 / width;
        Ok(picture)
    }

    /// Makes the page `width` by `height` CSS px with several pixels to a CSS px, so that strokes have a core, and
    /// with a window as tall as is asked for. Chromium only.
    ///
    /// # Errors
    /// Those of the driver.
    pub async fn magnify(&self, width: u32, height: u32, scale: u32) -> Result<()> {
        let metrics = serde_json::json!({
            "width": width, "height": height, "deviceScaleFactor": scale, "mobile": false
        });
        self.cdp("Emulation.setDeviceMetricsOverride", metrics).await.map(drop)
    }
}

//! A link as squares that the camera of a phone reads.

use std::fmt::Write;

use qrcode::{Color, EcLevel, QrCode};
use yew::prelude::*;

use crate::words::WORDS;

/// The longest link that is drawn, in characters: a longer one has squares too small for a copy of a copy.
pub const MOST: usize = 300;
/// The white around the squares that a reader needs, in squares.
const QUIET: usize = 4;

/// The code of a link; none where it is too long.
pub fn code(link: &str) -> Option<Html> {
    let code = (link.len() <= MOST).then(|| QrCode::with_error_correction_level(link, EcLevel::L).ok())??;
    let width = code.width();
    let mut d = String::new();
    for (place, _) in code.to_colors().iter().enumerate().filter(|(_, colour)| **colour == Color::Dark) {
        // Writing to a string cannot fail.
        let _ = write!(d, "M{} {}h1v1h-1z", place % width + QUIET, place / width + QUIET);
    }
    let side = width + 2 * QUIET;
    Some(html! {
        <svg class="sheet-code" viewBox={format!("0 0 {side} {side}")} role="img" aria-label={WORDS.paper.code} shape-rendering="crispEdges">
            <path {d} fill="#000" />
        </svg>
    })
}

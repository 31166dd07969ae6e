//! What a reader with two minutes meets: one argument on one screen, and a tour.

mod opening;
mod prediction;
pub mod tour;

/// The screens a first minute is judged on, in CSS px.
const SCREENS: [(u32, u32); 5] = [(360, 640), (390, 844), (768, 1024), (1280, 800), (1366, 768)];

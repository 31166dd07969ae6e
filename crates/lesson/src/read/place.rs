//! Where something stands in a file, as people count: lines and characters from 1.

/// The line and the character of a place in a text, given in bytes.
pub fn place(text: &str, byte: usize) -> (usize, usize) {
    let before = text.get(..byte).unwrap_or(text);
    let line = before.rsplit('\n').next().unwrap_or_default();
    (before.matches('\n').count() + 1, line.chars().count() + 1)
}

/// The line and the character of a place that is given as a line and the bytes in it, as `serde_json` counts.
pub fn place_of_byte(text: &str, line: usize, bytes: usize) -> (usize, usize) {
    let found = text.split('\n').nth(line.saturating_sub(1)).unwrap_or_default();
    let before = found.char_indices().take_while(|(at, _)| at + 1 < bytes.max(1)).count();
    (line.max(1), before + 1)
}

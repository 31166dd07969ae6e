//! From verdicts and a width to a scene: bands, boxes and lines.

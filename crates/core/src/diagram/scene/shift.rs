//! Moving what was made at 0, 0 to where it belongs.

use super::boxes::{BandBox, FoldBox, NodeBox, Port, TextLine};
use super::geometry::{Point, Rect};

impl Point {
    pub(crate) fn shift(&mut self, dx: i32, dy: i32) {
        self.x += dx;
        self.y += dy;
    }
}

impl Rect {
    pub(crate) fn shift(&mut self, dx: i32, dy: i32) {
        self.x += dx;
        self.y += dy;
    }
}

impl TextLine {
    pub(crate) fn shift(&mut self, dx: i32, dy: i32) {
        self.x += dx;
        self.y += dy;
    }
}

impl Port {
    pub(crate) fn shift(&mut self, dx: i32, dy: i32) {
        self.rect.shift(dx, dy);
        self.text.shift(dx, dy);
    }
}

impl NodeBox {
    /// Moves what stands in the box, but not its border.
    pub(crate) fn shift_content(&mut self, dx: i32, dy: i32) {
        self.sign.shift(dx, dy);
        self.label.iter_mut().chain(&mut self.note).for_each(|line| line.shift(dx, dy));
        self.ports.iter_mut().for_each(|port| port.shift(dx, dy));
    }

    pub(crate) fn shift(&mut self, dx: i32, dy: i32) {
        self.rect.shift(dx, dy);
        self.shift_content(dx, dy);
    }
}

impl BandBox {
    pub(crate) fn shift(&mut self, dy: i32) {
        self.rect.shift(0, dy);
        self.rule.shift(0, dy);
        self.title.iter_mut().for_each(|line| line.shift(0, dy));
    }
}

impl FoldBox {
    pub(crate) fn shift(&mut self, dx: i32, dy: i32) {
        self.rect.shift(dx, dy);
        self.text.iter_mut().chain(&mut self.count).for_each(|line| line.shift(dx, dy));
    }
}

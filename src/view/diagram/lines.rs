//! The lines of the figure. While nothing is looked at they are drawn merged, as the scene has them; the
//! lines of what is looked at are drawn over them one by one.

use explainer_core::diagram::{Ink, InkKind, Line, LineKind, LineMark, MarkShape, Side, Strike, rounded};
use yew::prelude::*;

use super::nodes::{Light, shift};
use crate::view::markup::class;
use crate::view::memo::Memo;
use crate::view::state_class::force_class;

/// All lines, merged; drawn anew only when the world or the room changes.
#[derive(PartialEq)]
pub struct InkView {
    /// The lines.
    pub ink: Vec<Ink>,
    /// The signs on them.
    pub marks: Vec<LineMark>,
    /// Whether something is looked at, so that they step back.
    pub light: Light,
}

impl Memo for InkView {
    fn draw(&self) -> Html {
        let Self { ink, marks, light } = self;
        let path = |(index, ink): (usize, &Ink)| {
            let kind = match ink.kind {
                InkKind::Use => "sx-use",
                InkKind::Part => "sx-part",
                InkKind::Attack => "sx-attack",
            };
            html! { <path key={index} class={class(&["sx-line", kind, force_class(ink.force)])} d={ink.d.to_string()} /> }
        };
        html! {
            <g class={class(&["sx-ink", light.class()])} aria-hidden="true">
                { for ink.iter().enumerate().map(path) }
                { for marks.iter().enumerate().map(|(index, sign)| mark(ink.len() + index, sign)) }
            </g>
        }
    }
}

/// One line of what is looked at, by its position in the scene.
pub fn line_alone(index: usize, line: &Line) -> Html {
    let kind = match line.kind {
        LineKind::Need => "sx-need",
        LineKind::Use { .. } => "sx-use",
        LineKind::Part => "sx-part",
        LineKind::Attack(_) => "sx-attack",
    };
    html! {
        <g key={index} class="sx-lit-line" aria-hidden="true">
            <path class={class(&["sx-line", kind, force_class(line.force)])} d={rounded(&line.points)} />
            { for line.mark.iter().map(|sign| mark(0, sign)) }
        </g>
    }
}

/// A sign on a line. Each way to attack has its own shape: a ring at a premise, a struck square at the step, a
/// filled diamond against the conclusion.
pub fn mark(key: usize, mark: &LineMark) -> Html {
    let across = matches!(mark.towards, Side::Left | Side::Right);
    let (sign, d) = match mark.shape {
        MarkShape::End if across => ("sx-end", "M0-4V4"),
        MarkShape::End => ("sx-end", "M-4 0H4"),
        MarkShape::Strike(Strike::Undermine) => ("sx-strike", "M4 0A4 4 0 1 1-4 0A4 4 0 1 1 4 0Z"),
        MarkShape::Strike(Strike::Undercut) => ("sx-strike", "M-4-4H4V4H-4ZM-4 4L4-4"),
        MarkShape::Strike(Strike::Rebut) => ("sx-rebut", "M0-5L5 0L0 5L-5 0Z"),
        MarkShape::Not => ("sx-not", "M-3-3L3 3M-3 3L3-3"),
        MarkShape::Arrow => (
            "sx-arrow",
            match mark.towards {
                Side::Left => "M4-4L-3 0L4 4Z",
                Side::Right => "M-4-4L3 0L-4 4Z",
                Side::Up => "M-4 4L0-3L4 4Z",
                Side::Down => "M-4-4L0 3L4-4Z",
            },
        ),
    };
    html! { <path {key} class={class(&["sx-mark", sign, force_class(mark.force)])} transform={shift(mark.at)} {d} /> }
}

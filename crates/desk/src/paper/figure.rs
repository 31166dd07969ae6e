//! The figure of a step: the argument in the middle with what bears on it, as pupils see it first, or the whole map.

use std::rc::Rc;

use explainer_core::case::Column;
use explainer_core::diagram::{Node, Scene, View};
use sanctions_explainer::session::formats::{FORMATS, draw_scene};
use sanctions_explainer::view::{Figure, focus_figure};
use yew::prelude::*;

use super::Choice;
use super::sheet::Sheet;

/// The room there is on a page for the map, in CSS pixels: the width of a page of A4 or Letter without its margins, and about half
/// of its height.
const ROOM: (f32, f32) = (680.0, 520.0);

/// The figure; with `blank`, without its statuses.
pub fn figure(sheet: &Sheet<'_>, choice: Choice, blank: bool) -> Html {
    let focus = sheet.bench.lesson().focus(sheet.bench.case(), sheet.at);
    let drawn = match focus.filter(|_| choice == Choice::Focus) {
        Some(focus) => focus_figure(&sheet.shared, &sheet.world, focus),
        None => map(sheet, blank),
    };
    html! {
        <div class={classes!("sheet-figure", "still", blank.then_some("blank"))}>
            <div class="sx"><div class="sx-stage">{ drawn }</div></div>
        </div>
    }
}

/// The whole map, in the format whose letters come out largest on a page.
fn map(sheet: &Sheet<'_>, blank: bool) -> Html {
    let shared = sheet.shared.clone();
    // Where a pupil is to find the status, nothing may be folded away by it.
    let drawn = |width: i32| {
        let view = View { width, unfolded: [blank; Column::COUNT] };
        draw_scene(&shared.model, shared.words, &sheet.world, &sheet.verdicts, view)
    };
    let largest = FORMATS.map(drawn).into_iter().max_by(|one, other| scale(one).total_cmp(&scale(other)));
    let Some(scene) = largest else { return html! {} };
    html! { <Figure {shared} scene={Rc::new(scene)} lit={None::<Node>} selected={None::<Node>} /> }
}

/// By how much a map is scaled to fit the room. It is not made larger.
#[expect(clippy::cast_precision_loss, reason = "figures have a few thousand units")]
fn scale(scene: &Scene) -> f32 {
    (ROOM.0 / scene.width as f32).min(ROOM.1 / scene.height as f32).min(1.0)
}

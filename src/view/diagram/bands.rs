//! The bands of the figure: their headings, and what each folds away.

use explainer_core::diagram::{FoldBox, FoldCounts, Scene};
use yew::prelude::*;

use super::node_id::{self, Spot};
use super::nodes::texts;
use crate::view::shared::Shared;

/// The heading of each band, with the rule below it.
pub fn bands(scene: &Scene) -> impl Iterator<Item = Html> {
    scene.bands.iter().enumerate().map(|(index, band)| {
        html! {
            <g key={index} class="sx-band">
                { for texts(&band.title, "") }
                <path class="sx-rule" d={format!("M{} {}h{}", band.rule.x, band.rule.y, band.rect.w)} />
            </g>
        }
    })
}

/// What a band folds away, as a button that shows or hides it.
pub fn fold(shared: &Shared, fold: &FoldBox, current: Option<Spot>) -> Html {
    let FoldCounts { column, unfolded, .. } = fold.counts;
    let spot = Spot::Fold(column);
    let lines: Vec<&str> = fold.text.iter().map(|line| &*line.text).collect();
    // A figure that cannot be operated makes no offer, but keeps the room, so that nothing moves when one that can
    // be operated takes its place.
    let written = if shared.is_static() { &fold.count } else { &fold.text };
    let drawn = html! {
        <>
            <rect class="sx-hit" x={fold.rect.x.to_string()} y={fold.rect.y.to_string()} width={fold.rect.w.to_string()} height={fold.rect.h.to_string()} />
            { for texts(written, " ") }
        </>
    };
    let id = node_id::spot_id(&shared.model.case, spot);
    if shared.is_static() {
        return html! { <g key={id} class="sx-fold">{ drawn }</g> };
    }
    html! {
        <g key={id.clone()} class="sx-fold" data-node={id} role="button" tabindex={if current == Some(spot) { "0" } else { "-1" }}
            aria-label={lines.join(" ")} aria-expanded={if unfolded { "true" } else { "false" }}>{ drawn }</g>
    }
}

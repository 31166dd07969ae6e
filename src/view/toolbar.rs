//! Prepared worlds, undo, reset, the link and files, in one row.

use yew::prelude::*;

use super::markup::{button, text_node};
use super::waiting::folded;
use crate::later;
use crate::session::{Action, State};
use crate::view::shared::Shared;

/// The toolbar: where the reader stands, the prepared world shown, and whether the page reads links.
pub fn tools(shared: &Shared, state: &State, preset: Option<usize>, copies: bool) -> Html {
    let c = &shared.words.controls;
    let tool = |word: &'static str, name: &'static str, off: bool, onclick: Callback<MouseEvent>| {
        button(name, word, off || shared.is_static(), onclick)
    };
    let files = later::get().map(|later| (later.files)(shared, state.saved.as_ref()));
    let (presets, labels) = (&shared.model.presets, &shared.model.labels.presets);
    let preset = preset.filter(|index| presets.contains(index));
    let says = preset.map(|index| labels[index].sentence.clone()).unwrap_or_default();
    html! {
        <div class="sx-bar" part="toolbar">
            if !presets.is_empty() {
            <details class="sx-presets">
                <summary>{ c.presets }</summary>
                <div class="sx-presets-list" role="group" aria-label={c.choose_preset}>
                { for presets.iter().map(|&index| {
                    let onclick = shared.act.reform(move |_: MouseEvent| Action::Preset(index));
                    let chosen = preset == Some(index);
                    html! {
                        <button key={index} type="button" class="sx-preset" aria-pressed={if chosen { "true" } else { "false" }}
                            data-preset={shared.model.case.presets[index].id.clone()} disabled={shared.is_static()} {onclick}>
                            { &labels[index].label }
                        </button>
                    }
                }) }
                </div>
            </details>
            }
            <div class="sx-tools">
                { tool(c.undo, "undo", !state.can_undo(), shared.act.reform(|_| Action::Undo)) }
                { tool(c.reset, "reset", false, shared.act.reform(|_| Action::Reset)) }
                if copies {
                    { tool(c.copy_link, "copy", false, shared.act.reform(|_| Action::CopyLink)) }
                }
                { folded(shared, state.later, "sx-save", text_node(c.save), files) }
            </div>
            <p key={preset.map_or(0, |index| index + 1)} class="sx-preset-says">{ says }</p>
        </div>
    }
}

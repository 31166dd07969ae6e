//! Prepared worlds, undo, reset and the link, in one row.

use yew::prelude::*;

use super::markup::button;
use crate::session::Action;
use crate::view::shared::Shared;

/// The toolbar: whether there is a change to take back, the prepared world shown, and whether the page
/// reads links.
pub fn tools(shared: &Shared, can_undo: bool, preset: Option<usize>, copies: bool) -> Html {
    let c = &shared.words.controls;
    let tool = |word: &'static str, name: &'static str, off: bool, onclick: Callback<MouseEvent>| {
        button(name, word, off || shared.is_static(), onclick)
    };
    let presets = shared.model.labels.presets.iter().enumerate();
    let says = preset.map(|index| shared.model.labels.presets[index].sentence.clone()).unwrap_or_default();
    html! {
        <div class="sx-bar">
            <details class="sx-presets">
                <summary>{ c.presets }</summary>
                <div class="sx-presets-list" role="group" aria-label={c.choose_preset}>
                { for presets.map(|(index, entry)| {
                    let onclick = shared.act.reform(move |_: MouseEvent| Action::Preset(index));
                    let chosen = preset == Some(index);
                    html! {
                        <button key={index} type="button" class="sx-preset" aria-pressed={if chosen { "true" } else { "false" }}
                            data-preset={shared.model.case.presets[index].id.clone()} disabled={shared.is_static()} {onclick}>
                            { &entry.label }
                        </button>
                    }
                }) }
                </div>
            </details>
            <div class="sx-tools">
                { tool(c.undo, "undo", !can_undo, shared.act.reform(|_| Action::Undo)) }
                { tool(c.reset, "reset", false, shared.act.reform(|_| Action::Reset)) }
                if copies {
                    { tool(c.copy_link, "copy", false, shared.act.reform(|_| Action::CopyLink)) }
                }
            </div>
            <p class="sx-preset-says">{ says }</p>
        </div>
    }
}

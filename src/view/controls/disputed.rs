//! Whose reading to follow and what to accept: every choice names who holds it and who disputes it.

use explainer_core::argument::{Change, Truth};
use explainer_core::case::{PremiseId, PremiseKind};
use yew::prelude::*;

use crate::announce::stances;
use crate::language::parts::Side;
use crate::session::Action;
use crate::view::shared::Shared;

fn of_kind(shared: &Shared, kind: PremiseKind) -> Vec<PremiseId> {
    let premises = shared.model.case.premises.iter().enumerate();
    premises.filter(|(_, premise)| premise.kind == kind).map(|(index, _)| PremiseId::from(index)).collect()
}

/// The readings of the disputed fact, one of which may be followed.
/// `truths` says whether each premise holds, in the order of the case.
pub fn readings(shared: &Shared, truths: &[Truth]) -> Html {
    let readings = of_kind(shared, PremiseKind::Reading);
    let chosen = readings.iter().copied().find(|reading| truths[reading.index()] == Truth::Holds);
    let option = |reading: Option<PremiseId>| {
        let onchange = shared.act.reform(move |_: Event| Action::Change(Change::Reading(reading)));
        let label =
            reading.map_or(shared.words.controls.leave_open, |id| shared.model.premise(id).label.as_str());
        html! {
            <label key={reading.map_or(0, |id| id.index() + 1)} class="sx-reading">
                <input type="radio" name={shared.group("reading")} checked={reading == chosen} {onchange}
                    data-reading={reading.map(|id| shared.model.case.premises[id.index()].id.clone()).unwrap_or("open".into())} />
                <span class="sx-option">{ label.to_owned() }</span>
                if let Some(id) = reading { { positions(shared, id) } }
            </label>
        }
    };
    html! {
        <fieldset class="sx-readings" disabled={shared.is_static()}>
            <legend>{ &shared.model.labels.reading_question }</legend>
            { for readings.iter().copied().map(Some).chain([None]).map(option) }
        </fieldset>
    }
}

/// One disputed premise: three choices.
fn switch(shared: &Shared, premise: PremiseId, truth: Truth) -> Html {
    let id = &shared.model.case.premises[premise.index()].id;
    let choice = |value: Truth, word: &'static str, name: &'static str| {
        let onchange = shared.act.reform(move |_: Event| Action::Change(Change::Switch(premise, value)));
        html! {
            <label class="sx-choice">
                <input type="radio" name={shared.group(id)} checked={value == truth} {onchange}
                    data-switch={id.clone()} data-choice={name} />
                <span>{ word }</span>
            </label>
        }
    };
    let c = &shared.words.controls;
    let sentence = &shared.model.premise(premise).sentence;
    html! {
        // Its legend floats, so that the choices stand beside each other below it. Not everything that reads a
        // page takes such a legend for the name of the group.
        <fieldset key={premise.index()} class="sx-switch" disabled={shared.is_static()} aria-label={sentence.clone()}>
            <legend>{ sentence.clone() }</legend>
            <div class="sx-choices">
                { choice(Truth::Holds, c.accept, "accept") }
                { choice(Truth::Open, c.leave_open, "open") }
                { choice(Truth::Rejected, c.reject, "reject") }
            </div>
            { positions(shared, premise) }
        </fieldset>
    }
}

/// All disputed premises, folded away until asked for.
pub fn switches(shared: &Shared, truths: &[Truth]) -> Html {
    let switches = of_kind(shared, PremiseKind::Switch);
    let decided = switches.iter().filter(|id| truths[id.index()] != Truth::Open).count();
    let count = format!("{decided}/{}", switches.len());
    html! {
        <details class="sx-switches">
            <summary>
                { shared.words.controls.disputed }
                <span class="sx-count">{ count }</span>
            </summary>
            <p class="sx-hint">{ shared.words.controls.disputed_hint }</p>
            { for switches.into_iter().map(|premise| switch(shared, premise, truths[premise.index()])) }
        </details>
    }
}

/// Who holds a premise and who disputes it, as one line.
pub(super) fn positions(shared: &Shared, premise: PremiseId) -> Html {
    let disputed = &shared.model.case.premises[premise.index()];
    if disputed.hypothetical {
        return html! { <span class="sx-positions">{ shared.words.controls.hypothetical }</span> };
    }
    let side = |side, positions| shared.words.grammar.side(side, &stances(&shared.model, positions));
    html! {
        <span class="sx-positions">
            { side(Side::Held, &disputed.held_by) + " " + &side(Side::Disputed, &disputed.disputed_by) }
        </span>
    }
}

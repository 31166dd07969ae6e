//! Whose reading to follow and what to accept: every choice names who holds it and who disputes it.

use explainer_core::argument::{Change, Truth};
use explainer_core::case::{Premise, PremiseId, PremiseKind};
use yew::prelude::*;

use crate::announce::stances;
use crate::language::parts::Side;
use crate::session::Action;
use crate::view::markup::{class, whole};
use crate::view::shared::Shared;

/// A group of controls, folded away until asked for: what it is called and how it stands. `open` says whether it has been
/// asked for, by a bar.
fn folded(class_name: &'static str, name: &str, state: String, open: bool, controls: Html) -> Html {
    html! {
        <details class={class(&["sx-folded", class_name])} {open}>
            <summary>{ name.to_owned() }<span class="sx-count">{ whole(state.into()) }</span></summary>
            { controls }
        </details>
    }
}

/// The three ways to decide a disputed premise, each with its word and its public name.
pub(in crate::view) fn switch_options(shared: &Shared) -> [(Truth, &'static str, &'static str); 3] {
    let c = &shared.words.controls;
    [
        (Truth::Holds, c.accept, "accept"),
        (Truth::Open, c.leave_open, OPEN),
        (Truth::Rejected, c.reject, "reject"),
    ]
}

/// The readings, and last none of them, each with its label and its public name.
pub(in crate::view) fn reading_options(
    shared: &Shared,
) -> impl Iterator<Item = (Option<PremiseId>, &str, &str)> {
    let model = &shared.model;
    let readings = model.premises_of(PremiseKind::Reading).into_iter();
    let named = move |id: PremiseId| {
        let name = model.case.premises[id.index()].id.as_str();
        (Some(id), model.premise(id).label.as_str(), name)
    };
    readings.map(named).chain([(None, shared.words.controls.leave_open, OPEN)])
}

/// The public name of leaving something open.
const OPEN: &str = "open";

/// The readings of the disputed fact, one of which may be followed.
/// `truths` says whether each premise holds, in the order of the case.
pub fn readings(shared: &Shared, truths: &[Truth], open: bool) -> Html {
    // The one that is followed may be none of those that a lesson shows.
    let mut premises = shared.model.case.premises.iter().zip(truths);
    let followed =
        |(premise, truth): (&Premise, &Truth)| premise.kind == PremiseKind::Reading && *truth == Truth::Holds;
    let chosen = premises.position(followed).map(PremiseId::from);
    let option = |(reading, label, name): (Option<PremiseId>, &str, &str)| {
        let onchange = shared.act.reform(move |_: Event| Action::Change(Change::Reading(reading)));
        html! {
            <label key={reading.map_or(0, |id| id.index() + 1)} class="sx-reading">
                <input type="radio" name={shared.group("reading")} checked={reading == chosen} {onchange}
                    data-reading={name.to_owned()} />
                <span class="sx-option">{ label.to_owned() }</span>
                if let Some(id) = reading { { positions(shared, id) } }
            </label>
        }
    };
    let question = &shared.model.labels.reading_question;
    let state = chosen.map_or(shared.words.truth(Truth::Open), |id| shared.model.premise(id).label.as_str());
    let choices = html! {
        <fieldset class="sx-readings" disabled={shared.is_static()}>
            <legend class="sx-hidden">{ question }</legend>
            { for reading_options(shared).map(option) }
        </fieldset>
    };
    folded("sx-whose", question, state.to_owned(), open, choices)
}

/// One disputed premise: three choices.
fn switch(shared: &Shared, premise: PremiseId, truth: Truth) -> Html {
    let id = &shared.model.case.premises[premise.index()].id;
    let choice = |(value, word, name): (Truth, &'static str, &'static str)| {
        let onchange = shared.act.reform(move |_: Event| Action::Change(Change::Switch(premise, value)));
        html! {
            <label class="sx-choice">
                <input type="radio" name={shared.group(id)} checked={value == truth} {onchange}
                    data-switch={id.clone()} data-choice={name} />
                <span>{ word }</span>
            </label>
        }
    };
    let sentence = &shared.model.premise(premise).sentence;
    html! {
        // Its legend floats, so that the choices stand beside each other below it. Not everything that reads a
        // page takes such a legend for the name of the group.
        <fieldset key={premise.index()} class="sx-switch" disabled={shared.is_static()} aria-label={sentence.clone()}>
            <legend>{ sentence.clone() }</legend>
            <div class="sx-choices">
                { for switch_options(shared).map(choice) }
            </div>
            { positions(shared, premise) }
        </fieldset>
    }
}

/// All disputed premises.
pub fn switches(shared: &Shared, truths: &[Truth], open: bool) -> Html {
    let switches = shared.model.premises_of(PremiseKind::Switch);
    let decided = switches.iter().filter(|id| truths[id.index()] != Truth::Open).count();
    let count = format!("{decided}/{}", switches.len());
    let choices = html! {
        <>
            <p class="sx-hint">{ shared.words.controls.disputed_hint }</p>
            { for switches.into_iter().map(|premise| switch(shared, premise, truths[premise.index()])) }
        </>
    };
    folded("sx-switches", shared.words.controls.disputed, count, open, choices)
}

/// Who holds a premise and who disputes it, as one line.
pub(in crate::view) fn positions(shared: &Shared, premise: PremiseId) -> Html {
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

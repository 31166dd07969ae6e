//! Which actors, arguments and premises pupils see.

use explainer_core::case::Column;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::bench::Bench;
use crate::desk::{Msg, Way};
use crate::edit::{Edit, Kind};
use crate::words::WORDS;

/// A box to tick for everything that can be left out, in groups.
pub fn shows(bench: &Bench, way: &Way) -> Html {
    let words = &WORDS.shows;
    let (case, labels) = (bench.case(), &bench.model.labels);
    let of = |kind: Kind, wanted: &dyn Fn(usize) -> bool| {
        let all = kind.all(case);
        let items = all.iter().enumerate().filter(|(index, _)| wanted(*index));
        items.map(|(_, id)| item(bench, kind, id, way)).collect::<Vec<_>>()
    };
    let by_kind = labels.kinds.iter().enumerate().map(|(kind, heading)| {
        group(heading, of(Kind::Actor, &|index| case.actors[index].kind.index() == kind))
    });
    let bands = [
        (Column::Claim, &labels.bands.claim),
        (Column::Objection, &labels.bands.objection),
        (Column::Reply, &labels.bands.reply),
    ];
    let by_column = bands.into_iter().map(|(column, heading)| {
        group(heading, of(Kind::Argument, &|index| case.arguments[index].column == column))
    });
    html! {
        <section aria-labelledby="shows">
            <h2 id="shows">{ words.title }</h2>
            <p class="desk-hint">{ words.hint }</p>
            { folded(bench, Kind::Actor, words.actors, by_kind.collect()) }
            { folded(bench, Kind::Argument, words.arguments, by_column.collect()) }
            { folded(bench, Kind::Premise, words.premises, of(Kind::Premise, &|_| true)) }
        </section>
    }
}

/// All of one kind, folded away below how many of them are shown.
fn folded(bench: &Bench, kind: Kind, name: &'static str, items: Vec<Html>) -> Html {
    let all = kind.all(bench.case());
    let shown = all.iter().filter(|id| kind.is_drawn(&bench.lesson().shows, id)).count();
    html! {
        <details class="desk-fold">
            <summary>{ name }{ ": " }{ (WORDS.sentences.shown)(shown, all.len()) }</summary>
            <div class="desk-checks" role="group" aria-label={name}>{ for items }</div>
        </details>
    }
}

/// Some of one kind below their heading.
fn group(heading: &str, items: Vec<Html>) -> Html {
    html! { <fieldset class="desk-group"><legend>{ heading.to_owned() }</legend>{ for items }</fieldset> }
}

fn item(bench: &Bench, kind: Kind, id: &str, way: &Way) -> Html {
    let (case, labels) = (bench.case(), &bench.model.labels);
    let label = match kind {
        Kind::Actor => labelled(&labels.actors, case.actors.iter().position(|actor| actor.id == id)),
        Kind::Argument => {
            labelled(&labels.arguments, case.arguments.iter().position(|argument| argument.id == id))
        }
        Kind::Premise => {
            labelled(&labels.premises, case.premises.iter().position(|premise| premise.id == id))
        }
    };
    let changed = id.to_owned();
    let onchange = way.batch_callback(move |event: Event| {
        let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
        Some(Msg::Edit(Edit::Draw(kind, changed.clone(), input.checked())))
    });
    html! {
        <label key={id.to_owned()} class="desk-check">
            <input type="checkbox" value={id.to_owned()} checked={kind.is_drawn(&bench.lesson().shows, id)} {onchange} />
            <span>{ label }</span>
        </label>
    }
}

fn labelled(entries: &[explainer_core::case::Entry], place: Option<usize>) -> String {
    place.map(|place| entries[place].label.clone()).unwrap_or_default()
}

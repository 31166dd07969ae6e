//! What stays as it is while settings are counted: chosen with a checkbox for every control, and said in a sentence.

use explainer_core::argument::{Control, Truth, World, controls};
use explainer_core::diagram::Node;
use yew::prelude::*;

use crate::session::Action;
use crate::view::controls::actors::KINDS;
use crate::view::diagram::node_id::public_id;
use crate::view::markup::{button, element, text_element, text_node};
use crate::view::shared::Shared;

/// What a control is called in a sentence, and where among [`states`] it is in this world. A reading that is
/// followed is called by its name, unless it is `free` to change.
pub fn named(shared: &Shared, world: &World, control: Control, free: bool) -> (String, usize) {
    let Shared { model, words, .. } = shared;
    let premise = match control {
        Control::Actor(actor) => {
            return (model.actor(actor).label.clone(), usize::from(!world.is_on(actor)));
        }
        Control::Reading => match world.reading(&model.case) {
            Some(reading) if !free => reading,
            _ => return (words.hinges.reading.to_owned(), 2 + Truth::Open as usize),
        },
        Control::Switch(premise) => premise,
    };
    (format!("“{}”", model.premise(premise).label), 2 + world.truth(premise) as usize)
}

/// The states of a control, in words.
fn states(shared: &Shared) -> [&'static str; 5] {
    let f = &shared.words.figure;
    [f.on, f.off, f.holds, f.open, f.rejected]
}

/// The choice of what is held, folded away until asked for: actors by kind, the reading, what else is disputed.
pub fn pin_choices(shared: &Shared, world: &World, free: &[Control]) -> Html {
    let Shared { model, words: all, .. } = shared;
    let w = &all.hinges;
    let controls = controls(&model.case);
    let mut names = KINDS.map(|kind| all.kind(kind)).to_vec();
    names.push(&model.texts.reading_question);
    names.push(all.controls.disputed);
    let mut groups = Vec::new();
    for (group, name) in names.into_iter().enumerate() {
        let mut choices = vec![text_element("p", "sx-group-name", name.to_owned())];
        for &control in &controls {
            let its = match control {
                Control::Actor(actor) => model.case.actors[actor.index()].kind as usize,
                Control::Reading => KINDS.len(),
                Control::Switch(_) => KINDS.len() + 1,
            };
            if its == group {
                choices.push(choice(shared, world, control, !free.contains(&control)));
            }
        }
        if choices.len() > 1 {
            groups.push(html! { <div role="group" aria-label={name.to_owned()}>{ for choices }</div> });
        }
    }
    let count = (controls.len() - free.len()) as u64;
    let count = (w.of)(&all.number(count), &all.number(controls.len() as u64));
    let keep = |name: &'static str, word: &'static str, actors: bool| {
        button(name, word, false, shared.act.reform(move |_: MouseEvent| Action::PinAllBut { actors }))
    };
    let buttons = vec![keep("keep-actors", w.keep_actors, false), keep("keep-nothing", w.keep_nothing, true)];
    let fields = vec![
        text_element("legend", "sx-hint", w.kept_hint),
        element("div", "sx-tools", buttons),
        element("div", "sx-held-groups", groups),
    ];
    let summary = vec![text_node(w.kept), text_element("span", "sx-count", count)];
    element("details", "sx-held", vec![element("summary", "", summary), element("fieldset", "", fields)])
}

/// One control, and the state it would be held in.
fn choice(shared: &Shared, world: &World, control: Control, held: bool) -> Html {
    let case = &shared.model.case;
    let name = match control {
        Control::Actor(actor) => public_id(case, Node::Actor(actor)),
        Control::Reading => "reading".to_owned(),
        Control::Switch(premise) => public_id(case, Node::Premise(premise)),
    };
    let (label, state) = named(shared, world, control, false);
    let onchange = shared.act.reform(move |_: Event| Action::Pin(control, !held));
    html! {
        <label class="sx-choice">
            <input type="checkbox" checked={held} {onchange} data-hold={name} />
            { element("span", "", vec![text_node(label), text_element("span", "sx-state", format!(" ({})", states(shared)[state]))]) }
        </label>
    }
}

/// Out of how many settings a count is, what is the same in all of them, and what takes every value.
pub fn kept(shared: &Shared, world: &World, free: &[Control], settings: &str) -> String {
    let words = shared.words;
    let w = &words.hinges;
    let list = |names: &[String]| words.list(names.iter().map(String::as_str), words.sentences.and);
    let controls = controls(&shared.model.case);
    let mut parts = String::new();
    for (state, word) in states(shared).into_iter().enumerate() {
        let mut names = Vec::new();
        for &control in controls.iter().filter(|control| !free.contains(control)) {
            let (name, its) = named(shared, world, control, false);
            if its == state {
                names.push(name);
            }
        }
        if !names.is_empty() {
            let between = if parts.is_empty() { "" } else { "; " };
            parts = format!("{parts}{between}{} ({word})", list(&names));
        }
    }
    if parts.is_empty() {
        w.nothing.clone_into(&mut parts);
    }
    let mut ranging = Vec::new();
    let mut premises = 0;
    for &control in controls.iter().filter(|control| free.contains(control)) {
        match control {
            Control::Switch(_) => premises += 1,
            _ => ranging.push(named(shared, world, control, true).0),
        }
    }
    if premises > 0 {
        ranging.push((w.premises)(premises));
    }
    if ranging.is_empty() {
        ranging.push(w.nothing.to_owned());
    }
    (w.settings)(settings, &parts, &list(&ranging))
}

//! What stays as it is while settings are counted: chosen with a checkbox for every control, and said in a sentence.

use explainer_core::argument::{Control, Truth, World, controls};
use explainer_core::diagram::Node;
use yew::prelude::*;

use crate::announce::name_of;
use crate::language::parts::{ControlState, Counted, NamedControl};
use crate::model::Model;
use crate::session::Action;
use crate::view::diagram::node_id::public_id;
use crate::view::markup::{button, element, text_element, text_node};
use crate::view::shared::Shared;

/// A control by its name, and how it is set in this world. A reading that is followed is called by its name, unless it
/// is `free` to change.
pub fn named<'a>(
    model: &'a Model,
    world: &World,
    control: Control,
    free: bool,
) -> (NamedControl<'a>, ControlState) {
    let premise = match control {
        Control::Actor(actor) => {
            let state = if world.is_on(actor) { ControlState::On } else { ControlState::Off };
            return (NamedControl::Actor(name_of(model.actor(actor))), state);
        }
        Control::Reading => match world.reading(&model.case) {
            Some(reading) if !free => {
                return (NamedControl::Premise(name_of(model.premise(reading))), ControlState::Followed);
            }
            _ => return (NamedControl::Reading, ControlState::Premise(Truth::Open)),
        },
        Control::Switch(premise) => premise,
    };
    let name = name_of(model.premise(premise));
    (NamedControl::Premise(name), ControlState::Premise(world.truth(premise)))
}

/// The choice of what is held, folded away until asked for: actors by kind, the reading, what else is disputed.
pub fn pin_choices(shared: &Shared, world: &World, varying: &[Control]) -> Html {
    let Shared { model, words: all, .. } = shared;
    let w = &all.hinges;
    let mut controls = controls(&model.case);
    controls.retain(|&control| model.can_operate(control));
    let kinds = &model.labels.kinds;
    let mut names: Vec<&str> = kinds.iter().map(String::as_str).collect();
    names.push(&model.labels.reading_question);
    names.push(all.controls.disputed);
    let mut groups = Vec::new();
    for (group, name) in names.into_iter().enumerate() {
        let mut choices = vec![text_element("p", "sx-group-name", name.to_owned())];
        for &control in &controls {
            let its = match control {
                Control::Actor(actor) => model.case.actors[actor.index()].kind.index(),
                Control::Reading => kinds.len(),
                Control::Switch(_) => kinds.len() + 1,
            };
            if its == group {
                choices.push(choice(shared, world, control, !varying.contains(&control)));
            }
        }
        if choices.len() > 1 {
            groups.push(html! { <div role="group" aria-label={name.to_owned()}>{ for choices }</div> });
        }
    }
    let count = all.grammar.kept(controls.len() - varying.len(), controls.len());
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
    let (named, state) = named(&shared.model, world, control, false);
    let label = shared.words.grammar.control(named);
    let onchange = shared.act.reform(move |_: Event| Action::Pin(control, !held));
    html! {
        <label class="sx-choice">
            <input type="checkbox" checked={held} {onchange} data-hold={name} />
            { element("span", "", vec![text_node(label), text_element("span", "sx-state", format!(" ({})", shared.words.state(state)))]) }
        </label>
    }
}

/// Out of how many settings a count is, what is the same in all of them, and what takes every value. What a lesson leaves out
/// is the same in all of them, and only counted. The number of settings is an error where there are more than can be counted:
/// it is then the least there are.
pub fn counted<'a>(
    model: &'a Model,
    world: &World,
    varying: &[Control],
    settings: Result<usize, u64>,
) -> Counted<'a> {
    let (ranging, fixed): (Vec<Control>, Vec<Control>) =
        controls(&model.case).into_iter().partition(|control| varying.contains(control));
    let (fixed, left_out): (Vec<Control>, Vec<Control>) =
        fixed.into_iter().partition(|&control| model.can_operate(control));
    let fixed: Vec<_> = fixed.into_iter().map(|control| named(model, world, control, false)).collect();
    let mut kept = Vec::new();
    for state in ControlState::ALL {
        let names: Vec<_> = fixed.iter().filter(|(_, its)| *its == state).map(|(name, _)| *name).collect();
        if !names.is_empty() {
            kept.push((state, names));
        }
    }
    let (premises, others): (Vec<Control>, Vec<Control>) =
        ranging.into_iter().partition(|control| matches!(control, Control::Switch(_)));
    Counted {
        settings: settings.map_or_else(|least| least, |settings| settings as u64),
        at_least: settings.is_err(),
        kept,
        left_out: left_out.len(),
        free: others.into_iter().map(|control| named(model, world, control, true).0).collect(),
        free_premises: premises.len(),
    }
}

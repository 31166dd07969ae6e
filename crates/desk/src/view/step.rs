//! One step: its place, its task, the world it leads to, what it asks.

use explainer_lesson::{Lesson, MAX_STEPS, Reason};
use yew::prelude::*;

use super::forms::{TextArea, arguments, button, choice, text_area};
use super::setting::setting;
use crate::bench::Bench;
use crate::desk::{Msg, Way};
use crate::edit::{Edit, Text};
use crate::words::WORDS;

/// How many characters of a task stand beside the name of its step.
const GIST: usize = 60;

/// A step, by its position, folded away below its name.
pub fn step(bench: &Bench, at: usize, way: &Way) -> Html {
    let steps = bench.lesson().steps.len();
    let name = (WORDS.sentences.step)(at + 1, steps);
    html! {
        <li key={at} id={format!("step-{at}")} class="desk-step">
            <details open={at == 0}>
                <summary><h3>{ &name }</h3>{ " " }<span class="desk-gist">{ gist(bench.lesson(), at) }</span></summary>
                <div role="group" aria-label={name}>
                    { tools(steps, at, way) }
                    { texts(bench, at, way) }
                </div>
            </details>
        </li>
    }
}

/// How a task begins.
fn gist(lesson: &Lesson, at: usize) -> String {
    let task = lesson.steps[at].task.trim();
    let mut gist: String = task.chars().take(GIST).collect();
    if gist.len() < task.len() {
        gist.push('…');
    }
    gist
}

fn tools(steps: usize, at: usize, way: &Way) -> Html {
    let words = &WORDS.steps;
    let edit = |edit: Edit| way.callback(move |_: MouseEvent| Msg::Edit(edit.clone()));
    html! {
        <div class="desk-tools">
            { button("up", words.up, at > 0, edit(Edit::Raise(at))) }
            { button("down", words.down, at + 1 < steps, edit(Edit::Lower(at))) }
            { button("duplicate", words.duplicate, steps < MAX_STEPS, edit(Edit::Duplicate(at))) }
            { button("remove", words.remove, true, edit(Edit::Remove(at))) }
        </div>
    }
}

fn texts(bench: &Bench, at: usize, way: &Way) -> Html {
    let words = &WORDS.steps;
    let lesson = bench.lesson();
    let step = &lesson.steps[at];
    let area = |name: &str, label, hint, value, rows| TextArea {
        id: format!("{name}-{at}"),
        label,
        hint,
        value,
        rows,
    };
    let typed = move |text: Text| move |value: String| Edit::Text(text, at, value);
    let named = |value: String| (!value.is_empty()).then_some(value);
    // What is chosen stays on offer, so that it can be seen where it is hidden.
    let offered =
        |chosen: &Option<String>, id: &str| lesson.shows.argument(id) || chosen.as_deref() == Some(id);
    let focus = arguments(&bench.model, words.focus_same, |id| offered(&step.focus, id));
    let ask = arguments(&bench.model, words.ask_none, |id| offered(&step.ask, id));
    let chosen = |id: &Option<String>| id.clone().unwrap_or_default();
    html! {
        <>
            { text_area(&area("task", words.task, words.task_hint, &step.task, 4), way, typed(Text::Task)) }
            { world(bench, at, way) }
            { choice(format!("focus-{at}"), words.focus, focus, &chosen(&step.focus), way, move |id| Edit::Focus(at, named(id))) }
            { choice(format!("ask-{at}"), words.ask, ask, &chosen(&step.ask), way, move |id| Edit::Ask(at, named(id))) }
            if step.ask.is_some() {
                { text_area(&area("question", words.question, words.question_hint, &step.question, 2), way, typed(Text::Question)) }
                { reason(step.reason, at, way) }
            }
            { text_area(&area("hint", words.hint, words.hint_hint, &step.hint, 2), way, typed(Text::Hint)) }
        </>
    }
}

fn reason(chosen: Reason, at: usize, way: &Way) -> Html {
    let words = &WORDS.steps;
    let option = |reason: Reason| {
        let word = match reason {
            Reason::AtOnce => words.at_once,
            Reason::WhenAllAnswered => words.when_all_answered,
            Reason::Never => words.never,
        };
        (reason.name().to_owned(), word.to_owned())
    };
    let named = |name: &str| Reason::ALL.into_iter().find(|reason| reason.name() == name).unwrap_or_default();
    let options = Reason::ALL.map(option).to_vec();
    choice(format!("reason-{at}"), words.reason, options, chosen.name(), way, move |name| {
        Edit::Reason(at, named(&name))
    })
}

/// What is set in a step, and the way between it and the figure.
fn world(bench: &Bench, at: usize, way: &Way) -> Html {
    let words = &WORDS.steps;
    html! {
        <div class="desk-field" role="group" aria-label={words.world}>
            <p class="desk-label">{ words.world }</p>
            { setting("desk-setting", bench, &bench.world(at)) }
            <div class="desk-tools">
                { button("take", words.take, true, way.callback(move |_| Msg::Take(at))) }
                { button("show", words.show, true, way.callback(move |_| Msg::Show(at))) }
            </div>
        </div>
    }
}

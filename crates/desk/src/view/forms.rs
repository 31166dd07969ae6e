//! Fields and buttons, each with its label.

use explainer_core::case::ArgumentId;
use gloo::file::File;
use sanctions_explainer::model::Model;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::desk::{Msg, Way};
use crate::edit::Edit;

/// A button by the name of what it does. One that has nothing to do stays in reach of the tab key, so that the focus is never lost.
pub fn button(name: &'static str, word: &'static str, can: bool, onclick: Callback<MouseEvent>) -> Html {
    let onclick = if can { onclick } else { Callback::noop() };
    html! {
        <button type="button" class="desk-button" data-do={name} aria-disabled={(!can).then_some("true")} {onclick}>{ word }</button>
    }
}

/// A button that opens a lesson file.
pub fn file_button(word: &'static str, way: &Way) -> Html {
    let onchange = way.batch_callback(|event: Event| {
        let input: HtmlInputElement = event.target_dyn_into()?;
        let file = input.files()?.get(0)?;
        // The same file can be chosen again.
        input.set_value("");
        Some(Msg::Open(File::from(file)))
    });
    html! {
        <label class="desk-button desk-file">{ word }<input type="file" accept=".json,application/json" data-do="open" {onchange} /></label>
    }
}

/// One line of text.
pub fn text_input(
    id: &'static str,
    label: &'static str,
    value: &str,
    most: usize,
    way: &Way,
    edit: fn(String) -> Edit,
) -> Html {
    let oninput = way.batch_callback(move |event: InputEvent| {
        let input: HtmlInputElement = event.target_dyn_into()?;
        Some(Msg::Edit(edit(input.value())))
    });
    html! {
        <p class="desk-field">
            <label for={id}>{ label }</label>
            <input {id} type="text" value={value.to_owned()} maxlength={most.to_string()} autocomplete="off" {oninput} />
        </p>
    }
}

/// What a text of several lines is given.
pub struct TextArea<'a> {
    /// The id of the field.
    pub id: String,
    /// What it is called.
    pub label: &'static str,
    /// What is said below that.
    pub hint: &'static str,
    /// What stands in it.
    pub value: &'a str,
    /// How many lines are seen.
    pub rows: u8,
}

/// Several lines of text.
pub fn text_area(area: &TextArea<'_>, way: &Way, edit: impl Fn(String) -> Edit + 'static) -> Html {
    let TextArea { id, label, hint, value, rows } = area;
    let oninput = way.batch_callback(move |event: InputEvent| {
        let input: HtmlTextAreaElement = event.target_dyn_into()?;
        Some(Msg::Edit(edit(input.value())))
    });
    let hint_id = format!("{id}-hint");
    html! {
        <p class="desk-field">
            <label for={id.clone()}>{ label }</label>
            <span class="desk-hint" id={hint_id.clone()}>{ hint }</span>
            <textarea id={id.clone()} aria-describedby={hint_id} rows={rows.to_string()}
                maxlength={explainer_lesson::MAX_TEXT.to_string()} value={(*value).to_owned()} {oninput} />
        </p>
    }
}

/// A choice of one among several, each with its value and its name.
pub fn choice(
    id: String,
    label: &'static str,
    options: Vec<(String, String)>,
    chosen: &str,
    way: &Way,
    edit: impl Fn(String) -> Edit + 'static,
) -> Html {
    let onchange = way.batch_callback(move |event: Event| {
        let select: HtmlSelectElement = event.target()?.dyn_into().ok()?;
        Some(Msg::Edit(edit(select.value())))
    });
    let option = |(value, name): (String, String)| {
        html! { <option key={value.clone()} value={value.clone()} selected={value == chosen}>{ name }</option> }
    };
    html! {
        <p class="desk-field">
            <label for={id.clone()}>{ label }</label>
            <select {id} {onchange}>{ for options.into_iter().map(option) }</select>
        </p>
    }
}

/// Arguments to choose among: nothing by its name, then each that `offered` lets through.
pub fn arguments(
    model: &Model,
    nothing: &'static str,
    offered: impl Fn(&str) -> bool,
) -> Vec<(String, String)> {
    let id = |argument: ArgumentId| model.case.arguments[argument.index()].id.clone();
    let each = model.arguments().map(|argument| (id(argument), model.argument(argument).label.clone()));
    let mut options = vec![(String::new(), nothing.to_owned())];
    options.extend(each.filter(|(id, _)| offered(id)));
    options
}

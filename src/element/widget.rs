//! What the loader calls: one [`Widget`] for each element on the page, all in one module.

use explainer_core::argument::{QueryError, World, WorldQuery};
use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};
use yew::{AppHandle, Callback, Renderer};

use super::attributes::{self, THEMES, resolve};
use super::events;
use super::packs::{CurrentModel, LoadedCase};
use crate::language::Words;
use crate::link::{self, Look};
use crate::model::Model;
use crate::session::Action;
use crate::view::{App, AppProps, Changed, Mode};

/// One running widget.
#[wasm_bindgen]
pub struct Widget {
    app: AppHandle<App>,
    host: HtmlElement,
    words: &'static Words,
    case: CurrentModel,
}

#[wasm_bindgen]
impl Widget {
    /// Starts a widget for `host` inside `root` that shows a case. `state` is a world as [`Self::state`] gave it, or
    /// empty. `ask` is called with `false` when the part of the widget that comes later is needed, which [`Self::later`]
    /// answers, and with `true` when the details of the case are needed, which [`Self::details`] answers.
    #[wasm_bindgen(constructor)]
    pub fn new(host: HtmlElement, root: Element, case: &LoadedCase, state: &str, ask: Function) -> Self {
        let case = case.current();
        let model = case.get();
        let words = language(&host, &model);
        check_theme(&host);
        let attributes = asked_by_attributes(&host);
        warn_of(&host, words, &resolve(&model, &attributes).1);
        let address = host.has_attribute("address").then(query_of_page).unwrap_or_default();
        let link = link::read(if state.is_empty() { &address } else { state });
        let (_, faults) = resolve(&model, &link);
        let (start, _) = resolve(&model, &link.or(attributes));
        let props = AppProps {
            look: Look::read(&model.case, if state.is_empty() { &address } else { state })
                .or(attributes::look(&model.case, |name| host.get_attribute(name))),
            start,
            faults,
            words,
            mode: Mode::Interactive,
            on_change: on_change(&model, &host),
            record: host.get_attribute("record").filter(|record| link::is_page(record)).map(Into::into),
            request_details: asks(&ask, true),
            request_later: asks(&ask, false),
            address: host.has_attribute("address").then(|| addresses(&model)),
            model,
        };
        let app = Renderer::<App>::with_root_and_props(root, props).render();
        Self { app, host, words, case }
    }

    /// The world shown, as the query of a link.
    pub fn world(&self) -> String {
        let app = self.app.get_component();
        app.map(|app| link::write(&self.case.get().case, app.world())).unwrap_or_default()
    }

    /// The world shown and how it is looked at, as the query of a link.
    pub fn state(&self) -> String {
        let app = self.app.get_component();
        let case = self.case.get();
        app.map(|app| link::write(&case.case, app.world()) + &app.look().write(&case.case))
            .unwrap_or_default()
    }

    /// Takes notice of whether the details it asked for have been added to its case.
    pub fn details(&self, here: bool) {
        self.app.send_message(Action::DetailsCame(here.then(|| self.case.get())));
    }

    /// Takes notice of whether the part that comes later, which it asked for, is here.
    pub fn later(&self, here: bool) {
        self.app.send_message(Action::LaterCame(here));
    }

    /// Takes notice of an attribute that has changed.
    pub fn attribute(&self, name: &str) {
        if name == "theme" {
            check_theme(&self.host);
        } else {
            let (asked, errors) = resolve(&self.case.get(), &asked_by_attributes(&self.host));
            warn_of(&self.host, self.words, &errors);
            self.show(asked);
        }
    }

    /// Shows the world of a query, with or without its question mark, over that of the attributes.
    pub fn open(&self, query: &str) {
        let asked = link::read(query).or(asked_by_attributes(&self.host));
        let case = self.case.get();
        self.show(resolve(&case, &asked).0);
        if let Some(argument) = Look::read(&case.case, query).focus {
            self.app.send_message(Action::Focus(argument));
        }
    }

    /// Ends the widget and lets go of everything it held.
    pub fn close(self) {
        self.app.destroy();
    }

    fn show(&self, world: World) {
        self.app.send_message(Action::ShowWorld(world));
    }
}

/// Asks the loader for something. It answers through the widget, and does not throw.
fn asks(ask: &Function, details: bool) -> Callback<()> {
    let ask = ask.clone();
    Callback::from(move |()| drop(ask.call1(&JsValue::NULL, &details.into())))
}

/// The world the attributes of an element ask for.
fn asked_by_attributes(host: &HtmlElement) -> WorldQuery {
    attributes::query(|name| host.get_attribute(name))
}

/// The query of the page's own address.
fn query_of_page() -> String {
    web_sys::window().and_then(|window| window.location().search().ok()).unwrap_or_default()
}

/// The words of the language the case is told in. An element that asks for another has been given the best there is.
fn language(host: &HtmlElement, model: &Model) -> &'static Words {
    let words = Words::of(&model.labels.language).unwrap_or_else(Words::fallback);
    if let Some(asked) = host.get_attribute("lang")
        && Words::of(&asked).is_none_or(|of_asked| of_asked.language != words.language)
    {
        warn(host, &format!("lang=\"{asked}\" has no texts yet, so lang=\"{}\" is used", words.language));
    }
    words
}

/// Styles follow the attribute; here it is only checked.
fn check_theme(host: &HtmlElement) {
    if let Some(theme) = host.get_attribute("theme")
        && !THEMES.contains(&theme.as_str())
    {
        warn(host, &format!("theme=\"{theme}\" is not one of {}, so auto is used", THEMES.join(", ")));
    }
}

fn warn_of(host: &HtmlElement, words: &Words, errors: &[QueryError]) {
    for error in errors {
        warn(host, &words.grammar.query_error(error));
    }
}

fn warn(host: &HtmlElement, what: &str) {
    let id = host.id();
    let name = if id.is_empty() { String::new() } else { format!(" id=\"{id}\"") };
    gloo::console::warn!(format!("<sanctions-explainer{name}>: {what}."));
}

/// The address of this page with a world in it, and how it is looked at.
fn addresses(model: &Model) -> Callback<(World, Look), String> {
    let model = model.clone();
    Callback::from(move |(world, look): (World, Look)| {
        let Some(location) = web_sys::window().map(|window| window.location()) else { return String::new() };
        let text = |read: Result<String, JsValue>| read.unwrap_or_default();
        let query = link::replace(&text(location.search()), &model.case, &world, look);
        format!("{}{}{query}{}", text(location.origin()), text(location.pathname()), text(location.hash()))
    })
}

/// Tells the host page of every change.
fn on_change(model: &Model, host: &HtmlElement) -> Callback<Changed> {
    let (model, host) = (model.clone(), host.clone());
    Callback::from(move |changed: Changed| {
        events::world_changed(&host, &model.case, &changed.world, &changed.verdicts)
    })
}

//! What the loader calls: one [`Widget`] for each element on the page, all in one module.

use std::cell::RefCell;

use explainer_core::argument::World;
use explainer_core::pack::{unpack_details, unpack_labels};
use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};
use yew::{AppHandle, Callback, Renderer};

use super::attributes::{self, THEMES, resolve};
use super::events;
use crate::browser::resize;
use crate::language::Words;
use crate::link;
use crate::model::Model;
use crate::session::Action;
use crate::view::{App, AppProps, Changed, Mode};

/// The labels of the case that is built in, in English.
static LABELS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/labels.pack"));

thread_local! {
    /// What all widgets of the page show: the brief case, and the whole one as soon as it has been fetched.
    static MODEL: RefCell<Model> = RefCell::new(built_in());
}

/// # Panics
/// Never: the build packs only a case that has been checked.
fn built_in() -> Model {
    match unpack_labels(LABELS) {
        Ok((case, labels, plan)) => Model::new(case, labels, plan),
        Err(_) => wasm_bindgen::throw_str("the case that is built in is damaged"),
    }
}

fn model() -> Model {
    MODEL.with_borrow(Model::clone)
}

/// The whole case, unpacked once for all widgets of the page.
fn completed(pack: &[u8]) -> Option<Model> {
    let model = model();
    if model.details.is_some() {
        return Some(model);
    }
    let details = unpack_details(&model.case, &model.labels, pack).ok()?;
    let whole = model.with_details(details)?;
    MODEL.set(whole.clone());
    Some(whole)
}

/// One running widget.
#[wasm_bindgen]
pub struct Widget {
    app: AppHandle<App>,
    host: HtmlElement,
    words: &'static Words,
}

#[wasm_bindgen]
impl Widget {
    /// Starts a widget for `host` inside `root`. `state` is a world as [`Self::state`] gave it, or empty.
    /// `ask` is called without arguments when the whole case is needed; [`Self::whole`] answers it.
    #[wasm_bindgen(constructor)]
    pub fn new(host: HtmlElement, root: Element, state: &str, ask: Function) -> Self {
        let model = model();
        let table = language(&host);
        let address = host.has_attribute("address").then(query).unwrap_or_default();
        check_theme(&host);
        let asked = if state.is_empty() { address } else { state.to_owned() };
        let (_, faulty) = resolve(&model, &attributes::query(|name| host.get_attribute(name)));
        for fault in faulty {
            warn(&host, &table.grammar.query_error(&fault));
        }
        let together = link::read(&asked).or(attributes::query(|name| host.get_attribute(name)));
        let (start, _) = resolve(&model, &together);
        let (_, faults) = resolve(&model, &link::read(&asked));
        // The figure written into the page, which the element still shows, has the room that ours will have. Drawing
        // it right at once spares the reader a jump, and the machine a second drawing.
        let drawn = host.query_selector(".sx-page .sx-figure-box").ok().flatten();
        let props = AppProps {
            measure: drawn.and_then(|drawn| resize::width(drawn.dyn_ref()?)),
            start,
            faults,
            words: table,
            mode: Mode::Interactive,
            on_change: on_change(&model, &host),
            record: host.get_attribute("record").filter(|record| link::is_page(record)).map(Into::into),
            request_details: Callback::from(move |()| {
                // It answers through `whole`, and does not throw.
                let _ = ask.call0(&JsValue::NULL);
            }),
            address: host.has_attribute("address").then(|| addresses(&model)),
            model,
        };
        let app = Renderer::<App>::with_root_and_props(root, props).render();
        Self { app, host, words: table }
    }

    /// The world shown, as the words of a link.
    pub fn state(&self) -> String {
        let app = self.app.get_component();
        app.map(|app| link::write(&model().case, app.world())).unwrap_or_default()
    }

    /// Takes the pack of the whole case, empty where it could not be fetched.
    pub fn whole(&self, pack: &[u8]) {
        self.app.send_message(Action::DetailsCame(completed(pack)));
    }

    /// Takes notice of an attribute that has changed.
    pub fn attribute(&self, name: &str) {
        match name {
            "theme" => check_theme(&self.host),
            _ => {
                let model = model();
                let (told, faults) =
                    resolve(&model, &attributes::query(|name| self.host.get_attribute(name)));
                for fault in faults {
                    warn(&self.host, &self.words.grammar.query_error(&fault));
                }
                self.app.send_message(Action::ShowWorld(told));
            }
        }
    }

    /// Shows the world of a query, with or without its question mark, over that of the attributes.
    pub fn open(&self, query: &str) {
        let model = model();
        let together = link::read(query).or(attributes::query(|name| self.host.get_attribute(name)));
        self.app.send_message(Action::ShowWorld(resolve(&model, &together).0));
    }

    /// Ends the widget and lets go of everything it held.
    pub fn close(self) {
        self.app.destroy();
    }
}

fn query() -> String {
    web_sys::window().and_then(|window| window.location().search().ok()).unwrap_or_default()
}

/// The table of the language the element asks for.
fn language(host: &HtmlElement) -> &'static Words {
    let Some(asked) = host.get_attribute("lang") else { return Words::fallback() };
    Words::of(&asked).unwrap_or_else(|| {
        warn(host, &format!("lang=\"{asked}\" has no words yet, so English is used"));
        Words::fallback()
    })
}

/// Styles follow the attribute; here it is only checked.
fn check_theme(host: &HtmlElement) {
    if let Some(theme) = host.get_attribute("theme")
        && !THEMES.contains(&theme.as_str())
    {
        warn(host, &format!("theme=\"{theme}\" is not one of {}, so auto is used", THEMES.join(", ")));
    }
}

fn warn(host: &HtmlElement, what: &str) {
    let id = host.id();
    let name = if id.is_empty() { String::new() } else { format!(" id=\"{id}\"") };
    gloo::console::warn!(format!("<sanctions-explainer{name}>: {what}."));
}

/// The address of this page with a world in it.
fn addresses(model: &Model) -> Callback<World, String> {
    let model = model.clone();
    Callback::from(move |world: World| {
        let Some(location) = web_sys::window().map(|window| window.location()) else { return String::new() };
        let text = |read: Result<String, JsValue>| read.unwrap_or_default();
        let query = link::replace(&text(location.search()), &model.case, &world);
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

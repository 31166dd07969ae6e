//! What the loader calls: one [`Widget`] for each element on the page, all in one module.

use std::rc::Rc;

use explainer_core::argument::{ByArgument, QueryError, World, WorldQuery};
use explainer_core::case::Case;
use js_sys::Function;
use serde::Serialize;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};
use yew::Callback;

use super::attributes::{self, THEMES, resolve};
use super::packs::{CurrentModel, LoadedCase};
use super::panic::tell_panics;
use super::stage::{Stage, Way};
use crate::language::Words;
use crate::later;
use crate::link::{self, Look};
use crate::model::Model;
use crate::session::{Action, FileKind, Saved};
use crate::view::diagram::node_id::parse_spot;
use crate::view::{AppProps, Changed, Mode};

/// Where a frame keeps the address of the page around it (`static/frame.js`).
const PAGE: &str = "data-sx-page";

/// Says that a reader came to the page around a frame by a link with these words (`static/frame.js`).
const LINKED: &str = "data-sx-linked";

/// One running widget.
#[wasm_bindgen]
pub struct Widget {
    stage: Stage,
    way: Rc<Way>,
    host: HtmlElement,
    words: &'static Words,
    case: CurrentModel,
    /// The same as the widget shows it; its details may not be here.
    model: Model,
    /// What is shown until the program has been drawn for the first time.
    start: World,
}

#[wasm_bindgen]
impl Widget {
    /// Starts a widget for `host` that shows a case. `state` is a world and how it is looked at, as
    /// `changed` was told of it, or empty. `lesson` is that of a lesson file, the fragment of a link with one, or
    /// [`crate::lesson::TOUR`]; where it is not empty, the part of the widget that comes later has to be here. `ask` is called with `later` when that part is
    /// needed, which [`Self::later`] answers, with `details` when the details of the case are, which [`Self::details`]
    /// answers, and with the ending of a file that is to be saved, which [`Self::saved`] answers. `changed` is called after every change with the world as the query of a link, what
    /// `state` is to be for a widget that takes this one's place, and the status of every argument; the last is missing
    /// where the page set that world itself. `told` is called with `step` and where in the tour the reader is
    /// ([`super::tell::Told`]), and with `select` and what is looked at, when that is elsewhere than it was.
    #[wasm_bindgen(constructor)]
    pub fn new(
        host: HtmlElement,
        case: &LoadedCase,
        state: &str,
        lesson: &str,
        ask: Function,
        changed: Function,
        told: Function,
    ) -> Self {
        tell_panics();
        let case = case.current();
        let model = match later::get() {
            Some(later) if !lesson.is_empty() => (later.held)(&case.get(), lesson),
            _ => case.get(),
        };
        let words = language(&host, &model);
        check_theme(&host);
        let attributes = asked_by_attributes(&host);
        let (of_page, errors) = resolve(&model, &attributes);
        warn_of(&host, words, &errors);
        let asked = if state.is_empty() { words_of_page(&host) } else { state.to_owned() };
        let link = link::read(&asked);
        let (_, faults) = resolve(&model, &link);
        let (start, _) = resolve(&model, &link.or(attributes));
        let (shown, way) = (start.clone(), Rc::<Way>::default());
        let mut look = Look::read(&model.case, &asked)
            .or(attributes::look(&model.case, |name| host.get_attribute(name)));
        if state.is_empty() && model.lesson.as_ref().is_some_and(|lesson| lesson.given().begins()) {
            // A platform begins where the pupil left.
            look.step.get_or_insert(0);
        }
        let props = AppProps {
            look,
            start,
            link_faults: faults.len(),
            by_link: state.is_empty() && shown != of_page && (host.has_attribute(LINKED) || !is_framed()),
            words,
            mode: Mode::Interactive,
            on_change: on_change(&model, changed),
            on_tell: Some(told),
            record: host.get_attribute("record").filter(|record| link::is_page(record)).map(Into::into),
            request_details: asks(&ask, |()| "details"),
            request_later: asks(&ask, |()| "later"),
            request_file: asks(&ask, FileKind::ending),
            address: host.has_attribute("address").then(|| addresses(&model, &host)),
            begun: way.opened(),
            model: model.clone(),
        };
        let mut stage = Stage::take();
        stage.show(Rc::new(props));
        Self { stage, way, host, words, case, model, start: shown }
    }

    /// The element it is drawn in, to be put where it is seen.
    pub fn element(&self) -> Element {
        self.stage.element()
    }

    /// The world shown, as the query of a link.
    pub fn world(&self) -> String {
        let app = self.way.app();
        link::write(&self.model.case, app.as_ref().map_or(&self.start, |app| app.world()))
    }

    /// The world shown and how it is looked at, as the query of a link.
    pub fn state(&self) -> String {
        let app = self.way.app();
        app.map(|app| state(&self.model.case, app.world(), app.look())).unwrap_or_default()
    }

    /// Takes notice of whether the details it asked for have been added to its case.
    pub fn details(&self, here: bool) {
        self.way.send(Action::DetailsCame(self.case.get().details.clone().filter(|_| here)));
    }

    /// Takes notice of whether the part that comes later, which it asked for, is here.
    pub fn later(&self, here: bool) {
        self.way.send(Action::LaterCame(here));
    }

    /// The world shown as a file, by the ending of its name: `svg`, `csv` or `json`. None of another, and where the part that
    /// comes later is not here.
    pub fn file(&self, ending: &str) -> Option<String> {
        let app = self.way.app();
        let world = app.as_ref().map_or(&self.start, |app| app.world());
        (later::get()?.file)(&self.case.get(), self.words, world, ending)
    }

    /// Takes notice of what became of a file that was to be saved. Where the page may have refused it, `text` is what is in
    /// it; where it did not, it is empty; where there is no file, it is missing.
    pub fn saved(&self, text: Option<String>) {
        let saved = text
            .map_or(Saved::Failed, |text| if text.is_empty() { Saved::Done } else { Saved::Perhaps(text) });
        self.way.send(Action::Saved(saved));
    }

    /// Takes notice of attributes that have changed.
    pub fn attributes(&self) {
        check_theme(&self.host);
        let (asked, errors) = resolve(&self.model, &asked_by_attributes(&self.host));
        warn_of(&self.host, self.words, &errors);
        self.way.send(Action::ShowWorld(asked));
    }

    /// Shows the world of a query, with or without its question mark, over that of the attributes. `followed` says that
    /// the reader followed a link, and did not the page set it.
    pub fn open(&self, query: &str, followed: bool) {
        let asked = link::read(query).or(asked_by_attributes(&self.host));
        let (world, errors) = resolve(&self.model, &asked);
        warn_of(&self.host, self.words, &errors);
        self.way.send(if followed { Action::FollowLink(world) } else { Action::ShowWorld(world) });
        let look = Look::read(&self.model.case, query);
        if let Some(argument) = look.focus {
            self.way.send(if followed { Action::Focus(argument) } else { Action::FocusByPage(argument) });
        }
        // An argument in the middle is seen by itself, unless another way to see the world is asked for.
        if let Some(tab) = look.tab {
            self.way.send(Action::Show(tab));
        }
    }

    /// Opens the panel about what has this id, with its kind (`argument:…`) or without, or closes it where the id is empty.
    /// Says whether something has it.
    pub fn select(&self, id: &str) -> bool {
        let case = &self.model.case;
        let kinds = ["", "argument:", "premise:", "actor:"];
        let node = kinds.iter().find_map(|kind| parse_spot(case, &format!("{kind}{id}"))?.node());
        let known = node.is_some() || id.is_empty();
        if known {
            self.way.send(Action::SelectByPage(node));
        } else {
            warn(&self.host, &format!("select(\"{id}\"): nothing in this case has that id"));
        }
        known
    }

    /// The world that the words of a link open, as [`Self::world`] tells it; empty where there are none of them.
    pub fn world_of(&self, query: &str) -> String {
        let words = self.words(query, true);
        if words.is_empty() {
            return words;
        }
        let asked = link::read(&words).or(asked_by_attributes(&self.host));
        link::write(&self.model.case, &resolve(&self.model, &asked).0)
    }

    /// The words of a link in a query: that of the page's address, or one that is meant for the widget alone. Empty where
    /// there are none.
    pub fn words(&self, query: &str, alone: bool) -> String {
        link::of_page(query, alone || is_own(&self.host))
    }

    /// A query of the page's address with the words of a link in place of any other.
    pub fn address(&self, query: &str, words: &str) -> String {
        link::on_page(query, words, is_own(&self.host))
    }

    /// Ends the widget and lets go of everything it held.
    pub fn close(self) {
        self.stage.leave();
    }
}

/// Asks the loader for something by its name. It answers through the widget, and does not throw.
fn asks<T: 'static>(ask: &Function, name: fn(T) -> &'static str) -> Callback<T> {
    let ask = ask.clone();
    Callback::from(move |what| drop(ask.call1(&JsValue::NULL, &name(what).into())))
}

/// The world the attributes of an element ask for.
fn asked_by_attributes(host: &HtmlElement) -> WorldQuery {
    attributes::query(|name| host.get_attribute(name))
}

/// The words of a link in the address of the page, if the widget is to follow it.
fn words_of_page(host: &HtmlElement) -> String {
    let location = web_sys::window().map(|window| window.location());
    let query = location.filter(|_| host.has_attribute("address")).and_then(|page| page.search().ok());
    query.map(|query| link::of_page(&query, is_own(host))).unwrap_or_default()
}

/// Whether the page is shown in a frame: then somebody has put its address, with its words, into a page of theirs.
fn is_framed() -> bool {
    web_sys::window()
        .is_some_and(|window| window.parent().ok().flatten().is_none_or(|parent| parent != window))
}

/// Whether the words of a link are keys in the page's address, `address="words"`: on pages that have no such keys of their
/// own.
fn is_own(host: &HtmlElement) -> bool {
    host.get_attribute("address").is_some_and(|address| address == "words")
}

/// The query of a link with a world and how it is looked at.
fn state(case: &Case, world: &World, look: Look) -> String {
    link::write(case, world) + &look.write(case)
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

/// The address of this page with a world in it, and how it is looked at. In a frame it may be that of the page around it,
/// which has keys of its own.
fn addresses(model: &Model, host: &HtmlElement) -> Callback<(World, Look), String> {
    let (model, host) = (model.clone(), host.clone());
    Callback::from(move |(world, look): (World, Look)| {
        let around = host.get_attribute(PAGE);
        let own = around.is_none() && is_own(&host);
        let here = || web_sys::window().and_then(|window| window.location().href().ok());
        let address = around.or_else(here).unwrap_or_default();
        let (address, anchor) = address.split_at(address.find('#').unwrap_or(address.len()));
        let (page, query) = address.split_at(address.find('?').unwrap_or(address.len()));
        let words = state(&model.case, &world, look);
        format!("{page}{}{anchor}", link::on_page(query, &words, own))
    })
}

/// Tells the loader of every change.
fn on_change(model: &Model, told: Function) -> Callback<Changed> {
    let model = model.clone();
    Callback::from(move |Changed { world, look, verdicts, by_host }: Changed| {
        let case = &model.case;
        let statuses = ByArgument::statuses(case, &verdicts);
        // Strings in an object: nothing here can fail to be written.
        let statuses = statuses.serialize(&serde_wasm_bindgen::Serializer::json_compatible());
        let statuses = if by_host { JsValue::UNDEFINED } else { statuses.unwrap_or_default() };
        let (shown, state) = (link::write(case, &world), state(case, &world, look));
        // The loader does not throw.
        let _ = told.call3(&JsValue::NULL, &shown.into(), &state.into(), &statuses);
    })
}

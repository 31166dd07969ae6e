//! The pages that need no script: a page for each prepared world, the record of who said what, and how it all
//! works. Native only: the author's tool writes them, the build publishes them.
//!
//! ```text
//! index.html              the article, by hand; holds `Opening`
//! worlds/<preset>.html    a prepared world: figure, reasons, sources; the same at its former ids
//! tour/<step>.html        a step of the tour: what is said there, its question, its figure
//! record.html             events, statements, premises, arguments, people, words, sources
//! figure.svg, figure.png  the figure of the opening as a picture; beside each prepared world its own
//! card.png                the card for links to the article; `worlds/<preset>.card.png` to a prepared world
//! embed.html              the widget alone, with everything in it
//! method.html             how statuses come about, and what they do not mean
//! ```
//!
//! Addresses of files with a hash in their name are written as the build takes them, `{{url:page.css}}`.

mod card;
mod explained;
mod frame;
mod lesson;
mod method;
mod opening;
mod record;
mod sharing;
mod shell;
mod tour;
mod world;

use std::rc::Rc;

use explainer_core::argument::World;
use explainer_core::case::{Details, Upkeep};
use yew::html::BaseComponent;
use yew::prelude::*;
use yew::{Callback, LocalServerRenderer};

pub use frame::Frame;
pub use lesson::Lesson;
pub use method::Method;
pub use opening::{Opening, OpeningProps};
pub use record::Record;
pub use sanctions_explainer::language::pages::PageWords;
pub use tour::{StepPage, StepPageProps};
pub use world::{WorldPage, WorldPageProps};

use sanctions_explainer::export::{WIDTH, figure_file};
use sanctions_explainer::language::Words;
use sanctions_explainer::link::{self, Look};
use sanctions_explainer::model::Model;
use sanctions_explainer::view::{Mode, Shared};

/// The name of the article in the site.
const ARTICLE: &str = "index.html";
/// The name of the record in the site.
const RECORD: &str = "record.html";
/// The name of the page on how it works.
const METHOD: &str = "method.html";
/// The name of the page for frames.
const EMBED: &str = "embed.html";
/// The name of the figure of the opening, for where neither script nor frame is allowed, without its ending.
const FIGURE: &str = "figure";
/// The name of the card for links to the article.
const CARD: &str = "card.png";
/// The folder of the prepared worlds.
const WORLDS: &str = "worlds";
/// The folder of the tour.
const TOUR: &str = "tour";

/// A page, or what is told of one, as it is published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Its address in the site, relative to the article's.
    pub name: String,
    /// The whole document.
    pub html: String,
}

/// A picture as it is published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Its address in the site, relative to the article's.
    pub name: String,
    /// The whole file.
    pub bytes: Vec<u8>,
}

/// Where a page stands, and what all of its parts are given.
#[derive(Debug, Clone, PartialEq)]
pub struct PageContext {
    /// What every part of the view is given.
    pub shared: Shared,
    /// What only a closer look shows: all of it stands in pages.
    pub details: Rc<Details>,
    /// The words of pages.
    pub words: &'static PageWords,
    /// From this page to the folder of the article: empty, or `../`.
    pub up: &'static str,
    /// The address of that folder in the web, with a `/` at its end, where it is known.
    pub address: Option<AttrValue>,
}

/// What a page is given that needs nothing but its context.
#[derive(Properties, Clone, PartialEq)]
pub struct PageProps {
    /// Where it stands.
    pub page: PageContext,
}

impl PageContext {
    /// A page in the language of the case's texts, this far below the article.
    ///
    /// # Panics
    /// If the model has no details: pages are written of whole cases.
    #[must_use]
    pub fn new(model: &Model, up: &'static str) -> Self {
        let language = &model.labels.language;
        let words = Words::of(language).unwrap_or_else(Words::fallback);
        let pages = PageWords::of(language).unwrap_or_else(PageWords::fallback);
        let record = Some(format!("{up}{RECORD}").into());
        let shared =
            Shared { model: model.clone(), words, act: Callback::noop(), mode: Mode::Static, record };
        let details = model.details.clone().expect("pages are written of whole cases");
        Self { shared, details, words: pages, up, address: None }
    }

    /// The same where the address of the article's folder in the web may be known.
    #[must_use]
    pub fn at(self, address: Option<&str>) -> Self {
        Self { address: address.map(|address| AttrValue::from(address.to_owned())), ..self }
    }

    /// The address of an anchor in the record.
    fn record(&self, anchor: &str) -> String {
        format!("{}{RECORD}#{anchor}", self.up)
    }

    /// The address of the page of a prepared world.
    fn world(&self, index: usize) -> String {
        format!("{}{}", self.up, world_name(&self.shared.model, index))
    }
}

fn world_name(model: &Model, index: usize) -> String {
    format!("{WORLDS}/{}.html", model.case.presets[index].id)
}

fn step_name(model: &Model, index: usize) -> String {
    format!("{TOUR}/{}.html", model.case.tour[index].id)
}

/// Every page of a case but the article, which is written by hand. A prepared world is also written at every address it
/// had before, so that old links lead to it without script; such a page names the address it has now. Where the address of
/// the article's folder in the web is given, with a `/` at its end, other programs are told of pages with it.
#[must_use]
pub fn all(model: &Model, upkeep: &Upkeep, address: Option<&str>) -> Vec<Written> {
    let [here, below] = ["", "../"].map(|up| PageContext::new(model, up).at(address));
    let mut written = descriptions(&here);
    written.extend([
        Written { name: RECORD.into(), html: document::<Record>(PageProps { page: here.clone() }) },
        Written { name: METHOD.into(), html: document::<Method>(PageProps { page: here.clone() }) },
        Written { name: EMBED.into(), html: document::<Frame>(PageProps { page: here }) },
    ]);
    let page = |name: String, index: usize, former: bool| {
        let html = document::<WorldPage>(WorldPageProps { page: below.clone(), index, former });
        Written { name, html }
    };
    written.extend((0..model.case.presets.len()).map(|index| page(world_name(model, index), index, false)));
    for (index, preset) in upkeep.presets.iter().enumerate() {
        written.extend(preset.formerly.iter().map(|id| page(format!("{WORLDS}/{id}.html"), index, true)));
    }
    written.extend((0..model.case.tour.len()).map(|index| Written {
        name: step_name(model, index),
        html: document::<StepPage>(StepPageProps { page: below.clone(), index }),
    }));
    written
}

/// The pictures of a case: the figure of the opening, as an SVG and as a PNG file, and of each prepared world; and the cards
/// for links to them, `card.png` and `worlds/<preset>.card.png`.
#[must_use]
pub fn pictures(model: &Model) -> Vec<Picture> {
    let page = PageContext::new(model, "");
    let mut pictures = Vec::new();
    let mut add = |stem: &str, world: &World, name: &str, card_name: String| {
        let figure = svg(model, world, WIDTH);
        pictures.push(Picture { name: format!("{stem}.svg"), bytes: figure.into_bytes() });
        let card = card::png(&card::card(&page, world, name), 1.0);
        pictures.extend(card.map(|bytes| Picture { name: card_name, bytes }));
    };
    add(FIGURE, &model.opening(), &model.labels.title, CARD.into());
    for (index, texts) in model.labels.presets.iter().enumerate() {
        let stem = format!("{WORLDS}/{}", model.case.presets[index].id);
        add(&stem, &preset(model, index), &texts.label, format!("{stem}.card.png"));
    }
    let figure = card::png(&svg(model, &model.opening(), WIDTH), 2.0);
    pictures.extend(figure.map(|bytes| Picture { name: format!("{FIGURE}.png"), bytes }));
    pictures
}

/// The descriptions of the article, the prepared worlds and the steps of the tour, where the address is known.
fn descriptions(page: &PageContext) -> Vec<Written> {
    let model = &page.shared.model;
    let (case, labels) = (&model.case, &model.labels);
    let mut described = vec![(String::from(ARTICLE), labels.title.clone(), String::new())];
    described.extend((0..case.presets.len()).map(|index| {
        let words = link::write(case, &preset(model, index));
        (world_name(model, index), labels.presets[index].label.clone(), words)
    }));
    described.extend(case.tour.iter().enumerate().map(|(index, step)| {
        let look = Look { step: Some(index), ..Look::default() };
        let words = link::write(case, &World::new(case, &step.world)) + &look.write(case);
        (step_name(model, index), step_title(page, index), words)
    }));
    let written = |(name, title, words): (String, String, String)| {
        let html = sharing::description(page, &name, &title, &words)?;
        Some(Written { name: sharing::description_of(&name), html })
    };
    described.into_iter().filter_map(written).collect()
}

/// The title of a step, as a page of its own.
fn step_title(page: &PageContext, index: usize) -> String {
    page.words.grammar.step(index + 1, page.shared.model.case.tour.len())
}

/// What stands in the head of the article where its address is known.
#[must_use]
pub fn head(model: &Model, address: &str) -> String {
    let page = PageContext::new(model, "").at(Some(address));
    written(sharing::head(&page, ARTICLE, &model.labels.title, &model.labels.summary))
}

/// Markup as text.
fn written(markup: Html) -> String {
    html::<Plain>(PlainProps { children: markup })
}

#[derive(Properties, PartialEq)]
struct PlainProps {
    children: Html,
}

/// What it is given and nothing else, so that it can be written.
#[component]
fn Plain(props: &PlainProps) -> Html {
    props.children.clone()
}

/// What stands in the article before any script runs.
#[must_use]
pub fn opening(model: &Model) -> String {
    html::<Opening>(OpeningProps { page: PageContext::new(model, ""), world: model.opening() })
}

/// An article with the words that its case has in its glossary explained below their paragraphs.
#[must_use]
pub fn explained(model: &Model, article: &str) -> String {
    explained::explained(&PageContext::new(model, ""), article)
}

/// The figure of a world as an SVG file, this many units wide.
#[must_use]
pub fn svg(model: &Model, world: &World, width: i32) -> String {
    figure_file(model, PageContext::new(model, "").shared.words, world, width)
}

/// A component as markup, without the comments hydration would need.
#[must_use]
pub fn html<C: BaseComponent>(props: C::Properties) -> String {
    pollster::block_on(LocalServerRenderer::<C>::with_props(props).hydratable(false).render())
}

fn document<C: BaseComponent>(props: C::Properties) -> String {
    format!("<!doctype html>\n{}\n", html::<C>(props))
}

/// The world a preset sets.
fn preset(model: &Model, index: usize) -> World {
    World::new(&model.case, &model.case.presets[index].world)
}

//! Everything a reader can reach, rendered once.

use std::path::Path;
use std::rc::Rc;
use std::sync::LazyLock;

use explainer_authoring::read_folder;
use explainer_core::argument::{Change, Control, Truth, World, changes, controls};
use explainer_core::case::{ActorId, ArgumentId, Details, PremiseId, PremiseKind};
use explainer_core::diagram::Node;
use explainer_site::{PageContext, html};
use sanctions_explainer::model::Model;
use sanctions_explainer::session::{Action, Count, DetailsState, Opening, Session, State};
use sanctions_explainer::view::{Listing, Memo, Mode, Panel, Shared, counted_arguments};
use yew::prelude::*;

const ARTICLE: &str = include_str!("../../../../index.html");
const THEMES: &str = include_str!("../../../../static/themes.html");
/// Where the pages written by hand hold the case: the build fills it in the same way.
const MARKER: &str = "<!-- prerender: donbas-labour -->";

/// A page or a part of one, as XML.
pub struct Page {
    pub name: String,
    pub xml: String,
}

impl Page {
    pub fn new(name: impl Into<String>, html: &str) -> Self {
        Self { name: name.into(), xml: as_xml(html) }
    }

    pub fn document(&self) -> roxmltree::Document<'_> {
        roxmltree::Document::parse(&self.xml).unwrap_or_else(|error| panic!("{}: {error}", self.name))
    }
}

/// The case the site is about.
pub fn model() -> Model {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../static/cases/donbas-labour");
    let (structure, mut texts) = read_folder(&folder).unwrap_or_else(|_| panic!("the case is sound"));
    Model::whole(structure, texts.swap_remove(0))
}

/// What only a closer look at it shows.
pub fn details() -> Rc<Details> {
    model().details.clone().expect("the whole case")
}

/// The article as it is written by hand, without the case.
pub fn article() -> Page {
    Page::new("the article", &ARTICLE.replace(MARKER, ""))
}

/// The page of themes as it is written by hand.
pub fn themes() -> Page {
    Page::new("the page of themes", &THEMES.replace(MARKER, ""))
}

/// The article and all other pages.
pub static PAGES: LazyLock<Vec<Page>> = LazyLock::new(|| {
    let model = model();
    assert_eq!(ARTICLE.matches(MARKER).count(), 1, "the article holds the case once");
    let opening = explainer_site::opening(&model);
    let mut all: Vec<Page> = [("index.html", ARTICLE), ("themes.html", THEMES)]
        .map(|(name, source)| Page::new(name, &source.replace(MARKER, &opening)))
        .into();
    all.extend(explainer_site::all(&model).into_iter().map(|page| Page::new(page.name, &page.html)));
    all
});

/// The worlds the panels are read in: the opening, every preset, everybody with everything open, and everybody
/// with each reading in turn and all switches accepted or rejected.
pub fn worlds(model: &Model) -> Vec<World> {
    let mut all = vec![model.opening()];
    all.extend(model.case.presets.iter().map(|preset| World::new(&model.case, &preset.world)));
    let mut full = model.opening();
    for index in 0..model.case.actors.len() {
        full.set_actor(&model.case, ActorId::from(index), true);
    }
    all.push(full.clone());
    for change in changes(&model.case, &full) {
        let Change::Reading(Some(_)) = change else { continue };
        for truth in [Truth::Holds, Truth::Rejected] {
            let mut world = full.clone();
            change.apply(&model.case, &mut world);
            for index in 0..model.case.premises.len() {
                let switch = PremiseId::from(index);
                if model.case.premises[index].kind == PremiseKind::Switch {
                    Change::Switch(switch, truth).apply(&model.case, &mut world);
                }
            }
            all.push(world);
        }
    }
    all
}

#[derive(Properties, PartialEq)]
struct DrawnProps {
    panel: Rc<Panel>,
}

#[component]
fn Drawn(DrawnProps { panel }: &DrawnProps) -> Html {
    panel.draw()
}

/// The panel of every actor, premise and argument in each of these worlds.
pub static PANELS: LazyLock<Vec<Page>> = LazyLock::new(|| {
    let model = model();
    let nodes: Vec<Node> = (0..model.case.actors.len())
        .map(|index| Node::Actor(ActorId::from(index)))
        .chain((0..model.case.premises.len()).map(|index| Node::Premise(PremiseId::from(index))))
        .chain((0..model.case.arguments.len()).map(|index| Node::Argument(ArgumentId::from(index))))
        .collect();
    let shared = PageContext::new(&model, "").shared;
    let mut panels = Vec::new();
    for (number, world) in worlds(&model).into_iter().enumerate() {
        let verdicts = model.verdicts(&world);
        for &node in &nodes {
            let panel = Panel {
                shared: shared.clone(),
                node,
                world: world.clone(),
                verdicts: verdicts.clone(),
                explained: None,
                details: DetailsState::Loaded,
            };
            let name = format!("panel of {} in world {number}", model.entry(node).label);
            panels.push(Page::new(name, &html::<Drawn>(DrawnProps { panel: Rc::new(panel) })));
        }
    }
    panels
});

#[derive(Properties, PartialEq)]
struct TurnsProps {
    shared: Shared,
    state: Rc<State>,
}

#[component]
fn Turns(TurnsProps { shared, state }: &TurnsProps) -> Html {
    let verdicts = shared.model.verdicts(&state.world);
    let listing = Listing::new(shared, &state.world, &verdicts);
    let count = Count::new(&shared.model, state.pins(&shared.model.case));
    counted_arguments(&listing, &state.varying, &count)
}

/// What each argument turns on: in each of these worlds with what is disputed free and with everything held, and in
/// the first with everything free and with nothing but an actor.
pub static HINGES: LazyLock<Vec<Page>> = LazyLock::new(|| {
    let model = model();
    let mut shared = PageContext::new(&model, "").shared;
    shared.mode = Mode::Interactive;
    let page = |name: String, state: State| {
        Page::new(name, &html::<Turns>(TurnsProps { shared: shared.clone(), state: Rc::new(state) }))
    };
    let state = |world: &World, free: Vec<Control>| {
        let mut state = State::new(&model, world.clone());
        state.varying = free;
        state
    };
    let all = controls(&model.case);
    let mut pages = Vec::new();
    for (number, world) in worlds(&model).iter().enumerate() {
        pages.push(page(format!("hinges of world {number}"), State::new(&model, world.clone())));
        pages.push(page(format!("world {number}, all held"), state(world, Vec::new())));
    }
    pages.push(page("hinges with nothing held".to_owned(), state(&model.opening(), all.clone())));
    pages.push(page("hinges of one actor".to_owned(), state(&model.opening(), all[..1].to_vec())));
    pages
});

/// The sentence after every single change in each of these worlds, and after every prepared world.
pub fn announcements() -> Vec<String> {
    let model = model();
    let words = PageContext::new(&model, "").shared.words;
    let mut told = Vec::new();
    for world in worlds(&model) {
        let mut actions: Vec<Action> = changes(&model.case, &world).into_iter().map(Action::Change).collect();
        actions.extend((0..model.case.presets.len()).map(Action::Preset));
        actions.extend([Action::Reset, Action::Undo]);
        for action in actions {
            let opening = Opening { world: world.clone(), measure: None, every_format: false };
            let mut session = Session::new(model.clone(), words, opening);
            let _ = session.update(action);
            told.push(session.shown().sentence.clone());
        }
    }
    told
}

/// HTML as XML: void elements closed, bare attributes given a value, the document type dropped.
fn as_xml(html: &str) -> String {
    const VOID: [&str; 5] = ["meta", "link", "input", "br", "hr"];
    let mut xml = String::with_capacity(html.len());
    let mut rest = html.trim_start().strip_prefix("<!doctype html>").unwrap_or(html);
    while let Some((before, tag)) = rest.split_once('<') {
        let (tag, after) = tag.split_once('>').expect("a tag ends");
        let name = tag.split([' ', '\n']).next().unwrap_or_default();
        xml += before;
        xml.push('<');
        xml += &tag.replacen(" checked ", " checked=\"\" ", 1).replace(" address ", " address=\"\" ");
        xml += if VOID.contains(&name) && !tag.ends_with('/') { "/>" } else { ">" };
        rest = after;
    }
    xml + rest
}

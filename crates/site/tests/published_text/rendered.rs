//! Everything a reader can reach, rendered once.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::Path;
use std::rc::Rc;
use std::sync::LazyLock;

use explainer_authoring::read_folder;
use explainer_core::argument::{Change, Control, Truth, World, changes, controls};
use explainer_core::case::{ActorId, ArgumentId, Details, PremiseId, PremiseKind, Upkeep};
use explainer_core::diagram::Node;
use explainer_site::{PageContext, html};
use sanctions_explainer::link::Look;
use sanctions_explainer::model::Model;
use sanctions_explainer::session::{Action, Arrival, Count, Opening, Session, State};
use sanctions_explainer::view::{Listing, Memo, Mode, Panel, Shared, counted_arguments};
use yew::prelude::*;

const ARTICLE: &str = include_str!("../../../../index.html");
const SECOND_ARTICLE: &str = include_str!("../../../../static/rhodesia/index.html");
const THEMES: &str = include_str!("../../../../static/themes.html");

/// A case and everything of it that a reader can reach.
pub struct Rendered {
    /// The case's folder among the cases.
    case: &'static str,
    /// Where its pages stand in the site.
    pub folder: &'static str,
    /// Its article and all its other pages, named from the top of the site.
    pub pages: Vec<Page>,
    /// The panel of every actor, premise and argument in each of its [`worlds`].
    pub panels: Vec<Page>,
    /// What each argument turns on, in these worlds and in more.
    pub hinges: Vec<Page>,
    /// The sentence after every single change in each of these worlds, and after every prepared world.
    pub announcements: Vec<String>,
}

/// The case the site is about.
pub static FIRST: LazyLock<Rendered> =
    LazyLock::new(|| Rendered::new("donbas-labour", "", &[("index.html", ARTICLE), ("themes.html", THEMES)]));

/// The case beside it.
pub static SECOND: LazyLock<Rendered> =
    LazyLock::new(|| Rendered::new("rhodesia-non-members", "rhodesia/", &[("index.html", SECOND_ARTICLE)]));

/// Both cases.
pub fn both() -> [&'static Rendered; 2] {
    [&FIRST, &SECOND]
}

impl Rendered {
    fn new(case: &'static str, folder: &'static str, by_hand: &[(&str, &str)]) -> Self {
        let (model, upkeep) = read(case);
        let opening = explainer_site::opening(&model);
        let mut pages: Vec<Page> = by_hand
            .iter()
            .map(|(name, source)| {
                let filled = explainer_site::explained(&model, source).replace(&marker(case), &opening);
                Page::new(format!("{folder}{name}"), &filled)
            })
            .collect();
        assert_eq!(by_hand[0].1.matches(&marker(case)).count(), 1, "the article holds the case once");
        pages.extend(
            explainer_site::all(&model, &upkeep, None)
                .into_iter()
                .map(|page| Page::new(format!("{folder}{}", page.name), &page.html)),
        );
        let (panels, hinges, announcements) = (panels(&model), hinges(&model), announcements(&model));
        Self { case, folder, pages, panels, hinges, announcements }
    }

    /// The case, with what only a closer look shows.
    pub fn model(&self) -> Model {
        read(self.case).0
    }

    /// What only a closer look at it shows.
    pub fn details(&self) -> Rc<Details> {
        self.model().details.clone().expect("the whole case")
    }

    /// A page by its name within the folder.
    pub fn page(&self, name: &str) -> &Page {
        let named = |page: &&Page| page.name.strip_prefix(self.folder) == Some(name);
        self.pages.iter().find(named).unwrap_or_else(|| panic!("no page {name} of {}", self.case))
    }
}

/// Where the pages written by hand hold the case: the build fills it in the same way.
fn marker(case: &str) -> String {
    format!("<!-- prerender: {case} -->")
}

/// One of the cases. It is read from its files once in each thread, since a model is not for others.
fn read(case: &'static str) -> (Model, Upkeep) {
    thread_local! {
        static READ: RefCell<BTreeMap<&'static str, (Model, Upkeep)>> = const { RefCell::new(BTreeMap::new()) };
    }
    READ.with_borrow_mut(|read| read.entry(case).or_insert_with(|| from_files(case)).clone())
}

fn from_files(case: &str) -> (Model, Upkeep) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../static/cases").join(case);
    let (structure, mut texts) = read_folder(&folder).unwrap_or_else(|_| panic!("the case is sound"));
    let upkeep = structure.upkeep.clone();
    (Model::whole(structure, texts.swap_remove(0)), upkeep)
}

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
    FIRST.model()
}

/// What its prepared worlds were called before.
pub fn upkeep() -> Upkeep {
    read(FIRST.case).1
}

/// What only a closer look at it shows.
pub fn details() -> Rc<Details> {
    FIRST.details()
}

/// Each article as it is written by hand, without its case.
pub fn articles() -> [Page; 2] {
    [(ARTICLE, &*FIRST), (SECOND_ARTICLE, &*SECOND)]
        .map(|(article, rendered)| Page::new("an article", &article.replace(&marker(rendered.case), "")))
}

/// The page of the teacher's desk: written by hand, with the titles of the cases filled in as the build does.
pub fn desk() -> Page {
    let by_hand = include_str!("../../../../static/teach.html").to_owned();
    let filled = both().into_iter().fold(by_hand, |page, rendered| {
        page.replace(&format!("{{{{title:{}}}}}", rendered.case), &rendered.model().labels.title)
    });
    assert!(!filled.contains("{{title:"), "a case of the desk is not read here");
    Page::new("the teacher's desk", &filled)
}

/// The page of themes as it is written by hand.
pub fn themes() -> Page {
    Page::new("the page of themes", &THEMES.replace(&marker(FIRST.case), ""))
}

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
fn panels(model: &Model) -> Vec<Page> {
    let nodes: Vec<Node> = (0..model.case.actors.len())
        .map(|index| Node::Actor(ActorId::from(index)))
        .chain((0..model.case.premises.len()).map(|index| Node::Premise(PremiseId::from(index))))
        .chain((0..model.case.arguments.len()).map(|index| Node::Argument(ArgumentId::from(index))))
        .collect();
    let shared = PageContext::new(model, "").shared;
    let mut panels = Vec::new();
    for (number, world) in worlds(model).into_iter().enumerate() {
        let verdicts = model.verdicts(&world);
        for &node in &nodes {
            let panel = Panel {
                shared: shared.clone(),
                node,
                world: world.clone(),
                verdicts: verdicts.clone(),
                explained: None,
                details: Arrival::Loaded,
                later: Arrival::Loaded,
            };
            let name = format!("panel of {} in world {number}", model.entry(node).label);
            panels.push(Page::new(name, &html::<Drawn>(DrawnProps { panel: Rc::new(panel) })));
        }
    }
    panels
}

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
fn hinges(model: &Model) -> Vec<Page> {
    let mut shared = PageContext::new(model, "").shared;
    shared.mode = Mode::Interactive;
    let page = |name: String, state: State| {
        Page::new(name, &html::<Turns>(TurnsProps { shared: shared.clone(), state: Rc::new(state) }))
    };
    let state = |world: &World, free: Vec<Control>| {
        let mut state = State::new(model, world.clone());
        state.varying = free;
        state
    };
    let all = controls(&model.case);
    let mut pages = Vec::new();
    for (number, world) in worlds(model).iter().enumerate() {
        pages.push(page(format!("hinges of world {number}"), State::new(model, world.clone())));
        pages.push(page(format!("world {number}, all held"), state(world, Vec::new())));
    }
    pages.push(page("hinges with nothing held".to_owned(), state(&model.opening(), all.clone())));
    pages.push(page("hinges of one actor".to_owned(), state(&model.opening(), all[..1].to_vec())));
    pages
}

/// The sentence after every single change in each of these worlds, and after every prepared world.
fn announcements(model: &Model) -> Vec<String> {
    let words = PageContext::new(model, "").shared.words;
    let mut told = Vec::new();
    for world in worlds(model) {
        let mut actions: Vec<Action> = changes(&model.case, &world).into_iter().map(Action::Change).collect();
        actions.extend((0..model.case.presets.len()).map(Action::Preset));
        actions.extend([Action::Reset, Action::Undo]);
        for action in actions {
            let opening = Opening {
                world: world.clone(),
                look: Look::default(),
                by_link: false,
                every_format: false,
                later: true,
            };
            let mut session = Session::new(model.clone(), words, opening);
            let _ = session.update(action);
            told.push(session.shown().sentence.clone());
        }
    }
    told
}

/// HTML as XML: void elements closed, bare attributes given a value, the document type dropped.
fn as_xml(html: &str) -> String {
    const VOID: [&str; 7] = ["meta", "base", "link", "input", "img", "br", "hr"];
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

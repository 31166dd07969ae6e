//! The widget as a whole: keeps the state, derives verdicts and figure once per change, hands out the parts.

use std::rc::Rc;

use explainer_core::argument::{QueryError, Verdicts, World};
use explainer_core::diagram::{Node, Scene, View};
use yew::prelude::*;

use super::bar::bar;
use super::controls::Controls;
use super::count::{Count, Counting};
use super::detail::{Detail, Rest};
use super::draw::{FORMATS, draw, format_for};
use super::hinges::hinges;
use super::hit::id;
use super::matrix::matrix;
use super::now::{faults, tally};
use super::outline::outline;
use super::paper::paper;
use super::part::part;
use super::pick::Listing;
use super::stage::figures;
use super::tabs::tabs;
use super::{Shared, class};
use crate::announce;
use crate::browser::print::PrintListener;
use crate::browser::resize::WidthObserver;
use crate::browser::{clipboard, focus};
use crate::language::Words;
use crate::model::Model;
use crate::state::{Action, State, Tab};

/// What a widget is given.
#[derive(Properties, PartialEq)]
pub struct AppProps {
    /// The case.
    pub model: Model,
    /// The words of the language.
    pub words: &'static Words,
    /// The world it opens with.
    pub start: World,
    /// The way it is seen at first.
    #[prop_or_default]
    pub tab: Tab,
    /// What was wrong with the link it opens with.
    #[prop_or_default]
    pub faults: Vec<QueryError>,
    /// Whether this is the page before any script runs.
    #[prop_or_default]
    pub fixed: bool,
    /// The room the figure will have, where that is known before it is drawn; see [`Msg::Room`].
    #[prop_or_default]
    pub room: Option<f32>,
    /// Told after every change of the world.
    #[prop_or_default]
    pub on_change: Callback<Told>,
    /// The address of the case's record; none where the page does not name one.
    #[prop_or_default]
    pub record: Option<AttrValue>,
    /// Asked for the whole case when a reader first needs it; answered by [`Msg::Whole`].
    #[prop_or_default]
    pub ask: Callback<()>,
    /// The address that opens with a world; none where the page does not read links.
    #[prop_or_default]
    pub address: Option<Callback<World, String>>,
}

/// What the host page is told after a change.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// The world now shown.
    pub world: World,
    /// The status of every argument in it.
    pub verdicts: Verdicts,
}

/// What reaches a widget.
#[derive(Debug, Clone, PartialEq)]
pub enum Msg {
    /// A control, or the host page, asks for something.
    Act(Action),
    /// The pointer or the focus is on a node of the figure, or on none.
    Look(Option<Node>),
    /// The figure has this much room, in CSS px at the reader's default text size of 16.
    Room(f32),
    /// The whole case is needed.
    Ask,
    /// The whole case has come, or could not be had.
    Whole(Option<Model>),
    /// The browser is about to print, or has printed.
    Print(bool),
    /// Copy a link to the world shown.
    Copy,
    /// Whether that could be done; the address is told where it could not.
    Copied(Result<(), String>),
    /// The count of what arguments turn on is to go on, to end or to begin anew.
    Count(Counting),
}

/// The widget.
pub struct App {
    shared: Shared,
    state: State,
    verdicts: Verdicts,
    sentence: String,
    /// One figure, or in the page before any script one for each format.
    scenes: Vec<Rc<Scene>>,
    format: usize,
    looked: Option<Node>,
    /// What the panel was about before the last action, if a reader acted with the focus in the widget.
    left: Option<Option<Node>>,
    note: String,
    rest: Rest,
    /// Has the width of the figure.
    room: NodeRef,
    // Kept, since two callbacks are equal only if one is a copy of the other.
    look: Callback<Option<Node>>,
    ask: Callback<()>,
    /// The count of what arguments turn on, while it is to be seen.
    count: Option<Count>,
    counting: Callback<Counting>,
    printing: bool,
    listening: Option<(Option<WidthObserver>, PrintListener)>,
}

/// The format a widget assumes where its room is not known yet: that of an article column.
const COLUMN: usize = 2;

impl Component for App {
    type Message = Msg;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        let AppProps { model, words, start, tab, fixed, room, record, .. } = ctx.props();
        let act = ctx.link().callback(Msg::Act);
        let shared = Shared { model: model.clone(), words, act, fixed: *fixed, record: record.clone() };
        let mut state = State::new(model, start.clone());
        state.tab = *tab;
        let verdicts = model.verdicts(start);
        let mut app = Self {
            sentence: announce::sentence(model, words, &state, &verdicts),
            shared,
            state,
            verdicts,
            scenes: Vec::new(),
            format: room.map_or(COLUMN, format_for),
            looked: None,
            left: None,
            note: String::new(),
            rest: if model.whole { Rest::Here } else { Rest::Unasked },
            room: NodeRef::default(),
            look: ctx.link().callback(Msg::Look),
            ask: ctx.link().callback(|()| Msg::Ask),
            count: None,
            counting: ctx.link().callback(Msg::Count),
            printing: false,
            listening: None,
        };
        app.redraw();
        app
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Act(action) => self.act(ctx, action),
            Msg::Look(node) => {
                let moved = self.looked != node;
                self.looked = node;
                moved
            }
            Msg::Room(units) => {
                let format = format_for(units);
                let moved = self.format != format;
                if moved {
                    self.left = focus::is_inside(&self.room).then_some(self.state.selected);
                    self.format = format;
                    self.redraw();
                }
                moved
            }
            Msg::Ask => {
                self.rest = Rest::Coming;
                ctx.props().ask.emit(());
                true
            }
            Msg::Whole(model) => {
                self.rest = if model.is_some() { Rest::Here } else { Rest::Failed };
                if let Some(model) = model {
                    self.shared.model = model;
                }
                true
            }
            Msg::Print(printing) => {
                self.printing = printing;
                if self.rest == Rest::Unasked {
                    // Too late for this sheet, but not for the next.
                    ctx.link().send_message(Msg::Ask);
                }
                true
            }
            Msg::Copy => {
                if let Some(address) = &ctx.props().address {
                    clipboard::copy(address.emit(self.state.world.clone()), ctx.link().callback(Msg::Copied));
                }
                // Taken away first, so that a second copy is told as well.
                self.note.clear();
                true
            }
            Msg::Copied(copied) => {
                let c = &self.shared.words.controls;
                self.note = match copied {
                    Ok(()) => c.copied.to_owned(),
                    Err(address) => format!("{} {address}", c.copy_by_hand),
                };
                true
            }
            Msg::Count(asked) => {
                let model = &self.shared.model;
                if let Some(count) = &mut self.count {
                    match asked {
                        Counting::Go => count.go(model, &self.counting),
                        Counting::Stop => count.stop(),
                        Counting::Again => *count = Count::new(model, count.held.clone(), &self.counting),
                    }
                }
                true
            }
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if let Some(left) = self.left.take()
            && focus::is_lost(&self.room)
        {
            // What was operated is gone: on to the panel, or back to what the panel was about.
            let node = left.map(|node| format!("[data-node=\"{}\"]", id(&self.shared.model.case, node)));
            let node = node.as_deref().unwrap_or(".sx-detail");
            // Not every view shows everything, and what it folds away takes no focus.
            let places = [".sx-detail", node, ".sx-figure [tabindex=\"0\"]", ".sx-tab :checked"];
            focus::give(&self.room, places);
        }
        if first && let Some(element) = self.room.cast::<web_sys::HtmlElement>() {
            let observer = WidthObserver::new(element, ctx.link().callback(Msg::Room));
            self.listening = Some((observer, PrintListener::new(&ctx.link().callback(Msg::Print))));
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Shared { model, words, .. } = &self.shared;
        let shared = &self.shared;
        // Before any script runs the room for it is kept; the stylesheet knows whether the element reads links.
        let copies = shared.fixed || ctx.props().address.is_some();
        let copy = copies.then(|| ctx.link().callback(|()| Msg::Copy));
        let presets = model.case.presets.iter();
        let preset = presets
            .map(|preset| World::new(&model.case, &preset.world))
            .position(|world| world == self.state.world);
        html! {
            <div class={class(&["sx", if self.printing { "sx-printing" } else { "" }])} lang={words.language} dir={words.direction}>
                <div class="sx-head">
                    <h2>{ &model.texts.title }</h2>
                    <p>{ &model.texts.summary }</p>
                </div>
                { faults(shared, &ctx.props().faults) }
                { bar(shared, self.state.can_undo(), preset, copy) }
                // A new element each time, so that the same sentence twice in a row is told twice.
                <div class="sx-now"><p class="sx-sentence" role="status"><span key={self.state.step}>{ &self.sentence }</span></p></div>
                { tally(shared, &self.verdicts) }
                <p class="sx-note" role="status">{ &self.note }</p>
                <div class="sx-body">
                    { part("controls", Controls { shared: shared.clone(), world: self.state.world.clone() }) }
                    <div class="sx-stage">
                        // Without height, so that a figure drawn anew for another width is no second change of size.
                        <div ref={self.room.clone()} />
                        { tabs(shared, self.state.tab) }
                        { self.shown() }
                        // A place of its own, also while it is empty: one child more would have Yew draw the others anew,
                        // and who is in the figure would lose it.
                        if let Some(node) = self.state.selected {
                            { part(id(&model.case, node), self.detail(node)) }
                        }
                    </div>
                </div>
                if self.printing {
                    { paper(shared, &self.state.world, &self.verdicts, ctx.props().address.as_ref().map(|address| address.emit(self.state.world.clone()))) }
                }
            </div>
        }
    }
}

impl App {
    /// The world shown.
    #[must_use]
    pub fn world(&self) -> &World {
        &self.state.world
    }

    fn act(&mut self, ctx: &Context<Self>, action: Action) -> bool {
        let step = self.state.step;
        let left = focus::is_inside(&self.room).then_some(self.state.selected);
        if !self.state.apply(&self.shared.model, action) {
            return false;
        }
        self.left = left;
        self.note.clear();
        if self.state.tab != Tab::Diagram {
            self.looked = None;
        }
        if self.state.step != step {
            let Shared { model, words, .. } = &self.shared;
            self.verdicts = model.verdicts(&self.state.world);
            self.sentence = announce::sentence(model, words, &self.state, &self.verdicts);
            ctx.props()
                .on_change
                .emit(Told { world: self.state.world.clone(), verdicts: self.verdicts.clone() });
        }
        // The panel and the outline tell more than the brief case holds.
        let more = self.state.selected.is_some() || self.state.tab == Tab::Outline;
        if more && self.rest == Rest::Unasked {
            ctx.link().send_message(Msg::Ask);
        }
        self.redraw();
        true
    }

    /// The panel about something.
    fn detail(&self, node: Node) -> Detail {
        Detail {
            shared: self.shared.clone(),
            node,
            world: self.state.world.clone(),
            verdicts: self.verdicts.clone(),
            explained: self.state.explained,
            rest: self.rest,
            ask: self.ask.clone(),
        }
    }

    /// The world, seen the way that is chosen.
    fn shown(&self) -> Html {
        let State { world, selected, tab, .. } = &self.state;
        let shared = &self.shared;
        let listing = Listing { selected: *selected, ..Listing::new(shared, world, &self.verdicts) };
        match tab {
            Tab::Diagram => figures(shared, &self.scenes, self.looked, *selected, &self.look),
            Tab::Outline => outline(&listing, false),
            Tab::Matrix => matrix(&listing),
            Tab::Hinges => {
                html! { <>{ for self.count.iter().map(|count| hinges(&listing, &self.state.free, count, &self.counting)) }</> }
            }
        }
    }

    /// Draws the figure, or counts, anew where it is to be seen and has changed.
    fn redraw(&mut self) {
        if self.state.tab == Tab::Hinges {
            let model = &self.shared.model;
            let held = self.state.held(&model.case);
            if self.count.as_ref().is_none_or(|count| count.held != held) {
                self.count = Some(Count::new(model, held, &self.counting));
            }
        } else {
            self.count = None;
        }
        if self.state.tab != Tab::Diagram {
            return;
        }
        let formats = if self.shared.fixed { &FORMATS[..] } else { &FORMATS[self.format..=self.format] };
        let scenes = formats.iter().map(|&width| {
            let view = View { width, unfolded: self.state.unfolded };
            Rc::new(draw(&self.shared, &self.state.world, &self.verdicts, view))
        });
        self.scenes = scenes.collect();
    }
}

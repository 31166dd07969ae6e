//! The widget as a whole: keeps the state, derives verdicts and figure once per change, hands out the parts.

use std::rc::Rc;

use explainer_core::argument::{QueryError, Verdicts, World};
use explainer_core::diagram::{Node, Scene, View};
use yew::prelude::*;

use super::controls::Controls;
use super::diagram::node_id::public_id;
use super::diagram::{FORMATS, draw_scene, figures, format_for};
use super::link_faults::fault_list;
use super::listing::Listing;
use super::markup::class;
use super::memo::memoised;
use super::outline::argument_outline;
use super::panel::{DetailsState, Panel};
use super::print::printed_world;
use super::sensitivity::{Count, Counting, hinge_list};
use super::shared::{Mode, Shared};
use super::table::argument_table;
use super::tabs::view_choice;
use super::tally::status_counts;
use super::toolbar::tools;
use crate::announce;
use crate::browser::print::PrintListener;
use crate::browser::resize::WidthObserver;
use crate::browser::{clipboard, focus};
use crate::language::Words;
use crate::model::Model;
use crate::session::{Action, State, Tab};

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
    /// Whether a reader can operate it.
    #[prop_or_default]
    pub mode: Mode,
    /// The width the figure will have, where that is known before it is drawn; see [`Msg::Measured`].
    #[prop_or_default]
    pub measure: Option<f32>,
    /// Told after every change of the world.
    #[prop_or_default]
    pub on_change: Callback<Changed>,
    /// The address of the case's record; none where the page does not name one.
    #[prop_or_default]
    pub record: Option<AttrValue>,
    /// Asked for the whole case when a reader first needs it; answered by [`Msg::Whole`].
    #[prop_or_default]
    pub request_details: Callback<()>,
    /// The address that opens with a world; none where the page does not read links.
    #[prop_or_default]
    pub address: Option<Callback<World, String>>,
}

/// What the host page is told after a change.
#[derive(Debug, Clone, PartialEq)]
pub struct Changed {
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
    Hover(Option<Node>),
    /// The figure has this much room, in CSS px at the reader's default text size of 16.
    Measured(f32),
    /// The whole case is needed.
    RequestDetails,
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
    hovered: Option<Node>,
    /// What the panel was about before the last action, if a reader acted with the focus in the widget.
    focus_before: Option<Option<Node>>,
    note: String,
    details: DetailsState,
    /// Has the width of the figure.
    measured: NodeRef,
    // Kept, since two callbacks are equal only if one is a copy of the other.
    on_hover: Callback<Option<Node>>,
    request_details: Callback<()>,
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
        let AppProps { model, words, start, tab, mode, measure, record, .. } = ctx.props();
        let act = ctx.link().callback(Msg::Act);
        let shared = Shared { model: model.clone(), words, act, mode: *mode, record: record.clone() };
        let mut state = State::new(model, start.clone());
        state.tab = *tab;
        let verdicts = model.verdicts(start);
        let mut app = Self {
            sentence: announce::sentence(model, words, &state, &verdicts),
            shared,
            state,
            verdicts,
            scenes: Vec::new(),
            format: measure.map_or(COLUMN, format_for),
            hovered: None,
            focus_before: None,
            note: String::new(),
            details: if model.whole { DetailsState::Loaded } else { DetailsState::NotRequested },
            measured: NodeRef::default(),
            on_hover: ctx.link().callback(Msg::Hover),
            request_details: ctx.link().callback(|()| Msg::RequestDetails),
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
            Msg::Hover(node) => {
                let moved = self.hovered != node;
                self.hovered = node;
                moved
            }
            Msg::Measured(units) => {
                let format = format_for(units);
                let moved = self.format != format;
                if moved {
                    self.focus_before = focus::is_inside(&self.measured).then_some(self.state.selected);
                    self.format = format;
                    self.redraw();
                }
                moved
            }
            Msg::RequestDetails => {
                self.details = DetailsState::Loading;
                ctx.props().request_details.emit(());
                true
            }
            Msg::Whole(model) => {
                self.details = if model.is_some() { DetailsState::Loaded } else { DetailsState::Failed };
                if let Some(model) = model {
                    self.shared.model = model;
                }
                true
            }
            Msg::Print(printing) => {
                self.printing = printing;
                if self.details == DetailsState::NotRequested {
                    // Too late for this sheet, but not for the next.
                    ctx.link().send_message(Msg::RequestDetails);
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
        if let Some(left) = self.focus_before.take()
            && focus::is_lost(&self.measured)
        {
            // What was operated is gone: on to the panel, or back to what the panel was about.
            let node =
                left.map(|node| format!("[data-node=\"{}\"]", public_id(&self.shared.model.case, node)));
            let node = node.as_deref().unwrap_or(".sx-detail");
            // Not every view shows everything, and what it folds away takes no focus.
            let places = [".sx-detail", node, ".sx-figure [tabindex=\"0\"]", ".sx-tab :checked"];
            focus::give(&self.measured, places);
        }
        if first && let Some(element) = self.measured.cast::<web_sys::HtmlElement>() {
            let observer = WidthObserver::new(element, ctx.link().callback(Msg::Measured));
            self.listening = Some((observer, PrintListener::new(&ctx.link().callback(Msg::Print))));
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Shared { model, words, .. } = &self.shared;
        let shared = &self.shared;
        // Before any script runs the room for it is kept; the stylesheet knows whether the element reads links.
        let copies = shared.is_static() || ctx.props().address.is_some();
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
                { fault_list(shared, &ctx.props().faults) }
                { tools(shared, self.state.can_undo(), preset, copy) }
                // A new element each time, so that the same sentence twice in a row is told twice.
                <div class="sx-now"><p class="sx-sentence" role="status"><span key={self.state.step}>{ &self.sentence }</span></p></div>
                { status_counts(shared, &self.verdicts) }
                <p class="sx-note" role="status">{ &self.note }</p>
                <div class="sx-body">
                    { memoised("controls", Controls { shared: shared.clone(), world: self.state.world.clone() }) }
                    <div class="sx-stage">
                        // Without height, so that a figure drawn anew for another width is no second change of size.
                        <div ref={self.measured.clone()} />
                        { view_choice(shared, self.state.tab) }
                        { self.shown() }
                        // A place of its own, also while it is empty: one child more would have Yew draw the others anew,
                        // and who is in the figure would lose it.
                        if let Some(node) = self.state.selected {
                            { memoised(public_id(&model.case, node), self.panel(node)) }
                        }
                    </div>
                </div>
                if self.printing {
                    { printed_world(shared, &self.state.world, &self.verdicts, ctx.props().address.as_ref().map(|address| address.emit(self.state.world.clone()))) }
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
        let left = focus::is_inside(&self.measured).then_some(self.state.selected);
        if !self.state.apply(&self.shared.model, action) {
            return false;
        }
        self.focus_before = left;
        self.note.clear();
        if self.state.tab != Tab::Diagram {
            self.hovered = None;
        }
        if self.state.step != step {
            let Shared { model, words, .. } = &self.shared;
            self.verdicts = model.verdicts(&self.state.world);
            self.sentence = announce::sentence(model, words, &self.state, &self.verdicts);
            ctx.props()
                .on_change
                .emit(Changed { world: self.state.world.clone(), verdicts: self.verdicts.clone() });
        }
        // The panel and the outline tell more than the brief case holds.
        let more = self.state.selected.is_some() || self.state.tab == Tab::Outline;
        if more && self.details == DetailsState::NotRequested {
            ctx.link().send_message(Msg::RequestDetails);
        }
        self.redraw();
        true
    }

    /// The panel about something.
    fn panel(&self, node: Node) -> Panel {
        Panel {
            shared: self.shared.clone(),
            node,
            world: self.state.world.clone(),
            verdicts: self.verdicts.clone(),
            explained: self.state.explained,
            details: self.details,
            request_details: self.request_details.clone(),
        }
    }

    /// The world, seen the way that is chosen.
    fn shown(&self) -> Html {
        let State { world, selected, tab, .. } = &self.state;
        let shared = &self.shared;
        let listing = Listing { selected: *selected, ..Listing::new(shared, world, &self.verdicts) };
        match tab {
            Tab::Diagram => figures(shared, &self.scenes, self.hovered, *selected, &self.on_hover),
            Tab::Outline => argument_outline(&listing, false),
            Tab::Table => argument_table(&listing),
            Tab::Sensitivity => {
                html! { <>{ for self.count.iter().map(|count| hinge_list(&listing, &self.state.varying, count, &self.counting)) }</> }
            }
        }
    }

    /// Draws the figure, or counts, anew where it is to be seen and has changed.
    fn redraw(&mut self) {
        if self.state.tab == Tab::Sensitivity {
            let model = &self.shared.model;
            let held = self.state.pins(&model.case);
            if self.count.as_ref().is_none_or(|count| count.held != held) {
                self.count = Some(Count::new(model, held, &self.counting));
            }
        } else {
            self.count = None;
        }
        if self.state.tab != Tab::Diagram {
            return;
        }
        let formats =
            if self.shared.is_static() { &FORMATS[..] } else { &FORMATS[self.format..=self.format] };
        let scenes = formats.iter().map(|&width| {
            let view = View { width, unfolded: self.state.unfolded };
            Rc::new(draw_scene(&self.shared, &self.state.world, &self.verdicts, view))
        });
        self.scenes = scenes.collect();
    }
}

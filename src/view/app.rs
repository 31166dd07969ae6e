//! The widget as a whole: keeps the session, lays out what it shows, and performs its effects.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use explainer_core::argument::{Verdicts, World};
use js_sys::Function;
use web_sys::HtmlElement;
use yew::html::Scope;
use yew::prelude::*;

use super::controls::Controls;
use super::diagram::node_id::public_id;
use super::focus::FocusFigure;
use super::foot::foot;
use super::link_faults::link_faults;
use super::listing::Listing;
use super::markup::{class, text_node, whole};
use super::memo::memoised;
use super::panel::Panel;
use super::print::printed_world;
use super::shared::{Mode, Shared};
use super::tabs::view_choice;
use super::tally::status_counts;
use super::toolbar::tools;
use super::tour::TourPanel;
use super::waiting::{folded, waiting};
use crate::browser::print::PrintListener;
use crate::browser::resize::SizeObserver;
use crate::browser::timers::{Frames, Later, in_frames, next_turn};
use crate::browser::{clipboard, keyboard_focus};
use crate::element::tell::LastTold;
use crate::language::Words;
use crate::later;
use crate::link::Look;
use crate::model::Model;
use crate::session::{Action, Arrival, Count, Effect, FileKind, LastChange, Opening, Session, State, Tab};

/// What a widget is given.
#[derive(Properties, PartialEq)]
pub struct AppProps {
    /// The case.
    pub model: Model,
    /// The words of the language.
    pub words: &'static Words,
    /// The world it opens with.
    pub start: World,
    /// How it is looked at at first.
    #[prop_or_default]
    pub look: Look,
    /// How many names in the link it opens with were not understood.
    #[prop_or_default]
    pub link_faults: usize,
    /// Whether that link led the reader to another world than the page opens with.
    #[prop_or_default]
    pub by_link: bool,
    /// Whether a reader can operate it.
    #[prop_or_default]
    pub mode: Mode,
    /// Told after every change of the world.
    #[prop_or_default]
    pub on_change: Callback<Changed>,
    /// Told, as the host page is to hear it, where the reader is in the tour and what is looked at.
    #[prop_or_default]
    pub on_tell: Option<Function>,
    /// The address of the case's record; none where the page does not name one.
    #[prop_or_default]
    pub record: Option<AttrValue>,
    /// Asked for the details of the case when a reader first needs them; [`Action::DetailsCame`] answers.
    #[prop_or_default]
    pub request_details: Callback<()>,
    /// Asked for the part of the widget that comes later; [`Action::LaterCame`] answers.
    #[prop_or_default]
    pub request_later: Callback<()>,
    /// Asked to save a file of the world shown; [`Action::Saved`] answers.
    #[prop_or_default]
    pub request_file: Callback<FileKind>,
    /// The address that opens with a world, looked at in some way; none where the page does not read links.
    #[prop_or_default]
    pub address: Option<Callback<(World, Look), String>>,
    /// Given the way to the widget as soon as it can be told something.
    #[prop_or_default]
    pub begun: Callback<Scope<App>>,
}

/// What the host page is told after a change.
#[derive(Debug, Clone, PartialEq)]
pub struct Changed {
    /// The world now shown.
    pub world: World,
    /// How it is looked at.
    pub look: Look,
    /// The status of every argument in it.
    pub verdicts: Verdicts,
    /// Whether the host page set it itself.
    pub by_host: bool,
}

/// The widget.
pub struct App {
    session: Session,
    shared: Shared,
    /// An element without height, as wide as the figure.
    measured: NodeRef,
    /// What holds the sentence, and what stands below it.
    now: NodeRef,
    body: NodeRef,
    /// A selector of what is to have the focus after the next drawing if what had it is gone.
    focus_next: Option<String>,
    /// Whether the lower bar is to be in sight after the next drawing, with the argument in the middle above it.
    show_bar: bool,
    /// A selector of what the tour tells that is to have the focus after the next drawing.
    focus_tour: Option<&'static str>,
    /// Has what comes to have the focus brought out from under what stays in sight.
    bring_out: Callback<FocusEvent>,
    /// Takes notice of a press, which brings out nothing: what is under a finger stays there.
    pressed: Callback<PointerEvent>,
    /// Takes notice of a key, after which it is brought out again.
    typed: Callback<KeyboardEvent>,
    /// The next slice of a count, while there is one to come.
    count_later: Option<Later>,
    /// What the host page was told last of where the reader is.
    told: LastTold,
    listening: Option<(Option<SizeObserver>, Option<SizeObserver>, PrintListener)>,
}

impl Component for App {
    type Message = Action;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        let AppProps { model, words, start, look, by_link, mode, record, .. } = ctx.props();
        let opening = Opening {
            world: start.clone(),
            look: *look,
            by_link: *by_link,
            every_format: *mode == Mode::Static,
            later: later::get().is_some(),
        };
        let act = ctx.link().callback(|action: Action| action);
        if let Some(step) = look.step {
            act.emit(Action::OpenWithStep(step, look.answer));
        }
        let session = Session::new(model.clone(), words, opening);
        if session.lacks_later() {
            act.emit(Action::RequestLater);
        }
        if session.count().is_some_and(Count::has_more) {
            act.emit(Action::CountOn);
        }
        ctx.props().begun.emit(ctx.link().clone());
        let (measured, by_pointer) = (NodeRef::default(), Rc::new(Cell::new(false)));
        let bringing_out = BringingOut::default();
        let (by_key, ended_by_key, ended_by_press) =
            (by_pointer.clone(), bringing_out.clone(), bringing_out.clone());
        Self {
            told: LastTold::new(session.state()),
            session,
            shared: Shared { model: model.clone(), words, act, mode: *mode, record: record.clone() },
            bring_out: brings_out(&measured, &by_pointer, bringing_out),
            typed: Callback::from(move |event: KeyboardEvent| {
                by_key.set(false);
                end_of_earlier(&ended_by_key, &event);
            }),
            pressed: Callback::from(move |event: PointerEvent| {
                by_pointer.set(true);
                end_of_earlier(&ended_by_press, &event);
            }),
            measured,
            now: NodeRef::default(),
            body: NodeRef::default(),
            focus_next: None,
            show_bar: false,
            focus_tour: None,
            count_later: None,
            listening: None,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, action: Action) -> bool {
        let by_page =
            matches!(action, Action::SelectByPage(_) | Action::FocusByPage(_) | Action::OpenWithStep(..));
        let mut redraw = false;
        let mut effects = Vec::new();
        // It may have come unasked, or for another widget.
        if self.session.state().later != Arrival::Loaded && later::get().is_some() {
            effects = self.session.update(Action::LaterCame(true));
        }
        effects.extend(self.session.update(action));
        for effect in effects {
            match effect {
                Effect::Redraw => redraw = true,
                other => self.perform(ctx, other),
            }
        }
        if self.shared.model != *self.session.model() {
            self.shared.model = self.session.model().clone();
        }
        if by_page {
            self.told.looks(self.session.state());
        }
        if let (Some(later), Some(listener)) = (later::get(), &ctx.props().on_tell) {
            (later.tell)(&mut self.told, &self.session, listener);
        }
        redraw
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if let Some(about) = self.focus_next.take()
            && keyboard_focus::is_lost(&self.measured)
        {
            // On to the panel, or back to what the panel was about. Not every view shows everything, and what it
            // folds away takes no focus.
            let places = [
                ".sx-detail",
                &about,
                ".sx-f-middle [data-node]",
                ".sx-figure [tabindex=\"0\"]",
                ".sx-tab :checked",
            ];
            keyboard_focus::give(&self.measured, places);
        }
        let (show_bar, told) = (std::mem::take(&mut self.show_bar), self.focus_tour.take());
        if show_bar {
            keyboard_focus::scroll_to(&self.measured, ".sx-entries");
        }
        if show_bar || told.is_some() {
            // What is changed or told and what that is about are seen together, where there is room for both.
            keyboard_focus::bring_out_all_of(&self.measured, ".sx-f-middle", ".sx-controls");
        }
        if let Some(told) = told {
            keyboard_focus::move_to(&self.measured, told);
        }
        if first
            && let (Some(measured), Some(now), Some(body)) =
                (self.measured.cast::<HtmlElement>(), self.now.cast(), self.body.cast())
        {
            let width = SizeObserver::of_width(measured, ctx.link().callback(Action::Measured));
            // What stays in sight below the sentence stays below all of it, also where it takes more lines than usual.
            let height = SizeObserver::of_height(now, body, "--_sx-now");
            let print = PrintListener::new(&ctx.link().callback(Action::Print));
            self.listening = Some((width, height, print));
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let shared = &self.shared;
        let Shared { model, words, .. } = shared;
        let (state, shown) = (self.session.state(), self.session.shown());
        // Before any script runs there is room for the link; the stylesheet knows whether the element reads links.
        let copies = shared.is_static() || ctx.props().address.is_some();
        let address = || self.address(ctx, shown.world.clone());
        html! {
            <div class={class(&["sx", if state.printing { "sx-printing" } else { "" }])} lang={words.language} dir={words.direction}
                onfocusin={self.bring_out.clone()} onpointerdown={self.pressed.clone()} onkeydown={self.typed.clone()}>
                <div class="sx-head" part="head">
                    <h2>{ &model.labels.title }</h2>
                    <p>{ words.controls.lead }</p>
                </div>
                { link_faults(shared, ctx.props().link_faults) }
                <div class="sx-top">
                    { self.tour() }
                    { tools(shared, state, shown.preset.filter(|_| state.tour.at.is_none()), copies) }
                </div>
                // A new element each time, so that the same sentence twice in a row is told twice.
                <div ref={self.now.clone()} class="sx-now" part="sentence"><p class="sx-sentence" role="status"><span key={shown.step}>{ &shown.sentence }</span></p></div>
                <p class="sx-note" role="status">{ whole(self.note().into()) }</p>
                <div ref={self.body.clone()} class={class(&["sx-body", if state.tab == Tab::Focus { "sx-one" } else { "" }, if state.selected.is_some() { "sx-panelled" } else { "" }])}>
                    <div class="sx-stage">
                        // Without height, so that a figure drawn anew for another width is no second change of size.
                        <div ref={self.measured.clone()} />
                        { view_choice(shared, state.tab) }
                        { self.chosen_view() }
                        // A place of its own, also while it is empty: one child more would have Yew draw the others anew,
                        // and who is in the figure would lose it.
                        if let Some(panel) = self.panel() {
                            { panel }
                        }
                    </div>
                    { memoised("controls", Controls { shared: shared.clone(), world: shown.world.clone(), sheet: state.sheet, waits: state.prediction.waits() }) }
                </div>
                { foot(shared) }
                // At the end of a lesson what is printed is what the pupil has done, and that alone.
                if state.printing && !(model.lesson.is_some() && state.tour.is_over()) {
                    { printed_world(shared, &shown.world, &shown.verdicts, state.focus, address()) }
                }
            </div>
        }
    }
}

/// What stays in sight while the page scrolls below it.
const STAYS: &str = ".sx-now, .sx-f-middle, .sx-detail, .sx-controls";

/// For how many frames the browser may still scroll by itself to what has the focus: Firefox does it late where it has much
/// else to do.
const FRAMES: u32 = 8;

/// The frames to come in which what has the focus is brought out, and when it came to have it, as events tell the time.
type BringingOut = Rc<RefCell<Option<(f64, Frames)>>>;

/// What a reader does next ends what was begun before: where they go now, nothing scrolls back. A focus that a key has
/// just moved is newer than the key.
fn end_of_earlier(bringing_out: &BringingOut, event: &Event) {
    bringing_out.borrow_mut().take_if(|(began, _)| *began < event.time_stamp());
}

/// After the browser has scrolled as it does by itself.
fn brings_out(
    measured: &NodeRef,
    by_pointer: &Rc<Cell<bool>>,
    bringing_out: BringingOut,
) -> Callback<FocusEvent> {
    let (measured, by_pointer) = (measured.clone(), by_pointer.clone());
    Callback::from(move |event: FocusEvent| {
        if by_pointer.take() {
            return;
        }
        let (measured, first) = (measured.clone(), Cell::new(true));
        let frame = move || {
            // Once only: Firefox takes the place of a box for another one, and scrolls there each time.
            if first.take() {
                keyboard_focus::scroll_to_focus(&measured);
            }
            keyboard_focus::bring_out(&measured, STAYS);
        };
        bringing_out.replace(Some((event.time_stamp(), in_frames(FRAMES, frame))));
    })
}

impl App {
    /// The world shown.
    #[must_use]
    pub fn world(&self) -> &World {
        &self.session.shown().world
    }

    /// How it is looked at.
    #[must_use]
    pub fn look(&self) -> Look {
        let State { focus, tab, tour, prediction, .. } = self.session.state();
        Look { focus: *focus, tab: Some(*tab), step: tour.at, answer: None, predict: prediction.on }
    }

    /// The address that opens with a world, looked at as it is here.
    fn address(&self, ctx: &Context<Self>, world: World) -> Option<String> {
        ctx.props().address.as_ref().map(|address| address.emit((world, self.look())))
    }

    fn perform(&mut self, ctx: &Context<Self>, effect: Effect) {
        match effect {
            Effect::Redraw => {}
            Effect::KeepFocus { about } => {
                let about = about.map(|node| public_id(&self.shared.model.case, node));
                let selector = |id| format!("[data-node=\"{id}\"]");
                self.focus_next = keyboard_focus::is_inside(&self.measured)
                    .then(|| about.map_or_else(|| ".sx-detail".to_owned(), selector));
            }
            Effect::AnnounceChange => {
                let shown = self.session.shown();
                let (world, verdicts) = (shown.world.clone(), shown.verdicts.clone());
                let by_host = self.session.state().last_change == LastChange::ShownByHost;
                ctx.props().on_change.emit(Changed { world, look: self.look(), verdicts, by_host });
            }
            Effect::RequestDetails => ctx.props().request_details.emit(()),
            Effect::RequestLater => ctx.props().request_later.emit(()),
            Effect::Save(kind) => ctx.props().request_file.emit(kind),
            Effect::CopyLink(world) => {
                if let Some(address) = self.address(ctx, world) {
                    clipboard::copy(address, ctx.link().callback(Action::LinkCopied));
                }
            }
            Effect::CountLater => {
                let link = ctx.link().clone();
                self.count_later = Some(next_turn(move || link.send_message(Action::CountOn)));
            }
            Effect::StopCount => self.count_later = None,
            Effect::ShowBar => self.show_bar = true,
            Effect::FocusTour { outcome } => {
                self.focus_tour = Some(if outcome { ".sx-step-outcome" } else { ".sx-step" });
            }
        }
    }

    /// What became of the link, in words.
    fn note(&self) -> String {
        let c = &self.shared.words.controls;
        match &self.session.state().copied {
            None => String::new(),
            Some(Ok(())) => c.copied.to_owned(),
            Some(Err(address)) => format!("{} {address}", c.copy_by_hand),
        }
    }

    /// The guided tour.
    fn tour(&self) -> Html {
        let (state, shown) = (self.session.state(), self.session.shown());
        let (world, verdicts) = (shown.world.clone(), shown.verdicts.clone());
        let shared = self.shared.clone();
        let (tour, prediction) = (state.tour.clone(), state.prediction.clone());
        let (explained, details, later) = (state.explained, state.details, state.later);
        memoised("tour", TourPanel { shared, tour, prediction, world, verdicts, explained, details, later })
    }

    /// The panel, where something is selected.
    fn panel(&self) -> Option<Html> {
        let (state, shown) = (self.session.state(), self.session.shown());
        let node = state.selected?;
        let panel = Panel {
            shared: self.shared.clone(),
            node,
            world: shown.world.clone(),
            verdicts: shown.verdicts.clone(),
            explained: state.explained,
            details: state.details,
            later: state.later,
        };
        Some(memoised(public_id(&self.shared.model.case, node), panel))
    }

    /// The world, seen the way that is chosen.
    fn chosen_view(&self) -> Html {
        let (state, shown) = (self.session.state(), self.session.shown());
        let shared = &self.shared;
        let listing =
            Listing { selected: state.selected, ..Listing::new(shared, &shown.world, &shown.verdicts) };
        let figure = || {
            let focus = shown.focus.clone()?;
            let (world, verdicts) = (shown.world.clone(), shown.verdicts.clone());
            let (all_shown, waits) = (state.all_shown, state.prediction.waits());
            Some(memoised(
                "focus",
                FocusFigure { shared: shared.clone(), world, verdicts, focus, all_shown, waits },
            ))
        };
        let view = match state.tab {
            Tab::Focus => {
                let meanings = later::get().map(|later| (later.statuses)(shared));
                let legend = text_node(shared.words.figure.legend);
                return html! { <>{ folded(shared, state.later, "sx-legend", legend, meanings) }{ for figure() }</> };
            }
            Tab::Diagram | Tab::Outline | Tab::Table | Tab::Sensitivity => self.later_view(&listing),
        };
        html! { <>{ status_counts(shared, shown.tally, state.later) }{ view }</> }
    }

    /// A view that comes later, or what stands in for it.
    fn later_view(&self, listing: &Listing<'_>) -> Html {
        let (state, count) = (self.session.state(), self.session.count());
        match (later::get(), state.tab, count) {
            (Some(later), Tab::Diagram, _) => {
                (later.figures)(listing, &self.session.shown().scenes, state.lit())
            }
            (Some(later), Tab::Table, _) => (later.table)(listing),
            (Some(later), Tab::Outline, _) => (later.outline)(listing, false),
            (Some(later), Tab::Sensitivity, Some(count)) => (later.hinges)(listing, &state.varying, count),
            _ => waiting(&self.shared, state.later),
        }
    }
}

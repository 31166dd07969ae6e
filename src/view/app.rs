//! The widget as a whole: keeps the session, lays out what it shows, and performs its effects.

use explainer_core::argument::{QueryError, Verdicts, World};
use yew::prelude::*;

use super::controls::Controls;
use super::diagram::figures;
use super::diagram::node_id::public_id;
use super::link_faults::fault_list;
use super::listing::Listing;
use super::markup::class;
use super::memo::memoised;
use super::outline::argument_outline;
use super::panel::Panel;
use super::print::printed_world;
use super::sensitivity::counted_arguments;
use super::shared::{Mode, Shared};
use super::table::argument_table;
use super::tabs::view_choice;
use super::tally::status_counts;
use super::toolbar::tools;
use crate::browser::print::PrintListener;
use crate::browser::resize::WidthObserver;
use crate::browser::timers::{Later, next_turn};
use crate::browser::{clipboard, focus};
use crate::language::Words;
use crate::model::Model;
use crate::session::{Action, Effect, Opening, Session, Tab};

/// What a widget is given.
#[derive(Properties, PartialEq)]
pub struct AppProps {
    /// The case.
    pub model: Model,
    /// The words of the language.
    pub words: &'static Words,
    /// The world it opens with.
    pub start: World,
    /// What was wrong with the link it opens with.
    #[prop_or_default]
    pub faults: Vec<QueryError>,
    /// Whether a reader can operate it.
    #[prop_or_default]
    pub mode: Mode,
    /// The width the figure will have, where that is known before it is drawn; see [`Action::Measured`].
    #[prop_or_default]
    pub measure: Option<f32>,
    /// Told after every change of the world.
    #[prop_or_default]
    pub on_change: Callback<Changed>,
    /// The address of the case's record; none where the page does not name one.
    #[prop_or_default]
    pub record: Option<AttrValue>,
    /// Asked for the details of the case when a reader first needs them; [`Action::DetailsCame`] answers.
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

/// The widget.
pub struct App {
    session: Session,
    shared: Shared,
    /// An element without height, as wide as the figure.
    measured: NodeRef,
    /// A selector of what is to have the focus after the next drawing if what had it is gone.
    focus_next: Option<String>,
    /// The next slice of a count, while there is one to come.
    count_later: Option<Later>,
    listening: Option<(Option<WidthObserver>, PrintListener)>,
}

impl Component for App {
    type Message = Action;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        let AppProps { model, words, start, mode, measure, record, .. } = ctx.props();
        let opening =
            Opening { world: start.clone(), measure: *measure, every_format: *mode == Mode::Static };
        let act = ctx.link().callback(|action: Action| action);
        Self {
            session: Session::new(model.clone(), words, opening),
            shared: Shared { model: model.clone(), words, act, mode: *mode, record: record.clone() },
            measured: NodeRef::default(),
            focus_next: None,
            count_later: None,
            listening: None,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, action: Action) -> bool {
        let mut redraw = false;
        for effect in self.session.update(action) {
            match effect {
                Effect::Redraw => redraw = true,
                other => self.perform(ctx, other),
            }
        }
        if self.shared.model != *self.session.model() {
            self.shared.model = self.session.model().clone();
        }
        redraw
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if let Some(about) = self.focus_next.take()
            && focus::is_lost(&self.measured)
        {
            // On to the panel, or back to what the panel was about. Not every view shows everything, and what it
            // folds away takes no focus.
            let places = [".sx-detail", &about, ".sx-figure [tabindex=\"0\"]", ".sx-tab :checked"];
            focus::give(&self.measured, places);
        }
        if first && let Some(element) = self.measured.cast::<web_sys::HtmlElement>() {
            let observer = WidthObserver::new(element, ctx.link().callback(Action::Measured));
            self.listening = Some((observer, PrintListener::new(&ctx.link().callback(Action::Print))));
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let shared = &self.shared;
        let Shared { model, words, .. } = shared;
        let (state, shown) = (self.session.state(), self.session.shown());
        // Before any script runs there is room for the link; the stylesheet knows whether the element reads links.
        let copies = shared.is_static() || ctx.props().address.is_some();
        let address = || ctx.props().address.as_ref().map(|address| address.emit(shown.world.clone()));
        html! {
            <div class={class(&["sx", if state.printing { "sx-printing" } else { "" }])} lang={words.language} dir={words.direction}>
                <div class="sx-head">
                    <h2>{ &model.labels.title }</h2>
                    <p>{ &model.labels.summary }</p>
                </div>
                { fault_list(shared, &ctx.props().faults) }
                { tools(shared, state.can_undo(), shown.preset, copies) }
                // A new element each time, so that the same sentence twice in a row is told twice.
                <div class="sx-now"><p class="sx-sentence" role="status"><span key={shown.step}>{ &shown.sentence }</span></p></div>
                { status_counts(shared, shown.tally) }
                <p class="sx-note" role="status">{ self.note() }</p>
                <div class="sx-body">
                    { memoised("controls", Controls { shared: shared.clone(), world: shown.world.clone() }) }
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
                </div>
                if state.printing {
                    { printed_world(shared, &shown.world, &shown.verdicts, address()) }
                }
            </div>
        }
    }
}

impl App {
    /// The world shown.
    #[must_use]
    pub fn world(&self) -> &World {
        &self.session.shown().world
    }

    fn perform(&mut self, ctx: &Context<Self>, effect: Effect) {
        match effect {
            Effect::Redraw => {}
            Effect::KeepFocus { about } => {
                let about = about.map(|node| public_id(&self.shared.model.case, node));
                let selector = |id| format!("[data-node=\"{id}\"]");
                self.focus_next = focus::is_inside(&self.measured)
                    .then(|| about.map_or_else(|| ".sx-detail".to_owned(), selector));
            }
            Effect::AnnounceChange => {
                let shown = self.session.shown();
                let (world, verdicts) = (shown.world.clone(), shown.verdicts.clone());
                ctx.props().on_change.emit(Changed { world, verdicts });
            }
            Effect::RequestDetails => ctx.props().request_details.emit(()),
            Effect::CopyLink(world) => {
                if let Some(address) = &ctx.props().address {
                    clipboard::copy(address.emit(world), ctx.link().callback(Action::LinkCopied));
                }
            }
            Effect::CountLater => {
                let link = ctx.link().clone();
                self.count_later = Some(next_turn(move || link.send_message(Action::CountOn)));
            }
            Effect::StopCount => self.count_later = None,
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
        };
        Some(memoised(public_id(&self.shared.model.case, node), panel))
    }

    /// The world, seen the way that is chosen.
    fn chosen_view(&self) -> Html {
        let (state, shown) = (self.session.state(), self.session.shown());
        let shared = &self.shared;
        let listing =
            Listing { selected: state.selected, ..Listing::new(shared, &shown.world, &shown.verdicts) };
        match state.tab {
            Tab::Diagram => figures(shared, &shown.scenes, state.lit(), state.selected),
            Tab::Outline => argument_outline(&listing, false),
            Tab::Table => argument_table(&listing),
            Tab::Sensitivity => {
                html! { <>{ for self.session.count().map(|count| counted_arguments(&listing, &state.varying, count)) }</> }
            }
        }
    }
}

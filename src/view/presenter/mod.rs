//! The tour on a projector: one step a screen, in letters for the back row, with keys that a clicker has, too.
//!
//! What is presented is the tour the reader is in, so a step that asks shows the world before until its outcome is asked
//! for. That it is presented, whether the reason is shown, and what hands were counted, belong to the screen that is seen:
//! this component alone has them, and the last two are gone with the step.
//!
//! ```text
//! <div class="sx-present">         the button that begins it
//! <dialog class="sx-p">
//!   <div class="sx-p-screen">      fills the screen where the browser allows that
//!     <div class="sx-p-stage">     stage: what the room reads
//!     <div class="sx-p-tools">     tools: what the teacher presses
//! ```

mod hands;
mod keys;
mod stage;
mod tools;

use explainer_core::argument::{Guess, Verdicts, World};
use explainer_core::case::Step;
use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, ShadowRoot};
use yew::prelude::*;

use super::shared::Shared;
use super::tour::{TourPanel, asked};
use super::whole_texts;
use crate::browser::presenting;
use crate::language::PresenterWords;
use crate::link;
use crate::session::{Action, Arrival};
use hands::Hands;

/// What the presented tour looks like: it comes with what draws it, and not with the sheet of the widget.
const STYLES: &str = include_str!("../../../static/styles/presenter.css");

/// What stands in the step the reader is at, and what presents it.
pub fn asked_and_presented(panel: &TourPanel) -> Html {
    html! { <>{ asked(panel) }{ presented(panel) }</> }
}

/// What presents the step the reader is at.
pub(super) fn presented(panel: &TourPanel) -> Html {
    html! {
        if let Some((at, step)) = panel.here() {
            <Presenter shared={panel.shared.clone()} world={panel.world.clone()} verdicts={panel.verdicts.clone()}
                details={panel.details} {at} asks={step.ask.is_some() && panel.tour.answer(at).is_none()} />
        }
    }
}

/// What is presented.
#[derive(Properties, PartialEq)]
pub struct PresenterProps {
    /// What every part of the view is given.
    pub shared: Shared,
    /// The world shown.
    pub world: World,
    /// The status of every argument in it.
    pub verdicts: Verdicts,
    /// Whether the details of the case are here, which hold the words of the steps.
    pub details: Arrival,
    /// The step, by its position.
    pub at: usize,
    /// Whether it waits for an answer.
    pub asks: bool,
}

impl PresenterProps {
    fn step(&self) -> &Step {
        &self.shared.model.case.tour[self.at]
    }
}

/// What whoever presents asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    /// To present; whether someone has pressed for it, without which no browser lets the screen be filled.
    Begin(bool),
    /// On: what comes out, where the step asks; then the next step.
    On,
    /// Back to the step before.
    Back,
    /// What comes out, where the step asks; then its reason, or no longer.
    Reason,
    /// Fields to count hands in, or no longer.
    Count,
    /// So many hands went up for one of the answers, by its position.
    Hands(usize, u16),
    /// All of the screen.
    FillScreen,
    /// To take notice of whether the screen is filled.
    Fits,
    /// An end.
    Leave,
}

/// The presented tour.
pub struct Presenter {
    words: &'static PresenterWords,
    /// How far the page was scrolled when it began; none while nothing is presented.
    begun: Option<f64>,
    button: NodeRef,
    dialog: NodeRef,
    screen: NodeRef,
    stage: NodeRef,
    /// The first field for hands.
    field: NodeRef,
    reason: bool,
    hands: Option<Hands>,
    /// Whether the step has changed, and is to have the focus after the next drawing.
    moved: bool,
    /// Whether a count has begun, and its first field is to have the focus after the next drawing.
    counts: bool,
    /// Whether it is to fill the screen as soon as it is open.
    grows: bool,
    /// Whether there is more of the screen to fill.
    can_grow: bool,
    listening: Vec<EventListener>,
}

impl Component for Presenter {
    type Message = Wish;
    type Properties = PresenterProps;

    fn create(ctx: &Context<Self>) -> Self {
        Self {
            words: PresenterWords::beside(ctx.props().shared.words),
            begun: None,
            button: NodeRef::default(),
            dialog: NodeRef::default(),
            screen: NodeRef::default(),
            stage: NodeRef::default(),
            field: NodeRef::default(),
            reason: false,
            hands: None,
            moved: false,
            counts: false,
            grows: false,
            can_grow: presenting::can_fill_screen(),
            listening: Vec::new(),
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, before: &PresenterProps) -> bool {
        if ctx.props().at != before.at {
            (self.reason, self.hands) = (false, None);
            self.moved = true;
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, wish: Wish) -> bool {
        let PresenterProps { shared, at, asks, .. } = ctx.props();
        let ask = |action| shared.act.emit(action);
        match wish {
            Wish::Begin(pressed) => {
                self.begun = Some(presenting::scrolled());
                self.grows = pressed;
            }
            Wish::On | Wish::Reason if *asks => ask(Action::Answer(Guess::Unsure)),
            Wish::On if at + 1 < shared.model.case.tour.len() => ask(Action::TourTo(Some(at + 1))),
            Wish::Back if *at > 0 => ask(Action::TourTo(Some(at - 1))),
            Wish::On | Wish::Back => {}
            Wish::Reason => self.reason = !self.reason,
            Wish::Count => {
                self.hands = self.hands.is_none().then(Hands::default);
                self.counts = self.hands.is_some();
            }
            Wish::Hands(answer, count) => {
                if let Some(hands) = &mut self.hands {
                    hands[answer] = count;
                }
            }
            Wish::FillScreen => {
                if let Some(screen) = self.screen.cast::<Element>() {
                    presenting::fill_screen(&screen);
                }
            }
            Wish::Fits => {
                let dialog = self.dialog.cast::<Element>();
                self.can_grow = !dialog.is_some_and(|dialog| presenting::fills_screen(&dialog));
                // Whoever leaves the whole screen, which browsers let do by the Escape key, leaves the presentation.
                if self.can_grow {
                    self.leave();
                }
            }
            Wish::Leave => self.leave(),
        }
        true
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if let Some(button) = self.button.cast::<Element>().filter(|_| first) {
            presenting::adopt(&button, STYLES);
            if is_asked_for(&button) {
                ctx.link().send_message(Wish::Begin(false));
            }
        }
        if self.begun.is_some() && self.listening.is_empty() {
            self.open(ctx);
        }
        let counts = std::mem::take(&mut self.counts);
        if let Some(field) = self.field.cast::<Element>().filter(|_| counts) {
            presenting::focus(&field);
        }
        // Keys are lost where nothing has the focus, as when a field that had it is gone.
        let moved = std::mem::take(&mut self.moved);
        if self.begun.is_some()
            && let Some(stage) = self.stage.cast::<Element>()
            && (moved || presenting::lacks_focus(&stage))
        {
            presenting::focus(&stage);
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let wish = ctx.link().callback(|wish: Wish| wish);
        // The page behind must not scroll to what has the focus here.
        let onfocusin = Callback::from(|event: FocusEvent| event.stop_propagation());
        let begin = wish.reform(|_: MouseEvent| Wish::Begin(true));
        whole_texts(html! {
            <div class="sx-present">
                <button ref={self.button.clone()} type="button" class="sx-link" data-do="present" onclick={begin}>{ self.words.present }</button>
                if self.begun.is_some() {
                    <dialog ref={self.dialog.clone()} class="sx-p" aria-label={self.words.name} onkeydown={keys::led(&wish)} {onfocusin}>
                        <div ref={self.screen.clone()} class="sx-p-screen" tabindex="-1">
                            { self.stage(ctx.props(), &wish) }
                            { self.tools(ctx.props(), &wish) }
                        </div>
                    </dialog>
                }
            </div>
        })
    }
}

impl Presenter {
    /// Fills the window, and the screen if the reader has just asked for that.
    fn open(&mut self, ctx: &Context<Self>) {
        let (Some(dialog), Some(screen)) = (self.dialog.cast::<Element>(), self.screen.cast::<Element>())
        else {
            return;
        };
        presenting::open(&dialog);
        if self.grows {
            presenting::fill_screen(&screen);
        }
        let left = ctx.link().callback(|()| Wish::Leave);
        let close = EventListener::new(&dialog, "close", move |_| left.emit(()));
        let fits = ctx.link().callback(|()| Wish::Fits);
        let screen = EventListener::new(&dialog, "fullscreenchange", move |_| fits.emit(()));
        self.listening = vec![close, screen];
        self.moved = true;
    }

    /// One step nearer to the end: the screen is given back, then the window, and then the place on the page. The browser
    /// tells when each is done, whatever the Escape key has done already.
    fn leave(&mut self) {
        let Some(dialog) = self.dialog.cast::<Element>() else { return };
        if presenting::fills_screen(&dialog) {
            presenting::give_screen_back();
        } else if dialog.has_attribute("open") {
            presenting::close(&dialog);
        } else if let Some(place) = self.begun.take() {
            // Not every browser gives the focus back, and who came by a link had none.
            if let Some(button) = self.button.cast::<Element>() {
                presenting::focus(&button);
            }
            // The page behind may have followed the steps.
            presenting::scroll_back(place);
            (self.reason, self.hands) = (false, None);
            self.listening.clear();
        }
    }
}

/// Whether the element asks that its tour be presented, or the address of the page that it follows.
fn is_asked_for(button: &Element) -> bool {
    let Ok(root) = button.get_root_node().dyn_into::<ShadowRoot>() else { return false };
    let (host, query) = (root.host(), gloo::utils::window().location().search());
    let own = host.get_attribute("address");
    let words = own.zip(query.ok()).map(|(own, query)| link::of_page(&query, own == "words"));
    host.has_attribute(link::PRESENT) || words.is_some_and(|words| link::presents(&words))
}

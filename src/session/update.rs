//! The one way a session changes.

mod asking;

use explainer_core::argument::World;
use explainer_core::diagram::Node;

use super::formats::format_for;
use super::state::{Arrival, LastChange, State, Tab, default_varying};
use super::{Action, Count, Effect, Shown};
use crate::language::Words;
use crate::later::{self, Later};
use crate::link::Look;
use crate::model::Model;

/// The format a widget assumes where the width of its figure is not known yet: that of an article column.
const COLUMN: usize = 2;

/// How a session begins.
#[derive(Debug, Clone, PartialEq)]
pub struct Opening {
    /// The world.
    pub world: World,
    /// How it is looked at.
    pub look: Look,
    /// Whether the reader came by a link to that world.
    pub by_link: bool,
    /// Whether the figure is drawn in every format, as a page without script needs it.
    pub every_format: bool,
    /// Whether the part of the widget that comes later is here.
    pub later: bool,
}

/// One reader with one case.
#[derive(Debug, Clone)]
pub struct Session {
    model: Model,
    words: &'static Words,
    state: State,
    shown: Shown,
    count: Option<Count>,
}

impl Session {
    /// A reader opens the case.
    #[must_use]
    pub fn new(model: Model, words: &'static Words, opening: Opening) -> Self {
        let Opening { world, look, by_link, every_format, later } = opening;
        let mut state = State::new(&model, world);
        state.focus = look.focus.or(state.focus);
        state.tab = look.tab.unwrap_or_default();
        state.prediction.on = look.predict;
        if by_link {
            state.last_change = LastChange::ByLink;
        }
        state.format = (!every_format).then_some(COLUMN);
        if later {
            state.later = Arrival::Loaded;
        }
        let shown = Shown::new(&model, words, &state);
        let mut session = Self { model, words, state, shown, count: None };
        session.draw();
        session.begin_count();
        session
    }

    /// The case.
    #[must_use]
    pub fn model(&self) -> &Model {
        &self.model
    }

    /// The choices of the reader.
    #[must_use]
    pub fn state(&self) -> &State {
        &self.state
    }

    /// What the reader is shown of the world.
    #[must_use]
    pub fn shown(&self) -> &Shown {
        &self.shown
    }

    /// The count of what arguments turn on, while it is to be seen.
    #[must_use]
    pub fn count(&self) -> Option<&Count> {
        self.count.as_ref()
    }

    /// The next state, and what the view is to do. No effect at all: nothing has changed.
    #[must_use = "the effects are to be performed"]
    pub fn update(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::Change(change) => self.change(vec![change]),
            Action::ChangeMany(changes) => self.change(changes),
            Action::Preset(index) => match self.model.case.presets.get(index) {
                Some(preset) => {
                    let world = World::new(&self.model.case, &preset.world);
                    self.commit(world, LastChange::Preset(index))
                }
                None => Vec::new(),
            },
            Action::OpenWithStep(step, said) => {
                if let Some(guess) = said {
                    self.state.tour.say(step, guess);
                }
                let mut effects = self.tour_to(step);
                effects.retain(|effect| !matches!(effect, Effect::FocusTour { .. }));
                effects
            }
            Action::TourTo(Some(step)) => self.tour_to(step),
            Action::TourTo(None) => {
                let left = self.state.tour.at.take();
                self.state.tour.left_at = left;
                redraw_if(left.is_some())
            }
            Action::FinishTour => self.finish_tour(),
            Action::Answer(guess) => match self.state.tour.at {
                Some(step) if self.state.tour.answer(step).is_none() => {
                    self.state.tour.say(step, guess);
                    self.tour_to(step)
                }
                Some(_) => Vec::new(),
                None => self.reveal(guess),
            },
            Action::Predict(on) => {
                let changed = replace(&mut self.state.prediction.on, on);
                if changed && self.state.prediction.waits() {
                    return self.withdraw();
                }
                redraw_if(changed)
            }
            Action::Withdraw => self.withdraw(),
            Action::DeclineTour => redraw_if(!std::mem::replace(&mut self.state.tour.declined, true)),
            Action::ShowWorld(world) => self.commit(world, LastChange::ShownByHost),
            Action::FollowLink(world) => self.commit(world, LastChange::FollowedLink),
            Action::Reset => self.commit(self.model.opening(), LastChange::Reset),
            Action::Undo => {
                let undone = self.state.undo();
                self.moved(undone)
            }
            Action::Focus(argument) | Action::FocusByPage(argument) => {
                let moved = replace(&mut self.state.focus, Some(argument));
                let seen = replace(&mut self.state.tab, Tab::Focus);
                self.state.all_shown = false;
                self.refocused(moved || seen)
            }
            Action::ShowAll(all) => {
                let changed = replace(&mut self.state.all_shown, all);
                self.refocused(changed)
            }
            Action::Unroll(sheet) => {
                let changed = replace(&mut self.state.sheet, sheet);
                if changed { vec![Effect::ShowBar, Effect::Redraw] } else { Vec::new() }
            }
            Action::Select(node) | Action::SelectByPage(node) => {
                let about = self.state.selected;
                self.state.explained = None;
                self.state.selected = node;
                // A narrow widget would open the panel below what is unfolded over the bar.
                let folded = node.is_some() && self.state.sheet.take().is_some();
                self.looked_at(folded || about != node, about)
            }
            Action::Explain(term) => {
                let changed = replace(&mut self.state.explained, term);
                self.looked_at(changed, self.state.selected)
            }
            Action::Unfold(column, unfolded) => {
                let changed = replace(&mut self.state.unfolded[column as usize], unfolded);
                self.forget_figure(changed);
                self.looked_at(changed, self.state.selected)
            }
            Action::Show(tab) => {
                let changed = replace(&mut self.state.tab, tab);
                self.looked_at(changed, self.state.selected)
            }
            Action::Hover(node) => redraw_if(self.state.hover(node)),
            Action::Pin(control, pinned) => {
                let changed = self.state.pin(control, pinned);
                self.looked_at(changed, self.state.selected)
            }
            Action::PinAllBut { actors } => {
                let changed = replace(&mut self.state.varying, default_varying(&self.model, actors));
                self.looked_at(changed, self.state.selected)
            }
            Action::CountOn => {
                if let (Some(count), Some(later)) = (&mut self.count, later::get()) {
                    (later.go_on)(count, &self.model);
                }
                self.count_effects()
            }
            Action::StopCount => {
                if let Some(count) = &mut self.count {
                    count.stop();
                }
                vec![Effect::StopCount, Effect::Redraw]
            }
            Action::CountAgain => {
                self.count = None;
                self.begin_count();
                self.count_effects()
            }
            Action::Measured(width) => {
                let changed = replace(&mut self.state.format, Some(format_for(width)));
                if !changed {
                    return Vec::new();
                }
                self.forget_figure(true);
                self.draw();
                vec![Effect::KeepFocus { about: self.state.selected }, Effect::Redraw]
            }
            Action::Print(printing) => {
                self.state.printing = printing;
                // Too late for this sheet, but not for the next.
                let mut effects = self.request_details(true);
                effects.extend(self.request_later(true));
                effects.push(Effect::Redraw);
                effects
            }
            Action::RequestDetails => {
                self.state.details = Arrival::Loading;
                vec![self.keep_focus(), Effect::RequestDetails, Effect::Redraw]
            }
            Action::DetailsCame(details) => {
                self.state.details = if details.is_some() { Arrival::Loaded } else { Arrival::Failed };
                if let Some(details) = details {
                    self.model = self.model.with_details(details);
                }
                vec![Effect::Redraw]
            }
            Action::RequestLater => {
                self.state.later = Arrival::Loading;
                let mut effects = vec![self.keep_focus(), Effect::RequestLater];
                // Details could not be read without it.
                if self.state.details == Arrival::Failed {
                    self.state.details = Arrival::Loading;
                    effects.push(Effect::RequestDetails);
                }
                effects.push(Effect::Redraw);
                effects
            }
            Action::LaterCame(here) => {
                self.state.later = if here { Arrival::Loaded } else { Arrival::Failed };
                let mut effects = vec![self.keep_focus()];
                self.draw();
                effects.extend(self.follow_count());
                effects.push(Effect::Redraw);
                effects
            }
            Action::Save(kind) => {
                self.state.saved = None;
                vec![Effect::Save(kind), Effect::Redraw]
            }
            Action::Saved(saved) => {
                self.state.saved = Some(saved);
                vec![Effect::Redraw]
            }
            Action::CopyLink => {
                // What was said is taken away first, so that a second copy is said as well.
                self.state.copied = None;
                vec![Effect::CopyLink(self.shown.world.clone()), Effect::Redraw]
            }
            Action::LinkCopied(copied) => {
                self.state.copied = Some(copied);
                vec![Effect::Redraw]
            }
        }
    }

    fn commit(&mut self, world: World, last_change: LastChange) -> Vec<Effect> {
        let told = self.state.commit(world, last_change);
        self.moved(told)
    }

    /// What follows if there is a change of the world to tell.
    fn moved(&mut self, told: bool) -> Vec<Effect> {
        if !told {
            return Vec::new();
        }
        self.shown = Shown::new(&self.model, self.words, &self.state);
        let mut effects = vec![Effect::AnnounceChange];
        if self.state.sheet.is_some() {
            effects.push(Effect::ShowBar);
        }
        effects.extend(self.looked_at(true, self.state.selected));
        effects
    }

    /// What follows if another argument is in the middle, or more of what bears on it is to be seen.
    fn refocused(&mut self, changed: bool) -> Vec<Effect> {
        if changed {
            self.shown.focus = None;
        }
        self.looked_at(changed, self.state.selected)
    }

    /// What follows if something is to be seen otherwise; the panel was `about` something before.
    fn looked_at(&mut self, changed: bool, about: Option<Node>) -> Vec<Effect> {
        if !changed {
            return Vec::new();
        }
        self.state.copied = None;
        self.state.saved = None;
        if self.state.tab != Tab::Diagram {
            self.state.hover(None);
        }
        let mut effects = vec![Effect::KeepFocus { about }];
        // The panel and the outline say more than the labels.
        let more = self.state.selected.is_some() || self.state.tab == Tab::Outline;
        effects.extend(self.request_details(more));
        effects.extend(self.request_later(self.lacks_later()));
        self.draw();
        effects.extend(self.follow_count());
        effects.push(Effect::Redraw);
        effects
    }

    fn request_details(&mut self, needed: bool) -> Vec<Effect> {
        if !needed || self.state.details != Arrival::NotRequested {
            return Vec::new();
        }
        self.state.details = Arrival::Loading;
        vec![Effect::RequestDetails]
    }

    /// The button that asks for something once more goes when it is used.
    fn keep_focus(&self) -> Effect {
        Effect::KeepFocus { about: self.state.selected }
    }

    /// Whether something is to be seen that comes later and is not here.
    #[must_use]
    pub fn lacks_later(&self) -> bool {
        let asked = self.state.tour.at.is_some() || self.state.prediction.waits();
        self.state.later != Arrival::Loaded
            && (self.state.tab != Tab::Focus || asked || self.state.selected.is_some())
    }

    /// The part of the widget that comes later, once this session knows that it is here.
    fn later(&self) -> Option<&'static Later> {
        later::get().filter(|_| self.state.later == Arrival::Loaded)
    }

    fn request_later(&mut self, needed: bool) -> Vec<Effect> {
        if !needed || self.state.later != Arrival::NotRequested {
            return Vec::new();
        }
        self.state.later = Arrival::Loading;
        vec![Effect::RequestLater]
    }

    /// Draws the figure if it is to be seen, can be drawn, and is not drawn yet.
    fn draw(&mut self) {
        if self.state.tab == Tab::Focus && self.shown.focus.is_none() {
            self.shown.focus(&self.model, &self.state);
        }
        if self.state.tab == Tab::Diagram
            && self.shown.scenes.is_empty()
            && let Some(later) = self.later()
        {
            self.shown.draw(later, &self.model, self.words, self.state.unfolded, self.state.format);
        }
    }

    /// The figure is no longer right.
    fn forget_figure(&mut self, changed: bool) {
        if changed {
            self.shown.scenes.clear();
        }
    }

    /// Begins a count where it is to be seen and can be made, if there is none of what is pinned now.
    fn begin_count(&mut self) -> bool {
        let Some(later) = self.later().filter(|_| self.state.tab == Tab::Sensitivity) else {
            self.count = None;
            return false;
        };
        let pins = self.state.pins(&self.model.case);
        let begins = self.count.as_ref().is_none_or(|count| count.pins != pins);
        if begins {
            self.count = Some((later.begin_count)(&self.model, pins));
        }
        begins
    }

    /// A count follows what is pinned; one that is no longer to be seen ends.
    fn follow_count(&mut self) -> Vec<Effect> {
        let counted = self.count.is_some();
        if self.begin_count() {
            self.later_effects()
        } else if counted && self.count.is_none() {
            vec![Effect::StopCount]
        } else {
            Vec::new()
        }
    }

    fn later_effects(&self) -> Vec<Effect> {
        let goes_on = self.count.as_ref().is_some_and(|count| count.has_more() && !count.is_stopped());
        vec![if goes_on { Effect::CountLater } else { Effect::StopCount }]
    }

    fn count_effects(&self) -> Vec<Effect> {
        let mut effects = self.later_effects();
        effects.push(Effect::Redraw);
        effects
    }
}

fn redraw_if(changed: bool) -> Vec<Effect> {
    if changed { vec![Effect::Redraw] } else { Vec::new() }
}

fn replace<T: PartialEq>(field: &mut T, value: T) -> bool {
    let changed = *field != value;
    *field = value;
    changed
}

#[cfg(test)]
mod tests;

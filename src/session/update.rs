//! The one way a session changes.

use explainer_core::argument::{Change, World};
use explainer_core::diagram::Node;

use super::formats::format_for;
use super::state::{DetailsState, LastChange, State, Tab, default_varying};
use super::{Action, Count, Effect, Shown};
use crate::language::Words;
use crate::model::Model;

/// The format a widget assumes where the width of its figure is not known yet: that of an article column.
const COLUMN: usize = 2;

/// How a session begins.
#[derive(Debug, Clone, PartialEq)]
pub struct Opening {
    /// The world.
    pub world: World,
    /// The width of the figure where it is known; see [`Action::Measured`].
    pub measure: Option<f32>,
    /// Whether the figure is drawn in every format, as a page without script needs it.
    pub every_format: bool,
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
        let Opening { world, measure, every_format } = opening;
        let mut state = State::new(&model, world);
        state.format = (!every_format).then_some(measure.map_or(COLUMN, format_for));
        let shown = Shown::new(&model, words, &state);
        let mut session = Self { model, words, state, shown, count: None };
        session.draw();
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
            Action::Change(change) => self.change(&[change], LastChange::Changed(change)),
            Action::ChangeMany(changes) => self.change(&changes, LastChange::ChangedMany),
            Action::Preset(index) => match self.model.case.presets.get(index) {
                Some(preset) => {
                    let world = World::new(&self.model.case, &preset.world);
                    self.commit(world, LastChange::Preset(index))
                }
                None => Vec::new(),
            },
            Action::ShowWorld(world) => self.commit(world, LastChange::ShownByHost),
            Action::Reset => self.commit(self.model.opening(), LastChange::Reset),
            Action::Undo => {
                let undone = self.state.undo();
                self.moved(undone)
            }
            Action::Select(node) => {
                let about = self.state.selected;
                self.state.explained = None;
                self.state.selected = node;
                self.looked_at(about != node, about)
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
                let changed = replace(&mut self.state.varying, default_varying(&self.model.case, actors));
                self.looked_at(changed, self.state.selected)
            }
            Action::CountOn => {
                if let Some(count) = &mut self.count {
                    count.go_on(&self.model);
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
                effects.push(Effect::Redraw);
                effects
            }
            Action::RequestDetails => {
                self.state.details = DetailsState::Loading;
                vec![Effect::RequestDetails, Effect::Redraw]
            }
            Action::DetailsCame(model) => {
                self.state.details =
                    if model.is_some() { DetailsState::Loaded } else { DetailsState::Failed };
                if let Some(model) = model {
                    self.model = model;
                }
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

    fn change(&mut self, changes: &[Change], last_change: LastChange) -> Vec<Effect> {
        let mut world = self.state.world.clone();
        for change in changes {
            change.apply(&self.model.case, &mut world);
        }
        self.commit(world, last_change)
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
        effects.extend(self.looked_at(true, self.state.selected));
        effects
    }

    /// What follows if something is to be seen otherwise; the panel was `about` something before.
    fn looked_at(&mut self, changed: bool, about: Option<Node>) -> Vec<Effect> {
        if !changed {
            return Vec::new();
        }
        self.state.copied = None;
        if self.state.tab != Tab::Diagram {
            self.state.hover(None);
        }
        let mut effects = vec![Effect::KeepFocus { about }];
        // The panel and the outline say more than the labels.
        let more = self.state.selected.is_some() || self.state.tab == Tab::Outline;
        effects.extend(self.request_details(more));
        self.draw();
        effects.extend(self.follow_count());
        effects.push(Effect::Redraw);
        effects
    }

    fn request_details(&mut self, needed: bool) -> Vec<Effect> {
        if !needed || self.state.details != DetailsState::NotRequested {
            return Vec::new();
        }
        self.state.details = DetailsState::Loading;
        vec![Effect::RequestDetails]
    }

    /// Draws the figure if it is to be seen and is not drawn yet.
    fn draw(&mut self) {
        if self.state.tab == Tab::Diagram && self.shown.scenes.is_empty() {
            self.shown.draw(&self.model, self.words, self.state.unfolded, self.state.format);
        }
    }

    /// The figure is no longer right.
    fn forget_figure(&mut self, changed: bool) {
        if changed {
            self.shown.scenes.clear();
        }
    }

    /// Begins a count where it is to be seen, if there is none of what is pinned now.
    fn begin_count(&mut self) -> bool {
        if self.state.tab != Tab::Sensitivity {
            self.count = None;
            return false;
        }
        let pins = self.state.pins(&self.model.case);
        let begins = self.count.as_ref().is_none_or(|count| count.pins != pins);
        if begins {
            self.count = Some(Count::new(&self.model, pins));
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
mod tests {
    use std::path::Path;

    use explainer_authoring::read_folder;
    use explainer_core::argument::{Control, Pin, controls};
    use explainer_core::case::{ActorId, Column};

    use super::*;

    fn opened() -> Session {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/cases/donbas-labour");
        let (case, mut texts) = read_folder(&folder).unwrap_or_else(|_| panic!("the case is sound"));
        let model = Model::whole(case, texts.swap_remove(0));
        let world = model.opening();
        let opening = Opening { world, measure: None, every_format: false };
        Session::new(model, Words::fallback(), opening)
    }

    fn switched(session: &Session, actor: ActorId) -> Action {
        Action::Change(Change::Actor(actor, !session.state().world.is_on(actor)))
    }

    fn pins(session: &Session) -> explainer_core::argument::Pins {
        session.state().pins(&session.model().case)
    }

    #[test]
    fn who_takes_part_is_pinned_at_first() {
        let session = opened();
        let pins = pins(&session);
        for (index, pin) in pins.actors.iter().enumerate() {
            assert_eq!(*pin, Pin::Fixed(session.state().world.is_on(ActorId::from(index))));
        }
        assert_eq!((pins.reading, session.state().varying.len()), (Pin::Varies, 7));
    }

    #[test]
    fn what_is_pinned_is_chosen_one_by_one_or_together() {
        let mut session = opened();
        let before = session.shown().clone();
        assert!(!session.update(Action::Pin(Control::Reading, true)).is_empty());
        assert_eq!((pins(&session).reading, session.state().varying.len()), (Pin::Fixed(None), 6));
        assert!(session.update(Action::Pin(Control::Reading, true)).is_empty(), "it is pinned already");
        assert!(!session.update(Action::Pin(Control::Actor(ActorId(0)), false)).is_empty());
        assert_eq!(pins(&session).actors[0], Pin::Varies);
        assert!(!session.update(Action::PinAllBut { actors: true }).is_empty());
        assert_eq!(session.state().varying, controls(&session.model().case));
        assert!(!session.update(Action::PinAllBut { actors: false }).is_empty());
        assert_eq!(session.state().varying, opened().state().varying);
        // Nothing of it is a change of the world, to be told or undone.
        assert_eq!((session.shown(), session.state().can_undo()), (&before, false));
    }

    #[test]
    fn what_is_pinned_stays_pinned_and_follows_the_world() {
        let mut session = opened();
        let actor = ActorId(0);
        let on = session.state().world.is_on(actor);
        let _ = session.update(Action::Pin(Control::Reading, true));
        let varying = session.state().varying.clone();
        for action in [
            Action::Show(Tab::Sensitivity),
            Action::Change(Change::Actor(actor, !on)),
            Action::Preset(0),
            Action::Reset,
            Action::Show(Tab::Outline),
            Action::Change(Change::Actor(actor, !on)),
        ] {
            let _ = session.update(action);
            let world = &session.state().world;
            assert_eq!(session.state().varying, varying);
            assert_eq!(pins(&session).actors[0], Pin::Fixed(world.is_on(actor)));
            assert_eq!(pins(&session).reading, Pin::Fixed(world.reading(&session.model().case)));
        }
        assert_ne!(session.state().world.is_on(actor), on);
    }

    #[test]
    fn the_host_page_hears_of_a_change_of_the_world_and_of_nothing_else() {
        let mut session = opened();
        let change = switched(&session, ActorId(0));
        let Action::Change(same) = change.clone() else { panic!("a change") };
        let node = Node::Actor(ActorId(0));
        for (action, announced) in [
            (change, true),
            (Action::Change(same), false),
            (Action::Hover(Some(node)), false),
            (Action::Select(Some(node)), false),
            (Action::Unfold(Column::Claim, true), false),
            (Action::Show(Tab::Table), false),
            (Action::CopyLink, false),
            (Action::Undo, true),
            (Action::Undo, false),
            (Action::Reset, true),
        ] {
            let effects = session.update(action.clone());
            assert_eq!(effects.contains(&Effect::AnnounceChange), announced, "{action:?}");
        }
    }

    #[test]
    fn hovering_derives_nothing() {
        let mut session = opened();
        let before = session.shown().clone();
        let effects = session.update(Action::Hover(Some(Node::Actor(ActorId(0)))));
        assert_eq!(effects, [Effect::Redraw]);
        assert_eq!(*session.shown(), before);
        assert!(std::rc::Rc::ptr_eq(&session.shown().scenes[0], &before.scenes[0]));
    }

    #[test]
    fn a_change_stays_in_sight_until_the_pointer_goes_elsewhere() {
        let mut session = opened();
        let (here, there) = (Some(Node::Actor(ActorId(0))), Some(Node::Actor(ActorId(1))));
        let _ = session.update(Action::Hover(here));
        assert_eq!(session.state().lit(), here);
        let change = switched(&session, ActorId(0));
        let _ = session.update(change);
        assert_eq!(session.state().lit(), None, "the change can be seen");
        assert!(session.update(Action::Hover(here)).is_empty(), "the pointer has not moved on");
        let _ = session.update(Action::Hover(there));
        assert_eq!(session.state().lit(), there);
        let _ = session.update(Action::Hover(here));
        assert_eq!(session.state().lit(), here, "nor is it held back for good");
    }

    #[test]
    fn the_figure_is_drawn_once_for_a_world_and_only_where_it_is_seen() {
        let mut session = opened();
        let first = session.shown().scenes[0].clone();
        for action in [
            Action::Select(Some(Node::Actor(ActorId(0)))),
            Action::Show(Tab::Table),
            Action::Show(Tab::Diagram),
        ] {
            let _ = session.update(action);
            assert!(std::rc::Rc::ptr_eq(&session.shown().scenes[0], &first));
        }
        let _ = session.update(Action::Show(Tab::Table));
        let change = switched(&session, ActorId(0));
        let _ = session.update(change);
        assert!(session.shown().scenes.is_empty());
        let _ = session.update(Action::Show(Tab::Diagram));
        assert_ne!(*session.shown().scenes[0], *first);
    }

    #[test]
    fn details_are_requested_once_and_where_they_are_needed() {
        let mut session = opened();
        session.state.details = DetailsState::NotRequested;
        let requests = |effects: Vec<Effect>| effects.contains(&Effect::RequestDetails);
        let change = switched(&session, ActorId(0));
        assert!(!requests(session.update(change)));
        assert!(requests(session.update(Action::Show(Tab::Outline))));
        assert!(!requests(session.update(Action::Select(Some(Node::Actor(ActorId(0)))))));
        let _ = session.update(Action::DetailsCame(None));
        assert_eq!(session.state().details, DetailsState::Failed);
        assert!(requests(session.update(Action::RequestDetails)));
    }

    #[test]
    fn a_count_ends_when_it_is_no_longer_seen() {
        let mut session = opened();
        let _ = session.update(Action::Show(Tab::Sensitivity));
        assert!(session.count().is_some_and(|count| count.result().is_some()));
        assert!(session.update(Action::Show(Tab::Diagram)).contains(&Effect::StopCount));
        assert!(session.count().is_none());
    }
}

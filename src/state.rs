//! The state of one widget and the one way it changes.
//!
//! A control makes an [`Action`]; [`State::apply`] makes the next state. Verdicts and the figure are derived
//! from the state, never kept in it.

use explainer_core::argument::{Change, Control, Pins, World, controls};
use explainer_core::case::{Case, Column};
use explainer_core::diagram::Node;

use crate::model::Model;

/// How many steps can be undone.
const MEMORY: usize = 200;

/// The ways to see a world.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tab {
    /// The figure.
    #[default]
    Diagram,
    /// Arguments as a nested list.
    Outline,
    /// Arguments by what they need and use.
    Matrix,
    /// Arguments by what they turn on, over many worlds.
    Hinges,
}

/// What was done last; the sentence under the controls tells it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Done {
    /// Nothing yet: the sentence invites the reader to act.
    #[default]
    Nothing,
    /// One control was changed.
    Changed(Change),
    /// Several were changed together.
    ChangedMany,
    /// A prepared world was chosen: its position in the case.
    Preset(usize),
    /// A step was undone.
    Undone,
    /// Back to the opening world.
    Reset,
    /// The host page set the world.
    Told,
}

/// The state of one widget.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// The world shown.
    pub world: World,
    /// The world before the last change, as long as it is told about.
    pub before: World,
    /// What led from there to here.
    pub done: Done,
    /// How often anything was done: tells two equal sentences in a row apart.
    pub step: u32,
    /// What the detail panel is about.
    pub selected: Option<Node>,
    /// The term of the glossary that the panel explains, by its position.
    pub explained: Option<usize>,
    /// For claims, objections and replies: whether the figure shows what does not apply as well.
    pub unfolded: [bool; 3],
    /// The way the world is seen.
    pub tab: Tab,
    /// The controls that take every value while settings are counted; all others are held as they are.
    pub free: Vec<Control>,
    past: Vec<World>,
}

/// What a control, a link or the host page asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Change one control.
    Change(Change),
    /// Change several together, undone together.
    ChangeMany(Vec<Change>),
    /// Show a prepared world, by its position in the case.
    Preset(usize),
    /// Show the world the host page names.
    Tell(World),
    /// Take the last change back.
    Undo,
    /// Back to the opening world.
    Reset,
    /// Select something, or nothing.
    Select(Option<Node>),
    /// Explain a term of the glossary, by its position, or stop explaining it.
    Explain(Option<usize>),
    /// Show or fold away what does not apply in one band.
    Unfold(Column, bool),
    /// See the world another way.
    Show(Tab),
    /// Hold a control as it is while settings are counted, or let it take every value.
    Hold(Control, bool),
    /// Let everything take every value, or only what is disputed, and hold all else.
    Free {
        /// Whether who is in the question takes every value, too.
        actors: bool,
    },
}

impl State {
    /// A widget that opens with this world.
    #[must_use]
    pub fn new(model: &Model, world: World) -> Self {
        Self {
            free: free(&model.case, false),
            before: world.clone(),
            world,
            done: Done::Nothing,
            step: 0,
            selected: None,
            explained: None,
            unfolded: [false; 3],
            tab: Tab::default(),
            past: Vec::new(),
        }
    }

    /// Whether there is a change to take back.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// The next state. Says whether anything changed.
    pub fn apply(&mut self, model: &Model, action: Action) -> bool {
        match action {
            Action::Change(change) => {
                let mut world = self.world.clone();
                change.apply(&model.case, &mut world);
                self.go(world, Done::Changed(change))
            }
            Action::ChangeMany(changes) => {
                let mut world = self.world.clone();
                for change in changes {
                    change.apply(&model.case, &mut world);
                }
                self.go(world, Done::ChangedMany)
            }
            Action::Preset(index) => match model.case.presets.get(index) {
                Some(preset) => self.go(World::new(&model.case, &preset.world), Done::Preset(index)),
                None => false,
            },
            Action::Tell(world) => self.go(world, Done::Told),
            Action::Reset => self.go(model.opening(), Done::Reset),
            Action::Undo => match self.past.pop() {
                Some(world) => {
                    self.tell(world, Done::Undone);
                    true
                }
                None => false,
            },
            Action::Select(node) => {
                self.explained = None;
                replace(&mut self.selected, node)
            }
            Action::Explain(term) => replace(&mut self.explained, term),
            Action::Unfold(column, unfolded) => replace(&mut self.unfolded[column as usize], unfolded),
            Action::Show(tab) => replace(&mut self.tab, tab),
            Action::Hold(control, hold) => {
                let changes = self.free.contains(&control) == hold;
                if hold {
                    self.free.retain(|&other| other != control);
                } else if changes {
                    self.free.push(control);
                }
                changes
            }
            Action::Free { actors } => replace(&mut self.free, free(&model.case, actors)),
        }
    }

    /// What is held while settings are counted: at the values it has in the world shown.
    #[must_use]
    pub fn held(&self, case: &Case) -> Pins {
        let mut held = Pins::all(case, &self.world);
        for &control in &self.free {
            held.free(control);
        }
        held
    }

    /// Moves to a world and remembers the one left. A preset or a reset that changes nothing is still told.
    fn go(&mut self, world: World, done: Done) -> bool {
        let moved = world != self.world;
        if !moved && matches!(done, Done::Changed(_) | Done::ChangedMany | Done::Told) {
            return false;
        }
        if moved {
            if self.past.len() == MEMORY {
                self.past.remove(0);
            }
            self.past.push(self.world.clone());
        }
        self.tell(world, done);
        true
    }

    fn tell(&mut self, world: World, done: Done) {
        self.before = std::mem::replace(&mut self.world, world);
        self.done = done;
        self.step = self.step.wrapping_add(1);
    }
}

/// The reading and every switch, with or without the actors.
fn free(case: &Case, actors: bool) -> Vec<Control> {
    let mut free = controls(case);
    free.retain(|control| actors || !matches!(control, Control::Actor(_)));
    free
}

fn replace<T: PartialEq>(place: &mut T, value: T) -> bool {
    let changed = *place != value;
    *place = value;
    changed
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use explainer_authoring::read_folder;
    use explainer_core::argument::Pin;
    use explainer_core::case::ActorId;

    use super::*;

    fn opened() -> (Model, State) {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/cases/donbas-labour");
        let (case, mut texts) = read_folder(&folder).unwrap_or_else(|_| panic!("the case is sound"));
        let model = Model::new(case, texts.swap_remove(0));
        let state = State::new(&model, model.opening());
        (model, state)
    }

    #[test]
    fn who_is_in_the_question_is_held_at_first() {
        let (model, state) = opened();
        let held = state.held(&model.case);
        for (index, hold) in held.actors.iter().enumerate() {
            assert_eq!(*hold, Pin::Fixed(state.world.is_on(ActorId::from(index))));
        }
        assert_eq!((held.reading, state.free.len()), (Pin::Varies, 7));
    }

    #[test]
    fn what_is_held_is_chosen_one_by_one_or_together() {
        let (model, mut state) = opened();
        let (step, sentence) = (state.step, state.done.clone());
        assert!(state.apply(&model, Action::Hold(Control::Reading, true)));
        assert_eq!((state.held(&model.case).reading, state.free.len()), (Pin::Fixed(None), 6));
        assert!(!state.apply(&model, Action::Hold(Control::Reading, true)), "it is held already");
        assert!(state.apply(&model, Action::Hold(Control::Actor(ActorId(0)), false)));
        assert_eq!(state.held(&model.case).actors[0], Pin::Varies);
        assert!(state.apply(&model, Action::Free { actors: true }));
        assert_eq!(state.free, controls(&model.case));
        assert!(state.apply(&model, Action::Free { actors: false }));
        assert_eq!(state.free, State::new(&model, model.opening()).free);
        // Nothing of it is a change of the world, to be told or undone.
        assert_eq!((state.step, state.done.clone(), state.can_undo()), (step, sentence, false));
    }

    #[test]
    fn what_is_held_stays_held_and_follows_the_world() {
        let (model, mut state) = opened();
        let actor = ActorId(0);
        let on = state.world.is_on(actor);
        state.apply(&model, Action::Hold(Control::Reading, true));
        let free = state.free.clone();
        for action in [
            Action::Show(Tab::Hinges),
            Action::Change(Change::Actor(actor, !on)),
            Action::Preset(0),
            Action::Reset,
            Action::Show(Tab::Outline),
            Action::Change(Change::Actor(actor, !on)),
        ] {
            state.apply(&model, action);
            assert_eq!(state.free, free);
            assert_eq!(state.held(&model.case).actors[0], Pin::Fixed(state.world.is_on(actor)));
            assert_eq!(state.held(&model.case).reading, Pin::Fixed(state.world.reading(&model.case)));
        }
        assert_ne!(state.world.is_on(actor), on);
    }
}

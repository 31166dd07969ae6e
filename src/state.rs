//! The state of one widget and the one way it changes.
//!
//! A control makes an [`Action`]; [`State::apply`] makes the next state. Verdicts and the figure are derived
//! from the state, never kept in it.

use explainer_core::argument::{Change, World};
use explainer_core::case::Column;
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
    /// For claims, objections and replies: whether the figure shows what does not apply as well.
    pub unfolded: [bool; 3],
    /// The way the world is seen.
    pub tab: Tab,
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
    /// Show or fold away what does not apply in one band.
    Unfold(Column, bool),
    /// See the world another way.
    Show(Tab),
}

impl State {
    /// A widget that opens with this world.
    #[must_use]
    pub fn new(world: World) -> Self {
        Self {
            before: world.clone(),
            world,
            done: Done::Nothing,
            step: 0,
            selected: None,
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
                Some(preset) => self.go(World::new(&model.case, &preset.setting), Done::Preset(index)),
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
            Action::Select(node) => replace(&mut self.selected, node),
            Action::Unfold(column, unfolded) => replace(&mut self.unfolded[column as usize], unfolded),
            Action::Show(tab) => replace(&mut self.tab, tab),
        }
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

fn replace<T: PartialEq>(place: &mut T, value: T) -> bool {
    let changed = *place != value;
    *place = value;
    changed
}

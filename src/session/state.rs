//! The state of one widget.

use explainer_core::argument::{Change, Control, Pins, World, controls};
use explainer_core::case::Case;
use explainer_core::diagram::Node;

use crate::model::Model;

/// The ways to see a world.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tab {
    /// The figure.
    #[default]
    Diagram,
    /// Arguments as a nested list.
    Outline,
    /// Arguments by what they need and use.
    Table,
    /// Arguments by what they turn on, over many worlds.
    Sensitivity,
}

/// What was done last; the sentence under the controls tells it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum LastChange {
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
    ShownByHost,
}

/// The state of one widget.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// The world shown.
    pub world: World,
    /// The world before the last change, as long as it is told about.
    pub before: World,
    /// What led from there to here.
    pub last_change: LastChange,
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
    pub varying: Vec<Control>,
    pub(super) past: Vec<World>,
}

impl State {
    /// A widget that opens with this world.
    #[must_use]
    pub fn new(model: &Model, world: World) -> Self {
        Self {
            varying: default_varying(&model.case, false),
            before: world.clone(),
            world,
            last_change: LastChange::Nothing,
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

    /// What is held while settings are counted: at the values it has in the world shown.
    #[must_use]
    pub fn pins(&self, case: &Case) -> Pins {
        let mut pins = Pins::all(case, &self.world);
        for &control in &self.varying {
            pins.unpin(control);
        }
        pins
    }
}

/// The reading and every switch, with or without the actors.
pub(super) fn default_varying(case: &Case, actors: bool) -> Vec<Control> {
    let mut varying = controls(case);
    varying.retain(|control| actors || !matches!(control, Control::Actor(_)));
    varying
}

//! Where one reader stands: every choice made so far, and nothing that follows from them.

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

/// What was done last; the sentence under the controls says it.
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

/// Whether the details of the case are here: its longer texts and its sources come when they are first needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DetailsState {
    /// Nobody has asked for them.
    NotRequested,
    /// They are being fetched.
    Loading,
    /// They could not be had.
    Failed,
    /// They are here.
    Loaded,
}

/// The choices of one reader.
#[derive(Debug, Clone, PartialEq)]
pub struct State {
    /// The world the reader stands in.
    pub world: World,
    /// The world before the last change.
    pub before: World,
    /// What led from there to here.
    pub last_change: LastChange,
    /// How often anything was done.
    pub step: u32,
    /// What the detail panel is about.
    pub selected: Option<Node>,
    /// The term of the glossary that the panel explains, by its position.
    pub explained: Option<usize>,
    /// For claims, objections and replies: whether the figure shows what does not apply as well.
    pub unfolded: [bool; 3],
    /// The way the world is seen.
    pub tab: Tab,
    /// The controls that take every value while settings are counted; all others are pinned.
    pub varying: Vec<Control>,
    /// Whether the details of the case are here.
    pub details: DetailsState,
    /// Whether the browser prints.
    pub printing: bool,
    /// Whether the link was copied, as long as that is said; where it was not, its address.
    pub copied: Option<Result<(), String>>,
    /// The format the figure is drawn in, by its position; `None` for all of them.
    pub format: Option<usize>,
    /// Where the pointer or the focus is in the figure.
    hovered: Option<Node>,
    /// Where it was at the last change: its path is not lit until the pointer has been elsewhere, since that would
    /// hide the change from whoever has just made it.
    hovered_at_change: Option<Node>,
    past: Vec<World>,
}

/// How many steps can be undone.
const MEMORY: usize = 200;

impl State {
    /// A reader who opens with this world.
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
            details: if model.details.is_some() { DetailsState::Loaded } else { DetailsState::NotRequested },
            printing: false,
            copied: None,
            format: None,
            hovered: None,
            hovered_at_change: None,
            past: Vec::new(),
        }
    }

    /// Whether there is a change to take back.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// What is pinned while settings are counted: at the values it has in the world the reader stands in.
    #[must_use]
    pub fn pins(&self, case: &Case) -> Pins {
        let mut pins = Pins::all(case, &self.world);
        for &control in &self.varying {
            pins.unpin(control);
        }
        pins
    }

    /// The node of the figure whose path is lit.
    #[must_use]
    pub fn lit(&self) -> Option<Node> {
        let hovered = self.hovered.filter(|_| self.hovered != self.hovered_at_change);
        hovered.or(self.selected)
    }

    /// The pointer or the focus comes to a node, or leaves. Says whether anything is lit otherwise.
    pub(super) fn hover(&mut self, node: Option<Node>) -> bool {
        let before = self.lit();
        self.hovered = node;
        if self.hovered != self.hovered_at_change {
            self.hovered_at_change = None;
        }
        self.lit() != before
    }

    /// Moves to a world and remembers the one left. Says whether there is anything to tell: a preset or a reset that
    /// changes nothing is still told.
    pub(super) fn commit(&mut self, world: World, last_change: LastChange) -> bool {
        let moved = world != self.world;
        let told = match last_change {
            LastChange::Changed(_) | LastChange::ChangedMany | LastChange::ShownByHost => moved,
            LastChange::Nothing | LastChange::Preset(_) | LastChange::Undone | LastChange::Reset => true,
        };
        if moved {
            if self.past.len() == MEMORY {
                self.past.remove(0);
            }
            self.past.push(self.world.clone());
        }
        if told {
            self.record(world, last_change);
        }
        told
    }

    /// Takes the last change back. Says whether there was one.
    pub(super) fn undo(&mut self) -> bool {
        let Some(world) = self.past.pop() else { return false };
        self.record(world, LastChange::Undone);
        true
    }

    fn record(&mut self, world: World, last_change: LastChange) {
        self.before = std::mem::replace(&mut self.world, world);
        self.last_change = last_change;
        self.step = self.step.wrapping_add(1);
        self.hovered_at_change = self.hovered;
    }

    /// Pins a control, or lets it vary. Says whether it did otherwise before.
    pub(super) fn pin(&mut self, control: Control, pinned: bool) -> bool {
        let changes = self.varying.contains(&control) == pinned;
        if pinned {
            self.varying.retain(|&other| other != control);
        } else if changes {
            self.varying.push(control);
        }
        changes
    }
}

/// The reading and every switch, with or without the actors.
pub(super) fn default_varying(case: &Case, actors: bool) -> Vec<Control> {
    let mut varying = controls(case);
    varying.retain(|control| actors || !matches!(control, Control::Actor(_)));
    varying
}

//! Where one reader stands: every choice made so far, and nothing that follows from them.

use explainer_core::argument::{Change, Control, Pins, World, controls};
use explainer_core::case::{ArgumentId, Case, Column};
use explainer_core::diagram::Node;

use super::{Prediction, Saved, Tour};
use crate::model::Model;

/// The ways to see a world.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tab {
    /// One argument, what it rests on and what is said against it.
    #[default]
    Focus,
    /// All arguments in one figure.
    Diagram,
    /// Arguments as a nested list.
    Outline,
    /// Arguments by what they need and use.
    Table,
    /// Arguments by what they turn on, over many worlds.
    Sensitivity,
}

impl Tab {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 5] = [Self::Focus, Self::Diagram, Self::Outline, Self::Table, Self::Sensitivity];

    /// Its public name, as links have it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Focus => "focus",
            Self::Diagram => "diagram",
            Self::Outline => "outline",
            Self::Table => "matrix",
            Self::Sensitivity => "hinges",
        }
    }
}

/// The controls of the lower bar, where there is no room for all of them beside the figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sheet {
    /// Who takes part.
    Actors,
    /// Whose reading is followed.
    Readings,
    /// What is accepted or rejected.
    Switches,
}

/// What was done last; the sentence under the controls says it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum LastChange {
    /// Nothing yet: the sentence invites the reader to act.
    #[default]
    Nothing,
    /// Nothing yet, but the reader came by a link to another world than the page opens with.
    ByLink,
    /// One control was changed.
    Changed(Change),
    /// Several were changed together.
    ChangedMany,
    /// A prepared world was chosen: its position in the case.
    Preset(usize),
    /// A step of the tour was reached: its position.
    Step(usize),
    /// A step of the tour asks something before it changes anything: its position.
    Asked(usize),
    /// The tour has come to its end.
    Finished,
    /// A change waits until the reader has said what it will do.
    Pending,
    /// That change was not made.
    Withdrawn,
    /// A step was undone.
    Undone,
    /// Back to the opening world.
    Reset,
    /// The host page set the world.
    ShownByHost,
    /// The reader followed a link in the text around the widget.
    FollowedLink,
}

/// Whether something is here that comes only when it is first needed: the details of the case, or the part of the widget
/// that shows them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrival {
    /// Nobody has asked for it.
    NotRequested,
    /// It is being fetched.
    Loading,
    /// It could not be had.
    Failed,
    /// It is here.
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
    /// The guided tour.
    pub tour: Tour,
    /// Whether the reader predicts first, and what waits for that.
    pub prediction: Prediction,
    /// The argument in the middle; none in a case without arguments.
    pub focus: Option<ArgumentId>,
    /// Whether all that bears on the argument in the middle is shown, and not only what fits one screen.
    pub all_shown: bool,
    /// The controls that are unfolded over the lower bar.
    pub sheet: Option<Sheet>,
    /// What the detail panel is about.
    pub selected: Option<Node>,
    /// The term of the glossary that the panel explains, by its position.
    pub explained: Option<usize>,
    /// For claims, objections and replies: whether the figure shows what does not apply as well.
    pub unfolded: [bool; Column::COUNT],
    /// The way the world is seen.
    pub tab: Tab,
    /// The controls that take every value while settings are counted; all others are pinned.
    pub varying: Vec<Control>,
    /// Whether the details of the case are here.
    pub details: Arrival,
    /// Whether the part of the widget that comes later is here; see [`crate::later`].
    pub later: Arrival,
    /// Whether the browser prints.
    pub printing: bool,
    /// Whether the link was copied, as long as that is said; where it was not, its address.
    pub copied: Option<Result<(), String>>,
    /// What became of a file that was to be saved, as long as that is said.
    pub saved: Option<Saved>,
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
            varying: default_varying(model, false),
            before: world.clone(),
            world,
            last_change: LastChange::Nothing,
            step: 0,
            tour: Tour::default(),
            prediction: Prediction::default(),
            focus: model.case.headline(),
            all_shown: false,
            sheet: None,
            selected: None,
            explained: None,
            unfolded: [false; Column::COUNT],
            tab: Tab::default(),
            details: if model.details.is_some() { Arrival::Loaded } else { Arrival::NotRequested },
            later: Arrival::NotRequested,
            printing: false,
            copied: None,
            saved: None,
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
            LastChange::Changed(_)
            | LastChange::ChangedMany
            | LastChange::ShownByHost
            | LastChange::FollowedLink => moved,
            LastChange::Nothing
            | LastChange::ByLink
            | LastChange::Preset(_)
            | LastChange::Step(_)
            | LastChange::Asked(_)
            | LastChange::Finished
            | LastChange::Pending
            | LastChange::Withdrawn
            | LastChange::Undone
            | LastChange::Reset => true,
        };
        if moved {
            if self.past.len() == MEMORY {
                self.past.remove(0);
            }
            self.past.push(self.world.clone());
        }
        if told {
            self.prediction.forget();
            self.record(world, last_change);
        }
        told
    }

    /// Takes the last change back. Says whether there was one.
    pub(super) fn undo(&mut self) -> bool {
        let Some(world) = self.past.pop() else { return false };
        self.prediction.forget();
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

/// The reading and every switch that can be operated, with or without the actors.
pub(super) fn default_varying(model: &Model, actors: bool) -> Vec<Control> {
    let mut varying = controls(&model.case);
    varying
        .retain(|&control| model.can_operate(control) && (actors || !matches!(control, Control::Actor(_))));
    varying
}

//! The classes that say in what state something is. Each begins with `sx-`: before any script runs they stand in the
//! page around the widget, whose own styles may know words like `open`.

use explainer_core::argument::{Status, Truth};
use explainer_core::diagram::{Force, NodeState};

/// The class of a status.
pub fn status_class(status: Status) -> &'static str {
    match status {
        Status::Stands => "sx-stands",
        Status::Contested => "sx-contested",
        Status::Falls => "sx-falls",
        Status::Unsupported => "sx-unsupported",
        Status::NotEngaged => "sx-not-engaged",
    }
}

/// The class of whether a premise holds.
pub fn truth_class(truth: Truth) -> &'static str {
    match truth {
        Truth::Holds => "sx-holds",
        Truth::Open => "sx-open",
        Truth::Rejected => "sx-rejected",
    }
}

/// The class of what a line has to say.
pub fn force_class(force: Force) -> &'static str {
    match force {
        Force::Idle => "sx-idle",
        Force::Spent => "sx-spent",
        Force::Undecided => "sx-undecided",
        Force::InForce => "sx-in-force",
    }
}

/// The classes of a box: what it stands for and its state.
pub fn node_classes(state: NodeState) -> [&'static str; 2] {
    match state {
        NodeState::Actor(true) => ["sx-pill", "sx-on"],
        NodeState::Actor(false) => ["sx-pill", "sx-off"],
        NodeState::Premise(_, truth) => ["sx-premise", truth_class(truth)],
        NodeState::Argument(status) => ["sx-argument", status_class(status)],
    }
}

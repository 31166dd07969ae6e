//! From a case and a world to a scene, with words of its own.

use explainer_core::argument::{Framework, Status, World};
use explainer_core::case::{Case, Labels, WorldSpec};
use explainer_core::diagram::{Captions, FoldCaption, FoldCounts, Plan, Scene, Subject, View, scene};

/// What bands say about what they fold away.
pub fn fold(counts: FoldCounts) -> FoldCaption {
    let FoldCounts { unsupported, not_engaged, unfolded, .. } = counts;
    let verb = if unfolded { "hide" } else { "show" };
    FoldCaption {
        count: format!("{unsupported} rest on something rejected · {not_engaged} not in question –"),
        offer: verb.into(),
    }
}

/// What the interface says in the figure, in English.
pub const CAPTIONS: Captions<'static> = Captions {
    status: &|status| match status {
        Status::Stands => "stands",
        Status::Contested => "contested",
        Status::Falls => "falls",
        Status::Unsupported => "unsupported",
        Status::NotEngaged => "not engaged",
    },
    contrary: &|number| format!("not {number}"),
    fold: &fold,
};

/// The figure of a world.
pub fn draw(case: &Case, labels: &Labels, spec: &WorldSpec, width: i32, unfolded: bool) -> Scene {
    let world = World::new(case, spec);
    let verdicts = Framework::new(case).evaluate(&world);
    let plan = Plan::new(case);
    let subject =
        Subject { case, plan: &plan, labels, world: &world, verdicts: &verdicts, captions: &CAPTIONS };
    scene(&subject, &View { width, unfolded: [unfolded; 3] })
}

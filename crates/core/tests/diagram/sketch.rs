//! From a case and a setting to a scene, with words of its own.

use explainer_core::argument::{Framework, World};
use explainer_core::case::{Case, Texts, WorldSpec};
use explainer_core::diagram::{FoldCounts, Plan, Scene, Subject, View, Words, scene};

/// What bands say about what they fold away.
pub fn fold(counts: FoldCounts) -> String {
    let FoldCounts { unsupported, not_engaged, unfolded, .. } = counts;
    let verb = if unfolded { "hide" } else { "show" };
    format!("{unsupported} rest on something rejected · {not_engaged} not in question – {verb}")
}

/// The words of the figure, in English.
pub const WORDS: Words<'static> =
    Words { status: ["stands", "contested", "falls", "unsupported", "not engaged"], not: "not", fold: &fold };

/// The figure of a setting.
pub fn draw(case: &Case, texts: &Texts, setting: &WorldSpec, width: i32, unfolded: bool) -> Scene {
    let world = World::new(case, setting);
    let verdicts = Framework::new(case).evaluate(&world);
    let plan = Plan::new(case);
    let subject = Subject { case, plan: &plan, texts, world: &world, verdicts: &verdicts, words: &WORDS };
    scene(&subject, &View { width, unfolded: [unfolded; 3] })
}

//! Lessons as packages for a school's platform: each case's tour by each standard that platforms take.
//!
//! What is told of a lesson comes from the author's tool, as JSON (`crates/site/src/lesson.rs`), and `crates/lesson-package` makes the
//! packages, as the teacher's desk does of any other lesson.

use anyhow::{Context, Result};
use explainer_lesson_package::{Facts, File, STANDARDS, zipped};

use crate::build::{tags, tool};
use crate::workspace::{Workspace, stdout};

/// The packages with the tour of the case that a page for frames shows, as (name, bytes); none where it has no tour.
///
/// # Errors
/// Where the page is not as the build writes it, and those of the author's tool and of writing.
pub fn packages(workspace: &Workspace, page: &str, scored: bool) -> Result<Vec<File>> {
    let element = tags(page).into_iter().find(|tag| tag.name == "sanctions-explainer");
    let case =
        element.and_then(|tag| tag.attributes.get("case").cloned()).context("the page shows no case")?;
    let told = stdout(tool(workspace).args(["lesson", &case]))?;
    let Some(facts) = serde_json::from_str::<Option<Facts>>(&told)? else { return Ok(Vec::new()) };
    let packed = |standard: &explainer_lesson_package::Standard| {
        let package = zipped(&standard.package(page, &facts, None, scored)?)?;
        Ok((format!("{}-{}-{}.zip", facts.case, facts.name, standard.name), package))
    };
    STANDARDS.iter().map(packed).collect()
}

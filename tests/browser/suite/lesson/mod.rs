//! Lessons: the packages with one, as a school's platform meets them, taken from their zips, launched, left and gone on with;
//! and those that a teacher has made, on the pupils' page.

pub mod cmi5;
pub mod pupils;
pub mod scorm;
pub mod store;
mod trouble;

use std::fs::File;
use std::io::Read;

use anyhow::{Context, Result};
use browser_tests::{HTML, Session, open_packed, packages, site};
use dev_server::Site;
use serde_json::Value;
use thirtyfour::By;

/// The case whose tour is the lesson.
const CASE: &str = "donbas-labour";

/// The page of a lesson, with the root of its widget left open.
fn page(standard: &str) -> Result<String> {
    let file = packages()?.join(format!("{CASE}-tour-{standard}.zip"));
    let zip = File::open(&file).with_context(|| format!("cannot read {}", file.display()))?;
    let mut page = String::new();
    zip::ZipArchive::new(zip)?.by_name("index.html")?.read_to_string(&mut page)?;
    Ok(open_packed(&page))
}

/// A site with a lesson at `/lesson/index.html`.
pub(crate) fn with_lesson(standard: &str) -> Result<Site> {
    Ok(site()?.page("/lesson/index.html", HTML, page(standard)?))
}

/// Goes into the frame once the words of a step are there.
async fn into_lesson(session: &Session, step: &str) -> Result<()> {
    session.driver.enter_default_frame().await?;
    session.driver.find(By::Css("iframe")).await?.enter_frame().await?;
    at_step(session, step).await
}

/// Waits for the words of a step.
pub async fn at_step(session: &Session, step: &str) -> Result<()> {
    // The page of an earlier visit may still be there for a moment.
    session.see("running widget", "window.sx?.ready()").await?;
    session
        .see(&format!("step {step}"), &format!("sx.one('.sx-step[data-step=\"{step}\"] .sx-step-text')"))
        .await?;
    Ok(())
}

/// Answers what the step asks, if it does, without an opinion.
async fn answer(session: &Session) -> Result<()> {
    if session.look::<bool>("sx.one('.sx-guesses') !== null").await? {
        session.look::<Value>("sx.click('[data-do=guess-unsure]') ?? null").await?;
        session.see("the outcome", "sx.one('.sx-step-outcome')").await?;
    }
    Ok(())
}

/// Goes on from each of these steps to the next, answering what is asked; the last is answered and stayed at.
pub async fn walk(session: &Session, steps: &[String]) -> Result<()> {
    for (index, step) in steps.iter().enumerate() {
        at_step(session, step).await?;
        answer(session).await?;
        if index + 1 < steps.len() {
            session.look::<Value>("sx.click('[data-do=step-next]') ?? null").await?;
        }
    }
    Ok(())
}

/// The ids of the steps.
fn steps() -> Result<Vec<String>> {
    let (case, _) = browser_tests::first_case()?;
    Ok(case.tour.into_iter().map(|step| step.id).collect())
}

/// Which steps ask something, and not as the first.
fn questions() -> Result<Vec<usize>> {
    let (case, _) = browser_tests::first_case()?;
    Ok((1..case.tour.len()).filter(|&step| case.tour[step].ask.is_some()).collect())
}

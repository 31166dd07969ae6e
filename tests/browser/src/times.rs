//! How each test ended, how long it took and in which version of its browser: for the list of the slowest, for the table
//! of what was seen to hold, which `cargo xtask test` makes at the end, and for what it says of those that failed.

use std::fs::OpenOptions;
use std::io::Write;
use std::time::Duration;

use anyhow::{Context, Result};

use crate::Session;

/// Adds a line to the file that `EXPLAINER_TIMES` names, if it names one: seconds, `ok` or `failed`, the version of the
/// browser, the name of the test, and after a tab what a failed one said. Waiting for a free browser does not count.
pub(crate) fn note(path: &str, session: &Session, failure: Option<&str>, took: Duration) -> Result<()> {
    let Ok(file) = std::env::var("EXPLAINER_TIMES") else { return Ok(()) };
    let mut file = OpenOptions::new()
        .create(true)
        .append(true)
        .open(&file)
        .with_context(|| format!("cannot write {file}"))?;
    let test = path.split_once("::").map_or(path, |(_, test)| test);
    let told = session.driver.capabilities().get("browserVersion");
    let version = told.and_then(|version| version.as_str()).unwrap_or("unknown");
    let how = if failure.is_none() { "ok" } else { "failed" };
    let said = failure.map(|said| format!("\t{}", said.replace('\n', " "))).unwrap_or_default();
    // In one piece, so that tests that end together do not mix.
    let line = format!("{:.1} {how} {version} {test}::{}{said}\n", took.as_secs_f64(), session.engine.name());
    Ok(file.write_all(line.as_bytes())?)
}

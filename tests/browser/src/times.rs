//! How each test ended, how long it took and in which version of its browser: for the list of the slowest, and for the
//! table of what was seen to hold, which `cargo xtask test` makes at the end.

use std::fs::OpenOptions;
use std::io::Write;
use std::time::Duration;

use anyhow::{Context, Result};

use crate::Session;

/// Adds a line to the file that `EXPLAINER_TIMES` names, if it names one: seconds, `ok` or `failed`, the version of the
/// browser, and the name of the test. Waiting for a free browser does not count.
pub(crate) fn note(path: &str, session: &Session, passed: bool, took: Duration) -> Result<()> {
    let Ok(file) = std::env::var("EXPLAINER_TIMES") else { return Ok(()) };
    let mut file = OpenOptions::new()
        .create(true)
        .append(true)
        .open(&file)
        .with_context(|| format!("cannot write {file}"))?;
    let test = path.split_once("::").map_or(path, |(_, test)| test);
    let told = session.driver.capabilities().get("browserVersion");
    let version = told.and_then(|version| version.as_str()).unwrap_or("unknown");
    let how = if passed { "ok" } else { "failed" };
    // In one piece, so that tests that end together do not mix.
    let line = format!("{:.1} {how} {version} {test}::{}\n", took.as_secs_f64(), session.engine.name());
    Ok(file.write_all(line.as_bytes())?)
}

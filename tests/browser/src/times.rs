//! How long each test took, for the list of the slowest that `cargo xtask test` prints at the end.

use std::fs::OpenOptions;
use std::io::Write;
use std::time::Duration;

use anyhow::{Context, Result};

use crate::Engine;

/// Adds a line to the file that `EXPLAINER_TIMES` names, if it names one. Waiting for a free browser does not count.
pub(crate) fn note(path: &str, engine: Engine, took: Duration) -> Result<()> {
    let Ok(file) = std::env::var("EXPLAINER_TIMES") else { return Ok(()) };
    let mut file = OpenOptions::new()
        .create(true)
        .append(true)
        .open(&file)
        .with_context(|| format!("cannot write {file}"))?;
    let test = path.split_once("::").map_or(path, |(_, test)| test);
    // In one piece, so that tests that end together do not mix.
    let line = format!("{:.1} {test}::{}\n", took.as_secs_f64(), engine.name());
    Ok(file.write_all(line.as_bytes())?)
}

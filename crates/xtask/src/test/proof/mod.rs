//! What was seen to hold, as a table that the run itself writes: `target/proof.md`, and with `--record` docs/proof.md.

mod behaviours;
mod native;
mod table;

use std::collections::BTreeSet;
use std::fs;

use anyhow::{Context, Result, ensure};

use super::browsers;
use super::results::Ran;
use crate::features;
use crate::workspace::{Workspace, stdout};
use behaviours::BEHAVIOURS;

/// Where the table is kept, relative to the repository.
const RECORD: &str = "docs/proof.md";

/// Holds the names in the table against the browser tests there are.
///
/// # Errors
/// Names those that do not exist.
pub fn check_names(workspace: &Workspace) -> Result<()> {
    let listed = browsers::names(workspace)?;
    let tests: BTreeSet<_> = listed.iter().filter_map(|name| Some(name.rsplit_once("::")?.0)).collect();
    let named = BEHAVIOURS.iter().flat_map(|behaviour| behaviour.in_browsers);
    let missing: Vec<_> = named.filter(|name| !tests.contains(**name)).collect();
    ensure!(missing.is_empty(), "the table of behaviours names tests that there are not: {missing:#?}");
    Ok(())
}

/// Runs the tests of the table that need no browser, and writes the table.
///
/// # Errors
/// With `record`, where anything in the table was not run or did not pass; else those of running and writing.
pub fn write(workspace: &Workspace, ran: &[Ran], record: bool) -> Result<()> {
    let mut native = native::run(workspace, BEHAVIOURS.iter().flat_map(|behaviour| behaviour.native))?;
    // That the modules are as the guide says is held by the build that the browsers were given.
    let modules = features::check(workspace).is_ok();
    native.retain(|test| modules || !test.starts_with("features::"));
    let date = stdout(std::process::Command::new("date").args(["-u", "+%-d %B %Y"]))?;
    let table =
        table::Table { ran, native: &native, listed: &browsers::names(workspace)?, date: date.trim() };
    let path = workspace.target()?.join("proof.md");
    fs::write(&path, table.to_string()).with_context(|| format!("cannot write {}", path.display()))?;
    println!("what was seen to hold is in {}", path.display());
    let open = table.open();
    if record {
        ensure!(open.is_empty(), "not everything was run and passed: {open:#?}");
        fs::copy(&path, workspace.path(RECORD)).context("cannot write the record")?;
        println!("recorded in {RECORD}");
    }
    Ok(())
}

//! The browser tests, run by cargo with everything they need to know in environment variables: one run for each
//! engine, all at the same time.

use std::ffi::OsString;
use std::fs;
use std::thread;

use anyhow::{Result, bail};

use super::BROWSER_TESTS;
use super::drivers::{Drivers, Engine};
use super::package;
use super::results::{self, Ran};
use super::tools::Tools;
use crate::pack::folder;
use crate::workspace::{Workspace, run, run_beside_others, stdout};

/// The browser tests there are, each with the name of its engine at the end.
///
/// # Errors
/// Where they do not build.
pub fn names(workspace: &Workspace) -> Result<Vec<String>> {
    let listed = stdout(workspace.cargo().args(["test", "--package", BROWSER_TESTS, "--", "--list"]))?;
    Ok(listed.lines().filter_map(|line| line.strip_suffix(": test")).map(str::to_owned).collect())
}

/// Starts the drivers, runs the tests, ends the drivers again, tells which tests took longest, and adds how each ended to
/// `ran`.
///
/// # Errors
/// Where a driver does not start or a test fails.
pub fn run_tests(
    workspace: &Workspace,
    tools: &Tools,
    arguments: &[OsString],
    ran: &mut Vec<Ran>,
) -> Result<()> {
    let mut build = workspace.cargo();
    run(build.args(["test", "--package", BROWSER_TESTS, "--no-run"]))?;
    let logs = workspace.target()?.join("drivers");
    let drivers = Drivers::start(tools, &logs)?;
    let times = logs.join("times.txt");
    fs::write(&times, "")?;
    let package = package::folder(workspace)?.join("dist");

    let tests = |engine: &Engine| {
        let mut cargo = workspace.cargo();
        cargo.args(["test", "--package", BROWSER_TESTS, "--"]).args(arguments);
        for other in drivers.engines.iter().filter(|other| other.name != engine.name) {
            cargo.args(["--skip", &format!("::{}", other.name)]);
        }
        cargo.env("RUST_TEST_THREADS", engine.addresses.len().to_string());
        // A failed test says what it waited for; where the waiting was called from helps nobody.
        cargo.env("RUST_LIB_BACKTRACE", "0");
        cargo.env("EXPLAINER_DIST", workspace.dist()).env("EXPLAINER_TIMES", &times);
        cargo.env("EXPLAINER_PACKAGE", &package).env("EXPLAINER_PACKAGES", folder(workspace));
        cargo.env(engine.variable, engine.addresses.join(" "));
        cargo.env("CHROMIUM", &tools.chromium);
        cargo.env("FIREFOX", &tools.firefox);
        cargo.env("MINI_BROWSER", &tools.mini_browser);
        run_beside_others(&mut cargo)
    };
    let failed: Vec<&str> = thread::scope(|scope| {
        let runs = drivers.engines.each_ref().map(|engine| (engine.name, scope.spawn(|| tests(engine))));
        let ended = runs.into_iter().map(|(name, run)| (name, run.join()));
        let failed = ended.filter(|(_, result)| !matches!(result, Ok(Ok(()))));
        failed.map(|(name, _)| name).collect()
    });
    ran.extend(results::read(&fs::read_to_string(&times)?));
    print!("{}", results::slowest(ran));
    if !failed.is_empty() {
        bail!("tests failed in {}{}", failed.join(", "), results::failures(ran));
    }
    Ok(())
}

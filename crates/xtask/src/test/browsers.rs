//! The browser tests, run by cargo with everything they need to know in environment variables.

use std::ffi::OsString;

use anyhow::Result;

use super::BROWSER_TESTS;
use super::drivers::Drivers;
use super::tools::Tools;
use crate::workspace::{Workspace, run};

/// Starts the drivers, runs the tests, and ends the drivers again.
///
/// # Errors
/// Where a driver does not start or a test fails.
pub fn run_tests(workspace: &Workspace, tools: &Tools, arguments: &[OsString]) -> Result<()> {
    let mut build = workspace.cargo();
    run(build.args(["test", "--package", BROWSER_TESTS, "--no-run"]))?;
    let drivers = Drivers::start(tools, &workspace.target()?.join("drivers"))?;
    let mut cargo = workspace.cargo();
    cargo.args(["test", "--package", BROWSER_TESTS, "--"]).args(arguments);
    // A failed test says what it waited for; where the waiting was called from helps nobody.
    cargo.env("RUST_LIB_BACKTRACE", "0");
    cargo.env("EXPLAINER_DIST", workspace.dist());
    cargo.env("CHROMEDRIVER_URL", &drivers.chromium).env("CHROMIUM", &tools.chromium);
    cargo.env("GECKODRIVER_URL", &drivers.firefox).env("FIREFOX", &tools.firefox);
    cargo.env("WEBKITDRIVER_URL", &drivers.webkit).env("MINI_BROWSER", &tools.mini_browser);
    run(&mut cargo)
}

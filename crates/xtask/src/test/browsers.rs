//! The browser tests, run by cargo with everything they need to know in environment variables: one run for each
//! engine, all at the same time.

use std::ffi::OsString;
use std::fs;
use std::thread;

use anyhow::{Result, bail};

use super::BROWSER_TESTS;
use super::drivers::{Drivers, Engine};
use super::package;
use super::tools::Tools;
use crate::pack::folder;
use crate::workspace::{Workspace, run, run_beside_others};

/// How many tests are told as the slowest.
const SLOWEST: usize = 10;

/// Starts the drivers, runs the tests, ends the drivers again, and tells which tests took longest.
///
/// # Errors
/// Where a driver does not start or a test fails.
pub fn run_tests(workspace: &Workspace, tools: &Tools, arguments: &[OsString]) -> Result<()> {
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
    print!("{}", slowest(&fs::read_to_string(&times)?));
    if !failed.is_empty() {
        bail!("tests failed in {}", failed.join(", "));
    }
    Ok(())
}

/// The slowest tests, a line each, from lines of seconds and names.
fn slowest(times: &str) -> String {
    let read = |line: &str| {
        let (seconds, name) = line.split_once(' ')?;
        Some((seconds.parse::<f64>().ok()?, name.to_owned()))
    };
    let mut all: Vec<_> = times.lines().filter_map(read).collect();
    all.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    let lines = all.iter().take(SLOWEST).map(|(seconds, name)| format!("{seconds:>7.1} s  {name}\n"));
    format!("the slowest of {} tests:\n{}", all.len(), lines.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::slowest;

    #[test]
    fn the_slowest_tests_come_first_and_ten_of_them() {
        let times: String =
            (1..=12).map(|seconds| format!("{seconds}.5 a::test_{seconds}::webkit\n")).collect();
        let told = slowest(&times);
        let lines: Vec<&str> = told.lines().collect();
        assert_eq!(lines.len(), 11);
        assert_eq!(lines[..2], ["the slowest of 12 tests:", "   12.5 s  a::test_12::webkit"]);
        assert_eq!(lines[10], "    3.5 s  a::test_3::webkit");
    }
}

//! The tests of the table that need no browser: run by name, so that one that there is not is noticed.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, ensure};

use super::behaviours::Native;
use crate::workspace::Workspace;

/// Runs these tests, and returns the names of those that passed.
///
/// # Errors
/// Where one of them does not exist.
pub fn run<'t>(workspace: &Workspace, tests: impl Iterator<Item = &'t Native>) -> Result<BTreeSet<String>> {
    let mut programs: BTreeMap<_, Vec<&str>> = BTreeMap::new();
    for one in tests {
        programs.entry((one.package, one.program)).or_default().push(one.test);
    }
    let mut passed = BTreeSet::new();
    for ((package, program), tests) in programs {
        let mut cargo = workspace.cargo();
        cargo.args(["test", "--package", package]);
        cargo.args(if package == program { ["--bin", program] } else { ["--test", program] });
        cargo.args(["--", "--exact"]).args(&tests);
        let output = cargo.output().with_context(|| format!("cannot start the tests of {package}"))?;
        let told = ended(&String::from_utf8_lossy(&output.stdout));
        for test in tests {
            let well = told.get(test);
            ensure!(well.is_some(), "{package} has no test {test}, or it does not build");
            if well == Some(&true) {
                passed.insert(test.to_owned());
            }
        }
    }
    Ok(passed)
}

/// Name of a test → whether it passed.
fn ended(output: &str) -> BTreeMap<String, bool> {
    let tests = output.lines().filter_map(|line| line.strip_prefix("test ")?.split_once(" ... "));
    tests.map(|(name, how)| (name.to_owned(), how == "ok")).collect()
}

#[cfg(test)]
mod tests {
    use super::ended;

    #[test]
    fn how_tests_ended_is_read() {
        let output = "\nrunning 2 tests\ntest a::b ... ok\ntest c has been running\ntest c ... FAILED\n\ntest result: FAILED. 1";
        assert_eq!(
            ended(output).into_iter().collect::<Vec<_>>(),
            [("a::b".to_owned(), true), ("c".to_owned(), false)]
        );
    }
}

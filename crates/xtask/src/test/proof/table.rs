//! The table: behaviour × engine × result.

use std::collections::BTreeSet;
use std::fmt;

use super::behaviours::{BEHAVIOURS, Behaviour};
use crate::test::results::Ran;

/// Name of an engine in tests → as people call it.
const ENGINES: [(&str, &str); 3] =
    [("chromium", "Chromium"), ("firefox", "Firefox"), ("webkit", "WebKitGTK")];

/// What a run has shown.
pub struct Table<'r> {
    /// The browser tests that ran.
    pub ran: &'r [Ran],
    /// The other tests that passed; all of the table were run.
    pub native: &'r BTreeSet<String>,
    /// All browser tests there are, with their engines.
    pub listed: &'r [String],
    /// The day of the run.
    pub date: &'r str,
}

/// What a run shows of a behaviour in one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shown {
    Holds,
    Fails,
    NotRun,
    /// No test for it is meant for this place.
    Nothing,
}

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Holds => "holds",
            Self::Fails => "**fails**",
            Self::NotRun => "not run",
            Self::Nothing => "–",
        })
    }
}

/// What several tests show together; `None` is one that was not run.
fn together(tests: impl Iterator<Item = Option<bool>>) -> Shown {
    tests.fold(Shown::Nothing, |shown, passed| match (shown, passed) {
        (Shown::Fails, _) | (_, Some(false)) => Shown::Fails,
        (Shown::NotRun, _) | (_, None) => Shown::NotRun,
        _ => Shown::Holds,
    })
}

impl Table<'_> {
    fn in_engine(&self, behaviour: &Behaviour, engine: &str) -> Shown {
        let there = |test: &&&str| self.listed.iter().any(|name| *name == format!("{test}::{engine}"));
        let ran = |test: &&str| {
            let mut runs =
                self.ran.iter().filter(|ran| ran.test == **test && ran.engine == engine).peekable();
            runs.peek().is_some().then(|| runs.all(|ran| ran.passed))
        };
        together(behaviour.in_browsers.iter().filter(there).map(ran))
    }

    fn native(&self, behaviour: &Behaviour) -> Shown {
        together(behaviour.native.iter().map(|one| Some(self.native.contains(one.test))))
    }

    fn cells(&self, behaviour: &Behaviour) -> [Shown; 4] {
        let [chromium, firefox, webkit] = ENGINES.map(|(engine, _)| self.in_engine(behaviour, engine));
        [chromium, firefox, webkit, self.native(behaviour)]
    }

    /// The numbers of the behaviours that this run has not shown to hold.
    pub fn open(&self) -> Vec<&'static str> {
        let open = BEHAVIOURS.iter().filter(|one| {
            let cells = self.cells(one);
            !cells.contains(&Shown::Holds)
                || cells.iter().any(|cell| matches!(cell, Shown::Fails | Shown::NotRun))
        });
        open.map(|one| one.number).collect()
    }
}

impl fmt::Display for Table<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let version =
            |engine| self.ran.iter().find(|ran| ran.engine == engine).map_or("", |ran| &ran.version);
        writeln!(f, "# What was seen to hold\n")?;
        writeln!(
            f,
            "Written by a run of the tests on {} (`cargo xtask test --record`), not by hand. Each line is something a page may \
             rely on; “–” says that nothing is tested there.\n",
            self.date
        )?;
        let engines = ENGINES.map(|(engine, name)| format!("{name} {}", version(engine)).trim().to_owned());
        writeln!(
            f,
            "| | behaviour | {} | without a browser |\n|---|---|---|---|---|---|",
            engines.join(" | ")
        )?;
        for one in &BEHAVIOURS {
            let cells = self.cells(one).map(|cell| cell.to_string()).join(" | ");
            writeln!(f, "| {} | {} | {cells} |", one.number, one.what)?;
        }
        writeln!(f, "\n## The tests\n\nThose of browsers are in `tests/browser/suite/`.\n")?;
        for one in &BEHAVIOURS {
            let native =
                one.native.iter().map(|one| format!("`{}` ({}, {})", one.test, one.package, one.program));
            let tests = one.in_browsers.iter().map(|test| format!("`{test}`")).chain(native);
            writeln!(f, "- {}: {}", one.number, tests.collect::<Vec<_>>().join(", "))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A run of everything, in which every test ended so.
    fn all(passed: bool) -> (Vec<Ran>, Vec<String>) {
        let mut ran = Vec::new();
        for test in BEHAVIOURS.iter().flat_map(|one| one.in_browsers) {
            for (engine, _) in ENGINES {
                let (test, engine) = ((*test).to_owned(), engine.to_owned());
                let (version, said) = ("1.2".to_owned(), String::new());
                ran.push(Ran { seconds: 1.0, passed, version, said, test, engine });
            }
        }
        let listed = ran.iter().map(|one| format!("{}::{}", one.test, one.engine)).collect();
        (ran, listed)
    }

    #[test]
    fn what_was_run_and_passed_holds() {
        let (ran, listed) = all(true);
        let native = BEHAVIOURS.iter().flat_map(|one| one.native).map(|one| one.test.to_owned()).collect();
        let table = Table { ran: &ran, native: &native, listed: &listed, date: "today" };
        assert_eq!(table.open(), Vec::<&str>::new());
        let told = table.to_string();
        assert!(told.contains("| Chromium 1.2 | Firefox 1.2 | WebKitGTK 1.2 |"), "{told}");
        assert!(
            told.contains("| B7 |") && !told.contains("| not run") && !told.contains("**fails**"),
            "{told}"
        );
    }

    #[test]
    fn what_failed_or_was_not_run_is_open() {
        let (mut ran, listed) = all(true);
        let native = BTreeSet::new();
        let told = |ran: &[Ran]| {
            let table = Table { ran, native: &native, listed: &listed, date: "today" };
            (table.open(), table.in_engine(&BEHAVIOURS[6], "firefox"))
        };
        assert_eq!(told(&ran), (vec!["B10", "B14"], Shown::Holds), "without the tests that need no browser");
        let place =
            ran.iter().position(|one| one.test == BEHAVIOURS[6].in_browsers[1] && one.engine == "firefox");
        let place = place.expect("a test of B7");
        ran[place].passed = false;
        assert_eq!(told(&ran), (vec!["B7", "B10", "B14"], Shown::Fails));
        ran.remove(place);
        assert_eq!(told(&ran), (vec!["B7", "B10", "B14"], Shown::NotRun));
    }

    #[test]
    fn numbers_run_in_order() {
        let expected: Vec<String> = (1..=BEHAVIOURS.len()).map(|number| format!("B{number}")).collect();
        assert_eq!(BEHAVIOURS.iter().map(|one| one.number).collect::<Vec<_>>(), expected);
    }
}

//! What the browser tests write down as they end: a line each.

/// How many tests are told as the slowest.
const SLOWEST: usize = 10;

/// How many letters of what a failed test said are told once more.
const LONGEST: usize = 600;

/// A test that has run in one engine.
#[derive(Debug, Clone, PartialEq)]
pub struct Ran {
    /// How long it took.
    pub seconds: f64,
    /// Whether it passed.
    pub passed: bool,
    /// What it said where it failed.
    pub said: String,
    /// The version of the browser.
    pub version: String,
    /// Its name without that of the engine, as `embed::faults::what_is_dead_does_not_look_alive`.
    pub test: String,
    /// The name of the engine.
    pub engine: String,
}

/// The tests in lines of seconds, `ok` or `failed`, version, name, and after a tab what a failed one said. Other lines are
/// passed over.
pub fn read(lines: &str) -> Vec<Ran> {
    let read = |line: &str| {
        let [seconds, how, version, name] = line.splitn(4, ' ').collect::<Vec<_>>().try_into().ok()?;
        let (name, said) = name.split_once('\t').unwrap_or((name, ""));
        let (test, engine) = name.rsplit_once("::")?;
        Some(Ran {
            seconds: seconds.parse().ok()?,
            passed: how == "ok",
            said: said.to_owned(),
            version: version.to_owned(),
            test: test.to_owned(),
            engine: engine.to_owned(),
        })
    };
    lines.lines().filter_map(read).collect()
}

/// The slowest tests, a line each.
pub fn slowest(ran: &[Ran]) -> String {
    let mut all: Vec<_> = ran.iter().collect();
    all.sort_by(|a, b| b.seconds.total_cmp(&a.seconds));
    let line = |one: &&Ran| format!("{:>7.1} s  {}::{}\n", one.seconds, one.test, one.engine);
    let lines: String = all.iter().take(SLOWEST).map(line).collect();
    format!("the slowest of {} tests:\n{lines}", all.len())
}

/// The tests that failed, each with the beginning of what it said: some show half a page.
pub fn failures(ran: &[Ran]) -> String {
    let failed = ran.iter().filter(|one| !one.passed);
    let line = |one: &Ran| {
        let said: String = one.said.chars().take(LONGEST).collect();
        format!("\n  {}::{}: {said}", one.test, one.engine)
    };
    failed.map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_slowest_tests_come_first_and_ten_of_them() {
        let lines: String =
            (1..=12).map(|seconds| format!("{seconds}.5 ok 2.50.6 a::test_{seconds}::webkit\n")).collect();
        let told = slowest(&read(&lines));
        let lines: Vec<&str> = told.lines().collect();
        assert_eq!(lines.len(), 11);
        assert_eq!(lines[..2], ["the slowest of 12 tests:", "   12.5 s  a::test_12::webkit"]);
        assert_eq!(lines[10], "    3.5 s  a::test_3::webkit");
    }

    #[test]
    fn a_failed_test_is_one() {
        let ran = read("0.5 failed 128 a::b::firefox\tno panel: 1::2\nnothing\n0.5 ok 128 a::c::firefox\n");
        assert_eq!(ran.len(), 2);
        assert_eq!(failures(&ran), "\n  a::b::firefox: no panel: 1::2");
        assert!(!ran[0].passed && ran[0].test == "a::b" && ran[0].engine == "firefox");
        assert_eq!(ran[0].version, "128");
    }
}

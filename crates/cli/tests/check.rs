//! `check`, run as an author runs it.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

const CASE: &str = include_str!("../../authoring/tests/reader/toy.case.toml");
const EN: &str = include_str!("../../authoring/tests/reader/toy.en.toml");

/// A folder named `toy` of its own for a test, with these files.
fn folder(test: &str, case: &str, en: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("check").join(test).join("toy");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    fs::write(folder.join("case.toml"), case).expect("a file");
    fs::write(folder.join("en.toml"), en).expect("a file");
    folder
}

/// What `check` prints and its exit code.
fn check(case: &str, inside: &PathBuf) -> (String, Option<i32>) {
    let output = Command::new(env!("CARGO_BIN_EXE_sanctions-explainer"))
        .args(["check", case])
        .current_dir(inside)
        .output()
        .expect("the program runs");
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    (String::from_utf8(output.stdout).expect("text"), output.status.code())
}

fn check_broken(test: &str, old: &str, new: &str) -> String {
    assert_eq!(CASE.matches(old).count(), 1);
    let (told, code) = check(".", &folder(test, &CASE.replacen(old, new, 1), EN));
    assert_eq!(code, Some(1));
    told
}

#[test]
fn a_sound_case() {
    let folder = folder("sound", CASE, EN);
    let (told, code) = check(".", &folder);
    assert_eq!(told, "toy 1.0.0: 3 actors, 5 premises, 4 arguments, 4 attacks, 1 language. No problems.\n");
    assert_eq!(code, Some(0));
}

#[test]
fn a_warning_alone_does_not_fail_the_check() {
    let en = EN.replacen("Two or three.", "Two &amp; three.", 1);
    let (told, code) = check(".", &folder("warned", CASE, &en));
    assert_eq!(code, Some(0));
    assert!(told.contains("`more` of the premise `ships-came` holds a character reference"), "{told}");
    assert!(told.contains("1 warning in 1 file\n"), "{told}");
    assert!(told.ends_with("1 language. No problems.\n"), "{told}");
}

#[test]
fn problems_and_warnings_are_counted_apart() {
    let en =
        EN.replacen("Two or three.", "Two &amp; three.", 1).replacen("label = \"Fog\"", "label = \"\"", 1);
    let (told, code) = check(".", &folder("both", CASE, &en));
    assert_eq!(code, Some(1));
    assert!(told.ends_with("1 problem and 1 warning in 1 file\n"), "{told}");
}

#[test]
fn a_case_by_its_name() {
    let folder = folder("named/static/cases", CASE, EN);
    let top = folder.ancestors().nth(3).expect("the folder above static").to_owned();
    assert_eq!(check("toy", &top).1, Some(0));
}

#[test]
fn a_case_that_is_not_there() {
    let (told, code) = check("no-such-case", &folder("none", CASE, EN));
    assert_eq!(code, Some(1));
    assert!(
        told.contains("there is no folder `no-such-case`") && told.ends_with("1 problem in 1 file\n"),
        "{told}"
    );
}

#[test]
fn problems_with_their_lines() {
    let told = check_broken("broken", "implies = [\"north\"]", "implies = [\"nroth\"]\ncolour = \"red\"");
    let wanted = "  x there is no actor `nroth`, which `implies` of the actor `envoy` names
    ,-[case.toml:33:12]
 32 | kind = \"official\"
 33 | implies = [\"nroth\"]
    :            ^^^^^^^
 34 | colour = \"red\"
    `----
  help: Did you mean `north`?
";
    assert!(told.starts_with(wanted), "{told}");
    assert!(told.contains("[case.toml:34:1]"), "{told}");
    assert!(told.ends_with("\n2 problems in 1 file\n"), "{told}");
}

#[test]
fn a_problem_at_the_end_of_a_file() {
    let en = EN.split("[glossary.harbour]").next().expect("a start");
    let (told, code) = check(".", &folder("end", CASE, en));
    assert_eq!(code, Some(1));
    assert!(
        told.contains("no texts for the glossary term `harbour`") && told.contains("[en.toml:104:1]"),
        "{told}"
    );
}

#[test]
fn a_long_line_is_cut_around_the_offending_text() {
    let ids = "\"north\", ".repeat(40);
    let told = check_broken("long", "implies = [\"north\"]", &format!("implies = [{ids}\"nroth\", {ids}]"));
    let line = told.lines().find(|line| line.contains("\"nroth\"")).expect("the line");
    assert!(line.contains('…') && line.len() < 200, "{line}");
    assert!(told.contains("[case.toml:33:372]"), "{told}");
    assert!(told.lines().all(|line| line.chars().count() < 200), "{told}");
}

#[test]
fn nothing_in_a_case_steers_the_terminal() {
    let told = check_broken("hidden", "title = \"Letters\"", "title = 7 # \u{202E}\u{1B}[31m\u{9B}\u{E0041}");
    assert!(told.contains("[31m"), "{told}");
    assert!(!told.contains(['\u{202E}', '\u{1B}', '\u{9B}', '\u{E0041}']), "{told:?}");
}

#[test]
fn very_many_problems_are_counted() {
    let told = check_broken("many", "passages = [1, 2]", &format!("passages = [{}]", "0.5, ".repeat(250)));
    assert!(told.contains("… and 150 more.\n"), "{told}");
    assert!(told.ends_with("250 problems in 1 file\n"), "{told}");
}

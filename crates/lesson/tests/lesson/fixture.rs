//! The first case, and a lesson on it that has nothing wrong.

use std::path::Path;
use std::sync::LazyLock;

use explainer_authoring::read_folder;
use explainer_core::case::Case;
use explainer_lesson::{Lesson, Problem, Reading, What};

pub static CASE: LazyLock<Case> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../static/cases/donbas-labour");
    read_folder(&folder).expect("a sound case").0.case
});

/// A lesson with nothing wrong, one thing a line.
pub const LESSON: &str = r#"{
  "lesson": 1,
  "case": "donbas-labour",
  "version": "VERSION",
  "language": "en",
  "title": "Whom do the sanctions bind?",
  "shows": {
    "actors": ["ilichev", "north-korea"],
    "arguments": ["free-to-hire", "inside-ukraine"],
    "premises": ["members-only"]
  },
  "steps": [
    {
      "world": "on=ilichev&reading=open&accept=members-only&reject=",
      "focus": "free-to-hire",
      "task": "Read what Ilichev says.\n\nThen look at the figure."
    },
    {
      "world": "on=ilichev&accept=",
      "task": "Now the premise is left open.",
      "ask": "free-to-hire",
      "question": "What do you expect?",
      "hint": "Look at what it rests on.",
      "reason": "when-all-answered"
    }
  ]
}"#;

/// The lesson, for the version of the case there is.
pub fn lesson() -> String {
    LESSON.replace("VERSION", &CASE.version)
}

/// The lesson with something in it replaced.
pub fn with(from: &str, to: &str) -> String {
    let changed = lesson().replacen(from, to, 1);
    assert_ne!(changed, lesson(), "nothing was replaced");
    changed
}

/// Reads a lesson that can be held.
pub fn read(text: &str) -> Reading {
    Lesson::read(text, &CASE).unwrap_or_else(|error| panic!("{error}"))
}

/// The one problem of a lesson.
pub fn problem(text: &str) -> Problem {
    let mut problems = read(text).problems;
    assert_eq!(problems.len(), 1, "{problems:#?}");
    problems.remove(0)
}

/// The one problem of a lesson: its line and column, its step and what it is.
pub fn told(text: &str) -> (usize, usize, Option<usize>, What) {
    let Problem { line, column, step, what } = problem(text);
    (line, column, step, what)
}

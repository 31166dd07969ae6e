//! Random slips in lesson files and links: an answer or an error, never a panic.
//!
//! A few hundred of each, or as many as `PROPTEST_CASES` says; `tests/README.md` has the command.

use explainer_lesson::{Lesson, MAX_STEPS, MAX_TEXT, MAX_TITLE, Unreadable};
use proptest::prelude::*;

use crate::fixture::{CASE, lesson};
use crate::slips::{slipped, slips};

/// Pieces that mean something in a lesson file, to be put in random places.
const PIECES: [&str; 22] = [
    "\"",
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "\\",
    "\\u0000",
    "\\ud800",
    "null",
    "1e999",
    "-1",
    "\n",
    "\u{202E}",
    "д",
    "\0",
    "\"task\": ",
    "\"shows\": {",
    "free-to-hire",
    "&on=",
    "=",
];

/// Reads, and looks at what comes of it.
fn look(text: &str) {
    match Lesson::read(text, &CASE) {
        Ok(reading) => {
            let lines = text.split('\n').count();
            for problem in &reading.problems {
                assert!((1..=lines).contains(&problem.line) && problem.column >= 1, "{problem:?}");
                assert!(problem.to_string().ends_with(['.', '?']), "{problem}");
            }
            let lesson = reading.lesson;
            assert!(lesson.steps.len() <= MAX_STEPS && lesson.title.chars().count() <= MAX_TITLE);
            for (at, step) in lesson.steps.iter().enumerate() {
                assert!(step.task.chars().count() <= MAX_TEXT);
                let _ = (step.spec(&CASE), lesson.focus(&CASE, at));
            }
            // What is kept is a lesson, and the same when it is written and read, as a file and as a link.
            let again = Lesson::read(&lesson.write(), &CASE).expect("a lesson");
            assert_eq!(again.lesson, lesson);
            if let Ok(text) = Lesson::from_fragment(&lesson.to_fragment()) {
                assert_eq!(Lesson::read(&text, &CASE).expect("a lesson").lesson, lesson);
            }
        }
        Err(Unreadable::NotJson { line, column, .. }) => {
            assert!((1..=text.split('\n').count()).contains(&line) && column >= 1, "{line} {column}");
        }
        Err(error) => assert!(error.to_string().ends_with('.')),
    }
}

/// The lesson with slips in its characters.
fn slipped_text() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(PIECES.to_vec()).prop_map(|piece| piece.chars().collect());
    let text: Vec<char> = lesson().chars().collect();
    slips(12, piece).prop_map(move |slips| slipped(&text, &slips).into_iter().collect())
}

/// A link to it with slips in its letters.
fn slipped_link() -> impl Strategy<Value = String> {
    let piece = "[A-Za-z0-9_#&=-]{0,3}".prop_map(|piece| piece.chars().collect());
    let lesson = Lesson::read(&lesson(), &CASE).expect("a lesson").lesson;
    let link: Vec<char> = lesson.to_fragment().chars().collect();
    slips(4, piece).prop_map(move |slips| slipped(&link, &slips).into_iter().collect())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn slips_of_typing(text in slipped_text()) {
        look(&text);
    }

    #[test]
    fn slips_in_links(link in slipped_link()) {
        if let Ok(text) = Lesson::from_fragment(&link) {
            look(&text);
        }
    }

    #[test]
    fn any_text(text in any::<String>()) {
        look(&text);
        let _ = Lesson::from_fragment(&text);
    }
}

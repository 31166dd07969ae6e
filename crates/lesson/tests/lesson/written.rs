//! A lesson is written as it was read.

use explainer_core::case::Case;
use explainer_lesson::{Lesson, Step, schema};
use serde_json::Value;

use crate::fixture::{CASE, lesson, read};

#[test]
fn what_is_written_is_read_again() {
    let first = read(&lesson()).lesson;
    let second = read(&first.write());
    assert_eq!((second.lesson, second.problems.len()), (first.clone(), 0));
    assert_eq!(read(&first.write()).lesson.write(), first.write(), "the same for the same lesson");
}

#[test]
fn what_a_lesson_leaves_open_is_not_written() {
    let mut lesson = Lesson::new(&CASE, "en");
    lesson.title = "T".to_owned();
    lesson.steps = vec![Step { task: "Look.".to_owned(), ..Step::default() }];
    let written: Value = serde_json::from_str(&lesson.write()).expect("JSON");
    assert_eq!(written["steps"][0], serde_json::json!({ "world": "", "task": "Look." }));
    assert!(written.get("shows").is_none());
    assert_eq!(read(&lesson.write()).problems, []);
}

#[test]
fn a_step_looks_at_what_it_names_or_what_came_before() {
    let mut lesson = read(&lesson()).lesson;
    let id = |case: &Case, lesson: &Lesson, step| {
        lesson.focus(case, step).map(|id| case.arguments[id.index()].id.clone())
    };
    lesson.steps[0].focus = Some("inside-ukraine".to_owned());
    lesson.steps[1].ask = None;
    assert_eq!(id(&CASE, &lesson, 1).as_deref(), Some("inside-ukraine"));
    lesson.steps[1].ask = Some("free-to-hire".to_owned());
    assert_eq!(id(&CASE, &lesson, 1).as_deref(), Some("free-to-hire"));
    lesson.shows.arguments = Some(vec!["no-barriers".to_owned()]);
    assert_eq!(id(&CASE, &lesson, 1).as_deref(), Some("no-barriers"), "what is not drawn is not looked at");
}

/// The schema asks for what reading asks for: the same names, the same limits.
#[test]
fn the_schema_says_what_reading_does() {
    let schema: Value = serde_json::from_str(schema()).expect("JSON");
    let step = &schema["$defs"]["step"];
    assert_eq!(schema["properties"]["steps"]["maxItems"], explainer_lesson::MAX_STEPS);
    assert_eq!(schema["properties"]["title"]["maxLength"], explainer_lesson::MAX_TITLE);
    for key in ["task", "question", "hint"] {
        assert_eq!(step["properties"][key]["maxLength"], explainer_lesson::MAX_TEXT, "{key}");
    }
    let reasons: Vec<_> = explainer_lesson::Reason::ALL.iter().map(|reason| reason.name()).collect();
    assert_eq!(step["properties"]["reason"]["enum"], serde_json::json!(reasons));
    // Each required name is told when it is missing, and each name that is known is taken.
    let whole: Value = serde_json::from_str(&lesson()).expect("JSON");
    let names = |value: &Value| value.as_object().expect("an object").keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&schema["properties"]), names(&whole));
    for required in schema["required"].as_array().expect("a list") {
        let mut less = whole.clone();
        less.as_object_mut().expect("an object").remove(required.as_str().expect("a name"));
        assert_eq!(read(&less.to_string()).problems.len(), 1, "{required}");
    }
    for required in step["required"].as_array().expect("a list") {
        let mut less = whole.clone();
        less["steps"][0].as_object_mut().expect("an object").remove(required.as_str().expect("a name"));
        assert_eq!(read(&less.to_string()).problems.len(), 1, "{required}");
    }
}

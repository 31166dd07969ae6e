//! Every kind of problem: where it is, what it is, what is kept, and a sentence that says how to mend it.

use explainer_core::argument::QueryError;
use explainer_lesson::{
    IdKind, Lesson, MAX_FILE, MAX_PROBLEMS, MAX_STEPS, MAX_TEXT, Reason, Unreadable, Wanted, What,
};

use crate::fixture::{CASE, lesson, problem, read, told, with};

/// What is said of a text that cannot be held.
fn refused(text: &str) -> Unreadable {
    Lesson::read(text, &CASE).expect_err("it cannot be held")
}

#[test]
fn a_lesson_with_nothing_wrong_has_no_problem() {
    let reading = read(&lesson());
    assert_eq!(reading.problems, []);
    assert_eq!(reading.lesson.steps.len(), 2);
    assert_eq!(reading.lesson.steps[1].reason, Reason::WhenAllAnswered);
    assert!(!reading.lesson.shows.argument("no-barriers") && reading.lesson.shows.argument("free-to-hire"));
}

#[test]
fn broken_json_is_told_where_it_breaks() {
    let error = refused(&with("\"language\": \"en\",", "\"language\": \"én\""));
    assert_eq!(error, Unreadable::NotJson { line: 6, column: 3, ends_early: false });
    assert!(error.to_string().contains("line 6, column 3"), "{error}");
    let text = lesson();
    let error = refused(&text[..text.len() - 2]);
    assert!(matches!(error, Unreadable::NotJson { ends_early: true, .. }), "{error:?}");
    assert!(error.to_string().contains("ends in line"), "{error}");
    assert_eq!(refused(""), Unreadable::NotJson { line: 1, column: 1, ends_early: true });
    let nested = "[".repeat(10_000);
    assert!(matches!(refused(&nested), Unreadable::NotJson { .. }));
}

#[test]
fn what_is_no_lesson_on_this_case_is_refused() {
    assert_eq!(refused("[]"), Unreadable::NotALesson);
    assert_eq!(refused("{}"), Unreadable::NotALesson);
    assert_eq!(refused(&with("\"lesson\": 1", "\"lesson\": 2")), Unreadable::OtherFormat(2));
    assert_eq!(refused(&with("donbas-labour", "rhodesia")), Unreadable::OtherCase("rhodesia".to_owned()));
    assert_eq!(refused(&" ".repeat(MAX_FILE + 1)), Unreadable::TooLarge);
    for error in [Unreadable::NotALesson, Unreadable::OtherFormat(2), Unreadable::OtherCase("x".to_owned())] {
        assert!(error.to_string().ends_with('.'), "{error}");
    }
}

#[test]
fn another_version_is_a_problem_and_no_error() {
    let text = lesson().replace(&CASE.version, "0.0.1");
    let (made_for, here) = ("0.0.1".to_owned(), CASE.version.clone());
    assert_eq!(told(&text), (4, 14, None, What::OtherVersion { made_for, here }));
    assert!(problem(&text).to_string().contains("write"), "how to mend it");
}

#[test]
fn a_value_of_another_sort_is_told_and_left_out() {
    for (from, to, line, what) in [
        ("\"lesson\": 1", "\"lesson\": \"1\"", 2, What::WrongType("lesson", Wanted::Number)),
        (
            "\"title\": \"Whom do the sanctions bind?\"",
            "\"title\": 5",
            6,
            What::WrongType("title", Wanted::Text),
        ),
        (
            "\"premises\": [\"members-only\"]",
            "\"premises\": 5",
            10,
            What::WrongType("premises", Wanted::List),
        ),
        ("\"reason\": \"when-all-answered\"", "\"reason\": []", 24, What::WrongType("reason", Wanted::Text)),
    ] {
        let (found, _, _, is) = told(&with(from, to));
        assert_eq!((found, is), (line, what), "{to}");
    }
    let text = r#"{"lesson": 1, "case": "donbas-labour", "version": "VERSION", "language": "en", "title": "",
        "shows": 7, "steps": [8, {"world": "", "task": "x"}]}"#;
    let reading = read(&text.replace("VERSION", &CASE.version));
    let whats: Vec<_> = reading.problems.iter().map(|problem| (problem.line, problem.what.clone())).collect();
    assert_eq!(
        whats,
        [(2, What::WrongType("shows", Wanted::Object)), (2, What::WrongType("steps", Wanted::Object)),]
    );
    assert_eq!(reading.lesson.steps.len(), 1, "the other step is kept");
}

#[test]
fn a_key_that_is_not_known_is_told_with_what_is_meant() {
    let text = with("\"task\": \"Now", "\"taks\": \"Now");
    let reading = read(&text);
    let unknown = What::UnknownKey { key: "taks".to_owned(), nearest: Some("task") };
    let found: Vec<_> = reading.problems.iter().map(|one| (one.line, one.step, one.what.clone())).collect();
    assert_eq!(found, [(18, Some(2), What::Missing("task")), (20, Some(2), unknown)]);
    assert!(reading.problems[1].to_string().ends_with("Did you mean “task”?"), "{}", reading.problems[1]);
    assert_eq!(reading.lesson.steps[1].ask.as_deref(), Some("free-to-hire"), "the rest is kept");
    let twice = with("\"language\": \"en\",", "\"language\": \"en\", \"language\": \"fr\",");
    assert_eq!(told(&twice), (5, 21, None, What::Repeated("language")));
}

#[test]
fn an_id_that_names_nothing_is_told_with_what_is_meant() {
    for (from, to, line, kind, nearest) in [
        ("\"ilichev\", ", "\"ilichew\", ", 8, IdKind::Actor, "ilichev"),
        ("[\"free-to-hire\"", "[\"free-to-hier\"", 9, IdKind::Argument, "free-to-hire"),
        ("[\"members-only\"]", "[\"member-only\", \"russia-controls\"]", 10, IdKind::Premise, "members-only"),
    ] {
        let reading = read(&with(from, to));
        let first = &reading.problems[0];
        let What::UnknownId { kind: found, nearest: near, .. } = &first.what else { panic!("{first:?}") };
        assert_eq!((first.line, *found, near.as_deref()), (line, kind, Some(nearest)), "{to}");
    }
    let focus = with("\"focus\": \"free-to-hire\"", "\"focus\": \"free\"");
    let unknown = What::UnknownId { kind: IdKind::Argument, id: "free".to_owned(), nearest: None };
    assert_eq!(told(&focus), (15, 16, Some(1), unknown));
}

#[test]
fn a_world_is_kept_without_what_names_nothing() {
    let text = with("on=ilichev&accept=", "on=ilichev,ilichew&accept=nothing&step=2");
    let reading = read(&text);
    let whats: Vec<_> = reading.problems.iter().map(|problem| (problem.line, &problem.what)).collect();
    let nobody = What::World(QueryError::NoActor("ilichew".to_owned()));
    let nothing = What::World(QueryError::NoSwitch("nothing".to_owned(), false));
    assert_eq!(whats, [(19, &What::WorldKey("step".to_owned())), (19, &nobody), (19, &nothing)]);
    assert_eq!(read(&reading.lesson.write()).problems, [], "what is kept has nothing wrong");
    assert!(reading.lesson.steps[1].world.contains("ilichev"));
}

#[test]
fn a_step_may_only_ask_about_what_the_lesson_shows() {
    let text = with("\"ask\": \"free-to-hire\"", "\"ask\": \"no-barriers\"");
    let not_shown = What::NotShown { key: "ask", id: "no-barriers".to_owned() };
    assert_eq!(told(&text), (21, 14, Some(2), not_shown));
    assert_eq!(read(&text).lesson.steps[1].ask, None);
    let text = with("      \"ask\": \"free-to-hire\",\n", "");
    assert_eq!(told(&text).3, What::QuestionWithoutAsk);
}

#[test]
fn a_time_for_reasons_is_one_of_three() {
    let text = with("when-all-answered", "at-onze");
    let (line, _, step, what) = told(&text);
    assert_eq!((line, step), (24, Some(2)));
    assert_eq!(what, What::UnknownReason { found: "at-onze".to_owned(), nearest: Some("at-once") });
}

#[test]
fn what_is_too_long_is_cut() {
    let long = "a".repeat(MAX_TEXT + 1);
    let text = with("Look at what it rests on.", &long);
    let (line, _, step, what) = told(&text);
    assert_eq!((line, step), (23, Some(2)));
    assert_eq!(what, What::TooLong { key: "hint", length: MAX_TEXT + 1, most: MAX_TEXT });
    assert_eq!(read(&text).lesson.steps[1].hint.len(), MAX_TEXT);

    let many = "{\"world\": \"\", \"task\": \"x\"},".repeat(MAX_STEPS);
    let text = with("\"steps\": [", &format!("\"steps\": [{many}"));
    assert_eq!(told(&text).3, What::TooManySteps(MAX_STEPS + 2));
    assert_eq!(read(&text).lesson.steps.len(), MAX_STEPS);
}

#[test]
fn lists_that_name_nothing_leave_nothing_out() {
    let text = with("\"premises\": [\"members-only\"]", "\"premises\": []");
    assert_eq!(told(&text).3, What::EmptyList("premises"));
    assert_eq!(read(&text).lesson.shows.premises, None);
    let text = format!("{}[]}}", lesson().split_once("[\n    {").expect("the steps").0);
    assert_eq!(told(&text).3, What::NoSteps);
}

#[test]
fn what_nobody_can_see_is_left_out() {
    for hidden in ["\u{202E}", "\\u0000", "\u{200B}", "\u{E0041}", "\\u001b"] {
        let text = with("What do you expect?", &format!("What do {hidden}you expect?"));
        assert_eq!(told(&text).3, What::HiddenCharacters("question"), "{hidden:?}");
        assert_eq!(read(&text).lesson.steps[1].question, "What do you expect?");
    }
    let text = with("Whom do the", "Whom\\ndo the");
    assert_eq!(read(&text).lesson.title, "Whom do the sanctions bind?", "a title is one line");
}

#[test]
fn a_language_is_a_tag() {
    let text = with("\"language\": \"en\"", "\"language\": \"en\\\" onclick\"");
    assert!(matches!(told(&text).3, What::Language(_)));
    assert_eq!(read(&text).lesson.language, "en");
}

#[test]
fn no_more_is_told_than_anybody_mends() {
    let ids = vec!["\"nothing-like-it\""; 20_000].join(",");
    let reading = read(&with("[\"members-only\"]", &format!("[{ids}]")));
    assert_eq!(reading.problems.len(), MAX_PROBLEMS);
}

#[test]
fn every_problem_says_where_it_is_and_ends_as_a_sentence() {
    let text = with(
        "\"ask\": \"free-to-hire\"",
        "\"ask\": \"\u{202E}no-such\u{0085}-argument-at-all-whatever-it-is-called\"",
    );
    let told = problem(&text).to_string();
    assert!(told.starts_with("Line 21, column 14, step 2: no argument"), "{told}");
    assert!(
        told.ends_with(['.', '?']) && !told.contains(['\u{202E}', '\u{85}']) && told.contains('…'),
        "{told}"
    );
}

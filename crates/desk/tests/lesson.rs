//! What a teacher does to a lesson, on both cases.

use std::path::Path;

use explainer_desk::bench::{Bench, Start, case_of};
use explainer_desk::edit::{Edit, Kind, Text};
use explainer_lesson::{Lesson, MAX_STEPS};
use sanctions_explainer::model::Model;

const CASES: [&str; 2] = ["donbas-labour", "rhodesia-non-members"];

fn model(case: &str) -> Model {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../static/cases").join(case);
    let (structure, texts) = explainer_authoring::read_folder(&folder).expect("the case is sound");
    let texts = texts.into_iter().find(|texts| texts.labels.language == "en").expect("English texts");
    Model::whole(structure, texts)
}

fn begun(case: &str, start: &Start) -> Bench {
    let (bench, problems) = Bench::begin(model(case), String::new(), start).expect("a lesson on this case");
    assert_eq!(problems, Vec::<String>::new());
    bench
}

#[test]
fn the_tour_of_each_case_is_a_lesson_without_faults() {
    for case in CASES {
        let bench = begun(case, &Start::Tour);
        assert_eq!(bench.lesson().steps.len(), bench.case().tour.len(), "{case}");
        assert!(bench.lesson().steps.iter().all(|step| !step.task.is_empty()), "{case}");
        assert_eq!(bench.faults(), Vec::new(), "{case}");
        for (at, step) in bench.case().tour.iter().enumerate() {
            assert_eq!(bench.lesson().focus(bench.case(), at), Some(step.focus), "{case}, step {at}");
        }
    }
}

#[test]
fn what_is_kept_comes_back_as_it_was() {
    let mut bench = begun(CASES[0], &Start::Tour);
    bench.edit(Edit::Text(Text::Hint, 1, "Look again.\n\nAnd again.".to_owned()));
    bench.edit(Edit::Draw(Kind::Actor, bench.case().actors[0].id.clone(), false));
    let text = bench.lesson().write();
    assert_eq!(case_of(&text).as_deref(), Some(CASES[0]));
    assert_eq!(begun(CASES[0], &Start::Kept(text)).lesson(), bench.lesson());
}

#[test]
fn an_empty_lesson_is_kept_without_a_complaint() {
    let text = begun(CASES[0], &Start::Empty).lesson().write();
    assert_eq!(begun(CASES[0], &Start::Kept(text)).lesson().steps, Vec::new());
}

#[test]
fn a_file_that_is_damaged_in_part_keeps_the_rest_and_says_where() {
    let bench = begun(CASES[0], &Start::Tour);
    let damaged = bench.lesson().write().replacen("\"task\"", "\"tusk\"", 1);
    let (opened, problems) =
        Bench::begin(model(CASES[0]), String::new(), &Start::File(damaged)).expect("a lesson");
    assert_eq!(opened.lesson().steps.len(), bench.lesson().steps.len());
    assert_eq!(opened.lesson().steps[1], bench.lesson().steps[1]);
    assert!(
        problems.iter().any(|problem| problem.starts_with("Line ") && problem.contains("“task”")),
        "{problems:?}"
    );
    assert!(Bench::begin(model(CASES[1]), String::new(), &Start::File(bench.lesson().write())).is_err());
}

#[test]
fn steps_are_moved_copied_and_removed_and_no_edit_beyond_them_does_anything() {
    let mut bench = begun(CASES[0], &Start::Empty);
    for task in ["a", "b", "c"] {
        bench.edit(Edit::Add(String::new()));
        let last = bench.lesson().steps.len() - 1;
        bench.edit(Edit::Text(Text::Task, last, task.to_owned()));
    }
    let tasks =
        |bench: &Bench| bench.lesson().steps.iter().map(|step| step.task.as_str()).collect::<String>();
    for (edit, expected) in [
        (Edit::Raise(2), "acb"),
        (Edit::Lower(0), "cab"),
        (Edit::Duplicate(1), "caab"),
        (Edit::Remove(0), "aab"),
        (Edit::Raise(0), "aab"),
        (Edit::Lower(2), "aab"),
        (Edit::Remove(3), "aab"),
        (Edit::Text(Text::Task, 9, "x".to_owned()), "aab"),
    ] {
        bench.edit(edit.clone());
        assert_eq!(tasks(&bench), expected, "{edit:?}");
    }
    for _ in 0..=MAX_STEPS {
        bench.edit(Edit::Add(String::new()));
    }
    assert_eq!(bench.lesson().steps.len(), MAX_STEPS);
}

#[test]
fn what_is_left_out_is_listed_and_what_is_drawn_again_leaves_no_list() {
    let mut bench = begun(CASES[0], &Start::Tour);
    let asked = bench.lesson().steps.iter().find_map(|step| step.ask.clone()).expect("a step asks");
    bench.edit(Edit::Draw(Kind::Argument, asked.clone(), false));
    let shows = bench.lesson().shows.clone();
    assert_eq!(shows.arguments.map(|list| list.len()), Some(bench.case().arguments.len() - 1));
    assert!(bench.faults().iter().any(|(_, fault)| fault.contains(&asked)), "{:?}", bench.faults());
    bench.edit(Edit::Draw(Kind::Argument, asked, true));
    assert!(bench.lesson().shows.is_all());
    assert_eq!(bench.faults(), Vec::new());
}

#[test]
fn a_link_gives_the_same_lesson_back() {
    let bench = begun(CASES[1], &Start::Tour);
    let link = explainer_desk::out::lesson_link("https://example.org/", bench.lesson());
    let (_, fragment) = link.split_once('#').expect("a fragment");
    let text = Lesson::from_fragment(fragment).expect("a lesson");
    assert_eq!(&Lesson::read(&text, bench.case()).expect("on this case").lesson, bench.lesson());
}

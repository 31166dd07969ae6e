//! A lesson as a widget holds it: it hides and never re-evaluates, counts what it hides, and tells nothing too early.

use std::path::Path;

use explainer_authoring::read_folder;
use explainer_core::argument::{Guess, Status, World};
use explainer_core::case::ArgumentId;
use explainer_core::diagram::Node;
use explainer_lesson::{Lesson, LinkError, Reason, Shows, Step, Unreadable};
use sanctions_explainer::language::Words;
use sanctions_explainer::lesson::{Done, Fault, done, held, not_shown};
use sanctions_explainer::link::Look;
use sanctions_explainer::model::Model;
use sanctions_explainer::session::{Action, Opening, Session};

/// A world in which “Free to hire workers” falls.
const FALLS: &str =
    "on=ilichev,north-korea,donetsk,ukraine&reading=part-of-ukraine&accept=members-only&reject=";

fn model() -> Model {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/cases/donbas-labour");
    let (structure, mut texts) = read_folder(&folder).expect("a sound case");
    Model::whole(structure, texts.swap_remove(0))
}

fn named(model: &Model, id: &str) -> ArgumentId {
    model.case.arguments.iter().position(|argument| argument.id == id).map(ArgumentId::from).expect("an id")
}

/// A lesson that shows one argument, and asks about it twice.
fn lesson(model: &Model, reason: Reason) -> Lesson {
    let about = || Some("free-to-hire".to_owned());
    let step = |world: &str| Step { world: world.to_owned(), ask: about(), reason, ..Step::default() };
    Lesson {
        shows: Shows { arguments: about().map(|id| vec![id]), ..Shows::default() },
        steps: vec![step("on="), step(FALLS)],
        ..Lesson::new(&model.case, "en")
    }
}

fn opened(model: &Model) -> Session {
    let (world, look) = (model.opening(), Look::default());
    Session::new(
        model.clone(),
        Words::fallback(),
        Opening { world, look, by_link: false, every_format: false, later: true },
    )
}

#[test]
fn a_lesson_hides_and_never_re_evaluates() {
    let whole = model();
    let shown = held(&whole, &lesson(&whole, Reason::AtOnce).write());
    let world = World::new(&whole.case, &shown.case.tour[1].world);
    assert_eq!(shown.verdicts(&world), whole.verdicts(&world));
    assert_eq!(shown.arguments().count(), 1);
    let (about, verdicts) = (named(&whole, "free-to-hire"), shown.verdicts(&world));
    assert_eq!(verdicts.status(about), Status::Falls);
    let (all, figure) = (
        whole.focus(&world, &verdicts, about, usize::MAX),
        shown.focus(&world, &verdicts, about, usize::MAX),
    );
    assert!(!all.objections.is_empty() && figure.objections.is_empty() && figure.more.is_empty());
    let missing = not_shown(&shown, &verdicts, about);
    assert!(all.objections.iter().all(|objection| missing.contains(&objection.argument)), "each is counted");
    assert_eq!(not_shown(&whole, &verdicts, about), []);
    assert!(shown.hides(Node::Argument(missing[0])) && !shown.hides(Node::Argument(about)));
}

#[test]
fn a_reason_is_kept_back_as_long_as_the_lesson_says() {
    let whole = model();
    for (reason, first, second) in
        [(Reason::AtOnce, false, false), (Reason::WhenAllAnswered, true, false), (Reason::Never, true, true)]
    {
        let shown = held(&whole, &lesson(&whole, reason).write());
        let lesson = shown.lesson.clone().expect("a lesson");
        let mut session = opened(&shown);
        for (step, withheld) in [first, second].into_iter().enumerate() {
            let _ = session.update(Action::TourTo(Some(step)));
            let _ = session.update(Action::Answer(Guess::Stands));
            assert_eq!(lesson.withholds(step, &session.state().tour), withheld, "{reason:?}, step {step}");
            let told = &session.shown().sentence;
            assert_eq!(told.contains('“'), !withheld, "{reason:?}: {told}");
        }
    }
}

#[test]
fn what_came_out_is_told_of_what_was_answered_alone() {
    let whole = model();
    let shown = held(&whole, &lesson(&whole, Reason::AtOnce).write());
    let mut session = opened(&shown);
    let _ = session.update(Action::TourTo(Some(1)));
    let _ = session.update(Action::Answer(Guess::Contested));
    let asked = Some(named(&whole, "free-to-hire"));
    assert_eq!(
        done(&shown, &session.state().tour),
        [
            Done { asked, said: None, came_out: None },
            Done { asked, said: Some(Guess::Contested), came_out: Some(Status::Falls) },
        ]
    );
}

#[test]
fn what_is_no_lesson_is_told_and_hides_nothing() {
    let whole = model();
    let other = lesson(&whole, Reason::AtOnce).write().replace("donbas-labour", "elsewhere");
    for (text, fault) in [
        ("#case=x", Fault::Link(LinkError::NoLesson)),
        ("[]", Fault::File(Unreadable::NotALesson)),
        (&other, Fault::File(Unreadable::OtherCase("elsewhere".to_owned()))),
    ] {
        let shown = held(&whole, text);
        let given = shown.lesson.as_ref().expect("what is told").given();
        assert_eq!(given.fault.as_ref(), Some(&fault));
        assert!(given.is_empty() && shown.case.tour.is_empty());
        assert_eq!(shown.arguments().count(), whole.case.arguments.len());
    }
}

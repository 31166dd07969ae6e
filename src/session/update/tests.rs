//! The session, with the first case.

use std::path::Path;

use explainer_authoring::read_folder;
use explainer_core::argument::{Change, Control, Guess, Pin, controls};
use explainer_core::case::{ActorId, Column};

use super::*;
use crate::element::tell::Told;
use crate::session::{FileKind, Saved, Sheet};

fn opened() -> Session {
    opened_with(Tab::Diagram)
}

fn opened_with(tab: Tab) -> Session {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/cases/donbas-labour");
    let (case, mut texts) = read_folder(&folder).unwrap_or_else(|_| panic!("the case is sound"));
    let model = Model::whole(case, texts.swap_remove(0));
    let world = model.opening();
    let look = Look { tab: Some(tab), ..Look::default() };
    let opening = Opening { world, look, by_link: false, every_format: false, later: true };
    Session::new(model, Words::fallback(), opening)
}

fn switched(session: &Session, actor: ActorId) -> Action {
    Action::Change(Change::Actor(actor, !session.state().world.is_on(actor)))
}

fn pins(session: &Session) -> explainer_core::argument::Pins {
    session.state().pins(&session.model().case)
}

#[test]
fn who_takes_part_is_pinned_at_first() {
    let session = opened();
    let pins = pins(&session);
    for (index, pin) in pins.actors.iter().enumerate() {
        assert_eq!(*pin, Pin::Fixed(session.state().world.is_on(ActorId::from(index))));
    }
    assert_eq!((pins.reading, session.state().varying.len()), (Pin::Varies, 7));
}

#[test]
fn what_is_selected_folds_away_what_lies_over_the_bar() {
    let mut session = opened_with(Tab::Focus);
    let node = session.state().focus.map(Node::Argument);
    for selects in [Action::Select(node), Action::SelectByPage(node), Action::Select(node)] {
        let _ = session.update(Action::Unroll(Some(Sheet::Actors)));
        assert!(session.update(selects).contains(&Effect::Redraw));
        assert_eq!((session.state().sheet, session.state().selected), (None, node));
    }
    // Closing the panel is no reason to fold anything.
    let _ = session.update(Action::Unroll(Some(Sheet::Actors)));
    let _ = session.update(Action::Select(None));
    assert_eq!(session.state().sheet, Some(Sheet::Actors));
}

#[test]
fn what_is_pinned_is_chosen_one_by_one_or_together() {
    let mut session = opened();
    let before = session.shown().clone();
    assert!(!session.update(Action::Pin(Control::Reading, true)).is_empty());
    assert_eq!((pins(&session).reading, session.state().varying.len()), (Pin::Fixed(None), 6));
    assert!(session.update(Action::Pin(Control::Reading, true)).is_empty(), "it is pinned already");
    assert!(!session.update(Action::Pin(Control::Actor(ActorId(0)), false)).is_empty());
    assert_eq!(pins(&session).actors[0], Pin::Varies);
    assert!(!session.update(Action::PinAllBut { actors: true }).is_empty());
    assert_eq!(session.state().varying, controls(&session.model().case));
    assert!(!session.update(Action::PinAllBut { actors: false }).is_empty());
    assert_eq!(session.state().varying, opened().state().varying);
    // Nothing of it is a change of the world, to be told or undone.
    assert_eq!((session.shown(), session.state().can_undo()), (&before, false));
}

#[test]
fn what_is_pinned_stays_pinned_and_follows_the_world() {
    let mut session = opened();
    let actor = ActorId(0);
    let on = session.state().world.is_on(actor);
    let _ = session.update(Action::Pin(Control::Reading, true));
    let varying = session.state().varying.clone();
    for action in [
        Action::Show(Tab::Sensitivity),
        Action::Change(Change::Actor(actor, !on)),
        Action::Preset(0),
        Action::Reset,
        Action::Show(Tab::Outline),
        Action::Change(Change::Actor(actor, !on)),
    ] {
        let _ = session.update(action);
        let world = &session.state().world;
        assert_eq!(session.state().varying, varying);
        assert_eq!(pins(&session).actors[0], Pin::Fixed(world.is_on(actor)));
        assert_eq!(pins(&session).reading, Pin::Fixed(world.reading(&session.model().case)));
    }
    assert_ne!(session.state().world.is_on(actor), on);
}

#[test]
fn the_host_page_hears_of_a_change_of_the_world_and_of_nothing_else() {
    let mut session = opened();
    let change = switched(&session, ActorId(0));
    let Action::Change(same) = change.clone() else { panic!("a change") };
    let node = Node::Actor(ActorId(0));
    for (action, announced) in [
        (change, true),
        (Action::Change(same), false),
        (Action::Hover(Some(node)), false),
        (Action::Select(Some(node)), false),
        (Action::Unfold(Column::Claim, true), false),
        (Action::Show(Tab::Table), false),
        (Action::CopyLink, false),
        (Action::Undo, true),
        (Action::Undo, false),
        (Action::Reset, true),
    ] {
        let effects = session.update(action.clone());
        assert_eq!(effects.contains(&Effect::AnnounceChange), announced, "{action:?}");
    }
}

#[test]
fn hovering_derives_nothing() {
    let mut session = opened();
    let before = session.shown().clone();
    let effects = session.update(Action::Hover(Some(Node::Actor(ActorId(0)))));
    assert_eq!(effects, [Effect::Redraw]);
    assert_eq!(*session.shown(), before);
    assert!(std::rc::Rc::ptr_eq(&session.shown().scenes[0], &before.scenes[0]));
}

#[test]
fn a_change_stays_in_sight_until_the_pointer_goes_elsewhere() {
    let mut session = opened();
    let (here, there) = (Some(Node::Actor(ActorId(0))), Some(Node::Actor(ActorId(1))));
    let _ = session.update(Action::Hover(here));
    assert_eq!(session.state().lit(), here);
    let change = switched(&session, ActorId(0));
    let _ = session.update(change);
    assert_eq!(session.state().lit(), None, "the change can be seen");
    assert!(session.update(Action::Hover(here)).is_empty(), "the pointer has not moved on");
    let _ = session.update(Action::Hover(there));
    assert_eq!(session.state().lit(), there);
    let _ = session.update(Action::Hover(here));
    assert_eq!(session.state().lit(), here, "nor is it held back for good");
}

#[test]
fn the_figure_is_drawn_once_for_a_world_and_only_where_it_is_seen() {
    let mut session = opened();
    let first = session.shown().scenes[0].clone();
    for action in
        [Action::Select(Some(Node::Actor(ActorId(0)))), Action::Show(Tab::Table), Action::Show(Tab::Diagram)]
    {
        let _ = session.update(action);
        assert!(std::rc::Rc::ptr_eq(&session.shown().scenes[0], &first));
    }
    let _ = session.update(Action::Show(Tab::Table));
    let change = switched(&session, ActorId(0));
    let _ = session.update(change);
    assert!(session.shown().scenes.is_empty());
    let _ = session.update(Action::Show(Tab::Diagram));
    assert_ne!(*session.shown().scenes[0], *first);
}

#[test]
fn details_are_requested_once_and_where_they_are_needed() {
    let mut session = opened();
    session.state.details = Arrival::NotRequested;
    let requests = |effects: Vec<Effect>| effects.contains(&Effect::RequestDetails);
    let change = switched(&session, ActorId(0));
    assert!(!requests(session.update(change)));
    assert!(requests(session.update(Action::Show(Tab::Outline))));
    assert!(!requests(session.update(Action::Select(Some(Node::Actor(ActorId(0)))))));
    let _ = session.update(Action::DetailsCame(None));
    assert_eq!(session.state().details, Arrival::Failed);
    assert!(requests(session.update(Action::RequestDetails)));
}

#[test]
fn what_comes_later_is_requested_once_and_where_it_is_needed() {
    let mut session = opened();
    let _ = session.update(Action::Show(Tab::Focus));
    session.state.later = Arrival::NotRequested;
    session.state.details = Arrival::NotRequested;
    let requests = |effects: Vec<Effect>| effects.contains(&Effect::RequestLater);
    let change = switched(&session, ActorId(0));
    assert!(!requests(session.update(change)));
    assert!(requests(session.update(Action::Select(Some(Node::Actor(ActorId(0)))))));
    for tab in [Tab::Diagram, Tab::Table, Tab::Outline, Tab::Sensitivity] {
        assert!(!requests(session.update(Action::Show(tab))), "it is on its way");
    }
    assert!(session.count().is_none(), "nothing can count yet");
    // Details that have come cannot be read without it.
    let _ = session.update(Action::DetailsCame(None));
    let _ = session.update(Action::LaterCame(false));
    assert_eq!(session.state().later, Arrival::Failed);
    let effects = session.update(Action::RequestLater);
    let asked = [Effect::RequestLater, Effect::RequestDetails];
    assert!(asked.iter().all(|effect| effects.contains(effect)), "{effects:?}");
    let _ = session.update(Action::LaterCame(true));
    assert!(session.count().is_some_and(|count| count.result().is_some()), "the count begins by itself");
}

#[test]
fn the_map_is_drawn_as_soon_as_it_can_be() {
    let mut session = opened();
    let _ = session.update(Action::Show(Tab::Focus));
    session.state.later = Arrival::NotRequested;
    let change = switched(&session, ActorId(0));
    let _ = session.update(change);
    let effects = session.update(Action::Show(Tab::Diagram));
    assert!(effects.contains(&Effect::RequestLater));
    assert!(session.shown().scenes.is_empty());
    let _ = session.update(Action::LaterCame(true));
    assert_eq!(session.shown().scenes.len(), 1);
}

#[test]
fn a_count_that_is_seen_at_once_begins_at_once() {
    let session = opened_with(Tab::Sensitivity);
    assert!(session.count().is_some_and(|count| count.result().is_some()));
}

#[test]
fn a_count_ends_when_it_is_no_longer_seen() {
    let mut session = opened();
    let _ = session.update(Action::Show(Tab::Sensitivity));
    assert!(session.count().is_some_and(|count| count.result().is_some()));
    assert!(session.update(Action::Show(Tab::Diagram)).contains(&Effect::StopCount));
    assert!(session.count().is_none());
}

/// Everything a reader is shown but the sentence, and whether it is another sentence than before.
fn seen(session: &Session) -> Shown {
    Shown { sentence: String::new(), step: 0, ..session.shown().clone() }
}

#[test]
fn whoever_predicts_first_is_shown_nothing_before_the_answer() {
    let mut session = opened();
    let _ = session.update(Action::Predict(true));
    let (before, world) = (seen(&session), session.state().world.clone());
    let change = switched(&session, ActorId(0));
    let effects = session.update(change.clone());
    assert!(
        effects.contains(&Effect::FocusTour { outcome: false }) && !effects.contains(&Effect::AnnounceChange),
        "{effects:?}"
    );
    assert!(seen(&session) == before && session.state().world == world);
    assert!(session.shown().sentence.starts_with("You chose: "), "{}", session.shown().sentence);

    let effects = session.update(Action::Answer(Guess::Stands));
    assert!(effects.contains(&Effect::AnnounceChange), "{effects:?}");
    assert_ne!(session.state().world, world);
    assert_eq!(session.state().prediction.answer.map(|(_, guess)| guess), Some(Guess::Stands));
    let changed = session.state().world.clone();
    assert!(session.update(Action::Answer(Guess::Contested)).is_empty(), "nothing waits any more");

    // One step is undone, not two, and it takes the answer with it.
    let _ = session.update(Action::Undo);
    assert_eq!((&session.state().world, session.state().prediction.answer), (&world, None));

    let _ = session.update(change.clone());
    let _ = session.update(Action::Withdraw);
    assert!(seen(&session) == before && session.state().prediction.pending.is_none());
    let _ = session.update(Action::Predict(false));
    let _ = session.update(change);
    assert_eq!(session.state().world, changed, "without a question");
}

#[test]
fn whatever_else_changes_the_world_takes_the_question_away() {
    let mut session = opened();
    let _ = session.update(Action::Predict(true));
    for action in [Action::Preset(0), Action::Reset, Action::Undo, Action::Predict(false)] {
        let change = switched(&session, ActorId(0));
        let _ = session.update(change);
        assert!(session.state().prediction.pending.is_some(), "{action:?}");
        let _ = session.update(action.clone());
        assert!(session.state().prediction.pending.is_none(), "{action:?}");
    }
}

/// The first step of the tour that asks something.
fn asking(session: &Session) -> usize {
    session.model().case.tour.iter().position(|step| step.ask.is_some()).expect("a step asks")
}

#[test]
fn a_place_in_the_tour_is_told_once_it_has_begun() {
    let mut session = opened();
    let step = asking(&session);
    assert_eq!(session.state().tour.place(), None);
    let _ = session.update(Action::TourTo(Some(step)));
    let place = session.state().tour.place().expect("the tour has begun");
    assert_eq!((place.at, place.answer, place.finished), (Some(step), None, false));
    assert!(Told::new(&session.model().case, place).asks, "it waits for an answer");
    let _ = session.update(Action::Answer(Guess::Unsure));
    let place = session.state().tour.place().expect("the tour has begun");
    let told = Told::new(&session.model().case, place);
    let case = &session.model().case;
    assert_eq!(
        (told.step, told.place, told.of),
        (Some(case.tour[step].id.as_str()), step + 1, case.tour.len())
    );
    assert_eq!((told.asks, told.answer), (false, Some("unsure")));
    let _ = session.update(Action::FinishTour);
    let place = session.state().tour.place().expect("the tour has begun");
    let told = Told::new(&session.model().case, place);
    assert_eq!((told.step, told.place, told.asks, told.finished), (None, 0, false, true));
}

#[test]
fn a_step_opened_with_an_answer_asks_no_more() {
    let mut session = opened();
    let step = asking(&session);
    let _ = session.update(Action::OpenWithStep(step, Some(Guess::Contested)));
    assert_eq!(session.state().tour.answer(step), Some(Guess::Contested));
    assert_eq!(
        session.state().world,
        World::new(&session.model().case, &session.model().case.tour[step].world)
    );
}

#[test]
fn what_became_of_a_file_is_said_until_something_changes() {
    let mut session = opened();
    let _ = session.update(Action::Saved(Saved::Failed));
    assert_eq!(session.update(Action::Save(FileKind::Table))[0], Effect::Save(FileKind::Table));
    assert_eq!(session.state().saved, None, "what was said before is taken away first");
    let _ = session.update(Action::Saved(Saved::Done));
    assert_eq!(session.state().saved, Some(Saved::Done));
    let change = switched(&session, ActorId(0));
    let _ = session.update(change);
    assert_eq!(session.state().saved, None);
}

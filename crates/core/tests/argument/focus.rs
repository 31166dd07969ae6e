//! One argument in the middle, in both cases as they are shipped.

use explainer_core::argument::{BOXES, Change, Control, Focus, Framework, Status, World};
use explainer_core::case::{ArgumentId, Case};
use proptest::prelude::*;

use crate::donbas::{CASE, OPEN, named, spec};
use crate::{random, rhodesia};

fn focus(case: &Case, world: &World, argument: ArgumentId, boxes: usize) -> Focus {
    let framework = Framework::new(case);
    Focus::new(case, case, &framework, world, &framework.evaluate(world), argument, boxes)
}

fn ids(case: &Case, arguments: &[ArgumentId]) -> Vec<String> {
    arguments.iter().map(|id| case.arguments[id.index()].id.clone()).collect()
}

fn against(case: &Case, focus: &Focus) -> Vec<String> {
    focus.objections.iter().map(|objection| case.arguments[objection.argument.index()].id.clone()).collect()
}

fn premise(id: &str) -> explainer_core::case::PremiseId {
    CASE.premises.iter().position(|premise| premise.id == id).expect(id).into()
}

#[test]
fn the_first_case_opens_with_two_objections_and_two_open_points() {
    let world = World::new(&CASE, &CASE.opening);
    let headline = CASE.headline().expect("a headline");
    assert_eq!(headline, named("free-to-hire"));
    let found = focus(&CASE, &world, headline, BOXES);
    assert_eq!(against(&CASE, &found), ["inside-ukraine", "own-claim-own-duty"]);
    assert_eq!(ids(&CASE, &found.objections[0].replies), ["self-determination"]);
    assert_eq!(found.open, [Control::Switch(premise("members-only")), Control::Reading]);
    assert_eq!((found.premises.len(), found.boxes(), found.more.len()), (3, 7, 0));
    assert_eq!(found.premises[0].premise, premise("members-only"), "what can be decided comes first");
    let offer = &found.offers[0];
    assert_eq!(CASE.actors[offer.actor.index()].id, "security-council");
    assert_eq!(ids(&CASE, &offer.objections), ["russias-jurisdiction", "council-reaches-non-members"]);
}

#[test]
fn a_reply_that_only_denies_a_premise_is_told_at_its_choice() {
    let on = ["ilichev", "north-korea", "donetsk", "ukraine", "security-council"];
    let world = World::new(&CASE, &spec(&on, None, [&OPEN[0], &OPEN[1]]));
    let found = focus(&CASE, &world, named("free-to-hire"), BOXES);
    let jurisdiction = found
        .objections
        .iter()
        .find(|objection| objection.argument == named("russias-jurisdiction"))
        .expect("the Council brings it in");
    assert_eq!(ids(&CASE, &jurisdiction.denials), ["narrow-reading", "control-denied"]);
    assert!(jurisdiction.replies.is_empty());
    let turns_on: Vec<_> = jurisdiction.turns_on.iter().map(|literal| literal.premise).collect();
    assert_eq!(turns_on, [premise("jurisdiction-follows-control"), premise("russia-controls")]);
}

#[test]
fn what_is_decided_leaves_nothing_open() {
    let on = ["ilichev", "north-korea", "donetsk"];
    let world = World::new(&CASE, &spec(&on, Some("independent-states"), [&["members-only"], &[]]));
    let found = focus(&CASE, &world, named("free-to-hire"), BOXES);
    assert_eq!(found.open, []);
    let world = World::new(&CASE, &spec(&on, Some("independent-states"), [&OPEN[0], &OPEN[1]]));
    assert_eq!(
        focus(&CASE, &world, named("free-to-hire"), BOXES).open,
        [Control::Switch(premise("members-only"))]
    );
}

/// Whoever teaches with a case may leave arguments out of the figure. They take no room, and change no status.
#[test]
fn what_is_left_out_takes_no_room() {
    let world = World::new(&CASE, &CASE.opening);
    let framework = Framework::new(&CASE);
    let verdicts = framework.evaluate(&world);
    let middle = named("free-to-hire");
    let all = focus(&CASE, &world, middle, BOXES);
    let gone = all.objections[0].argument;
    let mut drawn = CASE.clone();
    drawn.attacks.retain(|attack| attack.from != gone);
    let found = Focus::new(&CASE, &drawn, &framework, &world, &verdicts, middle, BOXES);
    let shown = |figure: &Focus, id: ArgumentId| {
        figure.objections.iter().any(|one| one.argument == id || one.replies.contains(&id))
    };
    assert!(shown(&all, gone) && !shown(&found, gone) && !found.more.contains(&gone));
    assert_eq!(found.open, all.open, "what keeps it contested is still told");
}

/// Everything that has to hold of one argument in one world.
fn holds(case: &Case, framework: &Framework, world: &World, argument: ArgumentId) {
    let verdicts = framework.evaluate(world);
    let found = Focus::new(case, case, framework, world, &verdicts, argument, BOXES);
    let all = Focus::new(case, case, framework, world, &verdicts, argument, usize::MAX);
    assert!(found.boxes() <= BOXES, "{} boxes", found.boxes());
    for figure in [&found, &all] {
        // A tree: nothing stands in it twice, so no line has to cross another.
        let mut shown = vec![figure.argument];
        shown.extend(&figure.parts);
        for objection in &figure.objections {
            shown.push(objection.argument);
            shown.extend(&objection.replies);
        }
        let mut once = shown.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), shown.len(), "each argument stands once");
        for objection in &figure.objections {
            assert_ne!(verdicts.status(objection.argument), Status::NotEngaged);
            assert!(objection.answered_elsewhere.iter().all(|reply| shown.contains(reply)));
        }
    }
    // What finds no room is counted, and nothing else is left out.
    assert!(all.more.is_empty());
    let count = |figure: &Focus| figure.boxes() + figure.more.len();
    assert_eq!(count(&found), count(&all));
    // An offer brings in what it says.
    for offer in &found.offers {
        let mut after = world.clone();
        Change::Actor(offer.actor, true).apply(case, &mut after);
        let then = framework.evaluate(&after);
        let comes = |id: ArgumentId| {
            verdicts.status(id) == Status::NotEngaged && then.status(id) != Status::NotEngaged
        };
        assert!(offer.objections.iter().chain(&offer.replies).all(|&id| comes(id)));
        assert!(offer.engages || !offer.objections.is_empty() || !offer.replies.is_empty());
    }
    // Points are open where an argument is contested, and nowhere else.
    let contested = verdicts.status(argument) == Status::Contested;
    assert!(found.open.is_empty() || contested);
}

#[test]
fn every_argument_fits_one_screen_in_a_thousand_worlds() {
    for case in [&*CASE, &*rhodesia::CASE] {
        let framework = Framework::new(case);
        let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
            cases: 1_000,
            failure_persistence: None,
            ..ProptestConfig::default()
        });
        let worlds = random::spec(case);
        runner
            .run(&worlds, |spec| {
                let world = World::new(case, &spec);
                for argument in 0..case.arguments.len() {
                    holds(case, &framework, &world, argument.into());
                }
                Ok(())
            })
            .unwrap_or_else(|error| panic!("{error}"));
    }
}

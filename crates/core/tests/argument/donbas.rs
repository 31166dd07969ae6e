//! The first case, as it is shipped, against the worlds worked by hand.

use std::path::Path;
use std::sync::LazyLock;

use explainer_authoring::read_folder;
use explainer_core::argument::{Framework, Reason, Status, World, WorldQuery, reason, resolve_query};
use explainer_core::case::{ActorId, ArgumentId, Case, PremiseId, WorldSpec};
use proptest::prelude::*;

use crate::{assumptions, oracle, random};

/// The case in `static/cases/donbas-labour`.
pub static CASE: LazyLock<Case> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../static/cases/donbas-labour");
    read_folder(&folder).expect("the first case has no faults").0.case
});

const READINGS: [&str; 3] = ["independent-states", "part-of-ukraine", "part-of-russia"];
/// Moscow's position on the switches: accepted, then rejected.
const MOSCOW: [[&str; 3]; 2] = [
    ["members-only", "no-duty-to-police", "bilateral-matter"],
    ["jurisdiction-follows-control", "russia-controls", "russian-participation"],
];
pub const OPEN: [[&str; 0]; 2] = [[], []];

/// The world these ids name; all four lists are given.
pub fn spec(on: &[&str], reading: Option<&str>, [accept, reject]: [&[&str]; 2]) -> WorldSpec {
    let list = |words: &[&str]| Some(words.iter().map(|&word| word.to_owned()).collect());
    let words = WorldQuery {
        on: list(on),
        reading: Some(reading.map(str::to_owned)),
        accept: list(accept),
        reject: list(reject),
    };
    let (spec, faults) = resolve_query(&CASE, &words);
    assert_eq!(faults, []);
    spec
}

pub fn named(id: &str) -> ArgumentId {
    CASE.arguments.iter().position(|argument| argument.id == id).expect(id).into()
}

/// The arguments of each status, by name; whoever is not engaged is not listed.
fn table(spec: &WorldSpec) -> [Vec<&'static str>; 4] {
    let found = random::statuses(&CASE, spec);
    [Status::Stands, Status::Falls, Status::Contested, Status::Unsupported].map(|status| {
        let all = CASE.arguments.iter().zip(&found);
        all.filter(|(_, found)| **found == status).map(|(argument, _)| argument.id.as_str()).collect()
    })
}

fn sorted<const N: usize>(mut lists: [Vec<&'static str>; N]) -> [Vec<&'static str>; N] {
    lists.iter_mut().for_each(|list| list.sort_unstable());
    lists
}

fn assert_table(spec: &WorldSpec, expected: [&[&'static str]; 4]) {
    assert_eq!(sorted(table(spec)), sorted(expected.map(<[_]>::to_vec)));
}

const ONE: &[&str] = &["ilichev", "north-korea", "donetsk"];
const TWO: &[&str] = &["ilichev", "north-korea", "donetsk", "security-council"];
const THREE: &[&str] = &["ilichev", "north-korea", "donetsk", "security-council", "ukraine"];

#[test]
fn world_1_no_objector_was_invited() {
    let spec = spec(ONE, Some(READINGS[0]), [&MOSCOW[0], &MOSCOW[1]]);
    let stands = ["free-to-hire", "no-barriers", "not-cerberus", "their-own-affair", "normal-relations"];
    assert_table(&spec, [&stands, &[], &[], &["internal-matter", "own-claim-own-duty"]]);
    let world = World::new(&CASE, &spec);
    let verdicts = Framework::new(&CASE).evaluate(&world);
    for id in stands {
        let unopposed = Reason::Stands { answered: vec![], disputed: vec![] };
        assert_eq!(reason(&CASE, &world, &verdicts, named(id)), unopposed, "{id}");
    }
}

#[test]
fn world_2_the_council_in_the_room() {
    assert_table(
        &spec(TWO, Some(READINGS[0]), [&MOSCOW[0], &MOSCOW[1]]),
        [
            &[
                "free-to-hire",
                "not-cerberus",
                "abides-and-allows",
                "normal-relations",
                "pyongyang-bound",
                "narrow-reading",
                "control-denied",
                "tolerance-is-not-help",
            ],
            &["no-barriers", "their-own-affair"],
            &[],
            &[
                "internal-matter",
                "russias-jurisdiction",
                "own-nationals",
                "council-reaches-non-members",
                "charter-assistance",
                "own-claim-own-duty",
            ],
        ],
    );
}

#[test]
fn world_3_ukraine_objects() {
    assert_table(
        &spec(THREE, Some(READINGS[1]), [&MOSCOW[0], &MOSCOW[1]]),
        [
            &[
                "not-cerberus",
                "inside-ukraine",
                "pyongyang-bound",
                "narrow-reading",
                "control-denied",
                "tolerance-is-not-help",
            ],
            &["free-to-hire", "no-barriers", "abides-and-allows"],
            &[],
            &[
                "their-own-affair",
                "normal-relations",
                "internal-matter",
                "russias-jurisdiction",
                "own-nationals",
                "council-reaches-non-members",
                "charter-assistance",
                "own-claim-own-duty",
                "self-determination",
            ],
        ],
    );
}

#[test]
fn world_4_troops_claimed_and_denied() {
    let spec = spec(&["russia", "north-korea", "korotchenko"], None, [&OPEN[0], &OPEN[1]]);
    assert_table(&spec, [&[], &[], &["troops-ready", "ministry-denial"], &[]]);
}

#[test]
fn world_5_a_reading_brings_in_who_holds_it() {
    let spec = spec(ONE, Some(READINGS[1]), [&OPEN[0], &OPEN[1]]);
    let ukraine = CASE.actors.iter().position(|actor| actor.id == "ukraine").expect("an actor");
    assert!(World::new(&CASE, &spec).is_on(ukraine.into()));
    assert_table(
        &spec,
        [
            &["inside-ukraine"],
            &["free-to-hire", "no-barriers"],
            &["not-cerberus"],
            &[
                "their-own-affair",
                "normal-relations",
                "internal-matter",
                "own-claim-own-duty",
                "self-determination",
            ],
        ],
    );
}

#[test]
fn world_6_moscows_later_claim() {
    assert_table(
        &WorldSpec { reading: premise("part-of-russia"), ..CASE.opening.clone() },
        [
            &["internal-matter", "own-claim-own-duty"],
            &["free-to-hire", "no-barriers", "not-cerberus"],
            &[],
            &["their-own-affair", "normal-relations", "inside-ukraine", "self-determination"],
        ],
    );
}

fn premise(id: &str) -> Option<PremiseId> {
    CASE.premises.iter().position(|premise| premise.id == id).map(PremiseId::from)
}

/// A dispute in which nothing is decided.
#[test]
fn the_opening_world() {
    let [stands, falls, contested, unsupported] = table(&CASE.opening);
    assert_eq!([stands.len(), falls.len(), contested.len(), unsupported.len()], [0, 0, 9, 0]);
}

/// The Council is the first move that does something.
#[test]
fn the_council_joins_the_opening() {
    let mut opening = CASE.opening.clone();
    opening
        .actors
        .extend(CASE.actors.iter().position(|actor| actor.id == "security-council").map(ActorId::from));
    let found = table(&opening);
    assert_eq!(found[0], ["pyongyang-bound"]);
    assert_eq!(found[1], ["no-barriers", "their-own-affair"]);
    assert_eq!(found.iter().map(Vec::len).sum::<usize>(), 9 + 1 + 8);
}

/// Every world with a reading chosen and every switch accepted or rejected, these actors on.
pub fn decided(on: &[&str]) -> Vec<WorldSpec> {
    let switches: Vec<&str> = MOSCOW.into_iter().flatten().collect();
    let mut all = Vec::new();
    for reading in READINGS {
        for mask in 0..1 << switches.len() {
            let chosen = |wanted: bool| -> Vec<&str> {
                let bits = switches.iter().enumerate().filter(|(bit, _)| ((mask >> bit) & 1 == 1) == wanted);
                bits.map(|(_, &switch)| switch).collect()
            };
            all.push(spec(on, Some(reading), [&chosen(true), &chosen(false)]));
        }
    }
    all
}

/// Everyone but the head of Donetsk and the one who speaks of troops.
pub const PARTIES: [&str; 8] = [
    "ilichev",
    "russia",
    "north-korea",
    "donetsk",
    "luhansk",
    "security-council",
    "ukraine",
    "general-assembly",
];

#[test]
fn free_to_hire_stands_in_24_of_192() {
    let all = decided(&PARTIES);
    let at = named("free-to-hire").index();
    let stands = all.iter().filter(|spec| random::statuses(&CASE, spec)[at] == Status::Stands);
    assert_eq!((stands.count(), all.len()), (24, 192));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    /// Whatever the article's words are taken to rest on, they speak of independent states.
    #[test]
    fn free_to_hire_stands_under_no_other_reading(spec in random::spec(&CASE)) {
        let stands = random::statuses(&CASE, &spec)[named("free-to-hire").index()] == Status::Stands;
        prop_assert!(!stands || World::new(&CASE, &spec).reading(&CASE) == premise("independent-states"));
    }

    #[test]
    fn both_oracles_agree_on_the_first_case(spec in random::spec(&CASE)) {
        let found: Vec<&str> = random::statuses(&CASE, &spec).into_iter().map(Status::as_str).collect();
        prop_assert_eq!(&found, &oracle::words(&CASE, &spec));
        prop_assert_eq!(&found, &assumptions::words(&CASE, &spec));
    }
}

//! The second case, as it is shipped, against the worlds worked by hand.

use std::path::Path;
use std::sync::LazyLock;

use explainer_authoring::read_folder;
use explainer_core::argument::{Status, WorldQuery, resolve_query};
use explainer_core::case::{Case, WorldSpec};
use proptest::prelude::*;

use crate::{assumptions, oracle, random};

/// The case in `static/cases/rhodesia-non-members`.
pub static CASE: LazyLock<Case> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../static/cases/rhodesia-non-members");
    read_folder(&folder).expect("the second case has no faults").0.case
});

/// A world and the arguments of each status in it; whoever is not named is not engaged. Lists are words.
struct Worked {
    on: &'static str,
    reading: Option<&'static str>,
    accept: &'static str,
    reject: &'static str,
    stands: &'static str,
    falls: &'static str,
    contested: &'static str,
    unsupported: &'static str,
}

fn list(words: &str) -> Vec<String> {
    words.split_whitespace().map(str::to_owned).collect()
}

fn spec(on: &str, reading: Option<&str>, accept: &str, reject: &str) -> WorldSpec {
    let query = WorldQuery {
        on: Some(list(on)),
        reading: Some(reading.map(str::to_owned)),
        accept: Some(list(accept)),
        reject: Some(list(reject)),
    };
    let (spec, errors) = resolve_query(&CASE, &query);
    assert_eq!(errors, []);
    spec
}

fn with_status(spec: &WorldSpec, status: Status) -> Vec<String> {
    let found = random::statuses(&CASE, spec);
    let mut named: Vec<String> = CASE
        .arguments
        .iter()
        .zip(found)
        .filter(|(_, found)| *found == status)
        .map(|(argument, _)| argument.id.clone())
        .collect();
    named.sort_unstable();
    named
}

const WORKED: [Worked; 7] = [
    Worked {
        on: "switzerland security-council",
        reading: None,
        accept: "neutrality-covers-sanctions",
        reject: "charter-is-the-exception call-states-a-duty",
        stands: "swiss-not-bound swiss-own-course neutral-cannot-submit urged-not-ordered",
        falls: "",
        contested: "",
        unsupported: "charter-reaches-all switzerland-must-follow",
    },
    Worked {
        on: "switzerland security-council brandt general-assembly",
        reading: Some("people-not-free"),
        accept: "neutrality-covers-sanctions illegality-binds-all threat-to-peace",
        reject: "charter-is-the-exception call-states-a-duty asked-after-1973",
        stands: "swiss-not-bound germany-not-bound germany-joins-in members-must-comply helping-is-wrong not-a-war \
            urged-not-ordered",
        falls: "swiss-own-course contracts-stand neutral-cannot-submit",
        contested: "",
        unsupported: "charter-reaches-all switzerland-must-follow",
    },
    Worked {
        on: "switzerland security-council brandt united-kingdom",
        reading: Some("colony-in-rebellion"),
        accept: "charter-is-the-exception call-states-a-duty neutrality-covers-sanctions threat-to-peace",
        reject: "asked-after-1973",
        stands: "members-must-comply charter-reaches-all switzerland-must-follow not-a-war threat-lifts-bar",
        falls: "swiss-not-bound swiss-own-course germany-not-bound germany-joins-in contracts-stand britains-affair \
            neutral-cannot-submit",
        contested: "",
        unsupported: "urged-not-ordered",
    },
    Worked {
        on: "switzerland security-council brandt united-kingdom salisbury",
        reading: Some("independent-state"),
        accept: "charter-is-the-exception call-states-a-duty neutrality-covers-sanctions",
        reject: "asked-after-1973 threat-to-peace",
        stands: "members-must-comply state-of-its-own charter-reaches-all",
        falls: "swiss-not-bound swiss-own-course germany-not-bound germany-joins-in contracts-stand",
        contested: "switzerland-must-follow neutral-cannot-submit",
        unsupported: "britains-affair not-a-war threat-lifts-bar urged-not-ordered",
    },
    Worked {
        on: "brandt portugal security-council",
        reading: None,
        accept: "abstention-blocks",
        reject: "charter-is-the-exception asked-after-1973",
        stands: "germany-not-bound germany-joins-in contracts-stand vote-void",
        falls: "members-must-comply",
        contested: "urged-not-ordered",
        unsupported: "charter-reaches-all",
    },
    Worked {
        on: "brandt portugal security-council",
        reading: None,
        accept: "abstention-blocks asked-after-1973",
        reject: "charter-is-the-exception",
        stands: "members-must-comply",
        falls: "",
        contested: "urged-not-ordered",
        unsupported: "germany-not-bound germany-joins-in contracts-stand charter-reaches-all vote-void",
    },
    Worked {
        on: "switzerland germany brandt security-council general-assembly united-kingdom salisbury portugal",
        reading: None,
        accept: "",
        reject: "",
        stands: "",
        falls: "",
        contested: "swiss-not-bound swiss-own-course germany-not-bound germany-joins-in contracts-stand \
            members-must-comply state-of-its-own britains-affair charter-reaches-all switzerland-must-follow \
            helping-is-wrong not-a-war threat-lifts-bar vote-void neutral-cannot-submit urged-not-ordered",
        unsupported: "",
    },
];

#[test]
fn the_worlds_worked_by_hand() {
    for (index, worked) in WORKED.iter().enumerate() {
        let spec = spec(worked.on, worked.reading, worked.accept, worked.reject);
        let expected = [
            (Status::Stands, worked.stands),
            (Status::Falls, worked.falls),
            (Status::Contested, worked.contested),
            (Status::Unsupported, worked.unsupported),
        ];
        for (status, named) in expected {
            let mut named = list(named);
            named.sort_unstable();
            assert_eq!(with_status(&spec, status), named, "world {}: {}", index + 1, status.as_str());
        }
    }
}

/// What membership means is the one thing that is settled.
#[test]
fn the_opening_world() {
    assert_eq!(with_status(&CASE.opening, Status::Stands), ["members-must-comply"]);
    assert_eq!(with_status(&CASE.opening, Status::Contested).len(), 10);
    assert_eq!(with_status(&CASE.opening, Status::NotEngaged).len(), 5);
}

#[test]
fn counts_over_the_decided_worlds_of_everybody() {
    let switches: Vec<&str> = "charter-is-the-exception call-states-a-duty neutrality-covers-sanctions \
        abstention-blocks threat-to-peace illegality-binds-all asked-after-1973"
        .split_whitespace()
        .collect();
    let mut stands = vec![0; CASE.arguments.len()];
    let mut worlds = 0;
    for reading in ["colony-in-rebellion", "independent-state", "people-not-free"] {
        for mask in 0..1 << switches.len() {
            let chosen = |wanted: bool| {
                let bits = switches.iter().enumerate().filter(|(bit, _)| (mask >> bit & 1 == 1) == wanted);
                bits.map(|(_, switch)| *switch).collect::<Vec<_>>().join(" ")
            };
            let found =
                random::statuses(&CASE, &spec(WORKED[6].on, Some(reading), &chosen(true), &chosen(false)));
            worlds += 1;
            for (times, status) in stands.iter_mut().zip(found) {
                *times += usize::from(status == Status::Stands);
            }
        }
    }
    assert_eq!(worlds, 384);
    let expected = [
        ("swiss-not-bound", 312),
        ("swiss-own-course", 260),
        ("members-must-comply", 288),
        ("charter-reaches-all", 72),
        ("neutral-cannot-submit", 104),
        ("helping-is-wrong", 64),
        ("contracts-stand", 140),
    ];
    for (id, times) in expected {
        let argument = CASE.arguments.iter().position(|argument| argument.id == id).expect(id);
        assert_eq!(stands[argument], times, "{id}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn both_oracles_agree_on_the_second_case(spec in random::spec(&CASE)) {
        let found: Vec<&str> = random::statuses(&CASE, &spec).into_iter().map(Status::as_str).collect();
        prop_assert_eq!(&found, &oracle::words(&CASE, &spec));
        prop_assert_eq!(&found, &assumptions::words(&CASE, &spec));
    }
}

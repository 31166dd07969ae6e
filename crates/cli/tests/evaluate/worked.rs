//! The worlds worked by hand and the prepared ones, through the program: every argument has the status it was found to
//! have on paper.

use std::collections::BTreeMap;

use crate::program::json;

/// What Moscow's case needs: accepted, and rejected.
const ACCEPT: &str = "members-only,no-duty-to-police,bilateral-matter";
const REJECT: &str = "jurisdiction-follows-control,russia-controls,russian-participation";
/// The five who take part in most prepared worlds.
const FIVE: &str = "ilichev,north-korea,donetsk,ukraine,security-council";

/// A world and what was found: the ids that stand, fall, are contested and lack support. All others do not apply.
struct Worked {
    on: &'static str,
    reading: &'static str,
    accept: &'static str,
    reject: &'static str,
    found: [&'static str; 4],
}

const WORKED: [Worked; 6] = [
    Worked {
        on: "ilichev,north-korea,donetsk",
        reading: "independent-states",
        accept: ACCEPT,
        reject: REJECT,
        found: [
            "free-to-hire no-barriers not-cerberus their-own-affair normal-relations",
            "",
            "",
            "internal-matter own-claim-own-duty",
        ],
    },
    Worked {
        on: "ilichev,north-korea,donetsk,security-council",
        reading: "independent-states",
        accept: ACCEPT,
        reject: REJECT,
        found: [
            "free-to-hire not-cerberus abides-and-allows normal-relations pyongyang-bound narrow-reading \
             control-denied tolerance-is-not-help",
            "no-barriers their-own-affair",
            "",
            "internal-matter russias-jurisdiction own-nationals council-reaches-non-members charter-assistance \
             own-claim-own-duty",
        ],
    },
    Worked {
        on: "ilichev,north-korea,donetsk,security-council,ukraine",
        reading: "part-of-ukraine",
        accept: ACCEPT,
        reject: REJECT,
        found: [
            "not-cerberus inside-ukraine pyongyang-bound narrow-reading control-denied tolerance-is-not-help",
            "free-to-hire no-barriers abides-and-allows",
            "",
            "their-own-affair normal-relations internal-matter russias-jurisdiction own-nationals \
             council-reaches-non-members charter-assistance own-claim-own-duty self-determination",
        ],
    },
    Worked {
        on: "russia,north-korea,korotchenko",
        reading: "open",
        accept: "",
        reject: "",
        found: ["", "", "troops-ready ministry-denial", ""],
    },
    // The reading brings in Ukraine, the first who holds it.
    Worked {
        on: "ilichev,north-korea,donetsk",
        reading: "part-of-ukraine",
        accept: "",
        reject: "",
        found: [
            "inside-ukraine",
            "free-to-hire no-barriers",
            "not-cerberus",
            "their-own-affair normal-relations internal-matter own-claim-own-duty self-determination",
        ],
    },
    // The opening, but with Moscow's later claim.
    Worked {
        on: "ilichev,north-korea,donetsk,ukraine",
        reading: "part-of-russia",
        accept: "",
        reject: "",
        found: [
            "internal-matter own-claim-own-duty",
            "free-to-hire no-barriers not-cerberus",
            "",
            "their-own-affair normal-relations inside-ukraine self-determination",
        ],
    },
];

/// The statuses the program finds, by argument.
fn statuses([on, reading, accept, reject]: [&str; 4]) -> BTreeMap<String, String> {
    let answer = json(&["--on", on, "--reading", reading, "--accept", accept, "--reject", reject]);
    let statuses = answer["status"].as_object().expect("statuses");
    statuses.iter().map(|(id, status)| (id.clone(), status.as_str().expect("a word").to_owned())).collect()
}

#[test]
fn the_six_worlds_worked_by_hand() {
    for (number, world) in WORKED.iter().enumerate() {
        let found = statuses([world.on, world.reading, world.accept, world.reject]);
        let mut expected: BTreeMap<String, String> =
            found.keys().map(|id| (id.clone(), "not-engaged".to_owned())).collect();
        for (status, ids) in ["stands", "falls", "contested", "unsupported"].iter().zip(world.found) {
            for id in ids.split_whitespace() {
                assert!(expected.insert(id.into(), (*status).into()).is_some(), "no argument {id}");
            }
        }
        assert_eq!(found.len(), 22);
        assert_eq!(found, expected, "world {}", number + 1);
    }
}

/// A world, and some of the statuses in it.
type Prepared = ([&'static str; 4], &'static [(&'static str, &'static str)]);

const PREPARED: [Prepared; 8] = [
    (["ilichev,north-korea,donetsk", "independent-states", ACCEPT, REJECT], &[("free-to-hire", "stands")]),
    (
        ["ilichev,north-korea,donetsk,security-council", "independent-states", ACCEPT, REJECT],
        &[("no-barriers", "falls"), ("free-to-hire", "stands")],
    ),
    ([FIVE, "part-of-ukraine", ACCEPT, REJECT], &[("free-to-hire", "falls")]),
    ([FIVE, "independent-states", "members-only", "russia-controls"], &[("free-to-hire", "stands")]),
    ([FIVE, "part-of-ukraine", "", ""], &[("free-to-hire", "falls")]),
    (
        [FIVE, "open", "jurisdiction-follows-control,russia-controls", ""],
        &[("russias-jurisdiction", "stands")],
    ),
    ([FIVE, "part-of-russia", "", ""], &[("own-claim-own-duty", "stands")]),
    (
        ["russia,north-korea,korotchenko", "open", "", ""],
        &[("troops-ready", "contested"), ("ministry-denial", "contested")],
    ),
];

#[test]
fn the_prepared_worlds_keep_what_they_promise() {
    for (world, promised) in PREPARED {
        let found = statuses(world);
        for (id, status) in promised {
            assert_eq!(found[*id], *status, "{id} in {world:?}");
        }
    }
}

/// Whoever holds a reading comes in with it, and the world is told as it is then.
#[test]
fn a_reading_brings_in_who_holds_it() {
    let with = |reading| json(&["--on", "ilichev,north-korea,donetsk", "--reading", reading]);
    assert_eq!(
        with("part-of-ukraine")["world"]["actors"],
        serde_json::json!(["russia", "ilichev", "north-korea", "donetsk", "ukraine"])
    );
    let alone = json(&["--on", "korotchenko", "--reading", "part-of-russia"]);
    assert_eq!(alone["world"]["actors"], serde_json::json!(["russia", "korotchenko"]));
    assert_eq!(alone["world"]["reading"], "part-of-russia");
}

//! One world: the table, the JSON, and what is said to a faulty world.

use serde_json::{Value, json};

use crate::program::{Ran, evaluate, json, on_case, run, with_status};

const PARTIES: [&str; 2] = ["--on", "ilichev,north-korea,donetsk,security-council"];
const MOSCOW: [&str; 6] = [
    "--reading",
    "independent-states",
    "--accept",
    "members-only,no-duty-to-police,bilateral-matter",
    "--reject",
    "jurisdiction-follows-control,russia-controls,russian-participation",
];

#[test]
fn the_opening_world_is_where_nothing_is_given() {
    let answer = json(&[]);
    let world = json!({
        "actors": ["russia", "ilichev", "north-korea", "donetsk", "ukraine"],
        "reading": null,
        "accept": [],
        "reject": [],
    });
    assert_eq!((&answer["case"], &answer["world"]), (&json!("donbas-labour"), &world));
    // Nothing is decided: what applies is contested, all of it.
    let contested = [
        "free-to-hire",
        "inside-ukraine",
        "internal-matter",
        "no-barriers",
        "normal-relations",
        "not-cerberus",
        "own-claim-own-duty",
        "self-determination",
        "their-own-affair",
    ];
    assert_eq!(with_status(&answer, "contested"), contested);
    assert_eq!(with_status(&answer, "not-engaged").len(), 13);
    assert_eq!(answer["status"].as_object().map(serde_json::Map::len), Some(22));
}

#[test]
fn the_council_in_the_room() {
    let answer = json(&[&PARTIES[..], &MOSCOW].concat());
    let mut stands = with_status(&answer, "stands");
    stands.sort_unstable();
    let expected = [
        "abides-and-allows",
        "control-denied",
        "free-to-hire",
        "narrow-reading",
        "normal-relations",
        "not-cerberus",
        "pyongyang-bound",
        "tolerance-is-not-help",
    ];
    assert_eq!(stands, expected);
    assert_eq!(with_status(&answer, "falls"), ["no-barriers", "their-own-affair"]);
    assert_eq!(with_status(&answer, "unsupported").len(), 6);
}

/// Every kind of reason has its keys, and they say what the map says.
#[test]
fn reasons_for_programs() {
    let answer = json(&[&PARTIES[..], &MOSCOW].concat());
    let reasons = &answer["reasons"];
    assert_eq!(
        reasons["no-barriers"],
        json!({"by": [{"from": "pyongyang-bound", "kind": "rebuts"}], "parts": []})
    );
    let undermined = json!({"from": "pyongyang-bound", "kind": "undermines", "premise": "bilateral-matter"});
    assert_eq!(reasons["their-own-affair"]["by"], json!([undermined]));
    assert_eq!(reasons["free-to-hire"], json!({"unopposed": true, "disputed": [], "answered": []}));
    assert_eq!(
        reasons["council-reaches-non-members"],
        json!({"rejected": ["not members-only"], "parts": []})
    );
    assert_eq!(reasons["self-determination"], json!({"missing": [["ukraine", "general-assembly"]]}));
    let open = json(&[&PARTIES[..], &["--reading", "open"]].concat());
    let normal = json!({"open": ["independent-states"], "parts": [], "by": []});
    assert_eq!(open["reasons"]["normal-relations"], normal);
    let flips = &open["flips"]["normal-relations"];
    let stands = json!({"change": {"reading": "independent-states"}, "to": "stands"});
    assert!(flips.as_array().is_some_and(|flips| flips.contains(&stands)), "{flips}");
    let absent = json!({"change": {"actor": "north-korea", "on": false}, "to": "not-engaged"});
    assert!(flips.as_array().is_some_and(|flips| flips.contains(&absent)), "{flips}");
}

/// Whoever speaks for someone brings them in; the world is told as it is then.
#[test]
fn the_world_is_told_as_closed() {
    let answer = json(&["--on", "ilichev, pushilin", "--reject", "members-only"]);
    assert_eq!(answer["world"]["actors"], json!(["russia", "ilichev", "donetsk", "pushilin"]));
    assert_eq!(answer["world"]["reject"], json!(["members-only"]));
    assert_eq!(json(&["--on", ""])["world"]["actors"], json!([]));
}

#[test]
fn the_table_names_statuses_causes_and_ways_out() {
    let table = evaluate(&[&PARTIES[..], &MOSCOW].concat()).well();
    // Lines are broken between words; what is said is the same.
    let said = words(&table);
    let line = |wanted: &str| {
        let told = table.contains(wanted) || said.contains(wanted);
        assert!(told, "{wanted:?} is not in\n{table}");
    };
    line("reading           “Independent states”\n");
    line(
        "stands, unopposed Free to hire workers (free-to-hire)\n                  What it rests on is granted here, and no objection",
    );
    line("falls             There are no barriers (no-barriers)\n");
    line("“North Korea is bound” stands, and concludes the contrary.");
    line("“North Korea is bound” stands, and disputes the premise “A matter for two only”.");
    line("does not apply    Self-determination (self-determination)\n");
    line("It would need Ukraine or UN General Assembly to take part.");
    line("it would stand: Leave out UN Security Council.");
    line("It rests on “Russians take part”, which is rejected here.");
    line("“Russians take part”: A “what if”: nobody quoted here holds or disputes it.");
    line(
        "“Russia is in control”: Held by Human rights court, Ukraine and UN General Assembly (in part, from 12 October 2022). Disputed by Russia.",
    );
    line("It rests on “Part of Russia”, which is not followed here.");
    line("Reading followed: Independent states.");
    assert!(table.lines().all(|line| line.chars().count() <= 100 && !line.ends_with(' ')), "{table}");
    let opening = words(&evaluate(&[]).well());
    assert!(opening.contains("It hangs on what is left open: “Only members are bound”."));
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Parts and the arguments that decide are named with what has become of them.
#[test]
fn the_table_names_parts() {
    let given =
        ["--reading", "part-of-russia", "--accept", "no-duty-to-police,members-only,russian-participation"];
    let table = evaluate(&[&PARTIES[..], &given].concat()).well();
    let line = |wanted: &str| assert!(words(&table).contains(wanted), "{wanted:?} is not in\n{table}");
    line("“Russia answers for its own” stands, and says that the conclusion does not follow.");
    line("It builds on what falls: “Free to hire workers” and “Russia need not be Cerberus”.");
}

/// A case in which an attack is answered, which never happens in the first case.
#[test]
fn the_table_tells_defended_from_unopposed() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/evaluate/chain");
    let table = run(&mut on_case(folder, &[]), b"").well();
    let expected = "
stands, defended  May cross (may-cross)
                  What it rests on is granted here, and what is said against it falls: “Too weak”.
                  “Too weak” disputes the reasoning of it.
                  it would be contested: Leave the reading open.
                  it would fall: Follow the reading “Wet”.
                  it would not apply: Leave out The town.

falls             Too weak (too-weak)
                  “Mended” stands, and concludes the contrary.
                  it would stand: Follow the reading “Wet”.
                  it would be contested: Leave the reading open.
                  it would not apply: Leave out The town.

stands, unopposed Mended (mended)
                  What it rests on is granted here, and no objection to it applies here. That does
                  not make it right.
                  it would be contested: Leave the reading open.
                  it would lack support: Follow the reading “Wet”.
                  it would not apply: Leave out The town.

does not apply    No river (no-river)
                  It would need The mayor to take part.
                  it would lack support: Bring in The mayor.
                  it would stand: Bring in The mayor and follow the reading “Wet”.
";
    assert!(table.ends_with(expected), "{table}");
    let answer: Value =
        serde_json::from_str(&run(&mut on_case(folder, &["--json"]), b"").well()).expect("JSON");
    let answered =
        json!({"unopposed": false, "disputed": [], "answered": [{"from": "too-weak", "kind": "undercuts"}]});
    assert_eq!(answer["reasons"]["may-cross"], answered);
    let table = run(&mut on_case(folder, &["--on", "mayor"]), b"").well();
    assert!(
        table.contains(
            "It needs “Dry” not to be followed, and here it is.\n                  “Dry”: Held by The mayor and The town."
        ),
        "{table}"
    );
}

#[test]
fn faulty_worlds_are_refused_with_every_fault() {
    let refused = |arguments: &[&str], faults: &[&str]| {
        let Ran { out, err, code } = evaluate(arguments);
        assert_eq!((out.as_str(), code), ("", Some(1)));
        assert_eq!(err.lines().count(), faults.len(), "{err}");
        for (line, fault) in err.lines().zip(faults) {
            assert!(line.starts_with(&format!("error: {fault}")), "{line}");
        }
    };
    refused(&["--on", "russia,nobody"], &["there is no actor \"nobody\"; the actors are russia, ilichev, "]);
    refused(&["--reading", "members-only"], &["there is no reading \"members-only\"; the readings are "]);
    refused(
        &["--accept", "part-of-ukraine"],
        &["\"part-of-ukraine\" is a premise, but not one you can switch"],
    );
    refused(
        &["--accept", "x", "--reject", "y"],
        &["there is no switch \"x\"; the", "there is no switch \"y\"; the"],
    );
    refused(&["--accept", "members-only,members-only"], &["\"members-only\" is named twice"]);
    refused(
        &["--accept", "members-only", "--reject", "members-only"],
        &["\"members-only\" is both accepted and rejected"],
    );
}

#[test]
fn a_case_that_is_not_there_is_refused() {
    let ran = run(&mut on_case("no-such-case", &[]), b"");
    assert_eq!(ran.out, "");
    assert!(ran.badly().contains("no-such-case"));
}

/// Where a file gives the worlds, no world can be given beside it.
#[test]
fn options_of_two_kinds_do_not_mix() {
    for option in ["--on", "--reading", "--accept", "--reject"] {
        let ran = evaluate(&["--worlds", "-", option, "x"]);
        assert_eq!((ran.out.as_str(), ran.code), ("", Some(2)));
        assert!(ran.err.contains("cannot be used with"), "{}", ran.err);
    }
}

//! Kinds of actors are named by the case, with a heading for each in every language.

use explainer_authoring::read;

use crate::fixture::{CASE, EN, broken, broken_text, diagnostics, expect, files, swap};

const KINDS: &str = "kinds = [\"state\", \"official\"]";
const HEADINGS: &str = "kinds = { state = { label = \"Towns\" }, official = { label = \"Envoys\" } }";

#[test]
fn kinds_stand_in_the_order_of_the_case() {
    let case = swap(CASE, KINDS, "kinds = [\"official\", \"state\"]");
    let (structure, texts) = read(&files(&case, EN)).expect("sound");
    assert_eq!(structure.case.kinds, ["official", "state"]);
    assert_eq!(texts[0].labels.kinds, ["Envoys", "Towns"]);
    let kinds: Vec<usize> = structure.case.actors.iter().map(|actor| actor.kind.index()).collect();
    assert_eq!(kinds, [1, 1, 0]);
}

/// Nothing more is said about the actors, whose kinds cannot be known.
#[test]
fn no_kinds() {
    for none in ["", "kinds = []"] {
        let found = diagnostics(&swap(CASE, KINDS, none), &swap(EN, HEADINGS, ""));
        expect(&found, &[["case.toml:1:1", "the case has no `kinds`", "Add kinds = [\"…\"] at the top"]]);
    }
    broken(KINDS, "kinds = \"state\"", "7:9", "`kinds` has to be a list of ids, not a text", "kinds = [");
}

#[test]
fn a_kind_no_actor_is_of() {
    let case = swap(CASE, KINDS, "kinds = [\"state\", \"official\", \"ship\"]");
    let en = swap(EN, "state = {", "ship = { label = \"Ships\" }, state = {");
    let wanted = ["case.toml:7:31", "no actor is of the kind `ship`", "take it away"];
    expect(&diagnostics(&case, &en), &[wanted]);
}

#[test]
fn a_kind_named_twice() {
    let twice = "kinds = [\"state\", \"official\", \"state\"]";
    broken(KINDS, twice, "7:31", "two actor kinds have the id `state`", "The first one stands in line 7.");
}

#[test]
fn a_heading_that_is_missing() {
    broken_text(
        "label = \"Towns\"",
        "",
        "9:19",
        "`label` of the actor kind `state` is missing",
        "Write it here",
    );
    let en = swap(EN, ", official = { label = \"Envoys\" }", "");
    let found = diagnostics(CASE, &en);
    let wanted =
        ["en.toml:9:19", "no texts for the actor kind `official`", "Add [kinds.official] with label"];
    expect(&found, &[wanted]);
}

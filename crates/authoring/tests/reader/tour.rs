//! The tour: what a step is read as, and every rule of its own, broken once and told at its line.

use explainer_authoring::{CaseFiles, Diagnostic, Sound, read};
use explainer_core::case::{ArgumentId, PremiseId, WorldSpec};

use crate::fixture::{CASE, EN, TOUR, TOUR_EN, expect, files, swap};

fn toured(tour: &str, words: &str) -> CaseFiles {
    files(&format!("{CASE}{tour}"), &format!("{EN}{words}"))
}

fn sound() -> Sound {
    read(&toured(TOUR, TOUR_EN)).expect("the tour is sound")
}

fn told(tour: &str, words: &str) -> Vec<Diagnostic> {
    read(&toured(tour, words)).err().map(|diagnostics| diagnostics.list).unwrap_or_default()
}

/// Breaks the tour in one place and asserts the one diagnostic that follows, with the line of `what` in the file.
#[track_caller]
fn broken(old: &str, new: &str, what: &str, message: &str, help: &str) {
    let tour = swap(TOUR, old, new);
    let at = tour.find(what).expect("it stands there");
    let line = CASE.lines().count() + tour[..at].matches('\n').count() + 1;
    let found = told(&tour, TOUR_EN);
    let column = found.first().map_or(0, |diagnostic| diagnostic.column);
    expect(&found, &[[&format!("case.toml:{line}:{column}"), message, help]]);
}

/// The same in its words.
#[track_caller]
fn broken_text(old: &str, new: &str, what: &str, message: &str, help: &str) {
    let words = swap(TOUR_EN, old, new);
    let at = words.find(what).expect("it stands there");
    let line = EN.lines().count() + words[..at].matches('\n').count() + 1;
    let found = told(TOUR, &words);
    let column = found.first().map_or(0, |diagnostic| diagnostic.column);
    expect(&found, &[[&format!("en.toml:{line}:{column}"), message, help]]);
}

#[test]
fn a_step_has_the_world_of_a_preset_the_opening_or_one_of_its_own() {
    let (structure, texts) = sound();
    let case = &structure.case;
    let [first, second, last] = &case.tour[..] else { panic!("three steps") };
    assert_eq!(first.world, case.presets[0].world);
    assert_eq!(
        second.world,
        WorldSpec {
            actors: vec![1_usize.into(), 0_usize.into()],
            reading: Some(PremiseId(3)),
            accept: vec![PremiseId(4), PremiseId(1)],
            reject: vec![],
        }
    );
    assert_eq!(last.world, case.opening);
    assert_eq!([first.focus, second.focus, last.focus], [0, 2, 1].map(ArgumentId));
    assert_eq!([first.ask, second.ask], [Some(ArgumentId(1)), None]);
    assert_eq!(structure.details.tour[0].statements.len(), 1);
    assert_eq!(texts[0].details.tour[0].text, "The envoy says ships may land.");
    assert_eq!(texts[0].details.tour[0].question, "What of the traders?");
    assert_eq!(texts[0].details.tour[1].question, "");
}

#[test]
fn a_case_needs_no_tour() {
    let (structure, texts) = read(&files(CASE, EN)).expect("sound");
    assert!(structure.case.tour.is_empty() && texts[0].details.tour.is_empty());
}

#[test]
fn a_status_that_is_not_so() {
    broken(
        "stands = [\"may-land\", \"may-trade\"]",
        "stands = [\"may-land\"]\nfalls = [\"may-trade\"]",
        "falls = [",
        "in the step `as-the-envoy-says`, `may-trade` does not have the status `falls`: it is `stands`",
        "take the id out of this list",
    );
    broken(
        "unsupported = [\"may-trade\"]",
        "contested = [\"may-trade\"]",
        "contested = [",
        "in the step `your-turn`, `may-trade` does not have the status `contested`: it is `unsupported`",
        "Change the world",
    );
}

#[test]
fn what_is_looked_at_or_asked_about_is_promised() {
    broken(
        "stands = [\"may-land\", \"may-trade\"]",
        "stands = [\"may-land\"]",
        "ask = ",
        "the step `as-the-envoy-says` does not promise the status of `may-trade`, which `ask` names",
        "Add \"may-trade\" to `stands`",
    );
    broken(
        "stands = [\"not-theirs\"]\n",
        "",
        "focus = \"not-theirs\"",
        "does not promise the status of `not-theirs`, which `focus` names",
        "whichever the text",
    );
}

#[test]
fn a_reading_that_nobody_there_holds() {
    broken(
        "actors = [\"south\", \"north\"]",
        "actors = [\"north\"]",
        "reading = ",
        "nobody who takes part in the step `whose-harbour` holds `harbour-south`",
        "take part: `south`; or leave `reading` out",
    );
}

#[test]
fn a_world_of_its_own_keeps_the_rules_of_worlds() {
    broken(
        "reject = []",
        "reject = [\"fog\"]",
        "reject = ",
        "the step `whose-harbour` both accepts and rejects `fog`",
        "in neither, it is left open",
    );
    broken(
        "accept = [\"fog\", \"ships-came\"]",
        "accept = [\"treaty\"]",
        "accept = ",
        "`treaty` cannot be in `accept`",
        "Only switches",
    );
    broken(
        "[\"south\", \"north\"]",
        "[\"south\", \"south\", \"north\"]",
        "actors = ",
        "`south` stands twice in `actors` of the step `whose-harbour`",
        "Take one",
    );
}

#[test]
fn no_world_or_two() {
    broken(
        "world = \"north-alone\"\n",
        "",
        "[[tour]]\nid = \"as-the-envoy-says\"",
        "the step `as-the-envoy-says` has no `actors`",
        "Add actors = ",
    );
    broken(
        "world = \"opening\"",
        "world = \"opening\"\naccept = []",
        "accept = []",
        "the step `your-turn` has no key `accept`",
        "It can have `id`, `world`, `focus`",
    );
}

#[test]
fn ids_that_are_not_there() {
    for (old, new, what, message, help) in [
        ("\"north-alone\"", "\"quay\"", "world = ", "no preset `quay`, which `world`", "or correct"),
        (
            "\"north-alone\"",
            "\"north-aloen\"",
            "world = ",
            "no preset `north-aloen`",
            "Did you mean `north-alone`?",
        ),
        (
            "\"north-alone\"",
            "7",
            "world = ",
            "`world` of the step `as-the-envoy-says` has to be a text",
            "world = ",
        ),
        (
            "focus = \"not-theirs\"",
            "focus = \"xyz\"",
            "focus = \"xyz\"",
            "no argument `xyz`, which `focus`",
            "Add it",
        ),
        (
            "focus = \"not-theirs\"\n",
            "",
            "[[tour]]\nid = \"whose",
            "`whose-harbour` has no `focus`",
            "Add focus",
        ),
        (
            "ask = \"may-trade\"",
            "ask = \"fog\"",
            "ask = ",
            "no argument `fog`, which `ask`",
            "`fog` is the id of a premise",
        ),
        ("[\"envoy-lands\"]", "[\"nobody\"]", "statements = ", "no statement `nobody`", "Add it"),
        ("\"your-turn\"", "\"Your turn\"", "id = \"Your turn\"", "cannot be an id", "lower-case"),
    ] {
        let words = if what.contains("Your") {
            TOUR_EN.replace("your-turn", "\"Your turn\"")
        } else {
            TOUR_EN.into()
        };
        let tour = swap(TOUR, old, new);
        let at = tour.find(what).expect("it stands there");
        let line = CASE.lines().count() + tour[..at].matches('\n').count() + 1;
        let found = told(&tour, &words);
        let column = found.first().map_or(0, |diagnostic| diagnostic.column);
        expect(&found, &[[&format!("case.toml:{line}:{column}"), message, help]]);
    }
}

#[test]
fn two_steps_of_one_id() {
    let tour = swap(TOUR, "id = \"your-turn\"", "id = \"whose-harbour\"");
    let words =
        TOUR_EN.replace("[tour.your-turn]\ntext = \"Nothing is settled. Now change anything.\"\n", "");
    let found = told(&tour, &words);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].message.contains("two steps have the id `whose-harbour`"), "{found:?}");
}

#[test]
fn a_step_that_rests_on_nothing() {
    broken(
        "sources = [\"gazette\"]\n",
        "",
        "[[tour]]\nid = \"whose-harbour\"",
        "the step `whose-harbour` has no source",
        "statements = [",
    );
}

#[test]
fn more_words_than_forty() {
    let words = |count: usize| "word ".repeat(count - 1) + "word.";
    let step = "The south says the harbour is its own.";
    assert_eq!(told(TOUR, &swap(TOUR_EN, step, &words(40))), []);
    broken_text(
        step,
        &words(41),
        "text = \"word",
        "`text` of the step `whose-harbour` has 41 words, 40 is the most",
        "Say less",
    );
}

#[test]
fn questions() {
    broken_text(
        "question = \"What of the traders?\"\n",
        "",
        "[tour.as-the-envoy-says]",
        "`question` of the step `as-the-envoy-says` is missing",
        "names an argument in `ask`",
    );
    broken_text(
        "text = \"The south says the harbour is its own.\"",
        "text = \"The south says so.\"\nquestion = \"And you?\"",
        "question = \"And you?\"",
        "`question` of the step `whose-harbour` would never be shown",
        "take the question away",
    );
}

#[test]
fn a_step_without_words() {
    let words =
        swap(TOUR_EN, "[tour.whose-harbour]\ntext = \"The south says the harbour is its own.\"\n", "");
    let found = told(TOUR, &words);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].message.contains("no texts for the step `whose-harbour`"), "{found:?}");
    assert!(found[0].advice.contains("Add [tour.whose-harbour] with text"), "{found:?}");
}

/// What could not be read may be what decides a status: no promise is called broken for it.
#[test]
fn a_slip_elsewhere_breaks_no_promise() {
    let case = swap(CASE, "premises = [\"treaty\", \"ships-came\", ", "premises = [\"treaty\", \"xyz\", ");
    let found = read(&files(&format!("{case}{TOUR}"), &format!("{EN}{TOUR_EN}"))).expect_err("broken").list;
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].message.contains("no premise `xyz`"), "{found:?}");
    let case = swap(CASE, "actors = [\"north\"]\nreading", "actors = [\"xyz\"]\nreading");
    let found = read(&files(&format!("{case}{TOUR}"), &format!("{EN}{TOUR_EN}"))).expect_err("broken").list;
    assert_eq!(found.len(), 1, "{found:?}");
}

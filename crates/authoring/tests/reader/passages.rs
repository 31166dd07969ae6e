//! Numbered passages, of one source and of several.

use explainer_authoring::read;
use explainer_core::case::{Passage, SourceId};

use crate::fixture::{CASE, EN, broken, diagnostics, expect, files, swap};

/// The toy with its second source numbered too.
fn two_sources(passages: &str) -> String {
    let case = swap(CASE, "passages = [1, 2]", passages);
    swap(&case, "confidence = \"known\"", "confidence = \"known\"\nnumbered = true")
}

fn passage(source: u32, number: u16) -> Passage {
    Passage { source: SourceId(source), number }
}

#[test]
fn a_number_alone_is_a_passage_of_the_first_numbered_source() {
    let passages = |case: &str| {
        let (structure, _) = read(&files(case, EN)).expect("sound");
        structure.details.premises.iter().flat_map(|premise| premise.passages.clone()).collect::<Vec<_>>()
    };
    assert_eq!(passages(CASE), [passage(0, 1), passage(0, 2)]);
    let two = two_sources("passages = [1, \"letters:1\", \"gazette:2\"]");
    assert_eq!(passages(&two), [passage(0, 1), passage(1, 1), passage(0, 2)]);
    let second = swap(
        &two_sources("passages = [1, \"letters:2\"]"),
        "confidence = \"read\"\nnumbered = true",
        "confidence = \"read\"",
    );
    assert_eq!(passages(&second), [passage(1, 1), passage(1, 2)]);
}

#[test]
fn a_source_whose_passages_are_not_numbered() {
    let message = "the premise `ships-came` names a passage of `letters`, whose passages are not numbered";
    broken("passages = [1, 2]", "passages = [1, \"letters:2\"]", "51:16", message, "numbered = true");
    let none = swap(CASE, "numbered = true", "");
    let message = "names a passage of `gazette`, whose passages are not numbered";
    let found = diagnostics(&none, EN);
    assert!(!found.is_empty() && found.iter().all(|found| found.message.contains(message)), "{found:?}");
}

#[test]
fn a_passage_of_an_unknown_source() {
    let found = diagnostics(&two_sources("passages = [1, \"leters:2\"]"), EN);
    let message = "there is no source `leters`, which `passages` of the premise `ships-came` names";
    expect(&found, &[["case.toml:51:16", message, "Did you mean `letters`?"]]);
}

#[test]
fn a_passage_that_is_none() {
    for text in ["letters", "letters:", "letters:two", "letters:-1", "letters:70000", ":"] {
        let case = two_sources(&format!("passages = [1, \"{text}\"]"));
        let found = diagnostics(&case, EN);
        assert!(!found.is_empty(), "{text}");
        let said = ["holds something that is no passage", "there is no source"];
        assert!(found.iter().all(|found| said.iter().any(|said| found.message.contains(said))), "{found:?}");
    }
    expect(
        &diagnostics(&two_sources("passages = [\"letters:2\", \"letters:2\"]"), EN),
        &[["case.toml:51:26", "`2` stands twice in `passages`", "Take one"]],
    );
}

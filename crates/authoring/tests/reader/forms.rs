//! The further forms of glossary terms: how they are written, and what is wrong with them.

use explainer_authoring::read;
use explainer_core::case::{Terms, part};
use explainer_core::pack::{pack_details, unpack_details};

use crate::fixture::{CASE, EN, diagnostics, expect, files, swap, toy};

/// The toy's only term with these forms, in line 107.
fn with_forms(forms: &str) -> String {
    format!("{EN}forms = {forms}\n")
}

/// Two terms: the harbour and a boat, with these forms in lines 107 and 110.
fn two_terms(harbour: &str, boat: &str) -> (String, String) {
    let case = swap(CASE, "glossary = [\"harbour\"]", "glossary = [\"harbour\", \"boat\"]");
    let boat = format!("[glossary.boat]\nlabel = \"Fog\"\nforms = {boat}\nsentence = \"None.\"\n");
    (case, with_forms(harbour) + &boat)
}

#[test]
fn forms_are_read_and_packed() {
    // The toy says "The towns", "Ships may land", "landing".
    let en = with_forms("[\"ships\", \"landing\"]");
    let (structure, mut texts) = read(&files(CASE, &en)).expect("sound");
    assert_eq!(texts[0].details.glossary[0].forms, ["ships", "landing"]);
    let (case, labels, details) = part(structure, texts.swap_remove(0));
    let unpacked = unpack_details(&case, &labels, &pack_details(&case, &labels, &details)).expect("sound");
    assert_eq!(unpacked, details);
    let found = Terms::new(&unpacked.texts.glossary).find("Ships land; the harbour sees a landing.");
    assert_eq!(
        found.iter().map(|found| (found.term, found.form)).collect::<Vec<_>>(),
        [(0, 1), (0, 0), (0, 2)]
    );
}

#[test]
fn a_form_that_is_no_word() {
    for form in ["", " ", "“ships”", "ships-", "-", "(ships"] {
        expect(
            &diagnostics(CASE, &with_forms(&format!("[\"landing\", \"{form}\"]"))),
            &[[
                "en.toml:107:21",
                "a form of the glossary term `harbour` does not begin and end with a letter or a digit",
                "without signs around it",
            ]],
        );
    }
}

#[test]
fn a_form_that_no_text_has() {
    let unused = |forms: &str, column: &str| {
        expect(
            &diagnostics(CASE, &with_forms(forms)),
            &[[
                &format!("en.toml:107:{column}"),
                "no text has this form of the glossary term `harbour`",
                "not within a longer form",
            ]],
        );
    };
    unused("[\"shipss\"]", "10");
    unused("[\"SHIPS\"]", "10");
    unused("[\"Landing\"]", "10");
    // Every "may" of the toy is followed by these.
    unused("[\"may land\", \"may trade\", \"Traders may\", \"May\"]", "50");
}

#[test]
fn a_form_that_stands_twice() {
    for (forms, column) in
        [("[\"landing\", \"landing\"]", "21"), ("[\"ships\", \"Ships\"]", "19"), ("[\"harbour\"]", "10")]
    {
        expect(
            &diagnostics(CASE, &with_forms(forms)),
            &[[
                &format!("en.toml:107:{column}"),
                "the glossary term `harbour` is found by this already",
                "Take one of the two away",
            ]],
        );
    }
    let (case, en) = two_terms("[\"landing\"]", "[\"landing\"]");
    expect(
        &diagnostics(&case, &en),
        &[[
            "en.toml:110:10",
            "the glossary term `boat` has the same form as the glossary term `harbour`",
            "The first one stands in line 107.",
        ]],
    );
    let (case, en) = two_terms("[\"fog\"]", "[]");
    expect(
        &diagnostics(&case, &en),
        &[[
            "en.toml:109:9",
            "the glossary term `boat` has the same form as",
            "The first one stands in line 107.",
        ]],
    );
}

#[test]
fn forms_of_the_wrong_type() {
    expect(
        &diagnostics(CASE, &with_forms("\"landing\"")),
        &[[
            "en.toml:107:9",
            "`forms` of the glossary term `harbour` has to be a list, not a text",
            "forms = [\"…\"]",
        ]],
    );
    expect(
        &diagnostics(CASE, &with_forms("[\"landing\", 3]")),
        &[[
            "en.toml:107:21",
            "`forms` of the glossary term `harbour` holds a number where a text should be",
            "Texts stand in quotation marks",
        ]],
    );
    expect(
        &diagnostics(CASE, &with_forms(&format!("[\"{}\"]", "n".repeat(121)))),
        &[
            [
                "en.toml:107:10",
                "`forms` of the glossary term `harbour` has 121 characters, 120 is the most",
                "Shorten it",
            ],
            ["en.toml:107:10", "no text has this form", ""],
        ],
    );
}

#[test]
fn forms_of_something_else() {
    let en = swap(EN, "label = \"South\"", "label = \"South\"\nforms = [\"south\"]");
    expect(
        &diagnostics(CASE, &en),
        &[["en.toml:24:1", "the actor `south` has no key `forms`", "It can have `label`"]],
    );
}

/// The text that uses a form may be one that could not be read.
#[test]
fn a_form_is_not_missed_where_texts_are_missing() {
    let en = swap(&with_forms("[\"landing\"]"), "more = \"It follows from landing.\"", "more = 3");
    let wanted = [["en.toml:70:8", "`more` of the argument `may-trade` has to be a text, not a number", ""]];
    let landing = swap(
        &en,
        "label = \"Landing\"\nsentence = \"A ship landed.\"",
        "label = \"L\"\nsentence = \"A ship.\"",
    );
    expect(&diagnostics(CASE, &landing), &wanted);
    let lost = swap(&with_forms("[\"landing\"]"), "[actors.south]", "[actors.south");
    assert!(
        diagnostics(CASE, &lost).iter().all(|diagnostic| !diagnostic.message.contains("no text has")),
        "{lost}"
    );
}

/// However many forms there are, and however alike.
#[test]
fn very_many_forms() {
    let (_, texts) = toy();
    let forms: Vec<String> = (1..=120).map(|length| "a".repeat(length)).collect();
    let mut many = texts.details.glossary;
    many[0].forms = forms;
    let text = format!("{}b {}", "a".repeat(119), "a ".repeat(100_000));
    let found = Terms::new(&many).find(&text);
    assert_eq!(found.len(), 100_000);
    assert!(found.iter().all(|found| found.form == 1));
}

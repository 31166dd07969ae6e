//! Keys: unknown, missing, of the wrong type, with a word that is not among those allowed.

use crate::fixture::{CASE, EN, broken, diagnostics, expect, swap};

#[test]
fn an_unknown_key() {
    let old = "implies = [\"north\"]";
    broken(
        old,
        &format!("{old}\ncolour = \"red\""),
        "34:1",
        "the actor `envoy` has no key `colour`",
        "It can have `id`, `kind`, `implies`, `sources`",
    );
}

#[test]
fn a_misspelt_key_is_taken_for_meant() {
    // `implies` is not reported as missing, nor is anything that follows from its being missing.
    broken(
        "implies =",
        "inplies =",
        "33:1",
        "the actor `envoy` has no key `inplies`",
        "Did you mean `implies`?",
    );
}

#[test]
fn a_misspelt_key_beside_the_right_one() {
    broken(
        "later = true",
        "later = true\nlatr = true",
        "141:1",
        "has no key `latr`",
        "Did you mean `later`? It is there already",
    );
}

#[test]
fn an_unknown_list() {
    broken(
        "[[voices]]",
        "[[people]]\nid = \"x\"\n[[voices]]",
        "36:3",
        "the case has no key `people`",
        "It can have",
    );
}

#[test]
fn a_missing_key() {
    broken(
        "column = \"reply\"\n",
        "",
        "95:1",
        "the argument `clear-sky` has no `column`",
        "one of \"claim\", \"objection\", \"reply\"",
    );
}

#[test]
fn a_missing_key_of_the_case() {
    broken("version = \"1.0.0\"\n", "", "1:1", "the case has no `version`", "Add version = \"1.0.0\"");
}

#[test]
fn a_missing_opening_world() {
    let case = swap(
        CASE,
        "[opening]\nactors = [\"north\", \"south\"]\naccept = []\nreject = [\"ships-came\"]\n",
        "",
    );
    expect(&diagnostics(&case, EN), &[["case.toml:1:1", "no [opening]", "Add [opening]"]]);
}

#[test]
fn an_argument_without_needs() {
    broken(
        "needs = [[\"north\", \"south\"]]\n",
        "",
        "88:1",
        "the argument `not-theirs` has no `needs`",
        "an empty list is []",
    );
}

#[test]
fn an_entry_without_id() {
    let en = swap(EN, "[events.landing]\nlabel = \"Landing\"\nsentence = \"A ship landed.\"\n", "");
    let case = swap(CASE, "id = \"landing\"\n", "");
    expect(&diagnostics(&case, &en), &[["case.toml:137:1", "this event has no `id`", "Add id"]]);
}

#[test]
fn a_number_for_a_text() {
    broken(
        "title = \"Letters\"",
        "title = 7",
        "153:9",
        "`title` of the source `letters` has to be a text, not a number",
        "Write title = ",
    );
}

#[test]
fn a_date_without_quotation_marks() {
    broken(
        "date = \"2026-11-23\"",
        "date = 2026-11-23",
        "3:8",
        "has to be a text, not a date without quotation marks",
        "\"YYYY-MM-DD\"",
    );
}

#[test]
fn a_text_for_a_list() {
    broken(
        "builds_on = [\"may-land\"]",
        "builds_on = \"may-land\"",
        "85:13",
        "`builds_on` of the argument `may-trade` has to be a list, not a text",
        "Write builds_on = [",
    );
}

#[test]
fn a_number_among_ids() {
    broken(
        "chain = [\"envoy\", \"courier\"]",
        "chain = [\"envoy\", 3]",
        "123:19",
        "holds a number where an id should be",
        "quotation marks",
    );
}

#[test]
fn a_text_for_true_or_false() {
    broken("later = true", "later = \"yes\"", "140:9", "has to be true or false, not a text", "later = true");
}

#[test]
fn a_passage_that_is_none() {
    broken(
        "passages = [1, 2]",
        "passages = [1, 2.5]",
        "51:16",
        "holds something that is no passage",
        "whole numbers from 1",
    );
    broken(
        "passages = [1, 2]",
        "passages = [1, -2]",
        "51:16",
        "holds something that is no passage",
        "whole numbers from 1",
    );
    broken(
        "passages = [1, 2]",
        "passages = [1, 70000]",
        "51:16",
        "holds something that is no passage",
        "65535",
    );
}

#[test]
fn a_position_that_is_no_table() {
    broken(
        "held_by = [{ who = \"envoy\", sources = [\"gazette\"] }]",
        "held_by = [\"envoy\"]",
        "48:12",
        "holds a text where a position should be",
        "{ who = ",
    );
}

#[test]
fn an_unknown_key_of_a_position() {
    broken(
        "in_part = true",
        "partly = true",
        "49:35",
        "a position in `disputed_by` of the premise `ships-came` has no key `partly`",
        "`who`, `in_part`, `since`, `until`, `sources`",
    );
}

#[test]
fn one_bracket_where_two_should_be() {
    broken(
        "[[voices]]",
        "[voices]",
        "36:1",
        "`voices` has to be a list of tables, not a table",
        "[[voices]], in two brackets",
    );
}

#[test]
fn a_list_that_is_none_breaks_no_further_rule() {
    // What its entries would have been is not known, so nothing that names one is in question.
    broken(
        "glossary = [\"harbour\"]",
        "glossary = \"harbour\"",
        "6:12",
        "`glossary` has to be a list of ids, not a text",
        "glossary = [",
    );
    let voices = swap(CASE, "[[voices]]\nid = \"courier\"\n", "");
    let voices = swap(&voices, "[opening]", "voices = 3\n\n[opening]");
    expect(
        &diagnostics(&voices, EN),
        &[["case.toml:8:10", "`voices` has to be a list of tables, not a number", "[[voices]]"]],
    );
}

#[test]
fn a_word_that_is_not_allowed() {
    let list = "It is one of \"state\", \"official\"";
    broken(
        "kind = \"official\"",
        "kind = \"king\"",
        "32:8",
        "`king` is not a kind that the actor `envoy` can have",
        list,
    );
}

#[test]
fn a_misspelt_word_is_taken_for_meant() {
    // As a settled premise it could not be switched, which would be reported twice more.
    let old = "id = \"ships-came\"\nkind = \"switch\"";
    broken(
        old,
        "id = \"ships-came\"\nkind = \"swich\"",
        "47:8",
        "`swich` is not a kind",
        "Did you mean \"switch\"?",
    );
}

#[test]
fn a_wrong_word_breaks_no_further_rule() {
    // Nothing is known about the kind, so the worlds that switch it are not in question.
    let old = "id = \"ships-came\"\nkind = \"switch\"";
    broken(
        old,
        "id = \"ships-came\"\nkind = \"lever\"",
        "47:8",
        "`lever` is not a kind",
        "\"settled\", \"switch\", \"reading\"",
    );
}

#[test]
fn an_undermining_attack_without_a_premise() {
    broken("premise = \"fog\"\n", "", "114:1", "undermines, but does not say which premise", "Add premise");
}

#[test]
fn a_premise_where_nothing_is_undermined() {
    broken(
        "kind = \"rebuts\"",
        "kind = \"rebuts\"\npremise = \"fog\"",
        "106:11",
        "`premise` is for attacks that undermine",
        "kind = \"undermines\"",
    );
}

#[test]
fn an_id_that_is_not_the_folders() {
    broken(
        "id = \"toy\"",
        "id = \"toys\"",
        "1:6",
        "the id `toys` is not the name of the case's folder, `toy`",
        "Rename",
    );
}

#[test]
fn what_cannot_be_read_breaks_no_further_rule() {
    // Neither has the event no source, nor is the negation of `fog` needless, nor the chain empty.
    broken(
        "later = true\nsources = [\"gazette\"]",
        "later = true\nsources = [3]",
        "141:12",
        "holds a number where an id should be",
        "",
    );
    broken("premises = [\"not fog\"]", "premises = \"not fog\"", "99:12", "has to be a list, not a text", "");
    broken("chain = [\"envoy\", \"courier\"]", "chain = 3", "123:9", "has to be a list, not a number", "");
    // Nor is `fog` not used by whom it is undermined in, nothing denied, the hypothesis held by nobody.
    broken(
        "premises = [\"harbour-south\", \"fog\"]",
        "premises = 3",
        "92:12",
        "has to be a list, not a number",
        "",
    );
    broken("kind = \"denial\"", "kind = \"refusal\"", "131:8", "`refusal` is not a kind", "");
    broken("hypothetical = true", "hypothetical = 1", "68:16", "has to be true or false, not a number", "");
}

#[test]
fn a_key_that_belongs_elsewhere_is_taken_for_meant() {
    let old = "to = \"not-theirs\"\npremise = \"fog\"";
    broken(
        old,
        "to = \"not-theirs\"\npremises = \"fog\"",
        "118:1",
        "this attack has no key `premises`",
        "Did you mean `premise`?",
    );
}

#[test]
fn one_bracket_among_two() {
    // Neither is any other actor there already, nor is anyone unknown who is named.
    let message = "`actors` has to be a list of tables, not a table";
    broken(
        "[[actors]]\nid = \"north\"",
        "[actors]\nid = \"north\"",
        "20:1",
        message,
        "Write [[actors]], in two brackets",
    );
    broken(
        "[[actors]]\nid = \"envoy\"",
        "[actors]\nid = \"envoy\"",
        "30:1",
        message,
        "Write [[actors]], in two brackets",
    );
}

#[test]
fn one_bracket_everywhere() {
    let case = CASE.replace("[[arguments]]", "[arguments]");
    let found = diagnostics(&case, EN);
    assert_eq!(found.len(), CASE.matches("[[arguments]]").count(), "{found:?}");
    for diagnostic in found {
        assert_eq!(diagnostic.message, "`arguments` has to be a list of tables, not a table");
    }
}

#[test]
fn an_entry_headed_as_its_texts_are() {
    broken(
        "[[sources]]\nid = \"letters\"",
        "[sources.letters]",
        "151:1",
        "`sources` has to be a list of tables, not a table",
        "Write [[sources]], in two brackets, and below it id = \"letters\".",
    );
}

#[test]
fn a_misspelt_heading_among_right_ones() {
    broken(
        "[[actors]]\nid = \"north\"",
        "[[actor]]\nid = \"north\"",
        "20:1",
        "the case has no list `actor`",
        "Did you mean [[actors]]?",
    );
}

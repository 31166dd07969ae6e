//! Ids: unknown ones, ones that are something else, slips, duplicates.

use crate::fixture::{CASE, EN, broken, diagnostics, expect, swap};

#[test]
fn an_unknown_id() {
    broken(
        "implies = [\"north\"]",
        "implies = [\"xylophone\"]",
        "33:12",
        "there is no actor `xylophone`, which `implies` of the actor `envoy` names",
        "Add it to [[actors]]",
    );
}

#[test]
fn a_misspelt_id_is_taken_for_meant() {
    // Otherwise nobody would use the premise, and the attack would undermine what is not used.
    broken(
        "\"harbour-south\", \"fog\"]",
        "\"harbour-south\", \"fogg\"]",
        "92:30",
        "there is no premise `fogg`",
        "Did you mean `fog`?",
    );
}

#[test]
fn an_id_in_capitals_is_taken_for_meant() {
    broken(
        "\"harbour-south\", \"fog\"]",
        "\"HARBOUR_SOUTH\", \"fog\"]",
        "92:13",
        "there is no premise `HARBOUR_SOUTH`",
        "Did you mean `harbour-south`?",
    );
}

#[test]
fn an_id_of_something_else() {
    broken(
        "\"harbour-south\", \"fog\"]",
        "\"harbour-south\", \"fog\", \"may-land\"]",
        "92:37",
        "there is no premise `may-land`",
        "`may-land` is the id of an argument; here a premise is needed",
    );
}

#[test]
fn an_unknown_negated_premise() {
    broken(
        "premises = [\"not fog\"]",
        "premises = [\"not fig\"]",
        "99:13",
        "there is no premise `fig`",
        "Did you mean `fog`?",
    );
}

#[test]
fn an_unknown_speaker() {
    broken(
        "chain = [\"envoy\", \"courier\"]",
        "chain = [\"envoy\", \"herald-of-all\"]",
        "123:19",
        "there is no actor or voice `herald-of-all`",
        "Add it to [[actors]]",
    );
}

#[test]
fn an_unknown_listener() {
    broken(
        "to = [\"north\"]",
        "to = [\"herald-of-all\"]",
        "124:7",
        "there is no actor or voice `herald-of-all`, which `to` of the statement",
        "Add it",
    );
}

#[test]
fn an_unknown_holder() {
    broken(
        "{ who = \"envoy\", sources",
        "{ who = \"nobody-here\", sources",
        "48:20",
        "there is no actor or voice `nobody-here`, which `who` of a position in `held_by`",
        "Add it",
    );
}

#[test]
fn an_unknown_target() {
    broken(
        "to = [\"may-land\", \"may-trade\"]",
        "to = [\"may-land\", \"may-fly-away\"]",
        "106:19",
        "there is no argument `may-fly-away`",
        "Add it to [[arguments]]",
    );
}

#[test]
fn an_unknown_attacker() {
    broken(
        "from = \"clear-sky\"",
        "from = \"cloudy-skies\"",
        "115:8",
        "there is no argument `cloudy-skies`",
        "Add it",
    );
}

#[test]
fn an_unknown_undermined_premise() {
    broken(
        "to = \"not-theirs\"\npremise = \"fog\"",
        "to = \"not-theirs\"\npremise = \"thunder\"",
        "118:11",
        "there is no premise `thunder`",
        "Add it to [[premises]]",
    );
}

#[test]
fn an_unknown_denied_statement() {
    broken(
        "denies = \"envoy-lands\"",
        "denies = \"something-else\"",
        "134:10",
        "there is no statement `something-else`",
        "Add it to [[statements]]",
    );
}

#[test]
fn an_unknown_reading() {
    broken(
        "reading = \"harbour-north\"",
        "reading = \"harbour-nrth\"",
        "16:11",
        "there is no premise `harbour-nrth`",
        "Did you mean `harbour-north`?",
    );
}

#[test]
fn a_duplicate_id() {
    let case = swap(CASE, "id = \"letters\"", "id = \"gazette\"")
        .replace("\"letters\"", "\"gazette\"")
        .replace("[\"gazette\", \"gazette\"]", "[\"gazette\"]");
    expect(
        &diagnostics(&case, EN),
        &[["case.toml:152:6", "two sources have the id `gazette`", "The first one stands in line 144"]],
    );
}

#[test]
fn actors_and_voices_share_a_name_space() {
    let case = swap(CASE, "[[voices]]", "[[voices]]\nid = \"south\"\n[[voices]]");
    let en =
        swap(EN, "[voices.courier]", "[voices.south]\nlabel = \"S\"\nsentence = \"S.\"\n[voices.courier]");
    expect(
        &diagnostics(&case, &en),
        &[[
            "case.toml:37:6",
            "the id `south` is both an actor's and a voice's",
            "The first one stands in line 26",
        ]],
    );
}

#[test]
fn a_duplicate_silence() {
    broken(
        "silences = [\"no-ship-seen\"]",
        "silences = [\"no-ship-seen\", \"no-ship-seen\"]",
        "5:29",
        "two silences have the id `no-ship-seen`",
        "take one away",
    );
}

#[test]
fn an_id_of_the_wrong_shape() {
    for bad in ["Letters", "let ters", "let_ters", "-letters", "letters-", "let--ters", "лист", ""] {
        let case = CASE.replace("\"letters\"", &format!("\"{bad}\""));
        let message = format!("`{bad}` cannot be an id");
        expect(
            &diagnostics(&case, EN),
            &[["case.toml:152:6", &message, "lower-case words and digits joined by single hyphens"]],
        );
    }
}

#[test]
fn an_empty_id_is_unknown_like_any_other() {
    let unknown =
        |old: &str, new: &str, location: &str| broken(old, new, location, "``", "or correct the id");
    unknown("from = \"clear-sky\"", "from = \"\"", "115:8");
    unknown("to = \"not-theirs\"", "to = \"\"", "117:6");
    unknown("{ who = \"envoy\", sources", "{ who = \"\", sources", "48:20");
    unknown("implies = [\"north\"]", "implies = [\"\"]", "33:12");
    unknown("denies = \"envoy-lands\"", "denies = \"\"", "134:10");
    unknown("reading = \"harbour-north\"", "reading = \"\"", "16:11");
}

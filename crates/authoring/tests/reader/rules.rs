//! The rules of a case, each broken once in the file and told at its line.

use explainer_authoring::read;

use crate::fixture::{CASE, EN, broken, diagnostics, expect, files, swap};

#[test]
fn a_thing_named_twice() {
    broken(
        "actors = [\"north\", \"south\"]",
        "actors = [\"north\", \"north\"]",
        "9:20",
        "`north` stands twice in `actors` of the opening world",
        "Take one",
    );
    broken(
        "premises = [\"not fog\"]",
        "premises = [\"not fog\", \"fog\"]",
        "99:24",
        "`fog` stands twice in `premises` of the argument `clear-sky`",
        "could never stand",
    );
    broken(
        "needs = [[\"north\", \"south\"]]",
        "needs = [[\"north\", \"south\", \"north\"]]",
        "91:29",
        "`north` stands twice in `needs`",
        "Take one",
    );
    broken(
        "sources = [\"gazette\", \"letters\"]",
        "sources = [\"letters\", \"letters\"]",
        "43:23",
        "`letters` stands twice",
        "Take one",
    );
    broken("passages = [1, 2]", "passages = [2, 2]", "51:16", "`2` stands twice in `passages`", "Take one");
}

#[test]
fn an_attack_made_twice() {
    broken(
        "to = [\"may-land\", \"may-trade\"]",
        "to = [\"may-land\", \"may-trade\", \"may-land\"]",
        "106:32",
        "the attack of `not-theirs` on `may-land` is there twice",
        "Take one",
    );
}

#[test]
fn an_empty_group() {
    broken(
        "needs = [[\"north\", \"south\"]]",
        "needs = [\"south\", []]",
        "91:19",
        "an empty group in `needs` of the argument `not-theirs`",
        "at least one actor",
    );
}

#[test]
fn an_empty_chain() {
    broken(
        "chain = [\"envoy\", \"courier\"]",
        "chain = []",
        "123:9",
        "`chain` of the statement `envoy-lands` is empty",
        "who said it first",
    );
}

#[test]
fn no_source() {
    let cut = |start: &str| {
        let at = CASE.find(start).expect("the entry");
        let from = at + CASE[at..].find("\nsources =").expect("its sources");
        let end = from + 1 + CASE[from + 1..].find('\n').expect("a line end");
        format!("{}{}", &CASE[..from], &CASE[end..])
    };
    let wrong = |start: &str, location: &str, message: &str| {
        expect(&diagnostics(&cut(start), EN), &[[location, message, "sources = [\"article\"]"]]);
    };
    wrong("id = \"envoy\"", "case.toml:30:1", "the actor `envoy` has no source");
    wrong("id = \"fog\"", "case.toml:65:1", "the premise `fog` has no source");
    wrong("id = \"may-trade\"", "case.toml:81:1", "the argument `may-trade` has no source");
    wrong("id = \"courier-denies\"", "case.toml:129:1", "the statement `courier-denies` has no source");
    wrong("id = \"landing\"", "case.toml:137:1", "the event `landing` has no source");
}

#[test]
fn an_empty_list_of_sources() {
    broken(
        "later = true\nsources = [\"gazette\"]",
        "later = true\nsources = []",
        "141:11",
        "the event `landing` has no source",
        "sources = [",
    );
}

#[test]
fn a_position_without_source() {
    broken(
        "{ who = \"envoy\", sources = [\"gazette\"] }",
        "{ who = \"envoy\" }",
        "48:12",
        "a position in `held_by` of the premise `ships-came` has no source",
        "sources = [",
    );
}

#[test]
fn a_premise_nobody_holds() {
    broken(
        "held_by = [{ who = \"envoy\", sources = [\"gazette\"] }]\n",
        "",
        "45:1",
        "nobody holds the premise `ships-came`",
        "hypothetical = true",
    );
}

#[test]
fn a_hypothesis_somebody_holds() {
    broken(
        "hypothetical = true",
        "hypothetical = true\nheld_by = [{ who = \"north\", sources = [\"gazette\"] }]",
        "69:11",
        "the premise `fog` is called hypothetical, yet somebody holds it",
        "Take `hypothetical` away",
    );
}

#[test]
fn a_reading_that_is_none() {
    broken(
        "reading = \"harbour-north\"",
        "reading = \"fog\"",
        "16:11",
        "`fog` cannot be the reading: it is a switch premise",
        "Choose one of the readings: `harbour-north`, `harbour-south`",
    );
}

#[test]
fn a_switch_that_is_none() {
    broken(
        "accept = [\"ships-came\"]",
        "accept = [\"ships-came\", \"treaty\"]",
        "17:25",
        "`treaty` cannot be in `accept`: it is a settled premise",
        "`ships-came`, `fog`",
    );
    broken(
        "reject = [\"ships-came\"]",
        "reject = [\"harbour-north\"]",
        "11:11",
        "`harbour-north` cannot be in `reject`: it is a reading premise",
        "Only switches",
    );
}

#[test]
fn a_switch_both_accepted_and_rejected() {
    broken(
        "accept = [\"ships-came\"]\nreject = []",
        "accept = [\"ships-came\"]\nreject = [\"ships-came\"]",
        "18:11",
        "the preset `north-alone` both accepts and rejects `ships-came`",
        "in neither, it is left open",
    );
}

#[test]
fn an_argument_that_builds_on_itself() {
    broken(
        "builds_on = [\"may-land\"]",
        "builds_on = [\"may-land\", \"may-trade\"]",
        "85:26",
        "the argument `may-trade` builds on itself: `may-trade` → `may-trade`",
        "Take one of these links away",
    );
    let case = swap(
        CASE,
        "needs = [\"north\"]\npremises = [\"not fog\"]",
        "needs = [\"north\"]\nbuilds_on = [\"may-trade\"]\npremises = [\"not fog\"]",
    );
    let case =
        swap(&case, "advanced_by = [\"envoy\"]", "advanced_by = [\"envoy\"]\nbuilds_on = [\"clear-sky\"]");
    expect(
        &diagnostics(&case, EN),
        &[["case.toml:86:14", "`may-trade` → `may-land` → `clear-sky` → `may-trade`", "must come before it"]],
    );
}

#[test]
fn an_actor_that_speaks_for_itself() {
    broken(
        "implies = [\"north\"]",
        "implies = [\"north\", \"envoy\"]",
        "33:21",
        "the actor `envoy` speaks for itself: `envoy` → `envoy`",
        "must not lead back",
    );
}

#[test]
fn an_argument_that_attacks_itself() {
    broken(
        "to = [\"may-land\", \"may-trade\"]",
        "to = [\"may-land\", \"not-theirs\"]",
        "106:19",
        "is directed against itself",
        "another target",
    );
}

#[test]
fn a_premise_the_target_does_not_use() {
    broken(
        "to = \"may-land\"\npremise = \"harbour-north\"",
        "to = \"may-land\"\npremise = \"harbour-south\"",
        "112:11",
        "the attack of `not-theirs` on `may-land` undermines a premise that `may-land` does not use",
        "`may-land` uses `treaty`, `ships-came`, `harbour-north`",
    );
    // Several targets, one table: the violation is the premise's.
    broken(
        "to = \"may-land\"\npremise",
        "to = [\"may-land\", \"may-trade\"]\npremise",
        "112:11",
        "that `may-trade` does not use",
        "`may-trade` uses no premise",
    );
}

#[test]
fn an_actor_nothing_needs() {
    let stranger = "[[actors]]\nid = \"stranger\"\nkind = \"state\"\nsources = [\"gazette\"]\n\n[[voices]]";
    let en = swap(
        EN,
        "[voices.courier]",
        "[actors.stranger]\nlabel = \"S\"\nsentence = \"S.\"\nmore = \"S.\"\n[voices.courier]",
    );
    expect(
        &diagnostics(&swap(CASE, "[[voices]]", stranger), &en),
        &[["case.toml:37:6", "nothing needs the actor `stranger`", "make it a voice"]],
    );
    // Who speaks for someone needed is needed, and so is whom someone needed speaks for.
    let speaks = stranger.replace("\"state\"\n", "\"state\"\nimplies = [\"envoy\"]\n");
    expect(&diagnostics(&swap(CASE, "[[voices]]", &speaks), &en), &[]);
    let spoken = swap(
        &swap(CASE, "[[voices]]", stranger),
        "id = \"south\"\nkind",
        "id = \"south\"\nimplies = [\"stranger\"]\nkind",
    );
    expect(&diagnostics(&spoken, &en), &[]);
}

#[test]
fn a_premise_no_argument_uses() {
    broken(
        "premises = [\"treaty\", \"ships-came\", ",
        "premises = [\"ships-came\", ",
        "40:6",
        "no argument uses the premise `treaty`",
        "take it away",
    );
}

#[test]
fn denials() {
    broken(
        "denies = \"envoy-lands\"\n",
        "",
        "129:1",
        "the statement `courier-denies` is a denial but does not say what it denies",
        "denies = ",
    );
    broken(
        "kind = \"denial\"",
        "kind = \"claim\"",
        "134:10",
        "the statement `courier-denies` denies something but is no denial",
        "kind \"denial\"",
    );
    broken(
        "denies = \"envoy-lands\"",
        "denies = \"courier-denies\"",
        "134:10",
        "denies itself",
        "other statement",
    );
}

#[test]
fn dates() {
    for bad in [
        "2022-02-29",
        "2022-13-01",
        "2022-00",
        "22-08-18",
        "2022-8-18",
        "yesterday",
        "days before 2022-04-31",
        "days before",
        "0000-01-01",
        "2022-08-1é",
    ] {
        broken(
            "\"2022-08-18\"",
            &format!("\"{bad}\""),
            "125:8",
            "`when` of the statement `envoy-lands` is no date",
            "\"days before YYYY-MM-DD\"",
        );
    }
    for good in ["2024-02-29", "2000-02-29", "2022-12", "not given", "days before 2022-09-01"] {
        expect(&diagnostics(&swap(CASE, "\"2022-08-18\"", &format!("\"{good}\"")), EN), &[]);
    }
    broken("\"1971\"", "\"c. 1971\"", "154:8", "`date` of the source `letters` is no date", "\"YYYY\"");
    broken(
        "who = \"envoy\"",
        "who = \"envoy\", since = \"May 2022\"",
        "48:37",
        "`since` of the premise `ships-came` is no date",
        "\"YYYY\"",
    );
    broken("\"2026-11-23\"", "\"2026-11\"", "3:8", "`date` of the case is no date", "\"YYYY-MM-DD\"");
}

/// As far as both dates are known: what began on a day of September may have ended in September.
#[test]
fn a_position_that_ends_before_it_begins() {
    let dated =
        |since: &str, until: &str| format!("who = \"envoy\", since = \"{since}\", until = \"{until}\"");
    for [since, until] in [["2022-09-30", "2022-09-29"], ["2022-09-30", "2022-08"], ["2022", "2021-12-31"]] {
        broken(
            "who = \"envoy\"",
            &dated(since, until),
            &format!("48:{}", 49 + since.len()),
            "a position in `held_by` of the premise `ships-came` ends before it begins",
            "the same as `since` or later",
        );
    }
    for [since, until] in [["2022-09-30", "2022-09-30"], ["2022-09-30", "2022-09"], ["2022", "2022-12-31"]] {
        let (structure, _) =
            read(&files(&swap(CASE, "who = \"envoy\"", &dated(since, until)), EN)).expect("sound");
        let position = &structure.case.premises[1].held_by[0];
        assert_eq!([&*position.since, &*position.until], [since, until]);
    }
}

#[test]
fn a_version_of_another_form() {
    for bad in ["1.0", "1.0.0.0", "v1.0.0", "1..0", "1.0.0-beta"] {
        broken("\"1.0.0\"", &format!("\"{bad}\""), "2:11", "the version is not of the form", "\"1.0.0\"");
    }
}

#[test]
fn links() {
    let link = "https://example.org/gazette?day=19#top";
    for bad in [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,x",
        "//example.org",
        "example.org",
        "https:example.org",
        "https://",
        "https:///path",
        "https://:80/",
        "https://user@example.org/",
        "https://example.org/a b",
        "https://example.org/\\\\x",
        "https://example.org/\\u202Egpj",
        "https://example.org/\\u0000",
        " https://example.org",
        "https://example.org\\n",
        "ftp://example.org",
    ] {
        broken(
            link,
            bad,
            "148:8",
            "the link of the source `gazette` is no plain http(s) address",
            "beginning with https://",
        );
    }
    for good in ["HTTPS://example.org", "http://example.org", "https://пример.рф/лист"] {
        expect(&diagnostics(&swap(CASE, link, good), EN), &[]);
    }
}

#[test]
fn corrections() {
    for bad in [
        "toy@example.org",
        "mailto:toy",
        "mailto:@example.org",
        "javascript:x@y",
        "mailto:toy@example.org \\n",
    ] {
        broken("mailto:toy@example.org", bad, "4:15", "neither an http(s) nor a mailto address", "mailto:");
    }
    expect(&diagnostics(&swap(CASE, "mailto:toy@example.org", "https://example.org/issues"), EN), &[]);
}

#[test]
fn passage_nought() {
    broken(
        "passages = [1, 2]",
        "passages = [1, 0]",
        "51:16",
        "passage 0 in the premise `ships-came`",
        "from 1",
    );
}

#[test]
fn hidden_characters_in_a_title() {
    for (hidden, code) in
        [("\\u0000", "U+0000"), ("\\u202E", "U+202E"), ("\\n", "U+000A"), ("\\U000E0041", "U+E0041")]
    {
        let message = format!("`title` of the source `letters` holds the character {code}");
        broken(
            "title = \"Letters\"",
            &format!("title = \"Let{hidden}ters\""),
            "153:9",
            &message,
            "take it out",
        );
    }
}

#[test]
fn a_source_without_title() {
    broken(
        "title = \"Letters\"",
        "title = \" \"",
        "153:9",
        "`title` of the source `letters` is missing",
        "Write it here",
    );
}

#[test]
fn a_source_that_is_too_long() {
    let long = "n".repeat(2001);
    broken(
        "title = \"Letters\"",
        &format!("title = \"{long}\""),
        "153:9",
        "`title` of the source `letters` has 2001 characters, 2000 is the most",
        "Shorten it",
    );
    broken(
        "https://example.org/gazette?day=19#top",
        &format!("https://example.org/{long}"),
        "148:8",
        "`link` of the source `gazette` has 2021 characters, 2000 is the most",
        "Shorten it",
    );
}

#[test]
fn an_id_of_the_case_of_the_wrong_shape() {
    let mut files = files(&swap(CASE, "\"toy\"", "\"The toy\""), EN);
    files.folder.clear();
    let list = read(&files).expect_err("no id").list;
    expect(&list, &[["case.toml:1:6", "`The toy` cannot be an id", "lower-case words"]]);
}

/// A sentence about a world must not outlive a change of the map: the line that promises too much is named.
#[test]
fn a_preset_that_breaks_its_promise() {
    broken(
        "reading = \"harbour-north\"\n",
        "reading = \"harbour-north\"\nfalls = [\"may-land\"]\n",
        "17:10",
        "in the preset `north-alone`, `may-land` does not have the status `falls`: it is `stands`",
        "it is `stands` there",
    );
}

/// Nor may an argument stand under a reading that its sentence contradicts.
#[test]
fn an_argument_that_stands_under_a_reading_it_cannot_be_said_under() {
    broken(
        "id = \"may-land\"\n",
        "id = \"may-land\"\nreadings = [\"harbour-south\"]\n",
        "73:12",
        "the argument `may-land` stands in a world that follows `harbour-north`, which `readings` does not name",
        "add \"harbour-north\" to `readings`",
    );
}

#[test]
fn a_former_id_that_leads_elsewhere() {
    broken(
        "id = \"north-alone\"\n",
        "id = \"north-alone\"\nformerly = [\"north-alone\"]\n",
        "15:13",
        "the former id `north-alone` of the preset `north-alone` leads to another preset",
        "Take it away here",
    );
}

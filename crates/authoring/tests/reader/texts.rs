//! The texts of a language: what has to be there, how long it may be, of what it is made.

use explainer_authoring::{CaseFile, Severity, inspect, read};

use crate::fixture::{CASE, EN, broken_text, diagnostics, expect, files, swap, toy};

#[test]
fn a_missing_text() {
    broken_text(
        "more = \"It was signed.\"\n",
        "",
        "36:1",
        "`more` of the premise `treaty` is missing",
        "Write it here",
    );
    broken_text(
        "sentence = \"A newspaper.\"",
        "sentence = \" \"",
        "34:12",
        "`sentence` of the voice `courier` is missing",
        "Write it here",
    );
    broken_text(
        "label = \"The north alone\"\n",
        "",
        "97:1",
        "`label` of the preset `north-alone` is missing",
        "Write it here",
    );
}

#[test]
fn a_missing_heading() {
    broken_text("reply = \"What is answered back\"\n", "", "10:1", "[bands] has no `reply`", "Add reply");
    broken_text("title = \"The harbour\"\n", "", "1:1", "`en.toml` has no `title`", "Add title");
}

#[test]
fn a_negation_that_is_needed() {
    broken_text(
        "negation = \"There was no fog.\"\n",
        "",
        "56:1",
        "`negation` of the premise `fog` is missing",
        "An argument uses `not` this premise",
    );
}

#[test]
fn a_basis_that_is_needed() {
    broken_text(
        "basis = \"The south's maps.\"\n",
        "",
        "73:1",
        "`basis` of the argument `not-theirs` is missing",
        "what the inference rests on",
    );
}

#[test]
fn texts_nobody_would_see() {
    broken_text(
        "more = \"It was signed.\"",
        "more = \"It was signed.\"\nnegation = \"None.\"",
        "40:12",
        "`negation` of the premise `treaty` would never be shown",
        "No argument uses `not`",
    );
    broken_text(
        "more = \"The Courier looked.\"",
        "more = \"The Courier looked.\"\nbasis = \"Maps.\"",
        "83:9",
        "`basis` of the argument `clear-sky` would never be shown",
        "it is no inference",
    );
    broken_text(
        "[silences.no-ship-seen]",
        "[silences.no-ship-seen]\nlabel = \"Seen\"",
        "102:9",
        "`label` of the silence `no-ship-seen` would never be shown",
        "Take it away",
    );
}

#[test]
fn a_missing_table_is_told_beside_its_neighbour() {
    let en = swap(
        EN,
        "[actors.south]\nlabel = \"South\"\nsentence = \"A town.\"\nmore = \"It lies in the south.\"\n",
        "",
    );
    expect(
        &diagnostics(CASE, &en),
        &[[
            "en.toml:17:1",
            "`en.toml` has no texts for the actor `south`",
            "Add [actors.south] with label, sentence and more, next to this table",
        ]],
    );
    let en = swap(
        EN,
        "[actors.north]\nlabel = \"North\"\nsentence = \"A town.\"\nmore = \"It lies in the north.\"\n",
        "",
    );
    expect(
        &diagnostics(CASE, &en),
        &[["en.toml:18:1", "no texts for the actor `north`", "Add [actors.north]"]],
    );
    let en = swap(EN, "[glossary.harbour]\nlabel = \"Harbour\"\nsentence = \"Where ships land.\"\n", "");
    expect(
        &diagnostics(CASE, &en),
        &[[
            "en.toml:104:1",
            "no texts for the glossary term `harbour`",
            "Add [glossary.harbour] with label and sentence, to the file",
        ]],
    );
}

#[test]
fn a_missing_table_of_bands() {
    let from = EN.find("[bands]").expect("bands");
    let to = EN.find("[actors.north]").expect("actors");
    let en = format!("{}{}", &EN[..from], &EN[to..]);
    expect(
        &diagnostics(CASE, &en),
        &[["en.toml:100:1", "`en.toml` has no [bands]", "actors, premises, claim, objection and reply"]],
    );
}

#[test]
fn texts_for_nothing() {
    broken_text(
        "[actors.south]",
        "[actors.stranger]\nlabel = \"S\"\n[actors.south]",
        "22:9",
        "the case has no actor `stranger`",
        "Add it to [[actors]] of case.toml",
    );
    broken_text(
        "[voices.courier]",
        "[actors.courier]\nlabel = \"S\"\n[voices.courier]",
        "32:9",
        "the case has no actor `courier`",
        "`courier` is the id of a voice: write [voices.courier]",
    );
}

#[test]
fn a_misspelt_table_is_taken_for_meant() {
    broken_text(
        "[actors.south]",
        "[actors.suoth]",
        "22:9",
        "the case has no actor `suoth`",
        "Did you mean `south`?",
    );
}

#[test]
fn a_misspelt_key_is_taken_for_meant() {
    broken_text(
        "sentence = \"A newspaper.\"",
        "sentense = \"A newspaper.\"",
        "34:1",
        "the voice `courier` has no key `sentense`",
        "Did you mean `sentence`?",
    );
}

#[test]
fn a_text_where_a_table_should_be() {
    let en = swap(
        EN,
        "[glossary.harbour]\nlabel = \"Harbour\"\nsentence = \"Where ships land.\"",
        "[glossary]\nharbour = \"Where ships land.\"",
    );
    expect(
        &diagnostics(CASE, &en),
        &[[
            "en.toml:105:11",
            "`harbour` of `glossary` has to be a table, not a text",
            "begin a table with [glossary.harbour]",
        ]],
    );
}

#[test]
fn texts_that_are_too_long() {
    let label = "n".repeat(29);
    broken_text(
        "label = \"North\"",
        &format!("label = \"{label}\""),
        "18:9",
        "`label` of the actor `north` has 29 characters, 28 is the most",
        "a box of the figure",
    );
    // Characters, not bytes.
    expect(
        &diagnostics(CASE, &swap(EN, "label = \"North\"", &format!("label = \"{}\"", "д".repeat(28)))),
        &[],
    );
    let sentence = "n".repeat(401);
    broken_text(
        "sentence = \"A newspaper.\"",
        &format!("sentence = \"{sentence}\""),
        "34:12",
        "has 401 characters, 400 is the most",
        "`more`",
    );
    let more = "n".repeat(4001);
    broken_text(
        "more = \"It was signed.\"",
        &format!("more = \"{more}\""),
        "39:8",
        "has 4001 characters, 4000 is the most",
        "Shorten it",
    );
    let title = "n".repeat(121);
    broken_text(
        "title = \"The harbour\"",
        &format!("title = \"{title}\""),
        "2:9",
        "`title` of the text file has 121 characters, 120 is the most",
        "Shorten it",
    );
}

#[test]
fn hidden_characters() {
    for (hidden, code) in [
        ("\\u0000", "U+0000"),
        ("\\u001B[31m", "U+001B"),
        ("\\u202E", "U+202E"),
        ("\\u2066", "U+2066"),
        ("\\u200F", "U+200F"),
        ("\\uFEFF", "U+FEFF"),
        ("\\t", "U+0009"),
        ("\\r", "U+000D"),
    ] {
        let message = format!("`label` of the actor `north` holds the character {code}");
        broken_text(
            "label = \"North\"",
            &format!("label = \"No{hidden}rth\""),
            "18:9",
            &message,
            "take it out",
        );
    }
}

#[test]
fn two_paragraphs_where_one_line_should_be() {
    broken_text(
        "sentence = \"A newspaper.\"",
        "sentence = \"A newspaper.\\n\\nDaily.\"",
        "34:12",
        "`sentence` of the voice `courier` holds several paragraphs",
        "empty line",
    );
}

#[test]
fn line_breaks_of_the_file_are_not_the_texts() {
    let (_, texts) = toy();
    assert_eq!(texts.details.naming, "Names are the towns' own.\n\nNo other names are used.");
    let en = swap(EN, "sentence = \"A newspaper.\"", "sentence = \"\"\"\nA\n  newspaper.\n\"\"\"")
        .replace('\n', "\r\n");
    let (_, list) = read(&files(&CASE.replace('\n', "\r\n"), &en)).expect("a sound case");
    assert_eq!(list[0], texts);
}

#[test]
fn a_language_that_is_not_the_files() {
    broken_text(
        "language = \"en\"",
        "language = \"ru\"",
        "1:12",
        "the language `ru` is not the one the file `en.toml` is named for",
        "rename the file",
    );
}

#[test]
fn a_language_that_is_none() {
    let mut files = files(CASE, EN);
    files
        .texts
        .push(CaseFile::new("english!.toml", &swap(EN, "language = \"en\"", "language = \"english!\"")));
    let list = read(&files).expect_err("no language").list;
    expect(&list, &[["english!.toml:1:12", "`language` is not a plain language tag", "\"pt-BR\""]]);
}

#[test]
fn another_language_lacks_what_the_first_has() {
    let mut files = files(CASE, EN);
    let ru = swap(EN, "language = \"en\"", "language = \"ru\"");
    files.texts.push(CaseFile::new("ru.toml", &ru));
    let (_, texts) = read(&files).expect("two languages");
    assert_eq!(texts.len(), 2);
    // `more` of a statement may be left out, but not here only.
    files.texts[1] = CaseFile::new("ru.toml", &swap(&ru, "more = \"It said so twice.\"\n", ""));
    let list = read(&files).expect_err("a text is missing").list;
    expect(
        &list,
        &[[
            "ru.toml:88:1",
            "`more` of the statement `courier-denies` is missing here, though the first language has it",
            "Translate it",
        ]],
    );
}

#[test]
fn a_case_without_texts() {
    let mut files = files(CASE, EN);
    files.texts.clear();
    let list = read(&files).expect_err("no texts").list;
    expect(&list, &[["case.toml:1:1", "the case has no texts", "Add en.toml"]]);
}

#[test]
fn bands_that_are_no_table() {
    let from = EN.find("[bands]").expect("bands");
    let to = EN.find("[actors.north]").expect("actors");
    let en = format!("{}bands = 3\n\n{}", &EN[..from], &EN[to..]);
    expect(
        &diagnostics(CASE, &en),
        &[["en.toml:10:9", "`bands` has to be a table, not a number", "[bands]"]],
    );
}

#[test]
fn a_list_of_texts_that_is_no_table() {
    let en = EN.split("[glossary.harbour]").next().expect("a start");
    let en = swap(en, "[bands]", "glossary = 3\n\n[bands]");
    expect(
        &diagnostics(CASE, &en),
        &[["en.toml:10:12", "`glossary` has to be a table of tables, not a number", "[glossary.ID]"]],
    );
}

#[test]
fn a_table_beside_the_one_it_resembles() {
    broken_text(
        "[actors.south]",
        "[actors.suoth]\nlabel = \"S\"\n[actors.south]",
        "22:9",
        "the case has no actor `suoth`",
        "or take it away here",
    );
}

#[test]
fn an_id_that_is_in_no_list_of_ids() {
    broken_text(
        "[glossary.harbour]",
        "[glossary.boat]\nlabel = \"Boat\"\nsentence = \"A ship.\"\n[glossary.harbour]",
        "104:11",
        "the case has no glossary term `boat`",
        "Add \"boat\" to the list `glossary` at the top of case.toml, or take it away here.",
    );
}

#[test]
fn a_long_sentence_where_there_is_no_longer_text() {
    let long = "x".repeat(401);
    broken_text(
        "\"Shows the north's view.\"",
        &format!("\"{long}\""),
        "99:12",
        "has 401 characters",
        "Shorten it.",
    );
}

#[test]
fn markup_is_told_and_does_no_harm() {
    let warned = |old: &str, new: &str, place: [usize; 2], message: &str| {
        let reading = inspect(&files(CASE, &swap(EN, old, new)));
        assert!(reading.case.is_some(), "{new}");
        let found: Vec<_> = reading.diagnostics.list.iter().collect();
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!((found[0].severity, [found[0].line, found[0].column]), (Severity::Warning, place));
        assert!(found[0].message.contains(message), "{found:?}");
        assert!(found[0].advice.starts_with("There is no markup"), "{found:?}");
    };
    let came = "\"Ships came.\"";
    warned(
        came,
        "\"Ships <b>came</b>.\"",
        [43, 19],
        "`sentence` of the premise `ships-came` holds an HTML tag",
    );
    warned(came, "\"Ships &amp; boats.\"", [43, 19], "holds a character reference");
    warned(came, "\"[Ships](https://example.org) came.\"", [43, 13], "holds a Markdown link");
    warned(came, "\"Ships **came**.\"", [43, 19], "holds signs of emphasis");
    warned("\"Whose harbour is it?\"", "\"Whose `harbour` is it?\"", [3, 18], "holds signs of code");
    warned("\"Two or three.\"", "\"# Two or three.\"", [44, 8], "holds the sign of a heading");
}

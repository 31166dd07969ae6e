//! Syntax errors: one report each, and the rest of the file read as if nothing had happened.

use crate::fixture::{CASE, EN, broken, broken_text, diagnostics, expect, swap};

#[test]
fn a_list_without_end() {
    // To a TOML parser, all that follows is inside the list.
    broken(
        "actors = [\"north\", \"south\"]",
        "actors = [\"north\", \"south\"",
        "9:27",
        "this list has no end",
        "Put ] at its end",
    );
}

#[test]
fn a_text_without_end() {
    broken(
        "id = \"letters\"",
        "id = \"letters",
        "152:14",
        "this text has no end",
        "Put a quotation mark at its end",
    );
    broken_text("label = \"Fog\"", "label = \"Fog", "57:13", "this text has no end", "three of them");
}

#[test]
fn a_long_text_without_end() {
    broken_text(
        "No other names are used.\"\"\"",
        "No other names are used.",
        "7:24",
        "this text has no end",
        "three quotation marks",
    );
}

#[test]
fn a_heading_without_end() {
    broken("[[voices]]", "[[voices]", "36:10", "this heading has no end", "Put ]] at its end");
    broken_text("[actors.south]", "[actors.south", "22:14", "this heading has no end", "Put ] at its end");
}

#[test]
fn a_text_without_quotation_marks() {
    broken(
        "kind = \"rebuts\"",
        "kind = rebuts",
        "105:8",
        "this text is not in quotation marks",
        "Put texts and ids into quotation marks",
    );
}

#[test]
fn a_key_without_value() {
    broken("kind = \"rebuts\"", "kind =", "105:7", "not in quotation marks", "");
    broken("later = true\n", "later = true\nlater on\n", "141:7", "", "Every line is key = value");
}

#[test]
fn a_missing_comma() {
    broken(
        "[\"may-land\", \"may-trade\"]",
        "[\"may-land\" \"may-trade\"]",
        "106:18",
        "a comma is missing here",
        "comma between",
    );
}

#[test]
fn an_unknown_escape() {
    broken_text("label = \"Fog\"", "label = \"F\\og\"", "57:12", "escape", "for a backslash");
}

#[test]
fn a_key_given_twice() {
    broken(
        "kind = \"rebuts\"",
        "kind = \"rebuts\"\nkind = \"rebuts\"",
        "106:1",
        "this key or table is there already",
        "Take one",
    );
}

#[test]
fn a_table_given_twice() {
    broken_text(
        "[glossary.harbour]",
        "[actors.north]\n[glossary.harbour]",
        "104:9",
        "there already",
        "Take one",
    );
}

#[test]
fn errors_far_apart() {
    let case = swap(CASE, "actors = [\"north\", \"south\"]", "actors = [\"north\", \"south\"");
    let case = swap(&case, "kind = \"rebuts\"", "kind = rebuts");
    let case = swap(&case, "id = \"letters\"", "id = 'letters");
    let case = swap(&case, "later = true", "later = \"yes\"");
    let en = swap(EN, "[actors.south]", "[actors.south");
    expect(
        &diagnostics(&case, &en),
        &[
            ["case.toml:9:27", "this list has no end", ""],
            ["case.toml:105:8", "not in quotation marks", ""],
            ["case.toml:140:9", "has to be true or false", ""],
            ["case.toml:152:14", "this text has no end", ""],
            ["en.toml:22:14", "this heading has no end", ""],
        ],
    );
}

#[test]
fn deep_nesting() {
    let deep = "[".repeat(10_000);
    broken(
        "silences = [\"no-ship-seen\"]",
        &format!("silences = {deep}"),
        "5:92",
        "cannot recurse further",
        "",
    );
}

#[test]
fn nothing_at_all() {
    let found = diagnostics("", "");
    assert!(found.iter().any(|diagnostic| diagnostic.message.contains("the case has no `id`")), "{found:?}");
    assert!(
        found.iter().any(|diagnostic| diagnostic.message.contains("`en.toml` has no `title`")),
        "{found:?}"
    );
}

#[test]
fn a_table_that_is_lost_breaks_no_further_rule() {
    // Its premises are not unused, nor are its attacks and its texts for nobody.
    let old = "[[arguments]]\nid = \"not-theirs\"";
    broken(old, "[[arguments]\nid = \"not-theirs\"", "88:13", "this heading has no end", "");
}

#[test]
fn a_quotation_mark_inside_a_text() {
    let inside = "the text ends at this \", and something follows";
    let advice = "write \\\", or “ and ”, or ‘ and ’";
    broken_text("\"Ships came.\"", "\"The \"UN\" ships came.\"", "43:17", inside, advice);
    broken_text("\"Ships came.\"", "\"It was said \"Ships came\"\"", "43:25", inside, advice);
    broken_text("\"Ships came.\"", "\"\"Ships\" came.\"", "43:13", inside, advice);
    broken("[\"may-land\", \"may-trade\"]", "[\"may-\"land\"\", \"may-trade\"]", "106:12", inside, advice);
    broken_text(
        "\"Ships came.\"",
        "'The north's ships came.'",
        "43:22",
        "the text ends at this ', and something follows",
        "Put the text between",
    );
}

#[test]
fn something_after_a_value() {
    broken(
        "kind = \"rebuts\"",
        "kind = \"rebuts\" always",
        "105:17",
        "something follows where the line should end",
        "put # before it",
    );
}

#[test]
fn a_line_that_is_none_is_not_missed_elsewhere() {
    broken("kind = \"rebuts\"", "kind : \"rebuts\"", "105:6", "this is no key with a value", "key = value");
}

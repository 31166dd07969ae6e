//! Advice about the form of a file.

use super::Edit::{Case, Texts};
use super::{Example, one};

pub fn examples() -> Vec<Example> {
    vec![
        one(
            "RenameDuplicate",
            [Texts("[actors.south]", "[actors.north]")],
            "rename it",
            [Texts("[actors.north]\nlabel = \"South\"", "[actors.south]\nlabel = \"South\"")],
        )
        .or(
            "Take one of the two away",
            [Texts(
                "[actors.north]\nlabel = \"South\"\nsentence = \"A town.\"\nmore = \"It lies in the south.\"\n",
                "",
            )],
        )
        .next(["no texts for the actor `south`"]),
        one(
            "CloseListHeading",
            [Case("[[voices]]", "[[voices")],
            "Put ]] at its end",
            [Case("[[voices", "[[voices]]")],
        ),
        one(
            "CloseHeading",
            [Texts("[actors.south]", "[actors.south")],
            "Put ] at its end",
            [Texts("[actors.south", "[actors.south]")],
        ),
        one(
            "CloseList",
            [Case("actors = [\"north\", \"south\"]", "actors = [\"north\", \"south\"")],
            "Put ] at its end",
            [Case("actors = [\"north\", \"south\"", "actors = [\"north\", \"south\"]")],
        ),
        one(
            "CloseTable",
            [Case("sources = [\"letters\"] }]", "sources = [\"letters\"]")],
            "Put } at its end",
            [Case("sources = [\"letters\"]\nsources", "sources = [\"letters\"] }]\nsources")],
        ),
        one(
            "AddComma",
            [Case("[\"may-land\", \"may-trade\"]", "[\"may-land\" \"may-trade\"]")],
            "Put a comma between two things",
            [Case("[\"may-land\" \"may-trade\"]", "[\"may-land\", \"may-trade\"]")],
        ),
        one(
            "CloseText",
            [Case("id = \"letters\"", "id = \"letters")],
            "Put a quotation mark at its end",
            [Case("id = \"letters", "id = \"letters\"")],
        ),
        one(
            "CloseLiteralText",
            [Case("id = \"letters\"", "id = 'letters")],
            "Put a quotation mark (') at its end",
            [Case("id = 'letters", "id = 'letters'")],
        ),
        one(
            "CloseLongText",
            [Texts("No other names are used.\"\"\"", "No other names are used.")],
            "Put three quotation marks (\"\"\") at its end",
            [Texts("No other names are used.", "No other names are used.\"\"\"")],
        ),
        one(
            "CloseLongLiteralText",
            [Texts("naming = \"\"\"", "naming = '''"), Texts("No other names are used.\"\"\"", "No other names are used.")],
            "Put three quotation marks (''') at its end",
            [Texts("No other names are used.", "No other names are used.'''")],
        ),
        one(
            "EscapeQuotes",
            [Texts("\"Ships came.\"", "\"The \"ships\" came.\"")],
            "write \\\"",
            [Texts("\"The \"ships\" came.\"", "\"The \\\"ships\\\" came.\"")],
        )
        .or("“ and ”", [Texts("\"The \"ships\" came.\"", "\"The “ships” came.\"")])
        .or("‘ and ’", [Texts("\"The \"ships\" came.\"", "\"The ‘ships’ came.\"")]),
        one(
            "EscapeApostrophe",
            [Texts("\"Ships came.\"", "'The north's ships came.'")],
            "between \" and \"",
            [Texts("'The north's ships came.'", "\"The north's ships came.\"")],
        )
        .or("write ’", [Texts("'The north's ships came.'", "'The north’s ships came.'")]),
        one(
            "QuoteText",
            [Case("kind = \"rebuts\"", "kind = rebuts")],
            "into quotation marks: \"…\"",
            [Case("kind = rebuts", "kind = \"rebuts\"")],
        ),
        one(
            "QuoteValue",
            [Texts("label = \"Fog\"", "label = Fog")],
            "into quotation marks: \"…\"",
            [Texts("label = Fog", "label = \"Fog\"")],
        ),
        one(
            "WriteKeyAndValue",
            [Case("later = true\n", "later = true\nlater on\n")],
            "a comment after #",
            [Case("later on", "# later on")],
        ),
        one(
            "EscapeBackslash",
            [Texts("label = \"Fog\"", "label = \"F\\og\"")],
            "\\\\ for a backslash",
            [Texts("label = \"F\\og\"", "label = \"F\\\\og\"")],
        ),
        one(
            "OneValueALine",
            [Case("kind = \"rebuts\"", "kind = \"rebuts\" always")],
            "Take it away",
            [Case("\"rebuts\" always", "\"rebuts\"")],
        )
        .or("put # before it", [Case("\"rebuts\" always", "\"rebuts\" # always")]),
        one(
            "SeeExamples",
            [Case("silences = [\"no-ship-seen\"]", {
                // Deeper than any list of a case.
                Box::leak(format!("silences = {}", "[".repeat(200)).into_boxed_str())
            })],
            "Look at the examples",
            [Case("silences = [[", "silences = [\"no-ship-seen\"] # ")],
        ),
        one(
            "DoubleBrackets",
            [Case("[[voices]]", "[voices]")],
            "Write [[voices]], in two brackets",
            [Case("[voices]", "[[voices]]")],
        ),
        one(
            "DoubleBracketsAndId",
            [Case("[[voices]]\nid = \"courier\"", "[voices.courier]")],
            "Write [[voices]], in two brackets, and below it id = \"courier\"",
            [Case("[voices.courier]", "[[voices]]\nid = \"courier\"")],
        ),
        one(
            "MeantList",
            [Case("[[actors]]\nid = \"envoy\"", "[[actor]]\nid = \"envoy\"")],
            "[[actors]]",
            [Case("[[actor]]", "[[actors]]")],
        ),
    ]
}

//! A case broken in many ways at once: everything is told, in order, and nothing twice.

use std::fmt::Write;

use crate::fixture::{CASE, EN, diagnostics, swap};

#[test]
fn everything_at_once() {
    let case = [
        ("version = \"1.0.0\"", "version = \"one\""),
        ("corrections = \"mailto:toy@example.org\"", "corrections = \"javascript:alert(1)\""),
        ("actors = [\"north\", \"south\"]", "actors = [\"north\", \"suoth\""),
        ("reading = \"harbour-north\"", "reading = \"fog\""),
        ("kind = \"official\"", "kind = \"offical\"\ncolour = \"red\""),
        ("implies = [\"north\"]", "implies = [\"north\", \"north\"]"),
        ("id = \"courier\"", "id = \"Courier\""),
        ("sources = [\"gazette\", \"letters\"]", "sources = []"),
        ("held_by = [{ who = \"envoy\", sources = [\"gazette\"] }]", "held_by = [{ who = \"envoi\" }]"),
        ("premises = [\"treaty\", ", "premises = [\"treatise-of-peace\", "),
        ("builds_on = [\"may-land\"]", "builds_on = [\"may-trade\"]"),
        ("to = [\"may-land\", \"may-trade\"]", "to = [\"may-land\" \"may-trade\"]"),
        ("from = \"clear-sky\"\nkind = \"undermines\"", "from = \"clear-sky\"\nkind = \"underminds\""),
        ("when = \"2022-08-18\"", "when = \"2022-02-30\""),
        ("kind = \"denial\"", "kind = \"claim\""),
        ("[[events]]", "[[events]"),
        ("https://example.org/gazette?day=19#top", "javascript:alert(1)"),
        ("id = \"letters\"", "id = \"gazette\""),
        ("confidence = \"known\"", "confidence = 3"),
    ]
    .iter()
    .fold(CASE.to_owned(), |case, (old, new)| swap(&case, old, new));
    let en = [
        ("title = \"The harbour\"\n", ""),
        ("objection = \"What is said against it\"", "objecton = \"What is said against it\""),
        ("label = \"South\"", "label = \"A label that is far too long for its box\""),
        ("sentence = \"Speaks for the north.\"", "sentence = \"Speaks \\u202Efor the north.\""),
        ("[premises.treaty]", "[premises.treatise]"),
        ("label = \"Fog\"", "label = \"Fog"),
        ("basis = \"The south's maps.\"\n", ""),
        ("[silences.no-ship-seen]\nsentence = \"Nobody says a ship was seen.\"\n", ""),
    ]
    .iter()
    .fold(EN.to_owned(), |en, (old, new)| swap(&en, old, new));
    let mut told = String::new();
    for diagnostic in diagnostics(&case, &en) {
        writeln!(told, "{diagnostic}").expect("memory");
    }
    insta::assert_snapshot!(told);
}

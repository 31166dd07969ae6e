//! Advice about tables, their keys and values, and the ids in them.

use super::Edit::{Case, Folder, Texts, TextsName};
use super::{Example, one};

const OPENING: &str = "[opening]\nactors = [\"north\", \"south\"]\naccept = []\nreject = [\"ships-came\"]\n";
const BANDS: &str = "[bands]\nactors = \"Who is in the question\"\npremises = \"What is taken as given\"\nclaim = \"What is concluded\"\nobjection = \"What is said against it\"\nreply = \"What is answered back\"\n";
const HARBOUR: &str = "[glossary.harbour]\nlabel = \"Harbour\"\nsentence = \"Where ships land.\"\n";
const SILENCE: &str = "[silences.no-ship-seen]\nsentence = \"Nobody says a ship was seen.\"\n";

pub fn examples() -> Vec<Example> {
    let mut all = keys();
    all.extend(ids());
    all.extend(tables());
    all
}

fn keys() -> Vec<Example> {
    vec![
        one("MeantKey", [Case("implies =", "inplies =")], "`implies`", [Case("inplies =", "implies =")]),
        one(
            "MeantKeyIsThere",
            [Case("later = true", "later = true\nlatr = true")],
            "take this one away",
            [Case("latr = true\n", "")],
        ),
        one(
            "NoSuchKey",
            [Case("implies = [\"north\"]", "implies = [\"north\"]\ncolour = \"red\"")],
            "Take this one away",
            [Case("colour = \"red\"\n", "")],
        ),
        one(
            "AddKey",
            [Case("title = \"Letters\"\n", "")],
            "Add title = \"…\"",
            [Case("id = \"letters\"\n", "id = \"letters\"\ntitle = \"…\"\n")],
        ),
        one(
            "AddKeyAtTop",
            [Texts("title = \"The harbour\"\n", "")],
            "Add title = \"…\" at the top of the file",
            [Texts("language = \"en\"\n", "title = \"…\"\nlanguage = \"en\"\n")],
        ),
        one(
            "AddWord",
            [Case("column = \"reply\"\n", "")],
            "Add column = \"claim\"",
            [Case("id = \"clear-sky\"\n", "id = \"clear-sky\"\ncolumn = \"claim\"\n")],
        )
        .or("\"objection\"", [Case("id = \"clear-sky\"\n", "id = \"clear-sky\"\ncolumn = \"objection\"\n")]),
        one(
            "AddList",
            [Case("needs = [\"north\"]\npremises = [\"not fog\"]", "premises = [\"not fog\"]")],
            "an empty list is []",
            [Case("premises = [\"not fog\"]", "needs = []\npremises = [\"not fog\"]")],
        ),
        one(
            "WriteValue",
            [Case("title = \"Letters\"", "title = 7")],
            "Write title = \"…\"",
            [Case("title = 7", "title = \"…\"")],
        ),
        one(
            "WriteWord",
            [Case("confidence = \"known\"", "confidence = 3")],
            "Write confidence = \"read\"",
            [Case("confidence = 3", "confidence = \"read\"")],
        )
        .or("\"known\"", [Case("confidence = 3", "confidence = \"known\"")]),
        one(
            "MeantWord",
            [Case("kind = \"official\"", "kind = \"offical\"")],
            "Did you mean \"official\"?",
            [Case("\"offical\"", "\"official\"")],
        ),
        one(
            "ChooseWord",
            [Case("kind = \"rebuts\"", "kind = \"denies\"")],
            "one of \"undermines\", \"undercuts\"",
            [Case("kind = \"denies\"", "kind = \"undercuts\"")],
        ),
        one(
            "QuoteElement",
            [Case("to = [\"north\"]", "to = [7]")],
            "Ids stand in quotation marks",
            [Case("to = [7]", "to = [\"north\"]")],
        ),
        one(
            "NumberPassage",
            [Case("passages = [1, 2]", "passages = [1, 2.5]")],
            "whole numbers from 1 to 65535",
            [Case("2.5", "65535")],
        ),
    ]
}

fn ids() -> Vec<Example> {
    vec![
        one("MeantId", [Case("\"fog\"]", "\"fogg\"]")], "`fog`", [Case("\"fogg\"", "\"fog\"")]),
        one(
            "OtherThing",
            [Case("\"fog\"]", "\"fog\", \"may-land\"]")],
            "name one of [[premises]]",
            [Case("\"fog\", \"may-land\"]", "\"fog\", \"treaty\"]")],
        ),
        one(
            "AddEntry",
            [Case("advanced_by = [\"courier\"]", "advanced_by = [\"herald-of-all\"]")],
            "correct the id",
            [Case("\"herald-of-all\"", "\"courier\"")],
        )
        .or(
            "Add it to [[actors]]",
            [
                Case("[[voices]]", "[[actors]]\nid = \"herald-of-all\"\nkind = \"official\"\nimplies = [\"north\"]\nsources = [\"gazette\"]\n\n[[voices]]"),
                Texts("[voices.courier]", "[actors.herald-of-all]\nlabel = \"H\"\nsentence = \"H.\"\nmore = \"H.\"\n\n[voices.courier]"),
            ],
        ),
        one(
            "FolderName",
            [Case("id = \"toy\"", "id = \"toys\"")],
            "write id = \"toy\"",
            [Case("id = \"toys\"", "id = \"toy\"")],
        )
        .or("rename the folder", [Folder("toys")]),
        one(
            "WriteId",
            [
                Case("silences = [\"no-ship-seen\"]", "silences = [\"No ship\"]"),
                Texts("[silences.no-ship-seen]", "[silences.\"No ship\"]"),
            ],
            "lower-case words and digits joined by single hyphens",
            [Case("\"No ship\"", "\"no-ship\""), Texts("\"No ship\"", "no-ship")],
        ),
        one(
            "RenameId",
            [Case("[[actors]]\nid = \"north\"", "[[presets]]\nid = \"north-alone\"\nactors = []\n\n[[actors]]\nid = \"north\"")],
            "take one away",
            [Case("[[presets]]\nid = \"north-alone\"\nactors = []\n\n", "")],
        )
        .or(
            "Rename one of them",
            [Case("id = \"north-alone\"\nactors = []", "id = \"nobody\"\nactors = []")],
        )
        .next(["no texts for the preset `nobody`"]),
        one(
            "RenameSpeaker",
            [
                Case("[[voices]]", "[[voices]]\nid = \"south\"\n\n[[voices]]"),
                Texts("[voices.courier]", "[voices.south]\nlabel = \"S\"\nsentence = \"S.\"\n[voices.courier]"),
            ],
            "Rename one of them",
            [
                Case("[[voices]]\nid = \"south\"", "[[voices]]\nid = \"gull\""),
                Texts("[voices.south]", "[voices.gull]"),
            ],
        ),
    ]
}

fn tables() -> Vec<Example> {
    vec![
        one(
            "BeginEntry",
            [Case("[[voices]]\nid = \"courier\"\n", ""), Case("[opening]", "voices = 3\n\n[opening]")],
            "with [[voices]], in two brackets; take this away",
            [Case("voices = 3\n", ""), Case("[[premises]]\nid = \"treaty\"", "[[voices]]\nid = \"courier\"\n\n[[premises]]\nid = \"treaty\"")],
        ),
        one(
            "BeginOpening",
            [Case(OPENING, "opening = 3\n")],
            "Take this away and write a table: begin it with [opening]",
            [Case("opening = 3\n", OPENING)],
        ),
        one(
            "AddOpening",
            [Case(OPENING, "")],
            "Add [opening] with actors = [\"…\"]",
            [Case("[[presets]]", "[opening]\nactors = [\"north\"]\n\n[[presets]]")],
        ),
        one(
            "AddUnderminedPremise",
            [Case("premise = \"fog\"\n", "")],
            "Add premise = \"…\"",
            [Case("to = \"not-theirs\"\n", "to = \"not-theirs\"\npremise = \"fog\"\n")],
        ),
        one(
            "NoPremise",
            [Case("to = [\"may-land\", \"may-trade\"]", "to = \"may-land\"\npremise = \"treaty\"")],
            "Take it away",
            [Case("premise = \"treaty\"\n", "")],
        )
        .or("write kind = \"undermines\"", [Case("kind = \"rebuts\"", "kind = \"undermines\"")]),
        one(
            "WriteLanguage",
            [Texts("language = \"en\"", "language = \"de\"")],
            "Correct the language to \"en\"",
            [Texts("language = \"de\"", "language = \"en\"")],
        )
        .or("rename the file", [TextsName("de.toml")]),
        one(
            "AddBands",
            [Texts(BANDS, "")],
            "Add [bands] with actors, premises, claim, objection and reply",
            [Texts(SILENCE, "[bands]\nactors = \"A\"\npremises = \"P\"\nclaim = \"C\"\nobjection = \"O\"\nreply = \"R\"\n\n[silences.no-ship-seen]\nsentence = \"Nobody says a ship was seen.\"\n")],
        ),
        one(
            "BeginBands",
            [Texts(BANDS, "bands = 3\n")],
            "Take this away and write a table: begin it with [bands]",
            [Texts("bands = 3\n", BANDS)],
        ),
        one(
            "BeginTexts",
            [Texts(HARBOUR, ""), Texts("[bands]", "glossary = 3\n\n[bands]")],
            "Take this away, and write [glossary.ID]",
            [Texts("glossary = 3\n\n", ""), Texts(SILENCE, "[glossary.harbour]\nlabel = \"Harbour\"\nsentence = \"Here.\"\n\n[silences.no-ship-seen]\nsentence = \"None.\"\n")],
        ),
        one(
            "BeginEntryTexts",
            [Texts(HARBOUR, "[glossary]\nharbour = \"Where ships land.\"\n")],
            "Take this away, and begin a table with [glossary.harbour]",
            [Texts("[glossary]\nharbour = \"Where ships land.\"\n", HARBOUR)],
        ),
        one(
            "OneBracket",
            [Texts("[actors.south]", "[[actors.south]]")],
            "Write [actors.south]",
            [Texts("[[actors.south]]", "[actors.south]")],
        ),
        one(
            "OtherTable",
            [Texts("[voices.courier]", "[actors.courier]")],
            "write [voices.courier]",
            [Texts("[actors.courier]", "[voices.courier]")],
        )
        .or(
            "take the table away",
            [Texts("[actors.courier]\nlabel = \"The Courier\"\nsentence = \"A newspaper.\"\n", "")],
        )
        .next(["no texts for the voice `courier`"]),
        one(
            "AddEntryToCase",
            [Texts("[voices.courier]", "[voices.stranger]\nlabel = \"S\"\nsentence = \"S.\"\n\n[voices.courier]")],
            "take it away here",
            [Texts("[voices.stranger]\nlabel = \"S\"\nsentence = \"S.\"\n", "")],
        )
        .or("Add it to [[voices]] of case.toml", [Case("[[voices]]", "[[voices]]\nid = \"stranger\"\n\n[[voices]]")]),
        one(
            "AddIdToCase",
            [Texts(SILENCE, "[silences.no-ship-seen]\nsentence = \"None.\"\n\n[silences.moonless]\nsentence = \"No moon.\"\n")],
            "Add \"moonless\" to the list `silences` at the top of case.toml",
            [Case("silences = [\"no-ship-seen\"]", "silences = [\"no-ship-seen\", \"moonless\"]")],
        )
        .or("take it away here", [Texts("[silences.moonless]\nsentence = \"No moon.\"\n", "")]),
        one(
            "AddIdToCase",
            [Texts(HARBOUR, "[glossary.harbour]\nlabel = \"Harbour\"\nsentence = \"Here.\"\n\n[glossary.boat]\nlabel = \"Boat\"\nsentence = \"A ship.\"\n")],
            "Add \"boat\" to the list `glossary` at the top of case.toml",
            [Case("glossary = [\"harbour\"]", "glossary = [\"harbour\", \"boat\"]")],
        )
        .or("take it away here", [Texts("[glossary.boat]\nlabel = \"Boat\"\nsentence = \"A ship.\"\n", "")]),
        one(
            "AddEntryTexts",
            [Texts(SILENCE, "")],
            "Add [silences.no-ship-seen] with sentence, to the file",
            [Texts(HARBOUR, "[silences.no-ship-seen]\nsentence = \"…\"\n\n[glossary.harbour]\nlabel = \"Harbour\"\nsentence = \"Here.\"\n")],
        ),
        one(
            "AddEntryTexts",
            [Texts("[premises.treaty]\nlabel = \"The treaty\"\nsentence = \"There is a treaty.\"\nmore = \"It was signed.\"\n", "")],
            "Add [premises.treaty] with label, sentence and more, next to this table",
            [Texts("[premises.ships-came]", "[premises.treaty]\nlabel = \"…\"\nsentence = \"…\"\nmore = \"…\"\n\n[premises.ships-came]")],
        ),
    ]
}

//! Advice about broken rules, and about what is most likely not meant.

use super::Edit::{Case, Russian, RussianTexts, Texts, TextsName, Tour};
use super::{Example, one};

pub fn examples() -> Vec<Example> {
    let mut all = structure();
    all.extend(arguments());
    all.extend(strings());
    all.extend(texts());
    all.extend(lengths());
    all.extend(tour());
    all
}

fn tour() -> Vec<Example> {
    vec![
        one(
            "NameStatement",
            [Tour, Case("statements = [\"envoy-lands\"]\n\n[[tour]]", "\n[[tour]]")],
            "statements = [",
            [Case("ask = \"may-trade\"", "ask = \"may-trade\"\nstatements = [\"envoy-lands\"]")],
        )
        .or("sources = [", [Case("ask = \"may-trade\"", "ask = \"may-trade\"\nsources = [\"gazette\"]")]),
        one(
            "PromiseStatus",
            [Tour, Case("unsupported = [\"may-trade\"]\n", "")],
            "Add \"may-trade\" to `stands`, `contested`, `falls` or `unsupported`",
            [Case("focus = \"may-trade\"", "focus = \"may-trade\"\nunsupported = [\"may-trade\"]")],
        ),
        one(
            "AddHolder",
            [Case("actors = [\"north\"]\nreading", "actors = [\"south\"]\nreading")],
            "Let somebody who holds it take part: `north`",
            [Case("actors = [\"south\"]\nreading", "actors = [\"south\", \"north\"]\nreading")],
        )
        .or("leave `reading` out", [Case("reading = \"harbour-north\"\n", "")]),
        one(
            "WriteQuestion",
            [Tour, Texts("question = \"What of the traders?\"\n", "")],
            "write what a reader is asked",
            [Texts("[tour.as-the-envoy-says]", "[tour.as-the-envoy-says]\nquestion = \"What of trade?\"")],
        ),
        one(
            "TakeQuestionAway",
            [Tour, Texts("[tour.whose-harbour]", "[tour.whose-harbour]\nquestion = \"Whose?\"")],
            "take the question away",
            [Texts("question = \"Whose?\"\n", "")],
        )
        .or(
            "name the argument in `ask`",
            [Case("unsupported = [\"may-land\"]", "unsupported = [\"may-land\"]\nask = \"may-land\"")],
        ),
        one(
            "UseFewerWords",
            [
                Tour,
                Texts("text = \"The south says", {
                    let many = "so ".repeat(40);
                    Box::leak(format!("text = \"The south says {many}that").into_boxed_str())
                }),
            ],
            "Say less",
            [Texts("The south says so so", "The south says.\" # ")],
        ),
    ]
}

fn structure() -> Vec<Example> {
    vec![
        one(
            "TakeOneAway",
            [Case("[\"north\", \"south\"]\naccept", "[\"north\", \"north\"]\naccept")],
            "Take one of the two away",
            [Case("[\"north\", \"north\"]", "[\"north\"]")],
        ),
        one(
            "NameSpeaker",
            [Case("chain = [\"envoy\", \"courier\"]", "chain = []")],
            "Name who said it first",
            [Case("chain = []", "chain = [\"envoy\"]")],
        ),
        one(
            "DivideCase",
            [Case("passages = [1, 2]", {
                // More passages than a list may hold, in a text that lives as long as the program.
                let passages = (0..=100_000).map(|at| format!("{},", at % 60_000 + 1));
                Box::leak(format!("passages = [{}]", passages.collect::<String>()).into_boxed_str())
            })],
            "Take some away",
            [Case("passages = [1,2,", "passages = [1, 2] # ")],
        ),
        one(
            "NameSource",
            [Case("implies = [\"north\"]\nsources = [\"gazette\"]", "implies = [\"north\"]")],
            "Name at least one entry of [[sources]]: sources = [",
            [Case("implies = [\"north\"]", "implies = [\"north\"]\nsources = [\"gazette\"]")],
        ),
        one(
            "NameHolder",
            [Case("held_by = [{ who = \"south\", sources = [\"gazette\"] }]\n", "")],
            "held_by = [{ who = \"…\", sources = [\"…\"] }]",
            [Case(
                "id = \"harbour-south\"\n",
                "id = \"harbour-south\"\nheld_by = [{ who = \"south\", sources = [\"gazette\"] }]\n",
            )],
        )
        .or(
            "mark it hypothetical = true",
            [Case("id = \"harbour-south\"\n", "id = \"harbour-south\"\nhypothetical = true\n")],
        ),
        one(
            "NameActorWhoHolds",
            [Case(
                "held_by = [{ who = \"south\", sources = [\"gazette\"] }]\n",
                "held_by = [{ who = \"courier\", sources = [\"gazette\"] }]\n",
            )],
            "name an actor in `held_by`",
            [Case(
                "{ who = \"courier\", sources = [\"gazette\"] }",
                "{ who = \"south\", sources = [\"gazette\"] }",
            )],
        ),
        one(
            "MovePromise",
            [Case(
                "reading = \"harbour-north\"\n",
                "reading = \"harbour-north\"\nunsupported = [\"may-land\"]\n",
            )],
            "Change the world",
            [Case("accept = [\"ships-came\"]\nreject = []", "accept = []\nreject = [\"ships-came\"]")],
        )
        .or("take the id out of this list", [Case("unsupported = [\"may-land\"]", "unsupported = []")]),
        one(
            "NameReading",
            [Case("id = \"may-land\"\n", "id = \"may-land\"\nreadings = [\"harbour-south\"]\n")],
            "add \"harbour-north\" to `readings`",
            [Case("readings = [\"harbour-south\"]", "readings = [\"harbour-south\", \"harbour-north\"]")],
        ),
        one(
            "TakeFormerIdAway",
            [Case("id = \"north-alone\"\n", "id = \"north-alone\"\nformerly = [\"north-alone\"]\n")],
            "Take it away here",
            [Case("formerly = [\"north-alone\"]\n", "")],
        )
        .or(
            "give the other preset another id",
            [
                Case("id = \"north-alone\"\n", "id = \"north-only\"\n"),
                Texts("[presets.north-alone]", "[presets.north-only]"),
            ],
        ),
        one(
            "HypothesisOrHolder",
            [Case(
                "hypothetical = true",
                "hypothetical = true\nheld_by = [{ who = \"envoy\", sources = [\"letters\"] }]",
            )],
            "Take `hypothetical` away",
            [Case("hypothetical = true\n", "")],
        )
        .or("or `held_by`", [Case("held_by = [{ who = \"envoy\", sources = [\"letters\"] }]\n", "")]),
        one(
            "ChooseReading",
            [Case("reading = \"harbour-north\"", "reading = \"fog\"")],
            "Choose one of the readings: `harbour-north`, `harbour-south`",
            [Case("reading = \"fog\"", "reading = \"harbour-north\"")],
        )
        .or("leave `reading` out", [Case("reading = \"fog\"\n", "")]),
        one(
            "ChooseSwitch",
            [Case("accept = [\"ships-came\"]", "accept = [\"treaty\"]")],
            "rejected: `ships-came`, `fog`",
            [Case("accept = [\"treaty\"]", "accept = [\"fog\"]")],
        )
        .or("take it away", [Case("accept = [\"treaty\"]", "accept = []")]),
        one(
            "LeaveOpen",
            [Case("reject = []", "reject = [\"ships-came\"]")],
            "Take it out of one of the two lists",
            [Case("accept = [\"ships-came\"]", "accept = []")],
        ),
        one(
            "BreakSpeakersCircle",
            [Case(
                "id = \"north\"\nkind = \"state\"",
                "id = \"north\"\nkind = \"state\"\nimplies = [\"envoy\"]",
            )],
            "Take one of these links away",
            [Case("implies = [\"north\"]\n", "")],
        ),
        one(
            "NeedActor",
            [Case("needs = [[\"north\", \"south\"]]", "needs = [\"north\"]\npassages = []")],
            "Let an argument need it",
            [Case("needs = [\"north\"]\npassages = []", "needs = [\"north\", \"south\"]")],
        )
        .or("someone it speaks for", [Case("id = \"south\"\n", "id = \"south\"\nimplies = [\"north\"]\n")])
        .or(
            "make it a voice",
            [
                Case(
                    "[[actors]]\nid = \"south\"\nkind = \"state\"\nsources = [\"gazette\"]\n",
                    "[[voices]]\nid = \"south\"\n",
                ),
                Case("actors = [\"north\", \"south\"]", "actors = [\"north\"]"),
                Texts("[actors.south]", "[voices.south]"),
            ],
        )
        .next(["no actor holds the premise `harbour-south` in full"]),
        one(
            "NameDenied",
            [Case("denies = \"envoy-lands\"\n", "")],
            "Name the statement it denies: denies = \"…\"",
            [Case("id = \"courier-denies\"\n", "id = \"courier-denies\"\ndenies = \"envoy-lands\"\n")],
        ),
        one(
            "MakeDenial",
            [Case("kind = \"denial\"", "kind = \"report\"")],
            "Make its kind \"denial\"",
            [Case("kind = \"report\"", "kind = \"denial\"")],
        )
        .or("take `denies` away", [Case("denies = \"envoy-lands\"\n", "")]),
        one(
            "NameOtherStatement",
            [Case("denies = \"envoy-lands\"", "denies = \"courier-denies\"")],
            "Name the other statement",
            [Case("denies = \"courier-denies\"", "denies = \"envoy-lands\"")],
        )
        .or(
            "take `denies` away and change the kind",
            [Case("denies = \"courier-denies\"\n", ""), Case("kind = \"denial\"", "kind = \"claim\"")],
        ),
    ]
}

fn arguments() -> Vec<Example> {
    vec![
        one(
            "TakeOnePremiseAway",
            [Case("premises = [\"not fog\"]", "premises = [\"not fog\", \"fog\"]")],
            "Take one of the two away",
            [Case("[\"not fog\", \"fog\"]", "[\"not fog\"]")],
        ),
        one(
            "FillGroup",
            [Case("needs = [[\"north\", \"south\"]]", "needs = [\"south\", []]")],
            "Name at least one actor in the group",
            [Case("[\"south\", []]", "[\"south\", [\"north\"]]")],
        )
        .or("take the group away", [Case("[\"south\", []]", "[\"south\"]")]),
        one(
            "BreakArgumentsCircle",
            [Case("builds_on = [\"may-land\"]", "builds_on = [\"may-trade\"]")],
            "Take one of these links away",
            [Case("builds_on = [\"may-trade\"]", "builds_on = []")],
        ),
        one(
            "OtherTarget",
            [Case("[\"may-land\", \"may-trade\"]", "[\"may-land\", \"not-theirs\"]")],
            "Name another target",
            [Case("[\"may-land\", \"not-theirs\"]", "[\"may-land\", \"may-trade\"]")],
        ),
        one(
            "ChoosePremise",
            [Case("premise = \"harbour-north\"", "premise = \"fog\" # not its own")],
            "`may-land` uses `treaty`, `ships-came`, `harbour-north`",
            [Case("premise = \"fog\" # not its own", "premise = \"treaty\"")],
        ),
        one(
            "NoPremiseToUndermine",
            [
                Case("to = [\"may-land\", \"may-trade\"]", "to = \"may-land\""),
                Case("to = \"may-land\"\npremise = \"harbour-north\"", "to = \"may-trade\"\npremise = \"harbour-north\""),
            ],
            "let the attack undercut",
            [Case("kind = \"undermines\"\nto = \"may-trade\"\npremise = \"harbour-north\"", "kind = \"undercuts\"\nto = \"may-trade\"")],
        )
        .or(
            "or rebut it",
            [Case("kind = \"undermines\"\nto = \"may-trade\"\npremise = \"harbour-north\"", "kind = \"rebuts\"\nto = \"may-trade\"")],
        ),
        one(
            "UseKind",
            [Case("\"official\"]\n", "\"official\", \"ship\"]\n"), Texts("state = {", "ship = { label = \"Ships\" }, state = {")],
            "Let an actor be of this kind",
            [Case("id = \"south\"\nkind = \"state\"", "id = \"south\"\nkind = \"ship\"")],
        )
        .or(
            "take it away",
            [Case(", \"ship\"]", "]"), Texts("ship = { label = \"Ships\" }, ", "")],
        ),
        one(
            "UsePremise",
            [
                Case("[[arguments]]\nid = \"may-land\"", "[[premises]]\nid = \"moon\"\nkind = \"switch\"\nhypothetical = true\nsources = [\"gazette\"]\n\n[[arguments]]\nid = \"may-land\""),
                Texts("[arguments.may-land]", "[premises.moon]\nlabel = \"Moon\"\nsentence = \"There was a moon.\"\nmore = \"Full.\"\n\n[arguments.may-land]"),
            ],
            "Let an argument use it",
            [Case("premises = [\"not fog\"]", "premises = [\"not fog\", \"moon\"]")],
        )
        .or(
            "take it away",
            [
                Case("[[premises]]\nid = \"moon\"\nkind = \"switch\"\nhypothetical = true\nsources = [\"gazette\"]\n", ""),
                Texts("[premises.moon]\nlabel = \"Moon\"\nsentence = \"There was a moon.\"\nmore = \"Full.\"\n", ""),
            ],
        ),
    ]
}

fn strings() -> Vec<Example> {
    vec![
        one(
            "WriteWhen",
            [Case("when = \"2022-08-18\"", "when = \"2022-02-30\"")],
            "with a day that is in the calendar",
            [Case("2022-02-30", "2022-02-28")],
        )
        .or("\"YYYY-MM\"", [Case("2022-02-30", "2022-02")])
        .or("\"days before YYYY-MM-DD\"", [Case("2022-02-30", "days before 2022-03-01")])
        .or("\"not given\"", [Case("2022-02-30", "not given")]),
        one("WriteAnyDate", [Case("\"1971\"", "\"71\"")], "\"YYYY\"", [Case("\"71\"", "\"1971\"")])
            .or("leave it out", [Case("date = \"71\"\n", "")]),
        one(
            "OrderDates",
            [Case("who = \"envoy\"", "who = \"envoy\", since = \"2022-09\", until = \"2022-08-30\"")],
            "the same as `since` or later",
            [Case("until = \"2022-08-30\"", "until = \"2022-09\"")],
        )
        .or("take one of the two away", [Case(", until = \"2022-08-30\"", "")]),
        one(
            "WriteDay",
            [Case("date = \"2026-11-23\"", "date = \"2026-11\"")],
            "Write \"YYYY-MM-DD\"",
            [Case("\"2026-11\"", "\"2026-11-23\"")],
        ),
        one("WriteVersion", [Case("\"1.0.0\"", "\"one\"")], "\"1.0.0\"", [Case("\"one\"", "\"1.0.0\"")]),
        one(
            "WriteLink",
            [Case("https://example.org/gazette?day=19#top", "example.org")],
            "beginning with https://",
            [Case("\"example.org\"", "\"https://example.org\"")],
        )
        .or("leave it out", [Case("link = \"example.org\"\n", "")]),
        one(
            "WriteCorrections",
            [Case("mailto:toy@example.org", "toy@example.org")],
            "\"mailto:name@example.org\"",
            [Case("\"toy@example.org\"", "\"mailto:name@example.org\"")],
        )
        .or("\"https://…\"", [Case("\"toy@example.org\"", "\"https://example.org\"")]),
        one(
            "CountPassages",
            [Case("passages = [1, 2]", "passages = [0, 2]")],
            "from 1",
            [Case("[0, 2]", "[1, 2]")],
        ),
        one(
            "NumberSource",
            [Case("passages = [1, 2]", "passages = [1, \"letters:2\"]")],
            "Add numbered = true to the source",
            [Case("id = \"letters\"", "id = \"letters\"\nnumbered = true")],
        )
        .or("take the passage away", [Case("passages = [1, \"letters:2\"]", "passages = [1]")]),
        one(
            "WriteTag",
            [Texts("language = \"en\"", "language = \"english\""), TextsName("english.toml")],
            "such as \"en\"",
            [Texts("language = \"english\"", "language = \"en\""), TextsName("en.toml")],
        ),
    ]
}

/// The toy's glossary term, with room for its forms.
const HARBOUR: &str = "sentence = \"Where ships land.\"";

fn texts() -> Vec<Example> {
    vec![
        one(
            "WriteForm",
            [Texts(HARBOUR, "sentence = \"Where ships land.\"\nforms = [\"(landing)\"]")],
            "without signs around it",
            [Texts("\"(landing)\"", "\"landing\"")],
        )
        .or("take it away", [Texts("forms = [\"(landing)\"]", "")]),
        one(
            "TakeFormAway",
            [Texts(HARBOUR, "sentence = \"Where ships land.\"\nforms = [\"ships\", \"Ships\"]")],
            "Take one of the two away",
            [Texts("[\"ships\", \"Ships\"]", "[\"ships\"]")],
        ),
        one(
            "CorrectForm",
            [Texts(HARBOUR, "sentence = \"Where ships land.\"\nforms = [\"landings\"]")],
            "Correct it",
            [Texts("\"landings\"", "\"landing\"")],
        )
        .or("take it away", [Texts("\"landings\"", "")]),
        one(
            "WriteText",
            [Texts("more = \"Two or three.\"\n", "")],
            "more = \"…\"",
            [Texts("sentence = \"Ships came.\"\n", "sentence = \"Ships came.\"\nmore = \"…\"\n")],
        ),
        one(
            "WriteNegation",
            [Texts("negation = \"There was no fog.\"\n", "")],
            "give the contrary as a sentence",
            [Texts("more = \"Nobody says so.\"\n", "more = \"Nobody says so.\"\nnegation = \"None.\"\n")],
        ),
        one(
            "WriteBasis",
            [Texts("basis = \"The south's maps.\"\n", "")],
            "say what the inference rests on",
            [Texts("more = \"It is the south's.\"\n", "more = \"It is the south's.\"\nbasis = \"Maps.\"\n")],
        )
        .or(
            "name someone in `advanced_by`",
            [Case(
                "premises = [\"harbour-south\", \"fog\"]",
                "premises = [\"harbour-south\", \"fog\"]\nadvanced_by = [\"south\"]",
            )],
        ),
        one(
            "TakeTextAway",
            [Texts(
                "sentence = \"Shows the north's view.\"",
                "sentence = \"Shows the north's view.\"\nmore = \"All of it.\"",
            )],
            "Take it away",
            [Texts("more = \"All of it.\"\n", "")],
        ),
        one(
            "TakeNegationAway",
            [Texts(
                "more = \"It was signed.\"",
                "more = \"It was signed.\"\nnegation = \"There is no treaty.\"",
            )],
            "take the sentence away",
            [Texts("negation = \"There is no treaty.\"\n", "")],
        ),
        one(
            "TakeBasisAway",
            [Texts("more = \"The Courier looked.\"", "more = \"The Courier looked.\"\nbasis = \"Eyes.\"")],
            "take the text away",
            [Texts("basis = \"Eyes.\"\n", "")],
        )
        .or(
            "move it to `more`",
            [Texts(
                "more = \"The Courier looked.\"\nbasis = \"Eyes.\"",
                "more = \"The Courier looked. Eyes.\"",
            )],
        ),
        one(
            "Translate",
            [Russian, RussianTexts("more = \"It said so twice.\"\n", "")],
            "Translate it here",
            [RussianTexts(
                "sentence = \"The Courier says they may not.\"\n",
                "sentence = \"The Courier says they may not.\"\nmore = \"Да.\"\n",
            )],
        )
        .or("take it out of the first language", [Texts("more = \"It said so twice.\"\n", "")]),
        one(
            "TakeCharacterOut",
            [Texts("\"Ships came.\"", "\"Ships\\u202E came.\"")],
            "take it out",
            [Texts("\\u202E", "")],
        ),
        one(
            "OneParagraph",
            [Texts("\"Ships came.\"", "\"Ships.\\n\\nThey came.\"")],
            "take the empty line out",
            [Texts("\"Ships.\\n\\nThey came.\"", "\"Ships. They came.\"")],
        ),
        one(
            "PlainText",
            [Texts("\"Two or three.\"", "\"Two or <b>three</b>.\"")],
            "Take them away",
            [Texts("<b>three</b>", "three")],
        ),
        one(
            "PlainText",
            [Case("title = \"Letters\"", "title = \"**Letters**\"")],
            "Take them away",
            [Case("**Letters**", "Letters")],
        ),
        one(
            "PlainCharacter",
            [Texts("\"Two or three.\"", "\"Two &amp; three.\"")],
            "Write the character itself",
            [Texts("&amp;", "&")],
        ),
    ]
}

fn lengths() -> Vec<Example> {
    const LONG: &str = "sentence = \"Very, very, very, very, very, very, very, very, very, very, very, very, very, very, very, very, very, very, very, very, very, very, very, very, very, very, very, very, very, very, very, very, very, very, very, very, very, very, very, very, very, very, very, very, very, very, very, very, very, very, very, very, very, very, very, very, very, very, very, very, very, very, very, very, very, very, long.\"";
    vec![
        one(
            "ShortenLabel",
            [Texts("label = \"Fog\"", "label = \"Fog that lies on the water for days\"")],
            "has to fit a box",
            [Texts("label = \"Fog that lies on the water for days\"", "label = \"Fog for days\"")],
        ),
        one(
            "ShortenSentence",
            [Texts("sentence = \"Ships came.\"", LONG)],
            "Shorten it",
            [Texts(LONG, "sentence = \"Very long.\"")],
        )
        .or(
            "move a part of it to `more`",
            [Texts(LONG, "sentence = \"Very.\""), Texts("\"Two or three.\"", "\"Two or three. Very long.\"")],
        ),
        // These have no longer text to move anything to.
        one(
            "Shorten",
            [Texts("sentence = \"Shows the north's view.\"", LONG)],
            "Shorten it.",
            [Texts(LONG, "sentence = \"Very long.\"")],
        ),
    ]
}

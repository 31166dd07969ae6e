//! Words that no page may use of a dispute, save in the phrases listed here.

use super::sentences::EVERYTHING;

/// Words that would take a side or settle what is disputed.
const VERDICTS: [&str; 33] = [
    "right",
    "rightly",
    "correct",
    "correctly",
    "true",
    "truly",
    "truth",
    "proven",
    "proved",
    "proves",
    "prove",
    "proof",
    "illegal",
    "illegally",
    "unlawful",
    "lawful",
    "lawfully",
    "legal",
    "legally",
    "valid",
    "invalid",
    "wrong",
    "wrongly",
    "false",
    "falsely",
    "justified",
    "refuted",
    "debunked",
    "fact",
    "actually",
    "obviously",
    "clearly",
    "undeniable",
];

/// Phrases in which such a word takes no side: they deny it, say who says it, or speak of something else.
const NO_VERDICT: [&str; 48] = [
    "“Stands” never means right",
    "It never means that the argument is right",
    "That does not make it right",
    "The right of a people to decide",
    "a legal question from a UN body",
    "This is a motive, not a legal argument",
    "when a state answers for a wrong",
    "Is a date wrong",
    "left to what the box rests on, right to what is said against it",
    "one unlawful presence",
    "As it is cited, the unlawful state of affairs can still be held against all",
    "Russia in fact controlled the territory in 2022, as Ukraine says",
    "Russia did not in fact control the territory, as Russia told",
    "The Foreign Ministry later said that this was false",
    "The Russian Foreign Ministry later said that the reports of troops on offer were false",
    "The Russian Foreign Ministry calls reports of North Korean volunteers false",
    "without a valid permit",
    "“attempted illegal annexation”",
    "“if there are no legal problems”",
    "“No legal value”",
    "Secretary-General says that an annexation would have no legal value",
    "Secretary-General said that an annexation would have no legal value",
    "Ukraine says that this has no legal effect",
    "The United States said that to send workers to Russian-held parts of Ukraine would clearly violate",
    "the United States said that sending workers there would clearly violate",
    "Legal consequences of a serious breach of a peremptory norm",
    "The Russian Foreign Ministry says that the claim about North Korean troops is false",
    "Legal Counsel",
    "Some legal scholars",
    "took part in the legal debate",
    "Britain has no doubt that resolution 232 is valid",
    "a Council that it holds to be wrongly composed",
    "A Council wrongly composed",
    "whether resolution 221 is valid",
    "whether that resolution was valid",
    "Whether the votes of 1966 made valid decisions was disputed",
    "it does not follow that the trade was right",
    "No legal statement of Bonn’s was found",
    "it was not legally bound was found",
    "has no legal validity",
    "“illegal racist minority regime”",
    "right to decide",
    "Right to decide",
    "The right of a people to choose",
    "it said, but South Africa’s unlawful presence there could be held against them too",
    "That the Salisbury government was illegal can be held against every state, much as the Court said",
    "may prop up an illegal government over a people not yet free",
    "that rules in fact but is recognised by nobody",
];

/// Words that would make a chance of a count.
const CHANCES: [&str; 12] = [
    "%",
    "percent",
    "per cent",
    "chance",
    "chances",
    "probability",
    "probabilities",
    "probable",
    "probably",
    "likely",
    "unlikely",
    "odds",
];

/// Phrases that deny it, or speak of something else.
const NO_CHANCE: [&str; 3] = [
    "Counts are not chances",
    "Such a count is not a probability",
    // Of the trade of those years.
    "puts the Swiss exports 53 per cent and the West German ones 18 per cent above the old level",
];

/// Those who might have come.
const WORKERS: [&str; 7] =
    ["worker", "builder", "labourer", "laborer", "north koreans", "troops", "soldiers"];

/// Words that would have them come.
const ARRIVALS: [&str; 17] = [
    "arrived",
    "arrive",
    "arrives",
    "came",
    "come",
    "comes",
    "sent",
    "deployed",
    "employed",
    "working",
    "work",
    "went",
    "reached",
    "hired",
    "transported",
    "brought",
    "joined",
];

/// Phrases that do not say so: they deny it, speak of talks, of permits or of a rule.
const NO_ARRIVAL: [&str; 8] = [
    "The article does not say that any North Korean worker arrived",
    "The article does not say that any worker came",
    "article does not say that Pyongyang agreed, or that any worker came",
    "had commented on talks aimed at putting North Korean builders to work",
    "had spoken of talks about putting North Korean builders to work",
    "where such workers would have been employed",
    "new work permits for North Koreans",
    "the number of work permits for North Koreans shall not rise",
];

/// Whether a text has this word, whole; a sign may stand beside anything.
fn has_word(text: &str, word: &str) -> bool {
    if !word.starts_with(char::is_alphanumeric) {
        return text.contains(word);
    }
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

/// Which of the words a sentence uses outside the phrases that may, in lower case.
fn used<'a>(sentence: &str, words: &[&'a str], phrases: &[&str]) -> Vec<&'a str> {
    let bare =
        phrases.iter().fold(sentence.to_owned(), |bare, phrase| bare.replace(phrase, "")).to_lowercase();
    words.iter().copied().filter(|word| has_word(&bare, word)).collect()
}

fn arrivals(sentence: &str) -> Vec<&'static str> {
    let text = sentence.to_lowercase();
    let about = WORKERS.iter().any(|word| text.contains(word));
    if about { used(sentence, &ARRIVALS, &NO_ARRIVAL) } else { Vec::new() }
}

/// Fails with every sentence in which something was found, and with every phrase that nothing needs any more.
fn none(find: impl Fn(&str) -> Vec<&'static str>, phrases: &[&str]) {
    let all = &*EVERYTHING;
    let found: Vec<String> = all
        .iter()
        .filter(|(sentence, _)| !find(sentence).is_empty())
        .map(|(sentence, place)| format!("{}: {sentence} ({place})", find(sentence).join(", ")))
        .collect();
    assert!(found.is_empty(), "{found:#?}");
    for phrase in phrases {
        assert!(all.keys().any(|sentence| sentence.contains(phrase)), "nothing says “{phrase}” any more");
    }
}

#[test]
fn no_argument_is_called_right_or_wrong() {
    none(|sentence| used(sentence, &VERDICTS, &NO_VERDICT), &NO_VERDICT);
}

#[test]
fn no_count_is_made_a_chance() {
    none(|sentence| used(sentence, &CHANCES, &NO_CHANCE), &NO_CHANCE);
}

/// Whether a sentence gives a number of another number and does not say what was counted. Years are no such number, nor
/// are steps of the tour and paragraphs of a resolution; where figures stand by themselves, `hinges` sees that what was counted stands beside them.
fn bare_counts(sentence: &str) -> Vec<&'static str> {
    let words: Vec<&str> =
        if sentence.ends_with(['.', '?', '!']) { sentence.split_whitespace().collect() } else { Vec::new() };
    let number =
        |word: &str| word.trim_end_matches(['.', ',', ';', ':', ')']).replace(',', "").parse::<u32>().ok();
    let bare = (1..words.len().saturating_sub(1)).any(|at| {
        let joins = ["in", "of", "from"].contains(&words[at]);
        let (few, all) = (number(words[at - 1]), number(words[at + 1]));
        let numbered = ["step", "paragraph"];
        let step = at > 1 && numbered.iter().any(|name| words[at - 2].eq_ignore_ascii_case(name));
        let year = all.is_some_and(|all| (1900..2100).contains(&all));
        joins
            && few.is_some()
            && all.is_some()
            && !year
            && !step
            && !words.get(at + 2).is_some_and(|next| next.starts_with("setting"))
    });
    if bare { vec!["a count of what?"] } else { Vec::new() }
}

#[test]
fn every_count_says_what_it_counts() {
    none(bare_counts, &[]);
    assert!(!bare_counts("It stands in 24 of 192.").is_empty());
    assert!(!bare_counts("It stands in 24 of 192 cases.").is_empty());
    assert!(bare_counts("It stands in 24 of 192 settings.").is_empty());
    assert!(bare_counts("Resolution 2397 of 2017, and 1 more.").is_empty());
}

#[test]
fn no_sentence_says_that_workers_arrived() {
    none(arrivals, &NO_ARRIVAL);
}

#[test]
fn what_may_not_be_said_is_found() {
    for sentence in [
        "This proves that Moscow is right.",
        "Ilichev’s claim is correct.",
        "“Stands” never means right, but here it is true.",
        "Hiring them is ILLEGAL.",
    ] {
        assert!(!used(sentence, &VERDICTS, &NO_VERDICT).is_empty(), "{sentence}");
    }
    for sentence in
        ["It stands in 12% of all worlds.", "The claim will probably fall.", "A chance of 24 in 192"]
    {
        assert!(!used(sentence, &CHANCES, &NO_CHANCE).is_empty(), "{sentence}");
    }
    for sentence in ["North Korean builders came to the Donbas.", "The workers were sent.", "Troops arrived."]
    {
        assert!(!arrivals(sentence).is_empty(), "{sentence}");
    }
    assert!(arrivals("Bright copyright was sent.").is_empty());
}

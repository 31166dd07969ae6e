//! Every piece of advice an author can be given, each with the words for it.
//!
//! The tests take each kind of advice, follow it in a broken case, and look whether what it was given for is gone.

use std::fmt;

/// The kinds of advice, their words, and the list of them, from one table.
macro_rules! advice {
    ($($name:ident $({ $($value:ident),* })? => $words:literal,)*) => {
        /// How to mend something. The values are pieces of the words.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub(crate) enum Advice {
            $($name $({ $($value: String),* })?),*
        }

        impl Advice {
            /// The name of the kind.
            pub(crate) fn kind(&self) -> &'static str {
                match self {
                    $(Self::$name { .. } => stringify!($name)),*
                }
            }
        }

        impl fmt::Display for Advice {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self {
                    $(Self::$name $({ $($value),* })? => write!(f, $words)),*
                }
            }
        }

        /// The names of all kinds of advice.
        pub const ADVICE_KINDS: &[&str] = &[$(stringify!($name)),*];
    };
}

advice! {
    // Files.
    AddCaseFolder => "A case is a folder with `case.toml` (structure) and `en.toml` (texts).",
    AddFile { name } => "Add `{name}`. A case is a folder with `case.toml` (structure) and `en.toml` (texts).",
    AddTexts => "Add en.toml, the texts in English, beside case.toml.",
    DivideFile => "Divide the case, or look whether this is the right file.",
    LookAtFile => "Look at the file and who may read it.",
    SaveAsUtf8 => "Save the file as UTF-8; every editor can.",

    // Syntax.
    RenameDuplicate => "Take one of the two away, or rename it.",
    CloseListHeading => "Put ]] at its end.",
    CloseHeading => "Put ] at its end.",
    CloseList => "Put ] at its end.",
    CloseTable => "Put }} at its end.",
    AddComma => "Put a comma between two things of a list.",
    CloseText => "Put a quotation mark at its end, on the same line; longer texts stand between three of them (\"\"\").",
    CloseLiteralText => "Put a quotation mark (') at its end, on the same line.",
    CloseLongText => "Put three quotation marks (\"\"\") at its end.",
    CloseLongLiteralText => "Put three quotation marks (''') at its end.",
    EscapeQuotes => "For a quotation mark inside a text write \\\", or “ and ”, or ‘ and ’.",
    EscapeApostrophe => "Put the text between \" and \", or write ’ for the apostrophe.",
    QuoteText => "Put texts and ids into quotation marks: \"…\".",
    QuoteValue => "Put texts, ids and dates into quotation marks: \"…\".",
    WriteKeyAndValue => "Every line is key = value, a [table] or a comment after #.",
    EscapeBackslash => "Write \\\\ for a backslash and \\\" for a quotation mark.",
    OneValueALine => "Take it away, or put # before it: nothing but a comment may follow here.",
    SeeExamples => "Look at the examples in docs/writing-a-case.md.",
    DoubleBrackets { list } => "Write [[{list}]], in two brackets.",
    DoubleBracketsAndId { list, id } => "Write [[{list}]], in two brackets, and below it id = \"{id}\".",

    // Keys and their values.
    MeantKey { near } => "Did you mean `{near}`?",
    MeantKeyIsThere { near } => "Did you mean `{near}`? It is there already: take this one away.",
    MeantList { near } => "Did you mean [[{near}]]?",
    NoSuchKey { keys } => "It can have {keys}. Take this one away.",
    AddKey { key, sample } => "Add {key} = {sample}.",
    AddKeyAtTop { key, sample } => "Add {key} = {sample} at the top of the file, above the first [heading].",
    AddWord { key, first, words } => "Add {key} = \"{first}\", or another; it is one of {words}.",
    AddList { key, sample } => "Add {key} = {sample}; an empty list is [].",
    WriteValue { key, sample } => "Write {key} = {sample}.",
    WriteWord { key, first, words } => "Write {key} = \"{first}\", or another; it is one of {words}.",
    MeantWord { near, words } => "Did you mean \"{near}\"? It is one of {words}.",
    ChooseWord { words } => "It is one of {words}.",
    QuoteElement { things } => "{things} stand in quotation marks: \"…\".",
    NumberPassage => "Passages are whole numbers from 1 to 65535; write \"ID:3\" for passage 3 of the source ID.",

    // Ids.
    MeantId { near } => "Did you mean `{near}`?",
    OtherThing { id, other, wanted, list } => "{id} is the id of {other}; here {wanted} is needed: name one of [[{list}]].",
    AddEntry { list } => "Add it to [[{list}]], or correct the id.",
    FolderName { folder } => "Rename one of them: write id = \"{folder}\" here, or rename the folder.",
    WriteId => "An id is made of lower-case words and digits joined by single hyphens, at most 64 characters: `members-only`.",
    RenameId => "Rename one of them, or take one away.",
    RenameSpeaker => "Rename one of them; actors and voices share one name space.",

    // Tables.
    BeginEntry { thing, list } => "Begin every {thing} with [[{list}]], in two brackets; take this away.",
    BeginOpening => "Take this away and write a table: begin it with [opening].",
    AddOpening => "Add [opening] with actors = [\"…\"], and reading, accept and reject as needed.",
    AddUnderminedPremise => "Add premise = \"…\", a premise that every target uses.",
    NoPremise => "Take it away, or write kind = \"undermines\".",

    // Tables of texts.
    WriteLanguage { language } => "Correct the language to \"{language}\", or rename the file.",
    AddBands { keys } => "Add [bands] with {keys}.",
    BeginBands => "Take this away and write a table: begin it with [bands].",
    BeginTexts { list, thing } => "Take this away, and write [{list}.ID] for every {thing}.",
    BeginEntryTexts { list, id } => "Take this away, and begin a table with [{list}.{id}].",
    OneBracket { list, id } => "Write [{list}.{id}], in single brackets.",
    OtherTable { id, other, table } => "{id} is the id of {other}: write {table}, or take the table away.",
    AddEntryToCase { list } => "Add it to [[{list}]] of case.toml, or take it away here.",
    AddIdToCase { list, id } => "Add \"{id}\" to the list `{list}` at the top of case.toml, or take it away here.",
    AddEntryTexts { list, id, keys, here } => "Add [{list}.{id}] with {keys}, {here}.",

    // Rules of the structure.
    TakeOneAway => "Take one of the two away.",
    TakeOnePremiseAway => "Take one of the two away. An argument that used a premise and its contrary could never stand.",
    NameSpeaker => "Name who said it first, then through whom it came: chain = [\"ilichev\", \"kommersant\"].",
    FillGroup => "Name at least one actor in the group, or take the group away.",
    DivideCase => "Take some away, and let another case hold them.",
    NameSource => "Name at least one entry of [[sources]]: sources = [\"article\"].",
    NameStatement => "Name what its sentences rest on: statements = [\"…\"], or sources = [\"…\"].",
    NameHolder => "Say who holds it and where that is recorded, held_by = [{{ who = \"…\", sources = [\"…\"] }}], or mark it hypothetical = true.",
    NameActorWhoHolds => "A reading is followed only while somebody who holds it takes part: name an actor in `held_by`, without in_part = true.",
    MovePromise { status } => "Change the world or the map, or take the id out of this list: it is `{status}` there.",
    PromiseStatus { argument } => "Add \"{argument}\" to `stands`, `contested`, `falls` or `unsupported`, whichever the text of the step needs.",
    AddHolder { holders } => "Let somebody who holds it take part: {holders}; or leave `reading` out.",
    NameReading { reading } => "If its sentence can be said there, add \"{reading}\" to `readings`; if not, let a premise or an attacker keep it from standing.",
    TakeFormerIdAway => "Take it away here, or give the other preset another id.",
    HypothesisOrHolder => "Take `hypothetical` away, or `held_by`.",
    ChooseReading { readings } => "Choose one of the readings{readings}; leave `reading` out to leave the question open.",
    ChooseSwitch { switches } => "Only switches can be accepted or rejected{switches}; take it away: settled premises hold in every world, and a reading is named by `reading`.",
    LeaveOpen => "Take it out of one of the two lists; in neither, it is left open.",
    BreakSpeakersCircle => "Take one of these links away; whom an actor speaks for must not lead back to it.",
    BreakArgumentsCircle => "Take one of these links away; what an argument builds on must come before it.",
    OtherTarget => "Name another target.",
    ChoosePremise { target, premises } => "{target} uses {premises}: choose one of these.",
    NoPremiseToUndermine { target } => "{target} uses no premise: let the attack undercut or rebut it.",
    NeedActor => "Let an argument need it, or someone it speaks for; or make it a voice, which is quoted but never switched.",
    UsePremise => "Let an argument use it, or take it away.",
    UseKind => "Let an actor be of this kind, or take it away.",
    NameDenied => "Name the statement it denies: denies = \"…\".",
    MakeDenial => "Make its kind \"denial\", or take `denies` away.",
    NameOtherStatement => "Name the other statement, or take `denies` away and change the kind.",
    WriteWhen => "Write \"YYYY-MM-DD\", \"YYYY-MM\", \"days before YYYY-MM-DD\" or \"not given\", with a day that is in the calendar.",
    WriteAnyDate => "Write \"YYYY-MM-DD\", \"YYYY-MM\" or \"YYYY\", with a day that is in the calendar; leave it out where it is not known.",
    OrderDates => "Let `until` be the same as `since` or later, or take one of the two away.",
    WriteDay => "Write \"YYYY-MM-DD\", with a day that is in the calendar.",
    WriteVersion => "Write three numbers: \"1.0.0\".",
    WriteLink => "Write the full address, beginning with https:// or http://, without spaces or a user name; leave it out if there is none.",
    WriteCorrections => "Write \"https://…\" or \"mailto:name@example.org\".",
    CountPassages => "Count the passages of a source from 1.",
    NumberSource { source } => "Add numbered = true to the source {source}, or take the passage away.",
    WriteTag => "Write a tag such as \"en\" or \"pt-BR\".",

    // Rules of the texts.
    WriteForm => "Write the form as texts use it, without signs around it: forms = [\"recognised\"]; or take it away.",
    TakeFormAway => "Take one of the two away. A name, and a form that begins with a small letter, is found with a capital, too.",
    CorrectForm => "Correct it, or take it away. Forms are found as whole words, and not within a longer form.",
    WriteText { key } => "Write it here: {key} = \"…\".",
    WriteNegation => "An argument uses `not` this premise: give the contrary as a sentence.",
    WriteBasis => "Nobody is said to advance this argument: say what the inference rests on, or name someone in `advanced_by`.",
    WriteQuestion => "The step names an argument in `ask`: write what a reader is asked about that argument.",
    TakeTextAway => "Take it away.",
    TakeNegationAway => "No argument uses `not` this premise: take the sentence away.",
    TakeBasisAway => "Somebody advances this argument, so it is no inference: take the text away, or move it to `more`.",
    TakeQuestionAway => "The step asks about no argument: take the question away, or name the argument in `ask`.",
    Translate => "Translate it here, or take it out of the first language.",
    ShortenLabel => "A label has to fit a box of the figure; `sentence` and `more` have room.",
    ShortenSentence => "Shorten it, or move a part of it to `more`.",
    UseFewerWords => "Say less; a step can be divided in two.",
    Shorten => "Shorten it.",
    TakeCharacterOut => "Control characters, marks that turn the direction of the text and invisible fillers hide what a reader is shown: take it out.",
    OneParagraph => "Only longer texts may hold several paragraphs: take the empty line out.",

    // Warnings.
    PlainText => "There is no markup: a reader would see these signs. Take them away.",
    PlainCharacter => "There is no markup: a reader would see these signs. Write the character itself.",
}

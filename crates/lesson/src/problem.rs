//! What can be wrong with a lesson file, and how to mend it.

mod words;

use explainer_core::argument::QueryError;

/// Something wrong in a lesson file. The rest of the lesson holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The line, counted from 1.
    pub line: usize,
    /// The character in that line, counted from 1.
    pub column: usize,
    /// The step, counted from 1; none where it is not in a step.
    pub step: Option<usize>,
    /// What it is.
    pub what: What,
}

/// What is wrong. Ids and names are kept as they came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// Nothing in a lesson has this name.
    UnknownKey {
        /// The name.
        key: String,
        /// The name that is likely meant.
        nearest: Option<&'static str>,
    },
    /// This name stands there twice; the last one counts.
    Repeated(&'static str),
    /// This has to be there, and is not.
    Missing(&'static str),
    /// What has this name is of another sort.
    WrongType(&'static str, Wanted),
    /// No such thing has this id in the case.
    UnknownId {
        /// What the id should name.
        kind: IdKind,
        /// The id.
        id: String,
        /// The id that is likely meant.
        nearest: Option<String>,
    },
    /// The words of a world name something that is not in the case, or contradict each other.
    World(QueryError),
    /// A world has a word that is none of a link.
    WorldKey(String),
    /// There is no such time to give reasons.
    UnknownReason {
        /// What stands there.
        found: String,
        /// What is likely meant.
        nearest: Option<&'static str>,
    },
    /// A list names nothing, and so would leave out everything.
    EmptyList(&'static str),
    /// There are no steps.
    NoSteps,
    /// There are this many steps, more than [`crate::MAX_STEPS`].
    TooManySteps(usize),
    /// A text is longer than it may be.
    TooLong {
        /// Its name.
        key: &'static str,
        /// How many characters it has.
        length: usize,
        /// How many it may have.
        most: usize,
    },
    /// A text has characters that nobody can see, or that turn the direction of others.
    HiddenCharacters(&'static str),
    /// The language is no tag of a language.
    Language(String),
    /// The lesson was made for another version of the case.
    OtherVersion {
        /// The version it was made for.
        made_for: String,
        /// The version there is.
        here: String,
    },
    /// A step asks about, or looks at, an argument that the lesson does not show.
    NotShown {
        /// `ask` or `focus`.
        key: &'static str,
        /// The id of the argument.
        id: String,
    },
    /// A step has a question, and does not say which argument it asks about.
    QuestionWithoutAsk,
}

/// What sort of value is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// A number.
    Number,
    /// A text.
    Text,
    /// A list.
    List,
    /// An object.
    Object,
}

/// What an id names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IdKind {
    /// An actor.
    Actor,
    /// An argument.
    Argument,
    /// A premise.
    Premise,
}

/// Why a text is no lesson that can be held at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// It is no JSON from here on.
    NotJson {
        /// The line, counted from 1.
        line: usize,
        /// The character in that line, counted from 1.
        column: usize,
        /// Whether it ends too early.
        ends_early: bool,
    },
    /// It is longer than [`crate::MAX_FILE`].
    TooLarge,
    /// It is JSON, and no lesson.
    NotALesson,
    /// It is in a format with this number.
    OtherFormat(u32),
    /// It is about the case with this id.
    OtherCase(String),
}

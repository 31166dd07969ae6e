//! What is said of a problem, in English: where it is, what it is, and how to mend it.

use core::fmt;

use explainer_core::argument::QueryError;
use explainer_core::case::is_hidden;

use super::{IdKind, Problem, Unreadable, Wanted, What};
use crate::lesson::{FORMAT, MAX_STEPS, Reason};
use crate::read::MAX_FILE;

/// A whole sentence or two: where, what, and how to mend it.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Line {}, column {}", self.line, self.column)?;
        if let Some(step) = self.step {
            write!(f, ", step {step}")?;
        }
        write!(f, ": {}", self.what)
    }
}

impl fmt::Display for What {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownKey { key, nearest } => {
                write!(f, "nothing in a lesson is called “{}”.{}", short(key), meant(*nearest))
            }
            Self::Repeated(key) => {
                write!(f, "“{key}” stands here twice, and only the last one counts. Take one of them out.")
            }
            Self::Missing(key) => write!(f, "“{key}” is missing. Add it."),
            Self::WrongType(key, wanted) => write!(f, "“{key}” must be {wanted}."),
            Self::UnknownId { kind, id, nearest } => {
                write!(f, "no {kind} of the case has the id “{}”.{}", short(id), meant(nearest.as_deref()))
            }
            Self::World(error) => world(f, error),
            Self::WorldKey(key) => write!(
                f,
                "a world is told by on, reading, accept and reject; “{}” is none of them. Take it out.",
                short(key)
            ),
            Self::UnknownReason { found, nearest } => {
                let all = Reason::ALL.map(Reason::name).join(", ");
                write!(f, "“{}” is none of {all}.{}", short(found), meant(*nearest))
            }
            Self::EmptyList(key) => {
                write!(
                    f,
                    "“{key}” names nothing, so nothing is left out. Name what is to be shown, or take it out."
                )
            }
            Self::NoSteps => f.write_str("a lesson needs at least one step. Add one to “steps”."),
            Self::TooManySteps(found) => {
                write!(
                    f,
                    "there are {found} steps, and a lesson has at most {MAX_STEPS}. The rest is left out."
                )
            }
            Self::TooLong { key, length, most } => {
                write!(
                    f,
                    "“{key}” has {length} characters, and may have {most}. It is cut there; make it shorter."
                )
            }
            Self::HiddenCharacters(key) => write!(
                f,
                "“{key}” has characters that nobody can see, or that turn the direction of the text. They are left out; \
                 type it anew."
            ),
            Self::Language(found) => {
                write!(
                    f,
                    "“{}” is no tag of a language, such as en or fr-CA. English is assumed.",
                    short(found)
                )
            }
            Self::OtherVersion { made_for, here } => write!(
                f,
                "the lesson was made for version {} of the case, and this is version {here}. Go through each step once, \
                 then write {here} here.",
                short(made_for)
            ),
            Self::NotShown { key, id } => write!(
                f,
                "“{key}” names “{}”, which this lesson does not show. Add it to the arguments it shows, or name another.",
                short(id)
            ),
            Self::QuestionWithoutAsk => {
                f.write_str("a question is asked about an argument. Name it under “ask”.")
            }
        }
    }
}

/// What is wrong with the words of a world.
fn world(f: &mut fmt::Formatter<'_>, error: &QueryError) -> fmt::Result {
    match error {
        QueryError::NoActor(id) => write!(f, "no actor of the case has the id “{}”.", short(id)),
        QueryError::NoReading(id) => write!(f, "no reading of the case has the id “{}”.", short(id)),
        QueryError::NoSwitch(id, true) => {
            write!(f, "“{}” is no premise that can be accepted or rejected.", short(id))
        }
        QueryError::NoSwitch(id, false) => write!(f, "no premise of the case has the id “{}”.", short(id)),
        QueryError::Twice(id) => write!(f, "the premise “{}” is named twice. Name it once.", short(id)),
        QueryError::Both(id) => {
            write!(
                f,
                "the premise “{}” is both accepted and rejected, so it is left open. Choose one.",
                short(id)
            )
        }
    }
}

impl fmt::Display for Wanted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Number => "a whole number",
            Self::Text => "text, in quotation marks",
            Self::List => "a list, in square brackets",
            Self::Object => "an object, in braces",
        })
    }
}

impl fmt::Display for IdKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Actor => "actor",
            Self::Argument => "argument",
            Self::Premise => "premise",
        })
    }
}

/// A whole sentence or two: what it is, and what to do.
impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJson { line, ends_early: true, .. } => {
                write!(
                    f,
                    "This is no whole lesson file: it ends in line {line}, before all that was opened is closed."
                )
            }
            Self::NotJson { line, column, .. } => write!(
                f,
                "This is no lesson file: line {line}, column {column} cannot be read as JSON. A comma, a bracket or a \
                 quotation mark may be wrong or missing there or just before."
            ),
            Self::TooLarge => {
                write!(f, "This is too large for a lesson file, which has at most {} KB.", MAX_FILE / 1_000)
            }
            Self::NotALesson => {
                f.write_str("This is JSON, but no lesson: a lesson begins with { \"lesson\": 1.")
            }
            Self::OtherFormat(found) => write!(
                f,
                "This lesson is in format {found}, and format {FORMAT} is read here. It may come from a newer version."
            ),
            Self::OtherCase(id) => write!(
                f,
                "This lesson is about another case, “{}”. Open it where that case is shown.",
                short(id)
            ),
        }
    }
}

impl std::error::Error for Unreadable {}

/// The offer of a name that was likely meant.
fn meant(nearest: Option<&str>) -> String {
    nearest.map_or_else(
        || " Take it out, or correct it.".to_owned(),
        |nearest| format!(" Did you mean “{nearest}”?"),
    )
}

/// The beginning of something that stands in a file, in one line and without what cannot be seen.
fn short(found: &str) -> String {
    const MOST: usize = 40;
    let mut seen: String = found.chars().filter(|&c| !is_hidden(c)).take(MOST).collect();
    if found.chars().count() > MOST {
        seen.push('…');
    }
    seen
}

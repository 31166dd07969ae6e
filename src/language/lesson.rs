//! The words of a lesson, apart from those of the widget: what draws a lesson comes in the second file, and so do its words.

use std::fmt::Debug;

use explainer_lesson::{LinkError, Problem, Unreadable, What};
use serde::Serialize;

use super::{LANGUAGES, is_of, tables};
use crate::lesson::Fault;

/// Those of every language.
const TABLES: [&LessonWords; LANGUAGES.len()] = tables!(lessons);

/// All words of one language that only lessons speak.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "a label is told by its name and by the English beside it")]
pub struct LessonWords {
    /// BCP 47 tag.
    pub language: &'static str,
    /// Who wrote the texts.
    pub by: &'static str,
    pub no_title: &'static str,
    /// Where there is no lesson: what can be done instead.
    pub instead: &'static str,
    pub begin: &'static str,
    pub resume: &'static str,
    pub repeat: &'static str,
    pub leave: &'static str,
    pub hint: &'static str,
    /// Instead of what came out, where the reason is not told.
    pub noted: &'static str,
    pub reason_later: &'static str,
    pub no_reason: &'static str,
    /// Above what is wrong with the lesson, where the rest of it holds.
    pub problems: &'static str,
    pub summary: Summary,
    /// How it builds sentences.
    #[serde(skip)]
    pub grammar: &'static dyn LessonGrammar,
}

/// What a pupil has done, at the end.
#[derive(Debug, Clone, Copy, Serialize)]
#[expect(missing_docs, reason = "a label is told by its name and by the English beside it")]
pub struct Summary {
    pub title: &'static str,
    /// Where the answers are, and for how long.
    pub kept: &'static str,
    pub said: &'static str,
    pub came_out: &'static str,
    pub not_answered: &'static str,
    /// What a pupil said who asked to be shown.
    pub asked_to_see: &'static str,
    pub print: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub not_copied: &'static str,
    pub download: &'static str,
    /// Names of columns, beside those above.
    pub step: &'static str,
    pub task: &'static str,
    pub argument: &'static str,
}

/// How a language builds the sentences of lessons.
pub trait LessonGrammar: Debug + Sync {
    /// How many arguments are shown, how many are left out, and how many of these bear on what is shown.
    fn shows(&self, shown: usize, left_out: usize, bearing: usize) -> String;

    /// How many prepared worlds are not offered, since they change what is left out.
    fn not_offered(&self, count: usize) -> String;

    /// How many arguments bear on one and are not shown.
    fn not_shown(&self, count: usize) -> String;

    /// Why what was given is no lesson, and what to do.
    fn fault(&self, fault: &Fault) -> String;

    /// What is wrong in a lesson and where. It repeats nothing of the lesson: anyone can make a link.
    fn problem(&self, problem: &Problem) -> String;

    /// How many more problems there are.
    fn more_problems(&self, count: usize) -> String;
}

impl LessonWords {
    /// The words of a language, or of the one that all cases have texts in.
    #[must_use]
    pub fn of(language: &str) -> &'static Self {
        TABLES.into_iter().find(|table| is_of(table.language, language)).unwrap_or(TABLES[0])
    }
}

/// What sort of problem it is, as far as a pupil is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// The lesson was made for another version of the case.
    Version,
    /// Something it names is not in the case, or not shown.
    Name,
    /// There is too much of something.
    Length,
    /// It is written otherwise than a lesson should be.
    Form,
}

impl Sort {
    /// The sort of a problem.
    #[must_use]
    pub fn of(what: &What) -> Self {
        match what {
            What::OtherVersion { .. } => Self::Version,
            What::UnknownId { .. } | What::World(_) | What::NotShown { .. } => Self::Name,
            What::TooManySteps(_) | What::TooLong { .. } => Self::Length,
            _ => Self::Form,
        }
    }
}

/// Every sentence a language builds for lessons, of each kind once, so that whoever judges the words finds all of them.
#[must_use]
pub fn sentences(grammar: &dyn LessonGrammar) -> Vec<String> {
    let counts = [0, 1, 2];
    let mut all: Vec<String> = counts.iter().map(|&count| grammar.shows(1 + count, 9, count)).collect();
    all.extend([1, 2].iter().flat_map(|&count| {
        [grammar.not_shown(count), grammar.not_offered(count), grammar.more_problems(count)]
    }));
    let links = [LinkError::NoLesson, LinkError::TooLong, LinkError::Damaged].map(Fault::Link);
    let files = [Unreadable::NotALesson, Unreadable::OtherFormat(2), Unreadable::OtherCase(String::new())]
        .map(Fault::File);
    all.extend(links.iter().chain(&files).map(|fault| grammar.fault(fault)));
    let version = What::OtherVersion { made_for: String::new(), here: String::new() };
    let name = What::NotShown { key: "ask", id: String::new() };
    for what in [version, name, What::TooManySteps(30), What::QuestionWithoutAsk] {
        for step in [None, Some(2)] {
            all.push(grammar.problem(&Problem { line: 1, column: 1, step, what: what.clone() }));
        }
    }
    all
}

//! What the interface says, one folder per language, and how a language is found. Texts about the dispute belong to the
//! case, not here.
//!
//! ```text
//! en/mod.rs         the table of labels, and where the language is put together
//! en/sentences.rs   its grammar: lists, numbers, dates, and every sentence with something of the case in it
//! en/lesson.rs      what only lessons say, labels and sentences
//! en/pages.rs       what only the pages without script say, labels and sentences
//! en/files.rs       what is said in files, and where they are offered
//! en/presenter.rs   what only the presented tour says
//! ```
//!
//! A new language is a folder like `en/` and a line in `LANGUAGES`; nothing else knows which languages there are. A
//! table that lacks a word does not build.

mod announcement;
pub mod en;
mod files;
mod grammar;
pub mod labels;
pub mod lesson;
pub mod pages;
pub mod parts;
pub mod presenter;
pub mod samples;

use explainer_core::argument::{Reason, Status, Truth};
use explainer_core::case::{Column, Confidence, PremiseKind, StatementKind};
use serde::Serialize;

pub use announcement::LONGEST;
pub use files::FileWords;
pub use grammar::{Grammar, grouped, joined};
pub use lesson::LessonWords;
pub use pages::PageWords;
pub use presenter::PresenterWords;

use labels::{Controls, Faults, Figure, Focus, Hinges, Panel, Tour};
use parts::{ControlState, Date};

/// All tables of one language.
struct Tables {
    /// What the widget says.
    widget: &'static Words,
    /// What pages say.
    pages: &'static PageWords,
    /// What is said in files.
    files: &'static FileWords,
    /// What lessons say.
    lessons: &'static LessonWords,
    /// What the presented tour says.
    presenter: &'static PresenterWords,
}

/// Every language there is, the one that all cases have texts in first.
const LANGUAGES: [Tables; 1] = [Tables {
    widget: &en::WORDS,
    pages: &en::pages::WORDS,
    files: &en::files::WORDS,
    lessons: &en::lesson::WORDS,
    presenter: &en::presenter::WORDS,
}];

/// One table of every language alone, so that what needs it carries nothing of the others.
macro_rules! tables {
    ($table:ident) => {{
        let mut tables = [LANGUAGES[0].$table; LANGUAGES.len()];
        let mut index = 1;
        while index < tables.len() {
            tables[index] = LANGUAGES[index].$table;
            index += 1;
        }
        tables
    }};
}
use tables;

/// What the widget says.
const OF_WIDGET: [&Words; LANGUAGES.len()] = tables!(widget);

/// All that the widget says in one language.
#[derive(Debug, Serialize)]
pub struct Words {
    /// BCP 47 tag.
    pub language: &'static str,
    /// `ltr` or `rtl`: a host page that runs the other way must not turn the widget round.
    pub direction: &'static str,
    /// Names of the regions and controls.
    pub controls: Controls,
    /// Words of the figure and the lists.
    pub figure: Figure,
    /// Words of one argument and what bears on it.
    pub focus: Focus,
    /// Words of the guided tour.
    pub tour: Tour,
    /// Words of the panel about one thing.
    pub panel: Panel,
    /// Words of what arguments turn on.
    pub hinges: Hinges,
    /// What goes wrong.
    pub faults: Faults,
    /// How it builds sentences.
    #[serde(skip)]
    pub grammar: &'static dyn Grammar,
}

impl Words {
    /// The words of a language, if there are any.
    #[must_use]
    pub fn of(language: &str) -> Option<&'static Self> {
        Self::choose(&OF_WIDGET, language)
    }

    /// The first of these languages that a tag asks for; its region (`en-GB`) is not looked at.
    #[must_use]
    pub fn choose(languages: &[&'static Self], tag: &str) -> Option<&'static Self> {
        languages.iter().copied().find(|words| is_of(words.language, tag))
    }

    /// The words of the language every case has texts in.
    #[must_use]
    pub fn fallback() -> &'static Self {
        OF_WIDGET[0]
    }

    /// The word of a status.
    #[must_use]
    pub fn status(&self, status: Status) -> &'static str {
        self.figure.statuses.of(status)
    }

    /// The word of a status; of what stands, whether anything that applies is directed against it.
    #[must_use]
    pub fn outcome(&self, status: Status, reason: &Reason) -> &'static str {
        match reason {
            Reason::Stands { answered, disputed } if answered.is_empty() && disputed.is_empty() => {
                self.figure.unopposed
            }
            Reason::Stands { answered, .. } if answered.is_empty() => self.figure.granted,
            Reason::Stands { .. } => self.figure.defended,
            _ => self.status(status),
        }
    }

    /// The word of a premise's truth.
    #[must_use]
    pub fn truth(&self, truth: Truth) -> &'static str {
        match truth {
            Truth::Holds => self.figure.holds,
            Truth::Open => self.figure.open,
            Truth::Rejected => self.figure.rejected,
        }
    }

    /// The word of a premise's state: what is settled is not for the reader to decide, and a reading is somebody's, to
    /// be followed or not.
    #[must_use]
    pub fn premise(&self, kind: PremiseKind, truth: Truth) -> &'static str {
        match (kind, truth) {
            (PremiseKind::Settled, _) => self.figure.settled,
            (PremiseKind::Reading, Truth::Holds) => self.figure.followed,
            (PremiseKind::Reading, Truth::Rejected) => self.figure.not_followed,
            (PremiseKind::Switch | PremiseKind::Reading, truth) => self.truth(truth),
        }
    }

    /// The word of the state of what an argument takes as given: the contrary of a reading is nobody's reading.
    #[must_use]
    pub fn taken(&self, kind: PremiseKind, negated: bool, truth: Truth) -> &'static str {
        match kind {
            PremiseKind::Reading if negated => self.truth(truth),
            _ => self.premise(kind, truth),
        }
    }

    /// What stands before a premise whose contrary an argument rests on.
    #[must_use]
    pub fn wants_contrary(&self, kind: PremiseKind) -> &'static str {
        match kind {
            PremiseKind::Reading => self.focus.wants_not_followed,
            PremiseKind::Settled | PremiseKind::Switch => self.focus.wants_rejected,
        }
    }

    /// What the word of a premise's state means.
    #[must_use]
    pub fn premise_meaning(&self, kind: PremiseKind, truth: Truth) -> &'static str {
        let meanings = &self.figure.meanings;
        match (kind, truth) {
            (PremiseKind::Settled, _) => meanings.settled,
            (_, Truth::Open) => meanings.open,
            (PremiseKind::Reading, Truth::Holds) => meanings.followed,
            (PremiseKind::Reading, Truth::Rejected) => meanings.not_followed,
            (PremiseKind::Switch, Truth::Holds) => meanings.holds,
            (PremiseKind::Switch, Truth::Rejected) => meanings.rejected,
        }
    }

    /// Whether an actor takes part.
    #[must_use]
    pub fn actor(&self, on: bool) -> &'static str {
        if on { self.figure.on } else { self.figure.off }
    }

    /// How a control is set.
    #[must_use]
    pub fn state(&self, state: ControlState) -> &'static str {
        match state {
            ControlState::On => self.figure.on,
            ControlState::Off => self.figure.off,
            ControlState::Followed => self.figure.followed,
            ControlState::Premise(truth) => self.truth(truth),
        }
    }

    /// The word of a column: claim, objection, reply.
    #[must_use]
    pub fn column(&self, column: Column) -> &'static str {
        self.figure.columns.of(column)
    }

    /// What sort of statement it is.
    #[must_use]
    pub fn statement(&self, kind: StatementKind) -> &'static str {
        self.panel.statements.of(kind)
    }

    /// How a source was read.
    #[must_use]
    pub fn confidence(&self, confidence: Confidence) -> &'static str {
        self.panel.confidence.of(confidence)
    }

    /// A day, month or year of a case (`2022-08-18`) as a reader says it.
    #[must_use]
    pub fn date(&self, iso: &str) -> String {
        self.grammar.date(Date::read(iso))
    }
}

/// A table is equal only to itself.
impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

/// Whether a tag asks for this language.
fn is_of(language: &str, tag: &str) -> bool {
    tag.split(['-', '_']).next().is_some_and(|primary| primary.eq_ignore_ascii_case(language))
}

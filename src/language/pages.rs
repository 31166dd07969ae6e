//! The words of the pages without script, beside those of the widget: compiled for the author's tool only, so
//! that the widget does not carry them.

use std::fmt::Debug;

use explainer_core::argument::Status;
use explainer_core::diagram::Strike;
use serde::Serialize;

use super::labels::{Columns, Degrees};
use super::parts::{Date, Name};
use super::{LANGUAGES, is_of};

/// All words of one language that only pages speak.
#[derive(Debug, Serialize)]
pub struct PageWords {
    /// BCP 47 tag.
    pub language: &'static str,
    /// Links between the pages.
    pub ways: Ways,
    /// The pages of prepared worlds.
    pub world: WorldPage,
    /// The pages of the tour.
    pub tour: TourPage,
    /// A lesson in a school's platform.
    pub lesson: Lesson,
    /// The record.
    pub record: Record,
    /// How it works.
    pub method: Method,
    /// How it builds sentences.
    #[serde(skip)]
    pub grammar: &'static dyn PageGrammar,
}

/// How a language builds the sentences of the pages, beside those of the widget.
pub trait PageGrammar: Debug + Sync {
    /// Version and day of the case, as a sentence.
    fn version(&self, version: &str, date: Date<'_>) -> String;

    /// Later than this month, as a heading.
    fn after(&self, date: Date<'_>) -> String;

    /// Which step of how many it is, counted from 1, as a heading.
    fn step(&self, number: usize, all: usize) -> String;

    /// How many steps the tour has, as an invitation to begin.
    fn tour(&self, steps: usize) -> String;

    /// A numbered passage of the source article.
    fn passage(&self, number: u16) -> String;

    /// What has become of an argument in a world of this name, as the text of a picture.
    fn card(&self, world: &str, argument: Name<'_>, status: Status) -> String;

    /// What those who study arguments call a way to argue against an argument, as a sentence.
    fn term(&self, strike: Strike) -> String;

    /// Which argument is directed in this way against which, as a sentence that gives an example.
    fn example(&self, from: Name<'_>, strike: Strike, to: Name<'_>) -> String;

    /// How many arguments of how many are inferences; a list of them follows.
    fn inferences(&self, count: usize, all: usize) -> String;
}

/// Links between the pages.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "a label is told by its name and by the English beside it")]
pub struct Ways {
    pub pages: &'static str,
    pub article: &'static str,
    pub record: &'static str,
    pub method: &'static str,
    /// Under every page: what "stands" means.
    pub stands: &'static str,
    pub corrections: &'static str,
    /// From what a word of the article means back to the word, and on to the record.
    pub back: &'static str,
    pub in_record: &'static str,
}

/// The pages of prepared worlds.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "a label is told by its name and by the English beside it")]
pub struct WorldPage {
    pub kicker: &'static str,
    pub open: &'static str,
    pub figure: &'static str,
    pub figure_hint: &'static str,
    pub setting: &'static str,
    pub arguments: &'static str,
    pub given: &'static str,
    pub sources: &'static str,
    pub others: &'static str,
    /// The list of prepared worlds in the article.
    pub all: &'static str,
    pub all_hint: &'static str,
}

/// The pages of the tour.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "a label is told by its name and by the English beside it")]
pub struct TourPage {
    pub kicker: &'static str,
    /// The heading of the invitation in the article, and what the tour is.
    pub invitation: &'static str,
    pub invitation_hint: &'static str,
    pub question: &'static str,
    /// How a question can be answered.
    pub choices: &'static str,
    pub answer: &'static str,
    /// What the step looks at.
    pub focus: &'static str,
    pub rests_on: &'static str,
    pub previous: &'static str,
    pub next: &'static str,
}

/// A lesson in a school's platform.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "a label is told by its name and by the English beside it")]
pub struct Lesson {
    pub back: &'static str,
}

/// The record.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "a label is told by its name and by the English beside it")]
pub struct Record {
    pub kicker: &'static str,
    pub title: &'static str,
    pub dek: &'static str,
    pub contents: &'static str,
    pub timeline: &'static str,
    pub timeline_hint: &'static str,
    pub undated: &'static str,
    pub undated_hint: &'static str,
    pub after_hint: &'static str,
    pub said: &'static str,
    pub said_hint: &'static str,
    pub article: &'static str,
    pub article_hint: &'static str,
    pub elsewhere: &'static str,
    pub silences: &'static str,
    pub silences_hint: &'static str,
    pub premises: &'static str,
    pub premises_hint: &'static str,
    pub arguments: &'static str,
    pub arguments_hint: &'static str,
    pub columns: Columns,
    pub who: &'static str,
    pub who_hint: &'static str,
    pub glossary: &'static str,
    /// Before the link to how it works.
    pub glossary_hint: &'static str,
    pub sources: &'static str,
    pub sources_hint: &'static str,
    pub chain: &'static str,
    pub reader: &'static str,
    pub to: &'static str,
    pub not_told: &'static str,
    pub when: &'static str,
    pub denies: &'static str,
    pub denied_by: &'static str,
    pub carried_by: &'static str,
    pub written: &'static str,
    pub contrary: &'static str,
    pub no_date: &'static str,
}

/// How it works.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "a label is told by its name and by the English beside it")]
pub struct Method {
    pub kicker: &'static str,
    pub title: &'static str,
    pub dek: &'static str,
    pub statuses: Section,
    pub rule: &'static str,
    pub rule_steps: &'static [&'static str],
    pub rule_note: &'static str,
    pub stands: Section,
    pub against: Section,
    pub against_note: &'static str,
    pub given: Section,
    pub names: &'static str,
    pub inference: Section,
    pub counts: Section,
    pub sources: Section,
    pub degrees: Degrees,
    pub corrections: Section,
    pub licence: Section,
    pub privacy: Section,
}

/// A heading and the paragraphs below it.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "a label is told by its name and by the English beside it")]
pub struct Section {
    pub title: &'static str,
    pub paragraphs: &'static [&'static str],
}

impl PageWords {
    /// The words of a language, if there are any; the region of a tag (`en-GB`) is not looked at.
    #[must_use]
    pub fn of(language: &str) -> Option<&'static Self> {
        LANGUAGES.into_iter().map(|tables| tables.pages).find(|words| is_of(words.language, language))
    }

    /// The words of the language every case has texts in.
    #[must_use]
    pub fn fallback() -> &'static Self {
        LANGUAGES[0].pages
    }
}

/// A table is equal only to itself.
impl PartialEq for PageWords {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

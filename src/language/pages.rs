//! The words of the pages without script, beside those of the widget: compiled for the author's tool only, so
//! that the widget does not carry them.

use super::en;

/// All words of one language that only pages speak.
#[derive(Debug)]
pub struct PageWords {
    /// BCP 47 tag.
    pub language: &'static str,
    /// Links between the pages.
    pub ways: Ways,
    /// The pages of prepared worlds.
    pub world: WorldPage,
    /// The record.
    pub record: Record,
    /// How it works.
    pub method: Method,
}

/// Links between the pages.
#[derive(Debug)]
#[expect(missing_docs, reason = "a label is told by its name and by the English beside it")]
pub struct Ways {
    pub pages: &'static str,
    pub article: &'static str,
    pub record: &'static str,
    pub method: &'static str,
    /// Under every page: what "stands" means.
    pub stands: &'static str,
    /// Version and day of the case.
    pub version: fn(&str, &str) -> String,
    pub corrections: &'static str,
}

/// The pages of prepared worlds.
#[derive(Debug)]
#[expect(missing_docs, reason = "a label is told by its name and by the English beside it")]
pub struct WorldPage {
    pub kicker: &'static str,
    pub open: &'static str,
    pub figure: &'static str,
    pub figure_hint: &'static str,
    pub setting: &'static str,
    pub on: &'static str,
    pub reading: &'static str,
    pub accepted: &'static str,
    pub rejected: &'static str,
    pub open_premises: &'static str,
    pub none: &'static str,
    pub arguments: &'static str,
    pub given: &'static str,
    pub sources: &'static str,
    pub others: &'static str,
    /// The list of prepared worlds in the article.
    pub all: &'static str,
    pub all_hint: &'static str,
}

/// The record.
#[derive(Debug)]
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
    /// Later than this month.
    pub after: fn(&str) -> String,
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
    /// Claims, objections, replies.
    pub columns: [&'static str; 3],
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
    /// A numbered passage of the source article.
    pub passage: fn(u16) -> String,
    pub contrary: &'static str,
    pub no_date: &'static str,
}

/// How it works.
#[derive(Debug)]
#[expect(missing_docs, reason = "a label is told by its name and by the English beside it")]
pub struct Method {
    pub kicker: &'static str,
    pub title: &'static str,
    pub dek: &'static str,
    pub statuses: Section,
    /// In the order of the statuses.
    pub outcomes: [&'static str; 5],
    pub rule: &'static str,
    pub rule_steps: &'static [&'static str],
    pub rule_note: &'static str,
    pub stands: Section,
    pub against: Section,
    /// Of each way to argue against an argument, in the order of [`STRIKES`](crate::view::legend::STRIKES): the term,
    /// which is its place in the page as well, and what it means.
    pub ways: [(&'static str, &'static str); 3],
    pub term: fn(&str) -> String,
    /// Who argues in this way against whom: name, verb, name.
    pub example: fn(&str, &str, &str) -> String,
    pub against_note: &'static str,
    pub given: Section,
    pub names: &'static str,
    pub inference: Section,
    /// How many arguments of how many are inferences.
    pub inferences: fn(usize, usize) -> String,
    pub counts: Section,
    pub sources: Section,
    /// In the order of the degrees.
    pub degrees: [&'static str; 3],
    pub corrections: Section,
    pub licence: Section,
    pub privacy: Section,
}

/// A heading and the paragraphs below it.
#[derive(Debug)]
#[expect(missing_docs, reason = "a label is told by its name and by the English beside it")]
pub struct Section {
    pub title: &'static str,
    pub paragraphs: &'static [&'static str],
}

impl PageWords {
    /// The table of a language, if there is one; the region of a tag (`en-GB`) is not looked at.
    #[must_use]
    pub fn of(language: &str) -> Option<&'static Self> {
        let primary = language.split(['-', '_']).next().unwrap_or_default();
        [&en::pages::WORDS].into_iter().find(|words| words.language.eq_ignore_ascii_case(primary))
    }

    /// The table every case has texts for.
    #[must_use]
    pub fn fallback() -> &'static Self {
        &en::pages::WORDS
    }
}

/// A table is equal only to itself.
impl PartialEq for PageWords {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

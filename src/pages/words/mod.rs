//! The words of the pages without script, beside those of the widget: compiled for the author's tool only, so
//! that the widget does not carry them.

mod en;

/// All words of one language that only pages speak.
#[derive(Debug)]
pub struct PageWords {
    /// BCP 47 tag.
    pub(super) language: &'static str,
    /// Links between the pages.
    pub(super) ways: Ways,
    /// The pages of prepared worlds.
    pub(super) world: WorldPage,
    /// The record.
    pub(super) record: Record,
    /// How it works.
    pub(super) method: Method,
}

/// Links between the pages.
#[derive(Debug)]
pub(super) struct Ways {
    pub(super) pages: &'static str,
    pub(super) article: &'static str,
    pub(super) record: &'static str,
    pub(super) method: &'static str,
    /// Under every page: what "stands" means.
    pub(super) stands: &'static str,
    /// Version and day of the case.
    pub(super) version: fn(&str, &str) -> String,
    pub(super) corrections: &'static str,
}

/// The pages of prepared worlds.
#[derive(Debug)]
pub(super) struct WorldPage {
    pub(super) kicker: &'static str,
    pub(super) open: &'static str,
    pub(super) figure: &'static str,
    pub(super) figure_hint: &'static str,
    pub(super) setting: &'static str,
    pub(super) on: &'static str,
    pub(super) reading: &'static str,
    pub(super) accepted: &'static str,
    pub(super) rejected: &'static str,
    pub(super) open_premises: &'static str,
    pub(super) none: &'static str,
    pub(super) arguments: &'static str,
    pub(super) given: &'static str,
    pub(super) sources: &'static str,
    pub(super) others: &'static str,
    /// The list of prepared worlds in the article.
    pub(super) all: &'static str,
    pub(super) all_hint: &'static str,
}

/// The record.
#[derive(Debug)]
pub(super) struct Record {
    pub(super) kicker: &'static str,
    pub(super) title: &'static str,
    pub(super) dek: &'static str,
    pub(super) contents: &'static str,
    pub(super) timeline: &'static str,
    pub(super) timeline_hint: &'static str,
    pub(super) undated: &'static str,
    pub(super) undated_hint: &'static str,
    /// Later than this month.
    pub(super) after: fn(&str) -> String,
    pub(super) after_hint: &'static str,
    pub(super) said: &'static str,
    pub(super) said_hint: &'static str,
    pub(super) article: &'static str,
    pub(super) article_hint: &'static str,
    pub(super) elsewhere: &'static str,
    pub(super) silences: &'static str,
    pub(super) silences_hint: &'static str,
    pub(super) premises: &'static str,
    pub(super) premises_hint: &'static str,
    pub(super) arguments: &'static str,
    pub(super) arguments_hint: &'static str,
    /// Claims, objections, replies.
    pub(super) columns: [&'static str; 3],
    pub(super) who: &'static str,
    pub(super) who_hint: &'static str,
    pub(super) glossary: &'static str,
    /// Before the link to how it works.
    pub(super) glossary_hint: &'static str,
    pub(super) sources: &'static str,
    pub(super) sources_hint: &'static str,
    pub(super) chain: &'static str,
    pub(super) reader: &'static str,
    pub(super) to: &'static str,
    pub(super) not_told: &'static str,
    pub(super) when: &'static str,
    pub(super) denies: &'static str,
    pub(super) denied_by: &'static str,
    pub(super) carried_by: &'static str,
    pub(super) written: &'static str,
    /// A numbered passage of the source article.
    pub(super) passage: fn(u16) -> String,
    pub(super) contrary: &'static str,
    pub(super) no_date: &'static str,
}

/// How it works.
#[derive(Debug)]
pub(super) struct Method {
    pub(super) kicker: &'static str,
    pub(super) title: &'static str,
    pub(super) dek: &'static str,
    pub(super) statuses: Section,
    /// In the order of the statuses.
    pub(super) outcomes: [&'static str; 5],
    pub(super) rule: &'static str,
    pub(super) rule_steps: &'static [&'static str],
    pub(super) rule_note: &'static str,
    pub(super) stands: Section,
    pub(super) against: Section,
    /// Of each way to argue against an argument, in the order of [`STRIKES`](crate::view::legend::STRIKES): the term,
    /// which is its place in the page as well, and what it means.
    pub(super) ways: [(&'static str, &'static str); 3],
    pub(super) term: fn(&str) -> String,
    /// Who argues in this way against whom: name, verb, name.
    pub(super) example: fn(&str, &str, &str) -> String,
    pub(super) against_note: &'static str,
    pub(super) given: Section,
    pub(super) names: &'static str,
    pub(super) inference: Section,
    /// How many arguments of how many are inferences.
    pub(super) inferences: fn(usize, usize) -> String,
    pub(super) counts: Section,
    pub(super) sources: Section,
    /// In the order of the degrees.
    pub(super) degrees: [&'static str; 3],
    pub(super) corrections: Section,
    pub(super) licence: Section,
    pub(super) privacy: Section,
}

/// A heading and the paragraphs below it.
#[derive(Debug)]
pub(super) struct Section {
    pub(super) title: &'static str,
    pub(super) paragraphs: &'static [&'static str],
}

impl PageWords {
    /// The table of a language, if there is one; the region of a tag (`en-GB`) is not looked at.
    #[must_use]
    pub fn of(language: &str) -> Option<&'static Self> {
        let primary = language.split(['-', '_']).next().unwrap_or_default();
        [&en::WORDS].into_iter().find(|words| words.language.eq_ignore_ascii_case(primary))
    }

    /// The table every case has texts for.
    #[must_use]
    pub fn fallback() -> &'static Self {
        &en::WORDS
    }
}

/// A table is equal only to itself.
impl PartialEq for PageWords {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

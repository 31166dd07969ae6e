//! The words the widget itself speaks, one table per language, checked when it is compiled: a table that
//! lacks a word does not build. Texts about the dispute belong to the case, not here.

mod en;

use explainer_core::argument::{Status, Truth};
use explainer_core::case::{ActorKind, AttackKind, Column, Confidence, StatementKind};

/// All words of one language.
#[derive(Debug)]
pub struct Words {
    /// BCP 47 tag.
    pub language: &'static str,
    /// Names of the regions and controls.
    pub controls: Controls,
    /// Words of the figure and the lists.
    pub figure: Figure,
    /// The sentences that explain.
    pub sentences: Sentences,
    /// What goes wrong, for the page and the console.
    pub faults: Faults,
}

/// Names of the regions and controls.
#[derive(Debug)]
pub struct Controls {
    pub who: &'static str,
    pub disputed: &'static str,
    pub disputed_hint: &'static str,
    pub leave_open: &'static str,
    pub accept: &'static str,
    pub reject: &'static str,
    pub held_by: &'static str,
    pub disputed_by: &'static str,
    pub in_part: &'static str,
    pub nobody: &'static str,
    pub hypothetical: &'static str,
    pub presets: &'static str,
    pub choose_preset: &'static str,
    pub undo: &'static str,
    pub reset: &'static str,
    pub copy_link: &'static str,
    pub copied: &'static str,
    pub copy_by_hand: &'static str,
    pub close: &'static str,
    pub views: &'static str,
    pub diagram: &'static str,
    pub outline: &'static str,
    pub matrix: &'static str,
    pub kinds: [&'static str; 4],
}

/// Words of the figure and the lists.
#[derive(Debug)]
pub struct Figure {
    /// In the order of [`Status::ALL`].
    pub statuses: [&'static str; 5],
    pub unopposed: &'static str,
    pub defended: &'static str,
    pub holds: &'static str,
    pub open: &'static str,
    pub rejected: &'static str,
    pub settled: &'static str,
    pub not: &'static str,
    pub on: &'static str,
    pub off: &'static str,
    pub name: &'static str,
    pub legend: &'static str,
    pub unfold: &'static str,
    pub fold: &'static str,
    /// `(unsupported, not engaged)` as the count that opens.
    pub folded: fn(usize, usize) -> String,
    pub columns: [&'static str; 3],
    pub undermines: &'static str,
    pub undercuts: &'static str,
    pub rebuts: &'static str,
}

/// The sentences that explain. Arguments are labels of the case unless said otherwise.
#[derive(Debug)]
pub struct Sentences {
    pub invitation: &'static str,
    pub actor_on: fn(&str) -> String,
    pub actor_off: fn(&str) -> String,
    pub reading: fn(&str) -> String,
    pub reading_open: &'static str,
    pub accepted: fn(&str) -> String,
    pub rejected: fn(&str) -> String,
    pub opened: fn(&str) -> String,
    pub several: &'static str,
    pub preset: fn(&str) -> String,
    pub undone: &'static str,
    pub reset: &'static str,
    pub told: &'static str,
    pub no_effect: &'static str,
    /// Others that came or went with an actor.
    pub along: fn(&str, bool) -> String,
    /// An argument and its new status.
    pub becomes: fn(&str, Status) -> String,
    /// An argument that falls, the attacker that stands, and how it attacks.
    pub falls_to: fn(&str, &str, AttackKind) -> String,
    /// How many more arguments changed.
    pub more: fn(usize) -> String,
    pub why: &'static str,
    pub why_missing: fn(&str) -> String,
    pub why_rejected: fn(&str) -> String,
    pub why_rejected_disputed: fn(&str, &str) -> String,
    pub why_parts_out: fn(&str) -> String,
    pub why_parts_fall: fn(&str) -> String,
    pub why_parts_contested: fn(&str) -> String,
    pub why_undermined: fn(&str, &str) -> String,
    pub why_undercut: fn(&str) -> String,
    pub why_rebutted: fn(&str) -> String,
    pub why_unopposed: &'static str,
    pub why_defended: fn(&str) -> String,
    pub why_open: fn(&str) -> String,
    pub why_pending: fn(&str) -> String,
    pub what_if: &'static str,
    pub nothing_flips: &'static str,
    /// A change, and the status after it.
    pub would: fn(Status) -> &'static str,
    pub do_actor_on: fn(&str) -> String,
    pub do_actor_off: fn(&str) -> String,
    pub do_reading: fn(&str) -> String,
    pub do_reading_open: &'static str,
    pub do_accept: fn(&str) -> String,
    pub do_reject: fn(&str) -> String,
    pub do_open: fn(&str) -> String,
    pub and: &'static str,
    pub or: &'static str,
    pub rests_on: &'static str,
    pub builds_on: &'static str,
    pub attacked_by: &'static str,
    pub attacks: &'static str,
    pub used_by: &'static str,
    pub speaks_for: &'static str,
    pub needed_by: &'static str,
    pub who_says: &'static str,
    pub inference: &'static str,
    pub basis: &'static str,
    pub advanced_by: fn(&str) -> String,
    pub through: &'static str,
    pub said: &'static str,
    pub date_not_given: &'static str,
    pub days_before: fn(&str) -> String,
    pub sources: &'static str,
    pub statements: [&'static str; 5],
    pub confidence: [&'static str; 3],
    pub months: [&'static str; 12],
}

/// What goes wrong.
#[derive(Debug)]
pub struct Faults {
    pub attribute: fn(&str, &str, &str) -> String,
    pub link: fn(&str) -> String,
    pub link_title: &'static str,
}

impl Words {
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

    /// The word of a status.
    #[must_use]
    pub fn status(&self, status: Status) -> &'static str {
        self.figure.statuses[status as usize]
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

    /// The heading of a group of actors.
    #[must_use]
    pub fn kind(&self, kind: ActorKind) -> &'static str {
        self.controls.kinds[kind as usize]
    }

    /// The word of a column: claim, objection, reply.
    #[must_use]
    pub fn column(&self, column: Column) -> &'static str {
        self.figure.columns[column as usize]
    }

    /// The verb of an attack.
    #[must_use]
    pub fn attack(&self, kind: AttackKind) -> &'static str {
        match kind {
            AttackKind::Undermine(_) => self.figure.undermines,
            AttackKind::Undercut => self.figure.undercuts,
            AttackKind::Rebut => self.figure.rebuts,
        }
    }

    /// What sort of statement it is.
    #[must_use]
    pub fn statement(&self, kind: StatementKind) -> &'static str {
        self.sentences.statements[kind as usize]
    }

    /// How a source was read.
    #[must_use]
    pub fn confidence(&self, confidence: Confidence) -> &'static str {
        self.sentences.confidence[confidence as usize]
    }

    /// Names as a list in running text: "a, b and c".
    #[must_use]
    pub fn list<'a>(&self, names: impl IntoIterator<Item = &'a str>, last: &str) -> String {
        let names: Vec<&str> = names.into_iter().collect();
        match names.split_last() {
            None => String::new(),
            Some((only, [])) => (*only).to_owned(),
            Some((end, rest)) => format!("{} {last} {end}", rest.join(", ")),
        }
    }

    /// A day, month or year of a case (`2022-08-18`) as a reader says it.
    #[must_use]
    pub fn date(&self, iso: &str) -> String {
        let mut parts = iso.split('-');
        let year = parts.next().unwrap_or_default();
        let month = parts.next().and_then(|month| month.parse::<usize>().ok());
        let month = month.and_then(|month| self.sentences.months.get(month.wrapping_sub(1)));
        match (month, parts.next()) {
            (Some(month), Some(day)) => format!("{} {month} {year}", day.trim_start_matches('0')),
            (Some(month), None) => format!("{month} {year}"),
            (None, _) => year.to_owned(),
        }
    }
}

/// A table is equal only to itself.
impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

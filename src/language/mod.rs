//! The words the widget itself speaks, one table per language, checked when it is compiled: a table that
//! lacks a word does not build. Texts about the dispute belong to the case, not here.

mod en;
pub mod pages;

use explainer_core::argument::{Status, Truth};
use explainer_core::case::{ActorKind, AttackKind, Column, Confidence, PremiseKind, StatementKind};
use explainer_core::diagram::Strike;

/// All words of one language.
#[derive(Debug)]
pub struct Words {
    /// BCP 47 tag.
    pub language: &'static str,
    /// `ltr` or `rtl`: a host page that runs the other way must not turn the widget round.
    pub direction: &'static str,
    /// Names of the regions and controls.
    pub controls: Controls,
    /// Words of the figure and the lists.
    pub figure: Figure,
    /// What arguments turn on.
    pub(crate) hinges: Hinges,
    /// The sentences that explain.
    pub sentences: Sentences,
    /// What goes wrong, for the page and the console.
    pub(crate) faults: Faults,
}

/// Names of the regions and controls.
#[derive(Debug)]
pub struct Controls {
    pub(crate) who: &'static str,
    pub(crate) disputed: &'static str,
    pub(crate) disputed_hint: &'static str,
    pub(crate) leave_open: &'static str,
    pub(crate) accept: &'static str,
    pub(crate) reject: &'static str,
    /// Before the names of those who hold a premise.
    pub held_by: &'static str,
    /// Before the names of those who dispute it.
    pub disputed_by: &'static str,
    /// Behind the name of whoever holds or disputes it only in part.
    pub in_part: &'static str,
    /// In place of an empty list of names.
    pub nobody: &'static str,
    /// Whom the case brings in beyond what happened.
    pub hypothetical: &'static str,
    pub(crate) presets: &'static str,
    pub(crate) choose_preset: &'static str,
    pub(crate) undo: &'static str,
    pub(crate) reset: &'static str,
    pub(crate) copy_link: &'static str,
    pub(crate) copied: &'static str,
    pub(crate) copy_by_hand: &'static str,
    pub(crate) close: &'static str,
    pub(crate) rest_coming: &'static str,
    pub(crate) rest_failed: &'static str,
    pub(crate) again: &'static str,
    pub(crate) views: &'static str,
    pub(crate) diagram: &'static str,
    pub(crate) outline: &'static str,
    pub(crate) matrix: &'static str,
    /// Before the address that opens the world, on paper.
    pub(crate) this_world: &'static str,
    pub(crate) kinds: [&'static str; 4],
}

/// Words of the figure and the lists.
#[derive(Debug)]
pub struct Figure {
    /// In the order of [`Status::ALL`].
    pub(crate) statuses: [&'static str; 5],
    pub(crate) unopposed: &'static str,
    pub(crate) defended: &'static str,
    pub(crate) holds: &'static str,
    pub(crate) open: &'static str,
    pub(crate) rejected: &'static str,
    /// A premise that is not in dispute.
    pub settled: &'static str,
    pub(crate) not: &'static str,
    pub(crate) on: &'static str,
    pub(crate) off: &'static str,
    pub(crate) name: &'static str,
    pub(crate) legend: &'static str,
    pub(crate) unfold: &'static str,
    pub(crate) fold: &'static str,
    /// `(unsupported, not engaged)` as the count that opens.
    pub(crate) folded: fn(usize, usize) -> String,
    pub(crate) columns: [&'static str; 3],
    pub(crate) undermines: &'static str,
    pub(crate) undercuts: &'static str,
    pub(crate) rebuts: &'static str,
    /// A verb and the name at the other end of a line; the flag says whether this end does what the verb says.
    pub(crate) line: fn(&str, &str, bool) -> String,
    /// What the three kinds of attack do, in the order of [`AttackKind`].
    pub strikes: [&'static str; 3],
    /// Attacks whose argument stands, is contested, falls.
    pub(crate) forces: [&'static str; 3],
    /// Verbs of the other lines.
    pub(crate) rests_on: &'static str,
    pub(crate) rests_on_not: &'static str,
    /// The same without an object.
    pub(crate) contrary: &'static str,
    pub(crate) builds_on: &'static str,
    pub(crate) needs: &'static str,
    /// What the keys do in the figure.
    pub(crate) keys: &'static str,
    /// Name of the table.
    pub(crate) table: &'static str,
    pub(crate) needed: &'static str,
    pub(crate) one_of: &'static str,
}

/// What arguments turn on, in counts of settings. Numbers come as they are to be read.
#[derive(Debug)]
pub(crate) struct Hinges {
    /// The way to see it, beside the diagram.
    pub(crate) tab: &'static str,
    pub(crate) title: &'static str,
    /// What is counted, and what a count does not say.
    pub(crate) what: &'static str,
    pub(crate) kept: &'static str,
    /// How many of all controls are kept as they are.
    pub(crate) of: fn(&str, &str) -> String,
    pub(crate) kept_hint: &'static str,
    pub(crate) keep_actors: &'static str,
    pub(crate) keep_nothing: &'static str,
    /// How many settings, what is kept in all of them, and what takes every value.
    pub(crate) settings: fn(&str, &str, &str) -> String,
    pub(crate) at_least: fn(&str) -> String,
    pub(crate) too_many: &'static str,
    pub(crate) nothing: &'static str,
    pub(crate) reading: &'static str,
    pub(crate) premises: fn(usize) -> String,
    /// Settings counted and settings there are.
    pub(crate) counted: fn(&str, &str) -> String,
    pub(crate) cancel: &'static str,
    pub(crate) again: &'static str,
    pub(crate) not_counted: &'static str,
    /// In how many of how many settings.
    pub(crate) of_settings: fn(&str, &str) -> String,
    pub(crate) stands: fn(&str) -> String,
    pub(crate) stands_in_none: &'static str,
    pub(crate) stands_in_all: &'static str,
    pub(crate) turns_on: fn(&str) -> String,
    pub(crate) turns_on_none: &'static str,
    /// Why some controls have other denominators.
    pub(crate) bound: &'static str,
    /// What parts the thousands of a number.
    pub(crate) thousands: &'static str,
}

/// The sentences that explain. Arguments are labels of the case unless said otherwise.
#[derive(Debug)]
pub struct Sentences {
    pub(crate) invitation: &'static str,
    pub(crate) actor_on: fn(&str) -> String,
    pub(crate) actor_off: fn(&str) -> String,
    pub(crate) reading: fn(&str) -> String,
    pub(crate) reading_open: &'static str,
    pub(crate) accepted: fn(&str) -> String,
    pub(crate) rejected: fn(&str) -> String,
    pub(crate) opened: fn(&str) -> String,
    pub(crate) several: &'static str,
    pub(crate) preset: fn(&str) -> String,
    pub(crate) undone: &'static str,
    pub(crate) reset: &'static str,
    pub(crate) told: &'static str,
    pub(crate) no_effect: &'static str,
    /// Others that came or went with an actor.
    pub(crate) along: fn(&str, bool) -> String,
    /// An argument and its new status.
    pub(crate) becomes: fn(&str, Status) -> String,
    /// An argument that falls, the attacker that stands, and how it attacks.
    pub(crate) falls_to: fn(&str, &str, AttackKind) -> String,
    /// How many more arguments changed.
    pub(crate) more: fn(usize) -> String,
    pub(crate) why: &'static str,
    /// Opens the reasons behind those given under `why`.
    pub(crate) behind: &'static str,
    pub(crate) why_missing: fn(&str) -> String,
    pub(crate) why_rejected: fn(&str) -> String,
    pub(crate) why_rejected_disputed: fn(&str, &str) -> String,
    pub(crate) why_parts_out: fn(&str) -> String,
    pub(crate) why_parts_fall: fn(&str) -> String,
    pub(crate) why_parts_contested: fn(&str) -> String,
    pub(crate) why_undermined: fn(&str, &str) -> String,
    pub(crate) why_undercut: fn(&str) -> String,
    pub(crate) why_rebutted: fn(&str) -> String,
    pub(crate) why_unopposed: &'static str,
    pub(crate) why_defended: fn(&str) -> String,
    pub(crate) why_open: fn(&str) -> String,
    pub(crate) why_pending: fn(&str) -> String,
    pub(crate) what_if: &'static str,
    pub(crate) nothing_flips: &'static str,
    /// A change, and the status after it.
    pub(crate) would: fn(Status) -> &'static str,
    pub(crate) do_actor_on: fn(&str) -> String,
    pub(crate) do_actor_off: fn(&str) -> String,
    pub(crate) do_reading: fn(&str) -> String,
    pub(crate) do_reading_open: &'static str,
    pub(crate) do_accept: fn(&str) -> String,
    pub(crate) do_reject: fn(&str) -> String,
    pub(crate) do_open: fn(&str) -> String,
    pub(crate) and: &'static str,
    pub(crate) or: &'static str,
    pub(crate) needs: &'static str,
    /// Before the premises of an argument.
    pub rests_on: &'static str,
    /// Before the arguments that it builds on.
    pub builds_on: &'static str,
    /// Before the arguments against it.
    pub attacked_by: &'static str,
    pub(crate) answered_by: &'static str,
    /// Before the arguments that it is made against.
    pub attacks: &'static str,
    pub(crate) used_by: &'static str,
    pub(crate) speaks_for: &'static str,
    pub(crate) needed_by: &'static str,
    pub(crate) who_says: &'static str,
    pub(crate) inference: &'static str,
    pub(crate) basis: &'static str,
    pub(crate) advanced_by: fn(&str) -> String,
    pub(crate) through: &'static str,
    /// Before the statements it is taken from.
    pub said: &'static str,
    pub(crate) date_not_given: &'static str,
    pub(crate) days_before: fn(&str) -> String,
    pub(crate) sources: &'static str,
    pub(crate) in_record: &'static str,
    pub(crate) see_above: &'static str,
    pub(crate) statements: [&'static str; 5],
    /// How well a source was read, in the order of [`Confidence`].
    pub confidence: [&'static str; 3],
    pub(crate) months: [&'static str; 12],
}

/// What goes wrong.
#[derive(Debug)]
pub(crate) struct Faults {
    pub(crate) link: fn(&str) -> String,
    pub(crate) link_title: &'static str,
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

    /// The word of a premise's state: what is settled is not for the reader to decide.
    #[must_use]
    pub fn premise(&self, kind: PremiseKind, truth: Truth) -> &'static str {
        match kind {
            PremiseKind::Settled => self.figure.settled,
            PremiseKind::Switch | PremiseKind::Reading => self.truth(truth),
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
        self.strike(kind.into())
    }

    /// The same, whatever premise it is that is attacked.
    #[must_use]
    pub fn strike(&self, strike: Strike) -> &'static str {
        match strike {
            Strike::Undermine => self.figure.undermines,
            Strike::Undercut => self.figure.undercuts,
            Strike::Rebut => self.figure.rebuts,
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

    /// A number as a reader is used to it: `110,592`.
    #[must_use]
    pub fn number(&self, number: u64) -> String {
        let digits = number.to_string();
        let mut told = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                told += self.hinges.thousands;
            }
            told.push(digit);
        }
        told
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_parted_by_thousands() {
        let told = [0, 24, 192, 1_000, 110_592, 2_097_152].map(|number| Words::fallback().number(number));
        assert_eq!(told, ["0", "24", "192", "1,000", "110,592", "2,097,152"]);
    }
}

//! What differs between languages in more than the words: lists, numbers, dates, and every sentence that has something
//! of the case in it.

use std::fmt::Debug;

use explainer_core::argument::{QueryError, Status};
use explainer_core::diagram::Strike;

use super::parts::{
    Counted, Date, Deed, Effect, Ground, Name, NamedChange, NamedControl, NamedLiteral, Phrase, Relation,
    Side, Stance, Turn,
};

/// How a language builds its sentences. Each method is handed the parts and returns the whole: where the verb stands,
/// how a name is inflected, which plural a number takes, is nobody else's business.
pub trait Grammar: Debug + Sync {
    /// A number in running text: `110,592`.
    fn number(&self, number: u64) -> String;

    /// A day, month or year.
    fn date(&self, date: Date<'_>) -> String;

    /// A time known only by what came after it: "days before 18 August 2022".
    fn days_before(&self, date: Date<'_>) -> String;

    /// What was done, as a sentence.
    fn deed(&self, deed: Deed<'_>) -> String;

    /// What came of it, as a sentence.
    fn effect(&self, effect: &Effect<'_>) -> String;

    /// Why an argument has its status, as a sentence.
    fn ground(&self, ground: &Ground<'_>) -> String;

    /// Changes that are made together, as the words of a button.
    fn offer(&self, changes: &[NamedChange<'_>]) -> String;

    /// A premise as an argument uses it, as a label.
    fn literal(&self, literal: NamedLiteral<'_>) -> String;

    /// An argument that rests on the contrary of a premise, in the list of those that rest on it, as a label.
    fn resting_on_contrary(&self, argument: Name<'_>) -> String;

    /// How many arguments have a status, in words that follow the number.
    fn tallied(&self, status: Status, count: usize) -> String;

    /// What something is against: "disputes a premise of …".
    fn directed(&self, strike: Strike, against: Name<'_>) -> Phrase;

    /// What a line says to whoever has come to one end of it. The name is that of the other end; `acts` says whether it
    /// is the end one has come to that needs, rests on, builds on or attacks.
    fn line(&self, relation: Relation, other: Name<'_>, acts: bool) -> String;

    /// Someone who takes a side.
    fn stance(&self, stance: Stance<'_>) -> String;

    /// Everyone on one side, as a sentence.
    fn side(&self, side: Side, stances: &[Stance<'_>]) -> String;

    /// Who puts an argument forward, as a sentence.
    fn advanced_by(&self, names: &[Name<'_>]) -> String;

    /// Who said something, and through whom it reached the reader, in order.
    fn chain(&self, names: &[Name<'_>]) -> String;

    /// How many arguments of a band are folded away: those that rest on something rejected, and those that are not in
    /// question.
    fn folded(&self, unsupported: usize, not_engaged: usize) -> String;

    /// How many of all controls are kept as they are.
    fn kept(&self, some: usize, all: usize) -> String;

    /// A control by itself, as a label.
    fn control(&self, control: NamedControl<'_>) -> String;

    /// Out of how many settings a count is, as a sentence or two.
    fn counted(&self, counted: &Counted<'_>) -> String;

    /// How far a count has come, as a sentence.
    fn progress(&self, done: u64, all: u64) -> String;

    /// In how many settings an argument stands.
    fn stands_in(&self, times: u64, settings: u64) -> String;

    /// What an argument turns on most, as a sentence; nothing, if no single control turns it.
    fn turns_on(&self, turns: &[Turn<'_>]) -> String;

    /// What is wrong with a word of a link, an attribute or an option: the beginning of a sentence, without its end.
    fn query_error(&self, error: &QueryError) -> String;

    /// The same for a reader who followed the link, in whole sentences.
    fn link_error(&self, error: &QueryError) -> String;
}

/// Names as a list: all but the last parted by `comma`, the last by `last`.
#[must_use]
pub fn joined(names: &[String], comma: &str, last: &str) -> String {
    match names.split_last() {
        None => String::new(),
        Some((only, [])) => only.clone(),
        Some((end, others)) => format!("{}{last}{end}", others.join(comma)),
    }
}

/// The digits of a number, each three parted from the next.
#[must_use]
pub fn grouped(number: u64, between: &str) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            grouped += between;
        }
        grouped.push(digit);
    }
    grouped
}

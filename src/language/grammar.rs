//! What differs between languages in more than the words: lists, numbers, dates, and every sentence that has something
//! of the case in it.

use std::fmt::Debug;

use explainer_core::argument::{Guess, QueryError, Status};
use explainer_core::diagram::Strike;

use super::parts::{
    Counted, Date, Deed, Effect, Ground, Hinge, Name, NamedChange, NamedControl, NamedLiteral, Phrase,
    Relation, Side, Stance, Turn,
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

    /// The number of a premise whose contrary an argument rests on, as a label in the argument's box.
    fn contrary(&self, number: usize) -> String;

    /// An argument that rests on the contrary of a premise, in the list of those that rest on it, as a label.
    fn resting_on_contrary(&self, argument: Name<'_>) -> String;

    /// How many arguments have a status, in words that follow the number.
    fn tallied(&self, status: Status, count: usize) -> String;

    /// What something is against: "disputes a premise of …".
    fn directed(&self, strike: Strike, against: Name<'_>) -> Phrase;

    /// What a line says to whoever has come to one end of it. The name is that of the other end; `acts` says whether it
    /// is the end one has come to that needs, rests on, builds on or attacks.
    fn line(&self, relation: Relation, other: Name<'_>, acts: bool) -> String;

    /// How many points are left open, as a label.
    fn points_open(&self, count: usize) -> String;

    /// What would come in with an actor, as the words of a button: how many objections and replies, and whether the
    /// argument in the middle would apply only then.
    fn bring_in(&self, actor: Name<'_>, objections: usize, replies: usize, engages: bool) -> String;

    /// How many more bear on the argument in the middle, as the words of a button.
    fn more_boxes(&self, count: usize) -> String;

    /// Who says that a premise does not hold: a reply, and who puts it forward, if somebody does.
    fn denial(&self, reply: Name<'_>, by: &[Name<'_>]) -> String;

    /// How many take part, out of how many.
    fn taking_part(&self, some: usize, all: usize) -> String;

    /// How many disputed points are decided, out of how many.
    fn decided(&self, some: usize, all: usize) -> String;

    /// Which step of the tour this is, as a label.
    fn step_of(&self, number: usize, of: usize) -> String;

    /// The invitation to a tour of so many steps, as the words of a button.
    fn invitation(&self, steps: usize) -> String;

    /// The question what status an argument will have once a change is made.
    fn expects(&self, argument: Name<'_>) -> String;

    /// What a reader has said an argument would be, and what it is, as a sentence or two.
    fn answered(&self, guess: Guess, argument: Name<'_>, status: Status) -> String;

    /// Which version of the case this is, and the day it was last checked.
    fn checked(&self, version: &str, date: Date<'_>) -> String;

    /// Someone who takes a side: whether only in part, and from when until when.
    fn stance(&self, stance: Stance<'_>) -> Phrase;

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

    /// What an argument turns on most, as a sentence without numbers.
    fn turns_on(&self, hinge: &Hinge<'_>) -> String;

    /// In how many settings an argument stands, and in how many it turns on these controls, as a sentence or two.
    fn stands_in(&self, times: u64, settings: u64, turns: &[Turn<'_>]) -> String;

    /// Some settings out of all of them, as a label.
    fn of_settings(&self, some: u64, settings: u64) -> String;

    /// What is wrong with a word of a link, an attribute or an option: the beginning of a sentence, without its end.
    fn query_error(&self, error: &QueryError) -> String;

    /// How many names in a link were not understood, in whole sentences. None of them is repeated: anyone can make a link.
    fn link_faults(&self, count: usize) -> String;
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

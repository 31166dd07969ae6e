//! English sentences.

use explainer_core::argument::{QueryError, Status, Truth};
use explainer_core::diagram::Strike;

use super::WORDS;
use crate::language::parts::{
    Counted, Date, Deed, Effect, Ground, Name, NamedChange, NamedControl, NamedLiteral, Phrase, Relation,
    Side, Stance, Turn,
};
use crate::language::{Grammar, grouped, joined};

/// The grammar of English, which inflects no name.
#[derive(Debug)]
pub(super) struct English;

impl Grammar for English {
    fn number(&self, number: u64) -> String {
        grouped(number, ",")
    }

    fn date(&self, Date { year, month, day }: Date<'_>) -> String {
        match (month.map(month_name), day) {
            (Some(month), Some(day)) => format!("{day} {month} {year}"),
            (Some(month), None) => format!("{month} {year}"),
            (None, _) => year.to_owned(),
        }
    }

    fn days_before(&self, date: Date<'_>) -> String {
        format!("days before {}", self.date(date))
    }

    fn deed(&self, deed: Deed<'_>) -> String {
        match deed {
            Deed::Nothing => {
                "Switch someone on or off, or choose a reading, and see which arguments change.".into()
            }
            Deed::Changed(change) => changed(change),
            Deed::ChangedMany => "Several settings changed.".into(),
            Deed::Preset(preset) => format!("Now showing: {}.", preset.label()),
            Deed::Undone => "Last change undone.".into(),
            Deed::Reset => "Back to the opening.".into(),
            Deed::ByPage => "The page set a new starting point.".into(),
        }
    }

    fn effect(&self, effect: &Effect<'_>) -> String {
        match effect {
            Effect::Along { others, on: true } => format!("With {}.", and(labels(others))),
            Effect::Along { others, on: false } => format!("So is {}.", and(labels(others))),
            Effect::None => "No argument changes.".into(),
            Effect::Becomes { argument, status } => {
                let becomes = match status {
                    Status::Stands => "now stands",
                    Status::Contested => "is now contested",
                    Status::Falls => "falls",
                    Status::Unsupported => "loses its support",
                    Status::NotEngaged => "drops out",
                };
                format!("{} {becomes}.", quoted(*argument))
            }
            Effect::FallsTo { argument, attacker, strike } => {
                let verb = match strike {
                    Strike::Undermine => "disputes a premise",
                    Strike::Undercut => "disputes the reasoning",
                    Strike::Rebut => "contradicts it",
                };
                format!("{} falls: {} {verb}.", quoted(*argument), quoted(*attacker))
            }
            Effect::More(1) => "1 more changes.".into(),
            Effect::More(count) => format!("{count} more change."),
        }
    }

    fn ground(&self, ground: &Ground<'_>) -> String {
        match ground {
            Ground::Missing(groups) => {
                let groups = groups.iter().map(|group| or(labels(group))).collect();
                format!("It would need {} in the question.", and(groups))
            }
            Ground::Rejected { literal, against } => {
                let rejected = format!("It rests on “{}”, which is rejected here.", self.literal(*literal));
                if against.is_empty() {
                    rejected
                } else {
                    format!("{rejected} {}", self.side(Side::Disputed, against))
                }
            }
            Ground::PartsOut(parts) => {
                format!("It builds on what does not apply here: {}.", and(all_quoted(parts)))
            }
            Ground::PartsFall(parts) => format!("It builds on what falls: {}.", and(all_quoted(parts))),
            Ground::PartsContested(parts) => {
                format!("It builds on what is contested: {}.", and(all_quoted(parts)))
            }
            Ground::Undermined { attacker, premise } => {
                format!("{} stands, and disputes the premise {}.", quoted(*attacker), quoted(*premise))
            }
            Ground::Undercut(attacker) => {
                format!("{} stands, and disputes the step from premises to conclusion.", quoted(*attacker))
            }
            Ground::Rebutted(attacker) => {
                format!("{} stands, and concludes the contrary.", quoted(*attacker))
            }
            Ground::Unopposed => "What it rests on is granted here, and nobody in the question answers it. \
                That does not make it right."
                .into(),
            Ground::Defended(attackers) => format!(
                "What it rests on is granted here, and what is said against it falls: {}.",
                and(all_quoted(attackers))
            ),
            Ground::Open(literals) => {
                let literals = literals.iter().map(|&literal| format!("“{}”", self.literal(literal)));
                format!("It hangs on what is left open: {}.", and(literals.collect()))
            }
            Ground::Pending(attackers) => {
                format!("What is said against it is itself undecided: {}.", and(all_quoted(attackers)))
            }
        }
    }

    fn offer(&self, changes: &[NamedChange<'_>]) -> String {
        and(changes.iter().map(|&change| offered(change)).collect())
    }

    fn literal(&self, NamedLiteral { premise, negated }: NamedLiteral<'_>) -> String {
        if negated { format!("not: {}", premise.label()) } else { premise.label().to_owned() }
    }

    fn resting_on_contrary(&self, argument: Name<'_>) -> String {
        format!("not {}", argument.label())
    }

    fn tallied(&self, status: Status, _: usize) -> String {
        WORDS.status(status).to_owned()
    }

    fn directed(&self, strike: Strike, against: Name<'_>) -> Phrase {
        let before = format!("{} ", verb(Relation::Strikes(strike)));
        Phrase { before, name: against.label().to_owned(), after: String::new() }
    }

    fn line(&self, relation: Relation, other: Name<'_>, acts: bool) -> String {
        let (verb, other) = (verb(relation), quoted(other));
        if acts { format!("It {verb} {other}.") } else { format!("{other} {verb} it.") }
    }

    fn stance(&self, Stance { who, in_part }: Stance<'_>) -> String {
        if in_part { format!("{} (in part)", who.label()) } else { who.label().to_owned() }
    }

    fn side(&self, side: Side, stances: &[Stance<'_>]) -> String {
        let heading = match side {
            Side::Held => WORDS.controls.held_by,
            Side::Disputed => WORDS.controls.disputed_by,
        };
        let names = if stances.is_empty() {
            WORDS.controls.nobody.to_owned()
        } else {
            and(stances.iter().map(|&stance| self.stance(stance)).collect())
        };
        format!("{heading} {names}.")
    }

    fn advanced_by(&self, names: &[Name<'_>]) -> String {
        format!("Advanced by: {}.", and(labels(names)))
    }

    fn chain(&self, names: &[Name<'_>]) -> String {
        match labels(names).split_first() {
            Some((first, [])) => first.clone(),
            Some((first, others)) => format!("{first}, through {}", others.join(" → ")),
            None => String::new(),
        }
    }

    fn folded(&self, unsupported: usize, not_engaged: usize) -> String {
        let rejected = match unsupported {
            0 => String::new(),
            1 => "1 rests on something rejected".into(),
            count => format!("{count} rest on something rejected"),
        };
        let absent = match not_engaged {
            0 => String::new(),
            1 => "1 is not in question".into(),
            count => format!("{count} are not in question"),
        };
        match (rejected.is_empty(), absent.is_empty()) {
            (false, false) => format!("{rejected}, {absent}"),
            _ => rejected + &absent,
        }
    }

    fn kept(&self, some: usize, all: usize) -> String {
        format!("{some} of {all}")
    }

    fn control(&self, control: NamedControl<'_>) -> String {
        match control {
            NamedControl::Actor(actor) => actor.label().to_owned(),
            NamedControl::Reading => "the reading".to_owned(),
            NamedControl::Premise(premise) => quoted(premise),
        }
    }

    fn counted(&self, counted: &Counted<'_>) -> String {
        let number = self.number(counted.settings);
        let number = if counted.at_least { format!("At least {number}") } else { number };
        let settings = if number == "1" { "setting" } else { "settings" };
        let kept = counted.kept.iter().map(|(state, controls)| {
            let controls = controls.iter().map(|&control| self.control(control)).collect();
            format!("{} ({})", and(controls), WORDS.state(*state))
        });
        let mut free: Vec<String> = counted.free.iter().map(|&control| self.control(control)).collect();
        match counted.free_premises {
            0 => {}
            1 => free.push("1 premise".into()),
            count => free.push(format!("{count} premises")),
        }
        let kept = or_nothing(kept.collect::<Vec<_>>().join("; "));
        format!("{number} {settings}. Kept as it is: {kept}. Taking every value: {}.", or_nothing(and(free)))
    }

    fn progress(&self, done: u64, all: u64) -> String {
        format!("Counted so far: {} of {} settings.", self.number(done), self.number(all))
    }

    fn stands_in(&self, times: u64, settings: u64) -> String {
        if times == 0 {
            "stands in none".into()
        } else if times == settings {
            "stands in every one".into()
        } else {
            format!("stands in {}", of_settings(self, times, settings))
        }
    }

    fn turns_on(&self, turns: &[Turn<'_>]) -> String {
        let turn = |turn: &Turn<'_>| {
            format!("{} ({})", self.control(turn.control), of_settings(self, turn.times, turn.of))
        };
        if turns.is_empty() {
            "No single control turns it.".into()
        } else {
            format!("Turns most on {}.", and(turns.iter().map(turn).collect()))
        }
    }

    fn query_error(&self, error: &QueryError) -> String {
        match error {
            QueryError::NoActor(word) => format!("there is no actor \"{word}\""),
            QueryError::NoReading(word) => format!("there is no reading \"{word}\""),
            QueryError::NoSwitch(word, false) => format!("there is no switch \"{word}\""),
            QueryError::NoSwitch(word, true) => {
                format!("\"{word}\" is a premise, but not one you can switch")
            }
            QueryError::Twice(word) => format!("\"{word}\" is named twice"),
            QueryError::Both(word) => format!("\"{word}\" is both accepted and rejected"),
        }
    }

    fn link_error(&self, error: &QueryError) -> String {
        format!("In the link, {}. The rest is shown as asked.", self.query_error(error))
    }
}

fn changed(change: NamedChange<'_>) -> String {
    match change {
        NamedChange::Actor(actor, true) => format!("{} is in the question.", actor.label()),
        NamedChange::Actor(actor, false) => format!("{} is left out.", actor.label()),
        NamedChange::Reading(None) => "The reading is left open.".into(),
        NamedChange::Reading(Some(reading)) => format!("Reading followed: {}.", reading.label()),
        NamedChange::Switch(premise, Truth::Holds) => format!("Accepted: {}.", premise.label()),
        NamedChange::Switch(premise, Truth::Open) => format!("Left open: {}.", premise.label()),
        NamedChange::Switch(premise, Truth::Rejected) => format!("Rejected: {}.", premise.label()),
    }
}

fn offered(change: NamedChange<'_>) -> String {
    match change {
        NamedChange::Actor(actor, true) => format!("Bring in {}", actor.label()),
        NamedChange::Actor(actor, false) => format!("Leave out {}", actor.label()),
        NamedChange::Reading(None) => "Leave the reading open".into(),
        NamedChange::Reading(Some(reading)) => format!("Follow the reading {}", quoted(reading)),
        NamedChange::Switch(premise, Truth::Holds) => format!("Accept {}", quoted(premise)),
        NamedChange::Switch(premise, Truth::Open) => format!("Leave open {}", quoted(premise)),
        NamedChange::Switch(premise, Truth::Rejected) => format!("Reject {}", quoted(premise)),
    }
}

/// What the end of a line does to the other end.
pub(super) fn verb(relation: Relation) -> &'static str {
    match relation {
        Relation::Needs => "needs",
        Relation::RestsOn => "rests on",
        Relation::RestsOnContrary => "rests on the contrary of",
        Relation::BuildsOn => "builds on",
        Relation::Strikes(Strike::Undermine) => "disputes a premise of",
        Relation::Strikes(Strike::Undercut) => "disputes the reasoning of",
        Relation::Strikes(Strike::Rebut) => "contradicts",
    }
}

fn of_settings(english: &English, some: u64, settings: u64) -> String {
    format!("{} of {} settings", english.number(some), english.number(settings))
}

fn or_nothing(names: String) -> String {
    if names.is_empty() { "nothing".to_owned() } else { names }
}

fn and(names: Vec<String>) -> String {
    joined(&names, ", ", " and ")
}

fn or(names: Vec<String>) -> String {
    joined(&names, ", ", " or ")
}

fn labels(names: &[Name<'_>]) -> Vec<String> {
    names.iter().map(|name| name.label().to_owned()).collect()
}

fn all_quoted(names: &[Name<'_>]) -> Vec<String> {
    names.iter().map(|&name| quoted(name)).collect()
}

fn quoted(name: Name<'_>) -> String {
    format!("“{}”", name.label())
}

fn month_name(month: u8) -> &'static str {
    match month {
        1 => "January",
        2 => "February",
        3 => "March",
        4 => "April",
        5 => "May",
        6 => "June",
        7 => "July",
        8 => "August",
        9 => "September",
        10 => "October",
        11 => "November",
        _ => "December",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_parted_by_thousands() {
        let told = [0, 24, 192, 1_000, 110_592, 2_097_152].map(|number| English.number(number));
        assert_eq!(told, ["0", "24", "192", "1,000", "110,592", "2,097,152"]);
    }

    #[test]
    fn each_error_of_a_query_names_the_word_and_is_told_apart() {
        let told = [
            QueryError::NoActor("x".into()),
            QueryError::NoReading("x".into()),
            QueryError::NoSwitch("x".into(), false),
            QueryError::NoSwitch("x".into(), true),
            QueryError::Twice("x".into()),
            QueryError::Both("x".into()),
        ]
        .map(|error| English.query_error(&error));
        assert!(told.iter().all(|sentence| sentence.contains("\"x\"")));
        assert!((1..told.len()).all(|index| !told[..index].contains(&told[index])), "{told:?}");
    }

    #[test]
    fn dates_are_as_exact_as_they_are_known() {
        let told = ["2022-08-08", "2022-08", "2022", ""].map(|date| WORDS.date(date));
        assert_eq!(told, ["8 August 2022", "August 2022", "2022", ""]);
    }
}

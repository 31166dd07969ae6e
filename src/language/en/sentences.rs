//! English sentences.

use explainer_core::argument::{Guess, QueryError, Status, Truth};
use explainer_core::diagram::Strike;

use super::WORDS;
use crate::language::parts::{
    Counted, Date, Deed, Effect, Ground, Hinge, Name, NamedChange, NamedControl, NamedLiteral, Phrase,
    Relation, Side, Stance, Standstill, Turn,
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
            Deed::ByLink => "You came by a link, so this is a prepared state, not the opening.".into(),
            Deed::Changed(change) => changed(change),
            Deed::ChangedMany => "Several settings changed.".into(),
            Deed::Preset(preset) => format!("Now showing: {}.", preset.label()),
            Deed::Step { number, of } => format!("Step {number} of {of}."),
            Deed::Asked { number, of } => format!("Step {number} of {of} asks you something first."),
            Deed::Finished => {
                "The tour ends here. Now change something yourself, and see which arguments change.".into()
            }
            Deed::Pending(Some(change)) => {
                format!("You chose: {}. Say first what you expect.", offered(change))
            }
            Deed::Pending(None) => "You chose several changes. Say first what you expect.".into(),
            Deed::Withdrawn => "Nothing was changed.".into(),
            Deed::Undone => "Last change undone.".into(),
            Deed::Reset => "Back to the opening.".into(),
            Deed::ByPage => "The page set a new starting point.".into(),
        }
    }

    fn effect(&self, effect: &Effect<'_>) -> String {
        match effect {
            Effect::Along { others, on: true } => format!("With {}.", and(labels(others))),
            Effect::Along { others, on: false } => format!("So is {}.", and(labels(others))),
            Effect::None(cause) => standstill(cause),
            Effect::Opened => "Nobody here holds that reading now, so it is left open.".into(),
            Effect::Keeps { argument, status, open } => {
                let is = is(*status);
                if open.is_empty() {
                    format!("{} {is}.", quoted(*argument))
                } else {
                    let open = open.iter().map(|&control| match control {
                        NamedControl::Reading => "whose reading is followed".to_owned(),
                        other => self.control(other),
                    });
                    let open = open.collect();
                    format!("{} {is}: it hangs on {}.", quoted(*argument), and(open))
                }
            }
            Effect::Becomes { argument, status } => {
                let becomes = match status {
                    Status::Stands => "now stands",
                    Status::Contested => "is now contested",
                    Status::Falls => "falls",
                    Status::Unsupported => "now lacks support",
                    Status::NotEngaged => "no longer applies",
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
                format!("It would need {} to take part.", and(groups))
            }
            Ground::Rejected { literal, against } => {
                let premise = quoted(literal.premise);
                let (rejected, side) = match (literal.negated, literal.is_reading) {
                    (true, false) => {
                        (format!("It needs {premise} to be rejected, and here it is accepted."), Side::Held)
                    }
                    (true, true) => {
                        (format!("It needs {premise} not to be followed, and here it is."), Side::Held)
                    }
                    (false, false) => {
                        (format!("It rests on {premise}, which is rejected here."), Side::Disputed)
                    }
                    (false, true) => {
                        (format!("It rests on {premise}, which is not followed here."), Side::Disputed)
                    }
                };
                if against.is_empty() { rejected } else { format!("{rejected} {}", self.side(side, against)) }
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
                format!("{} stands, and says that the conclusion does not follow.", quoted(*attacker))
            }
            Ground::Rebutted(attacker) => {
                format!("{} stands, and concludes the contrary.", quoted(*attacker))
            }
            Ground::Unopposed => "What it rests on is granted here, and no objection to it applies here. \
                That does not make it right."
                .into(),
            Ground::Granted { literal, against } => {
                let who = against.iter().map(|&stance| self.stance(stance).to_string()).collect::<Vec<_>>();
                let granted = match (literal.negated, literal.is_reading) {
                    (false, false) => "accepted",
                    (true, false) => "rejected",
                    (false, true) => "followed",
                    (true, true) => "not followed",
                };
                let verb = match (literal.negated, who.len()) {
                    (false, 1) => "disputes",
                    (false, _) => "dispute",
                    (true, 1) => "holds",
                    (true, _) => "hold",
                };
                format!(
                    "It stands since {} is {granted} here; {} {verb} it.",
                    quoted(literal.premise),
                    and(who)
                )
            }
            Ground::Defended(attackers) => format!(
                "What it rests on is granted here, and what is said against it falls: {}.",
                and(all_quoted(attackers))
            ),
            Ground::Open(literals) => {
                let literals = literals.iter().map(|literal| quoted(literal.premise));
                format!("It hangs on what is left open: {}.", and(literals.collect()))
            }
            Ground::Pending(attackers) => {
                format!("What is said against it is itself contested: {}.", and(all_quoted(attackers)))
            }
        }
    }

    fn offer(&self, changes: &[NamedChange<'_>]) -> String {
        let mut offer = and(changes.iter().map(|&change| offered(change)).collect());
        offer[..1].make_ascii_uppercase();
        offer
    }

    fn literal(&self, NamedLiteral { premise, negated, .. }: NamedLiteral<'_>) -> String {
        if negated { format!("the contrary of {}", quoted(premise)) } else { premise.label().to_owned() }
    }

    fn contrary(&self, number: usize) -> String {
        format!("not {number}")
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

    fn points_open(&self, count: usize) -> String {
        format!("{count} {} open", if count == 1 { "point" } else { "points" })
    }

    fn bring_in(&self, actor: Name<'_>, objections: usize, replies: usize, engages: bool) -> String {
        let mut brings = Vec::new();
        if engages {
            brings.push("then it applies".to_owned());
        }
        if objections > 0 {
            brings.push(format!("{objections} more against it"));
        }
        if replies > 0 {
            brings.push(format!("{replies} {}", if replies == 1 { "reply" } else { "replies" }));
        }
        format!("Bring in {}: {}", actor.label(), and(brings))
    }

    fn more_boxes(&self, count: usize) -> String {
        format!("{count} more")
    }

    fn denial(&self, reply: Name<'_>, by: &[Name<'_>]) -> String {
        if by.is_empty() {
            format!("To reject it is to say: {}.", quoted(reply))
        } else {
            format!("To reject it is to say with {}: {}.", and(labels(by)), quoted(reply))
        }
    }

    fn taking_part(&self, some: usize, all: usize) -> String {
        format!("{some} of {all}")
    }

    fn decided(&self, some: usize, all: usize) -> String {
        format!("{some} of {all} decided")
    }

    fn step_of(&self, number: usize, of: usize) -> String {
        format!("Step {number} of {of}")
    }

    fn invitation(&self, steps: usize) -> String {
        format!("Tour: {steps} steps, two minutes")
    }

    fn expects(&self, argument: Name<'_>) -> String {
        format!("What do you expect of {} then?", quoted(argument))
    }

    fn answered(&self, guess: Guess, argument: Name<'_>, status: Status) -> String {
        let outcome = format!("{} {}.", quoted(argument), is(status));
        let said = match guess {
            Guess::Stands => "that it stands",
            Guess::StandsNot => "that it does not stand",
            Guess::Contested => "that it is contested",
            Guess::Unsure => return outcome,
        };
        let but = if guess.fits(status) { "so it is" } else { "here it is otherwise" };
        format!("You said {said}, and {but}: {outcome}")
    }

    fn checked(&self, version: &str, date: Date<'_>) -> String {
        format!("Version {version}, last checked on {}.", self.date(date))
    }

    fn stance(&self, Stance { who, in_part, since, until }: Stance<'_>) -> Phrase {
        let reach = in_part.then(|| "in part".to_owned());
        let reach: Vec<String> = reach.into_iter().chain(self.time(since, until)).collect();
        let after = if reach.is_empty() { String::new() } else { format!(" ({})", reach.join(", ")) };
        Phrase { before: String::new(), name: who.label().to_owned(), after }
    }

    fn side(&self, side: Side, stances: &[Stance<'_>]) -> String {
        let heading = match side {
            Side::Held => WORDS.controls.held_by,
            Side::Disputed => WORDS.controls.disputed_by,
        };
        let names = if stances.is_empty() {
            WORDS.controls.nobody.to_owned()
        } else {
            and(stances.iter().map(|&stance| self.stance(stance).to_string()).collect())
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
            1 => "1 lacks support".into(),
            count => format!("{count} lack support"),
        };
        let absent = match not_engaged {
            0 => String::new(),
            1 => "1 does not apply".into(),
            count => format!("{count} do not apply"),
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
        let mut kept: Vec<String> = kept.collect();
        match counted.left_out {
            0 => {}
            1 => kept.push("one more control that this lesson does not show".to_owned()),
            count => kept.push(format!("{count} more controls that this lesson does not show")),
        }
        let kept = or_nothing(kept.join("; "));
        format!("{number} {settings}. Kept as it is: {kept}. Taking every value: {}.", or_nothing(and(free)))
    }

    fn progress(&self, done: u64, all: u64) -> String {
        format!("Counted so far: {} of {} settings.", self.number(done), self.number(all))
    }

    fn turns_on(&self, hinge: &Hinge<'_>) -> String {
        let whether = |control: &NamedControl<'_>| match control {
            NamedControl::Actor(actor) => format!("whether {} takes part", actor.label()),
            NamedControl::Reading => "which reading is followed".to_owned(),
            NamedControl::Premise(premise) => format!("whether {} is accepted", quoted(*premise)),
        };
        match hinge {
            Hinge::Nothing => "Nothing that varies here decides it.".into(),
            Hinge::Several => "No control decides it by itself.".into(),
            Hinge::On(controls) => {
                format!("It turns most on {}.", and(controls.iter().map(whether).collect()))
            }
        }
    }

    fn stands_in(&self, times: u64, settings: u64, turns: &[Turn<'_>]) -> String {
        let stands = format!("It stands in {}.", self.of_settings(times, settings));
        let turn = |turn: &Turn<'_>| {
            format!("{} in {}", self.control(turn.control), self.of_settings(turn.times, turn.of))
        };
        if turns.is_empty() {
            return stands;
        }
        format!("{stands} Changing one control turns it: {}.", and(turns.iter().map(turn).collect()))
    }

    fn of_settings(&self, some: u64, settings: u64) -> String {
        let word = if settings == 1 { "setting" } else { "settings" };
        format!("{} of {} {word}", self.number(some), self.number(settings))
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

    fn link_faults(&self, count: usize) -> String {
        let found = match count {
            1 => "One name in it names nothing here, or stands there twice".to_owned(),
            _ => format!("{count} names in it name nothing here, or stand there twice"),
        };
        format!("{found}. The rest is shown as asked.")
    }
}

impl English {
    /// From when until when, as it stands in brackets after a name. A year that both share is said once.
    fn time(&self, since: Option<Date<'_>>, until: Option<Date<'_>>) -> Option<String> {
        match (since, until) {
            (Some(since), Some(until)) if since == until => Some(self.date(since)),
            (Some(Date { year, month: Some(month), day }), Some(until)) if year == until.year => {
                let day = day.map_or_else(String::new, |day| format!("{day} "));
                Some(format!("{day}{} to {}", month_name(month), self.date(until)))
            }
            (Some(since), Some(until)) => Some(format!("{} to {}", self.date(since), self.date(until))),
            (Some(since), None) => Some(format!("from {}", self.date(since))),
            (None, Some(until)) => Some(format!("until {}", self.date(until))),
            (None, None) => None,
        }
    }
}

/// A status as the end of a sentence about an argument.
fn is(status: Status) -> &'static str {
    match status {
        Status::Contested => "is contested",
        other => WORDS.status(other),
    }
}

/// Why nothing changes. Short, since it follows what was done in a sentence that is heard.
fn standstill(cause: &Standstill<'_>) -> String {
    match cause {
        Standstill::Covered { others } => {
            format!("No argument changes: {} will do as well.", or(labels(others)))
        }
        Standstill::Lacking { others } => {
            let others = others.iter().map(|group| or(labels(group))).collect();
            format!("No argument changes: what needs this also needs {}.", and(others))
        }
        Standstill::Unused => "No argument changes: none that applies rests on this.".into(),
        Standstill::Otherwise { argument, status } => {
            let still = match status {
                Status::Stands => "still stands",
                Status::Contested => "is still contested",
                Status::Falls => "still falls",
                Status::Unsupported => "still lacks support",
                Status::NotEngaged => "still does not apply",
            };
            format!("No argument changes: {} {still} on other grounds.", quoted(*argument))
        }
        Standstill::Same => "No argument changes.".into(),
    }
}

fn changed(change: NamedChange<'_>) -> String {
    match change {
        NamedChange::Actor(actor, true) => format!("{} takes part.", actor.label()),
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
        NamedChange::Actor(actor, true) => format!("bring in {}", actor.label()),
        NamedChange::Actor(actor, false) => format!("leave out {}", actor.label()),
        NamedChange::Reading(None) => "leave the reading open".into(),
        NamedChange::Reading(Some(reading)) => format!("follow the reading {}", quoted(reading)),
        NamedChange::Switch(premise, Truth::Holds) => format!("accept {}", quoted(premise)),
        NamedChange::Switch(premise, Truth::Open) => format!("leave open {}", quoted(premise)),
        NamedChange::Switch(premise, Truth::Rejected) => format!("reject {}", quoted(premise)),
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
    fn who_takes_a_side_is_dated_as_far_as_the_case_tells() {
        let told = |in_part, since: Option<&'static str>, until: Option<&'static str>| {
            let [since, until] = [since, until].map(|date| date.map(Date::read));
            English.stance(Stance { who: Name::new("Oslo", &[]), in_part, since, until }).to_string()
        };
        assert_eq!(told(false, None, None), "Oslo");
        assert_eq!(told(true, None, None), "Oslo (in part)");
        assert_eq!(told(true, Some("1972"), Some("1972")), "Oslo (in part, 1972)");
        assert_eq!(told(false, Some("2022-09-30"), None), "Oslo (from 30 September 2022)");
        assert_eq!(told(false, None, Some("2022-09")), "Oslo (until September 2022)");
        assert_eq!(
            told(false, Some("2022-02-21"), Some("2022-09-30")),
            "Oslo (21 February to 30 September 2022)"
        );
        assert_eq!(told(false, Some("2022-02"), Some("2022-09-30")), "Oslo (February to 30 September 2022)");
        assert_eq!(told(false, Some("2022"), Some("2022-09-30")), "Oslo (2022 to 30 September 2022)");
        assert_eq!(told(false, Some("2022-06-29"), Some("2024-12")), "Oslo (29 June 2022 to December 2024)");
    }

    #[test]
    fn dates_are_as_exact_as_they_are_known() {
        let told = ["2022-08-08", "2022-08", "2022", ""].map(|date| WORDS.date(date));
        assert_eq!(told, ["8 August 2022", "August 2022", "2022", ""]);
    }
}

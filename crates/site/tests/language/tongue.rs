//! A language nobody speaks. The labels it has no word for are numbered, so that none of them is English.

use explainer_core::argument::{Guess, QueryError, Status};
use explainer_core::diagram::Strike;
use sanctions_explainer::language::labels::{Controls, Figure, Statuses};
use sanctions_explainer::language::parts::{
    Counted, Date, Deed, Effect, Ground, Hinge, Name, NamedChange, NamedControl, NamedLiteral, Phrase,
    Relation, Side, Stance, Turn,
};
use sanctions_explainer::language::{Grammar, Words, grouped, joined};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Its table.
pub fn words() -> Words {
    let english = Words::fallback();
    let statuses = Statuses {
        stands: "stat",
        contested: "pendet",
        falls: "cadit",
        unsupported: "caret",
        not_engaged: "abest",
    };
    Words {
        language: "xx",
        direction: "ltr",
        controls: Controls { who: "quis est?", ..numbered(&english.controls) },
        figure: Figure {
            statuses,
            on: "adest",
            off: "deest",
            unopposed: "stat sola",
            ..numbered(&english.figure)
        },
        focus: numbered(&english.focus),
        tour: numbered(&english.tour),
        panel: numbered(&english.panel),
        hinges: numbered(&english.hinges),
        faults: numbered(&english.faults),
        grammar: &Tongue,
    }
}

/// A table with a number for every label.
fn numbered<T: Serialize + Deserialize<'static>>(english: &T) -> T {
    let mut table = serde_json::to_value(english).expect("labels can be written");
    for (number, text) in leaves(&mut table).into_iter().enumerate() {
        *text = format!("nomen {number}");
    }
    serde_json::from_str(table.to_string().leak()).expect("labels can be read")
}

/// Every text in a table.
pub fn texts(table: &Value) -> Vec<String> {
    leaves(&mut table.clone()).into_iter().map(|text| text.clone()).collect()
}

fn leaves(table: &mut Value) -> Vec<&mut String> {
    match table {
        Value::String(text) => vec![text],
        Value::Array(entries) => entries.iter_mut().flat_map(leaves).collect(),
        Value::Object(fields) => fields.values_mut().flat_map(leaves).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) => Vec::new(),
    }
}

/// Verb last; names in the accusative; plurals as in Russian.
#[derive(Debug)]
struct Tongue;

fn object(name: Name<'_>) -> &str {
    name.form("accusative")
}

fn objects(names: &[Name<'_>]) -> String {
    let names: Vec<String> = names.iter().map(|&name| object(name).to_owned()).collect();
    joined(&names, ", ", " et ")
}

/// The form of a word after a number.
fn plural(number: usize, [one, few, many]: [&str; 3]) -> &str {
    match (number % 10, number % 100) {
        (1, rest) if rest != 11 => one,
        (2..=4, rest) if !(12..=14).contains(&rest) => few,
        _ => many,
    }
}

fn change(change: NamedChange<'_>) -> String {
    match change {
        NamedChange::Actor(actor, true) => format!("quaestio {} accipit", object(actor)),
        NamedChange::Actor(actor, false) => format!("quaestio {} amittit", object(actor)),
        NamedChange::Reading(Some(reading)) => format!("lectio {} valet", object(reading)),
        NamedChange::Reading(None) => "lectio patet".into(),
        NamedChange::Switch(premise, truth) => format!("{} {truth:?} fit", object(premise)),
    }
}

impl Grammar for Tongue {
    fn number(&self, number: u64) -> String {
        grouped(number, " ")
    }

    fn date(&self, Date { year, month, day }: Date<'_>) -> String {
        format!("{year}/{}/{}", month.unwrap_or_default(), day.unwrap_or_default())
    }

    fn days_before(&self, date: Date<'_>) -> String {
        format!("{} ante", self.date(date))
    }

    fn deed(&self, deed: Deed<'_>) -> String {
        match deed {
            Deed::Nothing => "quid agas elige.".into(),
            Deed::ByLink => "quid alius posuit vides.".into(),
            Deed::Changed(changed) => format!("{}.", change(changed)),
            Deed::Preset(preset) => format!("{} patet.", preset.label()),
            Deed::Step { number, of } | Deed::Asked { number, of } => format!("{number} ex {of}."),
            Deed::Finished => "iter factum est.".into(),
            Deed::Pending(Some(change)) => self.offer(&[change]),
            Deed::Pending(None) | Deed::Withdrawn => "factum non est.".into(),
            Deed::ChangedMany | Deed::Undone | Deed::Reset | Deed::ByPage => "factum est.".into(),
        }
    }

    fn effect(&self, effect: &Effect<'_>) -> String {
        match effect {
            Effect::Along { others, .. } => format!("{} ducit.", objects(others)),
            Effect::None(_) => "nihil mutatur.".into(),
            Effect::Opened => "lectio patet.".into(),
            Effect::Keeps { argument, .. } => format!("{} manet.", argument.label()),
            Effect::Becomes { argument, .. } => format!("{} mutatur.", argument.label()),
            Effect::FallsTo { argument, attacker, .. } => {
                format!("{} {} delet.", attacker.label(), object(*argument))
            }
            Effect::More(count) => {
                let verb = plural(*count, ["unum mutatur", "pauca mutantur", "multa mutantur"]);
                format!("{count} {verb}.")
            }
        }
    }

    fn ground(&self, ground: &Ground<'_>) -> String {
        match ground {
            Ground::Missing(groups) => {
                let groups: Vec<String> = groups.iter().map(|group| objects(group)).collect();
                format!("in quaestione {} desiderat.", joined(&groups, ", ", " et "))
            }
            Ground::Rejected { literal, .. } => format!("{} abicitur.", self.literal(*literal)),
            Ground::PartsOut(names)
            | Ground::PartsFall(names)
            | Ground::PartsContested(names)
            | Ground::Defended(names)
            | Ground::Pending(names) => format!("{} habet.", objects(names)),
            Ground::Undermined { attacker, premise } => {
                format!("{} {} negat.", attacker.label(), object(*premise))
            }
            Ground::Undercut(attacker) | Ground::Rebutted(attacker) => {
                format!("gradum {} negat.", attacker.label())
            }
            Ground::Unopposed => "nemo respondet.".into(),
            Ground::Granted { literal, against } => {
                format!("{} datur. {}", self.literal(*literal), self.side(Side::Disputed, against))
            }
            Ground::Open(_) => "res patet.".into(),
        }
    }

    fn offer(&self, changes: &[NamedChange<'_>]) -> String {
        let changes: Vec<String> = changes.iter().map(|&made| change(made)).collect();
        joined(&changes, ", ", " et ")
    }

    fn literal(&self, NamedLiteral { premise, negated, .. }: NamedLiteral<'_>) -> String {
        if negated { format!("{} non", premise.label()) } else { premise.label().to_owned() }
    }

    fn contrary(&self, number: usize) -> String {
        format!("{number} non")
    }

    fn resting_on_contrary(&self, argument: Name<'_>) -> String {
        format!("{} non", argument.label())
    }

    fn tallied(&self, status: Status, count: usize) -> String {
        format!("{} {}", plural(count, ["res", "rei", "rerum"]), words().status(status))
    }

    fn directed(&self, _: Strike, against: Name<'_>) -> Phrase {
        Phrase { before: String::new(), name: object(against).to_owned(), after: " negat".into() }
    }

    fn line(&self, _: Relation, other: Name<'_>, acts: bool) -> String {
        if acts { format!("{} tangit.", object(other)) } else { format!("{} id tangit.", other.label()) }
    }

    fn points_open(&self, count: usize) -> String {
        format!("{count} {}", plural(count, ["res patet", "res patent", "rerum patent"]))
    }

    fn bring_in(&self, actor: Name<'_>, objections: usize, replies: usize, _: bool) -> String {
        format!("{} adde: {objections}, {replies}", object(actor))
    }

    fn more_boxes(&self, count: usize) -> String {
        format!("{count} {}", plural(count, ["alia", "aliae", "aliarum"]))
    }

    fn denial(&self, reply: Name<'_>, _: &[Name<'_>]) -> String {
        format!("{} negat.", reply.label())
    }

    fn taking_part(&self, some: usize, all: usize) -> String {
        format!("{some} ex {all} adsunt")
    }

    fn decided(&self, some: usize, all: usize) -> String {
        format!("{some} ex {all} constant")
    }

    fn step_of(&self, number: usize, of: usize) -> String {
        format!("{number} ex {of}")
    }

    fn invitation(&self, steps: usize) -> String {
        format!("{steps} gradus")
    }

    fn expects(&self, argument: Name<'_>) -> String {
        format!("{}?", argument.label())
    }

    fn answered(&self, _: Guess, argument: Name<'_>, status: Status) -> String {
        format!("{} {}.", argument.label(), words().status(status))
    }

    fn checked(&self, version: &str, date: Date<'_>) -> String {
        format!("{version}, {}.", self.date(date))
    }

    /// Dates stand before the name.
    fn stance(&self, Stance { who, since, until, .. }: Stance<'_>) -> Phrase {
        let dates: String = since.into_iter().chain(until).map(|date| self.date(date) + " ").collect();
        Phrase { before: dates, name: who.label().to_owned(), after: String::new() }
    }

    fn side(&self, side: Side, stances: &[Stance<'_>]) -> String {
        let names: Vec<String> = stances.iter().map(|&stance| self.stance(stance).to_string()).collect();
        let verb = match side {
            Side::Held => "tenet",
            Side::Disputed => "negat",
        };
        format!("{} {verb}.", joined(&names, ", ", " et "))
    }

    fn advanced_by(&self, names: &[Name<'_>]) -> String {
        format!("{} dicit.", objects(names))
    }

    fn chain(&self, names: &[Name<'_>]) -> String {
        objects(names)
    }

    fn folded(&self, unsupported: usize, not_engaged: usize) -> String {
        format!("{unsupported} carent, {not_engaged} absunt")
    }

    fn kept(&self, some: usize, all: usize) -> String {
        format!("{all} : {some}")
    }

    fn control(&self, control: NamedControl<'_>) -> String {
        match control {
            NamedControl::Actor(name) | NamedControl::Premise(name) => name.label().to_owned(),
            NamedControl::Reading => "lectio".into(),
        }
    }

    fn counted(&self, counted: &Counted<'_>) -> String {
        format!("{} numerantur.", self.number(counted.settings))
    }

    fn progress(&self, done: u64, all: u64) -> String {
        format!("{all} : {done} numerantur.")
    }

    fn turns_on(&self, hinge: &Hinge<'_>) -> String {
        match hinge {
            Hinge::Nothing | Hinge::Several => "nihil vertit.".into(),
            Hinge::On(controls) => format!("{} vertunt.", controls.len()),
        }
    }

    fn stands_in(&self, times: u64, settings: u64, turns: &[Turn<'_>]) -> String {
        format!("in {} stat, {} vertunt.", self.of_settings(times, settings), turns.len())
    }

    fn of_settings(&self, some: u64, settings: u64) -> String {
        format!("{settings} : {some}")
    }

    fn query_error(&self, error: &QueryError) -> String {
        format!("{error:?} deest")
    }

    fn link_faults(&self, count: usize) -> String {
        format!("Faults {count}.")
    }
}

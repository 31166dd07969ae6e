//! A language nobody speaks. The labels it has no word for are English: labels are no grammar.

use explainer_core::argument::{QueryError, Status};
use explainer_core::diagram::Strike;
use sanctions_explainer::language::labels::{Controls, Figure, Statuses};
use sanctions_explainer::language::parts::{
    Counted, Date, Deed, Effect, Ground, Name, NamedChange, NamedControl, NamedLiteral, Phrase, Relation,
    Side, Stance, Turn,
};
use sanctions_explainer::language::{Grammar, Words, grouped, joined};

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
        controls: Controls { who: "quis est?", ..english.controls },
        figure: Figure { statuses, on: "adest", off: "deest", unopposed: "stat sola", ..english.figure },
        panel: english.panel,
        hinges: english.hinges,
        faults: english.faults,
        grammar: &Tongue,
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
            Deed::Changed(changed) => format!("{}.", change(changed)),
            Deed::Preset(preset) => format!("{} patet.", preset.label()),
            Deed::ChangedMany | Deed::Undone | Deed::Reset | Deed::ByPage => "factum est.".into(),
        }
    }

    fn effect(&self, effect: &Effect<'_>) -> String {
        match effect {
            Effect::Along { others, .. } => format!("{} ducit.", objects(others)),
            Effect::None => "nihil mutatur.".into(),
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
            Ground::Open(_) => "res patet.".into(),
        }
    }

    fn offer(&self, changes: &[NamedChange<'_>]) -> String {
        let changes: Vec<String> = changes.iter().map(|&made| change(made)).collect();
        joined(&changes, ", ", " et ")
    }

    fn literal(&self, NamedLiteral { premise, negated }: NamedLiteral<'_>) -> String {
        if negated { format!("{} non", premise.label()) } else { premise.label().to_owned() }
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

    fn stance(&self, Stance { who, .. }: Stance<'_>) -> String {
        who.label().to_owned()
    }

    fn side(&self, side: Side, stances: &[Stance<'_>]) -> String {
        let names: Vec<String> = stances.iter().map(|&stance| self.stance(stance)).collect();
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

    fn stands_in(&self, times: u64, settings: u64) -> String {
        format!("in {settings} : {times} stat")
    }

    fn turns_on(&self, turns: &[Turn<'_>]) -> String {
        format!("{} vertunt.", turns.len())
    }

    fn query_error(&self, error: &QueryError) -> String {
        format!("{error:?} deest")
    }

    fn link_error(&self, error: &QueryError) -> String {
        format!("{}.", self.query_error(error))
    }
}

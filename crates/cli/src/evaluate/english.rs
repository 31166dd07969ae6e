//! The English of the table. Every sentence of `evaluate` for people is here, and nothing else is.

use explainer_core::argument::{Change, Reason, Status, Truth, Verdicts, World};
use explainer_core::case::{
    ActorId, ArgumentId, Attack, AttackKind, Case, Labels, Literal, Position, PremiseId, PremiseKind, Who,
};

/// Says what there is to say, by the labels of the texts.
pub struct English<'a> {
    pub case: &'a Case,
    pub labels: &'a Labels,
}

impl English<'_> {
    /// The world itself: who and what, one line each, heading and text.
    pub fn world(&self, world: &World) -> Vec<(&'static str, String)> {
        let setting = world.spec(self.case);
        let switches = |wanted| {
            let premises = (0..self.case.premises.len()).map(PremiseId::from);
            let switches = premises.filter(|it| self.case.premises[it.index()].kind == PremiseKind::Switch);
            let names = switches.filter(|&it| world.truth(it) == wanted).map(|it| self.premise(it));
            none_or(names.collect::<Vec<_>>().join(", "))
        };
        let actors = setting.actors.iter().map(|&actor| self.actor(actor)).collect::<Vec<_>>();
        vec![
            ("in the question", none_or(actors.join(", "))),
            ("reading", setting.reading.map_or("left open".to_owned(), |reading| self.premise(reading))),
            ("accepted", switches(Truth::Holds)),
            ("rejected", switches(Truth::Rejected)),
            ("left open", switches(Truth::Open)),
        ]
    }

    /// The status as a word.
    pub fn status(status: Status) -> &'static str {
        match status {
            Status::Stands => "stands",
            Status::Contested => "contested",
            Status::Falls => "falls",
            Status::Unsupported => "unsupported",
            Status::NotEngaged => "not engaged",
        }
    }

    /// Why an argument has its status, a sentence or two for each cause.
    pub fn reason(&self, world: &World, verdicts: &Verdicts, reason: &Reason) -> Vec<String> {
        let part = |&part: &ArgumentId| {
            let is = match verdicts.status(part) {
                Status::Stands => "stands",
                Status::Falls => "falls",
                Status::Contested => "is contested",
                Status::Unsupported => "is unsupported",
                Status::NotEngaged => "is not engaged",
            };
            format!("Builds on {}, which {is}.", self.argument(part))
        };
        match reason {
            Reason::NotEngaged { missing } => {
                let groups = missing.iter().map(|group| listed(group.iter().map(|&it| self.actor(it)), "or"));
                vec![format!("Needs {} in the question.", groups.collect::<Vec<_>>().join(", and "))]
            }
            Reason::Unsupported { rejected, parts } => {
                let premises = rejected.iter().map(|&literal| self.rejected(world, literal));
                premises.chain(parts.iter().map(part)).collect()
            }
            Reason::Falls { by, parts } => {
                let attacks = by.iter().map(|attack| format!("{}, which stands.", self.attack(attack)));
                attacks.chain(parts.iter().map(part)).collect()
            }
            Reason::Stands { answered } if answered.is_empty() => {
                vec!["Unopposed: nothing in this world is said against it.".to_owned()]
            }
            Reason::Stands { answered } => {
                let attacks = answered.iter().map(|attack| format!("{}, which falls.", self.attack(attack)));
                std::iter::once("Defended.".to_owned()).chain(attacks).collect()
            }
            Reason::Contested { open, parts, by } => {
                let premises = open.iter().map(|&literal| self.open(literal));
                let parts = parts.iter().map(part);
                let attacks = by.iter().map(|attack| format!("{}, itself contested.", self.attack(attack)));
                premises.chain(parts).chain(attacks).collect()
            }
        }
    }

    /// "It would stand with Ukraine in the question, or with …": all ways to one status.
    pub fn flips<'b>(&self, to: Status, ways: impl Iterator<Item = &'b [Change]>) -> String {
        let becomes = match to {
            Status::Stands => "It would stand",
            Status::Contested => "It would be contested",
            Status::Falls => "It would fall",
            Status::Unsupported => "It would be unsupported",
            Status::NotEngaged => "It would not be engaged",
        };
        let ways = ways.map(|changes| listed(changes.iter().map(|&change| self.change(change)), "and"));
        format!("{becomes} {}.", ways.collect::<Vec<_>>().join("; or "))
    }

    /// So many ways are not told.
    pub fn more(ways: usize) -> String {
        format!("There are {ways} more ways.")
    }

    fn change(&self, change: Change) -> String {
        match change {
            Change::Actor(actor, true) => format!("with {}", self.actor(actor)),
            Change::Actor(actor, false) => format!("without {}", self.actor(actor)),
            Change::Reading(Some(reading)) => format!("on the reading {}", self.premise(reading)),
            Change::Reading(None) => "with the reading left open".to_owned(),
            Change::Switch(switch, truth) => {
                let so = match truth {
                    Truth::Holds => "accepted",
                    Truth::Open => "left open",
                    Truth::Rejected => "rejected",
                };
                format!("with {} {so}", self.premise(switch))
            }
        }
    }

    fn rejected(&self, world: &World, literal: Literal) -> String {
        let premise = self.premise(literal.premise);
        match (self.case.premises[literal.premise.index()].kind, literal.negated) {
            (PremiseKind::Reading, false) => {
                let followed = world.reading(self.case).map(|reading| self.premise(reading));
                let followed = followed.unwrap_or_default();
                format!(
                    "Needs the reading {premise}; {followed} is followed here. {}",
                    self.stands_on(literal)
                )
            }
            (PremiseKind::Reading, true) => {
                format!("Needs another reading than {premise}. {}", self.stands_on(literal))
            }
            (_, false) => format!("Needs {premise}, which is rejected here. {}", self.stands_on(literal)),
            (_, true) => {
                format!("Needs {premise} to be wrong, and it is accepted here. {}", self.stands_on(literal))
            }
        }
    }

    fn open(&self, literal: Literal) -> String {
        let premise = self.premise(literal.premise);
        let needs = if literal.negated { "to be wrong, which is" } else { "which is" };
        let comma = if literal.negated { "" } else { "," };
        format!("Needs {premise}{comma} {needs} left open. {}", self.stands_on(literal))
    }

    /// Who holds and who disputes a premise.
    fn stands_on(&self, literal: Literal) -> String {
        let premise = &self.case.premises[literal.premise.index()];
        let told = |verb, positions: &[Position]| {
            (!positions.is_empty()).then(|| format!("{verb} {}", self.positions(positions)))
        };
        let told = [told("held by", &premise.held_by), told("disputed by", &premise.disputed_by)];
        let told: Vec<String> = told.into_iter().flatten().collect();
        match (told.is_empty(), premise.hypothetical) {
            (false, _) => format!("({} is {}.)", self.premise(literal.premise), told.join("; ")),
            (true, true) => "(A supposition; nobody reports it.)".to_owned(),
            (true, false) => String::new(),
        }
    }

    fn positions(&self, positions: &[Position]) -> String {
        let names = positions.iter().map(|position| {
            let name = match position.who {
                Who::Actor(actor) => self.actor(actor),
                Who::Voice(voice) => self.labels.voices[voice.index()].label.clone(),
            };
            if position.in_part { name + " (in part)" } else { name }
        });
        listed(names, "and")
    }

    fn attack(&self, attack: &Attack) -> String {
        let from = self.argument(attack.from);
        match attack.kind {
            AttackKind::Undermine(premise) => {
                format!("Its premise {} is undermined by {from}", self.premise(premise))
            }
            AttackKind::Undercut => format!("The step to its conclusion is undercut by {from}"),
            AttackKind::Rebut => format!("Its conclusion is rebutted by {from}"),
        }
    }

    fn actor(&self, actor: ActorId) -> String {
        self.labels.actors[actor.index()].label.clone()
    }

    fn premise(&self, premise: PremiseId) -> String {
        format!("“{}”", self.labels.premises[premise.index()].label)
    }

    fn argument(&self, argument: ArgumentId) -> String {
        format!("“{}”", self.labels.arguments[argument.index()].label)
    }
}

/// "a, b or c".
fn listed(names: impl Iterator<Item = String>, last: &str) -> String {
    let names: Vec<String> = names.collect();
    match names.split_last() {
        None => String::new(),
        Some((only, [])) => only.clone(),
        Some((end, rest)) => format!("{} {last} {end}", rest.join(", ")),
    }
}

fn none_or(names: String) -> String {
    if names.is_empty() { "none".to_owned() } else { names }
}

//! One world for programs: the world as closed, the status of every argument, the reasons.
//!
//! Premises are written as a case writes them (`members-only`, `not members-only`). Keys stay as they are;
//! new ones may come.

use explainer_core::argument::{Change, Flip, Reason, Truth, flips, why};
use explainer_core::case::{ActorId, ArgumentId, Attack, AttackKind, Case, Literal, PremiseId};
use serde::{Serialize, Serializer};

use super::View;

/// The world, its statuses and reasons as one JSON object, indented, with a line end.
pub fn one(view: &View<'_>) -> String {
    let View { case, world, .. } = *view;
    let setting = world.spec(case);
    let answer = Answer {
        case: &case.id,
        version: &case.version,
        world: WorldOut {
            actors: actors(case, &setting.actors),
            reading: setting.reading.map(|reading| premise(case, reading)),
            accept: setting.accept.iter().map(|&switch| premise(case, switch)).collect(),
            reject: setting.reject.iter().map(|&switch| premise(case, switch)).collect(),
        },
        status: per_argument(case, |argument| view.verdicts.status(argument).as_str()),
        reasons: per_argument(case, |argument| reason(case, &why(case, world, &view.verdicts, argument))),
        flips: per_argument(case, |argument| {
            let found = flips(case, view.framework, world, argument);
            found.iter().map(|flip| flip_out(case, flip)).collect::<Vec<_>>()
        }),
    };
    // Strings and lists only: nothing here can fail to be written.
    let text = serde_json::to_string_pretty(&answer);
    text.map(|text| text + "\n").unwrap_or_default()
}

/// What `--json` prints.
#[derive(Serialize)]
struct Answer<'a> {
    case: &'a str,
    version: &'a str,
    world: WorldOut<'a>,
    /// `stands`, `contested`, `falls`, `unsupported` or `not-engaged`, per argument.
    status: PerArgument<'a, &'static str>,
    reasons: PerArgument<'a, ReasonOut<'a>>,
    /// Every single change after which the argument has another status.
    flips: PerArgument<'a, Vec<FlipOut<'a>>>,
}

/// The same four keys that `--worlds` reads.
#[derive(Serialize)]
struct WorldOut<'a> {
    actors: Vec<&'a str>,
    reading: Option<&'a str>,
    accept: Vec<&'a str>,
    reject: Vec<&'a str>,
}

/// An object with a key per argument, in the order of the case.
struct PerArgument<'a, T>(Vec<(&'a str, T)>);

impl<T: Serialize> Serialize for PerArgument<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(id, value)| (id, value)))
    }
}

fn per_argument<T>(case: &Case, value: impl Fn(ArgumentId) -> T) -> PerArgument<'_, T> {
    let arguments = case.arguments.iter().enumerate();
    PerArgument(arguments.map(|(index, argument)| (argument.id.as_str(), value(index.into()))).collect())
}

/// Which keys there are depends on the status.
#[derive(Serialize)]
#[serde(untagged)]
enum ReasonOut<'a> {
    NotEngaged { missing: Vec<Vec<&'a str>> },
    Unsupported { rejected: Vec<String>, parts: Vec<&'a str> },
    Falls { by: Vec<AttackOut<'a>>, parts: Vec<&'a str> },
    Stands { unopposed: bool, answered: Vec<AttackOut<'a>> },
    Contested { open: Vec<String>, parts: Vec<&'a str>, by: Vec<AttackOut<'a>> },
}

#[derive(Serialize)]
struct AttackOut<'a> {
    from: &'a str,
    /// `undermines`, `undercuts` or `rebuts`.
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    premise: Option<&'a str>,
}

#[derive(Serialize)]
struct FlipOut<'a> {
    change: ChangeOut<'a>,
    to: &'static str,
}

#[derive(Serialize)]
#[serde(untagged)]
enum ChangeOut<'a> {
    Actor { actor: &'a str, on: bool },
    Reading { reading: Option<&'a str> },
    Switch { switch: &'a str, to: &'static str },
}

fn reason<'a>(case: &'a Case, reason: &Reason) -> ReasonOut<'a> {
    let attacks = |attacks: &[Attack]| attacks.iter().map(|attack| attack_out(case, attack)).collect();
    let parts = |parts: &[ArgumentId]| parts.iter().map(|&part| argument(case, part)).collect();
    let literals = |literals: &[Literal]| literals.iter().map(|&it| literal(case, it)).collect();
    match reason {
        Reason::NotEngaged { missing } => {
            ReasonOut::NotEngaged { missing: missing.iter().map(|group| actors(case, group)).collect() }
        }
        Reason::Unsupported { rejected, parts: withdrawn } => {
            ReasonOut::Unsupported { rejected: literals(rejected), parts: parts(withdrawn) }
        }
        Reason::Falls { by, parts: falling } => ReasonOut::Falls { by: attacks(by), parts: parts(falling) },
        Reason::Stands { answered } => {
            ReasonOut::Stands { unopposed: answered.is_empty(), answered: attacks(answered) }
        }
        Reason::Contested { open, parts: contested, by } => {
            ReasonOut::Contested { open: literals(open), parts: parts(contested), by: attacks(by) }
        }
    }
}

fn attack_out<'a>(case: &'a Case, attack: &Attack) -> AttackOut<'a> {
    let (kind, undermined) = match attack.kind {
        AttackKind::Undermine(undermined) => ("undermines", Some(premise(case, undermined))),
        AttackKind::Undercut => ("undercuts", None),
        AttackKind::Rebut => ("rebuts", None),
    };
    AttackOut { from: argument(case, attack.from), kind, premise: undermined }
}

fn flip_out<'a>(case: &'a Case, flip: &Flip) -> FlipOut<'a> {
    // A flip of `flips` is one change.
    let change = match flip.changes[0] {
        Change::Actor(actor, on) => ChangeOut::Actor { actor: &case.actors[actor.index()].id, on },
        Change::Reading(reading) => ChangeOut::Reading { reading: reading.map(|it| premise(case, it)) },
        Change::Switch(switch, truth) => {
            let to = match truth {
                Truth::Holds => "accept",
                Truth::Open => "open",
                Truth::Rejected => "reject",
            };
            ChangeOut::Switch { switch: premise(case, switch), to }
        }
    };
    FlipOut { change, to: flip.to.as_str() }
}

fn actors<'a>(case: &'a Case, list: &[ActorId]) -> Vec<&'a str> {
    list.iter().map(|actor| case.actors[actor.index()].id.as_str()).collect()
}

fn argument(case: &Case, id: ArgumentId) -> &str {
    &case.arguments[id.index()].id
}

fn premise(case: &Case, id: PremiseId) -> &str {
    &case.premises[id.index()].id
}

fn literal(case: &Case, literal: Literal) -> String {
    format!("{}{}", if literal.negated { "not " } else { "" }, premise(case, literal.premise))
}

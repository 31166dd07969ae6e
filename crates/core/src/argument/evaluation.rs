//! All that is known of one world, by the ids of its case: what programs are told.
//!
//! Keys and words are a promise to other programs: they stay as they are, and new ones may come. Premises are written
//! as a case writes them, `members-only` or `not members-only`.

use serde::{Serialize, Serializer};

use crate::case::{ActorId, ArgumentId, Attack, AttackKind, Case, Literal, PremiseId};

use super::{Change, Framework, Reason, Status, Truth, Verdicts, World, WorldIds, flips, reason};

/// A world, the status of every argument in it, the reasons, and what would change them.
#[derive(Debug, Clone, Serialize)]
pub struct Evaluation<'a> {
    /// The id of the case.
    pub case: &'a str,
    /// Its version.
    pub version: &'a str,
    /// The world, with everyone the actors speak for.
    pub world: WorldIds,
    /// What has become of every argument.
    pub status: ByArgument<'a, Status>,
    /// Why, with keys that depend on the status.
    pub reasons: ByArgument<'a, ReasonIds<'a>>,
    /// Every single change after which an argument has another status.
    pub flips: ByArgument<'a, Vec<FlipIds<'a>>>,
}

impl<'a> Evaluation<'a> {
    /// Evaluates a world of the case that the framework was compiled from.
    #[must_use]
    pub fn new(case: &'a Case, framework: &Framework, world: &World) -> Self {
        let verdicts = framework.evaluate(world);
        let reason_of = |argument| ReasonIds::new(case, &reason(case, world, &verdicts, argument));
        let flips_of = |argument| {
            // Each of them is a single change.
            let flips = flips(case, framework, world, argument);
            flips
                .iter()
                .flat_map(|flip| flip.changes.iter().map(|&change| FlipIds::new(case, change, flip.to)))
                .collect()
        };
        Self {
            case: &case.id,
            version: &case.version,
            world: WorldIds::new(case, world),
            reasons: ByArgument::new(case, reason_of),
            flips: ByArgument::new(case, flips_of),
            status: ByArgument::statuses(case, &verdicts),
        }
    }
}

/// An object with a key for every argument, in the order of the case.
#[derive(Debug, Clone)]
pub struct ByArgument<'a, T>(Vec<(&'a str, T)>);

impl<'a, T> ByArgument<'a, T> {
    fn new(case: &'a Case, value: impl Fn(ArgumentId) -> T) -> Self {
        let arguments = case.arguments.iter().enumerate();
        Self(arguments.map(|(index, argument)| (argument.id.as_str(), value(index.into()))).collect())
    }
}

impl<'a> ByArgument<'a, Status> {
    /// The status of every argument.
    #[must_use]
    pub fn statuses(case: &'a Case, verdicts: &Verdicts) -> Self {
        Self::new(case, |argument| verdicts.status(argument))
    }
}

impl<T: Serialize> Serialize for ByArgument<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(id, value)| (id, value)))
    }
}

/// A [`Reason`] by ids. Which keys there are depends on the status.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
pub enum ReasonIds<'a> {
    /// Of each of these groups of actors one is needed.
    NotEngaged {
        /// The groups.
        missing: Vec<Vec<&'a str>>,
    },
    /// Something it rests on is rejected or out of the question.
    Unsupported {
        /// Premises.
        rejected: Vec<String>,
        /// Arguments it builds on that are unsupported or not engaged.
        parts: Vec<&'a str>,
    },
    /// Defeated.
    Falls {
        /// Attacks by arguments that stand.
        by: Vec<AttackIds<'a>>,
        /// Arguments it builds on that fall.
        parts: Vec<&'a str>,
    },
    /// Everything it rests on holds.
    Stands {
        /// Whether no attack on it applies and nobody who takes part disputes what the reader granted it.
        unopposed: bool,
        /// Premises granted that somebody who takes part disputes.
        disputed: Vec<String>,
        /// Attacks by arguments that fall.
        answered: Vec<AttackIds<'a>>,
    },
    /// Undecided.
    Contested {
        /// Premises left open.
        open: Vec<String>,
        /// Arguments it builds on that are contested.
        parts: Vec<&'a str>,
        /// Attacks by arguments that are contested.
        by: Vec<AttackIds<'a>>,
    },
}

impl<'a> ReasonIds<'a> {
    fn new(case: &'a Case, reason: &Reason) -> Self {
        let attacks = |list: &[Attack]| list.iter().map(|attack| AttackIds::new(case, attack)).collect();
        let arguments = |list: &[ArgumentId]| list.iter().map(|&part| argument(case, part)).collect();
        let premises = |list: &[Literal]| list.iter().map(|&needed| literal(case, needed)).collect();
        let actors = |list: &Vec<ActorId>| list.iter().map(|&needed| actor(case, needed)).collect();
        match reason {
            Reason::NotEngaged { missing } => {
                Self::NotEngaged { missing: missing.iter().map(actors).collect() }
            }
            Reason::Unsupported { rejected, parts } => {
                Self::Unsupported { rejected: premises(rejected), parts: arguments(parts) }
            }
            Reason::Falls { by, parts } => Self::Falls { by: attacks(by), parts: arguments(parts) },
            Reason::Stands { answered, disputed } => Self::Stands {
                unopposed: answered.is_empty() && disputed.is_empty(),
                disputed: premises(disputed),
                answered: attacks(answered),
            },
            Reason::Contested { open, parts, by } => {
                Self::Contested { open: premises(open), parts: arguments(parts), by: attacks(by) }
            }
        }
    }
}

/// An attack on the argument spoken of.
#[derive(Debug, Clone, Serialize)]
pub struct AttackIds<'a> {
    /// The argument that is made against it.
    pub from: &'a str,
    /// `undermines`, `undercuts` or `rebuts`.
    pub kind: &'static str,
    /// The premise that is undermined.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub premise: Option<&'a str>,
}

impl<'a> AttackIds<'a> {
    fn new(case: &'a Case, attack: &Attack) -> Self {
        let (kind, undermined) = match attack.kind {
            AttackKind::Undermine(undermined) => ("undermines", Some(premise(case, undermined))),
            AttackKind::Undercut => ("undercuts", None),
            AttackKind::Rebut => ("rebuts", None),
        };
        Self { from: argument(case, attack.from), kind, premise: undermined }
    }
}

/// A change that gives an argument another status.
#[derive(Debug, Clone, Serialize)]
pub struct FlipIds<'a> {
    /// The change.
    pub change: ChangeIds<'a>,
    /// The status after it.
    pub to: Status,
}

impl<'a> FlipIds<'a> {
    fn new(case: &'a Case, change: Change, to: Status) -> Self {
        Self { change: ChangeIds::new(case, change), to }
    }
}

/// A [`Change`] by ids.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
pub enum ChangeIds<'a> {
    /// Switches an actor.
    Actor {
        /// Whom.
        actor: &'a str,
        /// On or off.
        on: bool,
    },
    /// Follows another reading.
    Reading {
        /// Which; `None` leaves the readings open.
        reading: Option<&'a str>,
    },
    /// Decides a switch, or leaves it open.
    Switch {
        /// Which.
        switch: &'a str,
        /// `accept`, `open` or `reject`.
        to: &'static str,
    },
}

impl<'a> ChangeIds<'a> {
    fn new(case: &'a Case, change: Change) -> Self {
        match change {
            Change::Actor(changed, on) => Self::Actor { actor: actor(case, changed), on },
            Change::Reading(reading) => {
                Self::Reading { reading: reading.map(|reading| premise(case, reading)) }
            }
            Change::Switch(switch, truth) => {
                let to = match truth {
                    Truth::Holds => "accept",
                    Truth::Open => "open",
                    Truth::Rejected => "reject",
                };
                Self::Switch { switch: premise(case, switch), to }
            }
        }
    }
}

fn actor(case: &Case, id: ActorId) -> &str {
    &case.actors[id.index()].id
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

//! The structure of a case that a world and its figure need: the same in every language, and always there.

use serde::{Deserialize, Serialize};

use super::{ActorId, ArgumentId, KindId, PremiseId, VoiceId};

/// The most entries any one list of a case may hold.
pub const LIMIT: usize = 100_000;

/// A dispute: actors, premises, arguments and the attacks between them. What was said, what happened and where it is
/// written is in [`super::CaseDetails`].
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Case {
    /// Public id, also the name of the case's folder: `donbas-labour`.
    pub id: String,
    /// Version of the case, `major.minor.patch`; raised whenever a reader could notice the change.
    pub version: String,
    /// Day of that version, `YYYY-MM-DD`.
    pub date: String,
    /// Where to send corrections: an http(s) or mailto address.
    pub corrections: String,
    /// The groups actors are listed in, in this order: ids only, the headings are texts.
    pub kinds: Vec<String>,
    /// The world a reader meets first.
    pub opening: WorldSpec,
    /// The argument the dispute is about, which a reader meets first; where none is named, the first of all.
    pub headline: Option<ArgumentId>,
    /// Who can be part of the question; switched on and off.
    pub actors: Vec<Actor>,
    /// Who else is quoted (journals, courts, scholars) but cannot be switched.
    pub voices: Vec<Voice>,
    /// What arguments take as given.
    pub premises: Vec<Premise>,
    /// What is concluded, objected and answered back.
    pub arguments: Vec<Argument>,
    /// Which argument is directed against which, and how.
    pub attacks: Vec<Attack>,
    /// Prepared worlds, each named, each with one sentence of what it shows.
    pub presets: Vec<Preset>,
    /// The guided tour, step by step; empty where the case has none. Its words are among the details.
    pub tour: Vec<Step>,
}

impl Case {
    /// The argument a reader meets first. A case without arguments has none.
    #[must_use]
    pub fn headline(&self) -> Option<ArgumentId> {
        self.headline.or((!self.arguments.is_empty()).then_some(ArgumentId(0)))
    }
}

/// A world as a case names it: positions, not yet closed under [`Actor::implies`].
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct WorldSpec {
    /// Actors that are on.
    pub actors: Vec<ActorId>,
    /// The reading followed; `None` leaves the question open.
    pub reading: Option<PremiseId>,
    /// Switches accepted.
    pub accept: Vec<PremiseId>,
    /// Switches rejected; every switch in neither list is open.
    pub reject: Vec<PremiseId>,
}

/// A named world.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Preset {
    /// Public id, used in links.
    pub id: String,
    /// The world.
    pub world: WorldSpec,
}

/// A step of the guided tour.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Step {
    /// Public id, used in links.
    pub id: String,
    /// The world it leads to.
    pub world: WorldSpec,
    /// The argument it looks at.
    pub focus: ArgumentId,
    /// The argument whose status a reader is asked for before the figure changes.
    pub ask: Option<ArgumentId>,
}

/// Someone who can be part of the question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Actor {
    /// Public id.
    pub id: String,
    /// The group the actor is listed in.
    pub kind: KindId,
    /// Whom the actor speaks for: switched on with it; switching one of them off switches it off.
    pub implies: Vec<ActorId>,
}

/// Someone quoted who is no actor.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Voice {
    /// Public id, in one name space with actors.
    pub id: String,
}

/// Who says something: an actor or another voice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Who {
    /// An actor of the case.
    Actor(ActorId),
    /// A voice of the case.
    Voice(VoiceId),
}

/// Something an argument takes as given.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Premise {
    /// Public id.
    pub id: String,
    /// Whether and how a reader may decide it.
    pub kind: PremiseKind,
    /// Supposed for the sake of the question; nobody reports it.
    pub hypothetical: bool,
    /// Who holds it.
    pub held_by: Vec<Position>,
    /// Who disputes it.
    pub disputed_by: Vec<Position>,
}

/// How a premise is decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum PremiseKind {
    /// `settled`: holds in every world.
    Settled,
    /// `switch`: accepted, rejected or left open by the reader.
    Switch,
    /// `reading`: at most one of the readings is followed.
    Reading,
}

/// Someone's stand on a premise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Position {
    /// Who takes it.
    pub who: Who,
    /// Whether it covers the premise only in part (say how in the premise's explanation).
    pub in_part: bool,
    /// From when: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; empty where the case does not tell. A date is told wherever the
    /// position is, and decides nothing: a world has no date.
    pub since: String,
    /// Until when, in the same forms.
    pub until: String,
}

/// A premise as an argument uses it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Literal {
    /// The premise.
    pub premise: PremiseId,
    /// `true` for "the premise does not hold"; written `not id` in a case.
    pub negated: bool,
}

/// A conclusion drawn from premises and, sometimes, from other arguments.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Argument {
    /// Public id.
    pub id: String,
    /// Its place in the figure, the same in every world.
    pub column: Column,
    /// Actors without whom it is not engaged: one of each group must be on.
    pub needs: Vec<Vec<ActorId>>,
    /// What it takes as given, all of them.
    pub premises: Vec<Literal>,
    /// Arguments it builds on, all of them.
    pub builds_on: Vec<ArgumentId>,
    /// Who advances it. Empty: an inference of the explainer, whose basis is in the texts.
    pub advanced_by: Vec<Who>,
}

/// The bands arguments stand in: a claim, what is said against it, what is answered back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Column {
    /// `claim`
    Claim,
    /// `objection`
    Objection,
    /// `reply`
    Reply,
}

impl Column {
    /// All columns, in reading order.
    pub const ALL: [Self; 3] = [Self::Claim, Self::Objection, Self::Reply];

    /// How many there are.
    pub const COUNT: usize = Self::ALL.len();
}

/// One argument directed against another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attack {
    /// The attacking argument.
    pub from: ArgumentId,
    /// The argument attacked.
    pub to: ArgumentId,
    /// How.
    pub kind: AttackKind,
}

/// How an attack is directed (Pollock; Besnard and Hunter 2008, ch. 3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum AttackKind {
    /// Against a premise the target uses.
    Undermine(PremiseId),
    /// Against the step from premises to conclusion.
    Undercut,
    /// Against the conclusion.
    Rebut,
}

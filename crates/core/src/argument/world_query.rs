//! A world by the ids of its case, as links, attributes, the command line and programs name it.
//!
//! A [`WorldQuery`] may leave things out, which are then as the case opens. A [`WorldIds`] is a whole world.

use core::fmt;

use serde::{Deserialize, Deserializer, Serialize};

use crate::case::{ActorId, Case, PremiseId, PremiseKind, WorldSpec};

use super::World;

/// The keys of a world in a link, in attributes and among the options of the command line.
pub const WORLD_KEYS: [&str; 4] = ["on", "reading", "accept", "reject"];

/// The value that leaves the readings open.
const OPEN: &str = "open";

/// What is asked for in a world; what is `None` is taken from the case's opening world.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WorldQuery {
    /// Ids of the actors that are on.
    pub on: Option<Vec<String>>,
    /// The inner `None` leaves the readings open.
    pub reading: Option<Option<String>>,
    /// Ids of the switches accepted.
    pub accept: Option<Vec<String>>,
    /// Ids of the switches rejected.
    pub reject: Option<Vec<String>>,
}

impl WorldQuery {
    /// Reads keys and values. Keys other than [`WORLD_KEYS`] are passed over; of a key given twice the last one
    /// counts. Ids are parted by commas or white space. A reading that is empty or `open` leaves the readings open.
    #[must_use]
    pub fn from_pairs(pairs: impl IntoIterator<Item = (impl AsRef<str>, impl AsRef<str>)>) -> Self {
        let mut query = Self::default();
        for (key, value) in pairs {
            let value = value.as_ref();
            match key.as_ref() {
                "on" => query.on = Some(ids(value)),
                "reading" => {
                    query.reading =
                        Some(Some(value.trim()).filter(|id| !matches!(*id, "" | OPEN)).map(Into::into))
                }
                "accept" => query.accept = Some(ids(value)),
                "reject" => query.reject = Some(ids(value)),
                _ => {}
            }
        }
        query
    }

    /// What this asks for, and where it says nothing, what the other asks for.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self {
            on: self.on.or(other.on),
            reading: self.reading.or(other.reading),
            accept: self.accept.or(other.accept),
            reject: self.reject.or(other.reject),
        }
    }
}

fn ids(value: &str) -> Vec<String> {
    let ids = value.split(|c: char| c == ',' || c.is_ascii_whitespace());
    ids.filter(|id| !id.is_empty()).map(str::to_owned).collect()
}

/// A whole world by ids: as JSON an object of exactly these four keys, of which `reading` may be null.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WorldIds {
    /// The actors that are on.
    pub actors: Vec<String>,
    /// The reading that is followed; `None` leaves the readings open.
    // A field read this way may be null, but must be there.
    #[serde(deserialize_with = "id_or_null")]
    pub reading: Option<String>,
    /// The switches accepted.
    pub accept: Vec<String>,
    /// The switches rejected.
    pub reject: Vec<String>,
}

fn id_or_null<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    Option::deserialize(deserializer)
}

impl WorldIds {
    /// The ids of a world, in the order of the case.
    #[must_use]
    pub fn new(case: &Case, world: &World) -> Self {
        let WorldSpec { actors, reading, accept, reject } = world.spec(case);
        let premise = |premise: PremiseId| case.premises[premise.index()].id.clone();
        Self {
            actors: actors.into_iter().map(|actor| case.actors[actor.index()].id.clone()).collect(),
            reading: reading.map(premise),
            accept: accept.into_iter().map(premise).collect(),
            reject: reject.into_iter().map(premise).collect(),
        }
    }
}

impl From<WorldIds> for WorldQuery {
    /// Asks for all of the world, and leaves nothing to the opening.
    fn from(world: WorldIds) -> Self {
        Self {
            on: Some(world.actors),
            reading: Some(world.reading),
            accept: Some(world.accept),
            reject: Some(world.reject),
        }
    }
}

/// The query of a link, all four keys, without a question mark. Ids need no escaping.
impl fmt::Display for WorldIds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [on, reading, accept, reject] = WORLD_KEYS;
        write!(f, "{on}={}&{reading}={}", self.actors.join(","), self.reading.as_deref().unwrap_or(OPEN))?;
        write!(f, "&{accept}={}&{reject}={}", self.accept.join(","), self.reject.join(","))
    }
}

/// What is wrong with an id that was asked for. The id is kept as it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QueryError {
    /// No actor has this id.
    NoActor(String),
    /// No reading has this id.
    NoReading(String),
    /// No switch has this id, though it is a premise of another kind where the flag is `true`.
    NoSwitch(String, bool),
    /// The switch is named twice in one list.
    Twice(String),
    /// The switch is both accepted and rejected.
    Both(String),
}

/// The world that a query asks for. Ids that name nothing are left out and reported; a switch that is both accepted
/// and rejected stays open.
#[must_use]
pub fn resolve_query(case: &Case, query: &WorldQuery) -> (WorldSpec, Vec<QueryError>) {
    let mut errors = Vec::new();
    let mut spec = case.opening.clone();
    if let Some(on) = &query.on {
        spec.actors = on.iter().filter_map(|id| note(actor(case, id), &mut errors)).collect();
    }
    if let Some(reading) = &query.reading {
        spec.reading = reading.as_ref().and_then(|id| note(reading_named(case, id), &mut errors));
    }
    // A list that is given replaces the opening's other list where the two would disagree.
    if let Some(accept) = &query.accept {
        spec.accept = switches(case, accept, &mut errors);
        if query.reject.is_none() {
            spec.reject.retain(|premise| !spec.accept.contains(premise));
        }
    }
    if let Some(reject) = &query.reject {
        spec.reject = switches(case, reject, &mut errors);
        if query.accept.is_none() {
            spec.accept.retain(|premise| !spec.reject.contains(premise));
        }
    }
    let both: Vec<PremiseId> =
        spec.accept.iter().copied().filter(|premise| spec.reject.contains(premise)).collect();
    spec.accept.retain(|premise| !both.contains(premise));
    spec.reject.retain(|premise| !both.contains(premise));
    errors.extend(both.iter().map(|premise| QueryError::Both(case.premises[premise.index()].id.clone())));
    (spec, errors)
}

fn note<T>(found: Result<T, QueryError>, errors: &mut Vec<QueryError>) -> Option<T> {
    found.map_err(|error| errors.push(error)).ok()
}

fn actor(case: &Case, id: &str) -> Result<ActorId, QueryError> {
    let index = case.actors.iter().position(|actor| actor.id == id);
    index.map(ActorId::from).ok_or_else(|| QueryError::NoActor(id.to_owned()))
}

fn premise(case: &Case, id: &str, kind: PremiseKind) -> Result<PremiseId, bool> {
    let index = case.premises.iter().position(|premise| premise.id == id).ok_or(false)?;
    if case.premises[index].kind == kind { Ok(PremiseId::from(index)) } else { Err(true) }
}

fn reading_named(case: &Case, id: &str) -> Result<PremiseId, QueryError> {
    premise(case, id, PremiseKind::Reading).map_err(|_| QueryError::NoReading(id.to_owned()))
}

fn switches(case: &Case, ids: &[String], errors: &mut Vec<QueryError>) -> Vec<PremiseId> {
    let mut found = Vec::new();
    for id in ids {
        match premise(case, id, PremiseKind::Switch) {
            Err(exists) => errors.push(QueryError::NoSwitch(id.clone(), exists)),
            Ok(switch) if found.contains(&switch) => errors.push(QueryError::Twice(id.clone())),
            Ok(switch) => found.push(switch),
        }
    }
    found
}

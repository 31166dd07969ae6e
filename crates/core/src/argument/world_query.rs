//! A world named in words, as links, attributes and the command line give it.

use core::fmt;

use crate::case::{ActorId, Case, PremiseId, PremiseKind, WorldSpec};

/// The words of a world; what is `None` is taken from the case's opening world.
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

/// What is wrong with a word. The word itself is kept as it came.
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

impl fmt::Display for QueryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoActor(word) => write!(f, "there is no actor \"{word}\""),
            Self::NoReading(word) => write!(f, "there is no reading \"{word}\""),
            Self::NoSwitch(word, false) => write!(f, "there is no switch \"{word}\""),
            Self::NoSwitch(word, true) => write!(f, "\"{word}\" is a premise, but not one you can switch"),
            Self::Twice(word) => write!(f, "\"{word}\" is named twice"),
            Self::Both(word) => write!(f, "\"{word}\" is both accepted and rejected"),
        }
    }
}

/// Reads the words of a world. Faulty words are left out of the setting and reported; a switch that is both
/// accepted and rejected stays open.
#[must_use]
pub fn resolve_query(case: &Case, words: &WorldQuery) -> (WorldSpec, Vec<QueryError>) {
    let mut faults = Vec::new();
    let mut setting = case.opening.clone();
    if let Some(on) = &words.on {
        setting.actors = on.iter().filter_map(|word| note(actor(case, word), &mut faults)).collect();
    }
    if let Some(reading) = &words.reading {
        setting.reading = reading.as_ref().and_then(|word| note(reading_named(case, word), &mut faults));
    }
    // A list that is given replaces the opening's other list where the two would disagree.
    if let Some(accept) = &words.accept {
        setting.accept = switches(case, accept, &mut faults);
        if words.reject.is_none() {
            setting.reject.retain(|premise| !setting.accept.contains(premise));
        }
    }
    if let Some(reject) = &words.reject {
        setting.reject = switches(case, reject, &mut faults);
        if words.accept.is_none() {
            setting.accept.retain(|premise| !setting.reject.contains(premise));
        }
    }
    let both: Vec<PremiseId> =
        setting.accept.iter().copied().filter(|premise| setting.reject.contains(premise)).collect();
    setting.accept.retain(|premise| !both.contains(premise));
    setting.reject.retain(|premise| !both.contains(premise));
    faults.extend(both.iter().map(|premise| QueryError::Both(case.premises[premise.index()].id.clone())));
    (setting, faults)
}

fn note<T>(found: Result<T, QueryError>, faults: &mut Vec<QueryError>) -> Option<T> {
    found.map_err(|fault| faults.push(fault)).ok()
}

fn actor(case: &Case, word: &str) -> Result<ActorId, QueryError> {
    let index = case.actors.iter().position(|actor| actor.id == word);
    index.map(ActorId::from).ok_or_else(|| QueryError::NoActor(word.to_owned()))
}

fn premise(case: &Case, word: &str, kind: PremiseKind) -> Result<PremiseId, bool> {
    let index = case.premises.iter().position(|premise| premise.id == word).ok_or(false)?;
    if case.premises[index].kind == kind { Ok(PremiseId::from(index)) } else { Err(true) }
}

fn reading_named(case: &Case, word: &str) -> Result<PremiseId, QueryError> {
    premise(case, word, PremiseKind::Reading).map_err(|_| QueryError::NoReading(word.to_owned()))
}

fn switches(case: &Case, words: &[String], faults: &mut Vec<QueryError>) -> Vec<PremiseId> {
    let mut found = Vec::new();
    for word in words {
        match premise(case, word, PremiseKind::Switch) {
            Err(exists) => faults.push(QueryError::NoSwitch(word.clone(), exists)),
            Ok(switch) if found.contains(&switch) => faults.push(QueryError::Twice(word.clone())),
            Ok(switch) => found.push(switch),
        }
    }
    found
}

//! Why a change alters no status: a reader who has done something is told what came of it, also when nothing did.

use explainer_core::argument::{Change, Verdicts};
use explainer_core::case::{ActorId, Argument, PremiseId};

use super::name_of;
use crate::language::parts::{Name, Standstill};
use crate::model::Model;
use crate::session::{LastChange, State};

/// Why the last change altered no status.
pub(super) fn cause<'a>(model: &'a Model, state: &State, verdicts: &Verdicts) -> Standstill<'a> {
    match state.last_change {
        LastChange::Changed(Change::Actor(actor, on)) => actor_cause(model, state, actor, on),
        LastChange::Changed(Change::Switch(premise, _)) => premise_cause(model, verdicts, &[premise]),
        LastChange::Changed(Change::Reading(reading)) => {
            let before = state.before.reading(&model.case);
            let readings: Vec<PremiseId> = before.into_iter().chain(reading).collect();
            premise_cause(model, verdicts, &readings)
        }
        _ => Standstill::Same,
    }
}

fn actor_cause<'a>(model: &'a Model, state: &State, actor: ActorId, on: bool) -> Standstill<'a> {
    let world = if on { &state.world } else { &state.before };
    let needs_it = |argument: &&Argument| argument.needs.iter().any(|group| group.contains(&actor));
    let arguments = model.case.arguments.iter().filter(needs_it);
    let mut others = Vec::new();
    let mut lacking: Option<Vec<&Vec<ActorId>>> = None;
    for argument in arguments {
        let missing: Vec<_> = world.missing(argument).collect();
        if missing.is_empty() {
            let groups = argument.needs.iter().filter(|group| group.contains(&actor)).flatten();
            others.extend(groups.filter(|&&member| member != actor && world.is_on(member)));
        } else if lacking.as_ref().is_none_or(|fewest| missing.len() < fewest.len()) {
            lacking = Some(missing);
        }
    }
    others.sort_unstable();
    others.dedup();
    let names = |actors: &[ActorId]| -> Vec<Name<'a>> {
        actors.iter().map(|&member| name_of(model.actor(member))).collect()
    };
    match lacking {
        _ if !others.is_empty() => {
            let others: Vec<ActorId> = others.into_iter().copied().collect();
            Standstill::Covered { others: names(&others) }
        }
        Some(groups) => {
            Standstill::Lacking { others: groups.into_iter().map(|group| names(group)).collect() }
        }
        None => Standstill::Same,
    }
}

fn premise_cause<'a>(model: &'a Model, verdicts: &Verdicts, premises: &[PremiseId]) -> Standstill<'a> {
    let rests_on_it =
        |argument: &Argument| argument.premises.iter().any(|literal| premises.contains(&literal.premise));
    let mut arguments = model.arguments().filter(|&id| rests_on_it(&model.case.arguments[id.index()]));
    match arguments.find(|&id| verdicts.status(id).applies()) {
        Some(id) => {
            Standstill::Otherwise { argument: name_of(model.argument(id)), status: verdicts.status(id) }
        }
        None => Standstill::Unused,
    }
}

//! What the words of a fault call things: by their ids, or by what they are.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use crate::case::check::ID_MAX;
use crate::case::place::{Field, Part, Place};
use crate::case::{Case, PremiseId, PremiseKind, Who};

/// A word of a case as a message may show it: in backticks, with nothing hidden in it, and not endless.
pub fn quoted(word: &str) -> String {
    let mut end = word.char_indices().map(|(at, _)| at).skip(ID_MAX);
    match end.next() {
        Some(end) => format!("`{}…`", word[..end].escape_debug()),
        None => format!("`{}`", word.escape_debug()),
    }
}

/// "the argument `free-to-hire`"
pub fn owner(case: &Case, place: Place) -> String {
    let thing = place.part.thing();
    match (place.part, entry_id(case, place)) {
        (Part::Attacks, _) => {
            let id = |at: usize| case.arguments.get(at).map_or("?", |argument| &argument.id);
            let attack = place.entry.and_then(|at| case.attacks.get(at as usize));
            attack.map_or_else(String::new, |attack| {
                format!(
                    "the attack of {} on {}",
                    quoted(id(attack.from.index())),
                    quoted(id(attack.to.index()))
                )
            })
        }
        (Part::Case | Part::Texts | Part::Bands | Part::Opening, _) | (_, None) => format!("the {thing}"),
        (_, Some(id)) => format!("the {thing} {}", quoted(id)),
    }
}

/// The id of the entry a place is in; the case's own at its top.
pub fn entry_id(case: &Case, place: Place) -> Option<&str> {
    if place.part == Part::Case {
        return Some(&case.id);
    }
    let at = place.entry? as usize;
    let id = match place.part {
        Part::Presets => &case.presets.get(at)?.id,
        Part::Actors => &case.actors.get(at)?.id,
        Part::Voices => &case.voices.get(at)?.id,
        Part::Premises => &case.premises.get(at)?.id,
        Part::Arguments => &case.arguments.get(at)?.id,
        Part::Statements => &case.statements.get(at)?.id,
        Part::Events => &case.events.get(at)?.id,
        Part::Sources => &case.sources.get(at)?.id,
        Part::Silences => case.silences.get(at)?,
        Part::Glossary => case.glossary.get(at)?,
        Part::Case | Part::Opening | Part::Attacks | Part::Texts | Part::Bands => return None,
    };
    Some(id)
}

/// What an element of a list names.
pub fn element_id(case: &Case, place: Place) -> Option<String> {
    let (entry, at) = (place.entry.unwrap_or(0) as usize, place.element? as usize);
    let actor = |at: usize| case.actors.get(at).map(|actor| actor.id.clone());
    let premise = |at: PremiseId| case.premises.get(at.index()).map(|premise| premise.id.clone());
    let source = |at: usize| case.sources.get(at).map(|source| source.id.clone());
    let who = |who: &Who| match who {
        Who::Actor(id) => actor(id.index()),
        Who::Voice(id) => case.voices.get(id.index()).map(|voice| voice.id.clone()),
    };
    let setting = match place.part {
        Part::Opening => Some(&case.opening),
        Part::Presets => case.presets.get(entry).map(|preset| &preset.world),
        _ => None,
    };
    match (place.part, place.field?) {
        (Part::Opening | Part::Presets, Field::Actors) => actor(setting?.actors.get(at)?.index()),
        (Part::Opening | Part::Presets, Field::Accept) => premise(*setting?.accept.get(at)?),
        (Part::Opening | Part::Presets, Field::Reject) => premise(*setting?.reject.get(at)?),
        (Part::Actors, Field::Implies) => actor(case.actors.get(entry)?.implies.get(at)?.index()),
        (Part::Actors, Field::Sources) => source(case.actors.get(entry)?.sources.get(at)?.index()),
        (Part::Premises, Field::Sources) => source(case.premises.get(entry)?.sources.get(at)?.index()),
        (Part::Premises, field @ (Field::HeldBy | Field::DisputedBy)) => {
            let premise = case.premises.get(entry)?;
            let list = if field == Field::HeldBy { &premise.held_by } else { &premise.disputed_by };
            let position = list.get(at)?;
            match place.inner_element {
                Some(at) => source(position.sources.get(at as usize)?.index()),
                None => who(&position.who),
            }
        }
        (Part::Premises, Field::Passages) => number(&case.premises.get(entry)?.passages, at),
        (Part::Arguments, field) => {
            let argument = case.arguments.get(entry)?;
            match field {
                Field::Needs => actor(argument.needs.get(at)?.get(place.inner_element? as usize)?.index()),
                Field::Premises => premise(argument.premises.get(at)?.premise),
                Field::BuildsOn => case
                    .arguments
                    .get(argument.builds_on.get(at)?.index())
                    .map(|argument| argument.id.clone()),
                Field::AdvancedBy => who(argument.advanced_by.get(at)?),
                Field::Statements => case
                    .statements
                    .get(argument.statements.get(at)?.index())
                    .map(|statement| statement.id.clone()),
                Field::Sources => source(argument.sources.get(at)?.index()),
                Field::Passages => number(&argument.passages, at),
                _ => None,
            }
        }
        (Part::Statements, Field::Chain) => who(case.statements.get(entry)?.chain.get(at)?),
        (Part::Statements, Field::To) => who(case.statements.get(entry)?.to.get(at)?),
        (Part::Statements, Field::Sources) => source(case.statements.get(entry)?.sources.get(at)?.index()),
        (Part::Statements, Field::Passages) => number(&case.statements.get(entry)?.passages, at),
        (Part::Events, Field::Sources) => source(case.events.get(entry)?.sources.get(at)?.index()),
        (Part::Events, Field::Passages) => number(&case.events.get(entry)?.passages, at),
        _ => None,
    }
}

fn number(list: &[u16], at: usize) -> Option<String> {
    list.get(at).map(|passage| format!("{passage}"))
}

pub fn outer(place: Place) -> &'static str {
    place.field.map_or("", Field::as_str)
}

pub fn premise_id(case: &Case, premise: PremiseId) -> String {
    case.premises.get(premise.index()).map_or_else(String::new, |premise| quoted(&premise.id))
}

pub fn kind_of(case: &Case, premise: PremiseId) -> &'static str {
    match case.premises.get(premise.index()).map(|premise| premise.kind) {
        Some(PremiseKind::Settled) => "settled",
        Some(PremiseKind::Switch) => "switch",
        Some(PremiseKind::Reading) => "reading",
        None => "missing",
    }
}

/// How many steps a circle is followed to name its members.
const SEARCHED: usize = 500;

/// How many ids a help text names before it says "…".
const NAMED: usize = 8;

pub fn row<'a>(ids: impl Iterator<Item = &'a str>, between: &str) -> String {
    let mut ids = ids;
    let mut row = ids.by_ref().take(NAMED).map(quoted).collect::<Vec<_>>().join(between);
    if ids.next().is_some() {
        row.push_str(between);
        row.push('…');
    }
    row
}

/// The circle that the link at `place` closes: "`a` → `b` → `a`".
pub fn circle(case: &Case, place: Place) -> String {
    let links = |from: usize| -> Vec<usize> {
        match place.part {
            Part::Actors => case.actors.get(from).map(|a| a.implies.iter().map(|a| a.index()).collect()),
            _ => case.arguments.get(from).map(|a| a.builds_on.iter().map(|a| a.index()).collect()),
        }
        .unwrap_or_default()
    };
    let id = |at: usize| match place.part {
        Part::Actors => case.actors.get(at).map_or("?", |actor| &actor.id),
        _ => case.arguments.get(at).map_or("?", |argument| &argument.id),
    };
    let (Some(from), Some(at)) = (place.entry, place.element) else { return String::new() };
    let from = from as usize;
    let Some(&to) = links(from).get(at as usize) else { return String::new() };
    // Breadth first from the end of the link back to its start, if that is not too far.
    let mut came_from = BTreeMap::from([(to, to)]);
    let mut todo = vec![to];
    let mut next = 0;
    while let Some(&node) = todo.get(next)
        && next < SEARCHED
        && !came_from.contains_key(&from)
    {
        next += 1;
        for other in links(node).into_iter().take(SEARCHED) {
            came_from.entry(other).or_insert_with(|| {
                todo.push(other);
                node
            });
        }
    }
    if !came_from.contains_key(&from) {
        return row([id(from), id(to), "…", id(from)].into_iter(), " → ");
    }
    let mut path = vec![from];
    let mut node = from;
    while node != to {
        node = came_from.get(&node).copied().unwrap_or(to);
        path.push(node);
    }
    path.reverse();
    row(core::iter::once(from).chain(path).map(id), " → ")
}

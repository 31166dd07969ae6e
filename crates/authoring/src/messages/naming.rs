//! What the messages call things: by their ids, or by what they are.

use std::collections::BTreeMap;

use crate::ids::id_of;
use crate::location::{Key, Location, Section};
use explainer_core::case::{Case, ID_MAX, Passage, PremiseId, PremiseKind, SourceId, Structure, Who};

/// A word of a case as a message may show it: in backticks, with nothing hidden in it, and not endless.
pub fn quoted(word: &str) -> String {
    let mut end = word.char_indices().map(|(at, _)| at).skip(ID_MAX);
    match end.next() {
        Some(end) => format!("`{}…`", word[..end].escape_debug()),
        None => format!("`{}`", word.escape_debug()),
    }
}

/// "the argument `free-to-hire`"
pub fn owner(structure: &Structure, location: Location) -> String {
    let case = &structure.case;
    let thing = location.section.thing();
    match (location.section, entry_id(structure, location)) {
        (Section::Attacks, _) => {
            let id = |at: usize| case.arguments.get(at).map_or("?", |argument| &argument.id);
            let attack = location.entry.and_then(|at| case.attacks.get(at as usize));
            attack.map_or_else(String::new, |attack| {
                format!(
                    "the attack of {} on {}",
                    quoted(id(attack.from.index())),
                    quoted(id(attack.to.index()))
                )
            })
        }
        (Section::Case | Section::Texts | Section::Bands | Section::Opening, _) | (_, None) => {
            format!("the {thing}")
        }
        (_, Some(id)) => format!("the {thing} {}", quoted(id)),
    }
}

/// The id of the entry a location is in; the case's own at its top.
pub fn entry_id(structure: &Structure, location: Location) -> Option<&str> {
    if location.section == Section::Case {
        return Some(&structure.case.id);
    }
    id_of(structure, location.section, location.entry? as usize)
}

/// What an element of a list names.
pub fn element_id(structure: &Structure, location: Location) -> Option<String> {
    let Structure { case, details, .. } = structure;
    let (entry, at) = (location.entry.unwrap_or(0) as usize, location.element? as usize);
    let actor = |at: usize| case.actors.get(at).map(|actor| actor.id.clone());
    let premise = |at: PremiseId| case.premises.get(at.index()).map(|premise| premise.id.clone());
    let source = |at: usize| details.sources.get(at).map(|source| source.id.clone());
    let who = |who: &Who| match who {
        Who::Actor(id) => actor(id.index()),
        Who::Voice(id) => case.voices.get(id.index()).map(|voice| voice.id.clone()),
    };
    let setting = match location.section {
        Section::Opening => Some(&case.opening),
        Section::Presets => case.presets.get(entry).map(|preset| &preset.world),
        Section::Tour => case.tour.get(entry).map(|step| &step.world),
        _ => None,
    };
    match (location.section, location.key?) {
        (Section::Opening | Section::Presets | Section::Tour, Key::Actors) => {
            actor(setting?.actors.get(at)?.index())
        }
        (Section::Opening | Section::Presets | Section::Tour, Key::Accept) => {
            premise(*setting?.accept.get(at)?)
        }
        (Section::Opening | Section::Presets | Section::Tour, Key::Reject) => {
            premise(*setting?.reject.get(at)?)
        }
        (Section::Presets, Key::Formerly) => structure.upkeep.presets.get(entry)?.formerly.get(at).cloned(),
        (Section::Tour, Key::Statements) => {
            let statement = *details.tour.get(entry)?.statements.get(at)?;
            details.statements.get(statement.index()).map(|statement| statement.id.clone())
        }
        (Section::Tour, Key::Sources) => source(details.tour.get(entry)?.sources.get(at)?.index()),
        (section, key @ (Key::Stands | Key::Contested | Key::Falls | Key::Unsupported)) => {
            let promised = match section {
                Section::Presets => &structure.upkeep.presets.get(entry)?.promised,
                _ => &structure.upkeep.tour.get(entry)?.promised,
            };
            let list = match key {
                Key::Stands => &promised.stands,
                Key::Contested => &promised.contested,
                Key::Falls => &promised.falls,
                _ => &promised.unsupported,
            };
            case.arguments.get(list.get(at)?.index()).map(|argument| argument.id.clone())
        }
        (Section::Arguments, Key::Readings) => {
            premise(*structure.upkeep.arguments.get(entry)?.readings.get(at)?)
        }
        (Section::Actors, Key::Implies) => actor(case.actors.get(entry)?.implies.get(at)?.index()),
        (Section::Actors, Key::Sources) => source(details.actors.get(entry)?.sources.get(at)?.index()),
        (Section::Premises, Key::Sources) => source(details.premises.get(entry)?.sources.get(at)?.index()),
        (Section::Premises, key @ (Key::HeldBy | Key::DisputedBy)) => {
            let premise = case.premises.get(entry)?;
            let list = if key == Key::HeldBy { &premise.held_by } else { &premise.disputed_by };
            let recorded = details.premises.get(entry)?;
            let sources = if key == Key::HeldBy { &recorded.held_by } else { &recorded.disputed_by };
            match location.inner_element {
                Some(inner) => source(sources.get(at)?.get(inner as usize)?.index()),
                None => who(&list.get(at)?.who),
            }
        }
        (Section::Premises, Key::Passages) => number(&details.premises.get(entry)?.passages, at),
        (Section::Arguments, key) => {
            let (argument, more) = (case.arguments.get(entry)?, details.arguments.get(entry)?);
            match key {
                Key::Needs => actor(argument.needs.get(at)?.get(location.inner_element? as usize)?.index()),
                Key::Premises => premise(argument.premises.get(at)?.premise),
                Key::BuildsOn => case
                    .arguments
                    .get(argument.builds_on.get(at)?.index())
                    .map(|argument| argument.id.clone()),
                Key::AdvancedBy => who(argument.advanced_by.get(at)?),
                Key::Statements => details
                    .statements
                    .get(more.statements.get(at)?.index())
                    .map(|statement| statement.id.clone()),
                Key::Sources => source(more.sources.get(at)?.index()),
                Key::Passages => number(&more.passages, at),
                _ => None,
            }
        }
        (Section::Statements, Key::Chain) => who(details.statements.get(entry)?.chain.get(at)?),
        (Section::Statements, Key::To) => who(details.statements.get(entry)?.to.get(at)?),
        (Section::Statements, Key::Sources) => {
            source(details.statements.get(entry)?.sources.get(at)?.index())
        }
        (Section::Statements, Key::Passages) => number(&details.statements.get(entry)?.passages, at),
        (Section::Events, Key::Sources) => source(details.events.get(entry)?.sources.get(at)?.index()),
        (Section::Events, Key::Passages) => number(&details.events.get(entry)?.passages, at),
        _ => None,
    }
}

fn number(list: &[Passage], at: usize) -> Option<String> {
    list.get(at).map(|passage| passage.number.to_string())
}

pub fn outer(location: Location) -> &'static str {
    location.key.map_or("", Key::as_str)
}

pub fn premise_id(case: &Case, premise: PremiseId) -> String {
    case.premises.get(premise.index()).map_or_else(String::new, |premise| quoted(&premise.id))
}

/// A source by its id; what it is where there is none.
pub fn source_id(structure: &Structure, source: SourceId) -> String {
    let found = structure.details.sources.get(source.index());
    found.map_or_else(|| "a source".to_owned(), |source| quoted(&source.id))
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

/// The circle that the link at `location` closes: "`a` → `b` → `a`".
pub fn circle(case: &Case, location: Location) -> String {
    let links = |from: usize| -> Vec<usize> {
        match location.section {
            Section::Actors => case.actors.get(from).map(|a| a.implies.iter().map(|a| a.index()).collect()),
            _ => case.arguments.get(from).map(|a| a.builds_on.iter().map(|a| a.index()).collect()),
        }
        .unwrap_or_default()
    };
    let id = |at: usize| match location.section {
        Section::Actors => case.actors.get(at).map_or("?", |actor| &actor.id),
        _ => case.arguments.get(at).map_or("?", |argument| &argument.id),
    };
    let (Some(from), Some(at)) = (location.entry, location.element) else { return String::new() };
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
    row(std::iter::once(from).chain(path).map(id), " → ")
}

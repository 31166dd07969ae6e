//! What there is to say, before any language says it: after each change, why an argument has its status, and what a
//! control offers. Ids become names here; sentences are made by [`Grammar`](crate::language::Grammar).

use explainer_core::argument::{Change, Reason, Status, Verdicts, reason};
use explainer_core::case::{ActorId, ArgumentId, Attack, AttackKind, Column, Entry, Literal, Position, Who};
use explainer_core::diagram::Node;
use explainer_core::sorted::by_key;

use crate::language::Words;
use crate::language::parts::{Announcement, Deed, Effect, Ground, Name, NamedChange, NamedLiteral, Stance};
use crate::model::Model;
use crate::session::{LastChange, State};

/// The sentence for the state as it is.
#[must_use]
pub fn sentence(model: &Model, words: &Words, state: &State, verdicts: &Verdicts) -> String {
    words.announce(&announcement(model, state, verdicts))
}

/// What was done last and what that did, most important first.
#[must_use]
pub fn announcement<'a>(model: &'a Model, state: &State, verdicts: &Verdicts) -> Announcement<'a> {
    let deed = match state.last_change {
        LastChange::Nothing => Deed::Nothing,
        LastChange::Changed(change) => Deed::Changed(named_change(model, change)),
        LastChange::ChangedMany => Deed::ChangedMany,
        LastChange::Preset(index) => Deed::Preset(name_of(&model.labels.presets[index])),
        LastChange::Undone => Deed::Undone,
        LastChange::Reset => Deed::Reset,
        LastChange::ShownByHost => Deed::ByPage,
    };
    let mut asides = Vec::new();
    if let LastChange::Changed(Change::Actor(actor, on)) = state.last_change {
        asides.extend(company(model, state, actor, on));
    }
    let before = model.verdicts(&state.before);
    let changed = model.arguments().filter(|&id| before.status(id) != verdicts.status(id)).collect();
    let changed = by_key(changed, |&id| weight(model, verdicts, &before, id));
    if changed.is_empty() {
        asides.push(Effect::None);
    }
    let effects = changed.into_iter().map(|id| effect(model, state, verdicts, id)).collect();
    Announcement { deed, asides, effects }
}

/// Who came or went with an actor.
fn company<'a>(model: &'a Model, state: &State, actor: ActorId, on: bool) -> Option<Effect<'a>> {
    let others: Vec<Name<'_>> = (0..model.case.actors.len())
        .map(ActorId::from)
        .filter(|&other| other != actor && state.before.is_on(other) != state.world.is_on(other))
        .map(|other| name_of(model.actor(other)))
        .collect();
    (!others.is_empty()).then_some(Effect::Along { others, on })
}

/// Decided outcomes before undecided ones, claims before objections before replies.
fn weight(model: &Model, now: &Verdicts, before: &Verdicts, id: ArgumentId) -> (u8, Column, ArgumentId) {
    let rank = match now.status(id) {
        Status::Falls => 0,
        Status::Stands => 1,
        Status::Contested => 2,
        Status::Unsupported if before.status(id).applies() => 3,
        Status::NotEngaged if before.status(id).applies() => 4,
        Status::Unsupported | Status::NotEngaged => 5,
    };
    (rank, model.case.arguments[id.index()].column, id)
}

fn effect<'a>(model: &'a Model, state: &State, verdicts: &Verdicts, id: ArgumentId) -> Effect<'a> {
    let argument = name_of(model.argument(id));
    if let Reason::Falls { by, .. } = reason(&model.case, &state.world, verdicts, id)
        && let Some(attack) = by.first()
    {
        let attacker = name_of(model.argument(attack.from));
        return Effect::FallsTo { argument, attacker, strike: attack.kind.into() };
    }
    Effect::Becomes { argument, status: verdicts.status(id) }
}

/// Why an argument has its status, one plain sentence for each ground.
#[must_use]
pub fn reasons(model: &Model, words: &Words, reason: &Reason) -> Vec<String> {
    grounds(model, reason).iter().map(|ground| words.grammar.ground(ground)).collect()
}

/// Why an argument has its status, each ground by itself.
#[must_use]
pub fn grounds<'a>(model: &'a Model, reason: &Reason) -> Vec<Ground<'a>> {
    let arguments =
        |ids: &[ArgumentId]| -> Vec<Name<'a>> { ids.iter().map(|&id| name_of(model.argument(id))).collect() };
    let attackers = |attacks: &[Attack]| -> Vec<Name<'a>> {
        attacks.iter().map(|attack| name_of(model.argument(attack.from))).collect()
    };
    let mut grounds = Vec::new();
    let unless_empty = |names: Vec<Name<'a>>, ground: fn(Vec<Name<'a>>) -> Ground<'a>| {
        if names.is_empty() { None } else { Some(ground(names)) }
    };
    match reason {
        Reason::NotEngaged { missing } => {
            let group =
                |group: &Vec<ActorId>| group.iter().map(|&actor| name_of(model.actor(actor))).collect();
            grounds.push(Ground::Missing(missing.iter().map(group).collect()));
        }
        Reason::Unsupported { rejected, parts } => {
            grounds.extend(rejected.iter().map(|&literal| rejection(model, literal)));
            grounds.extend(unless_empty(arguments(parts), Ground::PartsOut));
        }
        Reason::Falls { by, parts } => {
            grounds.extend(by.iter().map(|&attack| defeat(model, attack)));
            grounds.extend(unless_empty(arguments(parts), Ground::PartsFall));
        }
        Reason::Stands { answered } => {
            grounds.push(unless_empty(attackers(answered), Ground::Defended).unwrap_or(Ground::Unopposed));
        }
        Reason::Contested { open, parts, by } => {
            if !open.is_empty() {
                grounds
                    .push(Ground::Open(open.iter().map(|&literal| named_literal(model, literal)).collect()));
            }
            grounds.extend(unless_empty(arguments(parts), Ground::PartsContested));
            grounds.extend(unless_empty(attackers(by), Ground::Pending));
        }
    }
    grounds
}

/// A premise that is rejected, and those who do not grant it as the argument uses it.
fn rejection(model: &Model, literal: Literal) -> Ground<'_> {
    let premise = &model.case.premises[literal.premise.index()];
    let against = if literal.negated { &premise.held_by } else { &premise.disputed_by };
    Ground::Rejected { literal: named_literal(model, literal), against: stances(model, against) }
}

/// An attack by an argument that stands.
fn defeat(model: &Model, attack: Attack) -> Ground<'_> {
    let attacker = name_of(model.argument(attack.from));
    match attack.kind {
        AttackKind::Undermine(premise) => {
            Ground::Undermined { attacker, premise: name_of(model.premise(premise)) }
        }
        AttackKind::Undercut => Ground::Undercut(attacker),
        AttackKind::Rebut => Ground::Rebutted(attacker),
    }
}

/// What an entry of the texts is called.
#[must_use]
pub fn name_of(entry: &Entry) -> Name<'_> {
    Name::new(&entry.label, &entry.inflected)
}

/// What something in the figure is called.
#[must_use]
pub fn name_of_node(model: &Model, node: Node) -> Name<'_> {
    name_of(model.entry(node))
}

/// What whoever says something is called.
#[must_use]
pub fn name_of_speaker(model: &Model, who: Who) -> Name<'_> {
    name_of(model.speaker(who))
}

/// A change with names in place of ids.
#[must_use]
pub fn named_change(model: &Model, change: Change) -> NamedChange<'_> {
    match change {
        Change::Actor(actor, on) => NamedChange::Actor(name_of(model.actor(actor)), on),
        Change::Reading(reading) => NamedChange::Reading(reading.map(|id| name_of(model.premise(id)))),
        Change::Switch(premise, truth) => NamedChange::Switch(name_of(model.premise(premise)), truth),
    }
}

/// A premise as an argument uses it, with its name in place of its id.
#[must_use]
pub fn named_literal(model: &Model, literal: Literal) -> NamedLiteral<'_> {
    NamedLiteral { premise: name_of(model.premise(literal.premise)), negated: literal.negated }
}

/// Someone who takes a side.
#[must_use]
pub fn stance<'a>(model: &'a Model, position: &Position) -> Stance<'a> {
    Stance { who: name_of_speaker(model, position.who), in_part: position.in_part }
}

/// Everyone who takes a side.
#[must_use]
pub fn stances<'a>(model: &'a Model, positions: &[Position]) -> Vec<Stance<'a>> {
    positions.iter().map(|position| stance(model, position)).collect()
}

/// A premise as an argument uses it, in a few words.
#[must_use]
pub fn literal_label(model: &Model, words: &Words, literal: Literal) -> String {
    words.grammar.literal(named_literal(model, literal))
}

/// Changes that are made together, as the words of a button.
#[must_use]
pub fn offer(model: &Model, words: &Words, changes: &[Change]) -> String {
    let changes: Vec<NamedChange<'_>> = changes.iter().map(|&change| named_change(model, change)).collect();
    words.grammar.offer(&changes)
}

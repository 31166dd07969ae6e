//! What there is to say, before any language says it: after each change, why an argument has its status, and what a
//! control offers. Ids become names here; sentences are made by [`Grammar`](crate::language::Grammar).

mod standstill;

use explainer_core::argument::{
    Change, Control, Reason, Status, Verdicts, World, open_controls, opponents, reason,
};
use explainer_core::case::{
    ActorId, ArgumentId, Attack, AttackKind, Column, Entry, Literal, Position, PremiseKind, Who,
};
use explainer_core::diagram::Node;
use explainer_core::sorted::by_key;

use crate::language::Words;
use crate::language::parts::{
    Announcement, Date, Deed, Effect, Ground, Name, NamedChange, NamedControl, NamedLiteral, Stance,
};
use crate::model::Model;
use crate::session::{LastChange, Pending, State, Tab};

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
        LastChange::ByLink => Deed::ByLink,
        LastChange::Changed(change) => Deed::Changed(named_change(model, change)),
        LastChange::ChangedMany => Deed::ChangedMany,
        LastChange::Preset(index) => Deed::Preset(name_of(&model.labels.presets[index])),
        LastChange::Step(step) => Deed::Step { number: step + 1, of: model.case.tour.len() },
        LastChange::Asked(step) => Deed::Asked { number: step + 1, of: model.case.tour.len() },
        LastChange::Finished => Deed::Finished,
        LastChange::Pending => Deed::Pending(match &state.prediction.pending {
            Some(Pending { changes, .. }) if changes.len() == 1 => Some(named_change(model, changes[0])),
            _ => None,
        }),
        LastChange::Withdrawn => Deed::Withdrawn,
        LastChange::Undone => Deed::Undone,
        LastChange::Reset => Deed::Reset,
        LastChange::ShownByHost | LastChange::FollowedLink => Deed::ByPage,
    };
    let withheld = |step| model.lesson.as_ref().is_some_and(|lesson| lesson.withholds(step, &state.tour));
    if matches!(state.last_change, LastChange::Step(step) if withheld(step)) {
        return Announcement { deed, asides: Vec::new(), effects: Vec::new() };
    }
    if let Deed::Asked { .. } | Deed::Finished | Deed::Pending(_) | Deed::Withdrawn = deed {
        return Announcement { deed, asides: Vec::new(), effects: Vec::new() };
    }
    let before = model.verdicts(&state.before);
    let middle = state.focus.filter(|_| state.tab == Tab::Focus);
    let keeps = middle.filter(|&id| before.status(id) == verdicts.status(id));
    let kept = keeps.map(|id| kept(model, state, verdicts, id));
    if let Deed::Nothing | Deed::ByLink = deed {
        return Announcement { deed, asides: kept.into_iter().collect(), effects: Vec::new() };
    }
    let mut asides = Vec::new();
    if let LastChange::Changed(change) = state.last_change {
        asides.extend(company(model, state, change));
        if state.world.reading(&model.case).is_none()
            && state.before.reading(&model.case).is_some()
            && matches!(change, Change::Actor(..))
        {
            asides.push(Effect::Opened);
        }
    }
    let changed = model.arguments().filter(|&id| before.status(id) != verdicts.status(id)).collect();
    let changed = by_key(changed, |&id| (middle != Some(id), weight(model, verdicts, &before, id)));
    asides.extend(kept);
    if changed.is_empty() && !matches!(deed, Deed::Step { .. }) {
        asides.push(Effect::None(standstill::cause(model, state, verdicts)));
    }
    let effects = changed.into_iter().map(|id| effect(model, state, verdicts, id)).collect();
    Announcement { deed, asides, effects }
}

/// The argument in the middle, which has the status it had.
fn kept<'a>(model: &'a Model, state: &State, verdicts: &Verdicts, id: ArgumentId) -> Effect<'a> {
    let open = open_controls(&model.case, &state.world, verdicts, id);
    let open = open.into_iter().map(|control| named_control(model, control)).collect();
    Effect::Keeps { argument: name_of(model.argument(id)), status: verdicts.status(id), open }
}

/// Who came or went with an actor, or came to hold a reading.
fn company<'a>(model: &'a Model, state: &State, change: Change) -> Option<Effect<'a>> {
    let (actor, on) = match change {
        Change::Actor(actor, on) => (Some(actor), on),
        Change::Reading(_) | Change::Switch(..) => (None, true),
    };
    let others: Vec<Name<'_>> = (0..model.case.actors.len())
        .map(ActorId::from)
        .filter(|&other| Some(other) != actor && state.before.is_on(other) != state.world.is_on(other))
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
pub fn reasons(model: &Model, words: &Words, world: &World, reason: &Reason) -> Vec<String> {
    grounds(model, world, reason).iter().map(|ground| words.grammar.ground(ground)).collect()
}

/// Why an argument has its status, each ground by itself.
#[must_use]
pub fn grounds<'a>(model: &'a Model, world: &World, reason: &Reason) -> Vec<Ground<'a>> {
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
        Reason::Stands { answered, disputed } => {
            grounds.extend(unless_empty(attackers(answered), Ground::Defended));
            grounds.extend(disputed.iter().map(|&literal| granted(model, world, literal)));
            if grounds.is_empty() {
                grounds.push(Ground::Unopposed);
            }
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

/// A premise that the reader grants, and those who take part and dispute it.
fn granted<'a>(model: &'a Model, world: &World, literal: Literal) -> Ground<'a> {
    let against = opponents(&model.case, world, literal).map(|position| stance(model, position));
    Ground::Granted { literal: named_literal(model, literal), against: against.collect() }
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

/// A control, with the name of what it sets in place of its id.
#[must_use]
pub fn named_control(model: &Model, control: Control) -> NamedControl<'_> {
    match control {
        Control::Actor(actor) => NamedControl::Actor(name_of(model.actor(actor))),
        Control::Reading => NamedControl::Reading,
        Control::Switch(premise) => NamedControl::Premise(name_of(model.premise(premise))),
    }
}

/// A premise as an argument uses it, with its name in place of its id.
#[must_use]
pub fn named_literal(model: &Model, literal: Literal) -> NamedLiteral<'_> {
    NamedLiteral {
        premise: name_of(model.premise(literal.premise)),
        is_reading: model.case.premises[literal.premise.index()].kind == PremiseKind::Reading,
        negated: literal.negated,
    }
}

/// Someone who takes a side.
#[must_use]
pub fn stance<'a>(model: &'a Model, position: &'a Position) -> Stance<'a> {
    let date = |iso: &'a str| (!iso.is_empty()).then(|| Date::read(iso));
    Stance {
        who: name_of_speaker(model, position.who),
        in_part: position.in_part,
        since: date(&position.since),
        until: date(&position.until),
    }
}

/// Everyone who takes a side.
#[must_use]
pub fn stances<'a>(model: &'a Model, positions: &'a [Position]) -> Vec<Stance<'a>> {
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

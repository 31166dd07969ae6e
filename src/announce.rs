//! The one sentence after each change: what was switched, and what that did, most important first.

use explainer_core::argument::{Change, Reason, Status, Truth, Verdicts, reason};
use explainer_core::case::{ActorId, ArgumentId, AttackKind, Column, Position};
use explainer_core::sorted::by_key;

use crate::language::Words;
use crate::model::Model;
use crate::session::{LastChange, State};

/// The longest sentence, in characters: what a listener can take in at once.
pub const LONGEST: usize = 150;

/// The sentence for the state as it is.
#[must_use]
pub fn sentence(model: &Model, words: &Words, state: &State, verdicts: &Verdicts) -> String {
    let w = &words.sentences;
    let opening = match &state.last_change {
        LastChange::Nothing => return w.invitation.to_owned(),
        LastChange::Changed(change) => changed(model, words, *change),
        LastChange::ChangedMany => w.several.to_owned(),
        LastChange::Preset(index) => (w.preset)(&model.texts.presets[*index].label),
        LastChange::Undone => w.undone.to_owned(),
        LastChange::Reset => w.reset.to_owned(),
        LastChange::ShownByHost => w.told.to_owned(),
    };
    let mut parts = Vec::new();
    if let LastChange::Changed(Change::Actor(actor, on)) = state.last_change {
        parts.extend(company(model, words, state, actor, on));
    }
    let before = model.verdicts(&state.before);
    let effects = model.arguments().filter(|&id| before.status(id) != verdicts.status(id)).collect();
    let effects = by_key(effects, |&id| weight(model, verdicts, &before, id));
    if effects.is_empty() {
        parts.push(w.no_effect.to_owned());
    }
    let told = effects.iter().map(|&id| effect(model, words, state, verdicts, id));
    fit(opening, parts, told.collect(), w.more)
}

/// Joins as many effects as fit and counts the rest.
fn fit(opening: String, parts: Vec<String>, effects: Vec<String>, more: fn(usize) -> String) -> String {
    let mut text = opening;
    for part in parts {
        if text.chars().count() + 1 + part.chars().count() <= LONGEST {
            text = format!("{text} {part}");
        }
    }
    for told in (0..=effects.len()).rev() {
        let mut whole = text.clone();
        for effect in &effects[..told] {
            whole = format!("{whole} {effect}");
        }
        if told < effects.len() {
            whole = format!("{whole} {}", more(effects.len() - told));
        }
        // Three effects at most: a fourth is no longer heard.
        if told <= 3 && whole.chars().count() <= LONGEST {
            return whole;
        }
    }
    text.chars().take(LONGEST).collect()
}

fn changed(model: &Model, words: &Words, change: Change) -> String {
    let w = &words.sentences;
    match change {
        Change::Actor(actor, true) => (w.actor_on)(&model.actor(actor).label),
        Change::Actor(actor, false) => (w.actor_off)(&model.actor(actor).label),
        Change::Reading(None) => w.reading_open.to_owned(),
        Change::Reading(Some(reading)) => (w.reading)(&model.premise(reading).label),
        Change::Switch(premise, truth) => {
            let told = match truth {
                Truth::Holds => w.accepted,
                Truth::Open => w.opened,
                Truth::Rejected => w.rejected,
            };
            told(&model.premise(premise).label)
        }
    }
}

/// Who came or went with an actor.
fn company(model: &Model, words: &Words, state: &State, actor: ActorId, on: bool) -> Option<String> {
    let moved: Vec<&str> = (0..model.case.actors.len())
        .map(ActorId::from)
        .filter(|&other| other != actor && state.before.is_on(other) != state.world.is_on(other))
        .map(|other| model.actor(other).label.as_str())
        .collect();
    (!moved.is_empty()).then(|| (words.sentences.along)(&words.list(moved, words.sentences.and), on))
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

fn effect(model: &Model, words: &Words, state: &State, verdicts: &Verdicts, id: ArgumentId) -> String {
    let label = &model.argument(id).label;
    if let Reason::Falls { by, .. } = reason(&model.case, &state.world, verdicts, id)
        && let Some(attack) = by.first()
    {
        return (words.sentences.falls_to)(label, &model.argument(attack.from).label, attack.kind);
    }
    (words.sentences.becomes)(label, verdicts.status(id))
}

/// Why an argument has its status, one plain sentence for each ground.
#[must_use]
pub fn reasons(model: &Model, words: &Words, reason: &Reason) -> Vec<String> {
    let w = &words.sentences;
    let label = |id: ArgumentId| format!("“{}”", model.argument(id).label);
    let labels = |ids: Vec<ArgumentId>| {
        let quoted: Vec<String> = ids.into_iter().map(label).collect();
        words.list(quoted.iter().map(String::as_str), w.and)
    };
    let mut told = Vec::new();
    match reason {
        Reason::NotEngaged { missing } => {
            let groups: Vec<String> = missing
                .iter()
                .map(|group| words.list(group.iter().map(|&actor| model.actor(actor).label.as_str()), w.or))
                .collect();
            told.push((w.why_missing)(&words.list(groups.iter().map(String::as_str), w.and)));
        }
        Reason::Unsupported { rejected, parts } => {
            for literal in rejected {
                let text = literal_label(model, words, *literal);
                let premise = &model.case.premises[literal.premise.index()];
                let against = if literal.negated { &premise.held_by } else { &premise.disputed_by };
                if against.is_empty() {
                    told.push((w.why_rejected)(&text));
                } else {
                    let names: Vec<String> = against.iter().map(|it| position(model, words, it)).collect();
                    let names = words.list(names.iter().map(String::as_str), w.and);
                    told.push((w.why_rejected_disputed)(&text, &names));
                }
            }
            if !parts.is_empty() {
                told.push((w.why_parts_out)(&labels(parts.clone())));
            }
        }
        Reason::Falls { by, parts } => {
            for attack in by {
                let attacker = &model.argument(attack.from).label;
                told.push(match attack.kind {
                    AttackKind::Undermine(premise) => {
                        (w.why_undermined)(attacker, &model.premise(premise).label)
                    }
                    AttackKind::Undercut => (w.why_undercut)(attacker),
                    AttackKind::Rebut => (w.why_rebutted)(attacker),
                });
            }
            if !parts.is_empty() {
                told.push((w.why_parts_fall)(&labels(parts.clone())));
            }
        }
        Reason::Stands { answered } if answered.is_empty() => told.push(w.why_unopposed.to_owned()),
        Reason::Stands { answered } => {
            told.push((w.why_defended)(&labels(answered.iter().map(|attack| attack.from).collect())));
        }
        Reason::Contested { open, parts, by } => {
            if !open.is_empty() {
                let labels: Vec<String> = open
                    .iter()
                    .map(|&literal| format!("“{}”", literal_label(model, words, literal)))
                    .collect();
                told.push((w.why_open)(&words.list(labels.iter().map(String::as_str), w.and)));
            }
            if !parts.is_empty() {
                told.push((w.why_parts_contested)(&labels(parts.clone())));
            }
            if !by.is_empty() {
                told.push((w.why_pending)(&labels(by.iter().map(|attack| attack.from).collect())));
            }
        }
    }
    told
}

/// Someone who takes a side, and whether only in part.
#[must_use]
pub fn position(model: &Model, words: &Words, position: &Position) -> String {
    let name = model.name(position.who);
    if position.in_part { format!("{name} ({})", words.controls.in_part) } else { name.to_owned() }
}

/// A premise as an argument uses it, in a few words.
#[must_use]
pub fn literal_label(model: &Model, words: &Words, literal: explainer_core::case::Literal) -> String {
    let label = &model.premise(literal.premise).label;
    if literal.negated { format!("{}: {label}", words.figure.not) } else { label.clone() }
}

/// A change as the words of a button that makes it.
#[must_use]
pub fn offer(model: &Model, words: &Words, change: Change) -> String {
    let w = &words.sentences;
    match change {
        Change::Actor(actor, true) => (w.do_actor_on)(&model.actor(actor).label),
        Change::Actor(actor, false) => (w.do_actor_off)(&model.actor(actor).label),
        Change::Reading(None) => w.do_reading_open.to_owned(),
        Change::Reading(Some(reading)) => (w.do_reading)(&model.premise(reading).label),
        Change::Switch(premise, truth) => {
            let told = match truth {
                Truth::Holds => w.do_accept,
                Truth::Open => w.do_open,
                Truth::Rejected => w.do_reject,
            };
            told(&model.premise(premise).label)
        }
    }
}

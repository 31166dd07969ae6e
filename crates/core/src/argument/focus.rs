//! One argument in the middle: what it rests on, what is said against it and what is answered back, as far as fits
//! one screen.
//!
//! The neighbourhood is a tree of two steps of attack, so that it can be drawn without lines that cross: an argument
//! stands in it once. What is not engaged is no box but an offer: the actor who would bring it in.

use crate::case::{ActorId, ArgumentId, AttackKind, Case, Literal, PremiseKind};
use crate::sorted::by_key;

use super::{Change, Control, Framework, Reason, Status, Verdicts, World, chain};

/// The most boxes one screen holds: the argument itself, what it rests on, objections and replies.
pub const BOXES: usize = 9;

/// The most offers shown: each is one more thing to read.
const OFFERS: usize = 3;

/// One argument and what bears on it in a world.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Focus {
    /// The argument in the middle.
    pub argument: ArgumentId,
    /// What it takes as given.
    pub premises: Vec<Literal>,
    /// Arguments it builds on.
    pub parts: Vec<ArgumentId>,
    /// What is said against it, in the order of the case.
    pub objections: Vec<Objection>,
    /// Objections and replies that are engaged and find no room.
    pub more: Vec<ArgumentId>,
    /// Who could be brought in, and what for.
    pub offers: Vec<Offer>,
    /// What is left open and keeps it contested, nearest first. Empty where it is not contested.
    pub open: Vec<Control>,
}

/// An argument directed against the one in the middle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Objection {
    /// Which.
    pub argument: ArgumentId,
    /// How it is directed.
    pub kind: AttackKind,
    /// What a reader can decide that it takes as given.
    pub turns_on: Vec<Literal>,
    /// What is answered back; each stands in the figure once.
    pub replies: Vec<ArgumentId>,
    /// Replies to it that stand elsewhere in the figure.
    pub answered_elsewhere: Vec<ArgumentId>,
    /// Replies that only say that a premise of it does not hold. Whoever rejects the premise has said as much, so they
    /// are told at that choice.
    pub denials: Vec<ArgumentId>,
}

/// An actor who is left out and would bring in what bears on the argument.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// Who.
    pub actor: ActorId,
    /// Whether the argument in the middle, or one it builds on, would apply only with this actor.
    pub engages: bool,
    /// Objections that would come in.
    pub objections: Vec<ArgumentId>,
    /// Replies that would come in.
    pub replies: Vec<ArgumentId>,
}

impl Focus {
    /// What bears on an argument in a world, in at most so many boxes. Labels one world for each actor left out. `drawn` is
    /// the case without the attacks and parts that are not to be seen; often all are.
    #[must_use]
    pub fn new(
        case: &Case,
        drawn: &Case,
        framework: &Framework,
        world: &World,
        verdicts: &Verdicts,
        argument: ArgumentId,
        boxes: usize,
    ) -> Self {
        let middle = &drawn.arguments[argument.index()];
        let mut figure = Self {
            argument,
            // What a reader can decide comes first.
            premises: by_key(middle.premises.clone(), |literal| is_settled(drawn, literal)),
            parts: middle.builds_on.clone(),
            objections: Vec::new(),
            more: Vec::new(),
            offers: offers(drawn, framework, world, verdicts, argument),
            open: open_controls(case, world, verdicts, argument),
        };
        let room = boxes.saturating_sub(1 + figure.premises.len() + figure.parts.len());
        let shown = chosen(drawn, verdicts, argument, room, &mut figure.more);
        figure.objections = objections(drawn, argument, &shown);
        figure
    }

    /// How many boxes it has.
    #[must_use]
    pub fn boxes(&self) -> usize {
        let against = self.objections.iter().map(|objection| 1 + objection.replies.len());
        1 + self.premises.len() + self.parts.len() + against.sum::<usize>()
    }
}

fn is_settled(case: &Case, literal: &Literal) -> bool {
    case.premises[literal.premise.index()].kind == PremiseKind::Settled
}

/// Arguments against one, each once, in the order of the case.
fn attackers(case: &Case, of: ArgumentId) -> Vec<ArgumentId> {
    let mut found: Vec<ArgumentId> = Vec::new();
    for attack in &case.attacks {
        if attack.to == of && !found.contains(&attack.from) {
            found.push(attack.from);
        }
    }
    by_key(found, |&id| id)
}

/// Whether all a reply has against an objection is that a premise of it does not hold.
fn only_denies(case: &Case, reply: ArgumentId, objection: ArgumentId) -> bool {
    let mut attacks = case.attacks.iter().filter(|attack| attack.from == reply && attack.to == objection);
    attacks.all(|attack| match attack.kind {
        AttackKind::Undermine(premise) => {
            let used = |of: ArgumentId| case.arguments[of.index()].premises.iter();
            let contrary = used(objection).find(|literal| literal.premise == premise);
            contrary.is_some_and(|&Literal { negated, .. }| {
                used(reply).any(|literal| *literal == Literal { premise, negated: !negated })
            })
        }
        AttackKind::Undercut | AttackKind::Rebut => false,
    })
}

/// Replies to an objection that say more than that a premise does not hold. The argument in the middle is no reply.
fn replies(case: &Case, middle: ArgumentId, objection: ArgumentId) -> Vec<ArgumentId> {
    let mut replies = attackers(case, objection);
    replies.retain(|&reply| reply != middle && !only_denies(case, reply, objection));
    replies
}

/// The objections and replies that find room: those that apply first, objections before replies. The rest that is
/// engaged is `more`.
fn chosen(
    case: &Case,
    verdicts: &Verdicts,
    middle: ArgumentId,
    room: usize,
    more: &mut Vec<ArgumentId>,
) -> Vec<ArgumentId> {
    let engaged = |id: &ArgumentId| verdicts.status(*id) != Status::NotEngaged;
    let mut waiting: Vec<(bool, bool, ArgumentId)> = Vec::new();
    for objection in attackers(case, middle).into_iter().filter(engaged) {
        waiting.push((!verdicts.status(objection).applies(), false, objection));
    }
    let direct: Vec<ArgumentId> = waiting.iter().map(|&(_, _, id)| id).collect();
    for &objection in &direct {
        for reply in replies(case, middle, objection).into_iter().filter(engaged) {
            let known = waiting.iter().any(|&(_, _, id)| id == reply);
            if !known {
                // What answers an objection that does not apply matters as little as that objection.
                let idle = |id: ArgumentId| !verdicts.status(id).applies();
                waiting.push((idle(reply) || idle(objection), true, reply));
            }
        }
    }
    let mut shown = Vec::new();
    for (_, is_reply, id) in by_key(waiting, |&rank| rank) {
        // A reply has its place beside the objection it answers.
        let placed = !is_reply
            || direct.iter().any(|&of| shown.contains(&of) && replies(case, middle, of).contains(&id));
        if shown.len() < room && placed {
            shown.push(id);
        } else {
            more.push(id);
        }
    }
    shown
}

/// The shown objections, each with the replies that stand beside it.
fn objections(case: &Case, middle: ArgumentId, shown: &[ArgumentId]) -> Vec<Objection> {
    let mut placed: Vec<ArgumentId> = Vec::new();
    let direct: Vec<ArgumentId> =
        attackers(case, middle).into_iter().filter(|id| shown.contains(id)).collect();
    let against = |id: ArgumentId| {
        case.attacks.iter().find(|attack| attack.from == id && attack.to == middle).map(|attack| attack.kind)
    };
    let mut list = Vec::new();
    for &argument in &direct {
        let Some(kind) = against(argument) else { continue };
        let answers = replies(case, middle, argument).into_iter().filter(|id| shown.contains(id));
        let (answered_elsewhere, replies): (Vec<_>, Vec<_>) =
            answers.partition(|id| placed.contains(id) || direct.contains(id));
        placed.extend(&replies);
        let decidable = |literal: &&Literal| !is_settled(case, literal);
        let denials = attackers(case, argument)
            .into_iter()
            .filter(|&reply| reply != middle && only_denies(case, reply, argument));
        list.push(Objection {
            argument,
            kind,
            turns_on: case.arguments[argument.index()].premises.iter().filter(decidable).copied().collect(),
            replies,
            answered_elsewhere,
            denials: denials.collect(),
        });
    }
    list
}

/// What keeps a contested argument from being decided: the open premises along its chain of reasons.
#[must_use]
pub fn open_controls(case: &Case, world: &World, verdicts: &Verdicts, argument: ArgumentId) -> Vec<Control> {
    let mut found = Vec::new();
    for step in chain(case, world, verdicts, argument) {
        let Reason::Contested { open, .. } = step.reason else { continue };
        for literal in open {
            let control = match case.premises[literal.premise.index()].kind {
                PremiseKind::Reading => Control::Reading,
                PremiseKind::Settled | PremiseKind::Switch => Control::Switch(literal.premise),
            };
            if !found.contains(&control) {
                found.push(control);
            }
        }
    }
    found
}

/// Who would bring in what bears on an argument; those who bring in most first.
fn offers(
    case: &Case,
    framework: &Framework,
    world: &World,
    verdicts: &Verdicts,
    middle: ArgumentId,
) -> Vec<Offer> {
    let against = attackers(case, middle);
    let mut answers: Vec<ArgumentId> = Vec::new();
    for &objection in &against {
        let new = replies(case, middle, objection).into_iter();
        let new: Vec<ArgumentId> =
            new.filter(|reply| !answers.contains(reply) && !against.contains(reply)).collect();
        answers.extend(new);
    }
    let mut core = vec![middle];
    core.extend(&case.arguments[middle.index()].builds_on);
    let left_out = |actor: &ActorId| !world.is_on(*actor);
    let mut offers = Vec::new();
    for actor in (0..case.actors.len()).map(ActorId::from).filter(left_out) {
        let mut after = world.clone();
        Change::Actor(actor, true).apply(case, &mut after);
        let then = framework.evaluate(&after);
        let comes = |&id: &ArgumentId| {
            verdicts.status(id) == Status::NotEngaged && then.status(id) != Status::NotEngaged
        };
        let offer = Offer {
            actor,
            engages: core.iter().any(comes),
            objections: against.iter().copied().filter(comes).collect(),
            replies: answers.iter().copied().filter(comes).collect(),
        };
        if offer.engages || !offer.objections.is_empty() || !offer.replies.is_empty() {
            offers.push(offer);
        }
    }
    let mut offers = by_key(offers, |offer| {
        (!offer.engages, usize::MAX - offer.objections.len() - offer.replies.len(), offer.actor)
    });
    offers.truncate(OFFERS);
    offers
}

//! The statuses straight from the rules, with none of the room's code: closures by repetition, labels by
//! repetition, everything quadratic or worse.

use explainer_core::case::{Case, Literal, PremiseId, PremiseKind, Who, WorldSpec};

/// The public words of the statuses, in the order of the case's arguments.
pub fn words(case: &Case, spec: &WorldSpec) -> Vec<&'static str> {
    let on = actors_on(case, spec);
    let engaged = engaged(case, &on);
    let supported = supported(case, spec, &engaged);
    let labels = least_labelling(case, spec, &supported);
    let word = |argument: usize| match (engaged[argument], supported[argument], labels[argument]) {
        (false, ..) => "not-engaged",
        (true, false, _) => "unsupported",
        (true, true, Label::Unknown) => "contested",
        (true, true, Label::Stands) => "stands",
        (true, true, Label::Falls) => "falls",
    };
    (0..case.arguments.len()).map(word).collect()
}

/// Who takes part: those named, and whom they speak for; if none of them holds the reading in full, the first actor
/// who does, and whom that one speaks for.
pub fn actors_on(case: &Case, spec: &WorldSpec) -> Vec<bool> {
    let mut on = vec![false; case.actors.len()];
    for actor in &spec.actors {
        on[actor.index()] = true;
    }
    close(case, &mut on);
    let holders = spec.reading.map_or(vec![], |reading| holders(case, reading));
    if let Some(&first) = holders.first()
        && !holders.iter().any(|&holder| on[holder])
    {
        on[first] = true;
        close(case, &mut on);
    }
    on
}

/// The actors who hold a premise, and not only in part.
pub fn holders(case: &Case, premise: PremiseId) -> Vec<usize> {
    let mut holders = vec![];
    for position in &case.premises[premise.index()].held_by {
        if let (Who::Actor(actor), false) = (position.who, position.in_part) {
            holders.push(actor.index());
        }
    }
    holders
}

fn close(case: &Case, on: &mut [bool]) {
    repeat(on, |on, actor| {
        on[actor]
            || (0..on.len()).any(|other| on[other] && case.actors[other].implies.contains(&actor.into()))
    });
}

/// 1: holds, 0: open, -1: rejected.
pub fn sign(case: &Case, spec: &WorldSpec, literal: Literal) -> i8 {
    let premise = literal.premise;
    let plain = match case.premises[premise.index()].kind {
        PremiseKind::Settled => 1,
        PremiseKind::Switch => {
            i8::from(spec.accept.contains(&premise)) - i8::from(spec.reject.contains(&premise))
        }
        PremiseKind::Reading if spec.reading.is_none() => 0,
        PremiseKind::Reading => {
            if spec.reading == Some(premise) {
                1
            } else {
                -1
            }
        }
    };
    if literal.negated { -plain } else { plain }
}

/// Which arguments have every actor they need.
pub fn engaged(case: &Case, on: &[bool]) -> Vec<bool> {
    let filled =
        |group: &Vec<_>| group.iter().any(|&actor: &explainer_core::case::ActorId| on[actor.index()]);
    case.arguments.iter().map(|argument| argument.needs.iter().all(filled)).collect()
}

/// Which arguments apply: engaged, no premise rejected, and so for all they build on.
pub fn supported(case: &Case, spec: &WorldSpec, engaged: &[bool]) -> Vec<bool> {
    let mut lost: Vec<bool> = case
        .arguments
        .iter()
        .zip(engaged)
        .map(|(argument, engaged)| {
            !engaged || argument.premises.iter().any(|&literal| sign(case, spec, literal) < 0)
        })
        .collect();
    repeat(&mut lost, |lost, index| {
        lost[index] || case.arguments[index].builds_on.iter().any(|part| lost[part.index()])
    });
    lost.into_iter().map(|lost| !lost).collect()
}

/// A label, or none yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Label {
    Unknown,
    Stands,
    Falls,
}

fn least_labelling(case: &Case, spec: &WorldSpec, applies: &[bool]) -> Vec<Label> {
    let mut labels = vec![Label::Unknown; case.arguments.len()];
    repeat(&mut labels, |labels, index| {
        let attackers: Vec<usize> = case
            .attacks
            .iter()
            .filter(|attack| attack.to.index() == index && applies[attack.from.index()])
            .map(|attack| attack.from.index())
            .collect();
        let argument = &case.arguments[index];
        let parts: Vec<usize> = argument.builds_on.iter().map(|part| part.index()).collect();
        let all = |list: &[usize], label| list.iter().all(|&other| labels[other] == label);
        let any = |list: &[usize], label| list.iter().any(|&other| labels[other] == label);
        if !applies[index] {
            Label::Unknown
        } else if any(&attackers, Label::Stands) || any(&parts, Label::Falls) {
            Label::Falls
        } else if argument.premises.iter().all(|&literal| sign(case, spec, literal) > 0)
            && all(&parts, Label::Stands)
            && all(&attackers, Label::Falls)
        {
            Label::Stands
        } else {
            Label::Unknown
        }
    });
    labels
}

/// Applies a rule to every place, over and over, until nothing changes.
fn repeat<T: Copy + PartialEq>(values: &mut [T], rule: impl Fn(&[T], usize) -> T) {
    loop {
        let next: Vec<T> = (0..values.len()).map(|index| rule(values, index)).collect();
        if next == values {
            return;
        }
        values.copy_from_slice(&next);
    }
}

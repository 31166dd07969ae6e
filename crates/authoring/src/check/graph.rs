//! Rules about what hangs together through any number of steps: circles, and who matters to anything.

use std::collections::HashSet;

use super::violations::Violations;
use crate::location::{Key, Location, Section};
use crate::violation::ViolationKind;
use explainer_core::case::Case;

pub fn check(case: &Case, violations: &mut Violations) {
    let implies: Vec<Vec<usize>> =
        case.actors.iter().map(|actor| actor.implies.iter().map(|a| a.index()).collect()).collect();
    circles(&implies, Section::Actors, Key::Implies, violations);
    idle_actors(case, &implies, violations);
    idle_premises(case, violations);
    idle_kinds(case, violations);

    let builds_on: Vec<Vec<usize>> = case
        .arguments
        .iter()
        .map(|argument| argument.builds_on.iter().map(|a| a.index()).collect())
        .collect();
    circles(&builds_on, Section::Arguments, Key::BuildsOn, violations);
}

/// One violation for every link that closes a circle. Depth-first with a stack of its own: chains may be as
/// long as the list.
fn circles(links: &[Vec<usize>], section: Section, key: Key, violations: &mut Violations) {
    #[derive(Clone, Copy, PartialEq)]
    enum Mark {
        New,
        Open,
        Done,
    }
    let mut marks = vec![Mark::New; links.len()];
    let mut path: Vec<(usize, usize)> = Vec::new();
    for start in 0..links.len() {
        if marks[start] == Mark::New {
            marks[start] = Mark::Open;
            path.push((start, 0));
        }
        while let Some((node, next)) = path.last_mut() {
            let (from, at) = (*node, *next);
            *next += 1;
            match links[from].get(at) {
                None => {
                    marks[from] = Mark::Done;
                    path.pop();
                }
                Some(&to) => match marks.get(to) {
                    Some(Mark::New) => {
                        marks[to] = Mark::Open;
                        path.push((to, 0));
                    }
                    Some(Mark::Open) => {
                        violations.add(
                            Location::new(section).entry(from).key(key).element(at),
                            ViolationKind::Circle,
                        );
                    }
                    // Done before, or pointing nowhere, which is a violation of its own.
                    Some(Mark::Done) | None => {}
                },
            }
        }
    }
}

/// An actor matters if an argument needs it, or needs someone it speaks for (switching it on brings them
/// in), or needs someone who speaks for it (switching it off sends them out).
fn idle_actors(case: &Case, implies: &[Vec<usize>], violations: &mut Violations) {
    let count = case.actors.len();
    let mut needed = vec![false; count];
    for actor in case.arguments.iter().flat_map(|argument| argument.needs.iter().flatten()) {
        if let Some(needed) = needed.get_mut(actor.index()) {
            *needed = true;
        }
    }
    let mut implied_by = vec![Vec::new(); count];
    for (from, list) in implies.iter().enumerate() {
        for &to in list {
            if let Some(list) = implied_by.get_mut(to) {
                list.push(from);
            }
        }
    }
    let down = reach(implies, &needed);
    let up = reach(&implied_by, &needed);
    for actor in 0..count {
        let idle = !down[actor] && !up[actor];
        violations.when(
            idle,
            Location::new(Section::Actors).entry(actor).key(Key::Id),
            ViolationKind::NothingNeeds,
        );
    }
}

/// Everything that can be reached from `start` along `links`, `start` included.
fn reach(links: &[Vec<usize>], start: &[bool]) -> Vec<bool> {
    let mut reached = start.to_vec();
    let mut todo: Vec<usize> = (0..start.len()).filter(|&at| start[at]).collect();
    while let Some(from) = todo.pop() {
        for &to in &links[from] {
            if let Some(seen) = reached.get_mut(to)
                && !*seen
            {
                *seen = true;
                todo.push(to);
            }
        }
    }
    reached
}

fn idle_premises(case: &Case, violations: &mut Violations) {
    let mut used = vec![false; case.premises.len()];
    for literal in case.arguments.iter().flat_map(|argument| &argument.premises) {
        if let Some(used) = used.get_mut(literal.premise.index()) {
            *used = true;
        }
    }
    for (at, used) in used.into_iter().enumerate() {
        violations.when(
            !used,
            Location::new(Section::Premises).entry(at).key(Key::Id),
            ViolationKind::NothingUses,
        );
    }
}

fn idle_kinds(case: &Case, violations: &mut Violations) {
    // Of two kinds of one id, actors are of the first.
    let mut used: HashSet<&str> = HashSet::new();
    for actor in &case.actors {
        used.extend(case.kinds.get(actor.kind.index()).map(String::as_str));
    }
    for (at, kind) in case.kinds.iter().enumerate() {
        let idle = !used.contains(kind.as_str());
        violations.when(idle, Location::new(Section::Kinds).entry(at), ViolationKind::NothingUses);
    }
}

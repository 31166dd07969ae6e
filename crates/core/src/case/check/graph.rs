//! Rules about what hangs together through any number of steps: circles, and who matters to anything.

use alloc::vec;
use alloc::vec::Vec;

use super::Faults;
use crate::case::Case;
use crate::case::fault::FaultKind;
use crate::case::place::{Field, Part, Place};

pub fn check(case: &Case, faults: &mut Faults) {
    let implies: Vec<Vec<usize>> =
        case.actors.iter().map(|actor| actor.implies.iter().map(|a| a.index()).collect()).collect();
    circles(&implies, Part::Actors, Field::Implies, faults);
    idle_actors(case, &implies, faults);
    idle_premises(case, faults);

    let builds_on: Vec<Vec<usize>> = case
        .arguments
        .iter()
        .map(|argument| argument.builds_on.iter().map(|a| a.index()).collect())
        .collect();
    circles(&builds_on, Part::Arguments, Field::BuildsOn, faults);
}

/// One fault for every link that closes a circle. Depth-first with a stack of its own: chains may be as
/// long as the list.
fn circles(links: &[Vec<usize>], part: Part, field: Field, faults: &mut Faults) {
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
                        faults.add(Place::new(part).entry(from).field(field).element(at), FaultKind::Circle);
                    }
                    // Done before, or pointing nowhere, which is a fault of its own.
                    Some(Mark::Done) | None => {}
                },
            }
        }
    }
}

/// An actor matters if an argument needs it, or needs someone it speaks for (switching it on brings them
/// in), or needs someone who speaks for it (switching it off sends them out).
fn idle_actors(case: &Case, implies: &[Vec<usize>], faults: &mut Faults) {
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
        faults.when(idle, Place::new(Part::Actors).entry(actor).field(Field::Id), FaultKind::NothingNeeds);
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

fn idle_premises(case: &Case, faults: &mut Faults) {
    let mut used = vec![false; case.premises.len()];
    for literal in case.arguments.iter().flat_map(|argument| &argument.premises) {
        if let Some(used) = used.get_mut(literal.premise.index()) {
            *used = true;
        }
    }
    for (at, used) in used.into_iter().enumerate() {
        faults.when(!used, Place::new(Part::Premises).entry(at).field(Field::Id), FaultKind::NothingUses);
    }
}

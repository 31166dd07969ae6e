//! The table of a world as comma-separated values (RFC 4180): an argument a row, what it needs and rests on in columns.

use explainer_core::argument::World;
use explainer_core::case::{ActorId, ArgumentId, Literal, PremiseId};

use super::csv::row;
use crate::language::{FileWords, Words};
use crate::model::Model;

/// The table of a world.
#[must_use]
pub fn table_file(model: &Model, words: &Words, world: &World) -> String {
    let mut lines = vec![heads(model, words, world)];
    let verdicts = model.verdicts(world);
    for id in model.arguments() {
        let argument = &model.case.arguments[id.index()];
        let mut cells = vec![
            argument.id.clone(),
            model.argument(id).label.clone(),
            words.figure.columns.of(argument.column).to_owned(),
            words.status(verdicts.status(id)).to_owned(),
        ];
        cells.extend(actors(model).map(|actor| need(model, words, id, actor).to_owned()));
        cells.extend(premises(model).map(|premise| given(model, words, world, id, premise)));
        lines.push(cells);
    }
    lines.into_iter().map(|cells| row(&cells)).collect()
}

fn actors(model: &Model) -> impl Iterator<Item = ActorId> + use<> {
    (0..model.case.actors.len()).map(ActorId::from)
}

fn premises(model: &Model) -> impl Iterator<Item = PremiseId> + use<> {
    (0..model.case.premises.len()).map(PremiseId::from)
}

/// The names of the columns; those of actors and premises with how they are set.
fn heads(model: &Model, words: &Words, world: &World) -> Vec<String> {
    let FileWords { id, argument, column, status, .. } = FileWords::of(words);
    let mut heads: Vec<String> = [id, argument, column, status].map(|head| (*head).to_owned()).into();
    heads.extend(actors(model).map(|id| {
        let state = if world.is_on(id) { words.figure.on } else { words.figure.off };
        format!("{}: {state}", model.actor(id).label)
    }));
    heads.extend(premises(model).map(|id| {
        let state = words.premise(model.case.premises[id.index()].kind, world.truth(id));
        format!("{}: {state}", model.premise(id).label)
    }));
    heads
}

/// Whether an argument needs an actor, or one of several.
fn need(model: &Model, words: &Words, id: ArgumentId, actor: ActorId) -> &'static str {
    let mut groups = model.case.arguments[id.index()].needs.iter();
    match groups.find(|group| group.contains(&actor)).map(Vec::len) {
        None => "",
        Some(1) => words.figure.needed,
        Some(_) => words.figure.one_of,
    }
}

/// Whether an argument rests on a premise or its contrary, and how that is taken.
fn given(model: &Model, words: &Words, world: &World, id: ArgumentId, premise: PremiseId) -> String {
    let mut literals = model.case.arguments[id.index()].premises.iter();
    let Some(&literal) = literals.find(|literal| literal.premise == premise) else { return String::new() };
    let Literal { negated, .. } = literal;
    let kind = model.case.premises[premise.index()].kind;
    let rests = if negated { words.figure.contrary } else { words.figure.rests_on };
    format!("{rests}, {}", words.taken(kind, negated, world.holds(literal)))
}

//! One world for people: the world, then every argument with its status, why, and what would change it.

use explainer_core::argument::{Flip, Status, World, flips, reason, shortest_flips};
use explainer_core::case::ArgumentId;
use sanctions_explainer::language::Words;
use sanctions_explainer::model::Model;

use super::explanation::Telling;

/// The width of the table, in characters.
const WIDTH: usize = 100;
/// The width of its first column, with the space after it.
const FIRST: usize = 18;
/// How many pairs of changes are told.
const PAIRS: usize = 3;

/// The table as text, in the language of the texts.
pub fn text(model: &Model, world: &World) -> String {
    let words = Words::of(&model.labels.language).unwrap_or_else(Words::fallback);
    let telling = Telling { model, words };
    let mut out = format!("{} {}: {}\n\n", model.case.id, model.case.version, model.labels.title);
    for (heading, text) in telling.world(world) {
        row(&mut out, heading, &text);
    }
    for id in model.arguments() {
        out.push('\n');
        argument(&mut out, &telling, world, id);
    }
    out
}

fn argument(out: &mut String, telling: &Telling<'_>, world: &World, id: ArgumentId) {
    let Telling { model, words, .. } = telling;
    let (case, framework) = (&model.case, &model.framework);
    let verdicts = framework.evaluate(world);
    let reason = reason(case, world, &verdicts, id);
    let name = format!("{} ({})", model.argument(id).label, case.arguments[id.index()].id);
    row(out, words.outcome(verdicts.status(id), &reason), &name);
    for text in telling.reason(world, &reason) {
        row(out, "", &text);
    }
    let singles = flips(case, framework, world, id);
    for to in Status::ALL {
        let ways: Vec<&Flip> = singles.iter().filter(|flip| flip.to == to).collect();
        if !ways.is_empty() {
            row(out, "", &telling.flips(to, ways.iter().map(|flip| &flip.changes[..])));
        }
    }
    if singles.iter().all(|flip| flip.to != Status::Stands) {
        let pairs = shortest_flips(case, framework, world, id, Status::Stands);
        if !pairs.is_empty() {
            let few = pairs.iter().take(PAIRS).map(|flip| &flip.changes[..]);
            let mut text = telling.flips(Status::Stands, few);
            if pairs.len() > PAIRS {
                text = format!("{text} There are {} more ways.", pairs.len() - PAIRS);
            }
            row(out, "", &text);
        }
    }
}

/// A row: the first column, then the text in lines that begin below one another. What is too long for the first column
/// has a line of its own.
fn row(out: &mut String, first: &str, text: &str) {
    let mut line = format!("{first:FIRST$}");
    if first.chars().count() >= FIRST {
        out.push_str(first);
        out.push('\n');
        line = " ".repeat(FIRST);
    }
    let mut length = FIRST;
    for (index, word) in text.split_whitespace().enumerate() {
        let word_length = word.chars().count();
        if index > 0 && length + 1 + word_length > WIDTH {
            out.push_str(line.trim_end());
            out.push('\n');
            line = " ".repeat(FIRST);
            length = FIRST;
        } else if index > 0 {
            line.push(' ');
            length += 1;
        }
        line.push_str(word);
        length += word_length;
    }
    out.push_str(line.trim_end());
    out.push('\n');
}

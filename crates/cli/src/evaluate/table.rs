//! One world for people: the world, then every argument with its status, why, and what would change it.

use explainer_core::argument::{Flip, Status, flips, reason, shortest_flips};
use explainer_core::case::ArgumentId;

use super::View;
use super::english::English;

/// The width of the table, in characters.
const WIDTH: usize = 100;
/// The width of its first column, with the space after it.
const FIRST: usize = 17;
/// How many pairs of changes are told.
const PAIRS: usize = 3;

/// The table as text.
pub fn text(view: &View<'_>) -> String {
    let english = English { case: view.case, labels: view.labels };
    let mut out = format!("{} {}: {}\n\n", view.case.id, view.case.version, view.labels.title);
    for (heading, text) in english.world(view.world) {
        row(&mut out, heading, &text);
    }
    for index in 0..view.case.arguments.len() {
        out.push('\n');
        argument(&mut out, view, &english, index.into());
    }
    out
}

fn argument(out: &mut String, view: &View<'_>, english: &English<'_>, id: ArgumentId) {
    let View { case, labels, framework, world, ref verdicts } = *view;
    let status = verdicts.status(id);
    let label = &labels.arguments[id.index()].label;
    row(out, English::status(status), &format!("{label} ({})", case.arguments[id.index()].id));
    for sentence in english.reason(world, verdicts, &reason(case, world, verdicts, id)) {
        row(out, "", &sentence);
    }
    let singles = flips(case, framework, world, id);
    for to in Status::ALL {
        let ways: Vec<&Flip> = singles.iter().filter(|flip| flip.to == to).collect();
        if !ways.is_empty() {
            row(out, "", &english.flips(to, ways.iter().map(|flip| &flip.changes[..])));
        }
    }
    if singles.iter().all(|flip| flip.to != Status::Stands) {
        let pairs = shortest_flips(case, framework, world, id, Status::Stands);
        if !pairs.is_empty() {
            let told = pairs.iter().take(PAIRS).map(|flip| &flip.changes[..]);
            let mut sentence = english.flips(Status::Stands, told);
            if pairs.len() > PAIRS {
                sentence = sentence + " " + &English::more(pairs.len() - PAIRS);
            }
            row(out, "", &sentence);
        }
    }
}

/// A row: the first column, then the text in lines that begin below one another.
fn row(out: &mut String, first: &str, text: &str) {
    let mut line = format!("{first:FIRST$}");
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

//! The brief form of a case: what a reader can see and do before asking for more.

use alloc::string::String;
use alloc::vec::Vec;

use super::{Case, Entry, Position, Texts};

/// The case without what only a closer look shows: statements, events, sources, silences, glossary, and
/// the longer texts. Actors, voices, premises, arguments, attacks and presets keep their places, so every
/// [`super::ActorId`] and the like means the same in both. A brief case would not pass [`super::check_case`].
#[must_use]
pub fn brief(case: &Case, texts: &Texts) -> (Case, Texts) {
    let mut case = case.clone();
    case.statements.clear();
    case.events.clear();
    case.sources.clear();
    case.silences.clear();
    case.glossary.clear();
    for actor in &mut case.actors {
        actor.sources.clear();
    }
    for premise in &mut case.premises {
        let positions = premise.held_by.iter_mut().chain(&mut premise.disputed_by);
        positions.for_each(|Position { sources, .. }| sources.clear());
        premise.sources.clear();
        premise.passages.clear();
    }
    for argument in &mut case.arguments {
        argument.statements.clear();
        argument.sources.clear();
        argument.passages.clear();
    }
    let texts = Texts {
        naming: String::new(),
        actors: entries(&texts.actors, true),
        voices: entries(&texts.voices, false),
        premises: entries(&texts.premises, true),
        arguments: entries(&texts.arguments, true),
        presets: entries(&texts.presets, true),
        statements: Vec::new(),
        events: Vec::new(),
        silences: Vec::new(),
        glossary: Vec::new(),
        ..texts.clone()
    };
    (case, texts)
}

/// Labels, and sentences where they are shown at once.
fn entries(entries: &[Entry], sentences: bool) -> Vec<Entry> {
    let shorten = |entry: &Entry| Entry {
        label: entry.label.clone(),
        sentence: if sentences { entry.sentence.clone() } else { String::new() },
        ..Entry::default()
    };
    entries.iter().map(shorten).collect()
}

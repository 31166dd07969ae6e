//! The steps of the tour. A step looks at one argument in a world of its own, in a prepared one, or in the opening.

use super::entries::{promises, spec};
use super::names::Names;
use super::table::TableReader;
use crate::location::{Key, Section};
use explainer_core::case::{ArgumentId, Preset, Step, StepDetails, StepUpkeep, WorldSpec};

/// What a step calls the world a reader meets first.
const OPENING: &str = "opening";

/// The worlds a step can borrow.
pub(super) struct Worlds<'w> {
    pub opening: &'w WorldSpec,
    pub presets: &'w [Preset],
}

pub(super) fn step(
    names: &Names,
    fields: &mut TableReader<'_, '_, '_>,
    id: String,
    worlds: &Worlds<'_>,
) -> (Step, StepDetails, StepUpkeep) {
    let named = fields.text(Key::World);
    let borrowed = named.is_some() || fields.notes.is_unreadable(fields.location.key(Key::World));
    let world = match named {
        Some(name) => borrow(names, fields, worlds, name),
        None if borrowed => WorldSpec::default(),
        None => spec(names, fields),
    };
    let focus = fields.needed_reference(names, Key::Focus, Section::Arguments).unwrap_or(ArgumentId(0));
    let step = Step { id, world, focus, ask: fields.reference(names, Key::Ask, Section::Arguments) };
    let details = StepDetails {
        statements: fields.refs(names, Key::Statements, Section::Statements),
        sources: fields.refs(names, Key::Sources, Section::Sources),
    };
    (step, details, StepUpkeep { borrowed, promised: promises(names, fields) })
}

/// The world of this preset, or the opening. Where there is none, which is reported, it is empty.
fn borrow(names: &Names, fields: &mut TableReader<'_, '_, '_>, worlds: &Worlds<'_>, name: &str) -> WorldSpec {
    if name == OPENING {
        return worlds.opening.clone();
    }
    let span = fields.notes.span_of(fields.location.key(Key::World));
    let found = fields.find(names, Key::World, &[Section::Presets], name, span);
    found.and_then(|(_, at)| worlds.presets.get(at)).map(|preset| preset.world.clone()).unwrap_or_default()
}

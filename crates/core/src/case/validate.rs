//! What an unpacked case must hold for the rest of the program to use it: every position points into its list, the
//! texts run parallel to the structure, and nothing in it could harm a page.
//!
//! Whether a case is a good one (sources named, nothing unused, no circles) is asked of its files, not here.

use super::{
    AttackKind, Case, PackError, Position, SourceId, Texts, Who, WorldSpec, is_corrections, is_link,
};

fn sound(sound: bool, list: &'static str) -> Result<(), PackError> {
    if sound { Ok(()) } else { Err(PackError::Unsound(list)) }
}

/// Refuses a structure in which a position points behind the end of its list, or an address is none.
pub(super) fn validate_case(case: &Case) -> Result<(), PackError> {
    let premise = |at: usize| at < case.premises.len();
    let sources = |list: &[SourceId]| list.iter().all(|source| source.index() < case.sources.len());
    let who = |who: &Who| match who {
        Who::Actor(actor) => actor.index() < case.actors.len(),
        Who::Voice(voice) => voice.index() < case.voices.len(),
    };
    let position = |position: &Position| who(&position.who) && sources(&position.sources);
    let world = |world: &WorldSpec| {
        world.actors.iter().all(|actor| actor.index() < case.actors.len())
            && world.reading.iter().chain(&world.accept).chain(&world.reject).all(|id| premise(id.index()))
    };
    sound(is_corrections(&case.corrections), "corrections")?;
    sound(world(&case.opening), "opening")?;
    sound(case.presets.iter().all(|preset| world(&preset.world)), "presets")?;
    for actor in &case.actors {
        let implied = actor.implies.iter().all(|other| other.index() < case.actors.len());
        sound(implied && sources(&actor.sources), "actors")?;
    }
    for premise in &case.premises {
        let mut positions = premise.held_by.iter().chain(&premise.disputed_by);
        sound(positions.all(position) && sources(&premise.sources), "premises")?;
    }
    for argument in &case.arguments {
        let needed = argument.needs.iter().flatten().all(|actor| actor.index() < case.actors.len());
        let premises = argument.premises.iter().all(|literal| premise(literal.premise.index()));
        let parts = argument.builds_on.iter().all(|other| other.index() < case.arguments.len());
        let statements = argument.statements.iter().all(|said| said.index() < case.statements.len());
        let told = argument.advanced_by.iter().all(who) && sources(&argument.sources);
        sound(needed && premises && parts && statements && told, "arguments")?;
    }
    for attack in &case.attacks {
        let ends = [attack.from, attack.to].iter().all(|end| end.index() < case.arguments.len());
        let target = match attack.kind {
            AttackKind::Undermine(id) => premise(id.index()),
            AttackKind::Undercut | AttackKind::Rebut => true,
        };
        sound(ends && target, "attacks")?;
    }
    for statement in &case.statements {
        let people = statement.chain.iter().chain(&statement.to).all(who);
        let denied = statement.denies.is_none_or(|other| other.index() < case.statements.len());
        sound(!statement.chain.is_empty() && people && denied && sources(&statement.sources), "statements")?;
    }
    sound(case.events.iter().all(|event| sources(&event.sources)), "events")?;
    sound(case.sources.iter().all(|source| source.link.as_deref().is_none_or(is_link)), "sources")
}

/// Refuses texts that do not run parallel to the lists of the case.
pub(super) fn validate_texts(case: &Case, texts: &Texts) -> Result<(), PackError> {
    for (name, expected, found) in [
        ("actors", case.actors.len(), texts.actors.len()),
        ("voices", case.voices.len(), texts.voices.len()),
        ("premises", case.premises.len(), texts.premises.len()),
        ("arguments", case.arguments.len(), texts.arguments.len()),
        ("statements", case.statements.len(), texts.statements.len()),
        ("events", case.events.len(), texts.events.len()),
        ("presets", case.presets.len(), texts.presets.len()),
        ("silences", case.silences.len(), texts.silences.len()),
        ("glossary", case.glossary.len(), texts.glossary.len()),
    ] {
        sound(found == expected, name)?;
    }
    Ok(())
}

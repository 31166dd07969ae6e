//! The ids of every list of a case, by the list's name.

use explainer_core::case::Structure;

use crate::location::Section;

/// The id of the entry at this position, if the section is a list of entries with ids that is so long.
pub(crate) fn id_of(structure: &Structure, section: Section, entry: usize) -> Option<&str> {
    let Structure { case, details, .. } = structure;
    let id = match section {
        Section::Kinds => case.kinds.get(entry)?,
        Section::Presets => &case.presets.get(entry)?.id,
        Section::Actors => &case.actors.get(entry)?.id,
        Section::Voices => &case.voices.get(entry)?.id,
        Section::Premises => &case.premises.get(entry)?.id,
        Section::Arguments => &case.arguments.get(entry)?.id,
        Section::Statements => &details.statements.get(entry)?.id,
        Section::Events => &details.events.get(entry)?.id,
        Section::Tour => &case.tour.get(entry)?.id,
        Section::Sources => &details.sources.get(entry)?.id,
        Section::Silences => details.silences.get(entry)?,
        Section::Glossary => details.glossary.get(entry)?,
        Section::Case | Section::Opening | Section::Attacks | Section::Texts | Section::Bands => return None,
    };
    Some(id)
}

/// The ids of a list, in its order.
pub(crate) fn ids_of(structure: &Structure, section: Section) -> impl Iterator<Item = &str> {
    (0..).map_while(move |entry| id_of(structure, section, entry))
}

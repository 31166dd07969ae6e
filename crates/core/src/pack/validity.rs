//! What has to hold of a case before anything follows its positions: every one points somewhere, lists that run
//! parallel are of one length, nothing leads back to itself, and ids and links are what addresses can be made of.

use super::PackError;
use crate::case::{
    ActorId, ArgumentId, AttackKind, Case, Details, LABEL_MAX, Labels, Passage, PremiseId, SourceId,
    StatementId, Who, WorldSpec, is_corrections, is_id, is_link,
};

/// The positions that point somewhere in a case.
struct Positions<'c>(&'c Case);

impl Positions<'_> {
    fn actor(&self, id: &ActorId) -> bool {
        id.index() < self.0.actors.len()
    }

    fn premise(&self, id: &PremiseId) -> bool {
        id.index() < self.0.premises.len()
    }

    fn argument(&self, id: &ArgumentId) -> bool {
        id.index() < self.0.arguments.len()
    }

    fn who(&self, who: &Who) -> bool {
        match who {
            Who::Actor(id) => self.actor(id),
            Who::Voice(id) => id.index() < self.0.voices.len(),
        }
    }

    fn world(&self, world: &WorldSpec) -> bool {
        world.actors.iter().all(|id| self.actor(id))
            && world.reading.iter().chain(&world.accept).chain(&world.reject).all(|id| self.premise(id))
    }
}

/// The first of these that does not hold.
fn all<const N: usize>(checks: [(&'static str, bool); N]) -> Result<(), PackError> {
    match checks.into_iter().find(|(_, sound)| !sound) {
        Some((list, _)) => Err(PackError::Unsound(list)),
        None => Ok(()),
    }
}

/// The longest label that is taken, in bytes: a character has four at most. Figures break labels into lines and draw them many
/// times, so that a very long one would hold a page up.
const LABEL_BYTES: usize = 4 * LABEL_MAX;

/// Checks a case with its labels.
pub fn check(case: &Case, labels: &Labels) -> Result<(), PackError> {
    let to = Positions(case);
    let ids = case.actors.iter().map(|actor| &actor.id).chain(case.voices.iter().map(|voice| &voice.id));
    let ids = ids.chain(case.premises.iter().map(|premise| &premise.id));
    let ids = ids.chain(case.arguments.iter().map(|argument| &argument.id));
    let ids = ids.chain(case.presets.iter().map(|preset| &preset.id));
    let ids = ids.chain(case.tour.iter().map(|step| &step.id));
    let mut ids = ids.chain(&case.kinds).chain([&case.id]);
    let lists = [&labels.actors, &labels.voices, &labels.premises, &labels.arguments, &labels.presets];
    let mut drawn = lists.into_iter().flatten();
    all([
        ("labels", drawn.all(|entry| entry.label.len() <= LABEL_BYTES)),
        ("ids", ids.all(|id| is_id(id))),
        ("corrections", is_corrections(&case.corrections)),
        ("opening", to.world(&case.opening) && case.headline.iter().all(|id| to.argument(id))),
        (
            "presets",
            labels.presets.len() == case.presets.len()
                && case.presets.iter().all(|entry| to.world(&entry.world)),
        ),
        (
            "tour",
            case.tour.iter().all(|step| {
                to.world(&step.world) && to.argument(&step.focus) && step.ask.iter().all(|id| to.argument(id))
            }),
        ),
        (
            "actors",
            labels.actors.len() == case.actors.len()
                && case.actors.iter().all(|entry| entry.kind.index() < case.kinds.len())
                && case.actors.iter().all(|entry| entry.implies.iter().all(|id| to.actor(id))),
        ),
        ("kinds", labels.kinds.len() == case.kinds.len()),
        ("voices", labels.voices.len() == case.voices.len()),
        (
            "premises",
            labels.premises.len() == case.premises.len()
                && case.premises.iter().all(|entry| {
                    entry.held_by.iter().chain(&entry.disputed_by).all(|position| to.who(&position.who))
                }),
        ),
        (
            "arguments",
            labels.arguments.len() == case.arguments.len()
                && case.arguments.iter().all(|entry| {
                    entry.needs.iter().flatten().all(|id| to.actor(id))
                        && entry.premises.iter().all(|literal| to.premise(&literal.premise))
                        && entry.builds_on.iter().all(|id| to.argument(id))
                        && entry.advanced_by.iter().all(|who| to.who(who))
                }),
        ),
        (
            "attacks",
            case.attacks.iter().all(|attack| {
                let premise = match &attack.kind {
                    AttackKind::Undermine(premise) => to.premise(premise),
                    AttackKind::Undercut | AttackKind::Rebut => true,
                };
                premise && to.argument(&attack.from) && to.argument(&attack.to)
            }),
        ),
    ])?;
    let speaks_for = case.actors.iter().map(|entry| entry.implies.iter().map(|id| id.index()).collect());
    let builds_on = case.arguments.iter().map(|entry| entry.builds_on.iter().map(|id| id.index()).collect());
    all([
        ("actors", !is_circular(&speaks_for.collect::<Vec<_>>())),
        ("arguments", !is_circular(&builds_on.collect::<Vec<_>>())),
    ])
}

/// Whether something leads back to itself. What leads nowhere is taken away until nothing more can be; of a circle
/// everything is left.
fn is_circular(links: &[Vec<usize>]) -> bool {
    let mut left: Vec<usize> = links.iter().map(Vec::len).collect();
    let mut from = vec![Vec::new(); links.len()];
    for (index, to) in links.iter().enumerate() {
        to.iter().for_each(|&to| from[to].push(index));
    }
    let mut done: Vec<usize> = (0..links.len()).filter(|&index| left[index] == 0).collect();
    let mut next = 0;
    while let Some(&to) = done.get(next) {
        next += 1;
        for &index in &from[to] {
            left[index] -= 1;
            if left[index] == 0 {
                done.push(index);
            }
        }
    }
    done.len() < links.len()
}

/// Checks that details can be shown beside a case.
///
/// # Errors
/// If a list has another length than that of the case, a position points nowhere, or a link does not lead to the web.
pub fn details_fit(case: &Case, Details { case: details, texts }: &Details) -> Result<(), PackError> {
    let to = Positions(case);
    let sources = |ids: &[SourceId]| ids.iter().all(|id| id.index() < details.sources.len());
    let passages =
        |passages: &[Passage]| passages.iter().all(|entry| entry.source.index() < details.sources.len());
    let statement = |id: &StatementId| id.index() < details.statements.len();
    let premises = || case.premises.iter().zip(&details.premises);
    let ids =
        details.statements.iter().map(|entry| &entry.id).chain(details.events.iter().map(|entry| &entry.id));
    let ids = ids.chain(details.sources.iter().map(|entry| &entry.id));
    let mut ids = ids.chain(&details.silences).chain(&details.glossary);
    let lengths = [
        ("actors", details.actors.len(), case.actors.len()),
        ("actors", texts.actors.len(), case.actors.len()),
        ("voices", texts.voices.len(), case.voices.len()),
        ("premises", details.premises.len(), case.premises.len()),
        ("premises", texts.premises.len(), case.premises.len()),
        ("arguments", details.arguments.len(), case.arguments.len()),
        ("arguments", texts.arguments.len(), case.arguments.len()),
        ("statements", texts.statements.len(), details.statements.len()),
        ("events", texts.events.len(), details.events.len()),
        ("tour", details.tour.len(), case.tour.len()),
        ("tour", texts.tour.len(), case.tour.len()),
        ("silences", texts.silences.len(), details.silences.len()),
        ("glossary", texts.glossary.len(), details.glossary.len()),
    ];
    all(lengths.map(|(list, found, expected)| (list, found == expected)))?;
    all([
        ("ids", ids.all(|id| is_id(id))),
        ("actors", details.actors.iter().all(|entry| sources(&entry.sources))),
        (
            "premises",
            premises().all(|(premise, entry)| {
                entry.held_by.len() == premise.held_by.len()
                    && entry.disputed_by.len() == premise.disputed_by.len()
                    && entry
                        .held_by
                        .iter()
                        .chain(&entry.disputed_by)
                        .chain([&entry.sources])
                        .all(|ids| sources(ids))
                    && passages(&entry.passages)
            }),
        ),
        (
            "arguments",
            details.arguments.iter().all(|entry| {
                entry.statements.iter().all(statement) && sources(&entry.sources) && passages(&entry.passages)
            }),
        ),
        (
            "statements",
            details.statements.iter().all(|entry| {
                !entry.chain.is_empty()
                    && entry.chain.iter().chain(&entry.to).all(|who| to.who(who))
                    && entry.denies.iter().all(statement)
                    && sources(&entry.sources)
                    && passages(&entry.passages)
            }),
        ),
        (
            "tour",
            details
                .tour
                .iter()
                .all(|entry| entry.statements.iter().all(statement) && sources(&entry.sources)),
        ),
        ("events", details.events.iter().all(|entry| sources(&entry.sources) && passages(&entry.passages))),
        ("sources", details.sources.iter().all(|entry| entry.link.as_deref().is_none_or(is_link))),
    ])
}

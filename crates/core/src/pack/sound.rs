//! What has to hold of a case before anything follows its positions: every one points somewhere, lists that run
//! parallel are of one length, nothing leads back to itself, and ids and links are what addresses can be made of.

use super::PackError;
use crate::case::{
    ActorId, ArgumentId, AttackKind, Case, Details, Labels, Passage, PremiseId, SourceId, StatementId, Who,
    WorldSpec, is_corrections, is_id, is_link,
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

/// Checks a case with its labels.
pub fn check(case: &Case, labels: &Labels) -> Result<(), PackError> {
    let to = Positions(case);
    let entries = case.actors.iter().map(|it| &it.id).chain(case.voices.iter().map(|it| &it.id));
    let entries = entries.chain(case.premises.iter().map(|it| &it.id));
    let entries = entries.chain(case.arguments.iter().map(|it| &it.id));
    let mut entries =
        entries.chain(case.presets.iter().map(|it| &it.id)).chain(&case.kinds).chain([&case.id]);
    all([
        ("ids", entries.all(|id| is_id(id))),
        ("corrections", is_corrections(&case.corrections)),
        ("opening", to.world(&case.opening)),
        (
            "presets",
            labels.presets.len() == case.presets.len() && case.presets.iter().all(|it| to.world(&it.world)),
        ),
        (
            "actors",
            labels.actors.len() == case.actors.len()
                && case.actors.iter().all(|it| it.kind.index() < case.kinds.len())
                && case.actors.iter().all(|it| it.implies.iter().all(|id| to.actor(id))),
        ),
        ("kinds", labels.kinds.len() == case.kinds.len()),
        ("voices", labels.voices.len() == case.voices.len()),
        (
            "premises",
            labels.premises.len() == case.premises.len()
                && case
                    .premises
                    .iter()
                    .all(|it| it.held_by.iter().chain(&it.disputed_by).all(|it| to.who(&it.who))),
        ),
        (
            "arguments",
            labels.arguments.len() == case.arguments.len()
                && case.arguments.iter().all(|it| {
                    it.needs.iter().flatten().all(|id| to.actor(id))
                        && it.premises.iter().all(|literal| to.premise(&literal.premise))
                        && it.builds_on.iter().all(|id| to.argument(id))
                        && it.advanced_by.iter().all(|who| to.who(who))
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
    let speaks_for = case.actors.iter().map(|it| it.implies.iter().map(|id| id.index()).collect());
    let builds_on = case.arguments.iter().map(|it| it.builds_on.iter().map(|id| id.index()).collect());
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
    let passages = |passages: &[Passage]| passages.iter().all(|it| it.source.index() < details.sources.len());
    let statement = |id: &StatementId| id.index() < details.statements.len();
    let premises = || case.premises.iter().zip(&details.premises);
    let ids = details.statements.iter().map(|it| &it.id).chain(details.events.iter().map(|it| &it.id));
    let ids = ids.chain(details.sources.iter().map(|it| &it.id));
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
        ("silences", texts.silences.len(), details.silences.len()),
        ("glossary", texts.glossary.len(), details.glossary.len()),
    ];
    all(lengths.map(|(list, found, expected)| (list, found == expected)))?;
    all([
        ("ids", ids.all(|id| is_id(id))),
        ("actors", details.actors.iter().all(|it| sources(&it.sources))),
        (
            "premises",
            premises().all(|(premise, it)| {
                it.held_by.len() == premise.held_by.len()
                    && it.disputed_by.len() == premise.disputed_by.len()
                    && it.held_by.iter().chain(&it.disputed_by).chain([&it.sources]).all(|ids| sources(ids))
                    && passages(&it.passages)
            }),
        ),
        (
            "arguments",
            details.arguments.iter().all(|it| {
                it.statements.iter().all(statement) && sources(&it.sources) && passages(&it.passages)
            }),
        ),
        (
            "statements",
            details.statements.iter().all(|it| {
                !it.chain.is_empty()
                    && it.chain.iter().chain(&it.to).all(|who| to.who(who))
                    && it.denies.iter().all(statement)
                    && sources(&it.sources)
                    && passages(&it.passages)
            }),
        ),
        ("events", details.events.iter().all(|it| sources(&it.sources) && passages(&it.passages))),
        ("sources", details.sources.iter().all(|it| it.link.as_deref().is_none_or(is_link))),
    ])
}

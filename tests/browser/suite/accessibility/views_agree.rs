//! Diagram, outline and table show the same world: the same arguments with the same statuses, resting on the same
//! premises, under the same attacks; and all three show what the native evaluator finds.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, ensure};
use browser_tests::{
    Engine, OPEN, Random, Session, asked, first_case, in_each_engine, open_site, random_setting,
};
use explainer_core::argument::{Framework, Truth, World};
use explainer_core::case::{Case, PremiseId, PremiseKind};
use serde::Deserialize;
use serde_json::json;

use crate::agrees_with_evaluator::SEED;

in_each_engine!(all_views_show_the_same_world);

type Statuses = BTreeMap<String, String>;

/// Pairs of ids, each with a word: an argument and what it rests on, an attacker and its target.
type Ties = BTreeSet<(String, String, String)>;

/// What the three show of a world; `views.js` reads it.
#[derive(Debug, Deserialize)]
struct Seen {
    diagram: Diagram,
    outline: Outline,
    matrix: Matrix,
}

/// The figure: statuses, the state of each premise, and for some arguments which boxes light up with them.
#[derive(Debug, Deserialize)]
struct Diagram {
    statuses: Statuses,
    premises: BTreeMap<String, String>,
    lit: BTreeMap<String, BTreeSet<String>>,
}

/// The outline: an attack is told under its target, unless the target itself stands under the attacker.
#[derive(Debug, Deserialize)]
struct Outline {
    statuses: Vec<(String, String)>,
    rests: Ties,
    attacks: BTreeSet<(String, String)>,
    above: BTreeSet<(String, String)>,
}

/// The table.
#[derive(Debug, Deserialize)]
struct Matrix {
    statuses: Statuses,
    rests: Ties,
    needs: Ties,
}

/// What they should show, from the case and the native evaluator.
struct Expected {
    statuses: Statuses,
    premises: BTreeMap<String, String>,
    rests: Ties,
    needs: Ties,
    attacks: BTreeSet<(String, String)>,
}

fn expected(case: &Case, framework: &Framework, world: &World) -> Expected {
    let verdicts = framework.evaluate(world);
    let state = |kind, truth| match (kind, truth) {
        (PremiseKind::Settled, Truth::Holds) => "not in dispute",
        (PremiseKind::Reading, Truth::Holds) => "followed",
        (PremiseKind::Reading, Truth::Rejected) => "not followed",
        (_, Truth::Holds) => "accepted",
        (_, Truth::Open) => "left open",
        (_, Truth::Rejected) => "rejected",
    };
    let arguments = || case.arguments.iter().zip(verdicts.all());
    let premises = case.premises.iter().enumerate().map(|(at, premise)| {
        (premise.id.clone(), state(premise.kind, world.truth(PremiseId::from(at))).to_owned())
    });
    let mut rests = Ties::new();
    let mut needs = Ties::new();
    for argument in &case.arguments {
        for &literal in &argument.premises {
            let premise = &case.premises[literal.premise.index()];
            let not = if literal.negated { "not " } else { "" };
            // The contrary of a reading is nobody's reading: it is accepted or rejected.
            let kind = match premise.kind {
                PremiseKind::Reading if literal.negated => PremiseKind::Switch,
                kind => kind,
            };
            let told = format!("{not}{}", state(kind, world.holds(literal)));
            rests.insert((argument.id.clone(), premise.id.clone(), told));
        }
        for group in &argument.needs {
            for &actor in group {
                let how = if group.len() == 1 { "needed" } else { "one of several" };
                let on = if world.is_on(actor) { "taking part" } else { "left out" };
                needs.insert((
                    argument.id.clone(),
                    case.actors[actor.index()].id.clone(),
                    format!("{how}, {on}"),
                ));
            }
        }
    }
    let applies = |at: usize| verdicts.all()[at].applies();
    let attacks =
        case.attacks.iter().filter(|attack| applies(attack.from.index()) && applies(attack.to.index()));
    let id = |at: usize| case.arguments[at].id.clone();
    Expected {
        statuses: arguments()
            .map(|(argument, status)| (argument.id.clone(), status.as_str().to_owned()))
            .collect(),
        premises: premises.collect(),
        rests,
        needs,
        attacks: attacks.map(|attack| (id(attack.from.index()), id(attack.to.index()))).collect(),
    }
}

/// The boxes that have to do with an argument: what it and all it builds on rest on and are attacked by, whom it
/// needs, and what it attacks or carries itself.
fn tied(case: &Case, id: &str) -> BTreeSet<String> {
    let Some(at) = case.arguments.iter().position(|argument| argument.id == id) else {
        return BTreeSet::new();
    };
    let mut parts = vec![at];
    let mut next = 0;
    while let Some(&part) = parts.get(next) {
        parts.extend(case.arguments[part].builds_on.iter().map(|part| part.index()));
        next += 1;
    }
    let argument = |at: usize| format!("argument:{}", case.arguments[at].id);
    let mut tied: BTreeSet<String> = parts.iter().copied().map(argument).collect();
    for part in &parts {
        let used = case.arguments[*part].premises.iter();
        tied.extend(used.map(|literal| format!("premise:{}", case.premises[literal.premise.index()].id)));
    }
    let needed = case.arguments[at].needs.iter().flatten();
    tied.extend(needed.map(|actor| format!("actor:{}", case.actors[actor.index()].id)));
    for attack in &case.attacks {
        if parts.contains(&attack.to.index()) {
            tied.insert(argument(attack.from.index()));
        }
        if attack.from.index() == at {
            tied.insert(argument(attack.to.index()));
        }
    }
    let carried = case
        .arguments
        .iter()
        .enumerate()
        .filter(|(_, whole)| whole.builds_on.iter().any(|part| part.index() == at));
    tied.extend(carried.map(|(at, _)| argument(at)));
    tied
}

fn compare(case: &Case, expected: &Expected, seen: &Seen) -> Result<()> {
    let Seen { diagram, outline, matrix } = seen;
    ensure!(diagram.statuses == expected.statuses, "diagram: {:#?}", diagram.statuses);
    ensure!(matrix.statuses == expected.statuses, "table: {:#?}", matrix.statuses);
    let told: Statuses = outline.statuses.iter().cloned().collect();
    ensure!(told == expected.statuses, "outline: {told:#?}");
    for (id, status) in &outline.statuses {
        ensure!(told[id] == *status, "the outline calls {id} {status} and {}", told[id]);
    }

    ensure!(diagram.premises == expected.premises, "diagram: {:#?}", diagram.premises);
    ensure!(matrix.rests == expected.rests, "table: {:#?}", matrix.rests);
    ensure!(matrix.needs == expected.needs, "table: {:#?}", matrix.needs);
    // The outline leaves out what an argument rests on that does not apply.
    let applies = |id: &str| !matches!(expected.statuses[id].as_str(), "unsupported" | "not-engaged");
    let rests: Ties = expected.rests.iter().filter(|(id, ..)| applies(id)).cloned().collect();
    ensure!(outline.rests == rests, "outline: {:#?}, not {rests:#?}", outline.rests);

    ensure!(outline.attacks.is_subset(&expected.attacks), "outline: {:#?}", outline.attacks);
    for (from, to) in expected.attacks.difference(&outline.attacks) {
        let above = outline.above.contains(&(from.clone(), to.clone()));
        ensure!(above, "the outline tells nowhere that {from} attacks {to}");
    }
    for (id, lit) in &diagram.lit {
        ensure!(*lit == tied(case, id), "diagram, at {id}: {lit:#?}, not {:#?}", tied(case, id));
    }
    Ok(())
}

async fn all_views_show_the_same_world(session: &Session) -> Result<()> {
    let server = open_site()?.start(0)?;
    session.visit(&server.url(OPEN)).await?;
    let (case, labels) = first_case()?;
    let framework = Framework::new(&case);
    let mut random = Random::new(SEED);
    let mut choice = Random::new(SEED);
    let actors = case.actors.iter().map(|actor| &actor.id).zip(&labels.actors);
    let premises = case.premises.iter().map(|premise| &premise.id).zip(&labels.premises);
    let ids: BTreeMap<&str, &str> =
        actors.chain(premises).map(|(id, entry)| (entry.label.as_str(), id.as_str())).collect();
    let worlds = if session.engine == Engine::Chromium { 20 } else { 6 };
    for number in 0..worlds {
        let world = World::new(&case, &random_setting(&case, &mut random));
        let asked = asked(&case, &world.spec(&case));
        let looked: BTreeSet<&str> =
            (0..4).map(|_| case.arguments[choice.below(case.arguments.len())].id.as_str()).collect();
        let arguments = vec![asked.clone(), json!(looked), json!(ids)];
        let seen = session.script(include_str!("views_agree.js"), arguments).await;
        let told = || format!("world {number} of seed {SEED}: {asked}");
        let seen: Seen = seen.with_context(told)?;
        compare(&case, &expected(&case, &framework, &world), &seen).with_context(told)?;
    }
    session.expect_no_errors().await
}

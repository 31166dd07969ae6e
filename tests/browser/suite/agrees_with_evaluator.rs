//! Worlds at random and worlds worked by hand: the page shows what the native evaluator finds.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};
use browser_tests::{
    Engine, OPEN, Random, Session, asked, first_case, in_each_engine, open_site, random_setting,
};
use explainer_core::argument::{Framework, World};
use serde_json::{Value, json};

in_each_engine!(the_page_agrees_with_the_evaluator, the_page_agrees_with_worlds_worked_by_hand);

/// What tells a run apart; told with every failure, so that it can be repeated.
pub const SEED: u64 = 20_220_819;

type Statuses = BTreeMap<String, String>;

/// Goes to a world with the page's controls and waits until everything shows these statuses: the classes of the
/// figure's boxes, their names, and the event that told of the last change.
async fn shows(session: &Session, world: &Value, expected: &Statuses) -> Result<()> {
    let body = "const [world, expected] = arguments;
        const words = { 'does not apply': 'not-engaged', 'lacks support': 'unsupported' };
        const word = (state) => words[state] ?? state;
        const named = () => Object.fromEntries(Object.entries(sx.named())
            .filter(([id]) => id.startsWith('argument:'))
            .map(([id, state]) => [id.replace('argument:', ''), word(state)]));
        const sorted = (statuses) => JSON.stringify(Object.entries(statuses ?? {}).sort());
        const told = () => sx.heard.at(-1)?.status;
        const all = { drawn: sx.statuses, named, told };
        return (async () => {
            await sx.go(world);
            await sx.unfold();
            for (const [how, statuses] of Object.entries(all)) {
                try { await sx.until(how, () => sorted(statuses()) === sorted(expected)); }
                catch { return { [how]: statuses() }; }
            }
        })()";
    let wrong: Option<BTreeMap<String, Statuses>> =
        session.script(body, vec![world.clone(), json!(expected)]).await?;
    ensure!(wrong.is_none(), "{wrong:#?}\nexpected {expected:#?}");
    Ok(())
}

async fn opened(session: &Session) -> Result<dev_server::Server> {
    let server = open_site()?.start(0)?;
    session.visit(&server.url(OPEN)).await?;
    Ok(server)
}

async fn the_page_agrees_with_the_evaluator(session: &Session) -> Result<()> {
    let _server = opened(session).await?;
    let (case, _) = first_case()?;
    let framework = Framework::new(&case);
    let mut random = Random::new(SEED);
    let worlds = if session.engine == Engine::Chromium { 30 } else { 10 };
    let mut kinds = BTreeMap::<String, usize>::new();
    for number in 0..worlds {
        let world = World::new(&case, &random_setting(&case, &mut random));
        // Whoever is spoken for has come in by now.
        let asked = asked(&case, &world.spec(&case));
        let verdicts = framework.evaluate(&world);
        let found = case.arguments.iter().zip(verdicts.all());
        let expected: Statuses =
            found.map(|(it, status)| (it.id.clone(), status.as_str().to_owned())).collect();
        shows(session, &asked, &expected)
            .await
            .with_context(|| format!("world {number} of seed {SEED}: {asked}"))?;
        for status in expected.into_values() {
            *kinds.entry(status).or_default() += 1;
        }
    }
    ensure!(kinds.len() == 5, "these worlds show too little: {kinds:?}");
    session.expect_no_errors().await
}

/// Moscow's position on the switches.
const ACCEPTED: [&str; 3] = ["members-only", "no-duty-to-police", "bilateral-matter"];
const REJECTED: [&str; 3] = ["jurisdiction-follows-control", "russia-controls", "russian-participation"];

/// Worlds 1 to 6 as they were worked by hand: the world, told with whom its speakers speak for; what stands, falls, is contested
/// and is unsupported. Everything else is not engaged.
fn worked() -> [(Value, [&'static str; 4]); 6] {
    let moscow = |on: &[&str], reading: &str| json!({ "on": on, "reading": reading, "accept": ACCEPTED, "reject": REJECTED });
    let undecided = |on: &[&str], reading: Option<&str>| json!({ "on": on, "reading": reading, "accept": [], "reject": [] });
    [
        (
            moscow(&["russia", "ilichev", "north-korea", "donetsk"], "independent-states"),
            [
                "free-to-hire no-barriers not-cerberus their-own-affair normal-relations",
                "",
                "",
                "internal-matter own-claim-own-duty",
            ],
        ),
        (
            moscow(
                &["russia", "ilichev", "north-korea", "donetsk", "security-council"],
                "independent-states",
            ),
            [
                "free-to-hire not-cerberus abides-and-allows normal-relations pyongyang-bound narrow-reading \
                 control-denied tolerance-is-not-help",
                "no-barriers their-own-affair",
                "",
                "internal-matter russias-jurisdiction own-nationals council-reaches-non-members charter-assistance \
                 own-claim-own-duty",
            ],
        ),
        (
            moscow(
                &["russia", "ilichev", "north-korea", "donetsk", "security-council", "ukraine"],
                "part-of-ukraine",
            ),
            [
                "not-cerberus inside-ukraine pyongyang-bound narrow-reading control-denied tolerance-is-not-help",
                "free-to-hire no-barriers abides-and-allows",
                "",
                "their-own-affair normal-relations internal-matter russias-jurisdiction own-nationals \
                 council-reaches-non-members charter-assistance own-claim-own-duty self-determination",
            ],
        ),
        (
            undecided(&["russia", "north-korea", "korotchenko"], None),
            ["", "", "troops-ready ministry-denial", ""],
        ),
        (
            // Ukraine comes in with its reading.
            undecided(&["russia", "ilichev", "north-korea", "donetsk"], Some("part-of-ukraine")),
            [
                "inside-ukraine",
                "free-to-hire no-barriers",
                "not-cerberus",
                "their-own-affair normal-relations internal-matter own-claim-own-duty self-determination",
            ],
        ),
        (
            undecided(&["russia", "ilichev", "north-korea", "donetsk", "ukraine"], Some("part-of-russia")),
            [
                "internal-matter own-claim-own-duty",
                "free-to-hire no-barriers not-cerberus",
                "",
                "their-own-affair normal-relations inside-ukraine self-determination",
            ],
        ),
    ]
}

async fn the_page_agrees_with_worlds_worked_by_hand(session: &Session) -> Result<()> {
    let _server = opened(session).await?;
    let (case, _) = first_case()?;
    for (number, (world, lists)) in worked().into_iter().enumerate() {
        let all = case.arguments.iter().map(|argument| (argument.id.clone(), "not-engaged".to_owned()));
        let mut expected: Statuses = all.collect();
        for (list, status) in lists.iter().zip(["stands", "falls", "contested", "unsupported"]) {
            for id in list.split_whitespace() {
                expected.insert(id.to_owned(), status.to_owned());
            }
        }
        assert_eq!(expected.len(), 22);
        shows(session, &world, &expected).await.with_context(|| format!("world {}", number + 1))?;
    }
    session.expect_no_errors().await
}

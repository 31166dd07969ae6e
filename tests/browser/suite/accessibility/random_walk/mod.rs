//! Whatever the pointer can do, keys can do as well: the same walk, once with each, leads to the same places.

mod figure;
mod model;

use std::collections::BTreeSet;

use anyhow::{Context, Result, ensure};
use browser_tests::{Engine, HTML, Random, Session, first_case, in_each_engine, open_host, open_site};
use serde_json::Value;

use super::keyboard::{tab_to, walk_to};
use crate::article::key;
use model::{Model, Offer, State};

in_each_engine!(keys_lead_wherever_the_pointer_does);

/// What tells a run apart; told with every failure, so that it can be repeated.
const SEED: u64 = 41;

const SHOWN: &str = "(({ world, view, about, changes }) => [world, view, about, changes])(sx.keys.state())";

async fn opened(session: &Session) -> Result<dev_server::Server> {
    let server = open_site()?
        .page("/walk.html", HTML, open_host("<sanctions-explainer></sanctions-explainer>")?)
        .start(0)?;
    session.resize(1280, 900).await?;
    session.visit(&server.url("walk.html")).await?;
    unfold(session).await?;
    Ok(server)
}

/// Prepared worlds are folded away at first.
async fn unfold(session: &Session) -> Result<()> {
    session.script::<Option<bool>>("sx.one('.sx-presets').open = true", vec![]).await.map(drop)
}

/// All that a reader has made of the widget, as text.
const STATE: &str = "JSON.stringify(sx.keys.state())";

async fn state(session: &Session) -> Result<State> {
    session.look("sx.keys.state()").await
}

/// Every kind of offer there is; see `sx.keys.offers`.
const KINDS: [&str; 13] = [
    "actor", "reading", "switch", "view", "preset", "undo", "reset", "box", "fold", "link", "close", "panel",
    "summary",
];

/// Takes up one of the offers there are: of any kind with the same chance, or the many boxes would drown the rest;
/// and two times out of three of a kind that was not taken yet, if there is one.
async fn choose(session: &Session, random: &mut Random, taken: &mut BTreeSet<String>) -> Result<Offer> {
    let offers: Vec<Offer> = session.look("sx.keys.offers()").await?;
    let mut kinds: Vec<&str> = offers.iter().map(|offer| offer.kind.as_str()).collect();
    kinds.dedup();
    let new: Vec<&str> = kinds.iter().copied().filter(|kind| !taken.contains(*kind)).collect();
    let from = if new.is_empty() || random.below(3) == 0 { kinds } else { new };
    let kind = from[random.below(from.len())];
    taken.insert(kind.to_owned());
    let of_kind: Vec<&Offer> = offers.iter().filter(|offer| offer.kind == kind).collect();
    Ok(of_kind[random.below(of_kind.len())].clone())
}

async fn by_pointer(session: &Session, offer: &Offer) -> Result<()> {
    // As a reader scrolls, who is slower than the widget is with bringing out what has the focus: a driver stops where
    // what stays in sight still covers it.
    let middle = "return (async ([path]) => {
        for (let frame = 0; frame < 10; frame += 1) await new Promise(requestAnimationFrame);
        sx.one(path).scrollIntoView({ block: 'center', behavior: 'instant' });
        return true;
    })(arguments)";
    session.script::<bool>(middle, vec![offer.path.as_str().into()]).await?;
    match offer.kind.as_str() {
        // A box takes the pointer with its border, a count with a rectangle that is not painted; see the journey.
        "box" => session.click(&format!("{} .sx-box", offer.path)).await,
        "fold" => {
            let fold = session.part(&format!("{} .sx-hit", offer.path)).await?;
            Ok(session.driver.action_chain().move_to_element_center(&fold).click().perform().await?)
        }
        _ => session.click(&offer.path).await,
    }
}

/// `odd` takes the other of two keys that do the same.
async fn by_key(session: &Session, offer: &Offer, odd: bool) -> Result<()> {
    let presses = if odd { key::ENTER } else { key::SPACE };
    match offer.kind.as_str() {
        "box" | "fold" => walk_to(session, &offer.id).await?,
        _ => tab_to(session, &offer.path).await?,
    }
    let pressed = match (offer.kind.as_str(), offer.way, odd) {
        ("actor", ..) => key::SPACE,
        ("reading" | "switch" | "view", 1, true) => key::RIGHT,
        ("reading" | "switch" | "view", 1, false) => key::DOWN,
        ("reading" | "switch" | "view", _, true) => key::LEFT,
        ("reading" | "switch" | "view", _, false) => key::UP,
        _ => presses,
    };
    session.press(pressed).await
}

/// A walk with the pointer: what was done, and what the page was after each step.
async fn walked(session: &Session, steps: usize) -> Result<Vec<(Offer, String)>> {
    let (case, texts) = first_case()?;
    let mut model = Model::new(&case, &texts);
    let mut random = Random::new(SEED);
    let mut taken = BTreeSet::new();
    let mut walk = Vec::new();
    for number in 0..steps {
        let before: Value = session.look(SHOWN).await?;
        let offer = choose(session, &mut random, &mut taken).await?;
        let told = || format!("step {number} of seed {SEED}: {offer:?}");
        let known = model.take(&offer)?;
        by_pointer(session, &offer).await.with_context(told)?;
        if !known {
            let changed = format!("JSON.stringify({SHOWN}) !== JSON.stringify({before})");
            session.see("a change", &changed).await.with_context(told)?;
            model.adopt(&state(session).await?)?;
        }
        session.see_equal("what follows", SHOWN, model.shown()).await.with_context(told)?;
        walk.push((offer, session.look(STATE).await?));
    }
    Ok(walk)
}

async fn keys_lead_wherever_the_pointer_does(session: &Session) -> Result<()> {
    let server = opened(session).await?;
    let steps = if session.engine == Engine::Chromium { 80 } else { 40 };
    let walk = walked(session, steps).await?;
    session.expect_no_errors().await?;
    for kind in KINDS {
        ensure!(walk.iter().any(|(offer, _)| offer.kind == kind), "this walk takes no {kind}");
    }

    session.visit(&server.url("walk.html")).await?;
    unfold(session).await?;
    for (number, (offer, expected)) in walk.iter().enumerate() {
        let told = || format!("step {number} of seed {SEED}: {offer:?}");
        // Where two keys do the same, each has its turn.
        let before = walk[..number].iter().filter(|(taken, _)| taken.kind == offer.kind).count();
        by_key(session, offer, before % 2 == 1).await.with_context(told)?;
        session.see_equal("the same", STATE, expected.as_str()).await.with_context(told)?;
        session.see("the focus in the widget", "sx.focused()").await.with_context(told)?;
    }
    session.expect_no_errors().await
}

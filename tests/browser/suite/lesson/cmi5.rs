//! The package by cmi5, with a store that writes down what it is told.

use anyhow::{Context, Result, ensure};
use browser_tests::{HTML, Session, in_each_engine};
use dev_server::{Server, Site};
use serde_json::{Value, json};

use super::store::Store;
use super::{into_lesson, questions, steps, walk, with_lesson};

in_each_engine!(
    a_lesson_is_told_of_in_order,
    the_last_word_is_not_overtaken,
    an_older_record_is_not_kept_last,
    who_looks_around_is_not_recorded,
    a_score_is_told_where_it_is_asked_for,
    a_store_that_fails_or_is_none_is_done_without
);

const HOST: &str = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Platform</title>\
    <link rel=\"icon\" href=\"data:,\"><iframe title=\"Lesson\" width=\"900\" height=\"700\"></iframe>";

/// Where the platform wants pupils to go from the lesson.
const BACK: &str = "https://school.example/course";

/// What a platform says of a launch: how it is meant.
pub fn launch_data(mode: &str) -> Value {
    json!({
        "contextTemplate": {
            "contextActivities": { "grouping": [{ "objectType": "Activity", "id": "urn:x-published" }] },
            "extensions": { "https://w3id.org/xapi/cmi5/context/extensions/sessionid": "s1" },
        },
        "launchMode": mode,
        "moveOn": "Completed",
        "returnURL": BACK,
    })
}

/// A platform with the tour of the case, which is not launched yet.
async fn platform(session: &Session) -> Result<Server> {
    at_platform(session, with_lesson("cmi5")?).await
}

/// A platform beside a site that has a lesson at `/lesson/index.html`.
pub async fn at_platform(session: &Session, site: Site) -> Result<Server> {
    let server = site.page("/platform.html", HTML, HOST).start(0)?;
    session.resize(1000, 900).await?;
    session.goto(&server.url("platform.html")).await?;
    Ok(server)
}

async fn show(session: &Session, address: &str) -> Result<()> {
    session.driver.enter_default_frame().await?;
    session.look::<Value>(&format!("document.querySelector('iframe').src = '{address}'")).await.map(drop)
}

/// Launches the lesson, and waits for the words of a step.
pub async fn launch(session: &Session, query: &str, step: &str) -> Result<()> {
    show(session, &format!("lesson/index.html{query}")).await?;
    into_lesson(session, step).await
}

/// Leaves the lesson, and waits until the store has as many statements.
pub async fn leave(session: &Session, store: &Store, statements: usize) -> Result<()> {
    show(session, "about:blank").await?;
    let count = format!("return {}.then((count) => count === {statements})", store.count());
    let seen = session.wait_for("all statements", &count).await;
    seen.with_context(|| format!("{:#?}", verbs(&store.statements())))?;
    ensure!(store.faults().is_empty(), "{:?}", store.faults());
    Ok(())
}

/// Waits until the store's record of the pupil has this there.
pub async fn recorded(session: &Session, store: &Store, name: &str, value: &str) -> Result<()> {
    let has =
        format!("return {}.then((record) => record?.[{}] === {})", store.record(), json!(name), json!(value));
    session.wait_for(&format!("record of {name}"), &has).await.map(drop)
}

/// The last part of each verb.
pub fn verbs(statements: &[Value]) -> Vec<String> {
    let verb = |statement: &Value| {
        statement["verb"]["id"].as_str().and_then(|id| id.rsplit('/').next()).map(str::to_owned)
    };
    statements.iter().filter_map(verb).collect()
}

/// The last parts of the categories of a statement.
fn categories(statement: &Value) -> Vec<&str> {
    let all = statement["context"]["contextActivities"]["category"].as_array();
    all.into_iter().flatten().filter_map(|one| one["id"].as_str()?.rsplit('/').next()).collect()
}

/// Nothing is wrong in the page. What a store refuses, or does not have, Chromium writes to its console whatever comes of it.
async fn expect_no_errors(session: &Session) -> Result<()> {
    let mut errors = session.errors().await?;
    errors.retain(|error| {
        !(error.contains("Failed to load resource") && (error.contains("/xapi/") || error.contains("/token")))
    });
    ensure!(errors.is_empty(), "errors in the page: {errors:#?}");
    Ok(())
}

async fn a_lesson_is_told_of_in_order(session: &Session) -> Result<()> {
    let steps = steps()?;
    let at = *questions()?.first().context("a step asks")?;
    let _server = platform(session).await?;
    let store = Store::start(&launch_data("Normal"))?;
    launch(session, &store.launch(), &steps[0]).await?;
    walk(session, &steps[..=at]).await?;
    session.look::<Value>("sx.change('[data-actor=luhansk]').then(() => null)").await?;
    let world: String = session.look("sx.world()").await?;
    session.see_equal("the way back", "document.querySelector('p > a[target=_self]')?.href", BACK).await?;
    // Once begun, a step done each, and the end.
    leave(session, &store, at + 3).await?;

    recorded(session, &store, "world", &world).await?;
    launch(session, &store.launch(), &steps[at]).await?;
    session.see_equal("the world that was left", "sx.world()", world).await?;
    session.see("what the pupil said there", "sx.one('.sx-step-outcome')").await?;
    walk(session, &steps[at..]).await?;
    leave(session, &store, steps.len() + 4).await?;

    // Once complete, it is told no more.
    recorded(session, &store, "step", &steps[steps.len() - 1]).await?;
    launch(session, &store.launch(), &steps[steps.len() - 1]).await?;
    leave(session, &store, steps.len() + 6).await?;

    let statements = store.statements();
    let mut expected = vec!["initialized"];
    expected.extend(vec!["progressed"; at + 1]);
    expected.extend(["terminated", "initialized"]);
    expected.extend(vec!["progressed"; steps.len() - at - 2]);
    expected.extend(["completed", "terminated", "initialized", "terminated"]);
    assert_eq!(verbs(&statements), expected);
    for (statement, verb) in statements.iter().zip(&expected) {
        let own: &[&str] = match *verb {
            "progressed" => &[],
            "completed" => &["cmi5", "moveon"],
            _ => &["cmi5"],
        };
        assert_eq!(categories(statement), own, "{verb}");
        let context = &statement["context"];
        assert_eq!(context["contextActivities"]["grouping"][0]["id"], "urn:x-published");
        assert_eq!(context["extensions"]["https://w3id.org/xapi/cmi5/context/extensions/sessionid"], "s1");
        assert_eq!(context["registration"], "6fe4a5e8-7d5c-4d0e-9d3b-2d5f0a3c1b11");
        assert_eq!(statement["object"]["id"], "https://school.example/au/1");
        assert_eq!(statement["actor"]["account"]["name"], "p1");
        assert_eq!(statement["result"]["completion"] == true, *verb == "completed");
        assert_eq!(statement["result"]["duration"].is_string(), ["completed", "terminated"].contains(verb));
        assert!(statement["result"]["score"].is_null() && statement["result"]["success"].is_null());
    }
    let mut ids: Vec<_> = statements.iter().filter_map(|statement| statement["id"].as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), statements.len(), "each statement has a name of its own");
    expect_no_errors(session).await
}

/// A platform whose store has heard of the first step of a lesson that was launched.
async fn begun(session: &Session, steps: &[String]) -> Result<(Server, Store)> {
    let server = platform(session).await?;
    let store = Store::start(&launch_data("Normal"))?;
    launch(session, &store.launch(), &steps[0]).await?;
    let heard = format!("return {}.then((count) => count === 2)", store.count());
    session.wait_for("the beginning", &heard).await?;
    Ok((server, store))
}

async fn the_last_word_is_not_overtaken(session: &Session) -> Result<()> {
    let steps = steps()?;
    let (_server, store) = begun(session, &steps).await?;
    store.hold("/statements");
    walk(session, &steps[..2]).await?;
    session.wait_for("what is on its way", &format!("return {}", store.held())).await?;
    leave(session, &store, 4).await?;
    store.let_go();
    recorded(session, &store, "step", &steps[1]).await?;
    // Whoever comes again is heard after that.
    launch(session, &store.launch(), &steps[1]).await?;
    leave(session, &store, 6).await?;
    let visits = ["initialized", "progressed", "progressed", "terminated", "initialized", "terminated"];
    assert_eq!(verbs(&store.statements()), visits);
    expect_no_errors(session).await
}

async fn an_older_record_is_not_kept_last(session: &Session) -> Result<()> {
    let steps = steps()?;
    let (_server, store) = begun(session, &steps).await?;
    store.hold("/state");
    walk(session, &steps[..2]).await?;
    session.wait_for("what is on its way", &format!("return {}", store.held())).await?;
    session.look::<Value>("sx.click('[data-do=step-next]') ?? null").await?;
    walk(session, &steps[2..4]).await?;
    store.let_go();
    leave(session, &store, 6).await?;
    recorded(session, &store, "step", &steps[3]).await?;
    launch(session, &store.launch(), &steps[3]).await?;
    expect_no_errors(session).await
}

async fn who_looks_around_is_not_recorded(session: &Session) -> Result<()> {
    let steps = steps()?;
    let _server = platform(session).await?;
    let store = Store::start(&launch_data("Browse"))?;
    launch(session, &store.launch(), &steps[0]).await?;
    walk(session, &steps).await?;
    leave(session, &store, 2).await?;
    assert_eq!(verbs(&store.statements()), ["initialized", "terminated"]);
    launch(session, &store.launch(), &steps[0]).await?;
    expect_no_errors(session).await
}

async fn a_score_is_told_where_it_is_asked_for(session: &Session) -> Result<()> {
    let steps = steps()?;
    let _server = platform(session).await?;
    let store = Store::start(&launch_data("Normal"))?;
    launch(session, &format!("{}&score=answered", store.launch()), &steps[0]).await?;
    walk(session, &steps).await?;
    leave(session, &store, steps.len() + 3).await?;
    let statements = store.statements();
    let scored =
        statements.iter().find(|statement| !statement["result"]["score"].is_null()).context("no score")?;
    // None of the answers was an opinion, and all of them count.
    assert_eq!(scored["result"]["score"], json!({ "scaled": 1 }));
    assert!(categories(scored).is_empty(), "a score without success is none of cmi5's own statements");
    Ok(())
}

async fn a_store_that_fails_or_is_none_is_done_without(session: &Session) -> Result<()> {
    let steps = steps()?;
    let _server = platform(session).await?;
    let store = Store::start(&launch_data("Normal"))?;
    // None is named; one is named that refuses; one is there at first.
    launch(session, "", &steps[0]).await?;
    walk(session, &steps).await?;
    store.refuse(true);
    launch(session, &store.launch(), &steps[0]).await?;
    walk(session, &steps).await?;
    store.refuse(false);
    launch(session, &store.launch(), &steps[0]).await?;
    walk(session, &steps[..2]).await?;
    store.refuse(true);
    // The question of the third step is answered, which the store does not hear.
    session.look::<Value>("sx.click('[data-do=step-next]') ?? null").await?;
    walk(session, &steps[2..3]).await?;
    session.wait_for("a refusal", &format!("return {}.then((count) => count > 0)", store.refused())).await?;
    store.refuse(false);
    session.look::<Value>("sx.click('[data-do=step-next]') ?? null").await?;
    walk(session, &steps[3..4]).await?;
    // What did not arrive is sent with what comes next, in its order.
    leave(session, &store, 6).await?;
    let expected = ["initialized", "progressed", "progressed", "progressed", "progressed", "terminated"];
    assert_eq!(verbs(&store.statements()), expected);
    expect_no_errors(session).await
}

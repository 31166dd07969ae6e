//! What a widget leaves behind: nothing, however often it is changed, or started anew or taken out.
//!
//! Two thousand changes, or as many as `EXPLAINER_CHANGES` says; with `--nocapture` the memory is told as it goes.

use std::env;

use anyhow::{Context, Result, ensure};
use browser_tests::{Engine, Session, in_each_engine, open_host_after};
use dev_server::Server;
use serde_json::{Value, json};

in_each_engine!(
    many_changes_cost_no_memory,
    widgets_that_come_and_go_leave_nothing,
    twenty_at_a_time_leave_nothing,
    widgets_that_start_anew_leave_nothing
);

/// How many are made in one call of the driver, which waits for no call longer than half a minute.
const BATCH: u32 = 250;

/// How often the memory is looked at.
const LOOKS: u32 = 8;

/// Memory of a program grows by pages, and a little more than is asked for.
const PAGES: u64 = 2 * 64 * 1024;

/// What a page holds. All but the first is known in Chromium alone, and zero elsewhere.
#[derive(Debug, Clone, Copy)]
struct Held {
    /// Bytes of the program's memory.
    program: u64,
    /// Bytes of the browser's own, after everything was let go of that nobody holds.
    heap: u64,
    nodes: u64,
    listeners: u64,
}

async fn held(session: &Session) -> Result<Held> {
    let program = session.look("endurance.bytes()").await?;
    if session.engine != Engine::Chromium {
        return Ok(Held { program, heap: 0, nodes: 0, listeners: 0 });
    }
    session.cdp("HeapProfiler.collectGarbage", json!({})).await?;
    let counted = session.cdp("Memory.getDOMCounters", json!({})).await?;
    let heap = session.cdp("Runtime.getHeapUsage", json!({})).await?;
    let number = |of: &Value, name: &str| of[name].as_f64().with_context(|| format!("no {name} in {of}"));
    Ok(Held {
        program,
        heap: number(&heap, "usedSize")? as u64,
        nodes: number(&counted, "nodes")? as u64,
        listeners: number(&counted, "jsEventListeners")? as u64,
    })
}

/// A page with a widget and what counts it.
async fn opened(session: &Session) -> Result<Server> {
    let body = "<sanctions-explainer></sanctions-explainer>";
    let server = open_host_after(include_str!("endurance.js"), body)?.start(0)?;
    session.visit(&server.url("host.html")).await?;
    if session.engine == Engine::Chromium {
        session.cdp("HeapProfiler.enable", json!({})).await?;
    }
    Ok(server)
}

/// Does something so many times, and looks at what is held as it goes.
async fn watched(session: &Session, what: &str, count: u32, batch: u32) -> Result<Vec<Held>> {
    let mut curve = Vec::new();
    for look in 0..LOOKS {
        let mut left = count / LOOKS;
        while left > 0 {
            let now = left.min(batch);
            let done: u32 = session.look(&format!("endurance.{what}({now})")).await?;
            ensure!(done * 2 >= now, "only {done} of {now} {what} were seen");
            left -= now;
        }
        session.expect_no_errors().await?;
        let held = held(session).await?;
        println!("{:<10}{:>8} {what}: {held:?}", session.engine.name(), (look + 1) * (count / LOOKS));
        curve.push(held);
    }
    Ok(curve)
}

/// The first look and the last at which everything had been done often enough to be there.
fn ends(curve: &[Held]) -> Result<[Held; 2]> {
    let (warm, end) = (curve.get(LOOKS as usize / 4), curve.last());
    warm.zip(end).map(|(&warm, &end)| [warm, end]).context("too few looks")
}

/// What each change or each widget left would be far more than this allows for. A world that asks for more than all before it
/// may still come.
fn nothing_is_left(curve: &[Held]) -> Result<()> {
    let [warm, end] = ends(curve)?;
    ensure!(end.program <= warm.program + PAGES, "the program's memory has grown: {curve:#?}");
    ensure!(end.nodes <= warm.nodes + warm.nodes / 50, "nodes are left behind: {curve:#?}");
    ensure!(end.listeners <= warm.listeners, "listeners are left behind: {curve:#?}");
    ensure!(end.heap <= warm.heap + warm.heap / 10, "the heap has grown: {curve:#?}");
    Ok(())
}

async fn many_changes_cost_no_memory(session: &Session) -> Result<()> {
    let _server = opened(session).await?;
    let count = env::var("EXPLAINER_CHANGES").map_or(Ok(2000), |count| count.parse())?;
    nothing_is_left(&watched(session, "changes", count, BATCH).await?)
}

async fn widgets_that_come_and_go_leave_nothing(session: &Session) -> Result<()> {
    let _server = opened(session).await?;
    nothing_is_left(&watched(session, "cycles", 200, 25).await?)
}

async fn twenty_at_a_time_leave_nothing(session: &Session) -> Result<()> {
    let _server = opened(session).await?;
    nothing_is_left(&watched(session, "crowds", 16, 1).await?)
}

async fn widgets_that_start_anew_leave_nothing(session: &Session) -> Result<()> {
    let _server = opened(session).await?;
    nothing_is_left(&watched(session, "restarts", 200, 25).await?)
}

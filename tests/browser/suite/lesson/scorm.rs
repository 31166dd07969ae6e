//! The packages by SCORM, in scorm-again: every value is one its data model takes.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use browser_tests::{HTML, Session, in_each_engine};
use dev_server::{Server, Site};
use serde_json::{Value, json};

use super::{answer, at_step, into_lesson, questions, steps, walk, with_lesson};

in_each_engine!(
    a_lesson_goes_on_where_it_was_left,
    a_lesson_is_complete_when_every_step_is_done,
    a_score_counts_answers_where_it_is_asked_for,
    a_world_too_large_to_keep_is_left_out_whole,
    a_platform_that_fails_or_is_none_is_done_without
);

/// What a version of SCORM calls things.
pub struct Dialect {
    name: &'static str,
    /// As names of packages have it.
    pub package: &'static str,
    script: &'static str,
    status: &'static str,
    place: &'static str,
    exit: &'static str,
    time: &'static str,
    score: &'static str,
}

pub const DIALECTS: [Dialect; 2] = [
    Dialect {
        name: "1.2",
        package: "scorm-1.2",
        script: "scorm12.min.js",
        status: "cmi.core.lesson_status",
        place: "cmi.core.lesson_location",
        exit: "cmi.core.exit",
        time: "cmi.core.session_time",
        score: "cmi.core.score.raw",
    },
    Dialect {
        name: "2004",
        package: "scorm-2004",
        script: "scorm2004.min.js",
        status: "cmi.completion_status",
        place: "cmi.location",
        exit: "cmi.exit",
        time: "cmi.session_time",
        score: "cmi.score.raw",
    },
];

/// A platform with a lesson that is not launched yet.
async fn platform(session: &Session, dialect: &Dialect, fault: &str) -> Result<Server> {
    at_platform(session, with_lesson(dialect.package)?, dialect, fault).await
}

/// A platform beside a site that has a lesson at `/lesson/index.html`.
pub async fn at_platform(session: &Session, site: Site, dialect: &Dialect, fault: &str) -> Result<Server> {
    let file =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../node_modules/scorm-again/dist").join(dialect.script);
    let again = fs::read_to_string(file).context("scorm-again is not installed")?;
    let host = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Platform</title><link rel=\"icon\" href=\"data:,\">\
         <iframe title=\"Lesson\" width=\"900\" height=\"700\"></iframe><script src=\"again.js\"></script>\
         <script src=\"platform.js\" data-dialect=\"{}\" data-fault=\"{fault}\"></script>",
        dialect.name
    );
    let server = site
        .page("/platform.html", HTML, host)
        .page("/again.js", "text/javascript", again)
        .page("/platform.js", "text/javascript", include_str!("platform.js"))
        .start(0)?;
    session.resize(1000, 900).await?;
    session.goto(&server.url("platform.html")).await?;
    Ok(server)
}

/// Launches the lesson, and waits for the words of a step.
pub async fn launch(session: &Session, query: &str, step: &str) -> Result<()> {
    session.driver.enter_default_frame().await?;
    session.look::<Value>(&format!("launch('{query}') ?? null")).await?;
    into_lesson(session, step).await
}

/// Leaves the lesson, and stays in the platform.
pub async fn leave(session: &Session) -> Result<()> {
    session.driver.enter_default_frame().await?;
    session.look::<Value>("leave() ?? null").await?;
    session.see("the end of the visit", "ended()").await?;
    let refused: Vec<Value> = session.look("calls.filter((call) => String(call.at(-1)) === 'false')").await?;
    ensure!(refused.is_empty(), "the platform refuses {refused:?}");
    let last: Value = session.look("calls.at(-1)[0]").await?;
    ensure!(last == "Finish" || last == "Terminate", "after the end of the visit comes {last}");
    Ok(())
}

/// What was set last under a name.
async fn value(session: &Session, name: &str) -> Result<Value> {
    session.look(&format!("values['{name}'] ?? null")).await
}

async fn a_lesson_goes_on_where_it_was_left(session: &Session) -> Result<()> {
    let steps = steps()?;
    let at = *questions()?.first().context("a step asks")?;
    for dialect in &DIALECTS {
        let _server = platform(session, dialect, "").await?;
        launch(session, "", &steps[0]).await?;
        walk(session, &steps[..at]).await?;
        session.look::<Value>("sx.click('[data-do=step-next]') ?? null").await?;
        at_step(session, &steps[at]).await?;
        let asked: String = session.look("sx.world()").await?;
        leave(session).await?;
        let commits: usize = session.look("calls.filter(([name]) => name === 'Commit').length").await?;
        assert!(commits > at, "each step is kept, not only the last: {commits}");

        // What is asked is asked again, in the same world.
        launch(session, "", &steps[at]).await?;
        session.see_equal("the world before the answer", "sx.world()", asked).await?;
        session.see("the question", "sx.one('.sx-guesses')").await?;
        answer(session).await?;
        // The world the pupil makes is kept as well, and not the one that the step shows.
        session.look::<Value>("sx.change('[data-actor=luhansk]').then(() => null)").await?;
        let world: String = session.look("sx.world()").await?;
        leave(session).await?;
        assert_eq!(value(session, dialect.status).await?, "incomplete");
        assert_eq!(value(session, dialect.place).await?, json!(steps[at]));
        assert_eq!(value(session, dialect.exit).await?, "suspend");
        assert!(value(session, dialect.time).await?.is_string());

        launch(session, "", &steps[at]).await?;
        session.see_equal("the world that was left", "sx.world()", world).await?;
        session.see("what the pupil said there", "sx.one('.sx-step-outcome')").await?;
        session.expect_no_errors().await?;
        leave(session).await?;
    }
    Ok(())
}

async fn a_lesson_is_complete_when_every_step_is_done(session: &Session) -> Result<()> {
    let steps = steps()?;
    for dialect in &DIALECTS {
        let _server = platform(session, dialect, "").await?;
        launch(session, "", &steps[0]).await?;
        let (last, first) = steps.split_last().context("the tour has steps")?;
        walk(session, first).await?;
        leave(session).await?;
        assert_eq!(value(session, dialect.status).await?, "incomplete");
        // Over two visits.
        launch(session, "", &first[first.len() - 1]).await?;
        session.look::<Value>("sx.click('[data-do=step-next]') ?? null").await?;
        walk(session, std::slice::from_ref(last)).await?;
        session.look::<Value>("sx.click('[data-do=step-finish]') ?? null").await?;
        // What was said at an earlier visit is not there to be told, and no answer is made up for it.
        let told = "sx.all('.sx-summary li').length === SUM && sx.one('.sx-summary [data-do=copy-summary]')"
            .replace("SUM", &steps.len().to_string());
        session.see("what the pupil did", &told).await?;
        let first_asked: String = session.look("sx.text('.sx-summary li p + p')").await?;
        ensure!(first_asked.ends_with("You said: nothing since this page was opened."), "{first_asked}");
        leave(session).await?;
        assert_eq!(value(session, dialect.status).await?, "completed");
        let judged: bool =
            session.look("Object.keys(values).some((name) => /score|success/.test(name))").await?;
        assert!(!judged, "nobody asked for a score");
        // The world is there again, and no step.
        session.look::<Value>("launch('') ?? null").await?;
        session.see("a lesson", "calls.some(([name]) => name === 'Commit')").await?;
        session.driver.enter_frame(0).await?;
        session.see("a running widget", "window.sx?.ready()").await?;
        session.see_equal("no step", "sx.one('.sx-step')", Value::Null).await?;
        leave(session).await?;
        assert_eq!(value(session, dialect.status).await?, "completed");
    }
    Ok(())
}

async fn a_score_counts_answers_where_it_is_asked_for(session: &Session) -> Result<()> {
    let steps = steps()?;
    for dialect in &DIALECTS {
        let _server = platform(session, dialect, "").await?;
        launch(session, "?score=answered", &steps[0]).await?;
        walk(session, &steps[..1]).await?;
        leave(session).await?;
        let first: f64 = session.look(&format!("+values['{}']", dialect.score)).await?;
        launch(session, "?score=answered", &steps[0]).await?;
        walk(session, &steps).await?;
        leave(session).await?;
        // None of the answers was an opinion, and all of them count.
        assert_eq!((first < 100.0, value(session, dialect.score).await?), (true, json!("100")));
        let judged: bool = session.look("Object.keys(values).some((name) => /success/.test(name))").await?;
        assert!(!judged, "a score is no success");
    }
    Ok(())
}

async fn a_world_too_large_to_keep_is_left_out_whole(session: &Session) -> Result<()> {
    let steps = steps()?;
    for dialect in &DIALECTS {
        let _server = platform(session, dialect, "").await?;
        launch(session, "", &steps[0]).await?;
        answer(session).await?;
        let told = "document.querySelector('sanctions-explainer').dispatchEvent(new CustomEvent('sanctions-explainer-change',
            { bubbles: true, detail: { world: 'on=' + 'somebody,'.repeat(1000) } }))";
        session.look::<bool>(told).await?;
        leave(session).await?;
        let kept = value(session, "cmi.suspend_data").await?;
        let kept: Value = serde_json::from_str(kept.as_str().context("something is kept")?)?;
        assert_eq!((&kept["world"], &kept["step"]), (&json!(""), &json!(steps[0])));
        launch(session, "", &steps[0]).await?;
        session.expect_no_errors().await?;
        leave(session).await?;
    }
    Ok(())
}

async fn a_platform_that_fails_or_is_none_is_done_without(session: &Session) -> Result<()> {
    let steps = steps()?;
    for dialect in &DIALECTS {
        for fault in ["fails", "throws", "none"] {
            let _server = platform(session, dialect, fault).await?;
            launch(session, "", &steps[0]).await?;
            walk(session, &steps).await?;
            session.expect_no_errors().await?;
            session.driver.enter_default_frame().await?;
            session.look::<Value>("leave() ?? null").await?;
            session
                .see(
                    "the end of the page",
                    "document.querySelector('iframe').contentDocument?.URL === 'about:blank'",
                )
                .await?;
            session.expect_no_errors().await?;
        }
    }
    Ok(())
}

//! A lesson is made, kept, opened, and handed out as a link.

use anyhow::Result;
use browser_tests::{Session, in_each_engine};
use serde_json::{Value, json};

use super::{TASKS, TITLE, TOLD, at_desk, fill, open_file, press, with_tour};
use crate::embed::left;

in_each_engine!(
    a_link_shows_the_lesson_that_is_on_the_desk,
    nothing_is_lost_on_reload_and_what_is_forgotten_is_gone,
    changes_are_undone_and_done_again,
    a_damaged_file_says_where_and_keeps_the_rest,
    steps_are_put_in_order_by_keys,
    what_is_hidden_is_listed_and_a_step_that_asks_about_it_is_named
);

/// The keys as the driver knows them.
const ENTER: &str = "\u{E007}";
const TAB: &str = "\u{E004}";

async fn a_link_shows_the_lesson_that_is_on_the_desk(session: &Session) -> Result<()> {
    let server = with_tour(session).await?;
    fill(session, "lesson-title", "Two <b>views</b>").await?;
    fill(session, "task-0", "Read it first.").await?;
    // The first step takes what the figure shows.
    session.look::<Value>("sx.change('[data-reading=part-of-ukraine]').then(() => true)").await?;
    let world: String = session.look("document.querySelector('sanctions-explainer').world").await?;
    press(session, "#step-0 [data-do=take]").await?;
    session.see("that it is told", &format!("{TOLD}.includes('now has')")).await?;
    // Another world in the figure, and back to that of the step.
    session
        .script::<Value>("document.querySelector('sanctions-explainer').reset(); return 1", vec![])
        .await?;
    press(session, "#step-0 [data-do=show]").await?;
    session
        .see_equal(
            "the world of the step",
            "document.querySelector('sanctions-explainer').world",
            world.as_str(),
        )
        .await?;
    let link: String = session.look("document.getElementById('link').value").await?;
    let code: String = session.look("document.getElementById('embed').value").await?;
    assert!(code.contains(&link.replace('&', "&amp;")) && code.contains("Two &lt;b>views"), "{code}");
    session.expect_no_errors().await?;
    session.visit(&link.replace("lesson.html", "pupils.html")).await?;
    session.see_equal("the title", "sx.text('.sx-lesson h3')", "Two <b>views</b>").await?;
    session.see_equal("the task", "sx.text('.sx-step-text')", "Read it first.").await?;
    session.see_equal("the world", "sx.world()", world.as_str()).await?;
    session.see_equal("the step", "sx.text('.sx-step-count')", "Step 1 of 7").await?;
    left(session, server).await
}

async fn nothing_is_lost_on_reload_and_what_is_forgotten_is_gone(session: &Session) -> Result<()> {
    let server = with_tour(session).await?;
    fill(session, "task-1", "This stays.").await?;
    session.see("a later part", "performance.getEntriesByName(performance.getEntriesByType('resource').find((one) => /later-/.test(one.name))?.name).length").await?;
    session.visit(&server.url("desk.html")).await?;
    session.see("the lesson", TITLE).await?;
    session.see_equal("the task", &format!("{TASKS}[1]"), "This stays.").await?;
    press(session, "[data-do=forget]").await?;
    session.see("the beginning", "document.querySelector('[data-do=begin-tour]')").await?;
    session.see_equal("what is kept", "localStorage.length", 0).await?;
    session.see_equal("the focus", "document.activeElement.dataset.do", "bring-back").await?;
    press(session, "[data-do=bring-back]").await?;
    session.see_equal("the task again", &format!("{TASKS}[1]"), "This stays.").await?;
    session.see_equal("what is kept", "localStorage.length", 1).await?;
    press(session, "[data-do=forget]").await?;
    session.see("the beginning", "document.querySelector('[data-do=begin-tour]')").await?;
    session.visit(&server.url("desk.html")).await?;
    session.see("the beginning", "document.querySelector('[data-do=begin-tour]')").await?;
    session.see_equal("no way back", "document.querySelector('[data-do=bring-back]')", Value::Null).await?;
    left(session, server).await
}

async fn changes_are_undone_and_done_again(session: &Session) -> Result<()> {
    let server = with_tour(session).await?;
    let before: Vec<String> = session.look(TASKS).await?;
    press(session, "#step-0 [data-do=remove]").await?;
    session.see_equal("a step less", &format!("{TASKS}.length"), before.len() - 1).await?;
    fill(session, "task-0", "A").await?;
    fill(session, "task-0", "AB").await?;
    for (times, expected) in [(1, "before it was typed into"), (2, "as it began")] {
        press(session, "[data-do=undo]").await?;
        let tasks: Vec<String> = session.look(TASKS).await?;
        let wanted = if times == 1 { &before[1..] } else { &before[..] };
        session.see_equal(expected, TASKS, json!(wanted)).await?;
        assert!(!tasks.contains(&"A".to_owned()), "what is typed in one go is one change");
    }
    session
        .see_equal("nothing left to undo", "document.querySelector('[data-do=undo]').ariaDisabled", "true")
        .await?;
    press(session, "[data-do=redo]").await?;
    press(session, "[data-do=redo]").await?;
    session.see_equal("done again", &format!("{TASKS}[0]"), "AB").await?;
    left(session, server).await
}

async fn a_damaged_file_says_where_and_keeps_the_rest(session: &Session) -> Result<()> {
    let server = with_tour(session).await?;
    let before: Vec<String> = session.look(TASKS).await?;
    let file: String = session
        .look("JSON.stringify(JSON.parse(localStorage.getItem(localStorage.key(0))), null, 1)")
        .await?;
    let damaged =
        file.replacen("\"task\"", "\"tusk\"", 1).replacen("\"version\": \"", "\"version\": \"0.", 1);
    open_file(session, &damaged).await?;
    let listed =
        "[...document.querySelectorAll('[aria-labelledby=problems] li')].map((one) => one.textContent)";
    session.see("what is wrong", &format!("{listed}.length >= 3")).await?;
    let told: Vec<String> = session.look(listed).await?;
    assert!(told.iter().all(|told| told.starts_with("Line ")), "{told:#?}");
    assert!(told.iter().any(|told| told.contains("“tusk”") && told.contains("step 1")), "{told:#?}");
    session.see_equal("the rest", &format!("{TASKS}.slice(1)"), json!(before[1..])).await?;
    // A file that is no lesson leaves the lesson where it is.
    open_file(session, "{ \"lesson\": 1, ").await?;
    session.see("what is wrong", &format!("{listed}.length === 1")).await?;
    let told: Vec<String> = session.look(listed).await?;
    assert!(told[0].contains("line 1"), "{told:#?}");
    session.see_equal("the lesson", &format!("{TASKS}.slice(1)"), json!(before[1..])).await?;
    press(session, "[data-do=dismiss]").await?;
    session.see_equal("a closed list", &format!("{listed}.length"), 0).await?;
    press(session, "[data-do=undo]").await?;
    session.see_equal("the lesson before", TASKS, json!(before)).await?;
    left(session, server).await
}

async fn steps_are_put_in_order_by_keys(session: &Session) -> Result<()> {
    let server = at_desk(session).await?;
    session
        .script::<Value>("document.querySelector('[data-do=begin-tour]').focus(); return 1", vec![])
        .await?;
    session.press(ENTER).await?;
    session.see("the title in focus", "document.activeElement.id === 'lesson-title'").await?;
    let before: Vec<String> = session.look(TASKS).await?;
    // From the title the tab key leads to the first step, and to its buttons.
    let reached = "document.activeElement.closest('#step-0') && document.activeElement.dataset.do";
    for wanted in [json!(null), json!("up"), json!("down")] {
        session.press(TAB).await?;
        session.see_equal("the next stop", &format!("({reached}) ?? null"), wanted).await?;
    }
    for place in 1..before.len() {
        session.press(ENTER).await?;
        session.see_equal("the step further down", &format!("{TASKS}[{place}]"), before[0].as_str()).await?;
        let last = place + 1 == before.len();
        let button = if last { "up" } else { "down" };
        let focus = "[document.activeElement.closest('li')?.id, document.activeElement.dataset.do]";
        session.see_equal("the focus", focus, json!([format!("step-{place}"), button])).await?;
    }
    session.see("that it is told", &format!("{TOLD}.includes('step 7')")).await?;
    left(session, server).await
}

async fn what_is_hidden_is_listed_and_a_step_that_asks_about_it_is_named(session: &Session) -> Result<()> {
    let server = with_tour(session).await?;
    let change = |id: &str| {
        format!("document.querySelector('.desk-check input[type=checkbox][value={id}]').click(); return 1")
    };
    session.script::<Value>(&change("free-to-hire"), vec![]).await?;
    let summaries = "[...document.querySelectorAll('.desk-fold > summary')].map((one) => one.textContent)";
    session.see("how many are shown", &format!("{summaries}.some((one) => /21 of 22/.test(one))")).await?;
    let faults =
        "[...document.querySelectorAll('[aria-labelledby=faults] li')].map((one) => one.textContent)";
    session
        .see("the steps that ask about it", &format!("{faults}.some((one) => one.startsWith('Step 2: '))"))
        .await?;
    session.script::<Value>(&change("free-to-hire"), vec![]).await?;
    session.see_equal("no fault", &format!("{faults}.length"), 0).await?;
    left(session, server).await
}

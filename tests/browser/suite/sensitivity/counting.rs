//! A long count goes on in slices: the page paints and answers in between, and the reader can stop it.

use anyhow::{Result, ensure};
use browser_tests::{Session, in_each_engine};
use serde::Deserialize;
use serde_json::Value;

use super::opened;
use crate::article::key;

in_each_engine!(
    a_long_count_is_stopped_and_begun_anew,
    the_page_paints_and_answers_between_slices,
    no_figure_outlives_what_was_held,
    a_count_is_no_news_to_a_screen_reader,
);

/// Lets everything range, and comes back while that is counted.
const START: &str = "sx.click('[data-do=keep-nothing]'); await sx.until('a count', hinges.underway);";

/// Everything free: every decided world of the case, each with somebody who holds its reading.
const ALL: u32 = 94_208;

/// Runs the body of an asynchronous function.
async fn run<T: serde::de::DeserializeOwned>(session: &Session, body: &str) -> Result<T> {
    session.script(&format!("return (async () => {{ {body} }})()"), vec![]).await
}

async fn a_long_count_is_stopped_and_begun_anew(session: &Session) -> Result<()> {
    let _server = opened(session).await?;
    // The first is done in one slice, and shows nothing of it.
    assert_eq!(session.look::<Option<Value>>("hinges.progress()").await?, None);
    let stopped: [u32; 2] = run(
        session,
        &format!(
            "{START} sx.click('[data-do=count]');
        await sx.until('a stop', () => sx.text('[data-do=count]') === 'Count again');
        return hinges.progress();"
        ),
    )
    .await?;
    ensure!(stopped[0] > 0 && stopped[0] < ALL && stopped[1] == ALL, "{stopped:?}");
    // However many turns pass, it goes no further, and no row has a figure.
    let later: [u32; 2] =
        run(session, "for (let turn = 0; turn < 50; turn++) await sx.turn(); return hinges.progress();")
            .await?;
    assert_eq!(later, stopped);
    let rows: Vec<String> = session.look("Object.values(hinges.rows()).flat()").await?;
    assert_eq!(rows.iter().filter(|row| *row == "Not counted yet.").count(), 22, "{rows:?}");
    assert!(!rows.iter().any(|row| row.contains(" of ")), "{rows:?}");

    // By key, and the button keeps the focus to the end and after it.
    session.focus("[data-do=count]").await?;
    assert!(session.look::<bool>("sx.hold()").await?);
    session.press(key::ENTER).await?;
    session.see("the end of it", "hinges.counted()").await?;
    assert!(session.look::<bool>("sx.kept()").await?, "the focus is lost");
    session.see_equal("all of it", "hinges.progress()", vec![ALL, ALL]).await?;
    session
        .see_equal("how far", "sx.text('.sx-progress p')", "Counted so far: 94,208 of 94,208 settings.")
        .await?;
    session
        .see_equal("nothing to stop", "sx.one('[data-do=count]').getAttribute('aria-disabled')", "true")
        .await?;
    session.press(key::ENTER).await?;
    assert!(
        run::<bool>(
            session,
            "for (let turn = 0; turn < 20; turn++) await sx.turn(); return hinges.counted() && sx.kept();"
        )
        .await?
    );
    session.expect_no_errors().await
}

/// What happened between the first slice and the last.
#[derive(Debug, Deserialize)]
struct Between {
    slices: usize,
    frames: usize,
    /// How far the count was when the world had changed, and when the other tab was shown.
    answered: [u32; 2],
    world: String,
}

async fn the_page_paints_and_answers_between_slices(session: &Session) -> Result<()> {
    let _server = opened(session).await?;
    let between: Between = run(session, &format!("
        {START}
        let slices = 0, frames = 0, on = true;
        const bar = sx.one('progress');
        new MutationObserver((all) => slices += all.length).observe(bar, {{ attributes: true, attributeFilter: ['value'] }});
        const frame = () => {{ frames += 1; if (on) requestAnimationFrame(frame); }};
        requestAnimationFrame(frame);
        await sx.change('[data-reading=part-of-ukraine]');
        const answered = hinges.progress(), world = sx.world();
        await sx.until('the end', hinges.counted);
        on = false;
        return {{ slices, frames, answered, world }};")).await?;
    ensure!(between.slices > 20, "{between:?}");
    ensure!(between.frames > 2, "{between:?}");
    // The reading is free, so that the count went on, and it was far from done.
    ensure!(between.answered[0] < ALL && between.answered[1] == ALL, "{between:?}");
    ensure!(between.world.contains("reading=part-of-ukraine"), "{between:?}");
    // Nobody sees it, and it ends: what comes after starts from nothing.
    let again: Vec<Option<[u32; 2]>> = run(
        session,
        &format!(
            "
        sx.click('[data-do=keep-actors]');
        await sx.until('a short count', () => !hinges.progress() && hinges.counted());
        {START}
        sx.click('[data-view=outline]');
        await sx.until('the outline', () => sx.one('.sx-outline'));
        const gone = hinges.progress();
        for (let turn = 0; turn < 50; turn++) await sx.turn();
        sx.click('[data-view=hinges]');
        await sx.until('the list', () => sx.one('.sx-hinges'));
        return [gone, hinges.progress()];"
        ),
    )
    .await?;
    ensure!(again[0].is_none() && again[1].is_some_and(|progress| progress[0] < ALL / 2), "{again:?}");
    session.see("the end of it", "hinges.counted()").await?;
    session.expect_no_errors().await
}

async fn no_figure_outlives_what_was_held(session: &Session) -> Result<()> {
    let _server = opened(session).await?;
    // At every turn until the last count is done, the figures are out of what the sentence says.
    let seen: Vec<String> = run(
        session,
        "
        const seen = new Set(), wrong = [];
        const look = () => {
            seen.add(sx.text('.sx-settings').match(/^[\\d,]+/)[0]);
            if (!hinges.agrees()) wrong.push(sx.text('.sx-hinges').slice(0, 400));
        };
        const watch = new MutationObserver(look);
        watch.observe(sx.one('.sx-hinges'), { subtree: true, childList: true, characterData: true });
        const hold = async (id) => { sx.click(`[data-hold=\"${id}\"]`); await sx.turn(); look(); };
        sx.click('[data-do=keep-nothing]');
        await sx.until('a count', hinges.underway);
        await hold('actor:ukraine');
        await sx.until('about half as many', () => sx.text('.sx-settings').startsWith('51,712 '));
        await sx.change('[data-actor=ukraine]');
        await sx.until('Ukraine left out', () => sx.text('.sx-settings').includes('Ukraine (left out)'));
        if (hinges.counted()) wrong.push('figures of another world');
        await sx.until('the end', hinges.counted);
        sx.click('[data-do=keep-actors]');
        await sx.until('few settings', () => sx.text('.sx-settings').startsWith('128 ') && hinges.counted());
        watch.disconnect();
        return wrong.length ? ['wrong', ...wrong] : [...seen];",
    )
    .await?;
    ensure!(seen.contains(&"94,208".to_owned()) && seen.contains(&"51,712".to_owned()), "{seen:#?}");
    ensure!(!seen.contains(&"wrong".to_owned()), "{seen:#?}");
    session.expect_no_errors().await
}

async fn a_count_is_no_news_to_a_screen_reader(session: &Session) -> Result<()> {
    let _server = opened(session).await?;
    let told: Vec<[String; 2]> = run(
        session,
        &format!(
            "
        sx.keys.listen();
        {START}
        await sx.until('the end', hinges.counted);
        sx.click('[data-hold=reading]');
        await sx.until('fewer', () => sx.text('.sx-settings').startsWith('36,864 ') && hinges.counted());
        return sx.keys.told;"
        ),
    )
    .await?;
    assert_eq!(told, Vec::<[String; 2]>::new());
    let told: Vec<[String; 2]> = run(
        session,
        "
        await sx.change('[data-actor=luhansk]');
        await sx.until('the end', hinges.counted);
        for (let turn = 0; turn < 8; turn++) await sx.turn();
        return sx.keys.told;",
    )
    .await?;
    ensure!(told.len() == 1 && told[0][1].starts_with("Luhansk takes part."), "{told:?}");
    session.expect_no_errors().await
}

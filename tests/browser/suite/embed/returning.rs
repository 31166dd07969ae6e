//! A reader leaves for another page and comes back by the way of the browser, which has kept the page, or loads it again.

use anyhow::{Result, ensure};
use browser_tests::{Engine, HTML, OPEN, Session, in_each_engine, open_host, open_host_after, open_site};
use thirtyfour::By;

use super::{act, later_came, left};
use crate::article::{OPENING, sees_world};

in_each_engine!(
    a_world_outlasts_a_page_that_is_loaded_again,
    the_pages_own_state_outlasts_it_too,
    a_page_that_is_kept_goes_on
);

const BODY: &str = "<p><a id=\"away\" href=\"/record.html\">The record</a></p><sanctions-explainer address></sanctions-explainer>";

/// A page that asks to be told of its end is kept neither by Chromium nor by Firefox.
const LOADED_AGAIN: &str = "addEventListener('unload', () => {})";

/// WebKit keeps it all the same, but only a few pages.
const MANY: usize = 8;

/// Follows the link away, and comes back once the other page is there, and `more` pages after it.
async fn away_and_back(session: &Session, more: usize) -> Result<()> {
    act(session, "window.before = true").await?;
    session.driver.find(By::Id("away")).await?.click().await?;
    let there =
        |page: &str| format!("location.href.endsWith('{page}') && document.readyState === 'complete'");
    session.see("the record", &there("/record.html")).await?;
    for page in 0..more {
        act(session, &format!("location.assign('/record.html?{page}')")).await?;
        session.see("another page", &there(&format!("?{page}"))).await?;
    }
    act(session, &format!("setTimeout(() => history.go(-{}))", more + 1)).await?;
    let before = "!location.pathname.endsWith('/record.html') && window.sx?.ready()";
    // A script that is cut off because its page is left is an error to WebKit's driver: then it is asked once more.
    if session.see("the page before", before).await.is_err() {
        session.see("the page before", before).await?;
    }
    Ok(())
}

/// The same where the browser loads the page again.
async fn away_and_back_to_a_new_page(session: &Session) -> Result<()> {
    away_and_back(session, if session.engine == Engine::WebKit { MANY } else { 0 }).await?;
    ensure!(session.look::<bool>("!window.before").await?, "the browser has kept the page");
    Ok(())
}

async fn a_world_outlasts_a_page_that_is_loaded_again(session: &Session) -> Result<()> {
    let server = open_host_after(LOADED_AGAIN, BODY)?.start(0)?;
    session.visit(&server.url("host.html?id=4711")).await?;
    act(session, "return sx.change('[data-actor=luhansk]')").await?;
    act(session, "sx.click('[data-view=outline]')").await?;
    let world = OPENING.replace("donetsk,", "donetsk,luhansk,");
    away_and_back_to_a_new_page(session).await?;
    sees_world(session, "the world they left", &world).await?;
    session.see("as it was looked at", "sx.one('.sx-outline')").await?;
    session.see_equal("the page's address", "location.search", "?id=4711").await?;
    // It is theirs, and changes on. What they leave next is what comes back.
    act(session, "return sx.change('[data-actor=luhansk]')").await?;
    away_and_back_to_a_new_page(session).await?;
    sees_world(session, "the world they left last", OPENING).await?;
    left(session, server).await
}

async fn the_pages_own_state_outlasts_it_too(session: &Session) -> Result<()> {
    let server = open_host_after(LOADED_AGAIN, BODY)?.start(0)?;
    session.visit(&server.url("host.html")).await?;
    // Who changes nothing leaves nothing.
    away_and_back_to_a_new_page(session).await?;
    session.see_equal("no state", "history.state", serde_json::Value::Null).await?;
    for state in ["{ mine: { deep: [1] } }", "'a word'", "[1, 2]"] {
        act(session, &format!("history.replaceState({state}, '')")).await?;
        act(session, "return sx.change('[data-actor=luhansk]')").await?;
        away_and_back_to_a_new_page(session).await?;
        let own = "(({ state }) => state.mine ? { mine: state.mine } : state)(history)";
        let kept = format!("JSON.stringify({own}) === JSON.stringify({state})");
        ensure!(session.look::<bool>(&kept).await?, "{state} is no longer the page's");
        // What is no object has no room for ours.
        let kept = state.starts_with('{') == session.look::<bool>("sx.world().includes('luhansk')").await?;
        ensure!(kept, "{state}");
        act(session, "sx.widgets()[0].reset()").await?;
    }
    // An element that does not follow the address has no part in the page's history.
    let alone = open_host(&BODY.replace(" address", ""))?;
    let server = open_site()?.page("/alone.html", HTML, alone).start(0)?;
    session.visit(&server.url("alone.html")).await?;
    act(session, "return sx.change('[data-actor=luhansk]')").await?;
    away_and_back(session, 0).await?;
    session.see_equal("no state", "history.state", serde_json::Value::Null).await?;
    left(session, server).await
}

async fn a_page_that_is_kept_goes_on(session: &Session) -> Result<()> {
    let server = open_site()?.start(0)?;
    session.visit(&server.url(OPEN)).await?;
    act(session, "return sx.change('[data-actor=luhansk]')").await?;
    let world: String = session.look("sx.world()").await?;
    act(session, "addEventListener('pageshow', ({ persisted }) => (window.persisted = persisted))").await?;
    act(session, "const away = document.body.appendChild(document.createElement('a')); away.id = 'away'; away.href = '/record.html'; away.textContent = 'Away'").await?;
    // Nothing is still to come that would keep the browser from keeping the page.
    later_came(session).await?;
    away_and_back(session, 0).await?;
    // Under its driver Firefox keeps no page; what it loads again is tested above.
    if session.engine != Engine::Firefox {
        ensure!(session.look::<bool>("window.persisted").await?, "the browser has not kept the page");
    }
    sees_world(session, "the same world", &world).await?;
    act(session, "return sx.change('[data-actor=luhansk]')").await?;
    act(session, "sx.click('[data-view=outline]')").await?;
    session.see("the outline", "sx.one('.sx-outline')").await?;
    ensure!(session.look::<bool>("sx.world() !== ''").await?);
    left(session, server).await
}

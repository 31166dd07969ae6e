//! The script as pages name it, attributes that change, and keys.

use anyhow::Result;
use browser_tests::{HTML, Session, in_each_engine, open_host, open_site};

use super::act;
use crate::article::{OPENING, key, sees_world};

in_each_engine!(
    a_plain_script_runs_it_too,
    several_attributes_are_one_world_and_no_event,
    what_is_told_is_so_when_it_is_told,
    keys_that_are_used_stay_inside
);

const WIDGET: &str = "<sanctions-explainer></sanctions-explainer>";

async fn a_plain_script_runs_it_too(session: &Session) -> Result<()> {
    let host = open_host(WIDGET)?.replace("type=\"module\"", "defer");
    let server = open_site()?.page("/host.html", HTML, host).start(0)?;
    session.visit(&server.url("host.html")).await?;
    sees_world(session, "the opening", OPENING).await?;
    session.expect_no_errors().await
}

async fn several_attributes_are_one_world_and_no_event(session: &Session) -> Result<()> {
    let server = open_site()?.page("/host.html", HTML, open_host(WIDGET)?).start(0)?;
    session.visit(&server.url("host.html")).await?;
    // A page that writes what it hears back into the attributes.
    let echo = "const widget = sx.widgets()[0];
        addEventListener('sanctions-explainer-change', ({ detail }) => {
            for (const [name, value] of new URLSearchParams(detail.world)) {
                widget.setAttribute(name === 'on' ? 'actors' : name, value);
            }
        });
        widget.setAttribute('on', 'ukraine');
        widget.setAttribute('actors', 'russia');
        widget.setAttribute('reading', 'part-of-russia');
        widget.setAttribute('accept', 'members-only')";
    act(session, echo).await?;
    sees_world(session, "what was set", "on=russia&reading=part-of-russia&accept=members-only&reject=")
        .await?;
    assert_eq!(session.look::<usize>("sx.heard.length").await?, 0, "the page set it");
    session.click("[data-actor=north-korea]").await?;
    let both = "on=russia,north-korea&reading=part-of-russia&accept=members-only&reject=";
    sees_world(session, "what was changed", both).await?;
    act(session, "return sx.turn().then(sx.turn)").await?;
    sees_world(session, "the same", both).await?;
    assert_eq!(session.look::<usize>("sx.heard.length").await?, 1);
    // Whatever is handed over is taken for words.
    act(session, "sx.widgets()[0].open({})").await?;
    session.click("[data-actor=luhansk]").await?;
    session.see("that it goes on", "sx.world().includes('luhansk')").await?;
    session.expect_no_errors().await
}

async fn what_is_told_is_so_when_it_is_told(session: &Session) -> Result<()> {
    let server = open_site()?.page("/host.html", HTML, open_host(WIDGET)?).start(0)?;
    session.visit(&server.url("host.html")).await?;
    act(session, "addEventListener('sanctions-explainer-change', (event) => (window.pair = [event.target.world, event.detail.world]))").await?;
    session.click("[data-actor=luhansk]").await?;
    session
        .see("one world told twice", "window.pair && pair[0] === pair[1] && pair[0].includes('luhansk')")
        .await?;
    session.expect_no_errors().await
}

/// A page with keys of its own, as slides and players have them.
async fn keys_that_are_used_stay_inside(session: &Session) -> Result<()> {
    let server = open_site()?.page("/host.html", HTML, open_host(WIDGET)?).start(0)?;
    session.visit(&server.url("host.html")).await?;
    act(session, "window.got = []; addEventListener('keydown', ({ key }) => got.push(key))").await?;
    session.focus("[data-actor=luhansk]").await?;
    session.press(key::SPACE).await?;
    session.see("the switch", "sx.world().includes('luhansk')").await?;
    session.press("x").await?;
    session.see("what nobody here uses", "got.includes('x')").await?;
    assert_eq!(session.look::<Vec<String>>("got").await?, ["x"]);
    session.expect_no_errors().await
}

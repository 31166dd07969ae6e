//! The part of the widget that comes later: nothing of it is missed where it is here, and where it is not, the widget
//! says so, goes on working and fetches it once more. All of it under a strict policy.

use anyhow::Result;
use browser_tests::{Manifest, Session, in_each_engine, open_host_after};
use dev_server::{Fault, Server};
use serde_json::Value;

use crate::article::key;

in_each_engine!(
    every_piece_comes_when_it_is_first_needed,
    what_is_folded_comes_however_it_is_opened,
    what_does_not_come_is_said_and_tried_again,
    a_panel_that_waits_opens_and_closes,
    paper_has_the_figure_before_the_rest_is_here,
    widgets_share_it
);

const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
                      img-src 'self' data:; require-trusted-types-for 'script'";

/// Keeps back the page's idle time, and the time after which a file counts as failed, until a test lets them pass. (The
/// driver of WebKitGTK has timers of its own in the page.) What is kept back has a number below 0, so that calling it off
/// calls off no timer of the page.
pub const TIMERS: &str = "
    const timer = window.setTimeout.bind(window);
    window.late = [];
    window.setTimeout = (act, time, ...more) => (time === 30000 ? -late.push(act) : timer(act, time, ...more));
    window.requestIdleCallback = (act) => late.idle = act;
    window.pass = () => late.splice(0).forEach((act) => act());
";

/// A page with so many widgets, whose idle time has not come yet.
async fn opened(session: &Session, widgets: usize) -> Result<Server> {
    let body = "<sanctions-explainer view=\"focus\"></sanctions-explainer>".repeat(widgets);
    let server = open_host_after(TIMERS, &body)?.header("", "Content-Security-Policy", POLICY).start(0)?;
    session.resize(1280, 900).await?;
    session.visit(&server.url("host.html")).await?;
    assert_eq!(asked_for(&server)?, 0, "nobody has needed it");
    Ok(server)
}

/// How often the later part was asked for.
fn asked_for(server: &Server) -> Result<usize> {
    let path = format!("/{}", Manifest::read()?.path("later.wasm")?);
    Ok(server.asked().iter().filter(|asked| asked.path == path).count())
}

async fn act(session: &Session, script: &str) -> Result<()> {
    session.script::<Value>(&format!("{script}; return 1"), vec![]).await.map(drop)
}

/// What opens each piece, and something that only the later part draws in it.
const PIECES: [(&str, &str); 6] = [
    ("sx.click('.sx-f-middle .sx-link')", ".sx-detail .sx-gist"),
    ("sx.click('[data-view=diagram]')", ".sx-stage .sx-figure .sx-argument"),
    ("sx.click('[data-view=outline]')", ".sx-outline .sx-item"),
    ("sx.click('[data-view=matrix]')", ".sx-table tbody"),
    ("sx.click('[data-view=hinges]')", ".sx-hinges .sx-item"),
    ("dispatchEvent(new Event('beforeprint'))", ".sx-paper .sx-outline"),
];

async fn every_piece_comes_when_it_is_first_needed(session: &Session) -> Result<()> {
    for (open, piece) in PIECES {
        let server = opened(session, 1).await?;
        act(session, open).await?;
        session.see(piece, &format!("sx.one('{piece}')")).await?;
        session.see_equal("nothing that waits", "sx.all('.sx-waiting').length", 0).await?;
        assert_eq!(asked_for(&server)?, 1);
        // The page has time later, and has everything already.
        act(session, "late.idle(); sx.click('[data-view=focus]')").await?;
        session.see("the figure", "sx.one('.sx-f-middle')").await?;
        for (other, piece) in PIECES.into_iter().filter(|(other, _)| *other != open) {
            act(session, other).await?;
            session.see(&format!("{piece} after {open}"), &format!("sx.one('{piece}')")).await?;
        }
        session.expect_no_errors().await?;
        assert_eq!(asked_for(&server)?, 1);
    }
    Ok(())
}

/// What is folded away, and something that only the later part draws in it.
const FOLDS: [(&str, &str); 2] = [(".sx-legend", ".sx-legend li"), (".sx-save", ".sx-save [data-do=csv]")];

/// By a script, as a browser does that finds a word in it; by keys; by the pointer.
async fn what_is_folded_comes_however_it_is_opened(session: &Session) -> Result<()> {
    for (fold, piece) in FOLDS {
        for way in ["script", "keys", "pointer"] {
            let server = opened(session, 1).await?;
            match way {
                "script" => act(session, &format!("sx.one('{fold}').open = true")).await?,
                "keys" => {
                    session.focus(&format!("{fold} > summary")).await?;
                    session.press(key::ENTER).await?;
                }
                _ => session.click(&format!("{fold} > summary")).await?,
            }
            session.see(&format!("{piece} by {way}"), &format!("sx.one('{piece}')")).await?;
            session.see("that it stays open", &format!("sx.one('{fold}').open")).await?;
            session.see_equal("nothing that waits", "sx.all('.sx-waiting').length", 0).await?;
            assert_eq!(asked_for(&server)?, 1, "{fold} by {way}");
            session.expect_no_errors().await?;
        }
    }
    Ok(())
}

async fn what_does_not_come_is_said_and_tried_again(session: &Session) -> Result<()> {
    let later = Manifest::read()?.path("later.wasm")?;
    let faults = [Fault::Status(404), Fault::Flipped, Fault::Truncated, Fault::Stalled];
    for (fault, (open, piece)) in faults.into_iter().zip(PIECES) {
        let server = opened(session, 1).await?;
        server.break_with(&later, fault.clone());
        // That it does not come while nobody needs it is not worth a word.
        act(session, "late.idle()").await?;
        act(session, open).await?;
        if fault == Fault::Stalled {
            session
                .see("that it is waited for", "sx.text('.sx-waiting')?.includes('is being loaded')")
                .await?;
            act(session, "pass()").await?;
        }
        let failed = "sx.text('.sx-waiting')?.includes('could not be loaded')";
        session.see("that it did not come", failed).await?;
        let told: Vec<String> = session.look("__seen").await?;
        assert!(told.iter().any(|line| line.starts_with("console.error")), "{fault:?}: {told:#?}");
        assert!(told.iter().all(|line| !line.starts_with("un")), "{fault:?}: {told:#?}");
        // The rest of the widget works.
        session.look::<Value>("sx.change('[data-actor=luhansk]').then(() => true)").await?;
        server.mend();
        // Whoever asks again with the keys does not lose the place.
        session.focus("[data-do=again]:not(details *)").await?;
        session.press(key::ENTER).await?;
        session.see(piece, &format!("sx.one('{piece}')")).await?;
        session.see_equal("nothing that waits", "sx.all('.sx-waiting').length", 0).await?;
        session.see("who asked, still in the widget", "sx.root().activeElement").await?;
    }
    Ok(())
}

async fn a_panel_that_waits_opens_and_closes(session: &Session) -> Result<()> {
    let server = opened(session, 1).await?;
    server.break_with(&Manifest::read()?.path("later.wasm")?, Fault::Stalled);
    let click = "sx.click('.sx-f-middle .sx-link')";
    act(session, click).await?;
    session.see("its name", "sx.text('.sx-detail h3')").await?;
    session.see("that its content is waited for", "sx.text('.sx-waiting')").await?;
    act(session, "sx.click('[data-do=close]')").await?;
    session.see_equal("no panel", "sx.all('.sx-detail').length", 0).await?;
    act(session, click).await?;
    session.see("the panel again", "sx.text('.sx-waiting')").await?;
    session.focus("[data-do=close]").await?;
    session.press(key::ESCAPE).await?;
    session.see_equal("no panel after Escape", "sx.all('.sx-detail').length", 0).await?;
    session.see("the focus, still in the widget", "sx.root().activeElement").await.map(drop)
}

async fn paper_has_the_figure_before_the_rest_is_here(session: &Session) -> Result<()> {
    let server = opened(session, 1).await?;
    server.break_with(&Manifest::read()?.path("later.wasm")?, Fault::Stalled);
    act(session, "sx.click('[data-view=matrix]')").await?;
    session.see("that the table is waited for", "sx.text('.sx-stage .sx-waiting')").await?;
    act(session, "dispatchEvent(new Event('beforeprint'))").await?;
    session.see("the figure on paper", "sx.one('.sx-paper .sx-f-middle')").await?;
    session.see("what is missing there", "sx.text('.sx-paper .sx-waiting')").await?;
    act(session, "dispatchEvent(new Event('afterprint'))").await?;
    session.see_equal("no paper", "sx.all('.sx-paper').length", 0).await.map(drop)
}

async fn widgets_share_it(session: &Session) -> Result<()> {
    let server = opened(session, 2).await?;
    let [open, hinges] = [".sx-f-middle .sx-link", "[data-view=hinges]"];
    act(session, &format!("sx.click('{open}', 0); sx.click('{hinges}', 1)")).await?;
    session.see("the panel of the first", "sx.one('.sx-detail .sx-gist', 0)").await?;
    session.see("the hinges of the second", "sx.one('.sx-hinges .sx-item', 1)").await?;
    // A third that comes now has it at once.
    act(session, "document.body.append(document.createElement('sanctions-explainer'))").await?;
    session.see("the third", "sx.one('.sx-bar', 2)").await?;
    act(session, &format!("sx.click('{hinges}', 2)")).await?;
    session.see("its hinges", "sx.one('.sx-hinges .sx-item', 2)").await?;
    assert_eq!(asked_for(&server)?, 1);
    session.expect_no_errors().await
}

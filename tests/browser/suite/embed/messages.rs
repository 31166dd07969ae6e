//! Messages that pretend to be of the frame, or of the page around it: anyone may send one to either.
//!
//! Ten thousand to each side, or as many as `EXPLAINER_MESSAGES` says.

use std::env;

use anyhow::{Result, ensure};
use browser_tests::{Session, in_each_engine};
use serde_json::Value;

use super::act;
use super::frame::{host, inside};

in_each_engine!(forged_messages_change_nothing);

/// How many are sent in one call of the driver.
const BATCH: u32 = 10_000;

async fn forged_messages_change_nothing(session: &Session) -> Result<()> {
    let body = "<iframe src=\"embed.html\" title=\"Frame\" style=\"width:390px;height:300px;border:0\"></iframe>\
                <iframe srcdoc=\"\" title=\"Another\" name=\"other\" id=\"other\"></iframe>\
                <script async src=\"embed-height.js\"></script><script src=\"messages.js\"></script>";
    let server = host(body)?.page("/messages.js", "text/javascript", include_str!("messages.js")).start(0)?;
    session.resize(600, 800).await?;
    session.goto(&server.url("host.html")).await?;
    act(session, "window.other = document.getElementById('other')").await?;
    inside(session).await?;
    session.driver.enter_default_frame().await?;
    let high = "Math.abs(forge.frame().contentDocument.documentElement.getBoundingClientRect().height
        - forge.frame().offsetHeight) < 2 && forge.frame().offsetHeight > 400";
    session.see("a frame as high as what is in it", high).await?;

    let count: u32 = env::var("EXPLAINER_MESSAGES").map_or(Ok(10_000), |count| count.parse())?;
    let before: Value = session.look("forge.state()").await?;
    for side in ["toPage", "toFrame"] {
        let mut left = count;
        while left > 0 {
            let now = left.min(BATCH);
            let sent: u32 = session.look(&format!("forge.{side}({now})")).await?;
            ensure!(sent == now);
            left -= now;
        }
        let answers: u32 = session.look("forge.answers()").await?;
        ensure!(answers == 1, "{} forged questions were answered", answers - 1);
        let after: Value = session.look("forge.state()").await?;
        ensure!(after == before, "{side}: {after:#}, not {before:#}");
    }
    session.expect_no_errors().await?;

    // A true one is heard, or all of this would prove nothing.
    act(
        session,
        "dispatchEvent(new MessageEvent('message', { source: forge.frame().contentWindow, origin: location.origin,
            data: { type: 'sanctions-explainer-height', height: 5000 } }))",
    )
    .await?;
    session.see_equal("the height of a true message", "forge.frame().style.height", "5000px").await?;
    act(
        session,
        "const inner = forge.frame().contentWindow;
         inner.dispatchEvent(new inner.MessageEvent('message', { source: window, origin: location.origin,
            data: { type: 'sanctions-explainer-page', address: forge.OWN } }))",
    )
    .await?;
    let world = "forge.frame().contentDocument.querySelector('sanctions-explainer').world";
    session.see_equal("the world of a true message", world, "on=russia&reading=open&accept=&reject=").await
}

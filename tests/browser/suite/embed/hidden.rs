//! Frames that nobody sees yet, and pages that are enlarged: the widget has the format and the letters of its own width.

use anyhow::{Result, ensure};
use browser_tests::{HTML, Session, in_each_engine, open_host, open_site};
use serde_json::{Value, json};

use super::frame::{host as framing, inside};
use super::{act, left};

in_each_engine!(a_frame_that_starts_hidden_is_drawn_once_it_is_seen, an_enlarged_page_changes_no_format);

/// The format of the figure, and how high its letters are, in pixels of its own page.
const DRAWN: &str = "[sx.one('.sx-figure').getAttribute('viewBox').split(' ')[2],
    Math.round(parseFloat(getComputedStyle(sx.one('.sx-sentence')).fontSize))]";

/// The smallest letters of the figure as they are seen, in pixels of the page.
const LEAST: &str = "Math.min(...sx.all('.sx-figure text').map((one) => one.getBoundingClientRect().height))";

async fn a_frame_that_starts_hidden_is_drawn_once_it_is_seen(session: &Session) -> Result<()> {
    session.resize(1000, 800).await?;
    let mut drawn = Vec::new();
    for style in ["", "display:none"] {
        for width in [400, 800] {
            let frame = format!(
                "<iframe src=\"embed.html?view=diagram\" title=\"Frame\" style=\"width:{width}px;height:700px;{style}\"></iframe>"
            );
            let server = framing(&frame)?.start(0)?;
            session.goto(&server.url("host.html")).await?;
            let runs = "document.querySelector('iframe').contentDocument?.querySelector('sanctions-explainer')?.world";
            session.see("a widget", runs).await?;
            act(session, "document.querySelector('iframe').style.display = ''").await?;
            inside(session).await?;
            session.see(&format!("letters to be read, {width} px, {style}"), &format!("{LEAST} > 8")).await?;
            drawn.push(session.look::<Value>(DRAWN).await?);
            session.expect_nothing_but_resizing().await?;
            session.driver.enter_default_frame().await?;
        }
    }
    ensure!(drawn[..2] == drawn[2..] && drawn[0] != drawn[1], "{drawn:?}");
    Ok(())
}

async fn an_enlarged_page_changes_no_format(session: &Session) -> Result<()> {
    session.resize(1000, 800).await?;
    let mut drawn = Vec::new();
    // WebKit makes no letter smaller than 9 px: halved, 16 px are 18, and there is room for fewer of them.
    // The last begins out of sight, and is enlarged by the time it is seen.
    for style in ["", "zoom:2", "zoom:.5", "zoom:2;display:none"] {
        let body = format!(
            "<div style=\"inline-size:600px;{style}\"><sanctions-explainer></sanctions-explainer></div>"
        );
        let server = open_site()?.page("/host.html", HTML, open_host(&body)?).start(0)?;
        session.visit(&server.url("host.html")).await?;
        act(session, "sx.widgets()[0].parentElement.style.display = ''").await?;
        let factor = "(parseFloat(sx.widgets()[0].parentElement.style.zoom) || 1)";
        session
            .see(&format!("letters to be read, {style}"), &format!("{LEAST} > 8 * Math.min(1, {factor})"))
            .await?;
        drawn
            .push(session.look::<Value>("sx.one('.sx-figure').getAttribute('viewBox').split(' ')[2]").await?);
        left(session, server).await?;
    }
    ensure!(drawn.iter().all(|format| *format == drawn[0] && *format != json!(null)), "{drawn:?}");
    Ok(())
}

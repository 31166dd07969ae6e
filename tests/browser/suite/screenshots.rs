//! Pictures for a person to look at, in `tests/screenshots/`: every way to see the opening world, and one with all that
//! opens laid open, at three widths, light, dark and in forced colours; and the world on paper.
//!
//! Only Chromium can be told to prefer the dark or to force colours, and shows a page at its full length.

use std::fs;

use anyhow::Result;
use browser_tests::{Engine, OPEN, Session, in_each_engine, open_site};
use serde_json::{Value, json};
use thirtyfour::common::print::PrintParameters;

in_each_engine!(pictures_are_written);

/// Selects an argument in the figure. Not with the pointer, for which a page in a frame would have to be scrolled.
const SELECT: &str = "sx.one('.sx-figure [data-node=\"argument:free-to-hire\"]')
    ?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }))";

async fn pictures_are_written(session: &Session) -> Result<()> {
    let server = open_site()?.start(0)?;
    let chromium = session.engine == Engine::Chromium;
    let looks: &[[&str; 3]] = match chromium {
        true => &[["light", "light", "none"], ["dark", "dark", "none"], ["forced", "light", "active"]],
        false => &[["light", "", ""]],
    };
    // Firefox shows narrow pages in a frame, of which it takes no picture.
    let widths = if session.engine == Engine::Firefox { &[768, 1280][..] } else { &[320, 768, 1280] };
    for [look, theme, forced] in looks {
        if chromium {
            let features = json!({ "features": [
                { "name": "prefers-color-scheme", "value": theme }, { "name": "forced-colors", "value": forced },
            ] });
            session.cdp("Emulation.setEmulatedMedia", features).await?;
        }
        for &width in widths {
            session.goto_sized(&server.url(OPEN), width, 900).await?;
            session.see("running widget", "sx.ready()").await?;
            let opening = session.screenshot(&format!("article-{width}-{look}")).await?;
            let ways: Vec<String> = session.look("painted.ways()").await?;
            for way in &ways {
                session.look::<Value>(&format!("painted.show('{way}')")).await?;
                session.script::<Value>("sx.widgets()[0].scrollIntoView()", vec![]).await?;
                whole(session, width, &format!("{way}-{width}-{look}")).await?;
            }
            session.look::<Value>("painted.show('diagram')").await?;
            session.see("the box", SELECT).await?;
            session.see("the panel with its sources", "sx.one('.sx-detail .sx-sources a')").await?;
            session.script::<Value>("sx.one('.sx-detail').scrollIntoView({ block: 'end' })", vec![]).await?;
            let selected = session.screenshot(&format!("selected-{width}-{look}")).await?;
            assert_ne!(fs::read(opening)?, fs::read(&selected)?, "the pictures are alike");
            session.script::<Value>("painted.spread()", vec![]).await?;
            whole(session, width, &format!("spread-{width}-{look}")).await?;
            if chromium && width == 1280 {
                let paper = session.driver.print_page(PrintParameters::default()).await?;
                fs::write(selected.with_file_name(format!("paper-{look}.pdf")), paper)?;
            }
        }
    }
    Ok(())
}

/// The whole length of the page where the engine can show it, or else what is in the window.
async fn whole(session: &Session, width: u32, name: &str) -> Result<()> {
    if session.engine != Engine::Chromium {
        return session.screenshot(name).await.map(drop);
    }
    let height: u32 = session.look("document.documentElement.scrollHeight").await?;
    session.magnify(width, height, 1).await?;
    session.screenshot(name).await?;
    session.cdp("Emulation.clearDeviceMetricsOverride", json!({})).await.map(drop)
}

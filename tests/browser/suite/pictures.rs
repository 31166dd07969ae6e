//! Pictures for a person to look at, in `tests/screenshots/`: the figure as it opens and with an argument selected,
//! at three widths, light and dark. Only Chromium can be told to prefer the dark.

use std::fs;

use anyhow::Result;
use browser_tests::{Engine, OPEN, Session, in_each_engine, open_site};
use serde_json::json;

in_each_engine!(pictures_are_written);

/// Clicks on an argument in the figure.
const CLICK: &str = "sx.one('.sx-figure [data-node=\"argument:free-to-hire\"]')
    ?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }))";

async fn pictures_are_written(session: &Session) -> Result<()> {
    let server = open_site()?.start(0)?;
    let chromium = session.engine == Engine::Chromium;
    for theme in if chromium { &["light", "dark"][..] } else { &["light"] } {
        if chromium {
            let features = json!({ "features": [{ "name": "prefers-color-scheme", "value": theme }] });
            session.cdp("Emulation.setEmulatedMedia", features).await?;
        }
        // Firefox shows narrow pages in a frame, of which it takes no picture.
        let widths = if session.engine == Engine::Firefox { &[768, 1280][..] } else { &[320, 768, 1280] };
        for &width in widths {
            session.goto_sized(&server.url(OPEN), width, 900).await?;
            session.see("running widget", "sx.ready()").await?;
            let opening = session.screenshot(&format!("article-{width}-{theme}")).await?;
            // Not with the pointer, for which a page in a frame would have to be scrolled.
            session.see("the box", CLICK).await?;
            session.see("the panel", "sx.one('.sx-detail')").await?;
            session
                .script::<serde_json::Value>("sx.one('.sx-detail').scrollIntoView({ block: 'end' })", vec![])
                .await?;
            let selected = session.screenshot(&format!("selected-{width}-{theme}")).await?;
            assert_ne!(fs::read(opening)?, fs::read(selected)?, "the pictures are alike");
        }
    }
    Ok(())
}

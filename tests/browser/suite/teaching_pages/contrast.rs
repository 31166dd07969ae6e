//! Contrast on the pages of a class as it is painted: words at least 4.5, borders of controls, signs and lines at least 3, also
//! for eyes that lack one kind of cones. Chromium prefers the light and the dark; elsewhere the widget alone can be told to be
//! dark, which is measured on the article, so there the pages are light.

use anyhow::{Result, ensure};
use browser_tests::{Engine, Session, in_each_engine};
use serde_json::json;

use super::Page;
use crate::appearance::contrast::{enlarge, faint};
use crate::appearance::theme;

in_each_engine!(what_is_painted_can_be_read);

async fn what_is_painted_can_be_read(session: &Session) -> Result<()> {
    let mut wrong = Vec::new();
    let themes = if session.engine == Engine::Chromium { &["light", "dark"][..] } else { &["light"] };
    for page in Page::ALL {
        for name in themes {
            let _server = page.open(session, 1280, 900).await?;
            enlarge(session).await?;
            theme(session, name).await?;
            let mut count = 0;
            page.each_state(session, async |state| {
                // Paper is white whatever the reader prefers: one kind of it shows that.
                if *name == "dark" && ["a worksheet", "a key"].contains(&state) {
                    return Ok(());
                }
                let measured = session.measure().await?;
                count += measured.len();
                wrong.extend(faint(&measured, &format!("{page:?}, {name}, {state}")));
                Ok(())
            })
            .await?;
            ensure!(count > 60, "only {count} pieces of {page:?}");
            session.expect_nothing_but_resizing().await?;
            if session.engine == Engine::Chromium {
                session.cdp("Emulation.clearDeviceMetricsOverride", json!({})).await?;
            }
        }
    }
    ensure!(wrong.is_empty(), "{} too faint: {wrong:#?}", wrong.len());
    Ok(())
}

//! Nothing on the pages of a class moves for a reader who asks for less motion. WebKitGTK takes that wish from the desktop and
//! cannot be told. That the watch sees what moves is shown on the article.

use anyhow::{Result, ensure};
use browser_tests::Session;
use serde_json::Value;

use super::Page;
use crate::appearance::less_motion::{MOVED, WATCH};

mod nothing_moves_where_less_motion_is_asked_for {
    browser_tests::in_one_engine!(
        nothing_moves_where_less_motion_is_asked_for,
        chromium,
        Chromium,
        LessMotion
    );
    browser_tests::in_one_engine!(nothing_moves_where_less_motion_is_asked_for, firefox, Firefox, LessMotion);
}

async fn nothing_moves_where_less_motion_is_asked_for(session: &Session) -> Result<()> {
    let mut wrong = Vec::new();
    for page in Page::ALL {
        let _server = page.open(session, 1280, 900).await?;
        ensure!(
            session.look::<bool>("matchMedia('(prefers-reduced-motion: reduce)').matches").await?,
            "not asked for"
        );
        session.script::<Value>(WATCH, vec![]).await?;
        if page != Page::Stage {
            // The knob of a switch moves otherwise.
            session.look::<Value>("sx.change('[data-actor=luhansk]').then(() => true)").await?;
        }
        page.each_state(session, async |state| {
            let moved: Vec<String> = session.look(MOVED).await?;
            wrong.extend(moved.into_iter().map(|one| format!("{page:?}, {state}: {one}")));
            Ok(())
        })
        .await?;
        session.expect_nothing_but_resizing().await?;
    }
    ensure!(wrong.is_empty(), "{wrong:#?}");
    Ok(())
}

//! No text on the pages of a class is cut, runs into other text or makes a page scroll sideways: at 320 px, and spaced out as
//! WCAG 1.4.12 says there and at 1280 px.

use anyhow::{Result, ensure};
use browser_tests::{Session, in_each_engine};
use serde_json::Value;

use super::Page;
use crate::appearance::text_spacing::SPACE;

in_each_engine!(text_has_room_however_it_is_spaced);

/// Takes the spacing away again.
const CLOSE_UP: &str = "for (const root of [document, sx.root()]) {
    root.adoptedStyleSheets = root.adoptedStyleSheets.slice(0, -1);
} return true";

/// How far apart the letters of each line of text stand.
const SPACINGS: &str = "painted.lines().map(({ element }) => getComputedStyle(element).letterSpacing)";

async fn text_has_room_however_it_is_spaced(session: &Session) -> Result<()> {
    let mut wrong = Vec::new();
    for page in Page::ALL {
        for width in [320, 1280] {
            let _server = page.open(session, width, 900).await?;
            page.each_state(session, async |state| {
                let mut note = |how: &str, found: Vec<String>| {
                    wrong.extend(
                        found.into_iter().map(|one| format!("{page:?}, {width} px, {state}, {how}: {one}")),
                    );
                };
                if width == 320 {
                    note("as it comes", session.look("painted.lasting(painted.cut)").await?);
                }
                session.script::<Value>(SPACE, vec![]).await?;
                let spacings: Vec<String> = session.look(SPACINGS).await?;
                ensure!(spacings.iter().all(|one| one != "normal"), "not spaced out: {spacings:?}");
                note("spaced out", session.look("painted.lasting(painted.cut)").await?);
                session.script::<Value>("painted.spread(); return true", vec![]).await?;
                note("spaced out", session.look("painted.lasting(painted.overlaps)").await?);
                session.script::<Value>(CLOSE_UP, vec![]).await?;
                Ok(())
            })
            .await?;
            session.expect_nothing_but_resizing().await?;
        }
    }
    ensure!(wrong.is_empty(), "{} cut or overlapping: {wrong:#?}", wrong.len());
    Ok(())
}

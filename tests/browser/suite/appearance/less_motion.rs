//! Nothing moves for a reader who asks for less motion; and something does otherwise, or the test could not fail.
//!
//! WebKitGTK takes that wish from the desktop and cannot be told; there only the second half is seen.

use anyhow::{Result, ensure};
use browser_tests::{Session, in_each_engine};
use serde_json::Value;

use super::{ARGUMENT, opened, select, show, ways};

in_each_engine!(something_moves_otherwise);

mod nothing_moves_where_less_motion_is_asked_for {
    browser_tests::in_one_engine!(
        nothing_moves_where_less_motion_is_asked_for,
        chromium,
        Chromium,
        LessMotion
    );
    browser_tests::in_one_engine!(nothing_moves_where_less_motion_is_asked_for, firefox, Firefox, LessMotion);
}

/// Writes down every transition and animation that starts, in the page and in the widget.
pub const WATCH: &str = "window.moved = [];
    for (const root of [document, sx.root()]) {
        for (const kind of ['transitionrun', 'animationstart']) {
            root.addEventListener(kind, (event) => moved.push(`${kind} ${event.propertyName ?? ''} ${painted.name(event.target)}`));
        }
    }
    return true";

/// What has moved, looked for in two more frames as well.
pub const MOVED: &str = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() =>
    done([...moved, ...[document, sx.root()].flatMap((root) => root.getAnimations()).map((one) => one.transitionProperty ?? 'animation')]))))";

/// Switches, chooses, looks at things, folds and unfolds.
async fn moved(session: &Session) -> Result<Vec<String>> {
    let _server = opened(session, 1280, 900).await?;
    session.script::<Value>(WATCH, vec![]).await?;
    for change in [
        "[data-actor=luhansk]",
        "[data-reading=part-of-ukraine]",
        "[data-do=undo]",
        "[data-preset=claim-alone]",
    ] {
        session.look::<Value>(&format!("sx.change('{change}').then(() => true)")).await?;
    }
    select(session, ARGUMENT, true).await?;
    select(session, ARGUMENT, false).await?;
    for way in ways(session).await? {
        show(session, &way).await?;
    }
    session.look(MOVED).await
}

async fn something_moves_otherwise(session: &Session) -> Result<()> {
    let moved = moved(session).await?;
    ensure!(!moved.is_empty(), "nothing moves even where nobody minds");
    Ok(())
}

async fn nothing_moves_where_less_motion_is_asked_for(session: &Session) -> Result<()> {
    let moved = moved(session).await?;
    ensure!(
        session.look::<bool>("matchMedia('(prefers-reduced-motion: reduce)').matches").await?,
        "not asked for"
    );
    ensure!(moved.is_empty(), "{moved:#?}");
    session.expect_no_errors().await
}

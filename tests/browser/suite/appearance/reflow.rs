//! Nothing is cut and nothing scrolls sideways: at 320 px, which is 1280 px enlarged four times, and with text twice as
//! large, whatever is open. MiniBrowser has no setting for the size of text.

use anyhow::Result;
use browser_tests::{Session, in_each_engine, pages, site};
use serde_json::Value;

use super::{ARGUMENT, opened, select, show, unfold, ways};

in_each_engine!(nothing_is_cut_at_320, pages_without_script_are_not_cut_at_320);

mod nothing_is_cut_with_large_text {
    browser_tests::in_one_engine!(nothing_is_cut_with_large_text, chromium, Chromium, LargeText);
    browser_tests::in_one_engine!(nothing_is_cut_with_large_text, firefox, Firefox, LargeText);
}

/// What is cut in every way to see the world, with the panel, the switches and the legend open.
async fn cut(session: &Session, size: &str) -> Result<Vec<String>> {
    let mut wrong = Vec::new();
    for way in ways(session).await? {
        show(session, &way).await?;
        unfold(session).await?;
        select(session, ARGUMENT, true).await?;
        let found: Vec<String> = session.look("painted.cut()").await?;
        let boxes: Vec<Value> = session.look("painted.outside().slice(1)").await?;
        wrong.extend(found.into_iter().map(|one| format!("{size}, {way}: {one}")));
        wrong.extend(boxes.into_iter().map(|one| format!("{size}, {way}: {one}")));
        select(session, ARGUMENT, false).await?;
        // What alone may be wider than the page scrolls by itself, also by keys.
        let scrolls = "const one = sx.one('.sx-scroll'); if (!one) return true;
                       one.scrollTo({ left: 1e4, behavior: 'instant' });
                       return one.tabIndex === 0 && Math.abs(one.scrollLeft) >= one.scrollWidth - one.clientWidth - 1";
        assert!(session.script::<bool>(scrolls, vec![]).await?, "{way}: the table does not scroll");
    }
    Ok(wrong)
}

async fn nothing_is_cut_at_320(session: &Session) -> Result<()> {
    let mut wrong = Vec::new();
    // A window of 1280 by 1024, enlarged four times.
    for height in [900, 256] {
        let _server = opened(session, 320, height).await?;
        wrong.extend(cut(session, &format!("320 by {height}")).await?);
        let sticks = "getComputedStyle(sx.one('.sx-now')).position";
        session
            .see_equal("what stays in sight", sticks, if height < 480 { "static" } else { "sticky" })
            .await?;
        session.expect_no_errors().await?;
    }
    assert!(wrong.is_empty(), "{} cut: {wrong:#?}", wrong.len());
    Ok(())
}

async fn pages_without_script_are_not_cut_at_320(session: &Session) -> Result<()> {
    let server = site()?.start(0)?;
    let mut wrong = Vec::new();
    let pages = pages()?;
    assert!(pages.len() > 20, "{pages:?}");
    for page in &pages {
        session.goto_sized(&server.url(page), 320, 640).await?;
        let found: Vec<String> =
            session.look("(painted.spread(), [...painted.cut(), ...painted.overlaps()])").await?;
        wrong.extend(found.into_iter().map(|one| format!("{page}: {one}")));
    }
    assert!(wrong.is_empty(), "{} cut: {wrong:#?}", wrong.len());
    Ok(())
}

async fn nothing_is_cut_with_large_text(session: &Session) -> Result<()> {
    let mut wrong = Vec::new();
    for (width, height) in [(1280, 900), (640, 480)] {
        let _server = opened(session, width, height).await?;
        let sizes = "[document.documentElement, sx.one('.sx')].map((one) => getComputedStyle(one).fontSize)";
        session.see_equal("text twice as large", sizes, vec!["32px", "32px"]).await?;
        wrong.extend(cut(session, &format!("200 % at {width}")).await?);
        session.expect_no_errors().await?;
    }
    assert!(wrong.is_empty(), "{} cut: {wrong:#?}", wrong.len());
    Ok(())
}

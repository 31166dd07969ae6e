//! A reader may space text out as WCAG 1.4.12 says: nothing is cut, nothing runs into anything else.
//!
//! The figure keeps its own spacing: its boxes are as wide as its words, and all its words are in the outline, where
//! they follow the reader.

use anyhow::Result;
use browser_tests::{Session, in_each_engine};
use serde_json::Value;

use super::{ARGUMENT, opened, select, show, unfold, ways};

in_each_engine!(spaced_text_has_room);

/// The four settings of WCAG 1.4.12, into the page and into the root of the widget.
pub const SPACE: &str = "for (const root of [document, sx.root()]) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
        'p { margin-block-end: 2em !important }');
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
} return true";

async fn spaced_text_has_room(session: &Session) -> Result<()> {
    let mut wrong = Vec::new();
    for width in [320, 1280] {
        let _server = opened(session, width, 900).await?;
        let before: f64 = session.look("sx.one('.sx-head h2').getBoundingClientRect().height").await?;
        session.script::<Value>(SPACE, vec![]).await?;
        for way in ways(session).await? {
            show(session, &way).await?;
            unfold(session).await?;
            select(session, ARGUMENT, true).await?;
            let found: Vec<String> = session.look("painted.cut()").await?;
            wrong.extend(found.into_iter().map(|one| format!("{width}, {way}: {one}")));
            let boxes: Vec<Value> = session.look("painted.outside().slice(1)").await?;
            wrong.extend(boxes.into_iter().map(|one| format!("{width}, {way}: {one}")));
            session.script::<Value>("painted.spread(); return true", vec![]).await?;
            let found: Vec<String> = session.look("painted.overlaps()").await?;
            wrong.extend(found.into_iter().map(|one| format!("{width}, {way}: {one}")));
            select(session, ARGUMENT, false).await?;
        }
        let after: f64 = session.look("sx.one('.sx-head h2').getBoundingClientRect().height").await?;
        assert!(after > before, "the text is not spaced out: {before} px, {after} px");
        session.expect_no_errors().await?;
    }
    assert!(wrong.is_empty(), "{} cut or overlapping: {wrong:#?}", wrong.len());
    Ok(())
}

//! A browser's extension that makes every page dark leaves our pages alone: they have a dark theme of their own, and it
//! takes what the signs of a figure are filled with for colours of text.
//!
//! Of the extensions in wide use, Dark Reader has a word by which a page says so, `darkreader-lock`, and is run here as its
//! makers publish it for programs. Chromium's own darkening asks for `color-scheme`, which our pages have, too.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use browser_tests::{HTML, Session, in_each_engine, published, site};
use serde_json::Value;

in_each_engine!(our_pages_keep_their_colours);

/// One page of each kind, the one for frames among them.
const PAGES: [&str; 5] =
    ["index.html", "record.html", "worlds/claim-alone.html", "embed.html", "rhodesia/method.html"];

/// The colours of a page, its figure's among them.
const COLOURS: &str = "[document.body, ...document.querySelectorAll('h1, .sx-figure :is(rect, path, text)')].slice(0, 60)
    .map((one) => getComputedStyle(one)).flatMap(({ color, fill, backgroundColor }) => [color, fill, backgroundColor])";

async fn our_pages_keep_their_colours(session: &Session) -> Result<()> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../node_modules/darkreader/darkreader.js");
    let extension = fs::read_to_string(file).context("darkreader is not installed")?;
    // In one go: what a script declares is not there for the next one in every engine.
    let darken = format!("{extension}; DarkReader.enable({{}}); return 1");
    let unlocked = fs::read_to_string(published("")?.join("record.html"))?.replace("darkreader-lock", "none");
    // A policy would keep the styles out by itself; an extension has no policy to keep to.
    let server = site()?.page("/unlocked.html", HTML, unlocked).start(0)?;
    session.goto(&server.url("unlocked.html")).await?;
    let before: Vec<String> = session.look(COLOURS).await?;
    session.script::<Value>(&darken, vec![]).await?;
    session
        .see("that it recolours pages", &format!("JSON.stringify({COLOURS}) !== '{}'", Value::from(before)))
        .await?;
    for page in PAGES {
        session.goto(&server.url(page)).await?;
        let before: Vec<String> = session.look(COLOURS).await?;
        session.script::<Value>(&darken, vec![]).await?;
        // By the time the browser has drawn twice, the page above was another.
        session.look::<()>("painted.frames(2)").await?;
        assert_eq!(session.look::<Vec<String>>(COLOURS).await?, before, "{page}");
    }
    Ok(())
}

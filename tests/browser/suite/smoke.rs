//! The published site opens, and fetches exactly what it says it fetches, in the order that serves a reader.

use anyhow::Result;
use browser_tests::{ARTICLES, Manifest, Session, in_each_engine, site};

in_each_engine!(
    the_page_opens_without_errors,
    an_embedding_page_fetches_the_start_files_and_then_what_comes_later
);

async fn the_page_opens_without_errors(session: &Session) -> Result<()> {
    for article in ARTICLES {
        // As a common static host does.
        let server = site()?.header("", "Cache-Control", "max-age=600").start(0)?;
        session.goto(&server.url(article.folder)).await?;
        session.wait_for("title", "return document.title").await?;
        let module =
            "return performance.getEntriesByType('resource').some((one) => one.name.endsWith('.wasm'))";
        session.wait_for("wasm module", module).await?;
        session
            .wait_for("running widget", "return document.querySelector('sanctions-explainer').world")
            .await?;
        // What comes when the page is idle is not cut off by the next page.
        let later = "return performance.getEntriesByType('resource').some((one) => /later-[0-9a-f]+\\.wasm$/.test(one.name))";
        session.wait_for("the later part", later).await?;
        session.expect_no_errors().await?;
        let mut asked: Vec<_> = server.asked().into_iter().map(|asked| asked.path).collect();
        // WebKit asks once more for a style sheet that the page links and the loader adopts.
        asked.retain(|path| !path.ends_with(".css"));
        asked.sort();
        let once = asked.windows(2).all(|pair| pair[0] != pair[1]);
        assert!(once, "something is fetched twice: {asked:#?}");
    }
    Ok(())
}

async fn an_embedding_page_fetches_the_start_files_and_then_what_comes_later(
    session: &Session,
) -> Result<()> {
    let page = "<!doctype html><html lang=\"en\"><head><title>Host</title><link rel=\"icon\" href=\"data:,\">\
                <script type=\"module\" src=\"sanctions-explainer.js\"></script></head>\
                <body><sanctions-explainer></sanctions-explainer></body></html>";
    let server = site()?.page("/host.html", "text/html; charset=utf-8", page).start(0)?;
    session.goto(&server.url("host.html")).await?;

    let manifest = Manifest::read()?;
    let (start, later) = (manifest.start(), format!("/{}", manifest.path("later.wasm")?));
    let loaded = format!(
        "return performance.getEntriesByType('resource').filter((one) => one.responseEnd > 0).length > {}",
        start.len() + 1
    );
    session.wait_for("end of loading", &loaded).await?;
    session.expect_no_errors().await?;
    let mut asked: Vec<_> = server.asked().into_iter().map(|asked| asked.path).collect();
    asked.retain(|path| path != "/host.html");
    assert_eq!(asked.pop(), Some(later), "after all that is needed from the start, and once");
    asked.sort();
    assert_eq!(asked, start);
    Ok(())
}

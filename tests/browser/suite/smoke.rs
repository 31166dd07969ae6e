//! The published site opens, and fetches exactly what it says it fetches.

use anyhow::Result;
use browser_tests::{Manifest, Session, in_each_engine, site};

in_each_engine!(the_page_opens_without_errors, an_embedding_page_fetches_exactly_the_start_files);

async fn the_page_opens_without_errors(session: &Session) -> Result<()> {
    // As a common static host does.
    let server = site()?.header("", "Cache-Control", "max-age=600").start(0)?;
    session.goto(&server.url("")).await?;
    session.wait_for("title", "return document.title").await?;
    let module = "return performance.getEntriesByType('resource').some((one) => one.name.endsWith('.wasm'))";
    session.wait_for("wasm module", module).await?;
    session.expect_no_errors().await?;
    let mut asked: Vec<_> = server.asked().into_iter().map(|asked| asked.path).collect();
    // WebKit asks once more for a style sheet that the page links and the loader adopts.
    asked.retain(|path| !path.ends_with(".css"));
    asked.sort();
    let once = asked.windows(2).all(|pair| pair[0] != pair[1]);
    assert!(once, "something is fetched twice: {asked:#?}");
    Ok(())
}

async fn an_embedding_page_fetches_exactly_the_start_files(session: &Session) -> Result<()> {
    let page = "<!doctype html><html lang=\"en\"><head><title>Host</title><link rel=\"icon\" href=\"data:,\">\
                <script type=\"module\" src=\"sanctions-explainer.js\"></script></head>\
                <body><sanctions-explainer></sanctions-explainer></body></html>";
    let server = site()?.page("/host.html", "text/html; charset=utf-8", page).start(0)?;
    session.goto(&server.url("host.html")).await?;

    let start = Manifest::read()?.start();
    let loaded = format!(
        "return performance.getEntriesByType('resource').filter((one) => one.responseEnd > 0).length > {}",
        start.len()
    );
    session.wait_for("end of loading", &loaded).await?;
    session.expect_no_errors().await?;
    let mut asked: Vec<_> = server.asked().into_iter().map(|asked| asked.path).collect();
    asked.retain(|path| path != "/host.html");
    asked.sort();
    assert_eq!(asked, start);
    Ok(())
}

//! A program that imports the package for npm and was joined by Vite.

use anyhow::Result;
use browser_tests::{Session, in_each_engine, program};

in_each_engine!(an_import_is_all_it_takes);

async fn an_import_is_all_it_takes(session: &Session) -> Result<()> {
    // What is joined to the program's own script needs no more than that script does.
    let policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src data:; \
                  require-trusted-types-for 'script'";
    let server = program()?.header("", "Content-Security-Policy", policy).start(0)?;
    session.resize(1000, 800).await?;
    session.visit(&server.url("index.html")).await?;
    session.look::<bool>("sx.change('[data-actor=luhansk]').then(() => true)").await?;
    session.see_equal("what the program heard", "document.title", "falls: true").await?;
    session.click("[data-view=outline]").await?;
    session.see("the part that comes later", "sx.one('.sx-outline .sx-item')").await?;
    assert_eq!(server.asked().len(), 2, "the page and its script: {:?}", server.asked());
    session.expect_no_errors().await
}

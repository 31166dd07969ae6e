//! What a reader has before the script runs, and without it.

use anyhow::Result;
use browser_tests::{Manifest, OPEN, Session, in_each_engine, open_site, site};
use dev_server::Fault;

in_each_engine!(the_page_is_readable_without_its_script, the_widget_takes_over);

/// The drawing and its labels are there, large enough to be read, and so is the article.
const READABLE: &str = "(() => {
    const figure = [...document.querySelectorAll('sanctions-explainer .sx-format svg')]
        .filter((one) => one.getBoundingClientRect().height > 300);
    const labels = [...(figure[0]?.querySelectorAll('text') ?? [])].map((one) => one.textContent);
    return figure.length === 1 && labels.join(' ').includes('Free to hire') && labels.length > 60 &&
        document.querySelector('h1').getBoundingClientRect().height > 0 &&
        document.querySelector('article').innerText.includes('not UN members');
})()";

const OUTLINE: &str = "(() => {
    const outline = document.querySelector('sanctions-explainer .sx-static');
    return outline.getBoundingClientRect().height > 300 && outline.innerText.includes('Free to hire workers');
})()";

async fn the_page_is_readable_without_its_script(session: &Session) -> Result<()> {
    let server = site()?.start(0)?;
    let script = Manifest::read()?.path("explainer.js")?;
    server.break_with(&script, Fault::Status(404));
    session.resize(1280, 900).await?;
    session.goto(&server.url("")).await?;
    session.see("figure and article", READABLE).await?;
    // Only the script is missing, and only it is complained about.
    let errors = session.errors().await?;
    assert!(!errors.is_empty() && errors.iter().all(|error| error.contains(&script)), "{errors:#?}");

    // Where the loader comes and the module does not, the reader is told, and the outline is there as well.
    // (On a server of its own: WebKit keeps a script that did not load for as long as it is on the same site.)
    let server = site()?.start(0)?;
    server.break_with(".wasm", Fault::Status(500));
    session.goto(&server.url("")).await?;
    session.see("figure and article", READABLE).await?;
    session.see("outline", OUTLINE).await?;

    // A page that may run no script at all.
    let quiet = site()?.header("", "Content-Security-Policy", "script-src 'none'").start(0)?;
    session.goto(&quiet.url("")).await?;
    session.see("figure and article", READABLE).await?;
    Ok(())
}

async fn the_widget_takes_over(session: &Session) -> Result<()> {
    let server = open_site()?.start(0)?;
    server.break_with(".wasm", Fault::Stalled);
    session.resize(1280, 900).await?;
    session.goto(&server.url(OPEN)).await?;
    session.see("progress", "sx.root()?.querySelector('progress[aria-label]')").await?;
    session.see("figure and article", READABLE).await?;
    assert!(!session.look::<bool>("sx.ready()").await?);

    server.mend();
    session.visit(&server.url(OPEN)).await?;
    let live = "sx.one('input[data-actor]:not(:disabled)') && sx.one('.sx-figure [tabindex=\"0\"]')";
    session.see("controls that work", live).await?;
    // What stood in the page is no longer shown: the root has no slot for it.
    assert!(session.look::<bool>("sx.one('slot') === null && sx.one('progress') === null").await?);
    let hidden = "document.querySelector('sanctions-explainer .sx-page').getBoundingClientRect().height";
    session.see_equal("static figure out of the way", hidden, 0).await?;
    session.expect_no_errors().await
}

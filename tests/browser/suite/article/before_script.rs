//! What a reader has before the script runs, and without it.

use anyhow::Result;
use browser_tests::{
    ARTICLES, Article, FIRST_ARTICLE, Manifest, OPEN, Session, in_each_engine, open_site, site,
};
use dev_server::Fault;

in_each_engine!(
    the_page_is_readable_without_its_script,
    the_second_page_is_readable_without_its_script,
    the_widget_takes_over
);

/// Whether the drawing and its labels are there, large enough to be read, and so is the article.
fn readable(about: &str) -> String {
    format!(
        "(() => {{
    const figure = [...document.querySelectorAll('sanctions-explainer .sx-f')]
        .filter((one) => one.getBoundingClientRect().height > 200);
    const labels = [...(figure[0]?.querySelectorAll('.sx-f-box .sx-f-name') ?? [])].map((one) => one.textContent);
    const article = document.querySelector('article').innerText;
    return figure.length === 1 && figure[0].querySelector('.sx-f-middle h3').textContent === '{about}' && labels.length > 3 &&
        document.querySelector('h1').getBoundingClientRect().height > 0 &&
        article.length > 1500 && article.includes('{about}');
}})()"
    )
}

fn outline(about: &str) -> String {
    format!(
        "(() => {{
    const outline = document.querySelector('sanctions-explainer .sx-static');
    return outline.getBoundingClientRect().height > 300 && outline.innerText.includes('{about}');
}})()"
    )
}

async fn the_page_is_readable_without_its_script(session: &Session) -> Result<()> {
    readable_without_its_script(session, FIRST_ARTICLE).await
}

async fn the_second_page_is_readable_without_its_script(session: &Session) -> Result<()> {
    readable_without_its_script(session, ARTICLES[1]).await
}

async fn readable_without_its_script(session: &Session, article: Article) -> Result<()> {
    let Article { folder, about, .. } = article;
    let readable = readable(about);
    let server = site()?.start(0)?;
    let script = Manifest::read()?.path("explainer.js")?;
    server.break_with(&script, Fault::Status(404));
    session.resize(1280, 900).await?;
    session.goto(&server.url(folder)).await?;
    session.see("figure and article", &readable).await?;
    // Only the script is missing, and only it is complained about.
    let errors = session.errors().await?;
    assert!(!errors.is_empty() && errors.iter().all(|error| error.contains(&script)), "{errors:#?}");

    // Where the loader comes and the module does not, the reader is told, and the outline is there as well.
    // (On a server of its own: WebKit keeps a script that did not load for as long as it is on the same site.)
    let server = site()?.start(0)?;
    server.break_with(".wasm", Fault::Status(500));
    session.goto(&server.url(folder)).await?;
    session.see("figure and article", &readable).await?;
    session.see("outline", &outline(about)).await?;

    // A page that may run no script at all.
    let quiet = site()?.header("", "Content-Security-Policy", "script-src 'none'").start(0)?;
    session.goto(&quiet.url(folder)).await?;
    session.see("figure and article", &readable).await?;
    Ok(())
}

async fn the_widget_takes_over(session: &Session) -> Result<()> {
    let server = open_site()?.start(0)?;
    server.break_with(".wasm", Fault::Stalled);
    session.resize(1280, 900).await?;
    session.goto(&server.url(OPEN)).await?;
    session.see("progress", "sx.root()?.querySelector('progress[aria-label]')").await?;
    session.see("figure and article", &readable(FIRST_ARTICLE.about)).await?;
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

//! The pages that need no script, and those whose script cannot run, from a disk and in frames that may do next to nothing:
//! their words and figures can be read, and have the looks that their style sheets give them.

use anyhow::{Context, Result, ensure};
use browser_tests::{HTML, Session, in_each_engine, published, site};
use thirtyfour::By;

in_each_engine!(they_are_readable_from_a_disk, they_are_readable_in_a_sandbox);

const PAGES: [&str; 6] = [
    "index.html",
    "worlds/exemption-fails.html",
    "tour/TOUR",
    "record.html",
    "method.html",
    "rhodesia/index.html",
];

/// The first page of the tour takes the place of `TOUR`.
fn pages() -> Result<Vec<String>> {
    let all = browser_tests::pages()?;
    let step = all.iter().find(|page| page.starts_with("tour/")).context("no page of the tour")?;
    Ok(PAGES.iter().map(|page| page.replace("tour/TOUR", step)).collect())
}

/// What is wrong with a page, as words: the sheets did not come, it is too wide, or a box of a figure is as dark as its text.
const WRONG: &str = "(() => {
    const wrong = [];
    if (document.body.innerText.length < 1000) wrong.push('next to no words');
    if (getComputedStyle(document.body).marginTop !== '0px') wrong.push('no styles of the page');
    if (document.documentElement.scrollWidth > innerWidth) wrong.push('too wide: ' + document.documentElement.scrollWidth);
    for (const box of document.querySelectorAll('.sx-figure .sx-argument rect')) {
        const text = box.parentElement.querySelector('text');
        if (box.getBoundingClientRect().height > 0 && text && getComputedStyle(box).fill === getComputedStyle(text).fill) {
            wrong.push('a box as dark as its text');
            break;
        }
    }
    // Of four figures for four widths one is seen, unless a widget has taken its place.
    if (document.querySelector('sanctions-explainer')?.world) return wrong;
    const shown = [...document.querySelectorAll('.sx-page .sx-figure')].filter((one) => one.getBoundingClientRect().height > 0);
    const all = document.querySelectorAll('.sx-page .sx-figure').length;
    if (all > 0 && shown.length !== 1) wrong.push(`${shown.length} of ${all} figures seen`);
    return wrong;
})()";

async fn they_are_readable_from_a_disk(session: &Session) -> Result<()> {
    session.resize(1000, 800).await?;
    for page in pages()? {
        session.goto(&format!("file://{}", published(&page)?.display())).await?;
        session.wait_for("the page", "return document.readyState === 'complete'").await?;
        let wrong: Vec<String> = session.look(WRONG).await?;
        ensure!(wrong.is_empty(), "{page} from a disk: {wrong:#?}");
    }
    Ok(())
}

async fn they_are_readable_in_a_sandbox(session: &Session) -> Result<()> {
    session.resize(1000, 800).await?;
    for shared in [false, true] {
        for sandbox in ["allow-scripts", ""] {
            for page in pages()? {
                let host = format!(
                    "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Host</title><link rel=\"icon\" href=\"data:,\">\
                     <body style=\"margin:0\"><iframe sandbox=\"{sandbox}\" src=\"{page}\" title=\"Frame\" width=\"980\" height=\"700\"></iframe>"
                );
                let allowed = if shared { "*" } else { "" };
                let server = site()?
                    .page("/host.html", HTML, host)
                    .header("", "Access-Control-Allow-Origin", allowed)
                    .start(0)?;
                session.goto(&server.url("host.html")).await?;
                session.driver.find(By::Css("iframe")).await?.enter_frame().await?;
                // Where a frame may run nothing, its driver may, in two of three engines.
                let wrong: Vec<String> = session.look(WRONG).await?;
                ensure!(wrong.is_empty(), "{page} in sandbox=\"{sandbox}\", shared: {shared}: {wrong:#?}");
                session.driver.enter_default_frame().await?;
            }
        }
    }
    Ok(())
}

//! Two copies of the script on one page, as a page gets where two articles each bring their own.

use anyhow::Result;
use browser_tests::{HTML, Manifest, Session, in_each_engine, open_host, open_site, published};
use dev_server::{Fault, Site};

use super::left;
use crate::article::{OPENING, sees_world};

in_each_engine!(a_second_copy_steps_in_for_a_broken_one, a_second_copy_fetches_nothing_without_need);

/// A page that names the script in two folders. The one that comes first declares the element.
fn with_two_copies() -> Result<Site> {
    let body = "<sanctions-explainer></sanctions-explainer>";
    let host = open_host(body)?
        .replace("type=\"module\" src=\"sanctions", "src=\"/first/sanctions")
        .replace("</head>", "<script src=\"/second/sanctions-explainer.js\"></script></head>");
    let site = open_site()?.folder("/first", published("")?).folder("/second", published("")?);
    Ok(site.page("/host.html", HTML, host))
}

async fn a_second_copy_steps_in_for_a_broken_one(session: &Session) -> Result<()> {
    let manifest = Manifest::read()?;
    for name in ["explainer.js", "explainer.wasm"] {
        for fault in [Fault::Status(404), Fault::Flipped] {
            let server = with_two_copies()?.start(0)?;
            server.break_with(&format!("first/{}", manifest.path(name)?), fault.clone());
            session.goto(&server.url("host.html")).await?;
            session.see(&format!("a widget beside {name} with {fault:?}"), "sx.ready()").await?;
            sees_world(session, "the opening", OPENING).await?;
            let later = "performance.getEntriesByType('resource').some(({ name, responseEnd }) => /second\\/later-/.test(name) && responseEnd > 0)";
            session.see("the later part of the second", later).await?;
        }
    }
    Ok(())
}

async fn a_second_copy_fetches_nothing_without_need(session: &Session) -> Result<()> {
    let server = with_two_copies()?.start(0)?;
    session.visit(&server.url("host.html")).await?;
    let fetched =
        "performance.getEntriesByType('resource').filter(({ name }) => name.includes('/second/')).length";
    session.see_equal("the second's entry alone", fetched, 1).await?;
    left(session, server).await
}

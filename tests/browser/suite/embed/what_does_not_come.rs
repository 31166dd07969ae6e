//! Each file that the start needs, in each way in which it may not come: the reader is told, has what stands inside the
//! element, and starts the widget by asking once more.

use anyhow::{Result, ensure};
use browser_tests::{HTML, Manifest, Session, in_each_engine, open_host, open_host_after, open_site};
use dev_server::{Fault, Server};

use super::{act, served_by};
use crate::article::{OPENING, sees_world};
use crate::later::TIMERS;

in_each_engine!(
    the_module_may_not_come,
    the_styles_may_not_come,
    the_labels_may_not_come,
    any_of_them_may_be_kept_from_other_sites,
    of_whatever_type_they_are_taken
);

const WIDGET: &str = "<sanctions-explainer><p id=\"kept\">The figure as a picture</p></sanctions-explainer>";

/// The files, as addresses end in them.
fn files() -> Result<[String; 3]> {
    let manifest = Manifest::read()?;
    let labels = "donbas-labour/en.labels.pack".to_owned();
    Ok([manifest.path("explainer.wasm")?, manifest.path("explainer.css")?, labels])
}

/// Sees that the reader is told, mends the file, and asks once more.
async fn told_and_mended(session: &Session, what: &str, server: &Server) -> Result<()> {
    session.see(&format!("that {what} is told"), "sx.one('[role=status] button')").await?;
    let kept = "document.getElementById('kept').getBoundingClientRect().height > 0";
    ensure!(session.look::<bool>(kept).await?, "{what}: nothing can be read");
    let told: Vec<String> = session.look("__seen").await?;
    ensure!(told.iter().all(|line| !line.starts_with("un")), "{what}: {told:#?}");
    ensure!(told.iter().any(|line| line.starts_with("console.error")), "{what}: {told:#?}");
    server.mend();
    session.click("button").await?;
    session.see(&format!("a widget after {what}"), "sx.ready()").await?;
    sees_world(session, "the opening", OPENING).await
}

async fn may_not_come(session: &Session, file: &str) -> Result<()> {
    for fault in [Fault::Status(404), Fault::Status(500), Fault::Truncated, Fault::Flipped, Fault::Stalled] {
        let server = open_host_after(TIMERS, WIDGET)?.start(0)?;
        server.break_with(file, fault.clone());
        session.goto(&server.url("host.html")).await?;
        if fault == Fault::Stalled {
            let asked = "performance.getEntriesByType('resource').length > 3 && late.length";
            session
                .see("that it is waited for", &format!("sx.root()?.querySelector('progress') && {asked}"))
                .await?;
            // What is still to be asked for is waited for as well.
            session.see("that it was given up", "(pass(), sx.one('[role=status] button'))").await?;
        }
        told_and_mended(session, &format!("{file} with {fault:?}"), &server).await?;
    }
    Ok(())
}

async fn the_module_may_not_come(session: &Session) -> Result<()> {
    may_not_come(session, &files()?[0]).await
}

async fn the_styles_may_not_come(session: &Session) -> Result<()> {
    may_not_come(session, &files()?[1]).await
}

async fn the_labels_may_not_come(session: &Session) -> Result<()> {
    may_not_come(session, &files()?[2]).await
}

/// A page of another site than the widget's files.
async fn any_of_them_may_be_kept_from_other_sites(session: &Session) -> Result<()> {
    for file in files()? {
        let files = open_site()?.header("", "Access-Control-Allow-Origin", "*").start(0)?;
        let page = served_by(&files, &open_host(WIDGET)?).replacen(
            "<script",
            "<script src=\"first.js\"></script><script",
            1,
        );
        let server = open_site()?
            .page("/first.js", "text/javascript", TIMERS)
            .page("/host.html", HTML, page)
            .start(0)?;
        files.break_with(&file, Fault::Unshared);
        session.goto(&server.url("host.html")).await?;
        told_and_mended(session, &format!("{file}, not shared,"), &files).await?;
    }
    Ok(())
}

/// What is published is known by its integrity, so that a server may call it what it likes.
async fn of_whatever_type_they_are_taken(session: &Session) -> Result<()> {
    for file in files()? {
        let server = open_host_after(TIMERS, WIDGET)?.start(0)?;
        server.break_with(&file, Fault::Mime("text/html".to_owned()));
        session.visit(&server.url("host.html")).await?;
        sees_world(session, "the opening", OPENING).await?;
        act(session, "return sx.change('[data-actor=luhansk]')").await?;
        session.expect_no_errors().await?;
    }
    Ok(())
}

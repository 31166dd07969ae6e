//! What a page forbids, and what the widget does without being forbidden.

use anyhow::{Result, ensure};
use browser_tests::{
    HTML, Session, files_below, in_each_engine, open_host, open_site, program, program_folder, published,
    site,
};
use dev_server::Site;

use super::{act, host, served_by};
use crate::lesson::with_lesson;

in_each_engine!(
    without_leave_for_webassembly_the_page_stays_readable,
    no_script_makes_code_of_text,
    nothing_is_asked_of_anyone_else,
    nothing_is_stored
);

async fn without_leave_for_webassembly_the_page_stays_readable(session: &Session) -> Result<()> {
    const POLICY: &str =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:";
    let page =
        open_host("<sanctions-explainer><p id=\"kept\">The figure as a picture</p></sanctions-explainer>")?;
    let server = open_site()?
        .page("/host.html", HTML, page)
        .header("/host.html", "Content-Security-Policy", POLICY)
        .start(0)?;
    session.goto(&server.url("host.html")).await?;
    session.see("that it is told", "sx.one('[role=status]')").await?;
    ensure!(
        session.look::<bool>("document.getElementById('kept').getBoundingClientRect().height > 0").await?
    );
    let told: Vec<String> = session.look("__seen.filter((line) => line.startsWith('un'))").await?;
    ensure!(told.is_empty(), "left uncaught: {told:#?}");
    Ok(())
}

/// The standards of lessons, as their packages are called.
const STANDARDS: [&str; 3] = ["scorm-1.2", "scorm-2004", "cmi5"];

/// How the names of files with scripts in them end.
const SCRIPTS: [&str; 3] = [".js", ".mjs", ".html"];

/// Whether anything in these files of a site would make code of text.
async fn no_code_of_text(session: &Session, site: Site, names: &[String]) -> Result<()> {
    let server = site.page("/blank.html", HTML, "<!doctype html><title>Blank</title>").start(0)?;
    session.goto(&server.url("blank.html")).await?;
    for name in names {
        let found: Vec<String> = session
            .script(
                r"return fetch(arguments[0]).then((answer) => answer.text()).then((text) =>
                    text.match(/\beval\s*\(|\bnew\s+Function\b|\bset(?:Timeout|Interval)\s*\(\s*['`\x22]/g) ?? [])",
                vec![server.url(name).into()],
            )
            .await?;
        ensure!(found.is_empty(), "{name}: {found:?}");
    }
    Ok(())
}

/// Under a policy that allows `eval` nobody would notice one, so the scripts are read: those of the site, in files and in
/// pages; the module of the package for npm, in the program that imports it; and the lesson of each standard.
async fn no_script_makes_code_of_text(session: &Session) -> Result<()> {
    let names = files_below(&published("")?, &SCRIPTS)?;
    ensure!(names.len() > 20, "only {} files with scripts", names.len());
    no_code_of_text(session, site()?, &names).await?;
    let names = files_below(&program_folder()?, &SCRIPTS)?;
    ensure!(names.len() > 1, "no program");
    no_code_of_text(session, program()?, &names).await?;
    for standard in STANDARDS {
        no_code_of_text(session, with_lesson(standard)?, &["lesson/index.html".to_owned()]).await?;
    }
    Ok(())
}

/// A page of one site with the script of another, which lets it: all is asked of the second, by whatever a reader does.
async fn nothing_is_asked_of_anyone_else(session: &Session) -> Result<()> {
    let files = open_site()?.header("", "Access-Control-Allow-Origin", "*").start(0)?;
    let body = "<sanctions-explainer address></sanctions-explainer>";
    let page = served_by(&files, &open_host(body)?);
    let server = open_site()?.page("/host.html", HTML, page).start(0)?;
    session.visit(&server.url("host.html")).await?;
    for view in ["outline", "matrix", "hinges", "focus", "diagram"] {
        act(session, &format!("sx.click('[data-view={view}]')")).await?;
        session.see(view, &format!("sx.one('[data-view={view}]:checked') && !sx.one('.sx-waiting')")).await?;
    }
    act(session, "sx.click('.sx-figure [data-node^=\"argument:\"]')").await?;
    session.see("all of the panel", "sx.one('.sx-detail .sx-sources a')").await?;
    act(session, "sx.click('[data-do=tour]')").await?;
    session.see("the tour", "sx.one('.sx-step-text')").await?;
    act(session, "return sx.widgets()[0].exportPng()").await?;
    let asked: Vec<String> =
        session.look("performance.getEntriesByType('resource').map(({ name }) => name)").await?;
    let ours = |name: &&String| {
        [files.url(""), server.url("__watch.js"), "data:".to_owned()]
            .iter()
            .any(|start| name.starts_with(start))
    };
    let others: Vec<_> = asked.iter().filter(|name| !ours(name)).collect();
    ensure!(others.is_empty(), "asked of others: {others:#?}");
    let of_page: Vec<String> = server.asked().into_iter().map(|asked| asked.path).collect();
    ensure!(of_page == ["/host.html"], "asked of the page's own site: {of_page:#?}");
    session.expect_no_errors().await
}

async fn nothing_is_stored(session: &Session) -> Result<()> {
    let _server = host(session, "<sanctions-explainer address></sanctions-explainer>").await?;
    act(session, "return sx.change('[data-actor=luhansk]')").await?;
    act(session, "sx.click('[data-view=outline]')").await?;
    session.see("the outline", "sx.one('.sx-outline .sx-item')").await?;
    let stored = "Promise.all([caches.keys(), indexedDB.databases()]).then(([caches, databases]) =>
        [document.cookie, [localStorage.length, sessionStorage.length, caches.length, databases.length]])";
    let found: (String, [usize; 4]) = session.look(stored).await?;
    ensure!(found == (String::new(), [0; 4]), "stored: {found:?}");
    session.expect_no_errors().await
}

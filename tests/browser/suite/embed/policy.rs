//! What a page forbids, and what the widget does without being forbidden.

use anyhow::{Result, ensure};
use browser_tests::{HTML, Manifest, Session, in_each_engine, open_host, open_site, published};

use super::{act, host};

in_each_engine!(
    without_leave_for_webassembly_the_page_stays_readable,
    no_script_makes_code_of_text,
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

/// Under a policy that allows `eval` nobody would notice one, so the scripts are read.
async fn no_script_makes_code_of_text(session: &Session) -> Result<()> {
    let server = open_site()?.page("/host.html", HTML, open_host("")?).start(0)?;
    session.goto(&server.url("host.html")).await?;
    for name in ["sanctions-explainer.js", "explainer.js", "embed-height.js", "embed.html"] {
        let path = Manifest::read()?.path(name)?;
        ensure!(published(&path)?.is_file());
        let found: Vec<String> = session
            .script(
                r"return fetch(arguments[0]).then((answer) => answer.text()).then((text) =>
                    text.match(/\beval\s*\(|\bnew\s+Function\b|\bset(?:Timeout|Interval)\s*\(\s*['`\x22]/g) ?? [])",
                vec![server.url(&path).into()],
            )
            .await?;
        ensure!(found.is_empty(), "{name}: {found:?}");
    }
    Ok(())
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

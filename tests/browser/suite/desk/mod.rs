//! The teacher's desk: from the tour of a case to what pupils get, and what becomes of a lesson on the way.

mod axe;
mod files;
mod lesson;
mod looks;
mod paper;

use anyhow::{Context, Result};
use browser_tests::{HTML, Session, open_page, open_site};
use dev_server::{Server, Site};
use serde_json::{Value, json};
use thirtyfour::By;

/// Everything the desk does goes without more than this.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
    img-src 'self' data:; require-trusted-types-for 'script'";

/// The field that is there as soon as a lesson is.
pub(crate) const TITLE: &str = "document.getElementById('lesson-title')";

/// The site with the desk, under a strict policy, and its widget as one that tests can look into.
pub(crate) fn with_desk() -> Result<Site> {
    let site = open_site()?.page("/desk.html", HTML, open_page("teach.html")?);
    let site = site.page("/pupils.html", HTML, open_page("lesson.html")?);
    Ok(site.header("/desk.html", "Content-Security-Policy", POLICY))
}

/// The desk, before a lesson is begun.
pub(crate) async fn at_desk(session: &Session) -> Result<Server> {
    let server = with_desk()?.start(0)?;
    session.visit(&server.url("desk.html")).await?;
    session.see("the desk", "document.querySelector('[data-do=begin-tour]')").await?;
    // An earlier test may have been at this address.
    session.script::<Value>("localStorage.clear(); return 1", vec![]).await?;
    Ok(server)
}

/// The desk with the tour of the first case.
pub(crate) async fn with_tour(session: &Session) -> Result<Server> {
    let server = at_desk(session).await?;
    press(session, "[data-do=begin-tour]").await?;
    session.see("a lesson", TITLE).await?;
    session.see("the figure", "document.querySelector('sanctions-explainer').world").await?;
    Ok(server)
}

/// Presses something of the desk with the pointer, once it stands still: what comes later to the figure moves what is below it,
/// and a driver points at where a thing was.
pub(crate) async fn press(session: &Session, selector: &str) -> Result<()> {
    let stands = format!(
        "(() => {{ const found = document.querySelector({}); if (!found) return false;
            const place = () => {{ const {{ x, y }} = found.getBoundingClientRect(); return `${{x}} ${{y}}`; }};
            found.scrollIntoView({{ block: 'center', behavior: 'instant' }});
            const before = place();
            return painted.frames(2).then(() => place() === before); }})()",
        json!(selector)
    );
    session.see(&format!("{selector} that stands still"), &stands).await?;
    let found = session.driver.find(By::Css(selector)).await?;
    found.click().await.with_context(|| format!("cannot press {selector}"))
}

/// Types a text into a field of the desk, in place of what stands there.
pub(crate) async fn fill(session: &Session, id: &str, text: &str) -> Result<()> {
    let script = format!(
        "const field = document.getElementById({}); field.focus(); field.value = {}; \
         field.dispatchEvent(new InputEvent('input', {{ bubbles: true }})); return 1",
        json!(id),
        json!(text)
    );
    session.script::<Value>(&script, vec![]).await.map(drop)
}

/// Opens the text of a file at the desk, as its field for files does.
pub(crate) async fn open_file(session: &Session, text: &str) -> Result<()> {
    let script = format!("{}; return 1", opening(text));
    session.script::<Value>(&script, vec![]).await.map(drop)
}

/// The script that does so.
pub(crate) fn opening(text: &str) -> String {
    format!(
        "const field = document.querySelector('[data-do=open]'); const files = new DataTransfer(); \
         files.items.add(new File([{}], 'lesson.json')); field.files = files.files; \
         field.dispatchEvent(new Event('change', {{ bubbles: true }}))",
        json!(text)
    )
}

/// The tasks of all steps, in their order.
const TASKS: &str = "[...document.querySelectorAll('[id^=task-]:not([id$=hint])')].map((one) => one.value)";
/// What was done last, in words.
const TOLD: &str = "document.querySelector('.desk-told').textContent";

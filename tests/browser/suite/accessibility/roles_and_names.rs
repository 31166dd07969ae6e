//! What every control is and what it is called, as the engine tells a screen reader: kept in `golden/names.snap`, one
//! list for all engines.

use anyhow::{Context, Result};
use browser_tests::{HTML, Session, in_each_engine, open_host, open_site};

use super::phrase::{golden, phrases};

in_each_engine!(every_control_has_its_role_and_name);

/// Whatever can be operated, whatever groups it, and whatever says where one is.
const CONTROLS: &str =
    "fieldset, [role], [aria-label], button, input, select, textarea, summary, a[href], h2, h3";

async fn every_control_has_its_role_and_name(session: &Session) -> Result<()> {
    let server = open_site()?
        .page("/names.html", HTML, open_host("<sanctions-explainer address></sanctions-explainer>")?)
        .start(0)?;
    session.resize(1440, 900).await?;
    session.visit(&server.url("names.html")).await?;
    // The widget learns its room only now, and sets the figure anew.
    session.see("the figure for this room", "sx.one('.sx-figure').viewBox.baseVal.width === 940").await?;
    let mut lines = Vec::new();
    let mut part = async |title: &str, within: &str| -> Result<()> {
        let selector = format!(":is({CONTROLS}):is({within} *, {within})");
        lines.push(format!("{}{title}", if lines.is_empty() { "" } else { "\n" }));
        let found = phrases(session, &selector).await.with_context(|| title.to_owned())?;
        anyhow::ensure!(!found.is_empty(), "nothing in {title}");
        lines.extend(found.into_iter().map(|phrase| format!("  {phrase}")));
        Ok(())
    };

    part("the opening", ".sx").await?;
    session.script::<Option<bool>>("sx.click('.sx-switches summary')", vec![]).await?;
    session.see("switches", "sx.one('.sx-switches').open").await?;
    part("what is in dispute, opened", ".sx-switches").await?;
    session.script::<Option<bool>>("return sx.unfold()", vec![]).await?;
    part("the figure, with everything unfolded", ".sx-figure").await?;
    for node in ["premise:members-only", "argument:free-to-hire"] {
        let click = format!("sx.click('.sx-figure [data-node=\"{node}\"]')");
        session.script::<Option<bool>>(&click, vec![]).await?;
        let there =
            format!("sx.one('.sx-figure .sx-selected')?.dataset.node === '{node}' && !sx.text('.sx-rest')");
        session.see("all of the panel", &there).await?;
        part(&format!("the panel about {node}"), ".sx-detail").await?;
    }
    session.script::<Option<bool>>("sx.click('[data-do=close]')", vec![]).await?;
    let views: Vec<String> =
        session.look("sx.all('[data-view]').map((element) => element.dataset.view)").await?;
    for view in views.iter().skip(2) {
        session.script::<Option<bool>>(&format!("sx.click('[data-view={view}]')"), vec![]).await?;
        // A radio button is checked before what it shows is there.
        let shows = match view.as_str() {
            "matrix" => "table",
            "diagram" => "figure",
            other => other,
        };
        session.see("the view", &format!("sx.one('.sx-{shows}')")).await?;
        part(&format!("the {view}"), ".sx-stage").await?;
    }
    session.script::<Option<bool>>("sx.click('[data-view=focus]')", vec![]).await?;
    session.see("one argument", "sx.one('.sx-f')").await?;
    part("one argument", ".sx-f").await?;
    session.script::<Option<bool>>("sx.click('[data-do=tour]')", vec![]).await?;
    session.see("the words of a step", "sx.text('.sx-step-text')?.length > 30").await?;
    part("a step of the tour", ".sx-step").await?;
    session.expect_no_errors().await?;
    golden("names", &lines);
    Ok(())
}

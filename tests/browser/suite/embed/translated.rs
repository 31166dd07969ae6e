//! A page that the browser translates: every text stays that of the world shown.

use std::collections::BTreeMap;

use anyhow::{Result, ensure};
use browser_tests::{Engine, Session, first_case, in_each_engine, open_host_after, world_told};
use explainer_core::argument::{Framework, Status};

use super::left;

in_each_engine!(a_translated_widget_tells_no_world_of_before);

/// How often the statuses are compared with the native evaluator, and how many clicks are in between.
const LOOKS: usize = 6;
const CLICKS: usize = 30;

/// The word of a status as the widget says it.
fn word(status: Status) -> &'static str {
    match status {
        Status::NotEngaged => "does not apply",
        Status::Unsupported => "lacks support",
        _ => status.as_str(),
    }
}

async fn a_translated_widget_tells_no_world_of_before(session: &Session) -> Result<()> {
    let widget = "<sanctions-explainer></sanctions-explainer>";
    let server = open_host_after(include_str!("translated.js"), &widget.repeat(2))?.start(0)?;
    session.visit(&server.url("host.html")).await?;
    ensure!(session.look::<usize>("translated.begin()").await? > 100, "nothing was translated");
    // What comes later comes to a widget when it asks, or at its next change: they would differ until then.
    let save = "sx.widgets().map((_, n) => sx.one('.sx-save', n)).forEach((save) => { save.open = true })";
    session.look::<()>(save).await?;
    session.see("what comes later", "[0, 1].every((n) => sx.one('[data-do=json]', n))").await?;
    session.look::<()>("addEventListener('sanctions-explainer-ready', () => sx.heard.push('anew'))").await?;
    let wrong: String = session.look("translated.views()").await?;
    ensure!(wrong.is_empty(), "{wrong}");
    let (case, _) = first_case()?;
    let framework = Framework::new(&case);
    let looks = if session.engine == Engine::Chromium { LOOKS * 2 } else { LOOKS };
    for _ in 0..looks {
        let wrong: String = session.look(&format!("translated.changes({CLICKS})")).await?;
        ensure!(wrong.is_empty(), "{wrong}");
        let (world, told, counts): (String, BTreeMap<String, String>, Vec<usize>) =
            session.look("translated.outline()").await?;
        let verdicts = framework.evaluate(&world_told(&case, &world)?);
        let found = case.arguments.iter().zip(verdicts.all());
        let expected: BTreeMap<String, String> =
            found.map(|(argument, &status)| (argument.id.clone(), word(status).to_owned())).collect();
        assert_eq!(told, expected, "{world}");
        let count = |status| verdicts.all().iter().filter(|found| **found == status).count();
        assert_eq!(counts, Status::ALL.map(count), "{world}");
    }
    assert!(!session.look::<bool>("sx.heard.includes('anew')").await?, "the program has stopped in between");
    left(session, server).await
}

//! The pages that need no script, and the article where none may run.

use anyhow::Result;
use browser_tests::{Engine, Session, first_case, in_each_engine, site};
use serde_json::{Value, json};

use super::{Axe, Undecided, prefer, settings};

in_each_engine!(axe_finds_nothing_on_any_page);

const UNDECIDED: [Undecided; 1] = [Undecided {
    rule: "color-contrast",
    elements: ".sx-figure text",
    seen: "axe-core does not read what SVG is filled with; `pixels` measures it.",
}];

async fn axe_finds_nothing_on_any_page(session: &Session) -> Result<()> {
    let server = site()?.start(0)?;
    let quiet = site()?.header("", "Content-Security-Policy", "script-src 'none'").start(0)?;
    let (case, _) = first_case()?;
    let mut pages = vec!["record.html".to_owned(), "method.html".to_owned()];
    pages.extend(case.presets.iter().map(|it| format!("worlds/{}.html", it.id)));
    let chromium = session.engine == Engine::Chromium;
    if !chromium {
        pages.truncate(3);
    }
    let mut axe = Axe::new(session, &UNDECIDED)?;
    for &(theme, width) in settings(session.engine) {
        prefer(session, theme).await?;
        for page in &pages {
            session.goto_sized(&server.url(page), width, 900).await?;
            axe.look(&format!("{page}, {width}"), theme).await?;
        }
        // Where scripts are forbidden the page still believes that they run.
        session.goto_sized(&quiet.url(""), width, 900).await?;
        axe.look(&format!("article with scripts forbidden, {width}"), theme).await?;
        // Only Chromium can be told to run none.
        if chromium {
            session.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await?;
            session.goto_sized(&server.url(""), width, 900).await?;
            let seen = "matchMedia('(scripting: none)').matches \
                        && document.querySelector('.sx-static').getClientRects().length > 0";
            session.see("the outline", seen).await?;
            // axe-core waits with timers, which do not run either.
            session
                .script::<Value>("window.setTimeout = (later) => void Promise.resolve().then(later)", vec![])
                .await?;
            axe.look(&format!("article without script, {width}"), theme).await?;
            session.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": false })).await?;
        }
    }
    axe.finish()
}

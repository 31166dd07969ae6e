//! The pages that need no script, and the article where none may run.

use anyhow::Result;
use browser_tests::{ARTICLES, Article, Engine, Session, in_each_engine, site, written_case};
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
    let chromium = session.engine == Engine::Chromium;
    let mut pages = Vec::new();
    for Article { case, folder, .. } in ARTICLES {
        let (structure, _) = written_case(case)?;
        let worlds = structure.case.presets.into_iter().map(|preset| format!("worlds/{}.html", preset.id));
        let steps = structure.case.tour.into_iter().map(|step| format!("tour/{}.html", step.id));
        let all = ["record.html".to_owned(), "method.html".to_owned()].into_iter().chain(worlds).chain(steps);
        // Elsewhere than in Chromium one of each kind.
        pages.extend(all.take(if chromium { usize::MAX } else { 3 }).map(|page| format!("{folder}{page}")));
    }
    let mut axe = Axe::new(session, &UNDECIDED)?;
    for &(theme, width) in settings(session.engine) {
        prefer(session, theme).await?;
        for page in &pages {
            session.goto_sized(&server.url(page), width, 900).await?;
            axe.look(&format!("{page}, {width}"), theme).await?;
        }
        for Article { folder, .. } in ARTICLES {
            // Where scripts are forbidden the page still believes that they run.
            session.goto_sized(&quiet.url(folder), width, 900).await?;
            session.script::<Value>("document.querySelector('a[href^=\"#term-\"]').click()", vec![]).await?;
            axe.look(&format!("{folder} article with scripts forbidden, {width}"), theme).await?;
        }
        // Only Chromium can be told to run none.
        if chromium {
            session.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await?;
            for Article { folder, .. } in ARTICLES {
                session.goto_sized(&server.url(folder), width, 900).await?;
                let seen = "matchMedia('(scripting: none)').matches \
                            && document.querySelector('.sx-static').getClientRects().length > 0";
                session.see("the outline", seen).await?;
                // axe-core waits with timers, which do not run either.
                let timers = "window.setTimeout = (later) => void Promise.resolve().then(later)";
                session.script::<Value>(timers, vec![]).await?;
                axe.look(&format!("{folder} article without script, {width}"), theme).await?;
            }
            session.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": false })).await?;
        }
    }
    axe.finish()
}

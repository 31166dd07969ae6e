//! The prepared worlds of every case: by its control, by its link and on its page without script each one shows the
//! statuses that the case promises, and all others as the native evaluator finds them.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};
use browser_tests::{
    ARTICLES, Article, Session, in_each_engine, open_site, world_link, world_told, written_case,
};
use explainer_core::argument::{Framework, Status, World};
use explainer_core::case::{Case, Structure};
use serde_json::json;

use crate::article::sees_world;

in_each_engine!(prepared_worlds_keep_their_promises);

/// The status of each argument, by its id.
type Statuses = BTreeMap<String, String>;

/// What the case promises of a preset.
fn promised(structure: &Structure, preset: usize) -> Statuses {
    let promises = &structure.upkeep.presets[preset].promised;
    let lists = [
        (Status::Stands, &promises.stands),
        (Status::Contested, &promises.contested),
        (Status::Falls, &promises.falls),
        (Status::Unsupported, &promises.unsupported),
    ];
    let id = |at: usize| structure.case.arguments[at].id.clone();
    let all = lists
        .into_iter()
        .flat_map(|(status, list)| list.iter().map(move |argument| (argument.index(), status)));
    all.map(|(at, status)| (id(at), status.as_str().to_owned())).collect()
}

/// What the native evaluator finds.
fn found(case: &Case, framework: &Framework, world: &World) -> Statuses {
    let verdicts = framework.evaluate(world);
    let all = case.arguments.iter().zip(verdicts.all());
    all.map(|(argument, status)| (argument.id.clone(), status.as_str().to_owned())).collect()
}

/// Sees all statuses in the page, told by an expression, and that what was promised is among them.
async fn sees(session: &Session, shown: &str, expected: &Statuses, promised: &Statuses) -> Result<()> {
    let pairs: Vec<_> = expected.iter().collect();
    session.see_equal("all statuses", &format!("Object.entries({shown}).sort()"), json!(pairs)).await?;
    let shown: Statuses = session.look(shown).await?;
    for (id, status) in promised {
        ensure!(shown.get(id) == Some(status), "{id} is {:?}, and {status} is promised", shown.get(id));
    }
    Ok(())
}

/// The statuses in the outline of a page without script.
const OUTLINE: &str = "Object.fromEntries([...document.querySelectorAll('[data-argument]')]
    .map(({ dataset }) => [dataset.argument, dataset.status]))";

/// Where a page without script leads to the figure that can be operated.
const FIGURE: &str = "[...document.querySelectorAll('a')].map((one) => new URL(one.href))
    .filter((one) => one.pathname.endsWith('/index.html') && one.search && one.hash === '#figure').map((one) => one.search)";

async fn prepared_worlds_keep_their_promises(session: &Session) -> Result<()> {
    let server = open_site()?.start(0)?;
    session.resize(1280, 900).await?;
    for article in ARTICLES {
        let Article { case: name, folder, .. } = article;
        let map = article.map();
        let (structure, _) = written_case(name)?;
        let case = &structure.case;
        let framework = Framework::new(case);
        ensure!(case.presets.len() > 5, "{name} has {} prepared worlds", case.presets.len());
        for (at, preset) in case.presets.iter().enumerate() {
            let world = World::new(case, &preset.world);
            let (expected, promised) = (found(case, &framework, &world), promised(&structure, at));
            ensure!(!promised.is_empty(), "{} promises nothing", preset.id);
            let told = |how: &str| format!("{} of {name}, by its {how}", preset.id);
            let link = world_link(case, &world);

            session.visit(&server.url(&map)).await?;
            session.click(&format!("[data-preset={}]", preset.id)).await.with_context(|| told("control"))?;
            sees_world(session, "its world", &link).await.with_context(|| told("control"))?;
            session.look::<Option<bool>>("sx.unfold()").await?;
            sees(session, "sx.statuses()", &expected, &promised).await.with_context(|| told("control"))?;

            session.visit(&server.url(&format!("{map}&{link}"))).await?;
            sees_world(session, "its world", &link).await.with_context(|| told("link"))?;
            session.look::<Option<bool>>("sx.unfold()").await?;
            sees(session, "sx.statuses()", &expected, &promised).await.with_context(|| told("link"))?;
            let pressed = "sx.one('.sx-preset[aria-pressed=true]')?.dataset.preset";
            session.see_equal("its control", pressed, preset.id.as_str()).await?;
            session.expect_no_errors().await?;

            session.goto(&server.url(&format!("{folder}worlds/{}.html", preset.id))).await?;
            sees(session, OUTLINE, &expected, &promised).await.with_context(|| told("page"))?;
            let ways: Vec<String> = session.look(FIGURE).await?;
            ensure!(!ways.is_empty(), "{} leads to no figure", told("page"));
            for way in ways {
                let leads = world_told(case, &way[1..]).with_context(|| told("page"))?;
                ensure!(leads == world, "{} leads to {way}", told("page"));
            }
            session.expect_no_errors().await?;
        }
    }
    Ok(())
}

//! The article of the second case, whose page stands in a folder of its own: its widget starts with that case, and
//! with nothing of the first.

use anyhow::Result;
use browser_tests::{ARTICLES, FIRST_ARTICLE, Session, in_each_engine, open_site, world_link, written_case};
use explainer_core::argument::{Framework, World};
use serde_json::{Value, json};

use super::sees_world;

in_each_engine!(the_second_article_starts_with_its_case);

async fn the_second_article_starts_with_its_case(session: &Session) -> Result<()> {
    let article = ARTICLES[1];
    let (structure, labels) = written_case(article.case)?;
    let case = &structure.case;
    let opening = World::new(case, &case.opening);
    let world = world_link(case, &opening);
    let server = open_site()?.start(0)?;
    session.resize(1280, 900).await?;
    session.visit(&server.url(&article.map())).await?;
    session.see_equal("its title", "sx.text('h2')", labels.title.as_str()).await?;
    sees_world(session, "its opening", &world).await?;
    session.look::<Option<bool>>("sx.unfold()").await?;
    let verdicts = Framework::new(case).evaluate(&opening);
    let mut statuses: Vec<_> = case
        .arguments
        .iter()
        .zip(verdicts.all())
        .map(|(argument, status)| (&argument.id, status.as_str()))
        .collect();
    statuses.sort_unstable();
    session.see_equal("its statuses", "Object.entries(sx.statuses()).sort()", json!(statuses)).await?;
    let title: String = session.look("document.title").await?;
    assert_ne!(title, "Whom do the sanctions bind?");

    // It is operated, speaks of its own case, and fetches what the panel tells.
    session.script::<Value>("return sx.change('[data-actor=portugal]')", vec![]).await?;
    session.see("word of it", "sx.text('.sx-sentence').startsWith('Portugal takes part.')").await?;
    session.click("[data-node=\"argument:swiss-not-bound\"] .sx-box").await?;
    session.see_equal("the panel", "sx.text('.sx-detail h3')", article.about).await?;
    session.see("its sources", "sx.one('.sx-detail .sx-sources a')").await?;
    let records: Vec<String> = session
        .look("sx.all('.sx-detail a').map((one) => new URL(one.href)).filter((one) => one.host === location.host).map((one) => one.pathname)")
        .await?;
    let own = format!("/{}record.html", article.folder);
    assert!(!records.is_empty() && records.iter().all(|path| *path == own), "{records:?}");
    let packs: Vec<String> =
        server.asked().into_iter().map(|asked| asked.path).filter(|path| path.ends_with(".pack")).collect();
    assert!(packs.iter().any(|path| path.contains(article.case)), "{packs:?}");
    assert!(!packs.iter().any(|path| path.contains(FIRST_ARTICLE.case)), "{packs:?}");
    session.expect_no_errors().await
}

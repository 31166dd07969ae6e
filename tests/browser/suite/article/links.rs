//! Links that open with a world, and copying one.

use anyhow::Result;
use browser_tests::{OPEN, Session, in_each_engine, open_site};
use thirtyfour::{By, Key};

use super::{OPENING, key, sees_world};

in_each_engine!(
    a_link_sets_the_world,
    the_links_of_the_article_open_worlds,
    the_copied_link_opens_the_same_world
);

async fn a_link_sets_the_world(session: &Session) -> Result<()> {
    let server = open_site()?.start(0)?;
    let troops = "on=russia,north-korea,korotchenko&reading=open&accept=&reject=";
    session.visit(&server.url(&format!("{OPEN}?{troops}#figure"))).await?;
    sees_world(session, "world of the link", troops).await?;
    session.see_equal("both contested", "sx.statuses()['troops-ready']", "contested").await?;
    assert!(session.look::<bool>("!sx.text('.sx-faults')").await?);
    session.expect_no_errors().await?;

    // What is wrong in a link is said on the page; the rest is shown.
    let wrong =
        "on=russia,nobody&reading=nowhere&accept=members-only,russia-member&reject=members-only&mine=1";
    session.visit(&server.url(&format!("{OPEN}?{wrong}"))).await?;
    sees_world(session, "what is left of it", "on=russia&reading=open&accept=&reject=").await?;
    let told: String = session.look("sx.text('.sx-faults')").await?;
    for word in ["nobody", "nowhere", "russia-member", "members-only"] {
        assert!(told.contains(&format!("\"{word}\"")), "{word}: {told}");
    }
    assert!(!told.contains("mine"), "{told}");
    session.expect_no_errors().await
}

/// Without script the links in the article lead to a page for each world; where the widget runs, it shows the world.
async fn the_links_of_the_article_open_worlds(session: &Session) -> Result<()> {
    let server = open_site()?.start(0)?;
    session.resize(1280, 900).await?;
    session.visit(&server.url(OPEN)).await?;
    let links = session.driver.find_all(By::Css("article a[data-world]")).await?;
    assert!(links.len() >= 3, "{} links", links.len());
    let mut worlds = vec![OPENING.to_owned()];
    for link in links {
        let world = link.attr("data-world").await?.unwrap_or_default();
        let page = link.attr("href").await?.unwrap_or_default();
        assert!(session.look::<bool>(&format!("fetch('{page}').then((page) => page.ok)")).await?, "{page}");
        link.click().await?;
        sees_world(session, "the world of the link", &world).await?;
        session.see_equal("its address", "location.search", format!("?{world}")).await?;
        assert!(session.look::<bool>("!sx.text('.sx-faults')").await?, "{world}");
        worlds.push(world);
    }
    // The way back leads through the same worlds.
    for world in worlds.iter().rev().skip(1) {
        session.driver.back().await?;
        sees_world(session, "the world before", world).await?;
    }
    session.expect_no_errors().await
}

async fn the_copied_link_opens_the_same_world(session: &Session) -> Result<()> {
    let server = open_site()?.start(0)?;
    session.visit(&server.url(&format!("{OPEN}?mine=1#figure"))).await?;
    session.click("[data-actor=luhansk]").await?;
    session.see("a changed world", "sx.world().includes('luhansk')").await?;
    let world: String = session.look("sx.world()").await?;

    session.click("[data-do=copy]").await?;
    session.see_equal("word of it", "sx.text('.sx-note')", "Link copied.").await?;
    let paste = "const field = document.body.appendChild(document.createElement('textarea'));
                 field.id = 'paste'; field.focus(); return true";
    session.script::<bool>(paste, vec![]).await?;
    session
        .driver
        .action_chain()
        .key_down(Key::Control)
        .send_keys("v")
        .key_up(Key::Control)
        .perform()
        .await?;
    let pasted = session.see("the pasted link", "document.getElementById('paste').value").await?;
    let pasted = pasted.as_str().unwrap_or_default();
    assert_eq!(pasted, server.url(&format!("{OPEN}?mine=1&{world}#figure")));
    session.visit(pasted).await?;
    sees_world(session, "the world of the copied link", &world).await?;

    // Where the browser refuses, the link is shown for copying by hand.
    let refuse = "navigator.clipboard.writeText = () => Promise.reject(new Error('refused')); return true";
    session.script::<bool>(refuse, vec![]).await?;
    session.focus("[data-do=copy]").await?;
    session.press(key::SPACE).await?;
    session.see("the link itself", &format!("sx.text('.sx-note').endsWith('{world}#figure')")).await?;
    session.expect_no_errors().await
}

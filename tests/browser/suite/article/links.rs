//! Links that open with a world, and copying one.

use anyhow::Result;
use browser_tests::{
    ARTICLES, Article, OPEN, Session, in_each_engine, open_site, site, world_link, world_told, written_case,
};
use explainer_core::argument::World;
use thirtyfour::{By, Key};

use super::{key, sees_world};

in_each_engine!(
    a_link_sets_the_world,
    the_links_of_the_article_open_worlds,
    the_link_whose_world_is_shown_says_so,
    the_other_links_of_the_article_lead_somewhere,
    the_copied_link_opens_the_same_world
);

async fn a_link_sets_the_world(session: &Session) -> Result<()> {
    let server = open_site()?.start(0)?;
    let troops = "on=russia,north-korea,korotchenko&reading=open&accept=&reject=";
    session.visit(&server.url(&format!("{OPEN}&{troops}#figure"))).await?;
    sees_world(session, "world of the link", troops).await?;
    session.see_equal("both contested", "sx.statuses()['troops-ready']", "contested").await?;
    assert!(session.look::<bool>("!sx.text('.sx-faults')").await?);
    session.expect_no_errors().await?;

    // That something is wrong in a link is said on the page; the rest is shown.
    let wrong =
        "on=russia,nobody&reading=nowhere&accept=members-only,russia-member&reject=members-only&mine=1";
    session.visit(&server.url(&format!("{OPEN}&{wrong}"))).await?;
    sees_world(session, "what is left of it", "on=russia&reading=open&accept=&reject=").await?;
    let told: String = session.look("sx.text('.sx-faults')").await?;
    assert!(told.contains("4 names"), "{told}");
    for word in ["nobody", "nowhere", "russia-member", "members-only", "mine"] {
        assert!(!told.contains(word), "{word} is the link's own: {told}");
    }
    session.expect_no_errors().await
}

/// Without script the links in the article lead to a page for each world; where the widget runs, it shows the world.
async fn the_links_of_the_article_open_worlds(session: &Session) -> Result<()> {
    let server = open_site()?.start(0)?;
    session.resize(1280, 900).await?;
    for Article { case, open, .. } in ARTICLES {
        let (structure, _) = written_case(case)?;
        let case = &structure.case;
        session.visit(&server.url(open)).await?;
        let links = session.driver.find_all(By::Css("article a[data-world]")).await?;
        assert!(links.len() >= 3, "{} links in {open}", links.len());
        let mut worlds = vec![world_link(case, &World::new(case, &case.opening))];
        for link in links {
            let asked = link.attr("data-world").await?.unwrap_or_default();
            let page = link.attr("href").await?.unwrap_or_default();
            assert!(
                session.look::<bool>(&format!("fetch('{page}').then((page) => page.ok)")).await?,
                "{page}"
            );
            link.click().await?;
            // Whoever is spoken for takes part as well.
            let world = world_link(case, &world_told(case, &asked)?);
            sees_world(session, "the world of the link", &world).await?;
            session.see_equal("its address", "location.search", format!("?{asked}")).await?;
            assert!(session.look::<bool>("!sx.text('.sx-faults')").await?, "{asked}");
            worlds.push(world);
        }
        // The way back leads through the same worlds.
        for world in worlds.iter().rev().skip(1) {
            session.driver.back().await?;
            sees_world(session, "the world before", world).await?;
        }
        session.expect_no_errors().await?;
    }
    Ok(())
}

/// By keys, by the way back, and by whatever else changes the world.
async fn the_link_whose_world_is_shown_says_so(session: &Session) -> Result<()> {
    let server = open_site()?.start(0)?;
    session.resize(1280, 900).await?;
    session.visit(&server.url(OPEN)).await?;
    const LINKS: &str = "[...document.querySelectorAll('article a[data-world]')]";
    let current = format!("{LINKS}.flatMap((link, n) => link.ariaCurrent === 'true' ? [n] : [])");
    let sees = async |what: &str, links: &[usize]| session.see_equal(what, &current, links).await;
    sees("none at the opening", &[]).await?;
    let first: String = session.look(&format!("{LINKS}[0].textContent")).await?;
    for (n, by) in [(0, key::ENTER), (1, key::ENTER)] {
        session.script::<bool>(&format!("{LINKS}[{n}].focus(); return true"), vec![]).await?;
        session.press(by).await?;
        sees(&format!("link {n} alone"), &[n]).await?;
    }
    // It can be told without colour, and nothing is added to its words.
    let line = |n: usize| format!("getComputedStyle({LINKS}[{n}]).textDecorationThickness");
    assert_ne!(session.look::<String>(&line(1)).await?, session.look::<String>(&line(0)).await?);
    assert_eq!(session.look::<String>(&format!("{LINKS}[0].textContent")).await?, first);

    session.driver.back().await?;
    sees("the one before", &[0]).await?;
    session.driver.forward().await?;
    sees("the one after", &[1]).await?;
    session.click("[data-actor=luhansk]").await?;
    sees("none, since the reader changed something", &[]).await?;
    session.click("[data-actor=luhansk]").await?;
    sees("the same again, since it is taken back", &[1]).await?;
    let set = format!("sx.widgets()[0].world = {LINKS}[2].dataset.world; return true");
    session.script::<bool>(&set, vec![]).await?;
    sees("the world the page has set", &[2]).await?;
    session.script::<bool>("sx.widgets()[0].remove(); return true", vec![]).await?;
    sees("none without a widget", &[]).await?;

    // Whoever comes by the address of a link sees it, too.
    let asked: String = session.look(&format!("{LINKS}[3].dataset.world")).await?;
    session.visit(&server.url(&format!("{OPEN}&{asked}"))).await?;
    sees("the link of the address", &[3]).await?;
    session.expect_no_errors().await
}

/// Every other link of an article that stays on the site leads to a page that is there, and to a place on it.
async fn the_other_links_of_the_article_lead_somewhere(session: &Session) -> Result<()> {
    let server = site()?.start(0)?;
    for Article { folder, .. } in ARTICLES {
        session.goto(&server.url(&format!("{folder}index.html"))).await?;
        let broken = "(async () => {
            const links = [...document.querySelectorAll('body > :not(main) a, article a')].filter((one) => one.host === location.host);
            const pages = new Map();
            const broken = [];
            for (const { href, hash, textContent } of links) {
                const address = href.split('#')[0];
                if (!pages.has(address)) {
                    const answer = await fetch(address);
                    pages.set(address, answer.ok && new DOMParser().parseFromString(await answer.text(), 'text/html'));
                }
                const page = pages.get(address);
                if (!page || (hash && !page.getElementById(hash.slice(1)))) broken.push(`${textContent}: ${href}`);
            }
            return [String(links.length), ...broken];
        })()";
        let mut told: Vec<String> = session.look(broken).await?;
        let count: usize = told.remove(0).parse()?;
        assert!(count > 12, "only {count} links in {folder}");
        assert!(told.is_empty(), "{folder}: {told:#?}");
        session.expect_no_errors().await?;
    }
    Ok(())
}

async fn the_copied_link_opens_the_same_world(session: &Session) -> Result<()> {
    let server = open_site()?.start(0)?;
    session.visit(&server.url(&format!("{OPEN}&mine=1#figure"))).await?;
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
    assert_eq!(pasted, server.url(&format!("open.html?mine=1&{world}&view=diagram#figure")));
    session.visit(pasted).await?;
    sees_world(session, "the world of the copied link", &world).await?;

    // Where the browser refuses, the link is shown for copying by hand.
    let refuse = "navigator.clipboard.writeText = () => Promise.reject(new Error('refused')); return true";
    session.script::<bool>(refuse, vec![]).await?;
    session.focus("[data-do=copy]").await?;
    session.press(key::SPACE).await?;
    session
        .see("the link itself", &format!("sx.text('.sx-note').endsWith('{world}&view=diagram#figure')"))
        .await?;
    session.expect_no_errors().await
}

//! A reader comes by a link to a world: they are brought to the figure, and told that what they see was prepared.

use anyhow::{Result, ensure};
use browser_tests::{FIRST_ARTICLE, HTML, Session, in_each_engine, open_article, open_host, open_site};
use dev_server::Server;

use super::frame::{host, inside};
use super::{act, later_came, left};
use crate::article::sees_world;

in_each_engine!(
    a_link_opens_at_the_figure_and_says_so,
    who_comes_back_stays_where_they_were,
    a_world_of_the_page_is_no_link,
    a_link_to_the_page_opens_at_its_frame,
    a_frame_with_a_world_of_its_own_scrolls_nobody
);

const ABOVE: &str = "<div style=\"height:3000px\">An article</div>";
const WORLD: &str = "on=russia,luhansk&reading=open&accept=&reject=";
const KEY: &str = "explain=on:russia,luhansk;reading:open;accept:;reject:";
/// What the sentence begins with for who came by a link.
const SAID: &str = "You came by a link";

/// How far below the upper edge of the window something begins.
fn top(of: &str) -> String {
    format!("Math.round({of}.getBoundingClientRect().top)")
}

async fn article(session: &Session, widget: &str, query: &str) -> Result<Server> {
    let server = open_site()?.page("/host.html", HTML, open_host(&format!("{ABOVE}{widget}"))?).start(0)?;
    session.resize(1000, 800).await?;
    session.visit(&server.url(&format!("host.html{query}"))).await?;
    Ok(server)
}

/// Where the reader is once all that is under way has been done.
async fn settled_at(session: &Session, of: &str) -> Result<i32> {
    session.look(&format!("new Promise(requestAnimationFrame).then(sx.turn).then(() => {})", top(of))).await
}

async fn a_link_opens_at_the_figure_and_says_so(session: &Session) -> Result<()> {
    let widget = "<sanctions-explainer address></sanctions-explainer>";
    for query in [format!("?id=4711&{KEY}"), format!("?{WORLD}"), format!("?{KEY}#part")] {
        let server = article(session, widget, &query).await?;
        session
            .see_equal(&format!("the figure at the upper edge of {query}"), &top("sx.widgets()[0]"), 0)
            .await?;
        sees_world(session, "the world of the link", WORLD).await?;
        let sentence: String = session.look("sx.text('.sx-sentence')").await?;
        ensure!(sentence.starts_with(SAID), "{query}: {sentence}");
        // It says more than that: what has become of the argument in the middle.
        session.click("[data-actor=ukraine]").await?;
        session.see("a change", "sx.world().includes('ukraine')").await?;
        session
            .see("no word of a link any more", &format!("!sx.text('.sx-sentence').includes('{SAID}')"))
            .await?;
        left(session, server).await?;
    }
    Ok(())
}

async fn who_comes_back_stays_where_they_were(session: &Session) -> Result<()> {
    let widget = "<sanctions-explainer address></sanctions-explainer>";
    let server = article(session, widget, &format!("?{KEY}")).await?;
    session.see_equal("the figure", &top("sx.widgets()[0]"), 0).await?;
    later_came(session).await?;
    act(session, "window.before = true; scrollTo(0, 0)").await?;
    session.driver.refresh().await?;
    session.see("the page again", "!window.before && window.sx?.ready()").await?;
    let away = settled_at(session, "sx.widgets()[0]").await?;
    ensure!(away > 2500, "brought to the figure again, {away} px below");
    left(session, server).await
}

async fn a_world_of_the_page_is_no_link(session: &Session) -> Result<()> {
    // The page's own choice, and an address that says nothing else than the page.
    let own =
        "<sanctions-explainer address actors=\"russia,luhansk\" reading=\"open\"></sanctions-explainer>";
    for query in ["", "?id=4711", "?explain=view:diagram"] {
        let server = article(session, own, query).await?;
        sees_world(session, "the world of the attributes", WORLD).await?;
        let sentence: String = session.look("sx.text('.sx-sentence')").await?;
        ensure!(!sentence.contains(SAID), "{query}: {sentence}");
        let away = settled_at(session, "sx.widgets()[0]").await?;
        ensure!(away > 2500, "{query} scrolls, to {away} px above");
        left(session, server).await?;
    }
    // One that does not follow the address has no links.
    let server = article(session, "<sanctions-explainer></sanctions-explainer>", &format!("?{KEY}")).await?;
    let away = settled_at(session, "sx.widgets()[0]").await?;
    ensure!(
        away > 2500 && !session.look::<bool>(&format!("sx.text('.sx-sentence').includes('{SAID}')")).await?
    );
    left(session, server).await
}

/// A page with a frame far below its head.
fn framing(attributes: &str) -> String {
    format!(
        "{ABOVE}<iframe {attributes} title=\"Frame\" width=\"800\" height=\"700\"></iframe>{ABOVE}<script async src=\"embed.js\"></script>"
    )
}

async fn a_link_to_the_page_opens_at_its_frame(session: &Session) -> Result<()> {
    for loading in ["", "loading=\"lazy\""] {
        let body = framing(&format!("src=\"embed.html\" data-address sandbox=\"allow-scripts\" {loading}"));
        let server = host(&body)?.start(0)?;
        session.goto(&server.url(&format!("host.html?{KEY}"))).await?;
        session
            .see_equal(
                &format!("the frame at the upper edge {loading}"),
                &top("document.querySelector('iframe')"),
                0,
            )
            .await?;
        inside(session).await?;
        session.see_equal("the world of the link", "sx.world()", WORLD).await?;
        session.expect_no_errors().await?;
        session.driver.enter_default_frame().await?;
    }
    Ok(())
}

async fn a_frame_with_a_world_of_its_own_scrolls_nobody(session: &Session) -> Result<()> {
    // The article may stand in somebody's frame as well.
    for name in ["embed.html", FIRST_ARTICLE.open] {
        let page = format!("{name}?{WORLD}");
        let site = host(&framing(&format!("src=\"{page}\" data-address")))?;
        let server = site.page(&format!("/{}", FIRST_ARTICLE.open), HTML, open_article()?).start(0)?;
        session.goto(&server.url("host.html")).await?;
        inside(session).await?;
        sees_world(session, "the world of its address", WORLD).await?;
        let sentence: String = session.look("sx.text('.sx-sentence')").await?;
        ensure!(!sentence.contains(SAID), "the publisher's choice of {page} is no link: {sentence}");
        session.driver.enter_default_frame().await?;
        let away = settled_at(session, "document.querySelector('iframe')").await?;
        ensure!(away > 2500, "{page} scrolled, to {away} px above the frame");
        // The same page by itself is what a copied link leads to.
        session.goto(&server.url(&page)).await?;
        session.see("running widget", "window.sx?.ready()").await?;
        let said = format!("sx.text('.sx-sentence').startsWith('{SAID}')");
        session.see(&format!("that {page} was a link"), &said).await?;
    }
    Ok(())
}

//! A frame that is told the address of the page around it: links are copied to there, and open the frame in their world.

use anyhow::{Result, ensure};
use browser_tests::{Session, in_each_engine};
use dev_server::Server;

use super::act;
use super::frame::{host, inside};

in_each_engine!(
    a_link_to_the_page_opens_the_frame_in_its_world,
    a_copied_link_leads_to_the_page,
    a_page_that_tells_nothing_is_not_named
);

const WORLD: &str = "on=russia,luhansk,ukraine&reading=part-of-ukraine&accept=&reject=members-only";
const KEY: &str =
    "explain=on:russia,luhansk,ukraine;reading:part-of-ukraine;accept:;reject:members-only;view:outline";

/// A page with a frame, and the script for it.
async fn article(session: &Session, attributes: &str, query: &str) -> Result<Server> {
    let body = format!(
        "<iframe src=\"embed.html?theme=light&view=diagram\" {attributes} title=\"Frame\" width=\"800\" height=\"700\"></iframe>\
         <script async src=\"embed.js\"></script>"
    );
    let server = host(&body)?.start(0)?;
    session.goto(&server.url(&format!("host.html{query}"))).await?;
    inside(session).await?;
    Ok(server)
}

async fn a_link_to_the_page_opens_the_frame_in_its_world(session: &Session) -> Result<()> {
    for sandbox in ["", "sandbox=\"allow-scripts\""] {
        let _server =
            article(session, &format!("data-address {sandbox}"), &format!("?id=4711&{KEY}")).await?;
        session.see_equal("the world of the link", "sx.world()", WORLD).await?;
        session.see("its view", "sx.one('.sx-outline .sx-item')").await?;
        session.expect_no_errors().await?;
        session.driver.enter_default_frame().await?;
    }
    Ok(())
}

/// Presses “Copy link” where there is no clipboard, and gives the address that is to be copied by hand.
async fn copied(session: &Session) -> Result<String> {
    act(
        session,
        "Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject() } })",
    )
    .await?;
    act(session, "sx.click('[data-do=copy]')").await?;
    session.see("the link", "sx.text('.sx-note').includes('http')").await?;
    session.look("sx.text('.sx-note').match(/http\\S+/)[0]").await
}

async fn a_copied_link_leads_to_the_page(session: &Session) -> Result<()> {
    for sandbox in ["", "sandbox=\"allow-scripts\""] {
        let server = article(session, &format!("data-address {sandbox}"), "?id=4711#part").await?;
        let told = "sx.widgets()[0].hasAttribute('data-sx-page')";
        session.see("that the page is known", told).await?;
        act(session, &format!("sx.widgets()[0].open('{WORLD}')")).await?;
        session.see_equal("the world", "sx.world()", WORLD).await?;
        let link = copied(session).await?;
        let words = KEY.replace("view:outline", "view:diagram");
        assert_eq!(link, server.url(&format!("host.html?id=4711&{words}#part")));
        session.driver.enter_default_frame().await?;
        // Who follows it sees that world in the frame.
        session.goto(&link).await?;
        inside(session).await?;
        session.see_equal("the world of the link", "sx.world()", WORLD).await?;
        session.driver.enter_default_frame().await?;
    }
    Ok(())
}

async fn a_page_that_tells_nothing_is_not_named(session: &Session) -> Result<()> {
    let server = article(session, "", &format!("?{KEY}")).await?;
    let link = copied(session).await?;
    ensure!(link.starts_with(&server.url("embed.html?theme=light&")), "{link}");
    ensure!(!session.look::<bool>("sx.widgets()[0].hasAttribute('data-sx-page')").await?);
    Ok(())
}

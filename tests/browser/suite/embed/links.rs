//! Links that name a world, in a page with an address, links and a history of its own.

use anyhow::Result;
use browser_tests::{HTML, Session, in_each_engine, open_host, open_site};
use serde_json::json;
use thirtyfour::By;

use super::{act, host};
use crate::article::{OPENING, sees_world};

in_each_engine!(
    the_pages_own_query_and_history_stay,
    links_that_are_not_ours_are_left_alone,
    an_escape_too_many_is_understood,
    a_link_says_nothing_of_its_own_choice
);

const WIDGET: &str = "<sanctions-explainer address></sanctions-explainer>";
const ALONE: &str = "on=russia&reading=open&accept=&reject=";

async fn the_pages_own_query_and_history_stay(session: &Session) -> Result<()> {
    let link = format!(
        "<a id=\"link\" href=\"elsewhere.html\" data-world=\"{}\">A world</a>",
        ALONE.replace('&', "&amp;")
    );
    let body = format!("<a id=\"other\" data-world=\"7\" href=\"#other\">Not ours</a>{link}{WIDGET}");
    let host = open_host(&body)?
        .replace("src=\"sanctions", "src=\"/sanctions")
        .replace("<meta charset", "<base href=\"/elsewhere/\"><meta charset");
    let server = open_site()?.page("/host.html", HTML, host).start(0)?;
    session.visit(&server.url("host.html?id=4711&view=print")).await?;
    sees_world(session, "the opening", OPENING).await?;
    act(session, "history.replaceState({ mine: 1 }, '')").await?;
    // By the pointer: browsers leave out on the way back what a page has added by itself.
    session.driver.find(By::Id("link")).await?.click().await?;
    sees_world(session, "the world of the link", ALONE).await?;
    let search = "?id=4711&view=print&explain=on:russia;reading:open;accept:;reject:";
    session
        .see_equal("its address", "location.pathname + location.search", format!("/host.html{search}"))
        .await?;
    session.see_equal("the page's own state", "history.state.mine", 1).await?;
    assert_eq!(session.look::<usize>("sx.heard.length").await?, 1, "the reader followed it");
    session.driver.back().await?;
    sees_world(session, "the world before", OPENING).await?;

    // A page of the host's own in between: its way back is no business of ours.
    act(session, "history.pushState({}, '', location.pathname + '?photo=2')").await?;
    session.click("[data-actor=luhansk]").await?;
    session.see("a change", "sx.world().includes('luhansk')").await?;
    session.driver.back().await?;
    session.see_equal("the page before", "location.search", "?id=4711&view=print").await?;
    assert!(session.look::<bool>("sx.turn().then(() => sx.world().includes('luhansk'))").await?);

    // The address it writes opens the same world again.
    session.visit(&server.url(&format!("host.html{search}"))).await?;
    sees_world(session, "the world of the address", ALONE).await?;
    session.expect_no_errors().await
}

async fn links_that_are_not_ours_are_left_alone(session: &Session) -> Result<()> {
    let body = format!(
        "<a data-world=\"7\" aria-current=\"page\" href=\"#seven\">Not ours</a><a data-world=\"{ALONE}\" target=\"_blank\" href=\"#new\">New</a>{WIDGET}"
    );
    let _server = host(session, &body).await?;
    // Whether somebody has called off what the browser does by itself.
    let kept = "(() => {
        const seen = [];
        addEventListener('click', (event) => (seen.push(event.defaultPrevented), event.preventDefault()));
        document.querySelectorAll('a').forEach((link) => link.click());
        return seen;
    })()";
    assert_eq!(session.look::<Vec<bool>>(kept).await?, [false, false]);
    sees_world(session, "the opening", OPENING).await?;
    let told: Vec<String> = session.look("__seen").await?;
    assert_eq!(told.iter().filter(|line| line.contains("data-world")).count(), 1, "{told:#?}");
    // One of ours that opens elsewhere still says whether its world is the one shown.
    act(session, &format!("sx.widgets()[0].world = '{ALONE}'")).await?;
    let current = "[...document.querySelectorAll('a')].map((link) => link.ariaCurrent)";
    session.see_equal("what is current", current, ["page", "true"]).await?;
    act(session, "sx.widgets()[0].reset()").await?;
    session.see_equal("what is current", current, json!(["page", null])).await
}

async fn an_escape_too_many_is_understood(session: &Session) -> Result<()> {
    let server = open_site()?.page("/host.html", HTML, open_host(WIDGET)?).start(0)?;
    session
        .visit(&server.url("host.html?on=russia&amp;reading=part-of-russia&amp;accept=members-only"))
        .await?;
    sees_world(session, "the whole world", "on=russia&reading=part-of-russia&accept=members-only&reject=")
        .await?;
    assert!(session.look::<bool>("!sx.text('.sx-faults')").await?);
    session.expect_no_errors().await
}

async fn a_link_says_nothing_of_its_own_choice(session: &Session) -> Result<()> {
    let server = open_site()?.page("/host.html", HTML, open_host(WIDGET)?).start(0)?;
    session.resize(1000, 800).await?;
    session.visit(&server.url("host.html")).await?;
    let height: f64 = session.look("sx.one('.sx').getBoundingClientRect().height").await?;
    let many: Vec<String> = (0..300).map(|n| format!("buy-{n}\u{202e}")).collect();
    session.visit(&server.url(&format!("host.html?accept={}", many.join(",")))).await?;
    let told: String = session.look("sx.text('.sx-faults')").await?;
    assert!(told.contains("300") && !told.contains("buy") && told.len() < 200, "{told}");
    let grown: f64 = session.look("sx.one('.sx').getBoundingClientRect().height").await?;
    assert!(grown < height + 100.0, "{height} px, then {grown} px");
    session.expect_no_errors().await
}

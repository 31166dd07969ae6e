//! What is done in the figure itself, and the panel about one thing.

use anyhow::Result;
use browser_tests::{OPEN, Session, in_each_engine, open_site};
use serde_json::Value;

use super::{OPENING, key, sees_world};

in_each_engine!(
    the_figure_answers_the_pointer,
    every_box_takes_the_pointer,
    the_figure_answers_the_keys,
    a_change_is_seen_under_the_pointer
);

/// The box of a node, which takes the pointer.
fn node(id: &str) -> String {
    format!("[data-node=\"{id}\"] .sx-box")
}

async fn the_figure_answers_the_pointer(session: &Session) -> Result<()> {
    let server = open_site()?.start(0)?;
    session.resize(1280, 900).await?;
    session.visit(&server.url(OPEN)).await?;

    let without = OPENING.replace(",ukraine", "");
    session.click(&node("actor:ukraine")).await?;
    sees_world(session, "Ukraine off by its pill", &without).await?;
    session.see("the control follows", "!sx.one('[data-actor=ukraine]').checked").await?;
    session.click(&node("actor:ukraine")).await?;
    sees_world(session, "Ukraine on by its pill", OPENING).await?;

    let council = OPENING.replace("donetsk,", "donetsk,security-council,");
    session.click(&node("actor:security-council")).await?;
    sees_world(session, "the Council on by its pill", &council).await?;
    session.click(&node("argument:no-barriers")).await?;
    session.see_equal("panel", "sx.text('.sx-detail h3')", "There are no barriers").await?;
    session.see_equal("status", "sx.text('.sx-detail .sx-status-kind')", "claim").await?;
    session.see_equal("status", "sx.text('.sx-detail .sx-status summary')", "falls").await?;
    let reasons: Vec<String> = session.look("sx.all('.sx-why li').map((one) => one.textContent)").await?;
    assert!(reasons.iter().any(|reason| reason.contains("North Korea is bound")), "{reasons:?}");
    session.see("a source", "sx.all('.sx-sources a, .sx-said a').length > 0").await?;
    let links: Vec<String> = session.look("sx.all('.sx-detail a').map((one) => one.href)").await?;
    let server_of = |link: &String| link.starts_with("https://") || link.starts_with("http://");
    assert!(links.iter().all(server_of), "{links:?}");
    assert!(links.iter().any(|link| !link.starts_with(&server.url(""))), "{links:?}");

    // A link in the panel leads to another node, a button there changes the world.
    session.click(".sx-links .sx-link").await?;
    session.see("another node", "sx.text('.sx-detail h3') !== 'There are no barriers'").await?;
    session.click(&node("argument:free-to-hire")).await?;
    session.see_equal("panel", "sx.text('.sx-detail h3')", "Free to hire workers").await?;
    session.click(".sx-flip").await?;
    session.see("a changed world", &format!("sx.world() !== '{council}'")).await?;
    session.click("[data-do=close]").await?;
    session.see("no panel", "!sx.one('.sx-detail')").await?;

    session.click(&node("argument:free-to-hire")).await?;
    session.see("panel", "sx.one('.sx-detail')").await?;
    session.click(&node("argument:free-to-hire")).await?;
    session.see("no panel after a second click", "!sx.one('.sx-detail')").await?;

    let folded: usize = session.look("sx.all('.sx-argument').length").await?;
    // Firefox's driver will not click what is not painted; a pointer that goes there and presses finds it.
    let fold = session.part(".sx-fold .sx-hit").await?;
    session.driver.action_chain().move_to_element_center(&fold).click().perform().await?;
    session.see("unfolded arguments", &format!("sx.all('.sx-argument').length > {folded}")).await?;
    session.expect_no_errors().await
}

/// Boxes without what the pointer meets in their middle and a little inside each corner, where no word may be.
const MISSED: &str = "sx.all('.sx-figure .sx-node').filter((node) => {
    const box = node.querySelector('.sx-box');
    box.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, right, top, bottom } = box.getBoundingClientRect();
    const spots = [[(left + right) / 2, (top + bottom) / 2],
        // The corners of a pill are round.
        ...(node.classList.contains('sx-pill') ? [] : [left + 4, right - 4].flatMap((x) => [top + 4, bottom - 4].map((y) => [x, y])))];
    return spots.some(([x, y]) => !node.contains(sx.root().elementFromPoint(x, y)));
}).map((node) => node.dataset.node)";

/// Also one that is only an outline: what is rejected, or does not apply.
async fn every_box_takes_the_pointer(session: &Session) -> Result<()> {
    let server = open_site()?.start(0)?;
    session.resize(1280, 900).await?;
    session.visit(&server.url(OPEN)).await?;
    for preset in ["claim-alone", "exemption-fails"] {
        session.script::<Value>(&format!("return sx.change('[data-preset={preset}]')"), vec![]).await?;
        session.look::<Option<bool>>("sx.unfold()").await?;
        for state in [".sx-premise.sx-rejected", ".sx-argument.sx-not-engaged"] {
            assert!(session.look::<bool>(&format!("!!sx.one('.sx-figure {state}')")).await?, "no {state}");
        }
        let missed: Vec<String> = session.look(MISSED).await?;
        assert!(missed.is_empty(), "{preset}: the pointer goes through {missed:#?}");
    }
    session.expect_no_errors().await
}

async fn the_figure_answers_the_keys(session: &Session) -> Result<()> {
    let server = open_site()?.start(0)?;
    session.resize(1280, 900).await?;
    session.visit(&server.url(OPEN)).await?;
    let at = "sx.focused()?.dataset.node";

    session.focus(".sx-figure [tabindex=\"0\"]").await?;
    let first: String = session.look(at).await?;
    session.press(key::RIGHT).await?;
    session.see("the next box", &format!("{at} && {at} !== '{first}'")).await?;
    session.press(key::LEFT).await?;
    session.see_equal("the first box again", at, first.as_str()).await?;
    assert_eq!(session.look::<usize>("sx.all('.sx-figure [tabindex=\"0\"]').length").await?, 1);

    session.focus("[data-node=\"actor:ukraine\"]").await?;
    session.press(key::SPACE).await?;
    sees_world(session, "Ukraine off by key", &OPENING.replace(",ukraine", "")).await?;
    session.see_equal("focus on the pill", at, "actor:ukraine").await?;
    session.press(key::ENTER).await?;
    sees_world(session, "Ukraine on by key", OPENING).await?;

    session.focus("[data-node=\"argument:inside-ukraine\"]").await?;
    session.press(key::ENTER).await?;
    session.see_equal("panel", "sx.text('.sx-detail h3')", "Inside a member state").await?;
    session.see_equal("focus on the box", at, "argument:inside-ukraine").await?;
    session.press(key::ESCAPE).await?;
    session.see("no panel", "!sx.one('.sx-detail')").await?;
    session.see_equal("focus on the box", at, "argument:inside-ukraine").await?;

    // Closing the panel from inside gives the focus back to what it was about.
    for close in [key::ENTER, key::ESCAPE] {
        session.press(key::SPACE).await?;
        session.see("panel", "sx.one('.sx-detail')").await?;
        session.focus("[data-do=close]").await?;
        session.press(close).await?;
        session.see("no panel", "!sx.one('.sx-detail')").await?;
        session.see_equal("focus on the box", at, "argument:inside-ukraine").await?;
    }
    session.expect_no_errors().await
}

/// What the pointer rests on lights its path and has all else step back; right after a change it must not, or the
/// change could not be seen.
async fn a_change_is_seen_under_the_pointer(session: &Session) -> Result<()> {
    let server = open_site()?.start(0)?;
    session.resize(1280, 900).await?;
    session.visit(&server.url(OPEN)).await?;

    let pill = session.part(&node("actor:ukraine")).await?;
    session.driver.action_chain().move_to_element_center(&pill).perform().await?;
    session.see("the path of what is hovered over", "sx.one('.sx-figure.sx-looking .sx-dim')").await?;
    session.driver.action_chain().click().perform().await?;
    sees_world(session, "Ukraine off", &OPENING.replace(",ukraine", "")).await?;
    session.see("the whole figure", "!sx.one('.sx-figure.sx-looking') && !sx.one('.sx-dim')").await?;

    let other = session.part(&node("actor:russia")).await?;
    session.driver.action_chain().move_to_element_center(&other).perform().await?;
    session.see("the path of another", "sx.one('.sx-figure.sx-looking')").await?;
    session.expect_no_errors().await
}

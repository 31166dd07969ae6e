//! The page that holds everything, in a frame of somebody else's page and from a disk.

use std::fs;

use anyhow::{Context, Result, ensure};
use browser_tests::{HTML, Session, in_each_engine, open_packed, published, site};
use dev_server::{Server, Site};
use serde_json::{Value, json};
use thirtyfour::By;

use super::act;
use crate::article::sees_world;

in_each_engine!(
    it_runs_where_scripts_alone_are_allowed,
    it_takes_its_world_and_its_look_from_its_address,
    it_speaks_the_language_of_its_address,
    its_readers_are_asked_first_where_its_address_says_so,
    a_case_that_is_not_in_it_is_named_once,
    it_runs_from_a_disk,
    a_frame_gets_the_height_it_asks_for,
    a_frame_that_begins_with_the_tour_scrolls_nobody,
    what_stays_at_an_edge_stays_in_the_part_that_is_seen
);

const NAMES: [&str; 2] = ["embed.html", "rhodesia/embed.html"];

/// The page with the root of its widget left open.
fn opened(name: &str) -> Result<String> {
    let file = published(name)?;
    let page = fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
    Ok(open_packed(&page))
}

/// A site with this in the body of `host.html`, and the page for frames with its root left open.
pub(crate) fn host(body: &str) -> Result<Site> {
    let page = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Host</title><link rel=\"icon\" href=\"data:,\">\
         <body style=\"margin:0\">{body}"
    );
    let mut site = site()?.page("/host.html", HTML, page);
    for name in NAMES {
        site = site.page(&format!("/{name}"), HTML, opened(name)?);
    }
    Ok(site)
}

/// Goes into the first frame of the page once its widget runs.
pub(crate) async fn inside(session: &Session) -> Result<()> {
    let frame = session.driver.find(By::Css("iframe")).await?;
    frame.enter_frame().await?;
    // One that comes late is another page until then.
    session.see("running widget", "window.sx?.ready()").await.map(drop)
}

async fn it_runs_where_scripts_alone_are_allowed(session: &Session) -> Result<()> {
    for (name, change) in NAMES.into_iter().zip(["[data-actor=luhansk]", "[data-actor=switzerland]"]) {
        let frame = format!(
            "<iframe sandbox=\"allow-scripts\" src=\"{name}\" title=\"Frame\" width=\"800\" height=\"700\"></iframe>"
        );
        let server = host(&frame)?.start(0)?;
        session.goto(&server.url("host.html")).await?;
        inside(session).await?;
        session.look::<bool>(&format!("sx.change('{change}').then(() => true)")).await?;
        // The part that comes later, and the details of the case.
        act(session, "sx.click('[data-view=matrix]')").await?;
        session.see("the table", "sx.one('.sx-table tbody')").await?;
        act(session, "sx.click('[data-view=diagram]')").await?;
        session.see("the map", "sx.one('.sx-figure [data-node^=\"argument:\"]')").await?;
        act(session, "sx.click('.sx-figure [data-node^=\"argument:\"]')").await?;
        session.see("all of the panel", "sx.one('.sx-detail .sx-sources a')").await?;
        session.expect_no_errors().await?;
        let asked: Vec<String> = server.asked().into_iter().map(|asked| asked.path).collect();
        assert_eq!(asked, ["/host.html".to_owned(), format!("/{name}")]);
        session.driver.enter_default_frame().await?;
    }
    Ok(())
}

async fn it_takes_its_world_and_its_look_from_its_address(session: &Session) -> Result<()> {
    let server = host("")?.start(0)?;
    let world =
        "on=russia,ilichev,north-korea,donetsk&reading=independent-states&accept=members-only&reject=";
    session.goto(&server.url(&format!("embed.html?{world}&view=outline&theme=dark"))).await?;
    session.see("running widget", "sx.ready()").await?;
    sees_world(session, "that of the address", world).await?;
    session.see("the outline", "sx.one('.sx-outline .sx-item')").await?;
    session.see_equal("the theme", "sx.widgets()[0].getAttribute('theme')", "dark").await?;
    session.goto(&server.url("embed.html?tour")).await?;
    session.see("the first step of the tour", "sx.one('.sx-step')").await?;
    session.expect_no_errors().await
}

async fn it_speaks_the_language_of_its_address(session: &Session) -> Result<()> {
    let server = host("")?.start(0)?;
    // A dialect is told in its language; what there are no texts in is named in the console, and English stands in.
    for (asked, told) in [("en", 0), ("en-GB", 0), ("tlh", 1)] {
        session.goto(&server.url(&format!("embed.html?lang={asked}"))).await?;
        session.see("running widget", "sx.ready()").await?;
        session.see_equal("what it was asked", "sx.widgets()[0].lang", asked).await?;
        session.see_equal("what it speaks", "sx.one('.sx').lang", "en").await?;
        let warnings: Vec<String> = session.look("__seen").await?;
        let named = warnings.iter().filter(|line| line.contains(&format!("lang=\"{asked}\""))).count();
        ensure!(named == told && warnings.len() == told, "{asked}: {warnings:#?}");
    }
    Ok(())
}

async fn its_readers_are_asked_first_where_its_address_says_so(session: &Session) -> Result<()> {
    let server =
        host("<iframe src=\"embed.html?predict\" title=\"Frame\" width=\"800\" height=\"700\"></iframe>")?
            .start(0)?;
    session.goto(&server.url("host.html")).await?;
    inside(session).await?;
    session.see("that they are asked", "sx.one('[data-do=predict]').checked").await?;
    let before: String = session.look("sx.world()").await?;
    act(session, "sx.click('[data-actor=luhansk]')").await?;
    session.see("what they expect", "sx.one('.sx-step-question')").await?;
    session.see_equal("the world before", "sx.world()", before).await?;
    session.expect_no_errors().await?;
    session.driver.enter_default_frame().await?;
    session.goto(&server.url("embed.html?predict=off")).await?;
    session.see("running widget", "sx.ready()").await?;
    session.see("that nobody is asked", "!sx.one('[data-do=predict]').checked").await.map(drop)
}

async fn a_case_that_is_not_in_it_is_named_once(session: &Session) -> Result<()> {
    let server = host("")?.start(0)?;
    for (name, case, other) in [
        (NAMES[0], "donbas-labour", "rhodesia-non-members"),
        (NAMES[1], "rhodesia-non-members", "donbas-labour"),
    ] {
        for (asked, told) in [(case, 0), (other, 1), ("https://evil.example/case/", 1)] {
            session.goto(&server.url(&format!("{name}?case={asked}"))).await?;
            session.see("running widget", "sx.ready()").await?;
            session.see_equal("its own case", "sx.widgets()[0].getAttribute('case')", case).await?;
            let warnings: Vec<String> = session.look("__seen").await?;
            let named = |line: &String| {
                line.contains(&format!("case=\"{asked}\"")) && line.contains("file of its own")
            };
            ensure!(warnings.len() == told && warnings.iter().all(named), "{name}, {asked}: {warnings:#?}");
        }
    }
    Ok(())
}

async fn it_runs_from_a_disk(session: &Session) -> Result<()> {
    for name in NAMES {
        let file = published(name)?;
        session.goto(&format!("file://{}?on=russia", file.display())).await?;
        let element = "document.querySelector('sanctions-explainer')";
        session.wait_for("running widget", &format!("return {element}.world")).await?;
        let seen = format!(
            "return {element}.getBoundingClientRect().height > 300 && !{element}.hasAttribute('data-sx-failed')"
        );
        session.wait_for("what can be read", &seen).await?;
    }
    Ok(())
}

/// A page whose frame is made as high as it asks for, and that keeps what it is told.
const HOST: &str = "<script src=\"keep.js\"></script><div style=\"height:600px\"></div>\
     <iframe src=\"embed.html#?secret=a1b2\" title=\"Frame\" style=\"width:390px;height:300px;border:0\"></iframe>\
     <div style=\"height:1500px\"></div><script async src=\"embed.js\"></script>";

const KEEP: &str = "window.told = []; addEventListener('message', (event) => told.push(event.data));";

async fn tall(session: &Session, query: &str) -> Result<Server> {
    let server = host(&HOST.replace("embed.html", &format!("embed.html{query}")))?
        .page("/keep.js", "text/javascript", KEEP)
        .start(0)?;
    session.resize(600, 800).await?;
    session.goto(&server.url("host.html")).await?;
    inside(session).await?;
    session.driver.enter_default_frame().await?;
    let high = "(({ contentDocument, offsetHeight }) => offsetHeight > 400
        && Math.abs(contentDocument.documentElement.getBoundingClientRect().height - offsetHeight) < 2)
        (document.querySelector('iframe'))";
    session.see("a frame as high as what is in it", high).await?;
    Ok(server)
}

async fn a_frame_gets_the_height_it_asks_for(session: &Session) -> Result<()> {
    let _server = tall(session, "").await?;
    // What somebody else says is not the frame's height.
    act(session, "postMessage({ type: 'sanctions-explainer-height', height: 5000 })").await?;
    session.see("the page's own message", "told.some((one) => one.height === 5000)").await?;
    session.look::<Option<bool>>("sx.turn()").await?;
    session.see("no heed paid to it", "document.querySelector('iframe').offsetHeight < 4000").await?;
    let height: u32 = session.look("document.querySelector('iframe').offsetHeight").await?;
    let told: Vec<Value> = session.look("told").await?;
    let school = json!({ "subject": "lti.frameResize", "height": height });
    let blog = json!({ "message": "height", "value": height, "secret": "a1b2" });
    ensure!(told.contains(&school) && told.contains(&blog), "{told:#?}");
    session.expect_no_errors().await
}

async fn a_frame_that_begins_with_the_tour_scrolls_nobody(session: &Session) -> Result<()> {
    let _server = tall(session, "?tour").await?;
    let root =
        "document.querySelector('iframe').contentDocument.querySelector('sanctions-explainer').shadowRoot";
    session.see("the first step", &format!("{root}.querySelector('.sx-step-text')")).await?;
    session.look::<Value>("new Promise(requestAnimationFrame).then(sx.turn).then(() => null)").await?;
    let kept = format!("[scrollY, {root}.activeElement]");
    session.see_equal("the page where it was, and no focus taken", &kept, json!([0, null])).await?;
    session.expect_no_errors().await
}

async fn what_stays_at_an_edge_stays_in_the_part_that_is_seen(session: &Session) -> Result<()> {
    let _server = tall(session, "").await?;
    // Where an edge of something in the frame is in the window, less the window's own edge.
    let within = |selector: &str, edge: &str| {
        format!(
            "(({{ contentDocument, offsetTop }}) => contentDocument.querySelector('sanctions-explainer').shadowRoot
                .querySelector('{selector}').getBoundingClientRect().{edge} + offsetTop - scrollY)
             (document.querySelector('iframe'))"
        )
    };
    // A strip has a height, and browsers tell of one when some of it is seen.
    const NEAR: u32 = 10;
    for scrolled in [300, 700, 900] {
        act(session, &format!("scrollTo(0, {scrolled})")).await?;
        let bar = format!("Math.abs({} - innerHeight) < {NEAR}", within(".sx-entries", "bottom"));
        session.see(&format!("the bar at the lower edge, scrolled by {scrolled}"), &bar).await?;
    }
    let sentence = format!("Math.abs({}) < {NEAR}", within(".sx-now", "top"));
    session.see("the sentence at the upper edge", &sentence).await?;
    // A bar of the page would cover it there.
    let bar = "const frame = document.querySelector('iframe'); frame.style.scrollMarginTop = '2.5rem';
        const heard = told.length; frame.contentWindow.postMessage({ type: 'sanctions-explainer-ask' }, '*');
        window.askedAt = heard";
    act(session, bar).await?;
    session.see("an answer", "told.length > askedAt").await?;
    session.look::<Option<bool>>("sx.turn()").await?;
    act(session, "scrollTo(0, 860)").await?;
    let below = format!("Math.abs({} - 40) < {NEAR}", within(".sx-now", "top"));
    session.see("the sentence below the bar", &below).await?;
    session.expect_no_errors().await
}

//! A thumb is enough: nothing waits for a pointer that hovers, the page scrolls under a finger on the figure, a tap
//! selects, and nothing keeps a reader from enlarging.
//!
//! Chromium is given a finger. Elsewhere drivers have none, and the rules are read that say what a finger may do.

use anyhow::{Result, ensure};
use browser_tests::{OPEN, Session, in_each_engine, open_site};
use serde_json::{Value, json};

use super::{media, opened};

in_each_engine!(nothing_waits_for_hovering, a_finger_scrolls_and_enlarges);

mod a_finger_drags_taps_and_pinches {
    browser_tests::in_one_engine!(a_finger_drags_taps_and_pinches, chromium, Chromium);
}

/// What a rule about hovering may set: how something looks that is there anyway.
const HOVERED: &str = "(() => {
    const may = /^(color|background(-\\w+)*|border(-\\w+)*-color|text-decoration(-\\w+)*)$/;
    const rules = (list) => [...list].flatMap((rule) => [rule, ...(rule.cssRules ? rules(rule.cssRules) : [])]);
    const sheets = [...document.styleSheets, ...sx.root().adoptedStyleSheets];
    const found = sheets.flatMap((sheet) => rules(sheet.cssRules)).filter((rule) => rule.selectorText?.includes(':hover'));
    return [found.length, ...found.flatMap((rule) => [...rule.style].filter((name) => !may.test(name)).map((name) => `${rule.selectorText}: ${name}`))];
})()";

async fn nothing_waits_for_hovering(session: &Session) -> Result<()> {
    let _server = opened(session, 1280, 900).await?;
    let mut found: Vec<Value> = session.look(HOVERED).await?;
    let count = found.remove(0);
    ensure!(count.as_u64() > Some(2), "only {count} rules about hovering were found");
    ensure!(found.is_empty(), "only hovering shows: {found:#?}");
    Ok(())
}

async fn a_finger_scrolls_and_enlarges(session: &Session) -> Result<()> {
    let _server = opened(session, 520, 900).await?;
    // Both directions: enlarged, the page is moved both ways under the finger.
    let action = "getComputedStyle(sx.one('.sx-figure')).touchAction";
    ensure!(session.look::<String>(action).await? == "manipulation");
    let viewport: String = session.look("document.querySelector('meta[name=viewport]').content").await?;
    ensure!(!viewport.contains("user-scalable") && !viewport.contains("maximum-scale"), "{viewport}");
    Ok(())
}

async fn a_finger_drags_taps_and_pinches(session: &Session) -> Result<()> {
    use_a_phone(session).await?;
    let server = open_site()?.start(0)?;
    session.visit(&server.url(OPEN)).await?;
    ensure!(session.look::<bool>("matchMedia('(hover: none) and (pointer: coarse)').matches").await?);

    let top = "sx.one('.sx-nodes').scrollIntoView({ behavior: 'instant' }); return true";
    session.script::<Value>(top, vec![]).await?;
    let (before, world): (f64, String) = session.look("[scrollY, sx.world()]").await?;
    drag(session, [[[195.0, 600.0], [195.0, 250.0]]]).await?;
    session.see("a page that scrolls under a finger", &format!("scrollY > {before} + 200")).await?;
    let same = format!("sx.world() === '{world}' && !sx.one('.sx-detail')");
    ensure!(session.look::<bool>(&same).await?, "a drag is no tap");

    tap(session, "[data-node=\"argument:inside-ukraine\"] .sx-box").await?;
    session.see_equal("panel", "sx.text('.sx-detail h3')", "Inside a member state").await?;
    tap(session, "[data-do=close]").await?;
    session.see("no panel", "!sx.one('.sx-detail')").await?;

    drag(session, [[[195.0, 320.0], [195.0, 200.0]], [[195.0, 480.0], [195.0, 600.0]]]).await?;
    session.see("a figure that two fingers enlarge", "visualViewport.scale > 1.5").await?;
    let before: f64 = session.look("visualViewport.offsetLeft").await?;
    drag(session, [[[250.0, 400.0], [150.0, 400.0]]]).await?;
    let aside = format!("visualViewport.offsetLeft > {before} + 10");
    session.see("an enlarged figure that moves sideways", &aside).await?;
    session.expect_no_errors().await
}

/// A window of a phone, worked with fingers.
pub(crate) async fn use_a_phone(session: &Session) -> Result<()> {
    let metrics = json!({ "width": 390, "height": 800, "deviceScaleFactor": 2, "mobile": true });
    session.cdp("Emulation.setDeviceMetricsOverride", metrics).await?;
    session
        .cdp("Emulation.setTouchEmulationEnabled", json!({ "enabled": true, "maxTouchPoints": 2 }))
        .await?;
    media(session, &[("hover", "none"), ("pointer", "coarse")]).await
}

/// Fingers put down, each moved from one place to another, and lifted.
async fn drag<const FINGERS: usize>(session: &Session, ways: [[[f64; 2]; 2]; FINGERS]) -> Result<()> {
    for step in 0..=10 {
        let at = ways.map(|[from, to]| {
            let on = |axis: usize| from[axis] + (to[axis] - from[axis]) * f64::from(step) / 10.0;
            json!({ "x": on(0), "y": on(1) })
        });
        touch(session, if step == 0 { "touchStart" } else { "touchMove" }, &at).await?;
    }
    touch(session, "touchEnd", &[]).await?;
    session.look::<Value>(STILL).await.map(drop)
}

/// A page that was thrown rolls on, and a tap would only stop it.
const STILL: &str = "new Promise((done) => {
    let last = null;
    const look = () => {
        const at = [scrollY, visualViewport.scale, visualViewport.offsetLeft].join();
        if (at === last) return done(true);
        last = at;
        setTimeout(look, 100);
    };
    look();
})";

/// A finger on the middle of an element.
pub(crate) async fn tap(session: &Session, selector: &str) -> Result<()> {
    let middle = "return sx.reachable(arguments[0]).then((found) => {
            const { x, y, width, height } = found.getBoundingClientRect();
            return { x: x + width / 2, y: y + height / 2 };
        })";
    let place: Value = session.script(middle, vec![selector.into()]).await?;
    touch(session, "touchStart", &[place]).await?;
    touch(session, "touchEnd", &[]).await
}

async fn touch(session: &Session, kind: &str, fingers: &[Value]) -> Result<()> {
    let event = json!({ "type": kind, "touchPoints": fingers });
    session.cdp("Input.dispatchTouchEvent", event).await.map(drop)
}

//! Contrast as it is painted: words at least 4.5, borders of controls, signs and lines at least 3, light and dark, also
//! for eyes that lack one kind of cones.
//!
//! Rules that only part paragraphs are not measured: space parts them as well. While something is looked at, borders
//! and lines off its path step back and are not measured either; words and signs are.

use anyhow::{Result, ensure};
use browser_tests::{Engine, Eyes, HTML, Measured, Session, in_each_engine, pages, site};

use super::{ARGUMENT, opened, select, show, theme, unfold, ways};

in_each_engine!(contrast_is_measured, what_is_painted_can_be_read);

mod the_other_pages_can_be_read {
    browser_tests::in_one_engine!(the_other_pages_can_be_read, chromium, Chromium);
}

/// Grey is left out: it has the same luminance, and so the same contrast.
const EYES: [Eyes; 4] = [Eyes::Usual, Eyes::Protanopia, Eyes::Deuteranopia, Eyes::Tritanopia];

/// Whether every program on a page has drawn something.
const PROGRAMS_HAVE_DRAWN: &str = "!document.querySelector('script[src$=\"sanctions-explainer.js\"]')
    || [...document.querySelectorAll('sanctions-explainer')].every((one) => one.world)
    && document.querySelector('#desk')?.childElementCount !== 0";

/// A window as tall as the engine can make it, in Chromium with two pixels to a CSS px.
pub async fn enlarge(session: &Session) -> Result<()> {
    match session.engine {
        Engine::Chromium => session.magnify(1280, 3200, 2).await,
        Engine::Firefox => session.resize(1280, 3200).await,
        Engine::WebKit => session.resize(1280, 1500).await,
    }
}

/// What has too little contrast, and for whom.
pub fn faint(measured: &[Measured], place: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    for one in measured {
        for eyes in EYES {
            let contrast = one.contrast(eyes);
            if contrast < one.needed() {
                let Measured { what, kind, ground, ink } = one;
                wrong.push(format!(
                    "{place}, {eyes:?}: {kind:?} {what}: {contrast:.2}, {ink:?} on {ground:?}"
                ));
            }
        }
    }
    wrong.dedup();
    wrong
}

async fn contrast_is_measured(session: &Session) -> Result<()> {
    // On white, #767676 has 4.54 and #949494 has 3.03.
    let page = "<!doctype html><html lang=\"en\"><head><title>T</title><link rel=\"icon\" href=\"data:,\"></head>\
        <body style=\"background:#fff;font-size:24px\"><p style=\"color:#767676\">Words enough to be read</p>\
        <button style=\"border:2px solid #949494;background:#fff;color:#000\">Press</button></body></html>";
    let server = site()?.page("/grey.html", HTML, page).start(0)?;
    session.goto(&server.url("grey.html")).await?;
    let measured = session.measure().await?;
    let found: Vec<f64> = measured.iter().map(|one| one.contrast(Eyes::Usual)).collect();
    ensure!(found.len() == 3, "{measured:#?}");
    for (found, expected) in found.iter().zip([4.54, 21.0, 3.03]) {
        ensure!((found - expected).abs() < 0.05, "{found} and not {expected}: {measured:#?}");
    }
    Ok(())
}

async fn what_is_painted_can_be_read(session: &Session) -> Result<()> {
    let mut wrong = Vec::new();
    let _server = opened(session, 1280, 900).await?;
    enlarge(session).await?;
    for name in ["light", "dark"] {
        theme(session, name).await?;
        session.script::<()>("painted.forget()", vec![]).await?;
        for way in ways(session).await? {
            show(session, &way).await?;
            unfold(session).await?;
            let measured = session.measure().await?;
            ensure!(measured.len() > 20, "only {} pieces in {way}", measured.len());
            wrong.extend(faint(&measured, &format!("{name}, {way}")));
        }
        show(session, "diagram").await?;
        select(session, ARGUMENT, true).await?;
        session
            .see("what steps back", "sx.one('.sx-node.sx-dim') && sx.root().getAnimations().length === 0")
            .await?;
        session.script::<()>("painted.forget()", vec![]).await?;
        wrong.extend(faint(&session.measure().await?, &format!("{name}, something looked at")));
        select(session, ARGUMENT, false).await?;
    }
    ensure!(wrong.is_empty(), "{} too faint: {wrong:#?}", wrong.len());
    session.expect_no_errors().await
}

async fn the_other_pages_can_be_read(session: &Session) -> Result<()> {
    let server = site()?.start(0)?;
    let mut wrong = Vec::new();
    let pages = pages()?;
    // The pages of prepared worlds are made alike, and those of every case.
    let world = pages.iter().find(|page| page.starts_with("worlds/"));
    ensure!(world.is_some(), "{pages:?}");
    // Where a widget takes over, it is measured by itself.
    let taken_over = ["index.html", "embed.html"];
    let plain = |page: &&String| !page.contains('/') && !taken_over.contains(&page.as_str());
    for page in pages.iter().filter(plain).chain(world) {
        for name in ["light", "dark"] {
            theme(session, name).await?;
            session.magnify(1280, 4000, 2).await?;
            session.goto(&server.url(page)).await?;
            // The pupils' page and the desk are drawn by programs, and what stands there before goes.
            session.see("what programs draw", PROGRAMS_HAVE_DRAWN).await?;
            session.script::<()>("painted.thin()", vec![]).await?;
            wrong.extend(faint(&session.measure().await?, &format!("{page}, {name}")));
        }
    }
    ensure!(wrong.is_empty(), "{} too faint: {wrong:#?}", wrong.len());
    Ok(())
}

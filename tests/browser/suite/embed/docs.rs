//! Every block that the README and the guide offer for pasting, in a page whose policy is strict.

use anyhow::{Context, Result, ensure};
use browser_tests::{Engine, HTML, Session, in_each_engine, published, site};
use dev_server::Fault;
use thirtyfour::By;

use super::left;
use crate::article::layout_shift::SHIFTS;

in_each_engine!(what_is_pasted_works, what_is_pasted_moves_nothing, a_phone_gets_a_picture_it_can_show);

const GUIDES: [&str; 2] =
    [include_str!("../../../../README.md"), include_str!("../../../../docs/embedding.md")];

/// The blocks that name something of the folder.
fn blocks() -> impl Iterator<Item = &'static str> {
    let after_fences = GUIDES.into_iter().flat_map(|guide| guide.split("```html\n").skip(1));
    after_fences.filter_map(|rest| rest.split("```").next()).filter(|block| block.contains("\"/explainer/"))
}

async fn what_is_pasted_works(session: &Session) -> Result<()> {
    const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
                          img-src 'self' data:; frame-src 'self'; style-src-attr 'unsafe-inline'";
    session.resize(600, 800).await?;
    ensure!(blocks().count() > 6, "the guides have lost their blocks");
    for block in blocks() {
        let page = format!(
            "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Host</title><link rel=\"icon\" href=\"data:,\"><body>{block}"
        );
        // What is served without a policy is the frame's own page, which has one.
        let server = site()?
            .folder("/explainer", published("")?)
            .page("/host.html", HTML, page)
            .header("/host.html", "Content-Security-Policy", POLICY)
            .start(0)?;
        session.goto(&server.url("host.html")).await?;
        let links = "Promise.all([...document.querySelectorAll('a')].map((link) => fetch(link.href))).then((all) => all.every((one) => one.ok))";
        ensure!(session.look::<bool>(links).await?, "a link leads nowhere: {block}");
        let pictures =
            "[...document.querySelectorAll('img')].every((one) => one.complete && one.naturalWidth > 300)";
        session.see(&format!("pictures in {block}"), pictures).await?;
        let runs = "document.querySelector('sanctions-explainer')?.world";
        if block.contains("<iframe") {
            session.driver.find(By::Css("iframe")).await?.enter_frame().await?;
            session.see(&format!("a widget in the frame of {block}"), runs).await?;
            session.expect_no_errors().await.with_context(|| format!("in the frame of {block}"))?;
            session.driver.enter_default_frame().await?;
            if block.contains("embed.js") {
                let high = "document.querySelector('iframe').offsetHeight > 900";
                session.see("a frame as high as what is in it", high).await?;
            }
            session.expect_no_errors().await.with_context(|| format!("around {block}"))?;
        } else if block.contains("<sanctions-explainer") {
            session.see(&format!("a widget by {block}"), runs).await?;
            left(session, server).await?;
        } else {
            session.expect_no_errors().await?;
        }
    }
    Ok(())
}

/// In an article as articles are: words before, words after, a column, and small letters at the root, as many themes have.
async fn what_is_pasted_moves_nothing(session: &Session) -> Result<()> {
    let words =
        |times: usize| format!("<p>{}</p>", "An article has words, and these are some. ".repeat(times));
    for block in blocks().filter(|block| block.contains("<sanctions-explainer")) {
        let page = format!(
            "<!doctype html><html lang=\"en\" style=\"font-size:62.5%\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
             <title>Host</title><link rel=\"icon\" href=\"data:,\"><body style=\"max-width:70rem;margin:1rem auto;font-size:1.6rem\">{}{block}<hr>{}",
            words(5),
            words(100)
        );
        let server = site()?.folder("/explainer", published("")?).page("/host.html", HTML, page).start(0)?;
        for width in [360, 1280] {
            // What comes after the widget is below the window, before it runs and then.
            let below = "document.querySelector('hr').getBoundingClientRect().top >= innerHeight";
            server.break_with(".wasm", Fault::Stalled);
            session.goto_sized(&server.url("host.html"), width, 800).await?;
            ensure!(session.look::<bool>(below).await?, "no room is kept at {width} px by {block}");
            server.mend();
            session.goto_sized(&server.url("host.html"), width, 800).await?;
            session.see("a widget", "document.querySelector('sanctions-explainer').world").await?;
            ensure!(session.look::<bool>(below).await?, "it is lower than its room at {width} px: {block}");
            if session.engine == Engine::Chromium {
                let shifts: Vec<String> = session.look(SHIFTS).await?;
                ensure!(shifts.is_empty(), "{width} px: {shifts:?} by {block}");
            }
        }
        session.driver.enter_default_frame().await?;
    }
    Ok(())
}

/// Where a picture stands in for the widget, it is one whose letters a phone can show.
async fn a_phone_gets_a_picture_it_can_show(session: &Session) -> Result<()> {
    let block = blocks().find(|block| block.contains("<picture>")).context("no picture in the element")?;
    let page = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
         <title>Host</title><link rel=\"icon\" href=\"data:,\"><body>{block}"
    );
    let server = site()?.folder("/explainer", published("")?).page("/host.html", HTML, page).start(0)?;
    server.break_with(".wasm", Fault::Stalled);
    for (width, name) in [(360, "card.png"), (1280, "figure.svg")] {
        session.goto_sized(&server.url("host.html"), width, 800).await?;
        let picture = "(({ currentSrc, naturalWidth }) => naturalWidth > 300 && currentSrc.split('/').pop())(document.querySelector('img'))";
        session.see_equal(&format!("the picture at {width} px"), picture, name).await?;
    }
    server.mend();
    session.driver.enter_default_frame().await?;
    Ok(())
}

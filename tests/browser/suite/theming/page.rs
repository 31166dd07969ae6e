//! The attribute for light and dark, and the page that shows four looks.

use anyhow::Result;
use browser_tests::{Engine, HTML, Session, in_each_engine, open_host, open_page, open_site, site};
use serde_json::{Value, json};

use super::PAPER;

in_each_engine!(
    the_theme_attribute_chooses_the_colours,
    the_page_of_themes_shows_four_looks,
    the_page_of_themes_is_readable_without_script
);

async fn the_theme_attribute_chooses_the_colours(session: &Session) -> Result<()> {
    let widgets: String = ["", "theme=\"auto\"", "theme=\"light\"", "theme=\"dark\""]
        .map(|theme| format!("<sanctions-explainer {theme}></sanctions-explainer>"))
        .concat();
    let server = open_site()?.page("/four.html", HTML, open_host(&widgets)?).start(0)?;
    let papers = "[0, 1, 2, 3].map((n) => getComputedStyle(sx.one('.sx', n)).backgroundColor)";
    let schemes = "[0, 1, 2, 3].map((n) => getComputedStyle(sx.one('.sx', n)).colorScheme)";
    let [light, dark] = PAPER;
    session.visit(&server.url("four.html")).await?;
    session.see_equal("papers", papers, vec![light, light, light, dark]).await?;
    session.see_equal("schemes", schemes, vec!["light", "light", "light", "dark"]).await?;
    // Only Chromium can be told that the system is dark.
    if session.engine == Engine::Chromium {
        let features = json!({ "features": [{ "name": "prefers-color-scheme", "value": "dark" }] });
        session.cdp("Emulation.setEmulatedMedia", features).await?;
        session.see_equal("papers in the dark", papers, vec![dark, dark, light, dark]).await?;
    }
    session.expect_no_errors().await
}

/// A page's own policy: nothing inline, nothing from elsewhere.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
    img-src 'self' data:; require-trusted-types-for 'script'";

async fn the_page_of_themes_shows_four_looks(session: &Session) -> Result<()> {
    let page = open_page("themes.html")?;
    let server =
        site()?.page("/looks.html", HTML, page).header("", "Content-Security-Policy", POLICY).start(0)?;
    session.resize(1280, 900).await?;
    session.visit(&server.url("looks.html")).await?;
    let looks = "[0, 1, 2, 3].map((n) => {
        const { backgroundColor, paddingTop, fontSize } = getComputedStyle(sx.one('.sx', n));
        return [backgroundColor, paddingTop, fontSize];
    })";
    let [light, dark] = PAPER;
    let expected = json!([
        [light, "16px", "16px"],
        [dark, "16px", "16px"],
        ["rgb(253, 241, 230)", "16px", "16px"],
        [light, "36px", "18px"],
    ]);
    session.see_equal("four looks", looks, expected).await?;
    let faces = "[0, 2].map((n) => getComputedStyle(sx.one('.sx-head h2', n)).fontFamily.split(',')[0])";
    session.see_equal("faces", faces, vec!["system-ui", "Georgia"]).await?;
    session.script::<Value>("return sx.click('[data-reading=part-of-ukraine]', 2)", vec![]).await?;
    let worlds = "[0, 1, 2, 3].map((n) => /reading=([^&]*)/.exec(sx.world(n))[1])";
    session.see_equal("one world changed", worlds, vec!["open", "open", "part-of-ukraine", "open"]).await?;
    for width in [1280, 768] {
        session.resize(width, 900).await?;
        session.screenshot(&format!("themes-{width}")).await?;
        let wide = "document.documentElement.scrollWidth <= innerWidth";
        session.see("no scrolling sideways", wide).await?;
    }
    session.expect_no_errors().await
}

async fn the_page_of_themes_is_readable_without_script(session: &Session) -> Result<()> {
    let quiet = "script-src 'none'; style-src 'self'";
    let server = site()?.header("", "Content-Security-Policy", quiet).start(0)?;
    session.resize(1280, 900).await?;
    session.goto(&server.url("themes.html")).await?;
    let figures = "[...document.querySelectorAll('sanctions-explainer')].map((one) => {
        const shown = [...one.querySelectorAll('.sx-f')].filter((one) => one.getBoundingClientRect().height > 300);
        return shown.length;
    })";
    session.see_equal("a figure in each look", figures, vec![1, 1, 1, 1]).await?;
    let papers = "[...document.querySelectorAll('.sx')].map((one) => getComputedStyle(one).backgroundColor)";
    let [light, dark] = PAPER;
    session.see_equal("papers", papers, vec![light, dark, "rgb(253, 241, 230)", light]).await?;
    let ways = "[...document.querySelectorAll('.ways a')].map((one) => one.getAttribute('href'))";
    session.see_equal("ways to other pages", ways, vec!["index.html", "record.html", "method.html"]).await?;
    Ok(())
}

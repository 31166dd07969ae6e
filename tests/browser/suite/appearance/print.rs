//! On paper a reader has the world as it is: figure, outline with reasons, sources and the link; black on white, no
//! controls, and the figure with its heading on one sheet.
//!
//! Measured in a window as wide as the print of a sheet, with the rules for paper in force. Chromium and Firefox also
//! print it; WebKitGTK's driver cannot.

use anyhow::{Result, ensure};
use browser_tests::{Engine, FIRST_ARTICLE, HTML, Session, contrast, in_each_engine, open_host, open_site};
use serde_json::Value;
use thirtyfour::common::print::PrintParameters;

use super::{opened, show, theme};

in_each_engine!(
    the_world_is_printed,
    the_article_of_another_site_gets_the_figure_alone,
    a_page_without_script_is_printed
);

/// A sheet of US letter, the shorter of the two common ones, and of A4, the narrower, less 1 cm on each side: CSS px.
const SHEET: (u32, f64) = (718, 980.0);

/// Makes the rules for paper those for the screen, and those for the screen none, in every sheet.
const RULES: &str = "const rules = (list) => { for (const rule of list) {
        if (/\\bprint\\b/.test(rule.media?.mediaText ?? '')) rule.media.mediaText = 'all';
        else if (/^screen\\b/.test(rule.media?.mediaText ?? '')) rule.media.mediaText = 'not all';
        else if (rule.cssRules) rules(rule.cssRules);
    } };
    for (const root of [document, sx.root?.()].filter(Boolean)) {
        for (const sheet of [...root.styleSheets, ...root.adoptedStyleSheets]) rules(sheet.cssRules);
    }
    return true";

/// Everything that could be operated.
const CONTROLS: &str = "painted.all('button, input, select, [role=button], .sx-tabs, .sx-detail').filter((one) => !painted.hidden(one)).map(painted.name)";

async fn the_world_is_printed(session: &Session) -> Result<()> {
    let _server = opened(session, SHEET.0, 900).await?;
    theme(session, "dark").await?;
    session.look::<Value>("sx.change('[data-reading=part-of-ukraine]').then(() => true)").await?;
    for actor in ["luhansk", "security-council"] {
        session.look::<Value>(&format!("sx.change('[data-actor={actor}]').then(() => true)")).await?;
    }
    // Whatever is on the screen, the same is printed.
    show(session, "outline").await?;
    session.script::<Value>("dispatchEvent(new Event('beforeprint')); return true", vec![]).await?;
    // The list and its sources may still be on their way.
    session.see("what is printed", "sx.one('.sx-paper .sx-cite a')").await?;
    session.script::<Value>(RULES, vec![]).await?;

    session.see_equal("controls", CONTROLS, Vec::<String>::new()).await?;
    let text: String = session.look("sx.one('.sx-paper').innerText").await?;
    for told in [
        "Inside a member state",
        "Russia is a member",
        "Sources",
        "reading=part-of-ukraine",
        "luhansk",
        "Rests on",
    ] {
        ensure!(text.contains(told), "“{told}” is not printed:\n{text}");
    }
    let reasons: usize = session.look("sx.all('.sx-paper .sx-item-why').length").await?;
    ensure!(reasons > 20, "only {reasons} reasons are printed");
    let world: String = session.look("sx.world()").await?;
    ensure!(text.replace('\n', "").contains(&world), "the link to {world} is not printed");
    fits(session, "sx.one('.sx-head')", "sx.one('.sx-paper > .sx-figure')").await?;
    black_on_white(session).await?;
    // The link of a source is written out.
    let cited = "getComputedStyle(sx.one('.sx-paper .sx-cite a'), '::after').content";
    session.see("written links", &format!("{cited}.includes('http') || {cited}.includes('attr')")).await?;
    session.script::<Value>("dispatchEvent(new Event('afterprint')); return true", vec![]).await?;
    session.see("the screen again", "!sx.one('.sx-paper')").await?;
    session.expect_no_errors().await?;
    print(session).await
}

async fn the_article_of_another_site_gets_the_figure_alone(session: &Session) -> Result<()> {
    let host =
        open_host("<p>An article.</p><sanctions-explainer address></sanctions-explainer><p>Its end.</p>")?;
    let server = open_site()?.page("/host.html", HTML, host).start(0)?;
    session.resize(SHEET.0, 900).await?;
    session.visit(&server.url("host.html")).await?;
    // A reader may print before the widget listens, and prints once more then.
    let printed =
        "(dispatchEvent(new Event('beforeprint')), sx.one('.sx-paper .sx-cite, .sx-paper .sx-item'))";
    session.see("what is printed", printed).await?;
    session.script::<Value>(RULES, vec![]).await?;
    session.see_equal("controls", CONTROLS, Vec::<String>::new()).await?;
    let text: String = session.look("sx.one('.sx-paper').innerText").await?;
    ensure!(text.contains("reading:open") && !text.contains("Rests on"), "{text}");
    fits(session, "sx.one('.sx-head')", "sx.one('.sx-paper')").await?;
    session.script::<Value>("sx.widgets()[0].setAttribute('print', 'all'); return true", vec![]).await?;
    session.see("all that was asked for", "sx.one('.sx-paper').innerText.includes('Rests on')").await?;
    session.expect_no_errors().await
}

async fn a_page_without_script_is_printed(session: &Session) -> Result<()> {
    let server =
        open_site()?.header(FIRST_ARTICLE.open, "Content-Security-Policy", "script-src 'none'").start(0)?;
    session.resize(SHEET.0, 900).await?;
    session.goto(&server.url(FIRST_ARTICLE.open)).await?;
    session.script::<Value>(&RULES.replace("sx.root?.()", "null"), vec![]).await?;
    let seen = "(selector) => [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility() && one.getClientRects().length > 0)";
    let count = |selector: &str| format!("({seen})('{selector}').length");
    session.see_equal("one figure", &count(".sx-f"), 1).await?;
    session.see_equal("controls", &count("sanctions-explainer :is(button, input, .sx-tabs)"), 0).await?;
    session.see("outline", &count(".sx-static .sx-item-why")).await?;
    fits(session, &format!("({seen})('.sx-head')[0]"), &format!("({seen})('.sx-f')[0]")).await?;
    print(session).await
}

/// From the top of one to the bottom of the other is no more than a sheet, and neither is wider.
async fn fits(session: &Session, from: &str, to: &str) -> Result<()> {
    let places = format!(
        "[{from}, {to}].map((one) => one.getBoundingClientRect()).map((one) => [one.top, one.bottom, one.right])"
    );
    let [[top, _, _], [_, bottom, right]]: [[f64; 3]; 2] = session.look(&places).await?;
    ensure!(bottom > top + 300.0 && bottom - top <= SHEET.1, "heading and figure take {} px", bottom - top);
    ensure!(right <= f64::from(SHEET.0), "the figure ends at {right} px");
    Ok(())
}

/// Every word of the world is nearly black, and the ground white.
async fn black_on_white(session: &Session) -> Result<()> {
    let script = "const one = sx.one('.sx-paper .sx-figure');
        one.scrollIntoView({ block: 'start', behavior: 'instant' });
        return painted.box(one.getBoundingClientRect())";
    let place: [f64; 4] = session.script(script, vec![]).await?;
    let colours = session.picture().await?.part(place).colours();
    ensure!(colours[0].0 == [255; 3], "the ground is {:?}", colours[0].0);
    // Only greys, and hardly any that would not be read.
    let all: usize = colours.iter().map(|(_, count)| count).sum();
    let coloured: usize = colours
        .iter()
        .filter(|([r, g, b], _)| r.abs_diff(*g).max(g.abs_diff(*b)) > 12)
        .map(|(_, count)| count)
        .sum();
    ensure!(coloured * 200 < all, "{coloured} of {all} pixels have a colour");
    let black: usize =
        colours.iter().filter(|(one, _)| contrast(*one, [255; 3]) > 10.0).map(|(_, count)| count).sum();
    ensure!(black * 100 > all, "{black} of {all} pixels are black");
    Ok(())
}

/// It comes out of the printer. How many pages it has only Chromium tells in plain text.
async fn print(session: &Session) -> Result<()> {
    if session.engine == Engine::WebKit {
        return Ok(());
    }
    let file = session.driver.print_page(PrintParameters::default()).await?;
    ensure!(file.starts_with(b"%PDF") && file.len() > 50_000, "only {} bytes", file.len());
    if session.engine == Engine::Chromium {
        let pages = file.windows(11).filter(|part| part == b"/Type /Page").count();
        ensure!((5..20).contains(&pages), "{pages} pages");
    }
    Ok(())
}

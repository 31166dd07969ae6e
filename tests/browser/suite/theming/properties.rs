//! Every property in the table of `docs/theming.md`, set from outside, is found in what the widget draws, while it
//! runs and before; and a closed root does not keep it out.

use anyhow::{Context, Result};
use browser_tests::{Engine, HTML, Manifest, Session, in_each_engine, open_host, open_page, open_site, site};
use serde_json::{Value, json};

in_each_engine!(
    every_property_changes_what_is_drawn,
    every_property_changes_the_page_before_the_script,
    a_closed_root_does_not_keep_a_theme_out,
);

const GUIDE: &str = include_str!("../../../../docs/theming.md");

/// Every property of the guide, with a value that nothing else has and what that comes to in pixels and colours.
fn properties() -> Vec<(&'static str, &'static str, &'static str)> {
    let table =
        GUIDE.split_once("\n## Properties\n").expect("the table").1.split("\n## ").next().unwrap_or_default();
    let names = table.lines().filter_map(|row| row.strip_prefix("| `")?.split('`').next());
    let value = |name: &'static str| match name {
        "--sx-text" | "--sx-head" => (name, "\"A Face\"", "A Face"),
        "--sx-size" => (name, "1.8125em", "29px"),
        "--sx-space" => (name, "37px", "37px"),
        "--sx-top" => (name, "13px", "13px"),
        _ => (name, "#0a141e", "rgb(10, 20, 30)"),
    };
    names.map(value).collect()
}

/// How many elements below a root are drawn with a value: `painted(root, property, value)`.
const PAINTED: &str = "window.painted = (root, name, value) => {
    const line = (style, side) => style[`border-${side}-style`] !== 'none' && parseFloat(style[`border-${side}-width`]) > 0;
    const drawn = (one, side) => {
        const style = getComputedStyle(one, side), shape = one instanceof SVGElement;
        if (name === '--sx-text' || name === '--sx-head') return [style.fontFamily];
        if (name === '--sx-size') return [style.fontSize];
        if (name === '--sx-space') return [style.paddingTop, style.rowGap, style.columnGap, style.marginTop];
        if (name === '--sx-top') return [style.position === 'sticky' ? style.top : ''];
        if (name === '--sx-focus') return [style.outlineStyle !== 'none' ? style.outlineColor : ''];
        return [
            shape ? style.fill : style.color, shape ? style.stroke : style.backgroundColor,
            ...['top', 'right', 'bottom', 'left'].map((side) => line(style, side) ? style[`border-${side}-color`] : ''),
        ];
    };
    // Lines of the figure are borders of what stands before and after its boxes.
    const sides = (one) => [null, '::before', '::after'].flatMap((side) => drawn(one, side));
    return [...root.querySelectorAll('.sx, .sx *, .sx-static, .sx-static *')].filter((one) =>
        one.getClientRects().length > 0 && sides(one).some((part) => part.replaceAll('\"', '') === value)).length;
};
window.host = (rule) => (document.querySelector('#host').textContent = rule); return 1";

/// Sets each property but these by a rule of the host, and looks for it below `root`.
async fn each_is_found_but(left_out: &[&str], session: &Session, root: &str) -> Result<()> {
    session.script::<Value>(PAINTED, vec![]).await?;
    let properties = properties();
    assert!(properties.len() > 15, "{properties:?}");
    let mut wrong = Vec::new();
    // The window of WebKitGTK's browser never has the focus here, and so no ring is drawn.
    let ring = session.look::<bool>("document.hasFocus()").await?;
    assert!(ring || session.engine == Engine::WebKit, "the page has not the focus");
    for (name, value, comes_to) in properties.into_iter().filter(|(name, ..)| ring || *name != "--sx-focus") {
        if left_out.contains(&name) {
            continue;
        }
        let count = format!("painted({root}, {}, {})", json!(name), json!(comes_to));
        let set = format!("(host('sanctions-explainer {{ {name}: {value} }}'), {count})");
        let (before, with): (usize, usize) =
            (session.look(&format!("(host(''), {count})")).await?, session.look(&set).await?);
        if before > 0 || with == 0 {
            wrong.push(format!("{name}: drawn in {before} places before, in {with} after"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    Ok(())
}

async fn every_property_changes_what_is_drawn(session: &Session) -> Result<()> {
    let body = "<style id=\"host\"></style><sanctions-explainer></sanctions-explainer>";
    let server = open_site()?.page("/themed.html", HTML, open_host(body)?).start(0)?;
    session.resize(1280, 900).await?;
    session.visit(&server.url("themed.html")).await?;
    session.script::<Value>("return sx.unfold().then(() => 1)", vec![]).await?;
    session.focus("[data-do=reset]").await?;
    each_is_found_but(&[], session, "sx.root()").await?;
    // With an attribute for the colours, the host's are still stronger.
    for theme in ["dark", "light"] {
        let choose = format!("sx.widgets()[0].setAttribute('theme', '{theme}'); return 1");
        session.script::<Value>(&choose, vec![]).await?;
        each_is_found_but(&[], session, "sx.root()").await?;
    }
    session.expect_no_errors().await
}

/// The element of the article with everything in it, as it is before any script runs.
fn unscripted(theme: &str) -> Result<String> {
    let article = open_page("index.html")?;
    let (_, rest) = article.split_once("<sanctions-explainer").context("the article has a widget")?;
    let (inside, _) = rest.split_once("</sanctions-explainer>").context("it ends")?;
    let (_, inside) = inside.split_once('>').context("its tag ends")?;
    let sheet = Manifest::read()?.path("explainer.css")?;
    // The host's sheet comes first: it must not matter.
    Ok(format!(
        "<!doctype html><html lang=\"en\"><head><title>Host</title><link rel=\"icon\" href=\"data:,\">\
         <style id=\"host\"></style><link rel=\"stylesheet\" href=\"{sheet}\"></head><body>\
         <sanctions-explainer data-sx-failed theme=\"{theme}\">{inside}</sanctions-explainer></body></html>"
    ))
}

/// Gives the focus to the first thing in the figure that takes it.
const FOCUS_ONE: &str = "[...document.querySelectorAll('.sx :is(a, button, input, summary, [tabindex])')]
    .find((one) => one.getClientRects().length > 0 && (one.focus(), document.activeElement === one)); return 1";

async fn every_property_changes_the_page_before_the_script(session: &Session) -> Result<()> {
    let mut site = site()?;
    for theme in ["auto", "dark"] {
        site = site.page(&format!("/{theme}.html"), HTML, unscripted(theme)?);
    }
    let server = site.start(0)?;
    session.resize(1280, 900).await?;
    for theme in ["auto", "dark"] {
        session.goto(&server.url(&format!("{theme}.html"))).await?;
        session.script::<Value>(FOCUS_ONE, vec![]).await?;
        // What stays in sight while the page scrolls is of no use there, and not shown.
        each_is_found_but(&["--sx-top"], session, "document").await?;
        session.expect_no_errors().await?;
    }
    Ok(())
}

/// How many pixels of a picture have a colour: `pixels(base64, [red, green, blue])`.
const PIXELS: &str = "window.pixels = async (picture, [red, green, blue]) => {
    const image = new Image();
    image.src = `data:image/png;base64,${picture}`;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    let found = 0;
    for (let at = 0; at < data.length; at += 4) {
        if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) found += 1;
    }
    return found;
}; return 1";

async fn a_closed_root_does_not_keep_a_theme_out(session: &Session) -> Result<()> {
    let body = "<style id=\"host\"></style><sanctions-explainer></sanctions-explainer>";
    let page = open_host(body)?.replace("?open-root", "");
    let server = site()?.page("/closed.html", HTML, page).start(0)?;
    session.resize(1280, 900).await?;
    session.goto(&server.url("closed.html")).await?;
    session.see("a running widget", "document.querySelector('sanctions-explainer').world").await?;
    assert!(session.look::<bool>("document.querySelector('sanctions-explainer').shadowRoot === null").await?);
    session.script::<Value>(PIXELS, vec![]).await?;

    // What the top of the widget shows without being scrolled.
    let count = async |rule: &str| -> Result<usize> {
        let set = "host.textContent = arguments[0];
            return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(1))))";
        session.script::<Value>(set, vec![json!(rule)]).await?;
        let picture = session.driver.screenshot_as_png_base64().await?;
        session.script("return pixels(arguments[0], [0, 170, 85])", vec![json!(picture)]).await
    };
    for name in ["paper", "raised", "ink", "soft", "rule", "edge", "stand"] {
        let (plain, themed) =
            (count("").await?, count(&format!("sanctions-explainer {{ --sx-{name}: #00aa55 }}")).await?);
        assert!(plain == 0 && themed > 20, "--sx-{name} colours {plain} pixels, then {themed}");
    }
    // Where there is room beside the figure, the controls there take the height of the window.
    session.resize(520, 900).await?;
    let height = async |rule: &str| -> Result<f64> {
        let set = format!("host.textContent = {}; return 1", json!(rule));
        session.script::<Value>(&set, vec![]).await?;
        session.look("document.querySelector('sanctions-explainer').getBoundingClientRect().height").await
    };
    for rule in ["--sx-text: 'DejaVu Sans Mono'", "--sx-size: 1.5em", "--sx-space: 3em"] {
        let (plain, themed) =
            (height("").await?, height(&format!("sanctions-explainer {{ {rule} }}")).await?);
        // Higher or lower: a narrower figure may be a lower one.
        assert!((themed - plain).abs() > 1.0, "{rule}: {plain} px high, then {themed}");
    }
    Ok(())
}

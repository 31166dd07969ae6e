//! Where a page puts a widget, and what it has set for its own text.

use anyhow::Result;
use browser_tests::{Session, in_each_engine};
use serde_json::Value;

use super::{act, host, left};

in_each_engine!(
    parents_as_wide_as_their_contents_give_it_room,
    what_starts_out_of_sight_is_drawn_once_it_is_seen,
    a_scaled_page_gets_the_format_of_its_own_width,
    text_settings_of_the_page_stay_outside
);

/// Parents that are as wide as their contents, as pages have them.
const PARENTS: [&str; 7] = [
    "display:flex",
    "display:flex;flex-direction:column;align-items:center",
    "float:left",
    "display:inline-block",
    "position:absolute",
    "width:fit-content",
    "display:grid;justify-items:start",
];

async fn parents_as_wide_as_their_contents_give_it_room(session: &Session) -> Result<()> {
    session.resize(1000, 800).await?;
    let tags = PARENTS
        .map(|style| format!("<div style=\"{style}\"><sanctions-explainer></sanctions-explainer></div>"));
    let table = "<table><tr><td><sanctions-explainer></sanctions-explainer></td></tr></table>".to_owned();
    for body in tags.into_iter().chain([table]) {
        let server = host(session, &body).await?;
        let size = "(({ width, height }) => [width, height])(sx.one('.sx').getBoundingClientRect())";
        let (width, height): (f64, f64) = session.look(size).await?;
        assert!(width > 700.0 && height < 4000.0, "{width} by {height} in {body}");
        let across: f64 = session.look("document.documentElement.scrollWidth - innerWidth").await?;
        assert!(across <= 0.0, "{across} px too wide in {body}");
        left(session, server).await?;
    }
    Ok(())
}

async fn what_starts_out_of_sight_is_drawn_once_it_is_seen(session: &Session) -> Result<()> {
    session.resize(1000, 800).await?;
    let widget = "<sanctions-explainer></sanctions-explainer>";
    for (body, show) in [
        (format!("<div id=\"tab\" style=\"display:none\">{widget}</div>"), "tab.style.display = 'block'"),
        (format!("<dialog id=\"tab\" style=\"inline-size:900px\">{widget}</dialog>"), "tab.showModal()"),
        (format!("<details id=\"tab\"><summary>More</summary>{widget}</details>"), "tab.open = true"),
    ] {
        let server = host(session, &body).await?;
        act(session, show).await?;
        let least = "Math.min(...sx.all('.sx-figure text').map((one) => one.getBoundingClientRect().height))";
        session.see(&format!("letters of a size to be read in {body}"), &format!("{least} > 10")).await?;
        left(session, server).await?;
    }
    Ok(())
}

async fn a_scaled_page_gets_the_format_of_its_own_width(session: &Session) -> Result<()> {
    session.resize(1000, 800).await?;
    let width = "sx.one('.sx-figure svg, svg.sx-figure, .sx-figure').getAttribute('viewBox')";
    let mut formats = Vec::new();
    for style in ["", "transform: scale(.45)", "transform: scale(2)"] {
        let body = format!(
            "<div style=\"inline-size:700px;{style}\"><sanctions-explainer></sanctions-explainer></div>"
        );
        let server = host(session, &body).await?;
        session.see("figure", "sx.one('.sx-figure')").await?;
        formats.push(session.look::<Value>(width).await?);
        left(session, server).await?;
    }
    assert!(formats[0].is_string(), "{formats:?}");
    assert!(formats.iter().all(|format| *format == formats[0]), "{formats:?}");
    Ok(())
}

/// What pages set for their own text, with the value that it has in the widget.
const SETTINGS: [(&str, &str, &str); 10] = [
    ("white-space", "nowrap", "normal"),
    ("text-transform", "uppercase", "none"),
    ("letter-spacing", "9px", "normal"),
    ("word-spacing", "30px", "0px"),
    ("text-indent", "60px", "0px"),
    ("writing-mode", "vertical-rl", "horizontal-tb"),
    ("pointer-events", "none", "auto"),
    ("font-style", "italic", "normal"),
    ("font-variant-caps", "small-caps", "normal"),
    ("word-break", "break-all", "normal"),
];

async fn text_settings_of_the_page_stay_outside(session: &Session) -> Result<()> {
    session.resize(1000, 800).await?;
    let set: String = SETTINGS.iter().map(|(name, value, _)| format!("{name}:{value};")).collect();
    let body = format!("<div style=\"{set}\"><sanctions-explainer></sanctions-explainer></div>");
    let _server = host(session, &body).await?;
    for (name, value, ours) in SETTINGS {
        let of = |element: &str| format!("getComputedStyle({element}).getPropertyValue('{name}')");
        assert_eq!(session.look::<String>(&of("sx.widgets()[0].parentElement")).await?, value, "{name}");
        assert_eq!(session.look::<String>(&of("sx.one('.sx-sentence')")).await?, ours, "{name}");
    }
    session.expect_no_errors().await
}

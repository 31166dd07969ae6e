//! Pages whose styles were written for nothing but themselves: the widget can be read, and the page looks as it did.

use std::collections::BTreeMap;

use anyhow::{Result, ensure};
use browser_tests::{Eyes, HTML, Session, in_each_engine, open_host, open_site};
use serde_json::Value;

use crate::appearance::{ARGUMENT, select, show, unfold};

in_each_engine!(it_can_be_read_and_the_page_looks_as_it_did);

/// What pages do to all that is in them.
const STYLES: [(&str, &str); 6] = [
    ("everything unset", "* { all: unset !important }"),
    ("large letters", "html { font-size: 40px }"),
    ("from right to left", "body { direction: rtl }"),
    (
        "dark",
        "html { background: #000; color: #fff; color-scheme: dark } main * { background: #222; color: #eee }",
    ),
    ("scaled", "main { transform: scale(.8); transform-origin: 0 0 }"),
    (
        "all at once",
        "* { all: unset !important } html { font-size: 40px !important; background: #000 !important; color: #fff !important } \
         body { direction: rtl } main { display: block !important }",
    ),
];

/// What a page has beside a widget.
const PAGE: &str = "<main><h1>An article</h1><p>Its <a href=\"#a\">words</a> and <em>more</em></p><button>Press</button>\
    <ul><li>One</li></ul><table><tr><th>Head</th><td>Cell</td></tr></table><input value=\"A field\"><details open><summary>Fold</summary>In it</details>\
    <sanctions-explainer></sanctions-explainer><p>The end</p></main>";

/// Every style of every element of the page's own, but for those that follow from how high the widget is, such as the room
/// that a scroll bar takes.
const OWN: &str = "(() => {
    const follows = /^(width|height|inline-size|block-size)$|origin|^(inset|top|bottom)/;
    const own = [...document.querySelectorAll('html, body, main, main *:not(sanctions-explainer, sanctions-explainer *)')];
    return Object.fromEntries(own.flatMap((one, at) => [...getComputedStyle(one)].filter((name) => !follows.test(name))
        .map((name) => [`${at} ${one.localName} ${name}`, getComputedStyle(one).getPropertyValue(name)])));
})()";

async fn it_can_be_read_and_the_page_looks_as_it_did(session: &Session) -> Result<()> {
    session.resize(900, 900).await?;
    for (name, style) in STYLES {
        let with = open_host(PAGE)?.replace("</head>", &format!("<style>{style}</style></head>"));
        let without = with.replace("<script type=\"module\"", "<script type=\"text/plain\"");
        let server =
            open_site()?.page("/without.html", HTML, without).page("/with.html", HTML, with).start(0)?;
        session.goto(&server.url("without.html")).await?;
        let before: BTreeMap<String, String> = session.look(OWN).await?;
        ensure!(before.len() > 1000, "only {} styles", before.len());

        session.visit(&server.url("with.html")).await?;
        for way in ["focus", "diagram", "outline"] {
            show(session, way).await?;
            unfold(session).await?;
            select(session, ARGUMENT, true).await?;
            session.script::<Value>("painted.spread(); return true", vec![]).await?;
            let wrong: Vec<String> = session.look("[...painted.cut(), ...painted.overlaps()]").await?;
            ensure!(wrong.is_empty(), "{name}, {way}: {wrong:#?}");
            select(session, ARGUMENT, false).await?;
        }
        let after: BTreeMap<String, String> = session.look(OWN).await?;
        let changed: Vec<_> = before.iter().filter(|(key, value)| after.get(*key) != Some(value)).collect();
        ensure!(changed.is_empty(), "{name}: the page had {changed:#?}");

        // Scaled down, a border is thinner than a pixel.
        if style.contains("scale") {
            continue;
        }
        show(session, "focus").await?;
        session.script::<()>("painted.forget(); document.querySelectorAll('main > :not(sanctions-explainer)').forEach((one) => one.remove())", vec![]).await?;
        let measured = session.measure().await?;
        let faint: Vec<_> = measured.iter().filter(|one| one.contrast(Eyes::Usual) < one.needed()).collect();
        ensure!(faint.is_empty(), "{name}: {faint:#?}");
        session.expect_no_errors().await?;
    }
    Ok(())
}

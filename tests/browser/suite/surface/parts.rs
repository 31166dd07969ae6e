//! The parts that a page can style.

use std::collections::BTreeSet;

use anyhow::Result;
use browser_tests::{HTML, Session, in_each_engine, open_host, open_site};

use crate::embed::{act, left};

in_each_engine!(the_guide_has_every_part_and_each_can_be_styled);

const GUIDE: &str = include_str!("../../../../docs/theming.md");

/// The parts that the guide names.
fn told() -> BTreeSet<String> {
    let section = GUIDE.split("\n## Parts\n").nth(1).unwrap_or_default();
    let section = section.split("\n## ").next().unwrap_or_default();
    let rows = section.lines().filter_map(|row| row.strip_prefix("| `"));
    rows.filter_map(|row| row.split('`').next()).map(str::to_owned).collect()
}

async fn the_guide_has_every_part_and_each_can_be_styled(session: &Session) -> Result<()> {
    let rules: Vec<String> = told()
        .iter()
        .map(|part| format!("sanctions-explainer::part({part}) {{ outline-offset: 7px }}"))
        .collect();
    let page = open_host("<sanctions-explainer></sanctions-explainer>")?
        .replace("</head>", "<link rel=\"stylesheet\" href=\"parts.css\"></head>");
    let server = open_site()?
        .page("/host.html", HTML, page)
        .page("/parts.css", "text/css", rules.concat())
        .start(0)?;
    session.visit(&server.url("host.html")).await?;
    act(session, "sx.widgets()[0].select('free-to-hire')").await?;
    session.see("the panel", "sx.one('.sx-detail')").await?;
    let parts =
        "sx.all('[part]').map((one) => [one.getAttribute('part'), getComputedStyle(one).outlineOffset])";
    for view in ["diagram", "focus"] {
        act(session, &format!("sx.click('[data-view={view}]')")).await?;
        let drawn = if view == "focus" { ".sx-f" } else { ".sx-figure" };
        session.see("the view", &format!("sx.one('{drawn}')")).await?;
        let found: Vec<(String, String)> = session.look(parts).await?;
        assert!(found.iter().all(|(_, offset)| offset == "7px"), "{view}: {found:#?}");
        assert_eq!(found.into_iter().map(|(part, _)| part).collect::<BTreeSet<_>>(), told(), "{view}");
    }
    left(session, server).await
}

//! On a page that runs from right to left the widget, in English, is not turned round; and where its own language runs
//! that way, it is mirrored as a whole and nothing is cut. (The figure keeps its direction: its bands are in an order.)

use anyhow::{Result, ensure};
use browser_tests::{HTML, OPEN, Session, in_each_engine, open_article, open_site};
use serde_json::Value;

use super::{ARGUMENT, select, show, unfold, ways};

in_each_engine!(a_page_from_right_to_left_does_not_turn_it, its_own_direction_mirrors_it);

/// Where everything in the widget is, from its left edge.
const PLACES: &str = "(() => {
    const { left, top } = sx.one('.sx').getBoundingClientRect();
    return sx.all('.sx *').filter((one) => !painted.hidden(one)).map((one) => {
        const { x, y, width, height } = one.getBoundingClientRect();
        return [painted.name(one), ...[x - left, y - top, width, height].map(Math.round)].join(' ');
    });
})()";

async fn a_page_from_right_to_left_does_not_turn_it(session: &Session) -> Result<()> {
    let turned = open_article()?.replace("<html lang=\"en\">", "<html lang=\"en\" dir=\"rtl\">");
    let server = open_site()?.page("/rtl.html", HTML, turned).start(0)?;
    for width in [320, 1280] {
        let mut places: Vec<Vec<String>> = Vec::new();
        for page in [OPEN, "rtl.html?view=diagram"] {
            session.goto_sized(&server.url(page), width, 900).await?;
            session.see("running widget", "sx.ready()").await?;
            ensure!(
                session
                    .look::<bool>("(document.dir === 'rtl') === location.pathname.includes('rtl')")
                    .await?
            );
            let mut all = Vec::new();
            for way in ways(session).await? {
                show(session, &way).await?;
                unfold(session).await?;
                select(session, ARGUMENT, true).await?;
                session.script::<Value>("painted.spread(); return true", vec![]).await?;
                all.extend(session.look::<Vec<String>>(PLACES).await?);
                let cut: Vec<String> = session.look("[...painted.cut(), ...painted.overlaps()]").await?;
                ensure!(cut.is_empty(), "{page}, {way}, {width}: {cut:#?}");
                select(session, ARGUMENT, false).await?;
            }
            places.push(all);
        }
        let moved: Vec<_> = places[0].iter().zip(&places[1]).filter(|(a, b)| a != b).take(10).collect();
        ensure!(places[0].len() == places[1].len() && moved.is_empty(), "at {width}: {moved:#?}");
    }
    session.expect_no_errors().await
}

/// Where what comes first in a line is, from the edge where lines begin: switches, choices, tabs, counts, the panel's
/// buttons, the first column of the table.
const FROM_START: &str = "(() => {
    const { left, right } = sx.one('.sx').getBoundingClientRect();
    const rtl = sx.one('.sx').dir === 'rtl';
    return sx.all('.sx-actor input, .sx-reading input, .sx-tab, .sx-count, .sx-preset, .sx-legend li, .sx-detail, .sx-item, .sx-table th, .sx-f-box, .sx-f-option, .sx-entry')
        .filter((one) => !painted.hidden(one)).map((one) => {
            const rect = one.getBoundingClientRect();
            return [painted.name(one), rtl ? right - rect.right : rect.left - left];
        });
})()";

async fn its_own_direction_mirrors_it(session: &Session) -> Result<()> {
    for width in [320, 1280] {
        let _server = super::opened(session, width, 900).await?;
        for way in ways(session).await? {
            show(session, &way).await?;
            unfold(session).await?;
            select(session, ARGUMENT, true).await?;
            session.script::<Value>("painted.spread(); return true", vec![]).await?;
            let mut places: Vec<Vec<(String, f64)>> = Vec::new();
            for direction in ["ltr", "rtl"] {
                session
                    .script::<Value>(&format!("sx.one('.sx').dir = '{direction}'; return true"), vec![])
                    .await?;
                places.push(session.look(FROM_START).await?);
                let cut: Vec<String> = session.look("[...painted.cut(), ...painted.overlaps()]").await?;
                ensure!(cut.is_empty(), "{direction}, {way}, {width}: {cut:#?}");
            }
            let moved: Vec<_> = places[0]
                .iter()
                .zip(&places[1])
                .filter(|(a, b)| a.0 != b.0 || (a.1 - b.1).abs() > 1.5)
                .take(10)
                .collect();
            ensure!(places[0].len() > 20 && moved.is_empty(), "{way} at {width} is not mirrored: {moved:#?}");
            session.script::<Value>("sx.one('.sx').dir = 'ltr'; return true", vec![]).await?;
            select(session, ARGUMENT, false).await?;
        }
    }
    session.expect_no_errors().await
}

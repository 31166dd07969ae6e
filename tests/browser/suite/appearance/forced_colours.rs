//! In the reader's own colours states are still told apart, words can be read, controls and the focus be seen.
//!
//! Chromium is told to force colours, on a light and on a dark palette; Firefox is set up to. WebKitGTK has no such
//! setting.

use std::collections::HashSet;

use anyhow::{Result, ensure};
use browser_tests::{Engine, Eyes, Session};
use serde_json::Value;

use super::focus_ring::{KINDS, rings, use_keys};
use super::without_colour::alike;
use super::{media, opened, show, unfold, ways};

mod own_colours_leave_everything_to_be_seen {
    browser_tests::in_one_engine!(own_colours_leave_everything_to_be_seen, chromium, Chromium);
    browser_tests::in_one_engine!(own_colours_leave_everything_to_be_seen, firefox, Firefox, OwnColours);
}

async fn own_colours_leave_everything_to_be_seen(session: &Session) -> Result<()> {
    let chromium = session.engine == Engine::Chromium;
    let mut wrong = Vec::new();
    for palette in if chromium { &["light", "dark"][..] } else { &["own"] } {
        if chromium {
            media(session, &[("forced-colors", "active"), ("prefers-color-scheme", palette)]).await?;
        }
        let _server = opened(session, 1280, 900).await?;
        ensure!(
            session.look::<bool>("matchMedia('(forced-colors: active)').matches").await?,
            "nothing is forced"
        );
        use_keys(session).await?;
        session.look::<Value>("sx.change('[data-preset=exemption-fails]').then(() => true)").await?;
        let mut seen = HashSet::new();
        show(session, "diagram").await?;
        let found = rings(session, &KINDS, &mut seen).await?;
        ensure!(seen.len() > 14, "only {seen:?}");
        wrong.extend(found.into_iter().map(|one| format!("{palette}, focus: {one}")));
        if chromium {
            session.magnify(1280, 3200, 2).await?;
        } else {
            session.resize(1280, 3200).await?;
        }
        for way in ways(session).await? {
            show(session, &way).await?;
            unfold(session).await?;
            for one in session.measure().await? {
                let contrast = one.contrast(Eyes::Usual);
                if contrast < one.needed() {
                    wrong.push(format!("{palette}, {way}: {:?} {}: {contrast:.2}", one.kind, one.what));
                }
            }
        }
        show(session, "diagram").await?;
        wrong
            .extend(alike(session, &[Eyes::Usual]).await?.into_iter().map(|one| format!("{palette}: {one}")));
        if chromium {
            session.cdp("Emulation.clearDeviceMetricsOverride", serde_json::json!({})).await?;
        }
    }
    ensure!(wrong.is_empty(), "{} not seen: {wrong:#?}", wrong.len());
    session.expect_no_errors().await
}

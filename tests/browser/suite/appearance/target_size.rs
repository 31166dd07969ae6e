//! Everything that can be hit is large enough for a thumb, or has room around it.

use anyhow::Result;
use browser_tests::{Session, in_each_engine};
use serde::Deserialize;

use super::{ARGUMENT, opened, select, show, unfold, ways};

in_each_engine!(targets_are_large_enough);

/// What `painted.small()` tells.
#[derive(Debug, Deserialize)]
pub struct Targets {
    /// How many targets there are.
    pub count: usize,
    /// How many of them measure 44 px and more each way.
    pub large: usize,
    /// Those that are too small and too near to another.
    pub near: Vec<String>,
}

async fn targets_are_large_enough(session: &Session) -> Result<()> {
    let mut wrong = Vec::new();
    for width in [320, 768, 1280] {
        let _server = opened(session, width, 900).await?;
        let (mut count, mut large) = (0, 0);
        for way in ways(session).await? {
            show(session, &way).await?;
            unfold(session).await?;
            for panel in [false, true] {
                if panel {
                    select(session, ARGUMENT, true).await?;
                }
                let found: Targets = session.look("painted.small()").await?;
                assert!(found.count > 50, "only {} targets in {way}", found.count);
                (count, large) = (count + found.count, large + found.large);
                wrong.extend(found.near.into_iter().map(|one| format!("{width}, {way}: {one}")));
                if panel {
                    select(session, ARGUMENT, false).await?;
                }
            }
        }
        println!(
            "{} at {width} px: {} % of {count} targets measure 44 px or more each way",
            session.engine.name(),
            large * 100 / count
        );
    }
    wrong.sort();
    wrong.dedup();
    assert!(wrong.is_empty(), "{} targets too small: {wrong:#?}", wrong.len());
    session.expect_no_errors().await
}

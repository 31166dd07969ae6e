//! Everything on the pages of a class that can be hit is large enough for a thumb, or has room around it.

use anyhow::{Result, ensure};
use browser_tests::{Session, in_each_engine};

use super::Page;
use crate::appearance::target_size::Targets;

in_each_engine!(targets_are_large_enough);

async fn targets_are_large_enough(session: &Session) -> Result<()> {
    let mut wrong = Vec::new();
    for page in Page::ALL {
        for width in [320, 768, 1280] {
            let _server = page.open(session, width, 900).await?;
            let mut count = 0;
            page.each_state(session, async |state| {
                session.look::<Vec<String>>("painted.lasting(() => painted.small().near)").await?;
                let found: Targets = session.look("painted.small()").await?;
                count += found.count;
                wrong.extend(
                    found.near.into_iter().map(|one| format!("{page:?}, {width} px, {state}: {one}")),
                );
                Ok(())
            })
            .await?;
            ensure!(count > 15, "only {count} targets of {page:?} at {width} px");
            session.expect_nothing_but_resizing().await?;
        }
    }
    ensure!(wrong.is_empty(), "{} targets too small: {wrong:#?}", wrong.len());
    Ok(())
}

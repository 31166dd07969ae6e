//! Predict first: a change is asked about, gives nothing away, and is then made and told, or not made at all.

use anyhow::Result;
use browser_tests::{ARTICLES, Session, in_each_engine, open_site};

use super::tour::SHOWN;

in_each_engine!(nothing_tells_before_a_change_is_made, a_change_that_is_taken_back_leaves_no_trace);

/// A switch of an actor, a choice of a reading and one of a premise: everything is operated by such.
const CONTROLS: [&str; 4] = [
    "[data-actor]:not(:checked)",
    "[data-reading]:not(:checked)",
    "[data-switch]:not(:checked)",
    ".sx-f-option input:not(:checked)",
];

async fn opened(session: &Session, page: &str) -> Result<dev_server::Server> {
    let server = open_site()?.start(0)?;
    session.resize(1280, 900).await?;
    session.visit(&server.url(&format!("{page}?predict=on"))).await?;
    session.see("running widget", "sx.one('[data-do=predict]')?.checked").await?;
    Ok(server)
}

/// What is folded away takes no focus, and what comes later must not come in between.
async fn unfolded(session: &Session) -> Result<()> {
    session.see("unfolded", "sx.all('details').every((one) => one.open = true)").await?;
    session.see("what comes later", "sx.one('[data-do=json]')").await?;
    session.see("unfolded", "sx.all('details').every((one) => one.open = true)").await?;
    Ok(())
}

async fn nothing_tells_before_a_change_is_made(session: &Session) -> Result<()> {
    for article in ARTICLES {
        let _server = opened(session, article.open).await?;
        for control in CONTROLS {
            unfolded(session).await?;
            let before: String = session.look(SHOWN).await?;
            let world: String = session.look("sx.world()").await?;
            session.focus(control).await?;
            session.press(" ").await?;
            session.see("the question", "sx.text('.sx-step-question')?.length > 10").await?;
            session.see("focus", "sx.focused()?.closest('.sx-step') !== null").await?;
            let told: String = session.look("sx.text('.sx-sentence')").await?;
            assert!(
                told.starts_with("You chose: ") && told.ends_with("Say first what you expect."),
                "{told}"
            );
            let after: String = session.look(SHOWN).await?;
            assert_eq!(before, after, "{}: {control} gives something away", article.case);

            session.focus("[data-do=guess-stands]").await?;
            session.press(" ").await?;
            session
                .see("the outcome", "sx.text('.sx-step-outcome')?.startsWith('You said that it stands')")
                .await?;
            session.see("focus", "sx.focused()?.closest('.sx-step') !== null").await?;
            let now: String = session.look("sx.world()").await?;
            assert_ne!(now, world, "{control}");
            session.click("[data-do=undo]").await?;
            session.see_equal("the world before", "sx.world()", world).await?;
            session.see("no question and no outcome", "sx.one('.sx-step') === null").await?;
        }
    }
    session.expect_no_errors().await
}

async fn a_change_that_is_taken_back_leaves_no_trace(session: &Session) -> Result<()> {
    let _server = opened(session, ARTICLES[0].open).await?;
    for control in CONTROLS {
        unfolded(session).await?;
        let before: String = session.look(SHOWN).await?;
        session.focus(control).await?;
        session.press(" ").await?;
        session.see("the question", "sx.text('.sx-step-question')?.length > 10").await?;
        session.focus("[data-do=withdraw]").await?;
        session.press(" ").await?;
        session.see_equal("the sentence", "sx.text('.sx-sentence')", "Nothing was changed.").await?;
        let after: String = session.look(SHOWN).await?;
        assert_eq!(before, after, "{control}");
    }
    session.expect_no_errors().await
}

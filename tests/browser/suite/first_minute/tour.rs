//! The tour: each step told once, by keys alone, and nothing given away before it is answered.

use anyhow::Result;
use browser_tests::{ARTICLES, Session, in_each_engine, open_site};
use serde_json::{Value, json};

use super::opening::IN_SIGHT;
use crate::appearance::touch::{tap, use_a_phone};

in_each_engine!(the_tour_is_gone_through_by_keys, nothing_tells_before_the_answer, a_step_has_an_address);

// Elsewhere drivers have no finger.
mod the_tour_is_gone_through_by_taps {
    browser_tests::in_one_engine!(the_tour_is_gone_through_by_taps, chromium, Chromium);
}

/// A key as WebDriver names it.
const ENTER: &str = "\u{e007}";

/// The step of the tour that the page is at, or null.
const AT: &str = "sx.text('.sx-step-count')?.match(/\\d+/)[0] ?? null";

/// All that could give an answer away: what is drawn, named, counted and placed, but the place of the step and the
/// sentence, which both say what is asked.
pub const SHOWN: &str = "(() => {
    const left = (one) => one.closest('.sx-tour, .sx-now');
    // How tall the sentence is.
    const told = (one, name) => name === 'style' && one.matches('.sx-body');
    const parts = sx.all('*').filter((one) => !left(one)).map((one) => {
        const own = [...one.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data).join('');
        return [one.tagName, ...[...one.attributes].filter(({ name }) => !told(one, name)).map(({ name, value }) => `${name}=${value}`), own, one.checked].join(' ');
    });
    return JSON.stringify([parts, sx.world(), sx.heard.length]);
})()";

async fn started(session: &Session, page: &str) -> Result<dev_server::Server> {
    let server = open_site()?.start(0)?;
    session.resize(1280, 900).await?;
    session.visit(&server.url(page)).await?;
    session.focus("[data-do=tour]").await?;
    session.press(ENTER).await?;
    session.see("the words of the first step", "sx.text('.sx-step-text')?.length > 30").await?;
    Ok(server)
}

async fn the_tour_is_gone_through_by_keys(session: &Session) -> Result<()> {
    for article in ARTICLES {
        let _server = started(session, article.open).await?;
        let mut sentences: Vec<String> = Vec::new();
        let count: usize = session.look("+sx.text('.sx-step-count').match(/(\\d+)$/)[1]").await?;
        for step in 1..=count {
            session.see_equal("step", AT, step.to_string()).await?;
            // The step has the focus, so that it is what is read next.
            session.see("focus", "sx.focused()?.closest('.sx-step') !== null").await?;
            if session.look::<bool>("sx.one('.sx-guesses') !== null").await? {
                session.focus("[data-do=guess-contested]").await?;
                session.press(" ").await?;
                session.see("the outcome", "sx.text('.sx-step-outcome')?.length > 10").await?;
            }
            let told: String = session.look("sx.text('.sx-sentence')").await?;
            assert!(told.contains(&format!("{step}")) && !sentences.contains(&told), "{told}");
            sentences.push(told);
            if step < count {
                session.focus("[data-do=step-next]").await?;
                session.press(ENTER).await?;
            }
        }
        let last: String = session.look("sx.world()").await?;
        session.focus("[data-do=step-back]").await?;
        session.press(ENTER).await?;
        session.see_equal("one step back", AT, (count - 1).to_string()).await?;
        session.focus("[data-do=step-leave]").await?;
        session.press(ENTER).await?;
        session.see("the way back into the tour", "!sx.one('.sx-step') && sx.one('[data-do=tour]')").await?;
        session.focus("[data-do=tour]").await?;
        session.press(ENTER).await?;
        session.see_equal("the step that was left", AT, (count - 1).to_string()).await?;
        session.focus("[data-do=step-next]").await?;
        session.press(ENTER).await?;
        session.see_equal("the last step", AT, count.to_string()).await?;
        session.focus("[data-do=step-finish]").await?;
        session.press(ENTER).await?;
        session.see("an end", "!sx.one('.sx-step') && /tour ends/.test(sx.text('.sx-sentence'))").await?;
        session.see_equal("the world of the last step", "sx.world()", last).await?;
        // What comes next is in the middle of the figure, and the tour begins anew.
        session.see("focus in the figure", "!!sx.focused()?.closest('.sx-f-middle')").await?;
        session.focus("[data-do=tour]").await?;
        session.press(ENTER).await?;
        session.see_equal("the first step", AT, "1").await?;
    }
    session.expect_no_errors().await
}

async fn the_tour_is_gone_through_by_taps(session: &Session) -> Result<()> {
    use_a_phone(session).await?;
    let server = open_site()?.start(0)?;
    for article in ARTICLES {
        session.visit(&server.url(article.open)).await?;
        tap(session, "[data-do=tour]").await?;
        session.see("the words of the first step", "sx.text('.sx-step-text')?.length > 30").await?;
        let count: usize = session.look("+sx.text('.sx-step-count').match(/(\\d+)$/)[1]").await?;
        for step in 1..=count {
            session.see_equal("step", AT, step.to_string()).await?;
            if session.look::<bool>("sx.one('.sx-guesses') !== null").await? {
                tap(session, "[data-do=guess-not]").await?;
                session.see("the outcome", "sx.text('.sx-step-outcome')?.length > 10").await?;
                let together = format!(
                    "(() => {{ {IN_SIGHT} return ['.sx-step-outcome', '.sx-f-middle'].every((one) => inSight(sx.one(one))) }})()"
                );
                session.see("the outcome and the figure together", &together).await?;
            }
            tap(session, if step < count { "[data-do=step-next]" } else { "[data-do=step-finish]" }).await?;
        }
        session.see("an end", "!sx.one('.sx-step') && /tour ends/.test(sx.text('.sx-sentence'))").await?;
    }
    session.expect_no_errors().await
}

async fn nothing_tells_before_the_answer(session: &Session) -> Result<()> {
    for article in ARTICLES {
        let _server = started(session, article.open).await?;
        let count: usize = session.look("+sx.text('.sx-step-count').match(/(\\d+)$/)[1]").await?;
        let mut asked = 0;
        for step in 1..=count {
            session.see_equal("step", AT, step.to_string()).await?;
            if session.look::<bool>("sx.one('.sx-guesses') !== null").await? {
                asked += 1;
                let sentence: String = session.look("sx.text('.sx-sentence')").await?;
                assert!(!sentence.contains('“'), "names no argument yet: {sentence}");
                session.click("[data-do=guess-unsure]").await?;
                session.see("the outcome", "sx.text('.sx-step-outcome')?.length > 10").await?;
            }
            if step < count {
                let before: String = session.look(SHOWN).await?;
                session.click("[data-do=step-next]").await?;
                let next = (step + 1).to_string();
                session.see_equal("step", AT, next).await?;
                if session.look::<bool>("sx.one('.sx-guesses') !== null").await? {
                    let after: String = session.look(SHOWN).await?;
                    assert_eq!(before, after, "{}: step {} gives something away", article.case, step + 1);
                }
            }
        }
        assert!(asked >= 3, "{}: {asked} questions", article.case);
    }
    session.expect_no_errors().await
}

async fn a_step_has_an_address(session: &Session) -> Result<()> {
    let server = started(session, ARTICLES[0].open).await?;
    session.click("[data-do=step-next]").await?;
    session.see_equal("step", AT, "2").await?;
    let step: String = session.look("sx.one('.sx-step').dataset.step").await?;
    session.visit(&server.url(&format!("{}?step={step}", ARTICLES[0].open))).await?;
    session.see("the same step", &format!("sx.one('.sx-step')?.dataset.step === '{step}'")).await?;
    session.see("its words", "sx.text('.sx-step-text')?.length > 30").await?;
    // Nobody asked for it on this page, so nothing scrolls and nobody's place is taken.
    session.look::<Value>("new Promise(requestAnimationFrame).then(sx.turn).then(() => null)").await?;
    session
        .see_equal("the focus and the page where they were", "[sx.focused(), scrollY]", json!([null, 0]))
        .await?;
    session.expect_no_errors().await
}

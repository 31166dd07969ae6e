//! Words of a panel and of an article explained on the spot, by pointer and by keys; in an article without script, too.

use anyhow::{Result, ensure};
use browser_tests::{Engine, OPEN, Session, in_each_engine, open_site, site};
use serde_json::{Value, json};
use thirtyfour::By;

use crate::article::{OPENING, key, sees_world};

in_each_engine!(
    a_word_is_explained_where_it_stands,
    a_word_of_the_article_is_explained_below_its_paragraph,
    a_meaning_fits_a_phone_and_stays_off_paper
);

/// The panel of a claim, whose own text names a term of the glossary.
const PANEL: &str = ".sx-figure [data-node=\"argument:pyongyang-bound\"]";

/// A world it applies in.
const WORLD: &str = "on=north-korea,donetsk,security-council&reading=open&accept=&reject=";

async fn a_word_is_explained_where_it_stands(session: &Session) -> Result<()> {
    let server = open_site()?.start(0)?;
    session.resize(1280, 900).await?;
    session.visit(&server.url(&format!("{OPEN}&{WORLD}"))).await?;
    session.script::<bool>(&format!("sx.click('{PANEL}'); return true"), vec![]).await?;
    // They come with the whole case.
    session.see("terms", "sx.all('.sx-detail .sx-term').length > 2").await?;
    let terms: Vec<String> =
        session.look("sx.all('.sx-term').map((element) => element.dataset.term)").await?;
    let mut once = terms.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), terms.len(), "{terms:?}");
    ensure!(
        session
            .look::<usize>("sx.all('.sx-detail .sx-meaning').filter((one) => one.checkVisibility()).length")
            .await?
            == 0
    );

    let [first, second] = [&terms[0], &terms[1]].map(|id| format!("[data-term={id}]"));
    let expanded = |term: &str| format!("sx.one('{term}').getAttribute('aria-expanded')");
    session.click(&first).await?;
    session.see_equal("opened", &expanded(&first), "true").await?;
    session
        .see_equal(
            "one meaning",
            "sx.all('.sx-detail .sx-meaning').filter((one) => one.checkVisibility()).length",
            1,
        )
        .await?;
    // Right below the paragraph the word stands in, and it begins with the name of the term.
    let below = format!(
        "(() => {{ const word = sx.one('{first}'), block = word.closest('p, li'), said = block.querySelector('.sx-meaning');
            return !!said && block.lastElementChild === said && said.getBoundingClientRect().top >= word.getBoundingClientRect().bottom - 1
                && said.textContent.length > 20 && said.querySelector('strong').textContent.length > 2; }})()"
    );
    session.see("what it means, below", &below).await?;
    ensure!(
        session.look::<bool>(&format!("sx.focused() === sx.one('{first}')")).await?
            || session.engine == Engine::WebKit
    );

    // By keys: the next word, and one meaning at a time.
    session.focus(&second).await?;
    assert!(session.look::<bool>("sx.hold()").await?);
    session.press(key::ENTER).await?;
    session.see_equal("the other", &expanded(&second), "true").await?;
    session.see_equal("the first closed", &expanded(&first), "false").await?;
    session
        .see_equal(
            "one meaning",
            "sx.all('.sx-detail .sx-meaning').filter((one) => one.checkVisibility()).length",
            1,
        )
        .await?;
    session.press(key::SPACE).await?;
    session.see_equal("closed again", &expanded(&second), "false").await?;
    session
        .see_equal(
            "no meaning",
            "sx.all('.sx-detail .sx-meaning').filter((one) => one.checkVisibility()).length",
            0,
        )
        .await?;
    assert!(session.look::<bool>("sx.kept()").await?, "the focus is lost");

    // It does not outlive its panel, and nothing of it is announced or changes the world.
    session.press(key::ENTER).await?;
    session
        .see_equal(
            "open",
            "sx.all('.sx-detail .sx-meaning').filter((one) => one.checkVisibility()).length",
            1,
        )
        .await?;
    session.press(key::ESCAPE).await?;
    session.see("no panel", "!sx.one('.sx-detail')").await?;
    session.script::<bool>(&format!("sx.click('{PANEL}'); return true"), vec![]).await?;
    session.see("terms", "sx.all('.sx-detail .sx-term').length > 2").await?;
    session
        .see_equal(
            "no meaning",
            "sx.all('.sx-detail .sx-meaning').filter((one) => one.checkVisibility()).length",
            0,
        )
        .await?;
    assert_eq!(session.look::<usize>("sx.heard.length").await?, 0);
    session.expect_no_errors().await
}

/// The notes of the article that are seen, by their ids.
const SEEN: &str =
    "[...document.querySelectorAll('.meaning')].filter((one) => one.checkVisibility()).map((one) => one.id)";

async fn a_word_of_the_article_is_explained_below_its_paragraph(session: &Session) -> Result<()> {
    let quiet = site()?.header("", "Content-Security-Policy", "script-src 'none'").start(0)?;
    let server = open_site()?.start(0)?;
    session.resize(1280, 900).await?;
    for (script, url) in [(true, server.url(OPEN)), (false, quiet.url(""))] {
        if script {
            session.visit(&url).await?;
        } else {
            session.goto(&url).await?;
        }
        session.see_equal("no meaning", SEEN, json!([])).await?;
        session.driver.find(By::Css("[href='#term-sanctions']")).await?.click().await?;
        session.see_equal("one meaning", SEEN, json!(["term-sanctions"])).await?;
        // Both are in sight, the word above.
        let places = "['word', 'term'].map((one) => document.getElementById(`${one}-sanctions`).getBoundingClientRect())";
        session
            .see(
                "the word and its meaning",
                &format!("(([word, note]) => 0 <= word.top && word.bottom <= note.top && note.bottom <= innerHeight)({places})"),
            )
            .await?;

        // By keys: another word, and from what it means on, and back to it.
        let focus = "document.querySelector('[href=\"#term-donbas\"]').focus(); return true";
        session.script::<bool>(focus, vec![]).await?;
        session.press(key::ENTER).await?;
        session.see_equal("the other alone", SEEN, json!(["term-donbas"])).await?;
        let focused = "document.activeElement.id || document.activeElement.getAttribute('href')";
        session.see_equal("the focus", focused, "term-donbas").await?;
        session.press(key::TAB).await?;
        session.see_equal("the way back", focused, "#word-donbas").await?;
        session.press(key::ENTER).await?;
        session.see_equal("no meaning again", SEEN, json!([])).await?;
        session.see_equal("the word", focused, "word-donbas").await?;
        // To the figure it is nothing.
        if script {
            sees_world(session, "the opening", OPENING).await?;
            session.expect_no_errors().await?;
        }
    }
    Ok(())
}

async fn a_meaning_fits_a_phone_and_stays_off_paper(session: &Session) -> Result<()> {
    let quiet = site()?.header("", "Content-Security-Policy", "script-src 'none'").start(0)?;
    session.goto_sized(&quiet.url(""), 320, 600).await?;
    session.script::<Value>("document.querySelector('[href=\"#term-donbas\"]').click()", vec![]).await?;
    session.see_equal("one meaning", SEEN, json!(["term-donbas"])).await?;
    let fits = "document.documentElement.scrollWidth <= innerWidth
        && [...document.querySelectorAll('.meaning:target a')].every((one) => one.getBoundingClientRect().height >= 44)";
    assert!(session.look::<bool>(fits).await?);
    if session.engine == Engine::Chromium {
        session.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
        session.see_equal("nothing on paper", SEEN, json!([])).await?;
        session.cdp("Emulation.setEmulatedMedia", json!({ "media": "" })).await?;
    }
    Ok(())
}

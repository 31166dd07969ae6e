//! What is looked at: as a page asks for it, and as a page is told.

use anyhow::Result;
use browser_tests::{Session, in_each_engine};
use serde_json::{Value, json};

use super::strict;
use crate::embed::{act, left};

in_each_engine!(a_page_selects_and_is_not_told, a_page_is_told_what_a_reader_looks_at);

const LISTEN: &str = "window.told = [];
    addEventListener('sanctions-explainer-select', ({ detail }) => told.push(detail))";

async fn a_page_selects_and_is_not_told(session: &Session) -> Result<()> {
    let server = strict(session, "").await?;
    act(session, LISTEN).await?;
    for (id, title) in [
        ("argument:free-to-hire", "Free to hire workers"),
        ("russia", "Russia"),
        ("premise:members-only", "Only members are bound"),
    ] {
        assert!(session.look::<bool>(&format!("sx.widgets()[0].select('{id}')")).await?, "{id}");
        session.see_equal("the panel", "sx.text('.sx-detail h3')", title).await?;
    }
    assert!(session.look::<bool>("sx.widgets()[0].select('')").await?);
    session.see("no panel", "!sx.one('.sx-detail')").await?;
    // What is not there is named once in the console, and changes nothing.
    act(session, "window.warned = []; const warn = console.warn; console.warn = (...words) => { warned.push(words.join(' ')); }").await?;
    for id in ["nobody", "argument:", "fold:claim", "__proto__", "argument:russia"] {
        assert!(!session.look::<bool>(&format!("sx.widgets()[0].select('{id}')")).await?, "{id}");
    }
    act(session, "sx.widgets()[0].select({ toString: () => 'object' })").await?;
    let warned: Vec<String> = session.look("warned").await?;
    assert_eq!(warned.len(), 6, "{warned:#?}");
    assert!(warned[0].contains("select(\"nobody\")"), "{warned:#?}");
    act(session, "return sx.turn().then(sx.turn)").await?;
    session.see("no panel", "!sx.one('.sx-detail')").await?;
    // The words of a link also say which argument stands in the middle and how the world is seen.
    for (words, seen) in
        [("view=outline", ".sx-outline"), ("focus=inside-ukraine", "[data-middle=inside-ukraine]")]
    {
        assert!(session.look::<bool>(&format!("sx.widgets()[0].open('{words}')")).await?, "{words}");
        session.see(words, &format!("sx.one('{seen}')")).await?;
    }
    session.see_equal("nothing told", "told", json!([])).await?;
    left(session, server).await
}

async fn a_page_is_told_what_a_reader_looks_at(session: &Session) -> Result<()> {
    let server = strict(session, "").await?;
    act(session, LISTEN).await?;
    let argument = "argument:free-to-hire";
    act(session, &format!("sx.click('.sx-figure [data-node=\"{argument}\"]')")).await?;
    session.see("the panel", "sx.one('.sx-detail')").await?;
    let open = json!([{ "selected": argument, "focus": "free-to-hire" }]);
    session.see_equal("that it is open", "told", open).await?;
    act(session, "told.length = 0; sx.click('.sx-detail [data-do=close]')").await?;
    let closed = json!([{ "selected": null, "focus": "free-to-hire" }]);
    session.see_equal("that it is closed", "told", closed).await?;
    // What is in the middle, moved by the page and by the reader.
    act(session, "told.length = 0; sx.widgets()[0].open('focus=pyongyang-bound')").await?;
    session
        .see("what the page asked for", "sx.one('.sx-f-middle')?.dataset.middle === 'pyongyang-bound'")
        .await?;
    assert_eq!(session.look::<Value>("told").await?, json!([]), "the page moved it");
    act(session, "sx.click('.sx-f-others .sx-f-name')").await?;
    let moved = "told.length === 1 && told[0].selected === null && told[0].focus === sx.one('.sx-f-middle').dataset.middle";
    session.see("that it is told", moved).await?;
    left(session, server).await
}

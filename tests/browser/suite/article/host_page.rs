//! What the page around a widget has of it: attributes, the event, several at once, taking one out and back.

use anyhow::Result;
use browser_tests::{HTML, Session, in_each_engine, open_host, open_site};
use serde_json::Value;

use super::{OPENING, sees_world};

in_each_engine!(
    attributes_are_read_leniently,
    several_widgets_are_independent,
    a_widget_comes_back_as_it_was,
    a_page_without_a_document_type_colours_nothing
);

const TAG: &str = "sanctions-explainer";

async fn attributes_are_read_leniently(session: &Session) -> Result<()> {
    let wrong = format!(
        "<{TAG} id=\"w\" on=\"russia nobody\" reading=\"nowhere\" accept=\"members-only\" reject=\"russia-member\" \
         theme=\"pink\" lang=\"tlh\"></{TAG}>"
    );
    let right =
        format!("<{TAG} on=\"russia, north-korea\" theme=\"dark\" reading=\"part-of-russia\"></{TAG}>");
    let server = open_site()?
        .page("/wrong.html", HTML, open_host(&wrong)?)
        .page("/right.html", HTML, open_host(&right)?)
        .start(0)?;
    session.visit(&server.url("wrong.html")).await?;
    sees_world(session, "the rest", "on=russia&reading=open&accept=members-only&reject=").await?;
    let told: Vec<String> = session.look("__seen").await?;
    for word in ["nobody", "nowhere", "russia-member", "pink", "tlh"] {
        let about = told.iter().filter(|line| line.contains(&format!("\"{word}\"")));
        assert_eq!(about.count(), 1, "{word}: {told:#?}");
    }
    assert!(told.iter().all(|line| line.contains("<sanctions-explainer id=\"w\">")), "{told:#?}");
    assert!(!session.look::<bool>("!!sx.text('.sx-faults')").await?);
    session.see_equal("fall-back language", "sx.one('.sx').lang", "en").await?;

    session.visit(&server.url("right.html")).await?;
    let world = "on=russia,north-korea&reading=part-of-russia&accept=&reject=";
    sees_world(session, "the world asked for", world).await?;
    // What is not there is the opening's; what is changed later is heard.
    let change =
        "document.querySelector('sanctions-explainer').setAttribute('reading', 'part-of-ukraine'); return 1";
    session.script::<Value>(change, vec![]).await?;
    // With a reading comes the first who holds it.
    let later = world.replace("part-of-russia", "part-of-ukraine").replace("korea&", "korea,ukraine&");
    sees_world(session, "the world asked for later", &later).await?;
    session.expect_no_errors().await
}

async fn several_widgets_are_independent(session: &Session) -> Result<()> {
    let body =
        format!("<{TAG} id=\"a\"></{TAG}><{TAG} id=\"b\"></{TAG}><{TAG} id=\"c\" on=\"russia\"></{TAG}>");
    let server = open_site()?.page("/three.html", HTML, open_host(&body)?).start(0)?;
    session.resize(1280, 900).await?;
    session.visit(&server.url("three.html")).await?;
    let worlds = "[0, 1, 2].map((n) => sx.world(n))";
    let alone = "on=russia&reading=open&accept=&reject=";
    session.see_equal("three worlds", worlds, vec![OPENING, OPENING, alone]).await?;

    let ukraine = OPENING.replace("reading=open", "reading=part-of-ukraine");
    session.script::<Value>("return sx.click('[data-reading=part-of-ukraine]', 1)", vec![]).await?;
    session.see_equal("only the second changed", worlds, vec![OPENING, &ukraine, alone]).await?;
    session
        .script::<Value>("return sx.click('[data-node=\"argument:no-barriers\"] .sx-box', 0)", vec![])
        .await?;
    session
        .see_equal("one panel", "[0, 1, 2].map((n) => sx.all('.sx-detail', n).length)", vec![1, 0, 0])
        .await?;
    // Groups of radio buttons are each widget's own.
    let chosen = "[0, 1, 2].map((n) => sx.one('.sx-reading input:checked', n).dataset.reading)";
    session.see_equal("chosen readings", chosen, vec!["open", "part-of-ukraine", "open"]).await?;
    session.script::<Value>("return sx.click('[data-actor=ukraine]', 2)", vec![]).await?;

    // Each change was told once, by the element it was made in, with every argument's status.
    session.see_equal("who was heard", "sx.heard.map((one) => one.id)", vec!["b", "c"]).await?;
    session.see_equal("statuses", "Object.keys(sx.heard[0].status).length", 22).await?;
    session.see_equal("a status", "sx.heard[0].status['inside-ukraine']", "stands").await?;
    session.expect_no_errors().await
}

async fn a_widget_comes_back_as_it_was(session: &Session) -> Result<()> {
    let body = format!("<main id=\"one\"><{TAG} id=\"a\"></{TAG}></main><aside id=\"two\"></aside>");
    let server = open_site()?.page("/moved.html", HTML, open_host(&body)?).start(0)?;
    session.visit(&server.url("moved.html")).await?;
    session.script::<Value>("return sx.click('[data-actor=luhansk]')", vec![]).await?;
    let world = OPENING.replace("donetsk,", "donetsk,luhansk,");
    sees_world(session, "a changed world", &world).await?;

    // Moved within the page it is not even redrawn.
    let moved = "const one = sx.one('.sx'), element = sx.widgets()[0];
                 two.append(element);
                 return sx.turn().then(() => sx.one('.sx') === one)";
    assert!(session.script::<bool>(moved, vec![]).await?);
    sees_world(session, "the same world after moving", &world).await?;

    // Taken out it leaves nothing behind but the place for its own children; put back it is as it was.
    let out = "const element = window.kept = sx.widgets()[0];
               element.remove();
               return sx.turn().then(() => [...element.shadowRoot.children].map((one) => one.localName))";
    assert_eq!(session.script::<Vec<String>>(out, vec![]).await?, ["slot"]);
    assert_eq!(session.look::<String>("kept.world").await?, "");
    session.script::<Value>("one.append(kept); return 1", vec![]).await?;
    session.see("running widget", "sx.ready()").await?;
    sees_world(session, "the same world after coming back", &world).await?;

    let cycle = "return (async () => {
        for (let n = 0; n < 20; n++) { kept.remove(); await sx.turn(); one.append(kept); await sx.turn(); }
    })()";
    session.script::<Value>(cycle, vec![]).await?;
    session.see("running widget", "sx.ready()").await?;
    session.see_equal("one widget in the root", "sx.all('.sx').length", 1).await?;
    let heard: usize = session.look("sx.heard.length").await?;
    session.script::<Value>("return sx.click('[data-actor=luhansk]')", vec![]).await?;
    sees_world(session, "the world after a click", OPENING).await?;
    assert_eq!(session.look::<usize>("sx.heard.length").await?, heard + 1);
    session.expect_no_errors().await
}

/// Without a document type browsers have tables take the colour of the page's body.
async fn a_page_without_a_document_type_colours_nothing(session: &Session) -> Result<()> {
    let body = format!("<style>body {{ color: rgb(1, 2, 3) }}</style><{TAG} theme=\"dark\"></{TAG}>");
    let page = open_host(&body)?.replace("<!doctype html>", "");
    let server = open_site()?.page("/quirks.html", HTML, page).start(0)?;
    session.visit(&server.url("quirks.html")).await?;
    assert_eq!(session.look::<String>("document.compatMode").await?, "BackCompat");
    for (view, shown) in [
        ("diagram", ".sx-figure"),
        ("outline", ".sx-outline"),
        ("matrix", ".sx-table"),
        ("hinges", ".sx-hinges"),
    ] {
        session.click(&format!("[data-view={view}]")).await?;
        session.see(view, &format!("sx.one('{shown}')")).await?;
        let coloured: Vec<String> = session
            .look("sx.all('.sx *').filter((one) => getComputedStyle(one).color === 'rgb(1, 2, 3)').map((one) => one.outerHTML.slice(0, 80))")
            .await?;
        assert!(coloured.is_empty(), "{view}: {coloured:#?}");
    }
    session.expect_no_errors().await
}

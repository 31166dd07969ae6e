//! The widget is told its case: two on one page, cases of other addresses, and packs that are none.

use anyhow::Result;
use browser_tests::{HTML, Manifest, Session, in_each_engine, open_host, open_site};
use dev_server::Server;
use serde_json::Value;

in_each_engine!(
    two_cases_on_one_page,
    a_case_may_come_from_another_address,
    another_case_or_language_starts_anew,
    a_case_that_cannot_be_had_is_named,
    a_garbled_pack_is_refused,
    garbled_details_are_refused_and_asked_for_again
);

const TAG: &str = "sanctions-explainer";
const FIRST: &str = "donbas-labour";
const SECOND: &str = "rhodesia-non-members";
const PACK: &str = "application/octet-stream";

/// Where the packs of a case are published.
fn published(case: &str, sort: &str) -> String {
    format!("/cases/{case}/en.{sort}.pack")
}

/// The bytes of a published pack.
async fn pack(session: &Session, server: &Server, case: &str, sort: &str) -> Result<Vec<u8>> {
    let read = "return fetch(arguments[0]).then((answer) => answer.arrayBuffer()).then((all) => [...new Uint8Array(all)])";
    session.script(read, vec![Value::from(server.url(&published(case, sort)))]).await
}

fn asked_for(server: &Server, ending: &str) -> usize {
    server.asked().iter().filter(|asked| asked.path.ends_with(ending)).count()
}

async fn two_cases_on_one_page(session: &Session) -> Result<()> {
    let body = format!(
        "<{TAG} id=\"a\"></{TAG}><{TAG} id=\"b\" case=\"{SECOND}\"></{TAG}><{TAG} id=\"c\" case=\"{SECOND}\"></{TAG}>"
    );
    let server = open_site()?.page("/two.html", HTML, open_host(&body)?).start(0)?;
    session.resize(1280, 900).await?;
    session.visit(&server.url("two.html")).await?;
    session
        .see_equal(
            "each its own title",
            "[0, 1].map((n) => sx.text('h2', n).includes('Rhodesia'))",
            vec![false, true],
        )
        .await?;
    session
        .see_equal(
            "each its own actors",
            "[!!sx.one('[data-actor=russia]', 0), !!sx.one('[data-actor=russia]', 1), \
              !!sx.one('[data-actor=switzerland]', 1)]",
            vec![true, false, true],
        )
        .await?;
    assert_eq!(asked_for(&server, ".details.pack"), 0, "nobody has asked for more");

    // Both are operated, and each speaks of its own case.
    session.script::<Value>("return sx.change('[data-actor=luhansk]', 0)", vec![]).await?;
    session.script::<Value>("return sx.change('[data-actor=brandt]', 1)", vec![]).await?;
    let other = session.look::<String>("sx.world(2)").await?;
    assert!(session.look::<String>("sx.world(0)").await?.contains("luhansk"));
    assert!(session.look::<String>("sx.world(1)").await?.contains("brandt") && !other.contains("brandt"));
    session.see_equal("who was heard", "sx.heard.map((one) => one.id)", vec!["a", "b"]).await?;
    let argument = "sx.heard.map((one) => ['no-barriers' in one.status, 'swiss-not-bound' in one.status])";
    session
        .see_equal("statuses of its own case", argument, vec![vec![true, false], vec![false, true]])
        .await?;

    // Each has its own details: the longer text of an argument of its case.
    for (n, node, word) in
        [(0, "argument:free-to-hire", "one side only"), (1, "argument:swiss-not-bound", "two grounds")]
    {
        let open = format!("return sx.click('[data-node=\"{node}\"] .sx-box', {n})");
        session.script::<Value>(&open, vec![]).await?;
        session.see("its own details", &format!("sx.text('.sx-detail', {n})?.includes('{word}')")).await?;
    }
    // The third shares what the second has fetched.
    session
        .script::<Value>("return sx.click('[data-node=\"argument:swiss-not-bound\"] .sx-box', 2)", vec![])
        .await?;
    session.see("shared details", "sx.text('.sx-detail', 2)?.includes('two grounds')").await?;
    let manifest = Manifest::read()?;
    let (first, later) = (manifest.path("explainer.wasm")?, manifest.path("later.wasm")?);
    for ending in [&first, &later, &published(FIRST, "labels"), &published(FIRST, "details")] {
        assert_eq!(asked_for(&server, ending), 1, "{ending}");
    }
    for sort in ["labels", "details"] {
        assert_eq!(asked_for(&server, &published(SECOND, sort)), 1, "{sort}");
    }
    session.expect_no_errors().await
}

async fn a_case_may_come_from_another_address(session: &Session) -> Result<()> {
    // A site that publishes a case of its own beside its pages; this one is told in English alone.
    let site = open_site()?.start(0)?;
    session.goto(&site.url("")).await?;
    let labels = pack(session, &site, SECOND, "labels").await?;
    let details = pack(session, &site, SECOND, "details").await?;
    let body =
        format!("<{TAG} case=\"own/dispute\" lang=\"en-GB\" on=\"switzerland,security-council\"></{TAG}>");
    let server = open_site()?
        .page("/pages/host.html", HTML, open_host(&body)?.replace("src=\"sanctions", "src=\"../sanctions"))
        .page("/pages/own/dispute/en.labels.pack", PACK, labels)
        .page("/pages/own/dispute/en.details.pack", PACK, details)
        .start(0)?;
    session.visit(&server.url("pages/host.html")).await?;
    session.see_equal("the case", "sx.text('h2').includes('Rhodesia')", true).await?;
    session.see("the world asked for", "sx.world().startsWith('on=switzerland,security-council&')").await?;
    session
        .script::<Value>("return sx.click('[data-node=\"argument:swiss-not-bound\"] .sx-box')", vec![])
        .await?;
    session.see("its details", "sx.text('.sx-detail')?.includes('two grounds')").await?;
    assert_eq!(asked_for(&server, &published(FIRST, "labels")), 0);

    // Not from elsewhere, and not by way of an address of ours that leads elsewhere.
    let body = format!(
        "<{TAG} case=\"{}\"><p id=\"own\">Its own children</p></{TAG}>",
        site.url(&format!("cases/{SECOND}"))
    );
    let server = open_site()?.page("/host.html", HTML, open_host(&body)?).start(0)?;
    site.forget();
    session.goto(&server.url("host.html")).await?;
    session.see("the offer to try again", "sx.one('button')").await?;
    let told = "__seen.some((line) => line.includes('may come from') && line.includes(location.origin))";
    session.see("which origins are allowed", told).await?;
    session.see("its own children", "own.getBoundingClientRect().height > 0").await?;
    assert_eq!(site.asked().len(), 0);
    Ok(())
}

async fn another_case_or_language_starts_anew(session: &Session) -> Result<()> {
    let server =
        open_site()?.page("/one.html", HTML, open_host(&format!("<{TAG} id=\"w\"></{TAG}>"))?).start(0)?;
    session.visit(&server.url("one.html")).await?;
    session.script::<Value>("return sx.change('[data-actor=luhansk]')", vec![]).await?;
    session.script::<Value>(&format!("w.setAttribute('case', '{SECOND}'); return 1"), vec![]).await?;
    session.see("the other case", "sx.one('[data-actor=switzerland]')").await?;
    // Not both: of two changes at once only the last counts.
    let both = format!("w.setAttribute('case', '{FIRST}'); w.setAttribute('lang', 'tlh'); return 1");
    session.script::<Value>(&both, vec![]).await?;
    session.see("the first case, opening anew", "sx.one('[data-actor=luhansk]:not(:checked)')").await?;
    session.see_equal("one widget", "sx.all('.sx').length", 1).await?;
    session.see_equal("the fall-back language", "sx.one('.sx').lang", "en").await?;
    session.see_equal("told once", "__seen.filter((line) => line.includes('\"tlh\"')).length", 1).await?;
    // Another language keeps the world.
    session.script::<Value>("return sx.change('[data-actor=luhansk]')", vec![]).await?;
    session.script::<Value>("w.setAttribute('lang', 'en'); return 1", vec![]).await?;
    session.see("the world as it was", "sx.one('[data-actor=luhansk]:checked')").await?;
    assert_eq!(asked_for(&server, &published(FIRST, "labels")), 1);
    // Nothing else was told.
    session.see_equal("all that was told", "__seen.length", 1).await.map(drop)
}

async fn a_case_that_cannot_be_had_is_named(session: &Session) -> Result<()> {
    for wrong in ["nowhere", "../cases", "No Case", "constructor"] {
        let body = format!("<{TAG} id=\"w\" case=\"{wrong}\"><p id=\"own\">Its own children</p></{TAG}>");
        let server = open_site()?.page("/wrong.html", HTML, open_host(&body)?).start(0)?;
        session.goto(&server.url("wrong.html")).await?;
        session.see("the offer to try again", "sx.one('button')").await?;
        session.see("its own children", "own.getBoundingClientRect().height > 0").await?;
        let told: Vec<String> = session.look("__seen").await?;
        let names = |line: &&String| {
            line.contains(&format!("case=\"{wrong}\"")) && line.contains(FIRST) && line.contains(SECOND)
        };
        assert_eq!(told.iter().filter(names).count(), 1, "{wrong}: {told:#?}");
        assert!(told.iter().all(|line| !line.starts_with("un")), "{wrong}: {told:#?}");
        // The right one, told later, is shown.
        session.script::<Value>(&format!("w.setAttribute('case', '{FIRST}'); return 1"), vec![]).await?;
        session.see("the case", "sx.one('[data-actor=russia]')").await?;
    }
    Ok(())
}

async fn a_garbled_pack_is_refused(session: &Session) -> Result<()> {
    let site = open_site()?.start(0)?;
    session.goto(&site.url("")).await?;
    let sound = pack(session, &site, SECOND, "labels").await?;
    let mut hostile: Vec<(String, Vec<u8>)> = vec![
        ("empty".into(), vec![]),
        ("html".into(), b"<!doctype html><title>Not found</title>".to_vec()),
        ("cut".into(), sound[..sound.len() / 2].to_vec()),
        ("longer".into(), [&sound[..], &[0]].concat()),
        ("huge-lengths".into(), [&sound[..4], &[0xff; 64]].concat()),
        ("details".into(), pack(session, &site, SECOND, "details").await?),
    ];
    for (index, place) in [5, 9, sound.len() / 3, sound.len() - 40].into_iter().enumerate() {
        let mut bytes = sound.clone();
        bytes[place] = 0xff;
        hostile.push((format!("byte-{index}"), bytes));
    }
    let widgets: String = hostile
        .iter()
        .map(|(name, _)| format!("<{TAG} class=\"bad\" case=\"bad/{name}\"><p>Its own children</p></{TAG}>"))
        .collect();
    let body = format!("<{TAG} id=\"good\"></{TAG}>{widgets}");
    let mut server = open_site()?.page("/bad.html", HTML, open_host(&body)?);
    for (name, bytes) in &hostile {
        server = server.page(&format!("/bad/{name}/en.labels.pack"), PACK, bytes.clone());
    }
    let server = server.start(0)?;
    session.goto(&server.url("bad.html")).await?;
    let settled = "sx.one('.sx-bar') && [...document.querySelectorAll('.bad')].every((one) => \
                   one.shadowRoot.querySelector('.sx-bar, button'))";
    session.see("an answer to each", settled).await?;
    // A changed byte may leave a sound case; whatever is shown then can be operated. All others are refused.
    let refused: Vec<String> = session
        .look("[...document.querySelectorAll('.bad[data-sx-failed]')].map((one) => one.getAttribute('case'))")
        .await?;
    for (name, _) in hostile.iter().take(6) {
        assert!(refused.contains(&format!("bad/{name}")), "{name} was taken: {refused:?}");
    }
    let told: Vec<String> = session.look("__seen").await?;
    assert!(
        told.iter().all(|line| line.starts_with("console.error") && line.contains("case=\"bad/")),
        "{told:#?}"
    );
    assert_eq!(told.len(), refused.len(), "{told:#?}");
    let shown = "[...document.querySelectorAll('.bad[data-sx-failed] p')].every((one) => one.getBoundingClientRect().height > 0)";
    assert!(session.look::<bool>(shown).await?);
    // The good one has taken no harm.
    session.script::<Value>("return sx.change('[data-actor=luhansk]')", vec![]).await?;

    // What is published with its integrity is not even unpacked, and can be had again.
    let server = open_site()?.page("/one.html", HTML, open_host(&format!("<{TAG}></{TAG}>"))?).start(0)?;
    server.break_with(".labels.pack", dev_server::Fault::Flipped);
    session.goto(&server.url("one.html")).await?;
    session.see("the offer to try again", "sx.one('button')").await?;
    server.mend();
    session.script::<Value>("sx.one('button').click(); return 1", vec![]).await?;
    session.see("running widget", "sx.ready()").await.map(drop)
}

async fn garbled_details_are_refused_and_asked_for_again(session: &Session) -> Result<()> {
    let site = open_site()?.start(0)?;
    session.goto(&site.url("")).await?;
    let labels = pack(session, &site, SECOND, "labels").await?;
    // Sound, but of the other case.
    let details = pack(session, &site, FIRST, "details").await?;
    let body = format!("<{TAG} case=\"own/dispute\"></{TAG}><{TAG} case=\"{SECOND}\"></{TAG}>");
    let server = open_site()?
        .page("/host.html", HTML, open_host(&body)?)
        .page("/own/dispute/en.labels.pack", PACK, labels)
        .page("/own/dispute/en.details.pack", PACK, details)
        .start(0)?;
    session.visit(&server.url("host.html")).await?;
    for n in [0, 1] {
        let open = format!("return sx.click('[data-node=\"argument:swiss-not-bound\"] .sx-box', {n})");
        session.script::<Value>(&open, vec![]).await?;
    }
    session.see("the offer to try again", "sx.one('[data-do=again]', 0)").await?;
    session.see("details of the other widget", "sx.text('.sx-detail', 1)?.includes('two grounds')").await?;
    session.script::<Value>("return sx.click('[data-do=again]', 0)", vec![]).await?;
    session.see("the offer once more", "sx.one('[data-do=again]', 0)").await?;
    let told: Vec<String> = session.look("__seen.filter((line) => line.includes('another case'))").await?;
    assert!(!told.is_empty());
    // It can still be operated.
    session.script::<Value>("return sx.change('[data-actor=brandt]', 0)", vec![]).await.map(drop)
}

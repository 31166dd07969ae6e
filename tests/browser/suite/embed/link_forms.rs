//! Every form of a link that was ever published, and of the words in a page that name a world. Each goes on opening what it
//! opened; what is added to a link gets a line here, and none is taken out.

use anyhow::Result;
use browser_tests::{HTML, Session, in_each_engine, open_host, open_site};

use super::{act, frame, left};

in_each_engine!(
    links_to_the_article_open,
    links_to_a_page_of_somebody_else_open,
    links_to_the_page_for_frames_open,
    attributes_and_links_in_a_page_open,
    addresses_that_were_published_are_still_there
);

const ALL: &str = "on=russia,luhansk&reading=part-of-russia&accept=members-only&reject=bilateral-matter";
/// The same opened by some of its words alone; what is left out is as the case opens.
const OPENING_ACTORS: &str = "on=russia,ilichev,north-korea,donetsk,ukraine";

/// A query, and what is then so. `$ALL` stands for a whole world, `$ON` for who takes part in the opening.
type Form = (&'static str, &'static str);

fn filled(text: &str) -> String {
    text.replace("$ALL", ALL).replace("$ON", OPENING_ACTORS)
}

/// What is understood wherever the words of a link are keys.
const WORDS: [Form; 19] = [
    // The first four keys, each left out, empty or with several ids.
    ("$ALL", "sx.world() === '$ALL'"),
    ("on=russia", "sx.world() === 'on=russia&reading=open&accept=&reject='"),
    ("on=russia+luhansk", "sx.world() === 'on=russia,luhansk&reading=open&accept=&reject='"),
    ("on=russia%2Cluhansk&reading=", "sx.world() === 'on=russia,luhansk&reading=open&accept=&reject='"),
    ("on=", "sx.world() === 'on=&reading=open&accept=&reject='"),
    ("reading=part-of-russia", "sx.world() === '$ON&reading=part-of-russia&accept=&reject='"),
    ("reading=open", "sx.world() === '$ON&reading=open&accept=&reject='"),
    ("accept=members-only", "sx.world() === '$ON&reading=open&accept=members-only&reject='"),
    ("reject=members-only", "sx.world() === '$ON&reading=open&accept=&reject=members-only'"),
    // As a mail or an editor writes it once too often.
    (
        "on=russia&amp;reading=part-of-russia&#038;accept=members-only",
        "sx.world().startsWith('on=russia&reading=part-of-russia&')",
    ),
    // How it is looked at.
    ("focus=no-barriers&view=focus", "sx.one('.sx-f-middle [data-node=\"argument:no-barriers\"]')"),
    ("view=diagram", "sx.one('.sx-figure [data-node=\"argument:no-barriers\"]')"),
    ("view=outline", "sx.one('.sx-outline .sx-item')"),
    ("view=matrix", "sx.one('.sx-table tbody')"),
    ("view=hinges", "sx.one('.sx-hinges .sx-item')"),
    ("tour", "sx.one('.sx-step')"),
    ("step=$STEP&answer=contested", "sx.one('.sx-step-outcome')"),
    ("predict=on", "sx.one('[data-do=predict]').checked"),
    ("predict", "sx.one('[data-do=predict]').checked"),
];

/// The first step of the tour that asks something.
fn asking() -> Result<String> {
    let (case, _) = browser_tests::first_case()?;
    let asking = case.tour.into_iter().find(|step| step.ask.is_some());
    asking.map(|step| step.id).ok_or_else(|| anyhow::anyhow!("no step asks"))
}

async fn links_to_the_article_open(session: &Session) -> Result<()> {
    let (server, step) = (open_site()?.start(0)?, asking()?);
    let alone = [
        (
            "explain=on:russia;reading:part-of-russia",
            "sx.world() === 'on=russia&reading=part-of-russia&accept=&reject='",
        ),
        ("present", "sx.one('[role=dialog], dialog')"),
    ];
    for (query, seen) in WORDS.into_iter().chain(alone) {
        let query = filled(query).replace("$STEP", &step).replace('#', "%23");
        session.visit(&server.url(&format!("open.html?{query}"))).await?;
        session.see(&query, &filled(seen)).await?;
        assert!(session.look::<bool>("!sx.text('.sx-faults')").await?, "{query}");
    }
    left(session, server).await
}

async fn links_to_a_page_of_somebody_else_open(session: &Session) -> Result<()> {
    let widget = "<sanctions-explainer address></sanctions-explainer>";
    let server = open_site()?
        .page("/host.html", HTML, open_host(widget)?.replace(" view=\"diagram\"", ""))
        .start(0)?;
    for (query, seen) in [
        // Before there was a key of ours, and still.
        ("$ALL", "sx.world() === '$ALL'"),
        (
            "id=7&on=russia&view=print",
            "sx.world() === 'on=russia&reading=open&accept=&reject=' && sx.one('.sx-f-middle')",
        ),
        (
            "explain=on:russia,luhansk;reading:part-of-russia;accept:members-only;reject:bilateral-matter",
            "sx.world() === '$ALL'",
        ),
        (
            "explain=on%3Arussia%2Cluhansk%3Breading%3Apart-of-russia%3Baccept%3Amembers-only%3Breject%3Abilateral-matter",
            "sx.world() === '$ALL'",
        ),
        ("explain=$ALL", "sx.world().startsWith('on=russia,luhansk&')"),
        ("id=7&explain=view:outline", "sx.one('.sx-outline .sx-item')"),
        ("explain=focus:no-barriers", "sx.one('.sx-f-middle [data-node=\"argument:no-barriers\"]')"),
        ("explain=step:$STEP", "sx.one('.sx-step')"),
        ("explain=predict:on", "sx.one('[data-do=predict]').checked"),
    ] {
        let query = filled(query).replace("$STEP", &asking()?);
        session.visit(&server.url(&format!("host.html?{query}"))).await?;
        session.see(&query, &filled(seen)).await?;
        assert!(session.look::<bool>("!sx.text('.sx-faults')").await?, "{query}");
    }
    left(session, server).await
}

async fn links_to_the_page_for_frames_open(session: &Session) -> Result<()> {
    let (server, step) = (frame::host("")?.start(0)?, asking()?);
    let alone = [
        ("theme=dark&$ALL", "sx.world() === '$ALL' && sx.widgets()[0].getAttribute('theme') === 'dark'"),
        ("lang=en&on=russia", "sx.world() === 'on=russia&reading=open&accept=&reject='"),
        ("explain=on:russia", "sx.world() === 'on=russia&reading=open&accept=&reject='"),
    ];
    for (query, seen) in WORDS.into_iter().chain(alone) {
        let query = filled(query).replace("$STEP", &step).replace('#', "%23");
        session.goto(&server.url(&format!("embed.html?{query}"))).await?;
        session.see("running widget", "sx.ready()").await?;
        session.see(&query, &filled(seen)).await?;
        session.expect_no_errors().await?;
    }
    Ok(())
}

/// Elements, and what is then so.
const ELEMENTS: [Form; 12] = [
    ("on=\"russia,luhansk\"", "sx.world() === 'on=russia,luhansk&reading=open&accept=&reject='"),
    ("actors=\"russia luhansk\"", "sx.world() === 'on=russia,luhansk&reading=open&accept=&reject='"),
    ("actors=\"russia\" on=\"ukraine\"", "sx.world() === 'on=russia&reading=open&accept=&reject='"),
    (
        "on=\"russia\" reading=\"part-of-russia\" accept=\"members-only\" reject=\"bilateral-matter\"",
        "sx.world() === '$ALL'.replace(',luhansk', '')",
    ),
    ("focus=\"no-barriers\"", "sx.one('.sx-f-middle [data-node=\"argument:no-barriers\"]')"),
    ("view=\"outline\"", "sx.one('.sx-outline .sx-item')"),
    ("step=\"tour\"", "sx.one('.sx-bar')"),
    ("tour", "sx.one('.sx-step')"),
    ("predict", "sx.one('[data-do=predict]').checked"),
    (
        "case=\"donbas-labour\" lang=\"en\" theme=\"dark\"",
        "sx.world() === '$ON&reading=open&accept=&reject='",
    ),
    ("address=\"words\" print=\"all\" record=\"/record.html\"", "sx.one('[data-do=copy]')"),
    ("address", "sx.one('[data-do=copy]')"),
];

async fn attributes_and_links_in_a_page_open(session: &Session) -> Result<()> {
    let site = open_site()?;
    let body = |attributes: &str| format!("<sanctions-explainer {attributes}></sanctions-explainer>");
    for (attributes, seen) in ELEMENTS {
        let page = open_host(&body(attributes))?.replace(" view=\"diagram\"", "");
        let server = site.clone().page("/host.html", HTML, page).start(0)?;
        session.visit(&server.url("host.html")).await?;
        session.see(attributes, &filled(seen)).await?;
        left(session, server).await?;
    }
    // Links in the text around it, as they may be written there.
    let links = [
        ALL.to_owned(),
        format!("?{ALL}"),
        ALL.replace('&', "&amp;"),
        "explain=on:russia,luhansk;reading:part-of-russia;accept:members-only;reject:bilateral-matter"
            .to_owned(),
    ];
    for words in links {
        let link = format!(
            "<a href=\"#none\" data-world=\"{}\">A world</a>{}",
            words.replace('&', "&amp;"),
            body("address")
        );
        let server = site.clone().page("/host.html", HTML, open_host(&link)?).start(0)?;
        session.visit(&server.url("host.html")).await?;
        act(session, "document.querySelector('a').click()").await?;
        session.see_equal(&words, "sx.world()", ALL).await?;
        left(session, server).await?;
    }
    Ok(())
}

/// What pages and programs name, beside what the build of the day is made of.
const ADDRESSES: [&str; 19] = [
    "",
    "index.html",
    "rhodesia/",
    "embed.html",
    "rhodesia/embed.html",
    "record.html",
    "method.html",
    "lesson.html",
    "teach.html",
    "themes.html",
    "figure.svg",
    "figure.png",
    "card.png",
    "sanctions-explainer.js",
    "embed.js",
    "embed-height.js",
    "lesson.schema.json",
    "worlds/claim-alone.html",
    "worlds/exemption-fails.svg",
];

async fn addresses_that_were_published_are_still_there(session: &Session) -> Result<()> {
    let server = open_site()?.page("/none.html", HTML, "<!doctype html><title>None</title>").start(0)?;
    session.goto(&server.url("none.html")).await?;
    // Prepared worlds that have been renamed since.
    let renamed = ["council-in-the-room", "ukraine-objects", "moscow-needs", "ukraine-needs"]
        .map(|id| format!("worlds/{id}.html"));
    for address in ADDRESSES.map(str::to_owned).into_iter().chain(renamed) {
        let there = format!("fetch('/{address}').then(({{ ok }}) => ok)");
        assert!(session.look::<bool>(&there).await?, "{address} is gone");
    }
    Ok(())
}

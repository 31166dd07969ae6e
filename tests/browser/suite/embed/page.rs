//! The script as pages name it, attributes that change, and keys.

use anyhow::Result;
use browser_tests::{HTML, Session, in_each_engine, open_host, open_host_after, open_site};

use super::{act, host};
use crate::article::{OPENING, key, sees_world};

in_each_engine!(
    a_plain_script_runs_it_too,
    several_attributes_are_one_world_and_no_event,
    what_is_told_is_so_when_it_is_told,
    all_that_is_public_is_told_in_the_readme,
    a_page_sets_a_world_and_takes_it_back,
    a_page_hears_when_it_runs_and_when_it_cannot,
    keys_that_are_used_stay_inside
);

const WIDGET: &str = "<sanctions-explainer></sanctions-explainer>";

async fn a_plain_script_runs_it_too(session: &Session) -> Result<()> {
    let host = open_host(WIDGET)?.replace("type=\"module\"", "defer");
    let server = open_site()?.page("/host.html", HTML, host).start(0)?;
    session.visit(&server.url("host.html")).await?;
    sees_world(session, "the opening", OPENING).await?;
    session.expect_no_errors().await
}

async fn several_attributes_are_one_world_and_no_event(session: &Session) -> Result<()> {
    let _server = host(session, WIDGET).await?;
    // A page that writes what it hears back into the attributes.
    let echo = "const widget = sx.widgets()[0];
        addEventListener('sanctions-explainer-change', ({ detail }) => {
            for (const [name, value] of new URLSearchParams(detail.world)) {
                widget.setAttribute(name === 'on' ? 'actors' : name, value);
            }
        });
        widget.setAttribute('on', 'ukraine');
        widget.setAttribute('actors', 'russia');
        widget.setAttribute('reading', 'part-of-russia');
        widget.setAttribute('accept', 'members-only')";
    act(session, echo).await?;
    sees_world(session, "what was set", "on=russia&reading=part-of-russia&accept=members-only&reject=")
        .await?;
    assert_eq!(session.look::<usize>("sx.heard.length").await?, 0, "the page set it");
    session.click("[data-actor=north-korea]").await?;
    let both = "on=russia,north-korea&reading=part-of-russia&accept=members-only&reject=";
    sees_world(session, "what was changed", both).await?;
    act(session, "return sx.turn().then(sx.turn)").await?;
    sees_world(session, "the same", both).await?;
    assert_eq!(session.look::<usize>("sx.heard.length").await?, 1);
    // Whatever is handed over is taken for words.
    act(session, "sx.widgets()[0].open({})").await?;
    session.click("[data-actor=luhansk]").await?;
    session.see("that it goes on", "sx.world().includes('luhansk')").await?;
    session.expect_no_errors().await
}

async fn what_is_told_is_so_when_it_is_told(session: &Session) -> Result<()> {
    let _server = host(session, WIDGET).await?;
    act(session, "addEventListener('sanctions-explainer-change', (event) => (window.pair = [event.target.world, event.detail.world]))").await?;
    session.click("[data-actor=luhansk]").await?;
    session
        .see("one world told twice", "window.pair && pair[0] === pair[1] && pair[0].includes('luhansk')")
        .await?;
    session.expect_no_errors().await
}

/// A page with keys of its own, as slides and players have them.
async fn keys_that_are_used_stay_inside(session: &Session) -> Result<()> {
    let _server = host(session, WIDGET).await?;
    act(session, "window.got = []; addEventListener('keydown', ({ key }) => got.push(key))").await?;
    session.focus("[data-actor=luhansk]").await?;
    session.press(key::SPACE).await?;
    session.see("the switch", "sx.world().includes('luhansk')").await?;
    session.press("x").await?;
    session.see("what nobody here uses", "got.includes('x')").await?;
    assert_eq!(session.look::<Vec<String>>("got").await?, ["x"]);
    session.expect_no_errors().await
}

/// The names in the table of the README on what the element has.
fn told_in_the_readme() -> Vec<&'static str> {
    let readme = include_str!("../../../../README.md");
    let table = readme.split("| of the element |").nth(1).unwrap_or_default();
    let rows = table.lines().skip(2).take_while(|line| line.starts_with('|'));
    rows.filter_map(|row| row.split('`').nth(1)).map(|name| name.split('(').next().unwrap_or(name)).collect()
}

async fn all_that_is_public_is_told_in_the_readme(session: &Session) -> Result<()> {
    // Every event that an element sends.
    let heard = "window.heard = new Set(); const tell = EventTarget.prototype.dispatchEvent;
        EventTarget.prototype.dispatchEvent = function (event) {
            if (this.localName === 'sanctions-explainer') heard.add(event.type);
            return tell.call(this, event);
        }";
    let body = format!("{WIDGET}<sanctions-explainer case=\"none\"></sanctions-explainer>");
    let server = open_host_after(heard, &body)?.start(0)?;
    session.goto(&server.url("host.html")).await?;
    session.see("both ends", "sx.one('.sx-bar', 0) && sx.one('button', 1)").await?;
    session.look::<bool>("sx.change('[data-actor=luhansk]').then(() => true)").await?;
    session.click("[data-do=tour]").await?;
    session.see("what is told of the tour", "heard.has('sanctions-explainer-step')").await?;
    act(session, "sx.click('.sx-stage [data-node^=\"argument:\"]')").await?;
    session.see("what is told of the panel", "heard.has('sanctions-explainer-select')").await?;
    let own = "Object.getOwnPropertyNames(customElements.get('sanctions-explainer').prototype)
        .filter((name) => name !== 'constructor' && !name.endsWith('Callback'))";
    let mut found: Vec<String> = session.look(own).await?;
    found.extend(session.look::<Vec<String>>("[...heard]").await?);
    found.sort();
    let mut told = told_in_the_readme();
    told.sort_unstable();
    assert_eq!(found, told);
    Ok(())
}

async fn a_page_sets_a_world_and_takes_it_back(session: &Session) -> Result<()> {
    let body = "<sanctions-explainer reading=\"part-of-ukraine\"></sanctions-explainer>";
    let _server = host(session, body).await?;
    let first: String = session.look("sx.world()").await?;
    let wanted = "on=russia&reading=part-of-russia&accept=members-only&reject=";
    act(session, &format!("sx.widgets()[0].world = '{wanted}'")).await?;
    sees_world(session, "what was set", wanted).await?;
    assert!(session.look::<bool>("sx.widgets()[0].reset()").await?);
    sees_world(session, "the world of the attributes", &first).await?;
    assert_eq!(session.look::<usize>("sx.heard.length").await?, 0, "the page set it");
    session.expect_no_errors().await
}

async fn a_page_hears_when_it_runs_and_when_it_cannot(session: &Session) -> Result<()> {
    let listen = "window.told = []; for (const what of ['ready', 'failure'])
        document.addEventListener(`sanctions-explainer-${what}`, ({ target, detail }) =>
            told.push([what, target.id, detail.world?.includes('russia') && detail.world === target.world, detail.why]))";
    let body = "<sanctions-explainer id=\"a\"></sanctions-explainer><sanctions-explainer id=\"b\" case=\"none\"></sanctions-explainer>";
    let server = open_host_after(listen, body)?.start(0)?;
    session.goto(&server.url("host.html")).await?;
    session.see("both", "told.length === 2").await?;
    let ready = "told.some(([what, id, same]) => what === 'ready' && id === 'a' && same)";
    assert!(session.look::<bool>(ready).await?);
    let failed = "told.some(([what, id, , why]) => what === 'failure' && id === 'b' && sx.text('[role=status]', 1).startsWith(why))";
    assert!(session.look::<bool>(failed).await?);
    // Started anew in another case, it says so again.
    act(session, "document.getElementById('b').setAttribute('case', 'rhodesia-non-members')").await?;
    session
        .see("the other", "told.filter(([what, id]) => what === 'ready' && id === 'b').length === 1")
        .await?;
    Ok(())
}

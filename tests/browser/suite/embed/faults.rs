//! What goes wrong on the way, or inside: the page stays readable, and a reader can try again.

use anyhow::Result;
use browser_tests::{
    HTML, Manifest, Session, in_each_engine, open_article, open_host, open_host_after, open_site, site,
};
use dev_server::Fault;

use super::{act, host};
use crate::article::{OPENING, sees_world};
use crate::later::TIMERS;

in_each_engine!(
    a_script_that_fails_is_told_and_fetched_anew,
    a_script_that_never_comes_is_told_and_fetched_anew,
    what_is_dead_does_not_look_alive,
    a_module_that_stops_starts_anew_with_every_world,
    a_module_that_stops_twice_leaves_the_reader_a_way,
    what_others_do_to_its_elements_ends_nothing
);

const WIDGET: &str = "<sanctions-explainer><p id=\"kept\">The figure as a picture</p></sanctions-explainer>";

async fn a_script_that_fails_is_told_and_fetched_anew(session: &Session) -> Result<()> {
    let script = Manifest::read()?.path("explainer.js")?;
    for fault in [Fault::Flipped, Fault::Status(404), Fault::Truncated, Fault::Mime("text/html".to_owned())] {
        let server = open_site()?.page("/host.html", HTML, open_host(WIDGET)?).start(0)?;
        server.break_with(&script, fault.clone());
        session.goto(&server.url("host.html")).await?;
        session.see(&format!("{fault:?} told"), "sx.one('[role=status] button')").await?;
        assert!(
            session
                .look::<bool>("document.getElementById('kept').getBoundingClientRect().height > 0")
                .await?
        );
        let told: Vec<String> = session.look("__seen").await?;
        assert!(told.iter().all(|line| !line.starts_with("un")), "{fault:?}: {told:#?}");
        server.mend();
        session.click("button").await?;
        session.see(&format!("a widget after {fault:?}"), "sx.ready()").await?;
        sees_world(session, "the opening", OPENING).await?;
    }
    Ok(())
}

async fn a_script_that_never_comes_is_told_and_fetched_anew(session: &Session) -> Result<()> {
    let server = open_host_after(TIMERS, "")?.start(0)?;
    server.break_with(&Manifest::read()?.path("explainer.js")?, Fault::Stalled);
    session.goto(&server.url("host.html")).await?;
    // A page that still loads would not be done before the script is.
    act(session, &format!("document.body.insertAdjacentHTML('beforeend', '{WIDGET}')")).await?;
    session.see("that it is waited for", "sx.root()?.querySelector('progress') && late.length").await?;
    act(session, "pass()").await?;
    session.see("that it did not come", "sx.one('[role=status] button')").await?;
    server.mend();
    session.click("button").await?;
    session.see("a widget", "sx.ready()").await?;
    sees_world(session, "the opening", OPENING).await
}

async fn what_is_dead_does_not_look_alive(session: &Session) -> Result<()> {
    session.resize(1280, 900).await?;
    let dead = "[...document.querySelectorAll('.sx-page :is(.sx-controls, .sx-bar, .sx-tabs)')]
        .every((one) => one.getBoundingClientRect().height === 0 || getComputedStyle(one).visibility === 'hidden')";
    let outline = "document.querySelector('.sx-static').getBoundingClientRect().height > 300";
    let script = Manifest::read()?.path("explainer.js")?;
    for broken in ["sanctions-explainer.js", &script] {
        let server = site()?.start(0)?;
        server.break_with(broken, Fault::Status(404));
        session.goto(&server.url("")).await?;
        session.see(&format!("no dead control without {broken}"), dead).await?;
        session.see(&format!("outline without {broken}"), outline).await?;
    }
    // Lockdown modes of browsers, and browsers that are too old for what the widget is drawn with.
    for lacks in ["delete window.WebAssembly", "CSS.supports = () => false"] {
        let page = open_article()?.replace("<script ", "<script src=\"none.js\"></script><script ");
        let server = open_site()?
            .page("/none.js", "text/javascript", lacks)
            .page("/none.html", HTML, page)
            .start(0)?;
        session.goto(&server.url("none.html")).await?;
        session.see(&format!("that it is told after {lacks}"), "sx.one('[role=status]')").await?;
        session.see(&format!("no dead control after {lacks}"), dead).await?;
        session.see(&format!("outline after {lacks}"), outline).await?;
    }
    Ok(())
}

/// Has the next change of the page that a widget makes fail, as no browser would.
const FAIL_ONCE: &str = "
    const kinds = ['insertBefore', 'appendChild', 'removeChild'].map((name) => [name, Node.prototype[name]]);
    for (const [name] of kinds) Node.prototype[name] = function () {
        for (const [name, real] of kinds) Node.prototype[name] = real;
        throw new Error('made to fail');
    }";

async fn stops(session: &Session, act_on: &str) -> Result<()> {
    act(session, &format!("window.stopped = sx.one('.sx', 0); {FAIL_ONCE}; {act_on}")).await
}

async fn a_module_that_stops_starts_anew_with_every_world(session: &Session) -> Result<()> {
    let _server = host(session, &WIDGET.repeat(3)).await?;
    act(session, "return sx.change('[data-actor=luhansk]', 1)").await?;
    let world: String = session.look("sx.world(1)").await?;
    stops(session, "sx.click('[data-node=\"argument:no-barriers\"] .sx-box', 0)").await?;
    session.see("three widgets again", "sx.one('.sx') !== stopped && sx.ready()").await?;
    session
        .see_equal("their worlds", "[0, 1, 2].map((n) => sx.world(n))", vec![OPENING, &world, OPENING])
        .await?;
    // All of it works, what comes later as well.
    act(session, "return sx.change('[data-actor=luhansk]', 2)").await?;
    act(session, "sx.click('[data-view=outline]', 2)").await?;
    session.see("the outline", "sx.one('.sx-outline .sx-item', 2)").await?;
    Ok(())
}

async fn a_module_that_stops_twice_leaves_the_reader_a_way(session: &Session) -> Result<()> {
    let _server = host(session, WIDGET).await?;
    act(session, "return sx.change('[data-actor=luhansk]')").await?;
    let world: String = session.look("sx.world()").await?;
    stops(session, "sx.click('[data-node=\"argument:no-barriers\"] .sx-box')").await?;
    session.see("the widget again", "sx.one('.sx') !== stopped && sx.ready()").await?;
    stops(session, "sx.click('[data-node=\"argument:no-barriers\"] .sx-box')").await?;
    session.see("a way to try again", "sx.one('[role=status] button')").await?;
    assert!(
        session.look::<bool>("document.getElementById('kept').getBoundingClientRect().height > 0").await?
    );
    session.click("button").await?;
    session.see("the widget once more", "sx.ready()").await?;
    sees_world(session, "the world it had", &world).await
}

/// Translators and readers' helpers write into elements that are not theirs.
async fn what_others_do_to_its_elements_ends_nothing(session: &Session) -> Result<()> {
    let _server = host(session, WIDGET).await?;
    act(session, "sx.click('[data-node=\"argument:no-barriers\"] .sx-box')").await?;
    session.see("the panel", "sx.one('.sx-detail .sx-gist')").await?;
    act(
        session,
        "sx.all('.sx-detail p, .sx-now p, .sx-bar').forEach((one) => (one.innerHTML = one.innerHTML))",
    )
    .await?;
    act(session, "sx.click('[data-actor=luhansk]')").await?;
    session.see("the change", "sx.ready() && sx.world().includes('luhansk')").await?;
    act(session, "return sx.change('[data-actor=luhansk]')").await?;
    sees_world(session, "the opening", OPENING).await
}

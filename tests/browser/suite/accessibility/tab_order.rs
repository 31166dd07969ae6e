//! The tab key: few stops, the same both ways, and no place that it does not lead out of.

use anyhow::{Context, Result, ensure};
use browser_tests::{HTML, Session, in_each_engine, open_host, open_site};

use thirtyfour::By;

use super::keyboard::{press_shifted, tab_to, walk_to};
use crate::article::key;

in_each_engine!(
    the_tab_key_enters_goes_through_and_leaves,
    space_switches_and_keeps_the_focus,
    escape_closes_and_traps_nobody
);

/// Between two links, so that coming in and going out can be seen.
const BODY: &str = "<a id=\"before\" href=\"#\">Before</a><sanctions-explainer></sanctions-explainer>\
                    <a id=\"after\" href=\"#\">After</a>";

/// The id of what has the focus in the page, which is the widget for all that is in it.
const OUTSIDE: &str = "document.activeElement?.id ?? ''";

/// Which of the stops has the focus.
const AT: &str = "sx.keys.stops().indexOf(sx.focused())";

async fn opened(session: &Session) -> Result<dev_server::Server> {
    let server = open_site()?.page("/tab.html", HTML, open_host(BODY)?).start(0)?;
    session.resize(1280, 900).await?;
    session.visit(&server.url("tab.html")).await?;
    start(session).await?;
    Ok(server)
}

/// To the link before the widget.
async fn start(session: &Session) -> Result<()> {
    session.script::<Option<bool>>("document.getElementById('before').focus()", vec![]).await?;
    session.see_equal("the link before", OUTSIDE, "before").await
}

/// Goes through the widget from one link to the other and back, one key at a time.
async fn there_and_back(session: &Session) -> Result<()> {
    start(session).await?;
    let count: usize = session.look("sx.keys.stops().length").await?;
    for stop in 0..count {
        session.press(key::TAB).await?;
        session.see_equal("the next stop", AT, stop).await.with_context(|| format!("{stop} of {count}"))?;
    }
    session.press(key::TAB).await?;
    session.see_equal("the way out", OUTSIDE, "after").await?;
    for stop in (0..count).rev() {
        press_shifted(session, key::TAB).await?;
        session.see_equal("the stop before", AT, stop).await.with_context(|| format!("{stop} of {count}"))?;
    }
    press_shifted(session, key::TAB).await?;
    session.see_equal("the way out", OUTSIDE, "before").await
}

/// How many stops there are, and how many there should be: one for each thing of the case that can be switched or
/// chosen by itself, and `others`.
async fn counted(session: &Session, others: usize) -> Result<()> {
    let own: usize = session.look("sx.all('[data-actor], [data-preset]').length").await?;
    ensure!(own == 18, "{own} actors and prepared worlds");
    session.see_equal("few stops", "sx.keys.stops().length", own + others).await
}

async fn the_tab_key_enters_goes_through_and_leaves(session: &Session) -> Result<()> {
    let _server = opened(session).await?;
    session.script::<Option<bool>>("sx.one('.sx-presets').open = true", vec![]).await?;
    // The tour and the way past it, the fold of the prepared worlds, the foot; undo, reset and files, the tally, the readings, what is in dispute, the ways to see it, the legend, the figure.
    counted(session, 14).await?;
    there_and_back(session).await?;

    // Each premise in dispute is one stop more, and a figure with everything unfolded none.
    session.script::<Option<bool>>("sx.click('.sx-switches summary')", vec![]).await?;
    session.script::<Option<bool>>("return sx.unfold()", vec![]).await?;
    counted(session, 14 + 6).await?;
    there_and_back(session).await?;

    // Each way to see it, and each with a panel open.
    let views: Vec<String> =
        session.look("sx.all('[data-view]').map((element) => element.dataset.view)").await?;
    for view in views {
        session.script::<Option<bool>>(&format!("sx.click('[data-view={view}]')"), vec![]).await?;
        session.see("the view", &format!("sx.one('[data-view={view}]').checked")).await?;
        there_and_back(session).await.with_context(|| format!("in the {view}"))?;
        if session.look("sx.one('.sx-stage [data-node]') !== null").await? {
            session
                .script::<Option<bool>>("sx.click('.sx-stage [data-node^=\"argument:\"]')", vec![])
                .await?;
            session.see("all of the panel", "sx.one('.sx-detail .sx-sources a')").await?;
            there_and_back(session).await.with_context(|| format!("in the {view} with a panel"))?;
            session.script::<Option<bool>>("sx.click('[data-do=close]')", vec![]).await?;
            session.see("no panel", "!sx.one('.sx-detail')").await?;
        }
    }
    session.expect_no_errors().await
}

async fn space_switches_and_keeps_the_focus(session: &Session) -> Result<()> {
    let _server = opened(session).await?;
    let actors: Vec<String> =
        session.look("sx.all('[data-actor]').map((element) => element.dataset.actor)").await?;
    for actor in actors {
        let selector = format!("[data-actor={actor}]");
        tab_to(session, &selector).await?;
        session.look::<bool>("sx.hold()").await?;
        for _ in 0..2 {
            let checked = format!("sx.one('{selector}').checked");
            let before: bool = session.look(&checked).await?;
            session.press(key::SPACE).await?;
            session.see_equal("the other way", &checked, !before).await.context(actor.clone())?;
            session.see("the focus where it was", "sx.kept()").await.context(actor.clone())?;
        }
    }
    session.expect_no_errors().await
}

/// Escape does not take the focus out of the widget, and the tab key leads on from where it is then.
async fn escape(session: &Session, what: &str) -> Result<()> {
    session.press(key::ESCAPE).await?;
    session.see("no panel", "!sx.one('.sx-detail')").await.context(what.to_owned())?;
    session.see("the focus on a stop", &format!("{AT} >= 0")).await.context(what.to_owned())?;
    let at: usize = session.look(AT).await?;
    let count: usize = session.look("sx.keys.stops().length").await?;
    let keys = key::TAB.repeat(count - at);
    session.press(&keys).await?;
    session.see_equal("the way out", OUTSIDE, "after").await.context(what.to_owned())?;
    press_shifted(session, &keys).await?;
    session.see_equal("the way back", AT, at).await.context(what.to_owned())
}

async fn escape_closes_and_traps_nobody(session: &Session) -> Result<()> {
    let _server = opened(session).await?;
    for (selector, what) in [
        ("[data-actor=russia]", "a switch"),
        (".sx-whose summary", "the readings"),
        (".sx-switches summary", "what is in dispute"),
        (".sx-legend summary", "the legend"),
        ("[data-view=diagram]", "the views"),
        (".sx-figure [tabindex=\"0\"]", "the figure"),
    ] {
        tab_to(session, selector).await?;
        escape(session, what).await?;
    }

    // Who then goes elsewhere with the pointer is not called back.
    session.press(key::ESCAPE).await?;
    let after = session.driver.find(By::Id("after")).await?;
    after.click().await?;
    session.look::<Option<bool>>("sx.turn()").await?;
    session.see_equal("the link after", OUTSIDE, "after").await?;
    start(session).await?;

    // With a panel open, Escape closes it from the box it is about and from all that is in it; the focus is then on
    // that box.
    let about = "argument:inside-ukraine";
    for back in 0..6 {
        walk_to(session, about).await?;
        session.look::<bool>("sx.hold()").await?;
        session.press(key::ENTER).await?;
        session.see("all of the panel", "sx.one('.sx-detail .sx-sources a')").await?;
        session.see("the focus where it was", "sx.kept()").await?;
        if back > 0 {
            let inside = format!(
                "sx.keys.path(sx.keys.stops().filter((element) => element.closest('.sx-detail')).at(-{back}))"
            );
            let inside: String = session.look(&inside).await?;
            tab_to(session, &inside).await?;
        }
        escape(session, &format!("the panel, {back} from its end")).await?;
        session.see_equal("the box", "sx.focused()?.dataset.node", about).await?;
    }

    // So it is in the lists, where a button stands for the box.
    tab_to(session, "[data-view=diagram]").await?;
    session.press(key::RIGHT).await?;
    session.see("the outline", "sx.one('.sx-outline')").await?;
    let button = ".sx-outline [data-node]";
    tab_to(session, button).await?;
    session.press(key::ENTER).await?;
    session.see("all of the panel", "sx.one('.sx-detail .sx-sources a')").await?;
    tab_to(session, "[data-do=close]").await?;
    session.press(key::SPACE).await?;
    session.see("no panel", "!sx.one('.sx-detail')").await?;
    session.see("the focus on the button", &format!("sx.focused() === sx.one('{button}')")).await?;

    // Whom an argument needs has a panel, but no button in the lists to go back to.
    for list in [".sx-outline", ".sx-table"] {
        tab_to(session, "[data-view]:checked").await?;
        if session.look(&format!("!sx.one('{list}')")).await? {
            session.press(key::RIGHT).await?;
        }
        session.see("the list", &format!("sx.one('{list}')")).await?;
        tab_to(session, &format!("{list} [data-node]")).await?;
        session.press(key::ENTER).await?;
        session.see("all of the panel", "sx.one('.sx-detail .sx-sources a')").await?;
        tab_to(session, ".sx-detail .sx-links .sx-link").await?;
        session.press(key::ENTER).await?;
        session
            .see_equal("the panel about whom it needs", "sx.text('.sx-detail h3')", "Petr Ilichev")
            .await?;
        escape(session, &format!("a panel in {list}")).await?;
    }
    session.expect_no_errors().await
}

//! Keys on the pages of a class: the tab key leads through each and out of it, and back the same way, and nothing lies
//! over what it comes to; Space switches; Escape traps nobody.
//!
//! Drivers differ in where the first tab key begins. So the pages stand between two links here, as the widget does in
//! `accessibility/tab_order.rs`, and a walk begins at one of them. The stage is a dialog over all of the window, which only Escape
//! and its own button lead out of; there a walk begins at the stage itself.
//!
//! What lies over the focus is told in Chromium and Firefox. WebKitGTK's scroll bar lies over what scrolls, as on the desk, and
//! its driver's window never has the focus itself.

use anyhow::{Context, Result, ensure};
use browser_tests::{Engine, HTML, Session, in_each_engine, open_page};
use dev_server::Server;
use serde_json::Value;

use super::Page;
use crate::accessibility::axe::states::COUNTED;
use crate::accessibility::keyboard::press_shifted;
use crate::appearance::focus_ring::Focused;
use crate::article::key;
use crate::desk::with_desk;

in_each_engine!(the_tab_key_leads_through_and_out, space_switches_and_keeps_the_focus, escape_traps_nobody);

/// Which of the stops has the focus.
const AT: &str = "sx.keys.stopsOfPage().indexOf(sx.keys.focusedOfPage())";

/// What is walked through: of pages that differ little one.
const WALKED: [&str; 7] = [
    "before a lesson",
    "a lesson unfolded, with something to be done",
    "a handout",
    "a question, with its hint",
    "what was done",
    "a question, with hands counted",
    "what came, with its reason",
];

/// Leaves the first step of a lesson unfolded, and nothing else: what is in the other folds is like it, or is the
/// widget's own.
const FOLD: &str =
    "for (const one of painted.all('details:not(#step-0 > *, .sx-step > *)')) one.open = false;
    return painted.frames(2).then(() => true)";

/// Whether the focus is on something that is no stop but scrolls: Firefox lets the arrow keys scroll it.
const SCROLLS: &str = "['auto', 'scroll'].includes(getComputedStyle(sx.keys.focusedOfPage()).overflowY)";

/// A page, the desk and the pupils' page between two links.
async fn between_links(session: &Session, page: Page, (width, height): (u32, u32)) -> Result<Server> {
    let mut site = with_desk()?;
    for (address, name) in [("/desk.html", "teach.html"), ("/pupils.html", "lesson.html")] {
        let source = open_page(name)?;
        let source =
            source.replacen("<body>", "<body><p><a id=\"before\" href=\"#before\">Before</a></p>", 1);
        let source = source.replacen("</body>", "<p><a id=\"after\" href=\"#after\">After</a></p></body>", 1);
        site = site.page(address, HTML, source);
    }
    page.open_on(site, session, width, height).await
}

/// Gives something outside of the widget the focus.
async fn begin_at(session: &Session, selector: &str) -> Result<()> {
    session
        .script::<Value>(&format!("document.querySelector('{selector}').focus(); return true"), vec![])
        .await?;
    session
        .see("the focus", &format!("document.activeElement === document.querySelector('{selector}')"))
        .await
        .map(drop)
}

/// Whether the focus has come to this stop, or to what scrolls before it; then what `painted.focused()` tells.
fn arrived(stop: usize) -> String {
    format!(
        "(async () => {{
            for (let tries = 300; tries > 0 && {AT} !== {stop} && !{SCROLLS}; tries -= 1) await painted.frames(1);
            return [{AT} === {stop}, {SCROLLS}, await painted.focused()];
        }})()"
    )
}

/// One press of the tab key, to a stop by its number; and what is seen of it.
async fn tab(session: &Session, back: bool, stop: usize) -> Result<Focused> {
    for tries in [0, 1] {
        if back {
            press_shifted(session, key::TAB).await?;
        } else {
            session.press(key::TAB).await?;
        }
        let (there, scrolls, seen): (bool, bool, Option<Focused>) = session.look(&arrived(stop)).await?;
        if there {
            return seen.context("nothing has the focus");
        }
        ensure!(tries == 0 && scrolls, "{seen:?} has the focus and not stop {stop}");
    }
    unreachable!("the second try ends it")
}

/// Goes from the first stop to the last and back, one key at a time, and says of which something lies over them.
async fn there_and_back(session: &Session) -> Result<Vec<String>> {
    let mut covered = Vec::new();
    let count: usize = session.look("sx.keys.stopsOfPage().length").await?;
    ensure!(count > 4, "only {count} stops");
    session.see_equal("the first stop", AT, 0).await?;
    let on = (1..count).map(|stop| (false, stop));
    let back = (0..count - 1).rev().map(|stop| (true, stop));
    for (back, stop) in on.chain(back) {
        let found = tab(session, back, stop).await;
        let Focused { name, seen, covers } =
            found.with_context(|| format!("{stop} of {count}{}", if back { ", back" } else { "" }))?;
        if !seen {
            covered.push(format!("{name}, by {covers}"));
        }
    }
    Ok(covered)
}

async fn the_tab_key_leads_through_and_out(session: &Session) -> Result<()> {
    let mut wrong = Vec::new();
    // Narrower windows of other engines are frames, which no keys reach.
    let sizes: &[(u32, u32)] = match session.engine {
        Engine::Chromium => &[(1280, 720), (320, 640)],
        Engine::Firefox | Engine::WebKit => &[(1280, 720)],
    };
    for &size in sizes {
        for page in Page::ALL {
            let _server = between_links(session, page, size).await?;
            page.each_state(session, async |state| {
                if !WALKED.contains(&state) {
                    return Ok(());
                }
                session.script::<Value>(FOLD, vec![]).await?;
                match page {
                    Page::Stage => session.focus(".sx-p-stage").await?,
                    Page::Desk | Page::Pupils => begin_at(session, "#before").await?,
                }
                let mut covered = there_and_back(session).await?;
                if session.engine == Engine::WebKit {
                    covered.clear();
                }
                wrong.extend(covered.into_iter().map(|one| format!("{size:?}, {page:?}, {state}: {one}")));
                Ok(())
            })
            .await?;
            session.expect_nothing_but_resizing().await?;
        }
    }
    ensure!(wrong.is_empty(), "{} covered: {wrong:#?}", wrong.len());
    Ok(())
}

/// Space, twice, on what can be in two states: the other, then the first again, with the focus where it was.
async fn switches(session: &Session, found: &str, state: &str) -> Result<()> {
    session
        .script::<Value>(
            &format!(
                "const found = {found}; window.held = found; \
                 return sx.unfolded(found).then(() => {{ found.focus(); return true; }})"
            ),
            vec![],
        )
        .await?;
    session.see("the focus", "held === sx.keys.focusedOfPage()").await.with_context(|| found.to_owned())?;
    let before: bool = session.look(&format!("held.{state}")).await?;
    for now in [!before, before] {
        session.press(key::SPACE).await?;
        session.see_equal(found, &format!("held.{state}"), now).await?;
        session
            .see_equal("the focus where it was", "held === sx.keys.focusedOfPage()", true)
            .await
            .with_context(|| found.to_owned())?;
    }
    Ok(())
}

async fn space_switches_and_keeps_the_focus(session: &Session) -> Result<()> {
    let _server = between_links(session, Page::Desk, (1280, 720)).await?;
    Page::Desk
        .each_state(session, async |state| {
            if state.starts_with("a lesson") {
                for what in ["#step-1 summary", ".desk-fold summary"] {
                    switches(session, &format!("document.querySelector('{what}')"), "parentElement.open")
                        .await?;
                }
                switches(session, "document.querySelector('.desk-check input[value=ukraine]')", "checked")
                    .await?;
                switches(session, "sx.one('[data-actor=luhansk]')", "checked").await?;
            }
            Ok(())
        })
        .await?;
    session.expect_nothing_but_resizing().await?;

    let _server = between_links(session, Page::Pupils, (1280, 720)).await?;
    switches(session, "sx.one('[data-actor=luhansk]')", "checked").await?;
    Page::Pupils
        .each_state(session, async |state| match state {
            "a question, with its hint" => {
                switches(session, "sx.one('.sx-step summary')", "parentElement.open").await
            }
            _ => Ok(()),
        })
        .await?;
    session.expect_nothing_but_resizing().await
    // What Space does on the stage and on its buttons is in `presenter.rs`.
}

/// Escape leaves the focus on a stop, and the tab key leads on from there.
async fn escape(session: &Session, found: &str) -> Result<()> {
    session.script::<Value>(&format!("({found}).focus(); return true"), vec![]).await?;
    let at: usize = session.look(AT).await.with_context(|| found.to_owned())?;
    session.press(key::ESCAPE).await?;
    for (back, stop) in [(false, at + 1), (true, at), (true, at - 1)] {
        tab(session, back, stop).await.with_context(|| found.to_owned())?;
    }
    Ok(())
}

async fn escape_traps_nobody(session: &Session) -> Result<()> {
    let _server = between_links(session, Page::Desk, (1280, 720)).await?;
    Page::Desk
        .each_state(session, async |state| {
            let kinds: &[&str] = match state {
                "before a lesson" => &["input[name=case]:checked", "[data-do=begin-empty]", "[data-do=open]"],
                "a handout" => &["[data-do=print]"],
                state if state.starts_with("a lesson") => {
                    &["#lesson-title", "#task-1", "#ask-1", "#step-1 summary", ".desk-check input", "#link"]
                }
                _ => &[],
            };
            for kind in kinds {
                escape(session, &format!("document.querySelector('{kind}')")).await?;
            }
            Ok(())
        })
        .await?;
    session.expect_nothing_but_resizing().await?;

    let _server = between_links(session, Page::Pupils, (1280, 720)).await?;
    Page::Pupils
        .each_state(session, async |state| {
            let kinds: &[&str] = match state {
                "a question, with its hint" => {
                    &[".sx-step summary", "[data-do=guess-stands]", "[data-actor=luhansk]"]
                }
                "what was done" => &["[data-do=copy-summary]", "[data-do=tour]"],
                _ => &[],
            };
            for kind in kinds {
                escape(session, &format!("sx.one('{kind}')")).await?;
            }
            Ok(())
        })
        .await?;
    session.expect_nothing_but_resizing().await?;

    // From a button and from a field of the stage Escape leads back to the page, to the button that begins it. From
    // the stage itself it does in `presenter.rs`.
    for from in ["[data-do=present-next]", "[data-hands]"] {
        let _server = Page::Stage.open(session, 1280, 720).await?;
        session
            .script::<Value>(&format!("return (async () => {{ {COUNTED}; return true; }})()"), vec![])
            .await?;
        session.focus(from).await?;
        session.press(key::ESCAPE).await?;
        session
            .see("no stage", "!sx.one('.sx-p') && sx.focused()?.dataset.do === 'present'")
            .await
            .context(from)?;
        session.expect_nothing_but_resizing().await?;
    }
    Ok(())
}

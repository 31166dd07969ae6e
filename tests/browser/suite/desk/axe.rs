//! axe-core finds nothing on the desk, whatever a teacher is at: before a lesson, with one, with something wrong, and on paper.

use anyhow::Result;
use browser_tests::{Session, in_each_engine};
use serde_json::Value;

use super::{TITLE, fill, open_file, press, with_desk};
use crate::accessibility::axe::{Axe, CHOICES, TABS, Undecided, prefer, settings};

in_each_engine!(axe_finds_nothing_at_the_desk);

const UNDECIDED: [Undecided; 3] = [
    Undecided {
        rule: "color-contrast",
        elements: ".sx-figure text",
        seen: "axe-core does not read what SVG is filled with; `pixels` measures it.",
    },
    TABS,
    CHOICES,
];

/// Has the page show something, and waits until it does.
async fn go(session: &Session, selector: &str, seen: &str) -> Result<()> {
    press(session, selector).await?;
    session.see(selector, seen).await.map(drop)
}

async fn axe_finds_nothing_at_the_desk(session: &Session) -> Result<()> {
    let server = with_desk()?.start(0)?;
    let mut axe = Axe::new(session, &UNDECIDED)?;
    for &(theme, width) in settings(session.engine) {
        prefer(session, theme).await?;
        session.goto_sized(&server.url("desk.html"), width, 900).await?;
        session.see("the desk", "document.querySelector('[data-do=begin-tour]')").await?;
        // What stays in sight covers what scrolls below it, and axe-core does not scroll. (Whether
        // something lies over what has the focus is not asked here.)
        let mut at = async |state: &str| -> Result<()> {
            session.script::<()>("painted.loosen()", vec![]).await?;
            axe.look(&format!("{state}, {width}"), theme).await
        };
        at("before a lesson").await?;
        open_file(session, "{ \"lesson\": 1, ").await?;
        session.see("what is wrong", "document.querySelector('[data-do=dismiss]')").await?;
        at("a file that is no lesson, before a lesson").await?;

        go(session, "[data-do=begin-empty]", TITLE).await?;
        session.see("the figure", "sx.ready()").await?;
        at("a lesson without a step").await?;
        go(session, "[data-do=add]", "document.getElementById('task-0')").await?;
        at("a step").await?;
        go(session, "[data-do=forget]", "document.querySelector('[data-do=bring-back]')").await?;
        at("a lesson put away").await?;

        go(session, "[data-do=begin-tour]", "document.getElementById('task-6')").await?;
        at("a lesson from the tour").await?;
        let unfold =
            "document.querySelectorAll('.desk details').forEach((one) => (one.open = true)); return 1";
        session.script::<Value>(unfold, vec![]).await?;
        fill(session, "question-1", "What do you expect, and why?").await?;
        at("every step unfolded, four of them with a question").await?;
        let hide = "document.querySelector('.desk-check input[value=free-to-hire]').click(); return 1";
        session.script::<Value>(hide, vec![]).await?;
        session.see("what is still to be done", "document.querySelector('[aria-labelledby=faults]')").await?;
        at("a step that asks about what is hidden").await?;
        press(session, "[data-do=undo]").await?;
        let kept = "JSON.stringify(JSON.parse(localStorage.getItem(localStorage.key(0))), null, 1)";
        let file: String = session.look(kept).await?;
        open_file(session, &file.replacen("\"task\"", "\"tusk\"", 1)).await?;
        session.see("what is wrong", "document.querySelector('[aria-labelledby=problems]')").await?;
        at("a damaged file").await?;
        go(session, "[data-do=rehearse]", "sx.one('.sx-lesson')").await?;
        at("the lesson as pupils see it").await?;
        press(session, "[data-do=rehearse]").await?;

        for paper in ["handout", "worksheet", "key"] {
            go(session, &format!("[data-do={paper}]"), &format!("document.querySelector('.{paper} .sheet')"))
                .await?;
            at(paper).await?;
            if paper != "key" {
                go(session, "[data-do=figure]", "document.querySelector('.sheet svg.sx-figure')").await?;
                at(&format!("{paper} with the whole map")).await?;
                press(session, "[data-do=figure]").await?;
            }
            go(session, "[data-do=back]", TITLE).await?;
        }
        // The next setting begins as the first did.
        session.script::<Value>("localStorage.clear(); return 1", vec![]).await?;
    }
    axe.finish()
}

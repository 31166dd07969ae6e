//! What the desk prints: a page for each step of a worksheet, which gives no status away; handout and key with their reasons.

use anyhow::{Context, Result, ensure};
use browser_tests::{Engine, Session, in_each_engine};
use serde_json::{Value, json};

use super::{fill, press, with_tour};
use crate::embed::left;

in_each_engine!(a_worksheet_has_a_page_for_each_step_and_no_status, handout_and_key_tell_what_decides);

/// A sheet of paper, in inches.
const PAPERS: [(&str, f64, f64); 2] = [("A4", 8.27, 11.69), ("Letter", 8.5, 11.0)];

/// The words of the pages that are painted.
const PAINTED: &str = "(() => { const words = []; const walk = document.createTreeWalker(document.querySelector('.paper'), NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) { const one = walk.currentNode.parentElement;
        if (one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0) words.push(walk.currentNode.data); }
    return words; })()";

async fn a_worksheet_has_a_page_for_each_step_and_no_status(session: &Session) -> Result<()> {
    let server = with_tour(session).await?;
    // As much as a teacher may write stays on its page.
    fill(session, "task-2", &"A long task has many words in it. ".repeat(58)).await?;
    press(session, "[data-do=worksheet]").await?;
    session
        .see_equal("a sheet for each step", "document.querySelectorAll('.worksheet .sheet').length", 7)
        .await?;
    for figure in ["one argument", "the whole map"] {
        let words: Vec<String> = session.look(PAINTED).await?;
        for status in ["stands", "contested", "falls", "lacks support", "does not apply"] {
            let told: Vec<&String> = words.iter().filter(|word| word.trim() == status).collect();
            ensure!(told.is_empty(), "{figure} tells “{status}”");
        }
        ensure!(
            words.iter().any(|word| word.contains("Free to hire")),
            "{figure} has no argument: {words:?}"
        );
        ensure!(words.iter().any(|word| word.contains("Because")), "nothing to write on: {words:?}");
        ensure!(
            pages(session).await?.iter().all(|count| *count == 7),
            "{figure}: {:?}",
            pages(session).await?
        );
        press(session, "[data-do=figure]").await?;
    }
    press(session, "[data-do=back]").await?;
    session.see_equal("the focus", "document.activeElement.dataset.do", "worksheet").await?;
    left(session, server).await
}

async fn handout_and_key_tell_what_decides(session: &Session) -> Result<()> {
    let server = with_tour(session).await?;
    press(session, "[data-do=handout]").await?;
    session
        .see_equal(
            "a sheet for each step and the sources",
            "document.querySelectorAll('.handout .sheet').length",
            8,
        )
        .await?;
    let words: Vec<String> = session.look(PAINTED).await?;
    for told in ["index.html?on=", "Sources", "not make it right", "Taking part"] {
        ensure!(words.iter().any(|word| word.contains(told)), "the handout does not tell “{told}”");
    }
    // A phone reads a link only where it is short.
    let codes = "[...document.querySelectorAll('.sheet-address')].map((one) => [one.querySelector('.sheet-link').textContent.length <= 300, !!one.querySelector('.sheet-code')])";
    let codes: Vec<(bool, bool)> = session.look(codes).await?;
    ensure!(codes.len() >= 7 && codes.iter().all(|(short, code)| short == code), "{codes:?}");
    ensure!(
        pages(session).await?.iter().all(|count| (8..=15).contains(count)),
        "{:?}",
        pages(session).await?
    );
    press(session, "[data-do=back]").await?;
    press(session, "[data-do=key]").await?;
    let rows = "[...document.querySelectorAll('.key tbody tr')].map((row) => [...row.cells].map((cell) => cell.textContent))";
    let rows: Vec<Vec<String>> = session.look(rows).await?;
    ensure!(rows.len() > 20 && rows.iter().flatten().all(|cell| !cell.is_empty()), "{rows:?}");
    session
        .see_equal("the arguments asked about", "document.querySelectorAll('.key .asked').length", 4)
        .await?;
    left(session, server).await
}

/// How many pages come out of the printer for each size of paper, in Chromium; elsewhere nothing is counted.
async fn pages(session: &Session) -> Result<Vec<usize>> {
    let mut counts = Vec::new();
    if session.engine != Engine::Chromium {
        return Ok(counts);
    }
    for (name, width, height) in PAPERS {
        let asked = json!({ "paperWidth": width, "paperHeight": height, "printBackground": false });
        let printed = session.cdp("Page.printToPDF", asked).await.with_context(|| name.to_owned())?;
        let Value::String(data) = &printed["data"] else { anyhow::bail!("{name}: nothing was printed") };
        let script = "return (atob(arguments[0]).match(/\\/Type *\\/Page\\b(?!s)/g) ?? []).length";
        counts.push(session.script(script, vec![json!(data)]).await?);
    }
    Ok(counts)
}

//! What a screen reader is told of a change without being asked: one sentence, once, in one place (WCAG 4.1.3).

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail, ensure};
use browser_tests::{Engine, OPEN, Session, first_case, in_each_engine, open_site, world_told};
use explainer_core::argument::Framework;
use explainer_core::case::{Case, Labels};
use serde::Deserialize;
use serde_json::json;

in_each_engine!(a_change_is_told_once, a_note_is_told_once);

/// Does something and tells what was written into which of the live regions. Between the turns of the event loop in
/// which nothing more comes, the widget has told everything.
const WATCH: &str = "const [selector] = arguments, { told } = sx.keys;
    return (async () => {
        told.length = 0;
        const before = sx.world();
        sx.click(selector);
        await sx.until('anything told', () => told.length > 0);
        for (let turn = 0; turn < 8; turn++) await sx.turn();
        return { before, after: sx.world(), told };
    })()";

/// A change: the world before and after, and each region that was written into, with its text.
#[derive(Debug, Deserialize)]
struct Change {
    before: String,
    after: String,
    told: Vec<(String, String)>,
}

async fn watched(session: &Session, selector: &str) -> Result<Change> {
    session.script(WATCH, vec![json!(selector)]).await.with_context(|| selector.to_owned())
}

/// What names each control: the words with which a sentence about it begins.
fn named(case: &Case, labels: &Labels) -> BTreeMap<String, String> {
    let mut named = BTreeMap::new();
    for (it, entry) in case.actors.iter().zip(&labels.actors) {
        named.insert(format!("[data-actor={}]", it.id), format!("{} is ", entry.label));
    }
    for (it, entry) in case.premises.iter().zip(&labels.premises) {
        named.insert(format!("[data-reading={}]", it.id), format!("Reading followed: {}.", entry.label));
        for (choice, word) in [("accept", "Accepted"), ("reject", "Rejected"), ("open", "Left open")] {
            named.insert(
                format!("[data-switch={}][data-choice={choice}]", it.id),
                format!("{word}: {}.", entry.label),
            );
        }
    }
    for (it, entry) in case.presets.iter().zip(&labels.presets) {
        named.insert(format!("[data-preset={}]", it.id), format!("Now showing: {}.", entry.label));
    }
    named.insert("[data-reading=open]".into(), "The reading is left open.".into());
    named.insert("[data-do=undo]".into(), "Last change undone.".into());
    named.insert("[data-do=reset]".into(), "Back to the opening.".into());
    named
}

/// The words for a status that has come about.
const BECOMES: [(&str, &[&str]); 5] = [
    ("stands", &["now stands."]),
    ("contested", &["is now contested."]),
    ("falls", &["falls.", "falls: "]),
    ("unsupported", &["loses its support."]),
    ("not-engaged", &["drops out."]),
];

struct Judge {
    case: Case,
    labels: Labels,
    framework: Framework,
    named: BTreeMap<String, String>,
}

impl Judge {
    fn new() -> Result<Self> {
        let (case, labels) = first_case()?;
        let (framework, named) = (Framework::new(&case), named(&case, &labels));
        Ok(Self { case, labels, framework, named })
    }

    /// Whether a change was told once, in a sentence that is short enough and names what was changed and an effect.
    fn judge(&self, selector: &str, change: &Change) -> Result<()> {
        let [(region, sentence)] = &change.told[..] else { bail!("told {} times", change.told.len()) };
        ensure!(region == "sx-sentence", "told in {region}");
        let length = sentence.chars().count();
        ensure!(length <= 150, "{length} characters");
        let words = self.named.get(selector).context("an unknown control")?;
        ensure!(sentence.starts_with(words), "{words} is not named");
        self.names_the_effect(change, sentence)
    }

    /// Whether a sentence names an effect that the change has, and none that it has not.
    fn names_the_effect(&self, change: &Change, sentence: &str) -> Result<()> {
        let before = self.framework.evaluate(&world_told(&self.case, &change.before)?);
        let after = self.framework.evaluate(&world_told(&self.case, &change.after)?);
        let mut named = 0;
        let mut changed = 0;
        for (at, (was, is)) in before.all().iter().zip(after.all()).enumerate() {
            changed += usize::from(was != is);
            let label = format!("“{}” ", self.labels.arguments[at].label);
            for (status, words) in BECOMES {
                if words.iter().any(|word| sentence.contains(&format!("{label}{word}"))) {
                    ensure!(was != is && is.as_str() == status, "{label}is {}, not {status}", is.as_str());
                    named += 1;
                }
            }
        }
        let none = sentence.ends_with("No argument changes.");
        ensure!(none == (changed == 0), "{changed} arguments change");
        ensure!(named > 0 || none, "no effect is named, though {changed} arguments change");
        Ok(())
    }
}

/// Everything that changes the world from where it is: everyone in and out, every reading and every choice, four steps
/// back, and three times to the opening.
async fn controls(session: &Session) -> Result<Vec<String>> {
    let script = "const id = (name) => sx.all(`[data-${name}]`).map((it) => it.dataset[name]);
        const other = (name) => sx.all(`[data-${name}]`).filter((it) => !it.checked);
        const actors = id('actor').flatMap((it) => [it, it]).map((it) => `[data-actor=${it}]`);
        const readings = other('reading').map((it) => `[data-reading=${it.dataset.reading}]`);
        const switches =
            other('switch').map((it) => `[data-switch=${it.dataset.switch}][data-choice=${it.dataset.choice}]`);
        const back = ['undo', 'undo', 'undo', 'undo', 'reset', 'reset', 'reset'].map((it) => `[data-do=${it}]`);
        return [...actors, ...readings, ...switches, ...back]";
    session.script(script, vec![]).await
}

async fn a_change_is_told_once(session: &Session) -> Result<()> {
    let server = open_site()?.start(0)?;
    session.visit(&server.url(OPEN)).await?;
    session.script::<Option<bool>>("sx.keys.listen()", vec![]).await?;
    let judge = Judge::new()?;
    let told = async |selector: &str| -> Result<()> {
        let change = watched(session, selector).await?;
        judge.judge(selector, &change).with_context(|| format!("{selector}: {change:#?}"))
    };
    // Every prepared world once, and one that is there already.
    for preset in &judge.case.presets {
        told(&format!("[data-preset={}]", preset.id)).await?;
    }
    let presets = ["council-in-the-room", "ukraine-needs", "claim-alone", "troops-claimed-and-denied"];
    for preset in &presets[..if session.engine == Engine::Chromium { 4 } else { 2 }] {
        told(&format!("[data-preset={preset}]")).await?;
        told(&format!("[data-preset={preset}]")).await?;
        for selector in controls(session).await? {
            told(&selector).await?;
        }
    }
    // The last of them led to the opening.
    for selector in controls(session).await? {
        told(&selector).await?;
    }
    session.expect_no_errors().await
}

async fn a_note_is_told_once(session: &Session) -> Result<()> {
    let server = open_site()?.start(0)?;
    session.visit(&server.url(OPEN)).await?;
    session.script::<Option<bool>>("sx.keys.listen()", vec![]).await?;
    // A region that is not there before it is written into may say nothing when it comes.
    let there = "sx.all('[role=status]').filter((it) => it.getClientRects().length > 0).length";
    session.see_equal("both regions before anything is told", there, 2).await?;
    for _ in 0..2 {
        let change = watched(session, "[data-do=copy]").await?;
        let [(region, note)] = &change.told[..] else { bail!("told not once: {change:#?}") };
        ensure!(region == "sx-note" && note.to_lowercase().contains("link"), "{change:#?}");
    }
    Ok(())
}

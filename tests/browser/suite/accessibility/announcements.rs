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

/// What names each control: the words with which a sentence about it begins. An actor is named by [`Judge::actor`].
fn named(case: &Case, labels: &Labels) -> BTreeMap<String, String> {
    let mut named = BTreeMap::new();
    for (premise, entry) in case.premises.iter().zip(&labels.premises) {
        named.insert(format!("[data-reading={}]", premise.id), format!("Reading followed: {}.", entry.label));
        for (choice, word) in [("accept", "Accepted"), ("reject", "Rejected"), ("open", "Left open")] {
            named.insert(
                format!("[data-switch={}][data-choice={choice}]", premise.id),
                format!("{word}: {}.", entry.label),
            );
        }
    }
    for (preset, entry) in case.presets.iter().zip(&labels.presets) {
        named.insert(format!("[data-preset={}]", preset.id), format!("Now showing: {}.", entry.label));
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
    ("unsupported", &["now lacks support."]),
    ("not-engaged", &["no longer applies."]),
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
        let words = match self.actor(selector, change)? {
            Some(words) => words,
            None => self.named.get(selector).context("an unknown control")?.clone(),
        };
        ensure!(sentence.starts_with(&words), "{words} is not named");
        self.names_the_effect(selector, change, sentence)
    }

    /// The words with which a sentence begins about somebody who now takes part or is left out.
    fn actor(&self, selector: &str, change: &Change) -> Result<Option<String>> {
        let Some(id) = selector.strip_prefix("[data-actor=").and_then(|rest| rest.strip_suffix(']')) else {
            return Ok(None);
        };
        let at = self.case.actors.iter().position(|actor| actor.id == id).context("no such actor")?;
        let takes_part = world_told(&self.case, &change.after)?.is_on(at.into());
        let done = if takes_part { "takes part." } else { "is left out." };
        Ok(Some(format!("{} {done}", self.labels.actors[at].label)))
    }

    /// Whether a sentence names an effect that the change has, and none that it has not.
    fn names_the_effect(&self, selector: &str, change: &Change, sentence: &str) -> Result<()> {
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
        let none = sentence.contains("No argument changes");
        ensure!(none == (changed == 0), "{changed} arguments change");
        // Who has made one change that alters nothing hears why.
        let one = !["preset", "do"].iter().any(|many| selector.starts_with(&format!("[data-{many}=")));
        ensure!(!(none && one) || sentence.contains("No argument changes: "), "no reason is given");
        ensure!(named > 0 || none, "no effect is named, though {changed} arguments change");
        Ok(())
    }
}

/// Everything that changes the world from where it is: everyone in and out, every reading and every choice, four steps
/// back, and three times to the opening.
async fn controls(session: &Session) -> Result<Vec<String>> {
    let script = "const id = (name) => sx.all(`[data-${name}]`).map((element) => element.dataset[name]);
        const other = (name) => sx.all(`[data-${name}]`).filter((element) => !element.checked);
        const actors = id('actor').flatMap((actor) => [actor, actor]).map((actor) => `[data-actor=${actor}]`);
        const readings = other('reading').map((element) => `[data-reading=${element.dataset.reading}]`);
        const switches =
            other('switch').map((element) => `[data-switch=${element.dataset.switch}][data-choice=${element.dataset.choice}]`);
        const back = ['undo', 'undo', 'undo', 'undo', 'reset', 'reset', 'reset'].map((name) => `[data-do=${name}]`);
        return [...actors, ...readings, ...switches, ...back]";
    session.script(script, vec![]).await
}

/// Operates every control. What a change before has already brought about is no change: a reading that was left open
/// when whoever held it left.
async fn each_is_told(session: &Session, told: &impl AsyncFn(&str) -> Result<()>) -> Result<()> {
    let mut operated = 0;
    let all = controls(session).await?;
    for selector in &all {
        let there = format!("sx.one({}).matches('[type=radio]:checked')", json!(selector));
        if !session.look::<bool>(&there).await? {
            told(selector).await?;
            operated += 1;
        }
    }
    ensure!(operated + 1 >= all.len(), "only {operated} of {} are operated", all.len());
    Ok(())
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
    let presets = ["council-joins", "exemption-fails", "claim-alone", "troops-claimed-and-denied"];
    for preset in &presets[..if session.engine == Engine::Chromium { 4 } else { 2 }] {
        told(&format!("[data-preset={preset}]")).await?;
        told(&format!("[data-preset={preset}]")).await?;
        each_is_told(session, &told).await?;
    }
    // The last of them led to the opening.
    each_is_told(session, &told).await?;
    session.expect_no_errors().await
}

async fn a_note_is_told_once(session: &Session) -> Result<()> {
    let server = open_site()?.start(0)?;
    session.visit(&server.url(OPEN)).await?;
    session.script::<Option<bool>>("sx.keys.listen()", vec![]).await?;
    // A region that is not there before it is written into may say nothing when it comes.
    let there = "sx.all('[role=status]').filter((element) => element.getClientRects().length > 0 && !element.closest('details:not([open])')).length";
    session.see_equal("both regions before anything is told", there, 2).await?;
    for _ in 0..2 {
        let change = watched(session, "[data-do=copy]").await?;
        let [(region, note)] = &change.told[..] else { bail!("told not once: {change:#?}") };
        ensure!(region == "sx-note" && note.to_lowercase().contains("link"), "{change:#?}");
    }
    Ok(())
}

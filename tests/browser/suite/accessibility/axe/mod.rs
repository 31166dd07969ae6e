//! axe-core finds nothing, in every state of the way through the widget and on every page. What it cannot decide it
//! calls incomplete; somebody has looked at each of these, and they are listed with what was seen.

mod closed;
mod pages;
pub mod states;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use browser_tests::{Engine, Session};
use serde::Deserialize;
use serde_json::json;

/// Something axe-core cannot decide: its rule, the elements, and what a person saw there.
pub struct Undecided {
    pub rule: &'static str,
    pub elements: &'static str,
    pub seen: &'static str,
}

/// The tabs of a widget, wherever it stands.
pub const TABS: Undecided = Undecided {
    rule: "color-contrast",
    elements: ".sx-tab > span",
    seen: "The radio button that covers the tab has no ground of its own; `pixels` measures what shows through.",
};

/// The choices of a premise in the figure of one argument.
pub const CHOICES: Undecided = Undecided {
    rule: "color-contrast",
    elements: ".sx-f-option > span",
    seen: "The radio button that covers a choice has no ground of its own; `pixels` measures what shows through.",
};

/// What axe-core has found in a page; `run.js` tells it.
#[derive(Debug, Deserialize)]
struct Found {
    faults: Vec<String>,
    met: Vec<usize>,
    looked: Vec<String>,
}

/// axe-core in one session, with all that it has found so far.
pub struct Axe<'a> {
    session: &'a Session,
    source: String,
    accepted: &'a [Undecided],
    met: BTreeSet<usize>,
    looked: BTreeSet<String>,
    faults: Vec<String>,
}

impl<'a> Axe<'a> {
    pub fn new(session: &'a Session, accepted: &'a [Undecided]) -> Result<Self> {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../node_modules/axe-core/axe.min.js");
        let source = fs::read_to_string(file).context("axe-core is not installed")?;
        let (met, looked, faults) = (BTreeSet::new(), BTreeSet::new(), Vec::new());
        Ok(Self { session, source, accepted, met, looked, faults })
    }

    /// Looks at all of the page. Of one that is dark only the colours are looked at: nothing else has changed.
    pub async fn look(&mut self, state: &str, theme: &str) -> Result<()> {
        let driver = &self.session.driver;
        if !self.session.look("'axe' in window").await? {
            driver.execute(&self.source, vec![]).await.context("axe-core does not load")?;
        }
        let accepted: Vec<_> = self.accepted.iter().map(|entry| [entry.rule, entry.elements]).collect();
        let only: &[&str] = if theme == "dark" { &["color-contrast", "link-in-text-block"] } else { &[] };
        let found = driver.execute(include_str!("run.js"), vec![json!(accepted), json!(only)]).await;
        let state = format!("{state}, {theme}");
        let found: Found = found.with_context(|| state.clone())?.convert()?;
        self.met.extend(found.met);
        self.looked.extend(found.looked);
        self.faults.extend(found.faults.into_iter().map(|fault| format!("{state}: {fault}")));
        Ok(())
    }

    /// Nothing was found, and the rules that matter most had something to look at. In Chromium, where all is looked
    /// at, whatever is accepted was met as well: what nothing needs any more has to go.
    pub fn finish(self) -> Result<()> {
        ensure!(self.faults.is_empty(), "{} faults: {:#?}", self.faults.len(), self.faults);
        for rule in ["target-size", "color-contrast"] {
            ensure!(self.looked.contains(rule), "{rule} had nothing to look at");
        }
        if self.session.engine == Engine::Chromium {
            for (at, entry) in self.accepted.iter().enumerate() {
                ensure!(
                    self.met.contains(&at),
                    "{} at {} is met nowhere: {}",
                    entry.rule,
                    entry.elements,
                    entry.seen
                );
            }
        }
        Ok(())
    }
}

/// Wide and narrow, light and dark, where the engine can be told to prefer the dark; elsewhere light and wide.
pub fn settings(engine: Engine) -> &'static [(&'static str, u32)] {
    const ALL: [(&str, u32); 3] = [("light", 1280), ("light", 320), ("dark", 1280)];
    if engine == Engine::Chromium { &ALL } else { &ALL[..1] }
}

/// Makes a page prefer the light or the dark, where that can be said.
pub async fn prefer(session: &Session, theme: &str) -> Result<()> {
    if session.engine == Engine::Chromium {
        let features = json!({ "features": [{ "name": "prefers-color-scheme", "value": theme }] });
        session.cdp("Emulation.setEmulatedMedia", features).await?;
    }
    Ok(())
}

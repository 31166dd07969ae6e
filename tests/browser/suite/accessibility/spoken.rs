//! A way through the widget as it is heard: role, name and state of whatever gets the focus, and what the live regions
//! say in between. Kept in `golden/spoken.snap`, one list for all engines.
//!
//! This is no screen reader. Role and name are those the engine computes for one; states are read from the elements;
//! how a reader words it, and what it leaves out, is its own.

use anyhow::{Context, Result};
use browser_tests::{HTML, Session, in_each_engine, open_host, open_site};
use serde_json::{Value, json};

use super::keyboard::press_shifted;
use super::phrase::{golden, phrase};
use crate::article::key;

in_each_engine!(the_way_is_heard_as_it_was_written_down);

/// What a step waits for: that something else has the focus, that the world has changed, or that this is true.
enum Until {
    Moved,
    Changed,
    True(&'static str),
}

/// Listens to a widget.
struct Listener<'a> {
    session: &'a Session,
    heard: Vec<String>,
    group: String,
}

impl Listener<'_> {
    /// Presses a key, some times; tells what is heard after each.
    async fn step(&mut self, name: &str, key: &str, times: usize, until: Until) -> Result<()> {
        let session = self.session;
        for _ in 0..times {
            session.script::<bool>("sx.keys.told.length = 0; return sx.hold()", vec![]).await?;
            let changes: usize = session.look("sx.heard.length").await?;
            match name.strip_prefix("Shift+") {
                Some(_) => press_shifted(session, key).await?,
                None => session.press(key).await?,
            }
            let done = match until {
                Until::Moved => "sx.focused() !== null && !sx.kept()".to_owned(),
                Until::Changed => format!("sx.heard.length > {changes} && sx.keys.told.length > 0"),
                Until::True(done) => done.to_owned(),
            };
            session.see(name, &done).await.with_context(|| json!(self.heard).to_string())?;
            let focused = session.driver.execute("return sx.focused()", vec![]).await?.element()?;
            let within = self.group().await?;
            self.heard.push(format!("{name}: {within}{}", phrase(session, &focused).await?));
            let told: Vec<(String, String)> = session.look("sx.keys.told").await?;
            self.heard.extend(told.into_iter().map(|(_, text)| format!("  says: {text}")));
        }
        Ok(())
    }

    /// The group that the focus has come into, if it is another than before.
    async fn group(&mut self) -> Result<String> {
        let group = "return sx.focused().closest('fieldset, [role=group], [role=region]')";
        let group = self.session.driver.execute(group, vec![]).await?;
        let group = match group.json() {
            Value::Null => String::new(),
            _ => phrase(self.session, &group.element()?).await?,
        };
        let new = !group.is_empty() && group != self.group;
        let told = if new { format!("{group}, ") } else { String::new() };
        self.group = group;
        Ok(told)
    }

    async fn tab(&mut self, times: usize) -> Result<()> {
        self.step("Tab", key::TAB, times, Until::Moved).await
    }
}

async fn the_way_is_heard_as_it_was_written_down(session: &Session) -> Result<()> {
    let body = "<a id=\"before\" href=\"#\">Before</a><sanctions-explainer></sanctions-explainer>";
    let server = open_site()?.page("/spoken.html", HTML, open_host(body)?).start(0)?;
    session.resize(1440, 900).await?;
    session.visit(&server.url("spoken.html")).await?;
    session
        .script::<Option<bool>>("sx.keys.listen(); document.getElementById('before').focus()", vec![])
        .await?;
    let mut way = Listener { session, heard: Vec::new(), group: String::new() };

    // Past the tour, the prepared worlds, the files, the ways to see it, the legend and the figure to the readings, opened, and to
    // the next.
    way.tab(12).await?;
    way.step("Enter", key::ENTER, 1, Until::True("sx.one('.sx-whose').open")).await?;
    way.tab(1).await?;
    way.step("Up", key::UP, 1, Until::Changed).await?;
    // What is in dispute, opened, and the first of it accepted.
    way.tab(1).await?;
    way.step("Enter", key::ENTER, 1, Until::True("sx.one('.sx-switches').open")).await?;
    way.tab(1).await?;
    way.step("Left", key::LEFT, 1, Until::Changed).await?;
    // On to those who may take part, and one of them out and in.
    way.tab(6).await?;
    way.step("Space", key::SPACE, 2, Until::Changed).await?;
    // The Security Council, and whoever spoke for the first and left together.
    way.tab(5).await?;
    way.step("Space", key::SPACE, 1, Until::Changed).await?;
    way.tab(2).await?;
    way.step("Space", key::SPACE, 1, Until::Changed).await?;
    // Back past those who may take part into the figure.
    session.focus(".sx-figure [tabindex=\"0\"]").await?;
    way.step("Down", key::DOWN, 3, Until::Moved).await?;
    way.step("Right", key::RIGHT, 1, Until::Moved).await?;
    way.step("Shift+Right", key::RIGHT, 1, Until::Moved).await?;
    way.step("Shift+Down", key::DOWN, 1, Until::Moved).await?;
    way.step("Shift+Left", key::LEFT, 1, Until::Moved).await?;
    way.step("Shift+Right", key::RIGHT, 1, Until::Moved).await?;
    way.step("Shift+Up", key::UP, 1, Until::Moved).await?;
    // A panel, what would change the outcome, and out again.
    let there = Until::True("sx.one('.sx-detail') && !sx.text('.sx-rest')");
    way.step("Enter", key::ENTER, 1, there).await?;
    let stops: usize = session.look("sx.keys.away('.sx-flip')").await?;
    way.tab(stops).await?;
    way.step("Enter", key::ENTER, 1, Until::Changed).await?;
    way.step("Escape", key::ESCAPE, 1, Until::True("!sx.one('.sx-detail')")).await?;
    // Back to the ways to see it, and the outline.
    way.step("Shift+Tab", key::TAB, 3, Until::Moved).await?;
    way.step("Right", key::RIGHT, 1, Until::True("sx.one('.sx-outline')")).await?;
    way.tab(4).await?;
    session.expect_no_errors().await?;
    golden("spoken", &way.heard);
    Ok(())
}

//! What holds for the article's widget holds for the pages of a class, too: the teacher's desk, the stage before a room, the
//! pupils' page. Each file has one point of list A, over all three.

mod contrast;
mod keys;
mod motion;
mod targets;
mod text;

use anyhow::{Context, Result};
use browser_tests::{ARTICLES, Session};
use dev_server::{Server, Site};
use serde_json::Value;

use crate::accessibility::axe::states::{COUNTED, TOLD};
use crate::desk::{opening, with_desk};
use crate::lesson::pupils::lesson;

/// One of the pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// The teacher's desk.
    Desk,
    /// The tour before a room.
    Stage,
    /// The pupils' page with a lesson.
    Pupils,
}

/// What a page can show: its name, and the script that leads there from the one before.
type State = (&'static str, String);

impl Page {
    /// All of them. The desk is the last: in WebKit a page that is gone to from there takes over its policy, which lets no
    /// narrow frame be made.
    pub const ALL: [Self; 3] = [Self::Stage, Self::Pupils, Self::Desk];

    /// Its address on a [`with_desk`].
    fn address(self) -> Result<String> {
        Ok(match self {
            Self::Desk => "desk.html".to_owned(),
            Self::Stage => format!("{}?present", ARTICLES[0].open),
            Self::Pupils => format!("pupils.html#{}", given()?.0),
        })
    }

    /// The page in a window of this size, once it can be used.
    pub async fn open(self, session: &Session, width: u32, height: u32) -> Result<Server> {
        self.open_on(with_desk()?, session, width, height).await
    }

    /// The same on a site that a test has changed.
    pub async fn open_on(self, site: Site, session: &Session, width: u32, height: u32) -> Result<Server> {
        let server = site.start(0)?;
        session.goto_sized(&server.url(&self.address()?), width, height).await?;
        let there = match self {
            Self::Desk => "document.querySelector('[data-do=begin-tour]') !== null",
            Self::Stage => "sx.text('.sx-p-task')?.length > 30",
            Self::Pupils => "sx.text('.sx-step-text') !== null",
        };
        session.see(&format!("{self:?}"), &format!("window.sx?.ready() && {there}")).await?;
        // Observers of sizes are called before a page is painted.
        session.look::<()>("painted.frames(2)").await?;
        Ok(server)
    }

    /// What it can show, in the order in which its user meets it.
    fn states(self) -> Result<Vec<State>> {
        Ok(match self {
            Self::Desk => {
                let until = |what: &str| format!("await sx.until('{what}', () => document.querySelector('{what}'))");
                let paper = |name: &str| format!(
                    "document.querySelector('[data-do=back]')?.click(); {}; \
                     document.querySelector('[data-do={name}]').click(); {}",
                    until(&format!("[data-do={name}]")),
                    until(&format!(".{name} .sheet"))
                );
                vec![
                    ("before a lesson", String::new()),
                    (
                        "a file that is no lesson",
                        format!("{}; {}", opening("{ \"lesson\": 1, "), until("[data-do=dismiss]")),
                    ),
                    (
                        "a lesson unfolded, with something to be done",
                        // What a step asks about is hidden.
                        format!(
                            "{}; {}; painted.all('details').forEach((one) => (one.open = true)); \
                             document.querySelector('.desk-check input[value=free-to-hire]').click(); {}",
                            opening(&given()?.1),
                            until("#question-2"),
                            until("[aria-labelledby=faults]")
                        ),
                    ),
                    ("a handout", paper("handout")),
                    ("a worksheet", paper("worksheet")),
                    ("a key", paper("key")),
                ]
            }
            Self::Stage => vec![
                ("a step", String::new()),
                ("a question, with hands counted", COUNTED.to_owned()),
                ("what came, with its reason", TOLD.to_owned()),
            ],
            Self::Pupils => vec![
                ("a step", String::new()),
                (
                    "a question, with its hint",
                    "sx.click('[data-do=step-next]'); await sx.until('a question', () => sx.one('.sx-step-question')); \
                     sx.one('.sx-step details').open = true"
                        .to_owned(),
                ),
                (
                    "what came",
                    "sx.click('[data-do=guess-stands]'); await sx.until('what came', () => sx.one('.sx-step-outcome'))"
                        .to_owned(),
                ),
                (
                    "what was done",
                    "sx.click('[data-do=step-next]'); \
                     await sx.until('the last step', () => sx.one('.sx-step').dataset.step === 'step-3'); \
                     sx.click('[data-do=guess-unsure]'); await sx.until('what came', () => sx.one('.sx-step-outcome')); \
                     sx.click('[data-do=step-finish]'); await sx.until('what was done', () => sx.one('.sx-summary li'))"
                        .to_owned(),
                ),
            ],
        })
    }

    /// Looks at everything it can show, from what it opens with on.
    pub async fn each_state(
        self,
        session: &Session,
        mut look: impl AsyncFnMut(&str) -> Result<()>,
    ) -> Result<()> {
        for (state, go) in self.states()? {
            let go = format!("return (async () => {{ {go}; await painted.frames(2); return true; }})()");
            session.script::<Value>(&go, vec![]).await.with_context(|| format!("{self:?}, {state}"))?;
            look(state).await.with_context(|| format!("{self:?}, {state}"))?;
        }
        Ok(())
    }
}

/// A lesson of three steps, of which two ask: as it stands in a link, and as a file. A word in it is longer than a phone
/// is wide.
fn given() -> Result<(String, String)> {
    let mut lesson = lesson()?;
    lesson.steps[0]
        .task
        .push_str(" https://example.org/whom-does-it-bind/and-for-how-long/and-why/nobody-else");
    Ok((lesson.to_fragment(), lesson.write()))
}

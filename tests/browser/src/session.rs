//! One browser under control.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::{By, WebDriver};

use crate::lanes::Taken;
use crate::{Engine, Reader};

/// How long a condition may take to come true.
const PATIENCE: Duration = Duration::from_secs(20);

/// How long to wait before looking again: little at first, since most conditions come true within a frame.
const FIRST_LOOK: Duration = Duration::from_millis(1);

/// The longest wait between two looks.
const LAST_LOOK: Duration = Duration::from_millis(32);

/// What drivers say of a script in a page that is not there yet: WebKitGTK's where the one before is left while the script runs,
/// Firefox's where the first script of the new one, which brings `sx`, has not run.
const ON_THE_WAY: [&str; 2] =
    ["Callback was not called before the unload event", "ReferenceError: sx is not defined"];

/// The names of the files that the page has been given, and what it shows in place of those it waits for.
const CAME: &str =
    "const names = performance.getEntriesByType('resource').map((one) => one.name.split('/').pop());
    const waiting = window.sx?.widgets().map((_, n) => sx.text('.sx-waiting', n)) ?? [];
    return [...names, ...waiting.filter(Boolean)]";

/// A browser with a tab of its own. [`run`](crate::run) opens and closes it.
#[derive(Debug)]
pub struct Session {
    /// The client library, for everything that has no shorter way here: `find`, `action_chain`, …
    pub driver: WebDriver,
    /// Which engine it is.
    pub engine: Engine,
    reader: Reader,
    taken: Taken,
}

impl Session {
    pub(crate) async fn open(engine: Engine, reader: Reader) -> Result<Self> {
        let (taken, driver) = Taken::open(engine, reader).await?;
        let session = Self { driver, engine, reader, taken };
        if engine == Engine::Chromium {
            // What the browser wrote to its console about an earlier test is read away.
            session.driver.browser_log().await?;
            // A page behind another window is told of its focus late, in the middle of a test.
            session.cdp("Emulation.setFocusEmulationEnabled", json!({ "enabled": true })).await?;
        }
        Ok(session)
    }

    /// Keeps the browser for another test, or closes it.
    pub(crate) async fn close(self, keep: bool) -> Result<()> {
        self.taken.close(self.reader, self.driver, keep).await
    }

    /// Loads a page; returns when its `load` event has fired.
    ///
    /// # Errors
    /// Those of the driver.
    pub async fn goto(&self, url: &str) -> Result<()> {
        let go = async |url| self.driver.goto(url).await.with_context(|| format!("cannot load {url}"));
        if self.engine == Engine::Firefox && url.contains('#') {
            // Its driver waits for no load where the fragment alone stays the same.
            go("about:blank").await?;
        }
        go(url).await
    }

    /// Runs the body of a function in the page, with `arguments[0]`… , and reads what it returns. A returned promise
    /// is awaited.
    ///
    /// # Errors
    /// Where the script throws or returns another type.
    pub async fn script<T: DeserializeOwned>(&self, body: &str, arguments: Vec<Value>) -> Result<T> {
        let returned =
            self.driver.execute(body, arguments).await.with_context(|| format!("script: {body}"))?;
        returned.convert().with_context(|| format!("script: {body}"))
    }

    /// Runs the body of a function again and again until it returns something true, and returns that.
    ///
    /// # Errors
    /// After 20 s, with `what` was waited for, what came last, the errors in the page, and which of its files came.
    pub async fn wait_for(&self, what: &str, body: &str) -> Result<Value> {
        let started = Instant::now();
        let mut pause = FIRST_LOOK;
        loop {
            let last: Value = match self.script(body, vec![]).await {
                // The page goes, and another comes.
                Err(error) if ON_THE_WAY.iter().any(|said| format!("{error:#}").contains(said)) => {
                    Value::Null
                }
                looked => looked?,
            };
            if !matches!(&last, Value::Null | Value::Bool(false)) && last != json!("") && last != json!(0) {
                return Ok(last);
            }
            if started.elapsed() > PATIENCE {
                let came: Vec<String> = self.script(CAME, vec![]).await?;
                bail!(
                    "no {what} after {PATIENCE:?}, only {last}; errors in the page: {:#?}; of its files came: {}",
                    self.errors().await?,
                    came.join(", ")
                );
            }
            tokio::time::sleep(pause).await;
            pause = LAST_LOOK.min(pause * 2);
        }
    }

    /// What went wrong in the page and in the same-origin frames it has now, since it was loaded: uncaught errors,
    /// rejected promises, files that did not load, policy violations, `console.error` and `console.warn`. In
    /// Chromium also what the browser itself wrote to its console, such as failed requests, since the last call.
    ///
    /// # Errors
    /// Where the page was not served by [`site`](crate::site) and so has no collector.
    pub async fn errors(&self) -> Result<Vec<String>> {
        let collected: Option<Vec<String>> = self
            .script(
                "const all = (frame) => {
                    try { return [...frame.__seen ?? [], ...Array.from(frame.frames, all).flat()]; }
                    catch { return []; } // A frame of another origin keeps its errors to itself.
                 };
                 return window.__seen && all(window);",
                vec![],
            )
            .await?;
        let mut errors = collected.context("this page has no error collector; serve it with `site()`")?;
        if self.engine == Engine::Chromium {
            let log = self.driver.browser_log().await?;
            errors.extend(log.into_iter().filter(|entry| entry.level == "SEVERE").map(|entry| entry.message));
        }
        Ok(errors)
    }

    /// Holds only while [`errors`](Self::errors) is empty.
    ///
    /// # Errors
    /// Lists the errors.
    pub async fn expect_no_errors(&self) -> Result<()> {
        let errors = self.errors().await?;
        ensure!(errors.is_empty(), "errors in the page: {errors:#?}");
        Ok(())
    }

    /// The same where what is drawn anew before it is painted has another height: a browser says so, and tells of it a frame
    /// later.
    ///
    /// # Errors
    /// Lists the other errors.
    pub async fn expect_nothing_but_resizing(&self) -> Result<()> {
        let mut errors = self.errors().await?;
        errors.retain(|error| !error.contains("ResizeObserver loop"));
        ensure!(errors.is_empty(), "errors in the page: {errors:#?}");
        Ok(())
    }

    /// Makes the page `width` by `height` CSS pixels, without the browser's own bars.
    ///
    /// # Errors
    /// Where the engine's window cannot be that narrow; [`goto_sized`](Self::goto_sized) can.
    pub async fn resize(&self, width: u32, height: u32) -> Result<()> {
        let narrowest = self.engine.narrowest();
        ensure!(width >= narrowest, "a window of {} is at least {narrowest} px wide", self.engine.name());
        self.driver.set_window_rect(0, 0, width, height).await?;
        let started = Instant::now();
        loop {
            let inner: (u32, u32) = self.script("return [innerWidth, innerHeight]", vec![]).await?;
            if inner == (width, height) {
                return Ok(());
            }
            ensure!(started.elapsed() < PATIENCE, "no page of {width} by {height}, only {inner:?}");
            if inner.0 == width {
                // What the bars take is only known from the outcome.
                let outer = self.driver.get_window_rect().await?.height;
                let missing = i64::from(height) - i64::from(inner.1);
                self.driver.set_window_rect(0, 0, width, u32::try_from(outer + missing)?).await?;
            }
            tokio::time::sleep(LAST_LOOK).await;
        }
    }

    /// Loads a page at `width` by `height` CSS pixels. Where the engine's window cannot be that narrow, the page is
    /// loaded into a frame of that size, and scripts, elements and errors are those of the frame until the next
    /// [`goto`](Self::goto).
    ///
    /// # Errors
    /// Those of the driver.
    pub async fn goto_sized(&self, url: &str, width: u32, height: u32) -> Result<()> {
        self.driver.enter_default_frame().await?;
        if width >= self.engine.narrowest() {
            self.resize(width, height).await?;
            return self.goto(url).await;
        }
        // What stands behind a bare `#` would be the fragment of the page that is written here.
        let inside = url.replace('#', "%23");
        let host = format!(
            "data:text/html,<!doctype html><style>body{{margin:0}}iframe{{border:0;width:{width}px;height:{height}px}}\
             </style><iframe src=\"{inside}\"></iframe>"
        );
        self.goto(&host).await?;
        Ok(self.driver.find(By::Tag("iframe")).await?.enter_frame().await?)
    }

    /// Saves what the window shows as `tests/screenshots/NAME-ENGINE.png` and returns the path.
    ///
    /// # Errors
    /// Those of the driver and of writing.
    pub async fn screenshot(&self, name: &str) -> Result<PathBuf> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../screenshots");
        fs::create_dir_all(&folder)?;
        let path = folder.join(format!("{name}-{}.png", self.engine.name()));
        fs::write(&path, self.driver.screenshot_as_png().await?)?;
        Ok(path)
    }
}

//! A harness for tests of the built site in three browsers.
//!
//! A test is an async function that takes a [`Session`] and is named in [`in_each_engine!`]; it then runs once per
//! [`Engine`], in a browser tab of its own each time:
//!
//! ```ignore
//! in_each_engine!(the_page_opens);
//!
//! async fn the_page_opens(session: &Session) -> Result<()> {
//!     let server = site()?.start(0)?;
//!     session.goto(&server.url("")).await?;
//!     session.wait_for("a title", "return document.title").await?;
//!     session.expect_no_errors().await
//! }
//! ```
//!
//! `cargo xtask test` starts the drivers and says where they are in environment variables; see [`Engine`].
//! Nothing here waits for a time to pass: [`Session::wait_for`] polls a condition and says what it waited for.

mod case;
mod engine;
mod forms;
mod lanes;
mod painted;
mod pixels;
mod random;
mod raw;
mod session;
mod site;
mod times;
mod widget;

use std::any::Any;
use std::future::Future;
use std::panic::{AssertUnwindSafe, resume_unwind};
use std::sync::LazyLock;
use std::time::Instant;

use anyhow::{Context, Result};
use futures_util::FutureExt;
use tokio::runtime::{Builder, Runtime};

pub use case::{asked, first_case, random_setting, whole_case, world_link, world_told, written_case};
pub use engine::{Engine, Reader};
pub use forms::{Edges, edges, unlike};
pub use painted::{Kind, Measured, Piece};
pub use pixels::{Colour, Eyes, Picture, Place, contrast};
pub use random::Random;
pub use session::Session;
pub use site::{Manifest, files_below, packages, pages, program, program_folder, published, site};
pub use widget::{
    ARTICLES, Article, FIRST_ARTICLE, HTML, OPEN, open_article, open_host, open_host_after, open_packed,
    open_page, open_site,
};

/// What the client library runs on. One for all tests, because a browser outlives the test that started it.
static RUNTIME: LazyLock<Runtime> =
    LazyLock::new(|| Builder::new_multi_thread().worker_threads(1).enable_all().build().expect("a runtime"));

/// Opens a session, runs a test in it, and closes it again however the test ends. A test that fails leaves
/// `tests/screenshots/failed-NAME-ENGINE.png`, where the name is the last part of the module's path.
///
/// # Errors
/// Those of the test and of the browser.
pub fn run<Test>(path: &str, engine: Engine, reader: Reader, test: Test) -> Result<()>
where
    Test: AsyncFnOnce(&Session) -> Result<()>,
{
    RUNTIME.block_on(run_in_session(path, engine, reader, test))
}

async fn run_in_session<Test>(path: &str, engine: Engine, reader: Reader, test: Test) -> Result<()>
where
    Test: AsyncFnOnce(&Session) -> Result<()>,
{
    let session =
        Session::open(engine, reader).await.with_context(|| format!("cannot open {}", engine.name()))?;
    let started = Instant::now();
    let name = path.rsplit("::").next().unwrap_or(path);
    let ended = caught(test(&session)).await;
    let failure = match &ended {
        Ok(Ok(())) => None,
        Ok(Err(error)) => Some(format!("{error:#}")),
        Err(panic) => Some(panic_message(&**panic).to_owned()),
    };
    if failure.is_some() {
        // The failure of the test is the news; a browser that cannot even draw is part of it.
        let _ = session.screenshot(&format!("failed-{name}")).await;
    }
    times::note(path, &session, failure.as_deref(), started.elapsed())?;
    let closed = session.close(failure.is_none()).await;
    match ended {
        Ok(result) => result.and(closed).with_context(|| format!("{name} in {}", engine.name())),
        Err(panic) => resume_unwind(panic),
    }
}

async fn caught<T>(work: impl Future<Output = T>) -> std::thread::Result<T> {
    AssertUnwindSafe(work).catch_unwind().await
}

fn panic_message(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("a panic without words")
}

/// Makes one `#[test]` per engine out of each async function named, in a module of the function's name:
/// `the_page_opens::chromium`, `the_page_opens::firefox`, `the_page_opens::webkit`.
#[macro_export]
macro_rules! in_each_engine {
    ($($test:ident),+ $(,)?) => { $(
        mod $test {
            $crate::in_one_engine!($test, chromium, Chromium);
            $crate::in_one_engine!($test, firefox, Firefox);
            $crate::in_one_engine!($test, webkit, WebKit);
        }
    )+ };
}

/// One test of [`in_each_engine!`]. Used by itself inside a module of its own for what only one engine can do, and where
/// the browser is to be set up by a [`Reader`].
#[macro_export]
macro_rules! in_one_engine {
    ($test:ident, $name:ident, $engine:ident) => {
        $crate::in_one_engine!($test, $name, $engine, Usual);
    };
    ($test:ident, $name:ident, $engine:ident, $reader:ident) => {
        #[test]
        fn $name() -> anyhow::Result<()> {
            $crate::run(module_path!(), $crate::Engine::$engine, $crate::Reader::$reader, super::$test)
        }
    };
}

//! Browsers kept open from one test to the next, because starting one takes longer than many tests do.
//!
//! A test still meets a clean browser: it gets a tab of its own, so what an earlier test emulated, opened or left in
//! the history is gone; and its server listens on a port of its own, which to a browser is another site, so nothing is
//! stored or cached for it. A browser whose test failed is closed.

use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use anyhow::{Context, Result};
use thirtyfour::WebDriver;
use tokio::sync::{Semaphore, SemaphorePermit};

use crate::engine::{Engine, Reader, from_environment};

/// A driver, and the browser it runs between two tests.
#[derive(Debug)]
pub(crate) struct Lane {
    driver: String,
    idle: Option<Idle>,
}

/// A browser between two tests.
#[derive(Debug)]
struct Idle {
    reader: Reader,
    driver: WebDriver,
    /// The size its window had at first.
    size: (i64, i64),
}

/// The lanes of one engine.
struct Lanes {
    engine: Engine,
    free: Mutex<Vec<Lane>>,
    permits: Semaphore,
}

/// A lane that is in use. It can be used again once it is dropped.
#[derive(Debug)]
pub(crate) struct Taken {
    lane: Option<Lane>,
    size: (i64, i64),
    engine: Engine,
    _permit: SemaphorePermit<'static>,
}

static LANES: LazyLock<[Lanes; 3]> = LazyLock::new(|| Engine::ALL.map(Lanes::new));

impl Lanes {
    /// One lane for each address the environment names. A variable that is missing is told by the first test.
    fn new(engine: Engine) -> Self {
        let drivers = from_environment(engine.drivers()).unwrap_or_default();
        let lane = |driver: &str| Lane { driver: driver.to_owned(), idle: None };
        let free: Vec<_> = drivers.split_whitespace().map(lane).collect();
        Self { engine, permits: Semaphore::new(free.len()), free: Mutex::new(free) }
    }

    fn free(&self) -> MutexGuard<'_, Vec<Lane>> {
        self.free.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes a free lane: the one whose browser is set up as wanted, if there is one.
    fn take(&self, reader: Reader) -> Option<Lane> {
        let mut free = self.free();
        let fits = |lane: &Lane| lane.idle.as_ref().is_some_and(|idle| idle.reader == reader);
        let found = free.iter().position(fits).or_else(|| free.iter().position(|lane| lane.idle.is_none()));
        let last = free.len().checked_sub(1)?;
        Some(free.swap_remove(found.unwrap_or(last)))
    }
}

impl Taken {
    /// Waits until a browser of this engine is free and gives it a new tab, or starts one.
    pub(crate) async fn open(engine: Engine, reader: Reader) -> Result<(Self, WebDriver)> {
        from_environment(engine.drivers())?;
        let lanes = &LANES[engine as usize];
        let permit = lanes.permits.acquire().await?;
        let mut lane = lanes.take(reader).context("there is a lane for every permit")?;
        let idle = lane.idle.take();
        let mut taken = Self { lane: Some(lane), size: (0, 0), engine: lanes.engine, _permit: permit };
        if let Some(idle) = idle {
            if idle.reader == reader {
                taken.size = idle.size;
                new_tab(&idle).await.context("the browser of the last test gives no new tab")?;
                return Ok((taken, idle.driver));
            }
            idle.driver.quit().await?;
        }
        let address = taken.lane.as_ref().map(|lane| lane.driver.clone()).unwrap_or_default();
        let driver = WebDriver::builder(address, engine.capabilities(reader)?)
            .request_timeout(Duration::from_secs(90))
            .await?;
        let window = driver.get_window_rect().await?;
        taken.size = (window.width, window.height);
        Ok((taken, driver))
    }

    /// Keeps the browser for the next test, or closes it.
    pub(crate) async fn close(mut self, reader: Reader, driver: WebDriver, keep: bool) -> Result<()> {
        if !keep {
            return Ok(driver.quit().await?);
        }
        if let Some(lane) = &mut self.lane {
            lane.idle = Some(Idle { reader, driver, size: self.size });
        }
        Ok(())
    }
}

impl Drop for Taken {
    fn drop(&mut self) {
        LANES[self.engine as usize].free().extend(self.lane.take());
    }
}

/// Opens a tab and closes all others.
async fn new_tab(idle: &Idle) -> Result<()> {
    let Idle { driver, size: (width, height), .. } = idle;
    let old = driver.windows().await?;
    let new = driver.new_tab().await?;
    for tab in old {
        driver.switch_to_window(tab).await?;
        driver.close_window().await?;
    }
    driver.switch_to_window(new).await?;
    driver.set_window_rect(0, 0, u32::try_from(*width)?, u32::try_from(*height)?).await?;
    Ok(())
}

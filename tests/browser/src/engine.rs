//! The three engines, and how each is asked for a fresh, quiet browser.

use std::env;

use anyhow::{Context, Result};
use serde_json::{Value, json};

/// A browser engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Engine {
    /// Chromium, headless. `CHROMEDRIVER_URLS`, `CHROMIUM` (path).
    Chromium,
    /// Firefox, headless. `GECKODRIVER_URLS`, `FIREFOX` (path).
    Firefox,
    /// WebKitGTK in its MiniBrowser, on the display its driver was started with. `WEBKITDRIVER_URLS`,
    /// `MINI_BROWSER` (path).
    WebKit,
}

/// How a reader has set up the browser, where that must be known before it starts. MiniBrowser of WebKitGTK takes none
/// of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// As it comes.
    Usual,
    /// Text twice as large as usual: a default size of 32 px.
    LargeText,
    /// Asks for less motion.
    LessMotion,
    /// Colours of their own in place of the page's. Chromium is told that in a session.
    OwnColours,
}

impl Engine {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// Short lower-case name, as used for files and tests.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The least width of a window in CSS pixels, as seen: Firefox and MiniBrowser keep room for their bars.
    pub(crate) fn narrowest(self) -> u32 {
        match self {
            Self::Chromium => 1,
            Self::Firefox => 500,
            Self::WebKit => 450,
        }
    }

    /// The variable that holds the addresses of its drivers, with spaces between them. Each runs one browser at a time.
    pub(crate) fn drivers(self) -> &'static str {
        match self {
            Self::Chromium => "CHROMEDRIVER_URLS",
            Self::Firefox => "GECKODRIVER_URLS",
            Self::WebKit => "WEBKITDRIVER_URLS",
        }
    }

    /// The capabilities of a session: fresh profile, no window, no traffic of the browser's own.
    pub(crate) fn capabilities(self, reader: Reader) -> Result<serde_json::Map<String, Value>> {
        let capabilities = match self {
            Self::Chromium => {
                let mut args = vec![
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--no-first-run",
                    "--hide-scrollbars",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--disable-dev-shm-usage",
                    "--force-device-scale-factor=1",
                ];
                if reader == Reader::LessMotion {
                    args.push("--force-prefers-reduced-motion");
                }
                let size = if reader == Reader::LargeText { 32 } else { 16 };
                json!({
                    "browserName": "chrome",
                    "goog:loggingPrefs": { "browser": "ALL" },
                    "goog:chromeOptions": {
                        "binary": from_environment("CHROMIUM")?,
                        "args": args,
                        "prefs": { "webkit.webprefs.default_font_size": size },
                    },
                })
            }
            Self::Firefox => json!({
                "browserName": "firefox",
                "moz:firefoxOptions": {
                    "binary": from_environment("FIREFOX")?,
                    "args": ["-headless"],
                    "prefs": match reader {
                        Reader::Usual => json!({}),
                        Reader::LargeText => json!({ "font.size.variable.x-western": 32 }),
                        Reader::LessMotion => json!({ "ui.prefersReducedMotion": 1 }),
                        Reader::OwnColours => json!({ "browser.display.document_color_use": 2 }),
                    },
                },
            }),
            Self::WebKit => json!({
                "webkitgtk:browserOptions": { "binary": from_environment("MINI_BROWSER")?, "args": ["--automation"] },
            }),
        };
        capabilities.as_object().cloned().context("capabilities are an object")
    }
}

/// A variable that `cargo xtask test` sets.
pub(crate) fn from_environment(name: &str) -> Result<String> {
    env::var(name).with_context(|| {
        format!("{name} is not set: run these tests with `cargo xtask test --browser -- NAME`")
    })
}

//! WebDriver commands that the client library does not know.

use anyhow::Result;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::{RequestData, SessionId, WebElement};

use crate::{Engine, Session};

/// A command by its path after `/session/ID/`: POST with a body, GET without.
#[derive(Debug)]
struct Raw {
    path: String,
    body: Option<Value>,
}

impl FormatRequestData for Raw {
    fn format_request(&self, session_id: &SessionId) -> RequestData {
        let uri = format!("/session/{session_id}/{}", self.path);
        // Both names parse; the type of a method belongs to a crate that is not named here.
        match &self.body {
            Some(body) => RequestData::new("POST".parse().unwrap_or_default(), uri).add_body(body.clone()),
            None => RequestData::new("GET".parse().unwrap_or_default(), uri),
        }
    }
}

impl Session {
    /// Sends any WebDriver command: `path` is what follows `/session/ID/`; POST with a body, GET without.
    ///
    /// # Errors
    /// Those of the driver.
    pub async fn command<T: DeserializeOwned>(&self, path: &str, body: Option<Value>) -> Result<T> {
        let response = self.driver.cmd(Raw { path: path.to_owned(), body }).await?;
        Ok(response.value()?)
    }

    /// The role of an element as the browser tells assistive tools.
    ///
    /// # Errors
    /// Those of the driver.
    pub async fn role(&self, element: &WebElement) -> Result<String> {
        self.command(&format!("element/{}/computedrole", element.element_id()), None).await
    }

    /// The accessible name of an element as the browser tells assistive tools.
    ///
    /// # Errors
    /// Those of the driver.
    pub async fn label(&self, element: &WebElement) -> Result<String> {
        self.command(&format!("element/{}/computedlabel", element.element_id()), None).await
    }

    /// Sends a command of Chromium's own protocol, such as `Emulation.setCPUThrottlingRate`.
    ///
    /// # Errors
    /// Those of the driver; other engines do not know it.
    pub async fn cdp(&self, command: &str, parameters: Value) -> Result<Value> {
        anyhow::ensure!(self.engine == Engine::Chromium, "{command} exists in Chromium only");
        self.command("goog/cdp/execute", Some(json!({ "cmd": command, "params": parameters }))).await
    }
}

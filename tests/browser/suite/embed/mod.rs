//! What a publisher's page does to a widget, and what it must not have to fear from one.

mod docs;
mod faults;
mod frame;
mod links;
mod package;
mod page;
mod placing;

use anyhow::Result;
use browser_tests::Session;
use serde_json::Value;

/// Does something in the page.
async fn act(session: &Session, script: &str) -> Result<()> {
    session.script::<Value>(&format!("{script}; return 1"), vec![]).await.map(drop)
}

//! What a publisher's page does to a widget, and what it must not have to fear from one.

mod address;
mod arriving;
mod copies;
mod docs;
mod endurance;
mod faults;
pub(crate) mod frame;
mod hidden;
mod hostile_case;
mod hostile_styles;
mod inherited;
mod link_forms;
mod links;
mod messages;
mod package;
mod page;
mod placing;
mod policy;
mod returning;
mod static_pages;
mod translated;
mod what_does_not_come;

use anyhow::Result;
use browser_tests::{HTML, Session, open_host, open_site};
use dev_server::Server;
use serde_json::Value;

/// A page of a host with this body, once its widgets run.
async fn host(session: &Session, body: &str) -> Result<Server> {
    let server = open_site()?.page("/host.html", HTML, open_host(body)?).start(0)?;
    session.visit(&server.url("host.html")).await?;
    Ok(server)
}

/// A page of a host whose widget comes from another site.
fn served_by(files: &Server, page: &str) -> String {
    page.replace("src=\"sanctions", &format!("src=\"{}sanctions", files.url("")))
}

/// Waits until the part that comes later has come to the page.
pub(crate) async fn later_came(session: &Session) -> Result<()> {
    let later = "performance.getEntriesByType('resource').some((one) => /later-[0-9a-f]+\\.wasm$/.test(one.name) && one.responseEnd > 0)";
    session.see("the later part", later).await.map(drop)
}

/// Leaves the page once all has come that it fetches when it is idle: it must not be cut off by the end of its server.
pub(crate) async fn left(session: &Session, server: Server) -> Result<()> {
    later_came(session).await?;
    session.expect_no_errors().await?;
    drop(server);
    Ok(())
}

/// Does something in the page.
pub(crate) async fn act(session: &Session, script: &str) -> Result<()> {
    session.script::<Value>(&format!("{script}; return 1"), vec![]).await.map(drop)
}

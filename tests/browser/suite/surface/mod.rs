//! What a page can ask of the element, and what it is told.

mod api;
mod exports;
mod parts;
mod select;

use anyhow::Result;
use browser_tests::{HTML, Session, open_host, open_site};
use dev_server::Server;

/// A page with one widget, under the strictest policy it runs under.
async fn strict(session: &Session, attributes: &str) -> Result<Server> {
    const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
                          img-src 'self' data:; require-trusted-types-for 'script'";
    let page = open_host(&format!("<sanctions-explainer{attributes}></sanctions-explainer>"))?;
    let server = open_site()?
        .page("/host.html", HTML, page)
        .header("/host.html", "Content-Security-Policy", POLICY)
        .start(0)?;
    session.visit(&server.url("host.html")).await?;
    Ok(server)
}

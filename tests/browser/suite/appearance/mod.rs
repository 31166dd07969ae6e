//! What a reader sees: sizes, contrast, forms, focus, movement, touch and paper. What is measured is what is painted
//! or laid out, never what a style sheet asks for.

pub mod contrast;
mod dark_extension;
pub mod focus_ring;
mod forced_colours;
pub mod less_motion;
mod print;
mod reflow;
mod right_to_left;
pub mod target_size;
pub mod text_spacing;
pub(crate) mod touch;
mod without_colour;

use anyhow::Result;
use browser_tests::{Engine, OPEN, Session, open_site};
use dev_server::Server;
use serde_json::{Value, json};

/// An argument whose panel has everything a panel can have.
pub const ARGUMENT: &str = "argument:free-to-hire";

/// The article with a running widget in a page of this size.
pub async fn opened(session: &Session, width: u32, height: u32) -> Result<Server> {
    let server = open_site()?.start(0)?;
    session.goto_sized(&server.url(OPEN), width, height).await?;
    session.see("running widget", "sx.ready()").await?;
    Ok(server)
}

/// The ways to see a world that the page offers.
pub async fn ways(session: &Session) -> Result<Vec<String>> {
    let ways: Vec<String> = session.look("painted.ways()").await?;
    assert!(ways.len() > 2, "{ways:?}");
    Ok(ways)
}

/// Shows the world in one of them.
pub async fn show(session: &Session, way: &str) -> Result<()> {
    session.look::<Value>(&format!("painted.show('{way}').then(() => true)")).await.map(drop)
}

/// Opens the panel about something, with its sources; or closes it. Where one argument is in the middle, the panel is
/// about that.
pub async fn select(session: &Session, node: &str, open: bool) -> Result<()> {
    let (script, seen) = match open {
        true => (
            format!("sx.click(sx.one('.sx-f') ? '.sx-f-middle [data-node]' : '[data-node=\"{node}\"]')"),
            "sx.one('.sx-detail .sx-sources a')",
        ),
        false => ("sx.click('[data-do=close]')".to_owned(), "!sx.one('.sx-detail')"),
    };
    session.script::<Value>(&format!("{script}; return true"), vec![]).await?;
    session.see("the panel", seen).await.map(drop)
}

/// Opens every fold of HTML: the switches, the legend, what is not in question.
pub async fn unfold(session: &Session) -> Result<()> {
    let script = "painted.all('details').forEach((one) => (one.open = true)); return true";
    session.script::<Value>(script, vec![]).await.map(drop)
}

/// Shows the page in light or dark colours. Only Chromium can be told what the reader prefers; elsewhere the host page
/// chooses for the widget.
pub async fn theme(session: &Session, name: &str) -> Result<()> {
    if session.engine == Engine::Chromium {
        return media(session, &[("prefers-color-scheme", name)]).await;
    }
    let script = format!("sx.widgets().forEach((one) => one.setAttribute('theme', '{name}')); return true");
    session.script::<Value>(&script, vec![]).await.map(drop)
}

/// What the reader prefers, told to Chromium.
pub async fn media(session: &Session, features: &[(&str, &str)]) -> Result<()> {
    let features: Vec<Value> =
        features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
    session.cdp("Emulation.setEmulatedMedia", json!({ "features": features })).await.map(drop)
}

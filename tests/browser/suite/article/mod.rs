//! The way of a reader through the article page, and what a host page has of it.

mod before_script;
mod controls;
mod figure;
mod host_page;
pub mod layout_shift;
mod links;
mod second_case;

use anyhow::Result;
use browser_tests::Session;

/// The opening world of the first case, as the element tells it.
pub const OPENING: &str = "on=russia,ilichev,north-korea,donetsk,ukraine&reading=open&accept=&reject=";

/// Keys as WebDriver names them.
pub mod key {
    pub const ENTER: &str = "\u{e007}";
    pub const TAB: &str = "\u{e004}";
    pub const SHIFT: char = '\u{e008}';
    pub const ESCAPE: &str = "\u{e00c}";
    pub const SPACE: &str = " ";
    pub const LEFT: &str = "\u{e012}";
    pub const UP: &str = "\u{e013}";
    pub const RIGHT: &str = "\u{e014}";
    pub const DOWN: &str = "\u{e015}";
}

/// Waits until the first widget shows this world.
pub async fn sees_world(session: &Session, what: &str, world: &str) -> Result<()> {
    session.see_equal(what, "sx.world()", world).await
}

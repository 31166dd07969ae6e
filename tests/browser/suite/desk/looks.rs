//! Nothing of the desk is cut on a narrow screen.

use anyhow::Result;
use browser_tests::{Session, in_each_engine};
use serde_json::{Value, json};

use super::{TITLE, press, with_desk};

in_each_engine!(nothing_is_cut_at_320);

/// Unfolds everything there is.
const UNFOLD: &str = "document.querySelectorAll('.desk details').forEach((one) => one.open = true); return 1";

async fn nothing_is_cut_at_320(session: &Session) -> Result<()> {
    let server = with_desk()?.start(0)?;
    session.goto_sized(&server.url("desk.html"), 320, 700).await?;
    session.see("the desk", "document.querySelector('[data-do=begin-tour]')").await?;
    let too_wide = "[...document.querySelectorAll('body, main *')].filter((one) => one.getClientRects().length > 0 \
        && one.getBoundingClientRect().right > document.documentElement.clientWidth + 1).map((one) => one.outerHTML.slice(0, 120))";
    session.see_equal("what is too wide at the beginning", too_wide, json!([])).await?;
    press(session, "[data-do=begin-tour]").await?;
    session.see("a lesson", TITLE).await?;
    session.script::<Value>(UNFOLD, vec![]).await?;
    session.see_equal("what is too wide in a lesson", too_wide, json!([])).await?;
    session.see_equal("no scrolling sideways", "document.documentElement.scrollWidth <= 320", true).await?;
    session.script::<Value>("localStorage.clear(); return 1", vec![]).await.map(drop)
}

//! Getting about in the widget with keys alone, as somebody does who has no pointer.

use anyhow::{Context, Result, ensure};
use browser_tests::Session;
use serde_json::json;

use crate::article::key;

/// More arrow keys than any way through the figure takes.
const FAR: usize = 40;

/// Presses keys while shift is held down.
pub async fn press_shifted(session: &Session, keys: &str) -> Result<()> {
    let chain = session.driver.action_chain().key_down(key::SHIFT);
    Ok(chain.send_keys(keys).key_up(key::SHIFT).perform().await?)
}

/// Brings the focus to the tab stop of an element, with the tab key.
pub async fn tab_to(session: &Session, selector: &str) -> Result<()> {
    let selector = json!(selector);
    let away: i64 = session.look(&format!("sx.keys.away({selector})")).await?;
    let keys = key::TAB.repeat(usize::try_from(away.abs())?);
    match away {
        0 => {}
        1.. => session.press(&keys).await?,
        _ => press_shifted(session, &keys).await?,
    }
    let there = format!("sx.keys.away({selector}) === 0");
    session.see("the tab stop", &there).await.with_context(|| format!("{away} stops to {selector}"))?;
    Ok(())
}

/// Brings the focus to a box of the figure: there with the tab key, on with the arrows.
pub async fn walk_to(session: &Session, id: &str) -> Result<()> {
    tab_to(session, ".sx-figure [tabindex=\"0\"]").await?;
    for _ in 0..FAR {
        let at: String = session.look("sx.focused().dataset.node").await?;
        if at == id {
            return Ok(());
        }
        let way: Option<String> =
            session.look(&format!("sx.keys.arrow({}, {})", json!(at), json!(id))).await?;
        let arrow = match way.with_context(|| format!("no way from {at} to {id}"))?.as_str() {
            "left" => key::LEFT,
            "right" => key::RIGHT,
            "up" => key::UP,
            _ => key::DOWN,
        };
        session.press(arrow).await?;
        session.see("the next box", &format!("sx.focused()?.dataset.node !== {}", json!(at))).await?;
    }
    ensure!(false, "{id} is not reached with {FAR} arrow keys");
    Ok(())
}

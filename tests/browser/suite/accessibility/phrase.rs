//! What an engine says an element is, as one phrase, and the files such phrases are kept in.

use anyhow::{Context, Result};
use browser_tests::{Engine, Session};
use serde_json::Value;
use thirtyfour::WebElement;

/// What opens details has no role of its own in the standard. What each engine says instead is here `disclosure`.
fn disclosure(engine: Engine) -> &'static str {
    match engine {
        Engine::Chromium => "DisclosureTriangle",
        Engine::Firefox | Engine::WebKit => "",
    }
}

/// Role, name in quotes, states: `switch “Russia”, checked`.
pub async fn phrase(session: &Session, element: &WebElement) -> Result<String> {
    let role = session.role(element).await?;
    let name = session.label(element).await?;
    let states =
        session.driver.execute("return sx.keys.states(arguments[0])", vec![element.to_json()?]).await?;
    let states: Vec<String> = states.convert()?;
    let opens = element.tag_name().await? == "summary" && role == disclosure(session.engine);
    let role = if opens { "disclosure" } else { role.as_str() };
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let states: String = states.iter().map(|state| format!(", {state}")).collect();
    Ok(if name.is_empty() { format!("{role}{states}") } else { format!("{role} “{name}”{states}") })
}

/// The phrases of all elements of the first widget that match and are shown, in the order of the page.
pub async fn phrases(session: &Session, selector: &str) -> Result<Vec<String>> {
    let found = "return sx.all(arguments[0]).filter(sx.keys.shown)";
    let found = session.driver.execute(found, vec![Value::from(selector)]).await?.elements()?;
    let mut phrases = Vec::with_capacity(found.len());
    for element in &found {
        phrases.push(phrase(session, element).await.with_context(|| selector.to_owned())?);
    }
    Ok(phrases)
}

/// Compares with what is kept in `golden/`; `INSTA_UPDATE=always` writes it anew.
pub fn golden(name: &str, lines: &[String]) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("golden");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, lines.join("\n")));
}

//! The page as it is published: its widget's root is closed, and no tool looks into it. axe-core sees the page around
//! it; that the widget works is seen from outside.

use anyhow::{Result, ensure};
use browser_tests::{Session, in_each_engine, site};

use super::super::keyboard::press_shifted;
use super::{Axe, Undecided};
use crate::article::{OPENING, key};

in_each_engine!(a_closed_widget_works_with_keys);

const UNDECIDED: [Undecided; 1] = [Undecided {
    rule: "link-in-text-block",
    elements: "sanctions-explainer .sx-page a",
    seen: "The page before the script, which the widget's root does not show. axe-core cannot see that it is hidden.",
}];

/// The widget has the focus, or something in it.
const INSIDE: &str = "document.activeElement?.localName === 'sanctions-explainer'";

/// The world shown.
const WORLD: &str = "document.querySelector('sanctions-explainer').world";

async fn a_closed_widget_works_with_keys(session: &Session) -> Result<()> {
    let server = site()?.start(0)?;
    session.resize(1280, 900).await?;
    session.goto(&server.url("")).await?;
    session.see_equal("the opening", WORLD, OPENING).await?;
    ensure!(session.look::<bool>("document.querySelector('sanctions-explainer').shadowRoot === null").await?);
    let mut axe = Axe::new(session, &UNDECIDED)?;
    axe.look("the published article", "light").await?;
    axe.finish()?;

    // From the last link before the widget through all of it to the first after. (Those of a note that is closed are not seen.)
    let links =
        "[...document.querySelectorAll('article a')].filter((one) => one.getClientRects().length).at(-1)";
    session.script::<Option<bool>>(&format!("{links}.focus()"), vec![]).await?;
    session.press(key::TAB).await?;
    session.see("the focus in the widget", INSIDE).await?;
    // From behind: the foot and ten actors, of whom Russia is the first.
    let footer = "document.querySelector('footer a')";
    session.script::<Option<bool>>(&format!("{footer}.focus()"), vec![]).await?;
    press_shifted(session, &key::TAB.repeat(11)).await?;
    session.see("the focus in the widget", INSIDE).await?;
    session.press(key::SPACE).await?;
    // With Russia goes whoever speaks for it, and does not come back by itself.
    session.see_equal("Russia left out", WORLD, OPENING.replace("on=russia,ilichev,", "on=")).await?;
    session.see("the focus in the widget", INSIDE).await?;
    session.press(key::SPACE).await?;
    session.see_equal("Russia back", WORLD, OPENING.replace("ilichev,", "")).await?;
    // Nine more actors, the foot, and out.
    session.press(&key::TAB.repeat(9 + 1)).await?;
    session.see("the focus in the widget", INSIDE).await?;
    session.press(key::TAB).await?;
    let after = "document.activeElement?.closest('footer') !== null";
    session.see("the link after the widget", after).await?;
    session.expect_no_errors().await
}

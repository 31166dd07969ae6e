//! What has the focus is seen to have it: the ring is measured as the difference it makes, for every kind of control,
//! and nothing lies over what has the focus, wherever the tab key leads.
//!
//! Without a window manager the window of WebKitGTK never has the focus, and so nothing in its page matches `:focus`:
//! no ring is painted there, and only the second half is seen.

use std::collections::HashSet;

use anyhow::{Result, ensure};
use browser_tests::{Engine, Picture, Session, contrast, in_each_engine};
use serde::Deserialize;
use serde_json::Value;

use super::{ARGUMENT, opened, select, show, theme, unfold, ways};

in_each_engine!(nothing_covers_the_focus);

mod the_focus_makes_a_ring {
    browser_tests::in_one_engine!(the_focus_makes_a_ring, chromium, Chromium);
    browser_tests::in_one_engine!(the_focus_makes_a_ring, firefox, Firefox);
}

/// Keys as WebDriver names them.
const TAB: &str = "\u{e004}";
const SHIFT: char = '\u{e008}';
const DOWN: &str = "\u{e015}";

/// One of every kind of control that may be there; what a way to see the world does not have is left out there.
pub const KINDS: [&str; 28] = [
    "[data-do=tour]",
    ".sx-presets summary",
    ".sx-f-middle .sx-link",
    "button.sx-f-name",
    ".sx-f-option :checked",
    ".sx-f-turning summary",
    ".sx-f-others summary",
    ".sx-foot a",
    "[data-do=undo]",
    "[data-do=reset]",
    ".sx-preset:not([aria-pressed=true])",
    ".sx-preset[aria-pressed=true]",
    "[data-actor=russia]",
    "[data-actor=luhansk]",
    "[data-reading]:checked",
    ".sx-switches summary",
    "[data-switch]:checked",
    "[data-view]:checked",
    "[data-node].sx-pill.sx-on",
    "[data-node].sx-pill.sx-off",
    "[data-node].sx-premise.sx-open",
    "[data-node].sx-argument.sx-stands",
    "[data-node].sx-argument.sx-falls",
    "[data-node].sx-argument.sx-contested:not(.sx-selected)",
    ".sx-fold",
    ".sx-legend summary",
    ".sx-scroll",
    ".sx-item .sx-link",
];

/// The same inside the panel, and what the panel is about.
const PANEL: [&str; 5] = [
    "[data-do=close]",
    ".sx-flip",
    ".sx-links .sx-link",
    ".sx-sources a",
    "[data-node].sx-argument.sx-selected",
];

/// How far from a control its ring may lie, in CSS px.
const AROUND: f64 = 8.0;

/// What in the picture changed by a contrast of 3, in square CSS px, within a place.
fn changed(before: &Picture, after: &Picture, [x, y, w, h]: [f64; 4]) -> f64 {
    let place = [x - AROUND, y - AROUND, w + 2.0 * AROUND, h + 2.0 * AROUND];
    let (before, after) = (before.part(place), after.part(place));
    let pairs = before.pixels.iter().zip(&after.pixels);
    let count = pairs.filter(|(a, b)| contrast(**a, **b) >= 3.0).count();
    count as f64 / (before.scale * before.scale)
}

/// How much of the outline of a place the picture shows, in CSS px.
fn perimeter([x, y, w, h]: [f64; 4], picture: &Picture) -> f64 {
    let (right, bottom) = (picture.width as f64 / picture.scale, picture.height as f64 / picture.scale);
    let across = (x + w).min(right) - x.max(0.0);
    let down = (y + h).min(bottom) - y.max(0.0);
    let sides = |near: f64, far: f64, end: f64| f64::from(u8::from(near >= 0.0) + u8::from(far <= end));
    across * sides(y, y + h, bottom) + down * sides(x, x + w, right)
}

/// A control that is there, and where it is once it has the focus: the smaller part that is drawn.
const GIVE: &str = "const one = sx.all(arguments[0]).find((one) => !painted.hidden(one));
    if (!one) return null;
    one.scrollIntoView({ block: 'center', behavior: 'instant' });
    one.focus({ preventScroll: true });
    const part = one.querySelector(':scope > g > .sx-box, :scope > .sx-hit') ?? one.closest('.sx-tab') ?? one;
    return painted.frames(12).then(() => painted.box(part.getBoundingClientRect()))";

/// The figure has answered, and nothing moves any more.
const STILL: &str = "sx.root().getAnimations().length === 0 &&
    !!sx.one('.sx-figure.sx-looking') === !!(sx.focused()?.closest?.('.sx-node') || sx.one('.sx-node.sx-selected'))";

/// Controls whose focus cannot be seen well enough, of those that are there and have not been `seen`.
pub async fn rings(
    session: &Session,
    kinds: &[&'static str],
    seen: &mut HashSet<&'static str>,
) -> Result<Vec<String>> {
    let mut wrong = Vec::new();
    for kind in kinds {
        if seen.contains(kind) {
            continue;
        }
        let place: Option<[f64; 4]> = session.script(GIVE, vec![(*kind).into()]).await?;
        let Some(place) = place else { continue };
        let visible: bool = session.look("sx.focused()?.matches(':focus-visible') ?? false").await?;
        ensure!(visible, "{kind} does not show its focus");
        session.see("a still page", STILL).await?;
        let after = session.picture().await?;
        session.script::<Value>("sx.focused().blur(); return true", vec![]).await?;
        session.see("a still page", STILL).await?;
        let before = session.picture().await?;
        // WCAG 2.4.13: as much as a line 2 px wide all round.
        let (found, needed) = (changed(&before, &after, place), 2.0 * perimeter(place, &after));
        seen.insert(kind);
        if found < needed {
            wrong.push(format!("{kind}: {found:.0} px² and not {needed:.0}"));
        }
    }
    Ok(wrong)
}

/// From here on the focus is shown, as for everyone who uses keys.
pub async fn use_keys(session: &Session) -> Result<()> {
    session.press(TAB).await
}

async fn the_focus_makes_a_ring(session: &Session) -> Result<()> {
    let mut wrong = Vec::new();
    for name in ["light", "dark"] {
        let _server = opened(session, 1280, 900).await?;
        theme(session, name).await?;
        use_keys(session).await?;
        session.look::<Value>("sx.change('[data-preset=exemption-fails]').then(() => true)").await?;
        let mut seen = HashSet::new();
        // The whole map first, which the page opens with.
        let mut ways = ways(session).await?;
        ways.rotate_left(1);
        for way in ways {
            show(session, &way).await?;
            unfold(session).await?;
            let found = rings(session, &KINDS, &mut seen).await?;
            wrong.extend(found.into_iter().map(|one| format!("{name}, {way}: {one}")));
        }
        show(session, "diagram").await?;
        select(session, ARGUMENT, true).await?;
        let found = rings(session, &PANEL, &mut seen).await?;
        wrong.extend(found.into_iter().map(|one| format!("{name}, panel: {one}")));
        let left: Vec<_> = KINDS.iter().chain(&PANEL).filter(|kind| !seen.contains(*kind)).collect();
        ensure!(left.is_empty(), "not there: {left:?}");
    }
    ensure!(wrong.is_empty(), "{wrong:#?}");
    session.expect_no_errors().await
}

/// The tab key, or with shift the way back.
pub async fn step(session: &Session, back: bool) -> Result<()> {
    let keys = session.driver.action_chain();
    let keys = if back { keys.key_down(SHIFT).send_keys(TAB).key_up(SHIFT) } else { keys.send_keys(TAB) };
    Ok(keys.perform().await?)
}

/// What `painted.focused()` tells.
#[derive(Debug, Deserialize)]
pub struct Focused {
    /// What has the focus.
    pub name: String,
    /// Whether nothing lies over it.
    pub seen: bool,
    /// What lies over it.
    pub covers: String,
}

async fn nothing_covers_the_focus(session: &Session) -> Result<()> {
    let mut wrong = Vec::new();
    // How many ways to see the world: all of them where there is least room. Narrower windows of other engines are frames,
    // which no keys reach.
    let sizes: &[(u32, u32, usize)] = match session.engine {
        Engine::Chromium => &[(1280, 720, 2), (320, 640, 9)],
        Engine::Firefox | Engine::WebKit => &[(1280, 720, 2), (520, 640, 2)],
    };
    for &(width, height, count) in sizes {
        let _server = opened(session, width, height).await?;
        let shown = ways(session).await?;
        for (way, panel) in shown.iter().take(count).zip([false, true].into_iter().cycle()) {
            show(session, way).await?;
            unfold(session).await?;
            if panel {
                select(session, ARGUMENT, true).await?;
            }
            session
                .script::<Value>(
                    "sx.focused()?.blur(); sx.one('[data-do=undo]').focus(); return true",
                    vec![],
                )
                .await?;
            let mut names = Vec::new();
            // By the tab key to the end of the widget and all the way back.
            for back in [false, true] {
                loop {
                    step(session, back).await?;
                    let Some(Focused { name, seen, covers }) =
                        session.look("sx.focused() && painted.focused()").await?
                    else {
                        break;
                    };
                    if !seen {
                        wrong.push(format!("{width} by {height}, {way}: {name}, by {covers}"));
                    }
                    if names.len() > 400 {
                        break;
                    }
                    names.push(name);
                }
            }
            // In the figure on by arrows.
            if session.look::<bool>("!!sx.one('.sx-figure')").await? {
                session.focus(".sx-figure [tabindex=\"0\"]").await?;
                let mut last = String::new();
                while let Some(Focused { name, seen, covers }) = session.look("painted.focused()").await?
                    && name != last
                {
                    if !seen {
                        wrong.push(format!("{width} by {height}, {way}, by arrow: {name}, by {covers}"));
                    }
                    last.clone_from(&name);
                    session.press(DOWN).await?;
                    names.push(name);
                }
            }
            // Where there is little room the controls are folded into three entries.
            ensure!(names.len() > 12, "the tab key only comes to {names:#?}");
            if panel {
                select(session, ARGUMENT, false).await?;
            }
        }
    }
    wrong.sort();
    wrong.dedup();
    ensure!(wrong.is_empty(), "{} covered: {wrong:#?}", wrong.len());
    session.expect_no_errors().await
}

//! What a page has set for its own text is inherited by all that is in it. Nothing of that changes the widget.

use anyhow::{Result, ensure};
use browser_tests::{Session, in_each_engine};

use super::{act, host, left};

in_each_engine!(nothing_inherited_changes_the_widget, what_a_page_hides_stays_hidden);

/// Every inherited property that can cut, push, colour or hide a text or a drawing, with a value that does.
const SETTINGS: &str = "
    white-space: nowrap; text-wrap: nowrap; text-transform: uppercase; letter-spacing: 9px; word-spacing: 30px; text-indent: 60px;
    pointer-events: none; font-style: italic; font-variant: small-caps; font-weight: 900; font-stretch: condensed; font-kerning: none;
    font-size: 40px; font-size-adjust: 1; font-feature-settings: 'smcp'; font-variation-settings: 'wght' 900;
    font-optical-sizing: none; font-synthesis: none; font-variant-emoji: emoji; font-palette: dark; text-align: right; text-align-last: right;
    text-justify: none; hyphens: auto; hyphenate-character: '#'; line-height: 3; line-break: anywhere; cursor: wait; quotes: none; tab-size: 20;
    text-shadow: 0 0 9px red; word-break: break-all; overflow-wrap: anywhere; text-orientation: upright; text-combine-upright: all;
    list-style: square inside; border-collapse: collapse; border-spacing: 20px; caption-side: bottom; empty-cells: hide;
    -webkit-user-select: none; user-select: none; text-emphasis: filled red; -webkit-text-stroke: 2px red;
    -webkit-text-fill-color: red; -webkit-text-security: disc; text-rendering: optimizeSpeed; text-underline-position: under;
    text-underline-offset: 20px; text-decoration-skip-ink: none; text-spacing-trim: space-all; text-autospace: normal;
    hanging-punctuation: first; ruby-position: under; math-style: compact; image-rendering: pixelated; image-orientation: none;
    orphans: 9; widows: 9; caret-color: red; accent-color: red; color: red; scrollbar-color: red red; print-color-adjust: exact;
    fill: red; fill-opacity: .2; fill-rule: evenodd; stroke: red; stroke-width: 9px; stroke-opacity: .2; stroke-linecap: square;
    stroke-dasharray: 3; text-anchor: end; dominant-baseline: hanging; paint-order: stroke; shape-rendering: crispEdges;
    color-interpolation: linearRGB; marker: none; clip-rule: evenodd; -webkit-tap-highlight-color: red; -webkit-text-size-adjust: 300%;
    text-size-adjust: 300%; -webkit-font-smoothing: none; -webkit-line-break: after-white-space; -webkit-nbsp-mode: space;
    -webkit-rtl-ordering: visual; -webkit-print-color-adjust: exact; speak: none; writing-mode: vertical-rl";

/// The two widgets of a page, element by element: which of its styles differ. Where they are in the page is not the same.
const DIFFERING: &str = "(() => {
    const place = /^(inset|top|right|bottom|left)/;
    const [plain, set] = [0, 1].map((n) => [...sx.root(n).querySelectorAll('.sx, .sx *')]);
    const found = {};
    if (plain.length !== set.length) found.elements = [plain.length, set.length];
    for (let at = 0; at < Math.min(plain.length, set.length); at += 1) {
        const [one, other] = [plain, set].map((all) => getComputedStyle(all[at]));
        for (const name of one) {
            if (!found[name] && !place.test(name) && one.getPropertyValue(name) !== other.getPropertyValue(name)) {
                found[name] = [plain[at].className?.baseVal ?? plain[at].className, one.getPropertyValue(name), other.getPropertyValue(name)];
            }
        }
    }
    return Object.entries(found).map(String);
})()";

/// What the settings change outside of the widget, to be sure that they are understood.
const UNDERSTOOD: &str = "(() => {
    const [plain, set] = ['plain', 'set'].map((id) => getComputedStyle(document.querySelector(`#${id} p`)));
    return [...plain].filter((name) => plain.getPropertyValue(name) !== set.getPropertyValue(name)).length;
})()";

async fn nothing_inherited_changes_the_widget(session: &Session) -> Result<()> {
    session.resize(1000, 800).await?;
    let widget = "<div style=\"width:700px\"><p>Text</p><sanctions-explainer style=\"width:700px\"></sanctions-explainer></div>";
    let server =
        host(session, &format!("<div id=\"plain\">{widget}</div><div id=\"set\">{widget}</div>")).await?;
    act(session, &format!("document.getElementById('set').style.cssText = `{SETTINGS}`")).await?;
    let understood: u32 = session.look(UNDERSTOOD).await?;
    ensure!(understood > 40, "only {understood} of the settings are understood");
    for view in ["focus", "diagram", "outline", "matrix", "hinges"] {
        act(session, &format!("[0, 1].forEach((n) => sx.click('[data-view={view}]', n))")).await?;
        let seen = format!(
            "[0, 1].every((n) => sx.one('[data-view={view}]', n).checked && !sx.one('.sx-stage .sx-waiting:not(details *)', n))"
        );
        session.see(view, &seen).await?;
        let counted = "sx.all('.sx-item', 0).length === sx.all('.sx-item', 1).length && !sx.one('progress', 0) && !sx.one('progress', 1)";
        session.see("the same in both", counted).await?;
        let found: Vec<String> = session.look(DIFFERING).await?;
        ensure!(found.is_empty(), "{view}: {found:#?}");
    }
    left(session, server).await
}

/// A page that shows nothing before all of it is there means the widget as well.
async fn what_a_page_hides_stays_hidden(session: &Session) -> Result<()> {
    let server =
        host(session, "<div style=\"visibility:hidden\"><sanctions-explainer></sanctions-explainer></div>")
            .await?;
    let hidden = "getComputedStyle(sx.one('.sx-sentence')).visibility";
    session.see_equal("nothing", hidden, "hidden").await?;
    act(session, "sx.widgets()[0].parentElement.style.visibility = ''").await?;
    session.see_equal("all of it", hidden, "visible").await?;
    left(session, server).await
}

//! The widget opens with one argument and the choices that bear on it, on one screen.

use anyhow::Result;
use browser_tests::{ARTICLES, Session, in_each_engine, open_site};

use super::SCREENS;
use crate::article::key;

in_each_engine!(
    the_first_screen_holds_question_argument_and_a_control,
    boxes_are_few_readable_and_apart,
    every_choice_and_offer_changes_what_is_in_the_middle,
    a_change_is_seen_where_it_is_made,
    the_bar_stays_in_sight_below_what_unfolds,
    the_tab_key_leads_from_the_bar_into_what_unfolds,
);

/// The widget at the top of the window.
const AT_TOP: &str =
    "scrollTo({ top: scrollY + sx.widgets()[0].getBoundingClientRect().top, behavior: 'instant' })";

/// Whether an element is wholly in the window, and nothing lies over it: what is seen at nine points of it is the element.
pub const IN_SIGHT: &str = "const inSight = (element) => {
        const { left, right, top, bottom, height } = element.getBoundingClientRect();
        const seen = (x, y) => element.contains(element.getRootNode().elementFromPoint(x, y));
        const [across, down] = [[left + 3, (left + right) / 2, right - 3], [top + 3, (top + bottom) / 2, bottom - 3]];
        return height > 0 && top >= -1 && bottom <= innerHeight + 1 && across.every((x) => down.every((y) => seen(x, y)));
    };";

async fn the_first_screen_holds_question_argument_and_a_control(session: &Session) -> Result<()> {
    let server = open_site()?.start(0)?;
    for (width, height) in SCREENS {
        for article in ARTICLES {
            session.goto_sized(&server.url(article.open), width, height).await?;
            session.see("running widget", "sx.ready()").await?;
            let script = format!(
                "{AT_TOP}; {IN_SIGHT}
                const names = {{ title: '.sx-head h2', sentence: '.sx-sentence', name: '.sx-f-middle h3', status: '.sx-f-outcome' }};
                const hidden = Object.entries(names).filter(([, selector]) => !inSight(sx.one(selector))).map(([name]) => name);
                const controls = sx.all('.sx-f-option, .sx-f-offer, .sx-entry').filter((one) =>
                    one.classList.contains('sx-entry') ? one.getBoundingClientRect().height > 0 : inSight(one));
                if (controls.length === 0) hidden.push('control');
                return hidden"
            );
            let hidden: Vec<String> = session.script(&script, vec![]).await?;
            assert!(hidden.is_empty(), "{} at {width} × {height}: not in sight: {hidden:?}", article.case);
            let tall: f64 =
                session.look("sx.widgets()[0].getBoundingClientRect().height / innerHeight").await?;
            let most = match (width, height) {
                (390, 844) => 1.5,
                (1280, 800) => 1.1,
                _ => f64::INFINITY,
            };
            assert!(tall <= most, "{} at {width} × {height}: {tall} screens", article.case);
        }
    }
    session.expect_no_errors().await
}

async fn boxes_are_few_readable_and_apart(session: &Session) -> Result<()> {
    let server = open_site()?.start(0)?;
    for (width, height) in SCREENS {
        for article in ARTICLES {
            session.goto_sized(&server.url(article.open), width, height).await?;
            session.see("running widget", "sx.ready()").await?;
            let script = "const boxes = sx.all('.sx-f-middle, .sx-f-box').filter((one) => !one.closest('.sx-f-others'));
                const faults = boxes.length > 9 ? [`${boxes.length} boxes`] : [];
                const rects = boxes.map((one) => one.getBoundingClientRect());
                rects.forEach((a, i) => rects.slice(i + 1).forEach((b, j) => {
                    if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
                        faults.push(`boxes ${i} and ${i + 1 + j} overlap`);
                }));
                const walker = document.createTreeWalker(sx.root(), NodeFilter.SHOW_TEXT);
                while (walker.nextNode()) {
                    const holder = walker.currentNode.parentElement;
                    const size = parseFloat(getComputedStyle(holder).fontSize);
                    if (walker.currentNode.data.trim() && holder.localName !== 'style' && holder.getClientRects().length > 0 && size < 12.95) faults.push(`${size} px: ${walker.currentNode.data}`);
                }
                return faults";
            let faults: Vec<String> = session.script(script, vec![]).await?;
            assert!(faults.is_empty(), "{} at {width} × {height}: {faults:#?}", article.case);
        }
    }
    session.expect_no_errors().await
}

async fn every_choice_and_offer_changes_what_is_in_the_middle(session: &Session) -> Result<()> {
    let server = open_site()?.start(0)?;
    for article in ARTICLES {
        session.goto_sized(&server.url(article.open), 390, 844).await?;
        session.see("running widget", "sx.ready()").await?;
        let script = "const seen = () => sx.text('.sx-f-outcome') + ' | ' + sx.all('.sx-f-against .sx-f-box').map((one) => one.textContent).join(' | ');
            const opening = seen();
            const world = sx.world();
            const dead = [];
            const controls = sx.all('.sx-f-option input:not(:checked)').map((one) => `[data-premise=\"${one.dataset.premise}\"][data-option=\"${one.dataset.option}\"]`)
                .concat(sx.all('.sx-f-offer').map((one) => `[data-offer=\"${one.dataset.offer}\"]`));
            for (const control of controls) {
                await sx.change(control);
                await sx.until('a change in the middle', () => seen() !== opening).catch(() => dead.push(control));
                sx.click('[data-do=reset]');
                await sx.until('opening', () => sx.world() === world && seen() === opening);
            }
            return [controls.length, dead]";
        let (controls, dead): (usize, Vec<String>) =
            session.script(&format!("return (async () => {{ {script} }})()"), vec![]).await?;
        assert!(controls >= 3, "{}: {controls} controls", article.case);
        assert!(dead.is_empty(), "{}: nothing to see after {dead:?}", article.case);
    }
    session.expect_no_errors().await
}

/// By every control of the sheets and of the figure in turn, wherever the reader has scrolled to.
async fn a_change_is_seen_where_it_is_made(session: &Session) -> Result<()> {
    let server = open_site()?.start(0)?;
    for (width, height) in SCREENS {
        session.goto_sized(&server.url(ARTICLES[0].open), width, height).await?;
        session.see("running widget", "sx.ready()").await?;
        let script = format!(
            "{AT_TOP};
            const missed = [];
            const controls = () => sx.all('.sx-f-option input:not(:checked), .sx-f-offer, [data-actor], [data-reading]:not(:checked), [data-switch]:not(:checked)');
            let seed = 7;
            for (let step = 0; step < 40; step += 1) {{
                seed = (seed * 1103515245 + 12345) % 2147483648;
                const found = controls();
                const control = found[seed % found.length];
                const sheet = control.closest('.sx-sheet');
                const entry = sheet && sx.one(`.sx-entry[data-sheet=${{sheet.dataset.controls}}]`);
                if (entry && entry.getBoundingClientRect().height && entry.ariaExpanded !== 'true') {{
                    entry.click();
                    await sx.until('sheet', () => sheet.getBoundingClientRect().height > 0);
                }}
                control.closest('details')?.setAttribute('open', '');
                control.focus();
                control.scrollIntoView({{ block: 'nearest', behavior: 'instant' }});
                const before = sx.world();
                control.click();
                await sx.until('change', () => sx.world() !== before);
                await painted.frames(2);
                {IN_SIGHT}
                for (const selector of ['.sx-sentence', '.sx-f-middle']) {{
                    if (!inSight(sx.one(selector))) missed.push(`${{selector}} after ${{control.outerHTML.slice(0, 120)}}`);
                }}
            }}
            return missed"
        );
        let missed: Vec<String> =
            session.script(&format!("return (async () => {{ {script} }})()"), vec![]).await?;
        assert!(missed.is_empty(), "{width} × {height}: {missed:#?}");
    }
    session.expect_no_errors().await
}

/// Wherever the widget stands in the window: what unfolds needs room above the bar.
async fn the_bar_stays_in_sight_below_what_unfolds(session: &Session) -> Result<()> {
    let server = open_site()?.start(0)?;
    session.goto_sized(&server.url(ARTICLES[0].open), 390, 844).await?;
    session.see("running widget", "sx.ready()").await?;
    for top in [0, 170, 340] {
        let script = format!(
            "{AT_TOP}; scrollBy({{ top: -{top}, behavior: 'instant' }});
            const missed = [];
            for (const entry of sx.all('.sx-entry')) {{
                entry.click();
                await sx.until('sheet', () => entry.ariaExpanded === 'true');
                await painted.frames(2);
                const {{ bottom }} = entry.getBoundingClientRect();
                if (bottom > innerHeight + 1) missed.push(`${{entry.dataset.sheet}}: ${{bottom}}`);
                entry.click();
                await sx.until('no sheet', () => entry.ariaExpanded === 'false');
            }}
            return missed"
        );
        let missed: Vec<String> =
            session.script(&format!("return (async () => {{ {script} }})()"), vec![]).await?;
        assert!(missed.is_empty(), "{top} px from the top: {missed:?} of 844");
    }
    session.expect_no_errors().await
}

/// Whoever works with keys comes from the entry into what it unfolds, and not past it.
async fn the_tab_key_leads_from_the_bar_into_what_unfolds(session: &Session) -> Result<()> {
    let server = open_site()?.start(0)?;
    // No engine's window is too wide for that, and in a frame keys go nowhere in WebKit.
    session.resize(700, 844).await?;
    session.goto(&server.url(ARTICLES[0].open)).await?;
    session.see("running widget", "sx.ready()").await?;
    for name in ["who", "reading", "disputed"] {
        session.focus(&format!("[data-sheet={name}]")).await?;
        session.press(key::ENTER).await?;
        session.see(name, &format!("sx.one('.sx-sheet.sx-up')?.dataset.controls === '{name}'")).await?;
        let within = format!("sx.root().activeElement?.closest('.sx-sheet')?.dataset.controls === '{name}'");
        for _ in 0..3 {
            session.press(key::TAB).await?;
            if session.look(&within).await? {
                break;
            }
        }
        session.see(&format!("the focus in {name}"), &within).await?;
    }
    session.expect_no_errors().await
}

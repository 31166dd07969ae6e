//! What arguments turn on, as the page counts it: the same figures as the native count, and a page that stays awake
//! while it counts.

mod counting;
mod figures;

use anyhow::Result;
use browser_tests::{OPEN, Session, open_site};
use dev_server::Server;
use serde_json::Value;

/// What tests ask of the count: known as `hinges` in the page from then on.
const PROBE: &str = "window.hinges = {
    /** Each argument with what is said of it, in the order of the page. */
    rows: () => Object.fromEntries(sx.all('.sx-hinges [data-argument]').map((row) =>
        [row.dataset.argument, [...row.querySelectorAll(':scope > p')].map((part) => part.textContent)])),
    /** The bars of an argument, each with what it stands for and its share of its frame. */
    bars: (id) => sx.all(`.sx-hinges [data-argument=\"${id}\"] .sx-bars li`).map((bar) => {
        const [frame, part] = [bar.querySelector('svg'), bar.querySelector('rect')].map((one) => one.getBoundingClientRect());
        return { told: [...bar.querySelectorAll('span:not(span span)')].map((one) => one.textContent), share: part.width / (frame.width - 2) };
    }),
    /** Whether no figure is out of another number of settings than the sentence beside it says. */
    agrees: () => {
        const settings = sx.text('.sx-settings').match(/^[\\d,]+/)[0];
        const told = sx.all('.sx-hinges [data-argument] > .sx-state').map((one) => one.textContent);
        return told.every((one) => one === 'Not counted yet.' || one.includes(` of ${settings} settings.`));
    },
    counted: () => sx.all('.sx-hinges [data-argument]').every((row) => !row.textContent.includes('Not counted yet')),
    progress: () => { const bar = sx.one('.sx-progress progress'); return bar && [bar.value, bar.max]; },
    underway: () => { const bar = sx.one('.sx-progress progress'); return !!bar && bar.value < bar.max; },
}; return true";

/// The article, with the list of what arguments turn on chosen by its radio button.
async fn opened(session: &Session) -> Result<Server> {
    let server = open_site()?.start(0)?;
    session.resize(1280, 900).await?;
    session.visit(&server.url(OPEN)).await?;
    session.script::<Value>(PROBE, vec![]).await?;
    session.click("[data-view=hinges]").await?;
    session.see("the figures", "sx.one('.sx-hinges') && hinges.counted()").await?;
    Ok(server)
}

//! Nothing moves when the widget takes the place of the figure that was written into the page.

use anyhow::Result;
use browser_tests::{ARTICLES, Engine, Session, in_each_engine, open_site};
use dev_server::Fault;

in_each_engine!(nothing_moves_when_the_widget_takes_over);

/// Where the element and what follows it stand.
const PLACES: &str = "['sanctions-explainer', 'footer'].flatMap((name) => {
    const { x, y, width, height } = document.querySelector(name).getBoundingClientRect();
    return [x, y + scrollY, width, height];
})";

/// Every shift of the layout so far, from the first moment on, without regard to what a reader did.
pub const SHIFTS: &str = "new Promise((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntries().map((one) =>
        [one.value, ...one.sources.map(({ node }) => node?.className || node?.nodeName)].join(' '))))
        .observe({ type: 'layout-shift', buffered: true });
    // Nothing is reported where nothing has moved.
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 0, [])));
})";

async fn nothing_moves_when_the_widget_takes_over(session: &Session) -> Result<()> {
    let server = open_site()?.start(0)?;
    // All widths for the first case; of the others, whose figures are laid out by the same rules, the ends.
    let widths = [320, 500, 768, 1000, 1280].map(|width| (ARTICLES[0].open, width));
    let others = ARTICLES[1..].iter().flat_map(|article| [320, 1280].map(|width| (article.open, width)));
    for (page, width) in widths.into_iter().chain(others) {
        let url = server.url(page);
        server.break_with(".wasm", Fault::Stalled);
        session.goto_sized(&url, width, 900).await?;
        session.see("waiting widget", "sx.root()?.querySelector('progress')").await?;
        session.see("fonts and styles", "document.readyState === 'complete'").await?;
        let before: Vec<f64> = session.look(PLACES).await?;
        server.mend();
        session.goto_sized(&url, width, 900).await?;
        session.see("running widget", "sx.ready()").await?;
        let after: Vec<f64> = session.look(PLACES).await?;
        assert_eq!(before, after, "{page}, {width} px: x, y, width, height of the element and of the footer");
        if session.engine == Engine::Chromium {
            let shifts: Vec<String> = session.look(SHIFTS).await?;
            assert!(shifts.is_empty(), "{page}, {width} px: {shifts:?}");
        }
    }
    Ok(())
}

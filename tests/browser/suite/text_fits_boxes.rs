//! Every word of the figure lies inside its box, with the fonts of this machine, in every format.

use anyhow::Result;
use browser_tests::{HTML, Session, in_each_engine, open_host, open_site};
use serde_json::Value;

in_each_engine!(text_lies_inside_its_box);

/// Element widths in CSS px that give the figure the room of each format, at full scale; the last has the controls
/// beside it.
const ROOMS: [(u32, f64); 4] = [(352, 320.0), (512, 480.0), (712, 680.0), (1276, 940.0)];

/// The widest sans-serif and the widest serif that systems come with, as measured here, and a narrow face.
const FACES: [&str; 3] = ["DejaVu Sans", "DejaVu Serif", "Liberation Sans Narrow"];

async fn text_lies_inside_its_box(session: &Session) -> Result<()> {
    let mut site = open_site()?;
    for (number, face) in FACES.iter().enumerate() {
        let body =
            format!("<div style=\"font-family:'{face}'\"><sanctions-explainer></sanctions-explainer></div>");
        site = site.page(&format!("/face-{number}.html"), HTML, open_host(&body)?);
    }
    let server = site.start(0)?;
    session.resize(1400, 900).await?;
    let mut wrong = Vec::new();
    for (number, face) in FACES.iter().enumerate() {
        session.visit(&server.url(&format!("face-{number}.html"))).await?;
        let presets: Vec<String> =
            session.look("sx.all('.sx-preset').map((one) => one.dataset.preset)").await?;
        assert!(presets.len() > 5);
        for (width, format) in ROOMS {
            let resize = format!("sx.widgets()[0].parentNode.style.width = '{width}px'; return 1");
            session.script::<Value>(&resize, vec![]).await?;
            session.see_equal("format", "sx.one('.sx-figure').viewBox.baseVal.width", format).await?;
            session.see_equal("scale", "sx.one('.sx-figure').getBoundingClientRect().width", format).await?;
            for preset in presets.iter().map(String::as_str).chain(["opening"]) {
                let button = if preset == "opening" {
                    "[data-do=reset]".into()
                } else {
                    format!("[data-preset={preset}]")
                };
                let show = "const heard = sx.heard.length; sx.click(arguments[0]);
                            return sx.until('change', () => sx.heard.length > heard).then(() => sx.unfold())";
                session.script::<Value>(show, vec![button.into()]).await?;
                let mut told: Vec<Value> = session.look("painted.outside()").await?;
                let count = told.remove(0).as_u64().unwrap_or_default();
                assert!(count > 60, "only {count} texts in {preset} at {format}");
                wrong.extend(told.into_iter().map(|one| format!("{face}, {format}, {preset}: {one}")));
            }
        }
    }
    wrong.dedup();
    assert!(wrong.is_empty(), "{} texts outside: {wrong:#?}", wrong.len());
    session.expect_no_errors().await
}

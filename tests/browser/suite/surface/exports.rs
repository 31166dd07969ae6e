//! The world as a file: for the page that asks, and for the reader who saves it.

use anyhow::{Context, Result, ensure};
use browser_tests::{HTML, Session, first_case, in_each_engine, open_host_after};
use explainer_core::argument::{World, WorldIds};
use serde_json::{Value, json};

use super::strict;
use crate::embed::{act, frame, left};

in_each_engine!(
    the_figure_is_the_one_the_build_writes,
    a_picture_has_twice_its_size,
    the_world_is_what_evaluate_reads,
    the_table_is_the_one_that_is_shown,
    buttons_save_each_file,
    what_a_frame_may_refuse_can_be_copied,
    without_a_widget_there_is_no_file
);

const WIDGET: &str = "sx.widgets()[0]";

/// The words of a link to each prepared world, with its id, and of the opening.
fn worlds() -> Result<Vec<(Option<String>, World)>> {
    let (case, _) = first_case()?;
    let mut worlds = vec![(None, World::new(&case, &case.opening))];
    worlds.extend(
        case.presets.iter().map(|preset| (Some(preset.id.clone()), World::new(&case, &preset.world))),
    );
    Ok(worlds)
}

async fn the_figure_is_the_one_the_build_writes(session: &Session) -> Result<()> {
    let server = strict(session, "").await?;
    let (case, _) = first_case()?;
    for (preset, world) in worlds()? {
        let name = preset.map_or("figure.svg".to_owned(), |id| format!("worlds/{id}.svg"));
        let words = WorldIds::new(&case, &world).to_string();
        let same = format!(
            "return Promise.all([fetch('{name}').then((answer) => answer.text()),
                ({WIDGET}.open('{words}'), sx.until('world', () => sx.world() === '{words}').then(() => {WIDGET}.exportSvg()))])
                .then(([written, exported]) => [written.length, written === exported])"
        );
        let (length, same): (usize, bool) = session.script(&same, vec![]).await?;
        ensure!(length > 10_000 && same, "{name}: {length} bytes, the same: {same}");
    }
    left(session, server).await
}

async fn a_picture_has_twice_its_size(session: &Session) -> Result<()> {
    let server = strict(session, "").await?;
    let painted = format!(
        "return Promise.all([{WIDGET}.exportPng(), {WIDGET}.exportSvg()]).then(async ([blob, drawing]) => {{
            const picture = await createImageBitmap(blob);
            const canvas = Object.assign(document.createElement('canvas'), {{ width: picture.width, height: picture.height }});
            const brush = canvas.getContext('2d');
            brush.drawImage(picture, 0, 0);
            const pixels = new Uint32Array(brush.getImageData(0, 0, canvas.width, canvas.height).data.buffer);
            const [width, height] = drawing.match(/ (?:width|height)=\"\\d+\"/g).slice(0, 2).map((side) => +side.match(/\\d+/)[0]);
            return [blob.type, [picture.width / width, picture.height / height], new Set(pixels).size];
        }})"
    );
    let (kind, scale, colours): (String, [f64; 2], usize) = session.script(&painted, vec![]).await?;
    assert_eq!((kind.as_str(), scale), ("image/png", [2.0, 2.0]));
    ensure!(colours > 50, "{colours} colours");
    left(session, server).await
}

async fn the_world_is_what_evaluate_reads(session: &Session) -> Result<()> {
    let server = strict(session, "").await?;
    let (case, _) = first_case()?;
    for (_, world) in worlds()? {
        let ids = WorldIds::new(&case, &world);
        act(session, &format!("{WIDGET}.open('{ids}')")).await?;
        session.see_equal("the world", "sx.world()", ids.to_string()).await?;
        let line: String = session.look(&format!("{WIDGET}.exportJson()")).await?;
        ensure!(line.ends_with("}\n") && line.lines().count() == 1, "{line:?}");
        let read: WorldIds = serde_json::from_str(&line).with_context(|| line.clone())?;
        assert_eq!(read, ids);
    }
    left(session, server).await
}

async fn the_table_is_the_one_that_is_shown(session: &Session) -> Result<()> {
    let server = strict(session, " reading=\"part-of-ukraine\"").await?;
    act(session, "sx.click('[data-view=matrix]')").await?;
    session.see("the table", "sx.one('.sx-table tbody')").await?;
    let (case, labels) = first_case()?;
    let file: String = session.look(&format!("{WIDGET}.exportCsv()")).await?;
    let rows: Vec<Vec<&str>> =
        file.lines().map(|line| line[1..line.len() - 1].split("\",\"").collect()).collect();
    assert_eq!(rows.len(), case.arguments.len() + 1);
    ensure!(rows.iter().all(|row| row.len() == 4 + case.actors.len() + case.premises.len()));
    assert_eq!(rows[0][..2], ["id", "argument"]);
    // In each row of the page: the argument, its name and status, and in how many columns there is something.
    let shown = "sx.all('.sx-table tr[data-argument]').map((row) => [row.dataset.argument,
        row.querySelector('th button').textContent, row.querySelector('.sx-outcome summary').textContent,
        [...row.querySelectorAll('td')].filter((cell) => cell.textContent).length])";
    let shown: Vec<(String, String, String, usize)> = session.look(shown).await?;
    assert_eq!(shown.len(), labels.arguments.len());
    for (id, name, status, filled) in shown {
        let row = rows.iter().find(|row| row[0] == id).with_context(|| format!("no row for {id}"))?;
        assert_eq!((row[1], row[3]), (name.as_str(), status.as_str()), "{id}");
        assert_eq!(row[4..].iter().filter(|cell| !cell.is_empty()).count(), filled, "{id}");
    }
    left(session, server).await
}

/// Keeps what a link would save, and lets it save nothing: a driver does not see what becomes of downloads.
const KEEP: &str = "window.saved = [];
    HTMLAnchorElement.prototype.click = function () { saved.push([this.download, this.href]); };";

async fn buttons_save_each_file(session: &Session) -> Result<()> {
    let server = open_host_after(KEEP, "<sanctions-explainer></sanctions-explainer>")?.start(0)?;
    session.visit(&server.url("host.html")).await?;
    session.click(".sx-save > summary").await?;
    for ending in ["svg", "png", "csv", "json"] {
        act(session, "saved.length = 0").await?;
        session.see("the button", &format!("sx.one('[data-do={ending}]')")).await?;
        session.click(&format!("[data-do={ending}]")).await?;
        let said = "sx.text('.sx-files-say')";
        session.see_equal("that it is saved", said, "Saved. It is among your downloads.").await?;
        let (name, address): (String, String) = session.look("saved[0]").await?;
        assert_eq!(name, format!("donbas-labour.{ending}"));
        if ending == "png" {
            ensure!(address.starts_with("data:image/png;base64,"), "{address:.60}");
            continue;
        }
        let same = format!(
            "{WIDGET}.export{}().then((text) => decodeURIComponent(saved[0][1].replace(/^[^,]*,/, '')).replace(/^\\ufeff/, '') === text)",
            match ending {
                "svg" => "Svg",
                "csv" => "Csv",
                _ => "Json",
            }
        );
        ensure!(session.look::<bool>(&same).await?, "{ending}");
        assert_eq!(address.contains("%EF%BB%BF"), ending == "csv", "{ending}: how it begins");
    }
    // Another world is another file.
    session.look::<bool>("sx.change('[data-actor=luhansk]').then(() => true)").await?;
    session.see_equal("nothing said of it", "sx.text('.sx-files-say')", "").await?;
    left(session, server).await
}

async fn what_a_frame_may_refuse_can_be_copied(session: &Session) -> Result<()> {
    let body = "<iframe sandbox=\"allow-scripts\" src=\"embed.html\" title=\"Frame\" width=\"800\" height=\"900\"></iframe>";
    let server = frame::host(body)?.start(0)?;
    session.goto(&server.url("host.html")).await?;
    frame::inside(session).await?;
    act(session, "sx.click('.sx-save > summary')").await?;
    session.see("the buttons", "sx.one('[data-do=csv]')").await?;
    act(session, "sx.click('[data-do=csv]')").await?;
    session.see("the text", "sx.one('.sx-files textarea')").await?;
    let same = format!(
        "{WIDGET}.exportCsv().then((text) => sx.one('.sx-files textarea').value === `\\ufeff${{text}}`.replaceAll('\\r', ''))"
    );
    ensure!(session.look::<bool>(&same).await?);
    session.see("what to do with it", "sx.text('.sx-files-say').includes('copy')").await?;
    act(session, "sx.click('[data-do=png]')").await?;
    session.see("the picture", "sx.one('.sx-files img')?.naturalWidth === 1360").await?;
    session.expect_no_errors().await
}

async fn without_a_widget_there_is_no_file(session: &Session) -> Result<()> {
    let page = browser_tests::open_host("<sanctions-explainer case=\"none\"></sanctions-explainer>")?;
    let server = browser_tests::open_site()?.page("/host.html", HTML, page).start(0)?;
    session.goto(&server.url("host.html")).await?;
    session.see("that it cannot run", "sx.one('button')").await?;
    let told: Vec<Value> = session
        .look(&format!(
            "Promise.all(['Svg', 'Png', 'Csv', 'Json'].map((kind) => {WIDGET}[`export${{kind}}`]().catch((error) => error.message)))"
        ))
        .await?;
    assert_eq!(told, vec![json!("<sanctions-explainer>: no widget runs"); 4]);
    Ok(())
}

//! Files that the desk makes: the page without a network, and packages, each with the lesson that was on the desk.

use std::io::{Cursor, Read};

use anyhow::{Context, Result, ensure};
use browser_tests::{HTML, Session, in_each_engine, open_packed, site};
use dev_server::Server;
use serde_json::Value;

use super::{TOLD, fill, press, with_tour};
use crate::lesson::scorm::{DIALECTS, at_platform, launch, leave};
use crate::lesson::store::Store;
use crate::lesson::{at_step, cmi5, walk};

in_each_engine!(
    the_page_without_a_network_has_the_lesson,
    packages_are_launched_left_and_gone_on_with,
    the_package_by_cmi5_tells_its_store
);

/// Keeps what would be saved in place of having the browser save it.
const SAVED: &str = "window.saved = [];
    URL.createObjectURL = (file) => { saved.push({ file }); return 'data:,'; };
    HTMLAnchorElement.prototype.click = function () { saved.at(-1).name = this.download; };
    return 1";

/// The bytes of the last file that was saved.
const LAST: &str = "saved.at(-1).file.arrayBuffer().then((bytes) => [...new Uint8Array(bytes)])";

/// Has the desk make a file, and gives its name and its bytes.
async fn made(session: &Session, what: &str) -> Result<(String, Vec<u8>)> {
    let before: usize = session.look("saved.length").await?;
    press(session, &format!("[data-do='{what}']")).await?;
    session.see("a file", &format!("saved.length > {before} && {TOLD}.includes('is made')")).await?;
    let name: String = session.look("saved.at(-1).name").await?;
    Ok((name, session.look(LAST).await?))
}

/// The desk with a lesson of its own words.
async fn with_lesson(session: &Session) -> Result<Server> {
    let server = with_tour(session).await?;
    fill(session, "lesson-title", "Two views").await?;
    fill(session, "task-0", "Read </script> first.").await?;
    session.script::<Value>(SAVED, vec![]).await?;
    Ok(server)
}

async fn the_page_without_a_network_has_the_lesson(session: &Session) -> Result<()> {
    let _desk = with_lesson(session).await?;
    let (name, page) = made(session, "offline").await?;
    assert_eq!(name, "donbas-labour-two-views.html");
    let page = open_packed(&String::from_utf8(page)?);
    let server = site()?.page("/offline.html", HTML, page).start(0)?;
    session.goto(&server.url("offline.html")).await?;
    at_step(session, "step-1").await?;
    session.see_equal("the title", "sx.text('.sx-lesson h3')", "Two views").await?;
    session.see_equal("the task", "sx.text('.sx-step-text')", "Read </script> first.").await?;
    let asked: Vec<String> = server.asked().into_iter().map(|asked| asked.path).collect();
    ensure!(asked.iter().all(|path| path == "/offline.html"), "{asked:?}");
    session.expect_no_errors().await
}

/// Has the desk make a package, looks at its manifest, and gives its page.
async fn packed(session: &Session, standard: &str, manifest: &str) -> Result<String> {
    let (name, package) = made(session, standard).await?;
    assert_eq!(name, format!("donbas-labour-two-views-{standard}.zip"));
    let mut zip = zip::ZipArchive::new(Cursor::new(package))?;
    let mut text = String::new();
    zip.by_name(manifest)?.read_to_string(&mut text)?;
    ensure!(text.contains(">Two views<") && !text.contains("{{"), "{text}");
    let mut page = String::new();
    zip.by_name("index.html")?.read_to_string(&mut page)?;
    Ok(page)
}

async fn packages_are_launched_left_and_gone_on_with(session: &Session) -> Result<()> {
    let _desk = with_lesson(session).await?;
    let mut packages = Vec::new();
    for standard in ["scorm-1.2", "scorm-2004"] {
        packages.push((standard, packed(session, standard, "imsmanifest.xml").await?));
    }
    for dialect in &DIALECTS {
        let (_, page) =
            packages.iter().find(|(standard, _)| *standard == dialect.package).context("a package")?;
        let site = site()?.page("/lesson/index.html", HTML, open_packed(page));
        let _server = at_platform(session, site, dialect, "").await?;
        launch(session, "", "step-1").await?;
        session.look::<Value>("sx.click('[data-do=step-next]') ?? null").await?;
        at_step(session, "step-2").await?;
        leave(session).await?;
        launch(session, "", "step-2").await?;
        session.see_equal("the title", "sx.text('.sx-lesson h3')", "Two views").await?;
        session.driver.enter_default_frame().await?;
    }
    Ok(())
}

async fn the_package_by_cmi5_tells_its_store(session: &Session) -> Result<()> {
    let _desk = with_lesson(session).await?;
    let page = packed(session, "cmi5", "cmi5.xml").await?;
    let site = site()?.page("/lesson/index.html", HTML, open_packed(&page));
    let _server = cmi5::at_platform(session, site).await?;
    let store = Store::start(&cmi5::launch_data("Normal"))?;
    let steps: Vec<String> = (1..=7).map(|step| format!("step-{step}")).collect();
    cmi5::launch(session, &store.launch(), &steps[0]).await?;
    session.see_equal("the title", "sx.text('.sx-lesson h3')", "Two views").await?;
    walk(session, &steps[..2]).await?;
    cmi5::leave(session, &store, 4).await?;
    cmi5::recorded(session, &store, "step", &steps[1]).await?;
    // What was said at the second step is there again, and the lesson goes on from it to its end.
    cmi5::launch(session, &store.launch(), &steps[1]).await?;
    session.see("what the pupil said there", "sx.one('.sx-step-outcome')").await?;
    walk(session, &steps[1..]).await?;
    cmi5::leave(session, &store, 11).await?;
    let mut expected = vec!["initialized", "progressed", "progressed", "terminated", "initialized"];
    expected.extend(["progressed"; 4]);
    expected.extend(["completed", "terminated"]);
    assert_eq!(cmi5::verbs(&store.statements()), expected);
    Ok(())
}

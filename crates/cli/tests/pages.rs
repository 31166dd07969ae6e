//! `page` and `pages`, run as the build runs them. What the pages say is held to account in `crates/site/tests/published_text/`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn tool(command: &str, arguments: &[&str]) -> Output {
    let mut tool = Command::new(env!("CARGO_BIN_EXE_sanctions-explainer"));
    tool.arg(command).arg("donbas-labour").args(arguments);
    tool.output().expect("the tool is built with its tests")
}

fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("pages").join(name);
    let _ = fs::remove_dir_all(&folder);
    folder
}

#[test]
fn every_page_is_a_whole_document() {
    let folder = folder("whole");
    let output = tool("pages", &["--out", &folder.to_string_lossy()]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let names = |folder: &Path| -> Vec<String> {
        let entries = fs::read_dir(folder).expect("a folder");
        let mut names: Vec<String> = entries
            .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    };
    assert_eq!(
        names(&folder),
        [
            "card.png",
            "embed.html",
            "figure.png",
            "figure.svg",
            "method.html",
            "record.html",
            "tour",
            "worlds"
        ]
    );
    let mut worlds = names(&folder.join("worlds"));
    let pictures = worlds.extract_if(.., |name| !name.ends_with(".html")).count();
    assert_eq!(pictures, 16, "a figure and a card for each prepared world");
    // Eight prepared worlds, and the four that had other ids before.
    assert_eq!(worlds.len(), 12, "{worlds:?}");
    let steps = names(&folder.join("tour"));
    assert_eq!(steps.len(), 7, "{steps:?}");
    let steps = steps.iter().map(|name| format!("tour/{name}"));
    let worlds = worlds.iter().map(|name| format!("worlds/{name}"));
    for name in worlds.chain(steps).chain(["record.html".into()]) {
        let page = fs::read_to_string(folder.join(&name)).expect("a page");
        assert!(
            page.starts_with("<!doctype html>\n<html lang=\"en\">") && page.ends_with("</html>\n"),
            "{name}"
        );
        // The build fills in addresses relative to the page, so none is written out here.
        assert!(page.contains("href=\"{{url:page.css}}\"") && !page.contains("style="), "{name}");
    }
}

#[test]
fn a_folder_that_cannot_be_written_is_said() {
    let file = folder("file");
    fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
    fs::write(&file, "in the way").expect("a file");
    let output = tool("pages", &["--out", &file.to_string_lossy()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("cannot write the pages into"));
}

#[test]
fn the_opening_is_a_part_of_a_page() {
    let output = tool("page", &[]);
    let text = String::from_utf8(output.stdout).expect("text");
    assert!(text.starts_with("<div class=\"sx-page\">") && text.trim_end().ends_with("</div>"));
}

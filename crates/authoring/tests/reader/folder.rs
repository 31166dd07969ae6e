//! Reading a folder: files that are missing, not text, too large.

use std::fs;
use std::path::{Path, PathBuf};

use explainer_authoring::{Diagnostic, FILE_MAX, read_folder};

use crate::fixture::{CASE, EN, expect, swap, toy};

/// A folder named `toy` of its own for a test, with these files.
fn folder(test: &str, files: &[(&str, &[u8])]) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(test).join("toy");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    for (name, bytes) in files {
        fs::write(folder.join(name), bytes).expect("a file");
    }
    folder
}

fn wrong(folder: &Path) -> Vec<Diagnostic> {
    read_folder(folder).expect_err("something is wrong").list
}

#[test]
fn a_sound_folder() {
    let ru = swap(EN, "language = \"en\"", "language = \"ru\"");
    let files = [
        ("case.toml", CASE.as_bytes()),
        ("en.toml", EN.as_bytes()),
        ("ru.toml", ru.as_bytes()),
        ("notes.txt", b"\xFF"),
    ];
    let (case, texts) = read_folder(&folder("sound", &files)).expect("a sound case");
    assert_eq!((&case, &texts[0]), (&toy().0, &toy().1));
    assert_eq!(texts[1].labels.language, "ru");
}

#[test]
fn byte_order_marks_are_dropped() {
    let (case, en) = (format!("\u{FEFF}{CASE}"), format!("\u{FEFF}{EN}"));
    let files = [("case.toml", case.as_bytes()), ("en.toml", en.as_bytes())];
    assert!(read_folder(&folder("mark", &files)).is_ok());
    let case = swap(&case, "\"toy\"", "7");
    let files = [("case.toml", case.as_bytes()), ("en.toml", en.as_bytes())];
    expect(&wrong(&folder("mark", &files)), &[["case.toml:1:6", "has to be a text", ""]]);
}

#[test]
fn no_such_folder() {
    let found = wrong(&folder("none", &[]).join("no-such-case"));
    expect(&found, &[["case.toml:1:1", "there is no folder `", "A case is a folder"]]);
    assert!(found[0].message.ends_with("no-such-case`"));
}

#[test]
fn an_empty_folder() {
    let found = wrong(&folder("empty", &[]));
    expect(
        &found,
        &[
            ["case.toml:1:1", "`case.toml` is missing", "A case is a folder"],
            ["en.toml:1:1", "`en.toml` is missing", ""],
        ],
    );
}

#[test]
fn a_missing_file() {
    expect(
        &wrong(&folder("case-only", &[("case.toml", CASE.as_bytes())])),
        &[["en.toml:1:1", "`en.toml` is missing", ""]],
    );
    // The texts' syntax can be told all the same.
    let en = swap(EN, "label = \"Fog\"", "label = Fog");
    let found = wrong(&folder("en-only", &[("en.toml", en.as_bytes())]));
    expect(
        &found,
        &[["case.toml:1:1", "`case.toml` is missing", ""], ["en.toml:57:9", "neither true nor false", ""]],
    );
}

#[test]
fn a_file_that_is_not_utf8() {
    let mut case = CASE.as_bytes().to_vec();
    let at = CASE.find("gazette").expect("an id");
    case[at] = 0xFF;
    let found = wrong(&folder("latin", &[("case.toml", &case), ("en.toml", EN.as_bytes())]));
    expect(&found, &[["case.toml:23:13", "`case.toml` is not UTF-8 text", "Save the file as UTF-8"]]);
}

#[test]
fn a_file_that_is_too_large() {
    let huge = vec![b'#'; FILE_MAX + 1];
    let found = wrong(&folder("huge", &[("case.toml", CASE.as_bytes()), ("en.toml", &huge)]));
    expect(&found, &[["en.toml:1:1", "`en.toml` is larger than 4 MiB", "Divide the case"]]);
}

#[test]
fn a_folder_in_the_place_of_a_file() {
    let path = folder("nested", &[("case.toml", CASE.as_bytes())]);
    fs::create_dir(path.join("en.toml")).expect("a folder");
    let found = wrong(&path);
    assert_eq!(found.len(), 1);
    assert!(found[0].message.contains("`en.toml` cannot be read"), "{found:?}");
}

#[test]
fn a_folder_of_another_name() {
    let path = folder("renamed", &[("case.toml", CASE.as_bytes()), ("en.toml", EN.as_bytes())]);
    let other = path.with_file_name("tory");
    let _ = fs::remove_dir_all(&other);
    fs::rename(&path, &other).expect("a new name");
    expect(
        &wrong(&other),
        &[["case.toml:1:6", "the id `toy` is not the name of the case's folder, `tory`", ""]],
    );
}

#[test]
fn a_device_is_not_read() {
    #[cfg(unix)]
    {
        let path = folder("device", &[("en.toml", EN.as_bytes())]);
        std::os::unix::fs::symlink("/dev/zero", path.join("case.toml")).expect("a link");
        expect(
            &wrong(&path),
            &[["case.toml:1:1", "`case.toml` cannot be read: it is not a file", "Look at the file"]],
        );
    }
}

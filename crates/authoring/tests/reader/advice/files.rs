//! Advice about whole files.

use std::fs;
use std::path::{Path, PathBuf};

use explainer_authoring::{CaseFile, CaseFiles, FILE_MAX, inspect, inspect_folder};

use crate::fixture::{CASE, EN};

/// The kinds of advice that are followed here.
pub const KINDS: [&str; 6] =
    ["AddCaseFolder", "AddFile", "AddTexts", "DivideFile", "LookAtFile", "SaveAsUtf8"];

/// A folder named `toy` of its own for a test, with these files.
fn folder(test: &str, case: &[u8], en: Option<&[u8]>) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("advice").join(test).join("toy");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    fs::write(folder.join("case.toml"), case).expect("a file");
    if let Some(en) = en {
        fs::write(folder.join("en.toml"), en).expect("a file");
    }
    folder
}

fn kinds(folder: &Path) -> Vec<&'static str> {
    inspect_folder(folder).diagnostics.list.iter().map(|diagnostic| diagnostic.advice_kind).collect()
}

#[test]
fn a_folder_that_is_not_there() {
    let path = folder("folder", CASE.as_bytes(), Some(EN.as_bytes()));
    assert_eq!(kinds(&path.join("nothing")), ["AddCaseFolder"]);
    // "A case is a folder with `case.toml` (structure) and `en.toml` (texts)."
    assert_eq!(kinds(&path), [""; 0]);
}

#[test]
fn a_file_that_is_not_there() {
    let path = folder("file", CASE.as_bytes(), None);
    assert_eq!(kinds(&path), ["AddFile"]);
    // "Add `en.toml`."
    fs::write(path.join("en.toml"), EN).expect("a file");
    assert_eq!(kinds(&path), [""; 0]);
}

#[test]
fn a_file_that_is_too_large() {
    let path = folder("large", CASE.as_bytes(), Some(&vec![b'#'; FILE_MAX + 1]));
    assert_eq!(kinds(&path), ["DivideFile"]);
    // "… look whether this is the right file."
    fs::write(path.join("en.toml"), EN).expect("a file");
    assert_eq!(kinds(&path), [""; 0]);
}

#[test]
fn a_file_that_is_none() {
    let path = folder("none", CASE.as_bytes(), None);
    fs::create_dir(path.join("en.toml")).expect("a folder");
    assert_eq!(kinds(&path), ["LookAtFile"]);
    // "Look at the file …"
    fs::remove_dir(path.join("en.toml")).expect("no folder");
    fs::write(path.join("en.toml"), EN).expect("a file");
    assert_eq!(kinds(&path), [""; 0]);
}

#[test]
fn a_file_in_another_encoding() {
    let latin: Vec<u8> =
        EN.replace("Fog", "Fog~").bytes().map(|b| if b == b'~' { 0xE9 } else { b }).collect();
    let path = folder("latin", CASE.as_bytes(), Some(&latin));
    assert_eq!(kinds(&path), ["SaveAsUtf8"]);
    // "Save the file as UTF-8."
    fs::write(path.join("en.toml"), EN.replace("Fog", "Fogé")).expect("a file");
    assert_eq!(kinds(&path), [""; 0]);
}

#[test]
fn a_case_without_texts() {
    let mut files = CaseFiles {
        folder: "toy".to_owned(),
        structure: CaseFile::new("case.toml", CASE),
        texts: Vec::new(),
    };
    assert_eq!(inspect(&files).diagnostics.list[0].advice_kind, "AddTexts");
    // "Add en.toml, the texts in English, beside case.toml."
    files.texts.push(CaseFile::new("en.toml", EN));
    assert_eq!(inspect(&files).diagnostics.list, []);
}

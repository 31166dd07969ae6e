//! `pack`, run as the build and as an author run it: what it writes is what the widget unpacks.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use explainer_authoring::read_folder;
use explainer_core::case::part;
use explainer_core::pack::{unpack_details, unpack_labels};

const CASES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../static/cases");

fn pack(case: &str, out: &Path) -> Output {
    let mut tool = Command::new(env!("CARGO_BIN_EXE_sanctions-explainer"));
    tool.args(["pack", case, "--out"]).arg(out);
    tool.output().expect("the tool is built with its tests")
}

fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("packs").join(name);
    let _ = fs::remove_dir_all(&folder);
    folder
}

#[test]
fn what_is_written_is_the_case() {
    for case in fs::read_dir(CASES).expect("cases") {
        let name = case.expect("a case").file_name().to_string_lossy().into_owned();
        let out = folder(&name);
        let output = pack(&name, &out);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));

        let (structure, texts) = read_folder(&Path::new(CASES).join(&name)).expect("a sound case");
        let written = out.join("cases").join(&name);
        assert_eq!(fs::read_dir(&written).expect("packs").count(), 2 * texts.len(), "{name}");
        for texts in texts {
            let (case, labels, details) = part(structure.clone(), texts);
            let read = |sort: &str| {
                fs::read(written.join(format!("{}.{sort}.pack", labels.language))).expect("a pack")
            };
            let (unpacked, unpacked_labels, _) = unpack_labels(&read("labels")).expect("a pack of labels");
            assert_eq!((&unpacked, &unpacked_labels), (&case, &labels), "{name}");
            let unpacked = unpack_details(&case, &labels, &read("details")).expect("a pack of details");
            assert_eq!(unpacked, details, "{name}");
        }
    }
}

#[test]
fn a_case_that_fails_the_check_is_not_packed() {
    let out = folder("broken");
    let broken = folder("broken-case");
    fs::create_dir_all(&broken).expect("a folder");
    fs::write(broken.join("case.toml"), "id = \"broken\"\n").expect("a file");
    let output = pack(&broken.to_string_lossy(), &out);
    assert_eq!(output.status.code(), Some(1));
    assert!(!output.stderr.is_empty() && !out.exists());
}

#[test]
fn a_folder_that_cannot_be_written_is_said() {
    let file = folder("file");
    fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
    fs::write(&file, "in the way").expect("a file");
    let output = pack("donbas-labour", &file);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("cannot write the packs into"));
}

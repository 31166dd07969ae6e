//! Finding and reading the case a command is given.

use std::path::{Path, PathBuf};

use explainer_authoring::{Diagnostics, Reading, Sound, inspect_folder};

/// The folder of a case: the folder of this name, or `static/cases/NAME` here or in the repository this
/// program was built in. A name that is found nowhere is taken for a folder, so that reading it says so.
pub fn folder(name: &str) -> PathBuf {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let folders = [PathBuf::new(), PathBuf::from("static/cases"), repository.join("static/cases")];
    let found = folders.iter().map(|folder| folder.join(name)).find(|folder| folder.is_dir());
    found.unwrap_or_else(|| PathBuf::from(name))
}

/// The checked case of this name and its texts, the first language first.
pub fn read(name: &str) -> Result<Sound, Diagnostics> {
    inspect(name).sound()
}

/// What comes of reading the case of this name.
pub fn inspect(name: &str) -> Reading {
    inspect_folder(&folder(name))
}

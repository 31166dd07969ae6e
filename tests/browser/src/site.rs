//! The built site, as the tests serve it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use dev_server::Site;
use serde_json::Value;

use crate::engine::from_environment;

/// Collects errors in the page, see [`Session::errors`](crate::Session::errors), and says what tests ask of widgets.
const WATCH: &str = concat!(
    include_str!("watch.js"),
    include_str!("probe.js"),
    include_str!("keys.js"),
    include_str!("painted.js")
);

/// The built site at `/`, with the error collector put first into every page. Add folders, headers and pages, then
/// start it; its log of requests leaves the collector out.
///
/// # Errors
/// Where `EXPLAINER_DIST` is not set.
pub fn site() -> Result<Site> {
    Ok(Site::new(dist()?).first_script("/__watch.js", WATCH))
}

/// The program of `tests/package/`, which imports the package for npm, with the error collector put first.
///
/// # Errors
/// Where `EXPLAINER_PACKAGE` is not set.
pub fn program() -> Result<Site> {
    Ok(Site::new(program_folder()?).first_script("/__watch.js", WATCH))
}

/// Where that program is.
///
/// # Errors
/// Where `EXPLAINER_PACKAGE` is not set.
pub fn program_folder() -> Result<PathBuf> {
    from_environment("EXPLAINER_PACKAGE").map(PathBuf::from)
}

/// The folder of the packages, as `cargo xtask pack` writes it.
///
/// # Errors
/// Where `EXPLAINER_PACKAGES` is not set.
pub fn packages() -> Result<PathBuf> {
    from_environment("EXPLAINER_PACKAGES").map(PathBuf::from)
}

pub(crate) fn dist() -> Result<PathBuf> {
    from_environment("EXPLAINER_DIST").map(PathBuf::from)
}

/// Where a file of the built site is, by its path in it.
///
/// # Errors
/// Where the site is not built, or has no such file.
pub fn published(path: &str) -> Result<PathBuf> {
    dist()?.join(path).canonicalize().with_context(|| format!("{path} is not published"))
}

/// The addresses of all pages of the built site, in whatever folder, without the `/` they start with.
///
/// # Errors
/// Where the site is not built.
pub fn pages() -> Result<Vec<String>> {
    files_below(&dist()?, &[".html"]).context("the site is not built")
}

/// The files below a folder whose names end in one of these, by their paths in it, sorted.
///
/// # Errors
/// Those of reading.
pub fn files_below(root: &Path, endings: &[&str]) -> Result<Vec<String>> {
    let mut files = Vec::new();
    let mut folders = vec![String::new()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(root.join(&folder))? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if entry.file_type()?.is_dir() {
                folders.push(format!("{folder}{name}/"));
            } else if endings.iter().any(|ending| name.ends_with(ending)) {
                files.push(format!("{folder}{name}"));
            }
        }
    }
    files.sort();
    Ok(files)
}

/// The list of files in the built site.
#[derive(Debug)]
pub struct Manifest {
    files: Vec<Value>,
}

impl Manifest {
    /// Reads it.
    ///
    /// # Errors
    /// Where the site is not built.
    pub fn read() -> Result<Self> {
        let text = fs::read_to_string(dist()?.join("manifest.json")).context("the site is not built")?;
        let manifest: Value = serde_json::from_str(&text)?;
        let files = manifest["files"].as_array().cloned().context("the manifest lists no files")?;
        Ok(Self { files })
    }

    /// The published path of a file, by the name it has in the sources: `explainer.js`.
    ///
    /// # Errors
    /// Where there is no such file.
    pub fn path(&self, name: &str) -> Result<String> {
        let file = self.files.iter().find(|file| file["name"] == name);
        let path = file.and_then(|file| file["path"].as_str()).map(str::to_owned);
        path.with_context(|| format!("nothing is published as {name}"))
    }

    /// Address paths of what is fetched until a reader can act, sorted, starting with `/`.
    pub fn start(&self) -> Vec<String> {
        let start = self.files.iter().filter(|file| file["start"] == true);
        let mut paths: Vec<_> =
            start.filter_map(|file| Some(format!("/{}", file["path"].as_str()?))).collect();
        paths.sort();
        paths
    }
}

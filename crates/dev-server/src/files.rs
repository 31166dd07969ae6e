//! From an address path to the bytes of a file and their type.

use std::path::{Component, Path, PathBuf};
use std::{fs, io};

use crate::Site;
use crate::request::Request;

/// What was found for a request.
pub(crate) struct Found {
    /// The content type.
    pub content_type: String,
    /// `br`, `gzip`, or nothing.
    pub encoding: Option<&'static str>,
    /// The bytes, encoded if `encoding` says so.
    pub body: Vec<u8>,
}

impl Found {
    /// Bytes as they are.
    pub fn plain(content_type: &str, body: Vec<u8>) -> Self {
        Self { content_type: content_type.to_owned(), encoding: None, body }
    }
}

/// Looks a path up: pages held in memory first, then the folder with the longest prefix.
///
/// `compressed` allows a `.br` or `.gz` neighbour of the file to be sent in its place.
///
/// # Errors
/// `NotFound` also for paths that try to leave their folder.
pub(crate) fn find(site: &Site, request: &Request, compressed: bool) -> io::Result<Found> {
    if let Some((content_type, body)) = site.pages.get(&request.path) {
        return Ok(Found::plain(content_type, body.clone()));
    }
    let file = file_of(site, &request.path)?;
    let content_type = content_type(&file);
    for (encoding, suffix) in [("br", ".br"), ("gzip", ".gz")] {
        if compressed && request.accepts(encoding) {
            let neighbour = PathBuf::from(format!("{}{suffix}", file.display()));
            if let Ok(body) = fs::read(neighbour) {
                return Ok(Found { content_type: content_type.to_owned(), encoding: Some(encoding), body });
            }
        }
    }
    Ok(Found::plain(content_type, fs::read(file)?))
}

fn file_of(site: &Site, path: &str) -> io::Result<PathBuf> {
    let not_found = || io::Error::from(io::ErrorKind::NotFound);
    let (prefix, folder) =
        site.folders.iter().rev().find(|(prefix, _)| path.starts_with(*prefix)).ok_or_else(not_found)?;
    let inside = Path::new(&path[prefix.len()..]);
    if path.contains(['\\', '\0']) || !inside.components().all(|part| matches!(part, Component::Normal(_))) {
        return Err(not_found());
    }
    // A link inside the folder must not lead out of it either.
    let (folder, mut file) = (folder.canonicalize()?, folder.join(inside).canonicalize()?);
    if file.is_dir() && path.ends_with('/') {
        file = file.join("index.html");
    }
    if file.starts_with(&folder) && file.is_file() { Ok(file) } else { Err(not_found()) }
}

/// The content type by file ending; a `.br` or `.gz` asked for by name is handed over as it is.
fn content_type(file: &Path) -> &'static str {
    match file.extension().and_then(|ending| ending.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

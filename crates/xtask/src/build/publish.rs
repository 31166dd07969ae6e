//! Writing the site: every file, its compressed neighbours, and a manifest of it all.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result};
use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::{Value, json};

use super::site::{Asset, Site, integrity};

/// The name of the list of files in the built site.
pub const MANIFEST: &str = "manifest.json";

/// What a browser fetches, by name, until a reader can act, where the widget is embedded by its stable address
/// and names no case. A page that names the hashed files itself saves the first.
pub const START: [&str; 5] = [
    "sanctions-explainer.js",
    "explainer.js",
    "explainer.wasm",
    "explainer.css",
    "cases/donbas-labour/en.labels.pack",
];

/// What the page for pupils, `lesson.html`, fetches beside these.
pub const PUPILS: [&str; 1] = ["pupils.js"];

/// What a browser fetches, by name, once the page is idle, or when a reader first needs something in it.
pub const LATER: [&str; 1] = ["later.wasm"];

/// What the teacher's desk adds to the widget beside it, by name.
pub const DESK: [&str; 3] = ["desk.css", "desk.js", "desk.wasm"];

/// The page for frames, which takes the place of all of these.
pub const WHOLE: [&str; 1] = ["embed.html"];

/// File endings that are compressed as they are.
const COMPRESSED: [&str; 7] = ["png", "jpg", "jpeg", "webp", "avif", "ico", "woff2"];

/// Writes the site beside `dist` and then puts it in its place. Returns how many files it has, compressed ones apart.
///
/// # Errors
/// Those of writing; `dist` is untouched then.
pub fn publish(site: Site, dist: &Path) -> Result<usize> {
    let fresh = dist.with_extension("tmp");
    remove(&fresh)?;
    let mut listed = Vec::new();
    for (name, asset) in site.into_assets() {
        listed.push(write(&fresh, &name, &asset)?);
    }
    let count = listed.len() + 1;
    let manifest = format!("{:#}\n", json!({ "files": listed }));
    let manifest = Asset { path: MANIFEST.to_owned(), bytes: manifest.into_bytes(), within: false };
    write(&fresh, MANIFEST, &manifest)?;
    swap(&fresh, dist).with_context(|| format!("cannot put the new site in place of {}", dist.display()))?;
    Ok(count)
}

/// Writes one file and its neighbours, and describes it for the manifest.
fn write(folder: &Path, name: &str, asset: &Asset) -> Result<Value> {
    let file = folder.join(&asset.path);
    let place = |file: &Path, bytes: &[u8]| -> Result<()> {
        fs::create_dir_all(file.parent().unwrap_or(folder))?;
        fs::write(file, bytes).with_context(|| format!("cannot write {}", file.display()))
    };
    place(&file, &asset.bytes)?;
    let mut entry = json!({
        "name": name,
        "path": asset.path,
        "integrity": integrity(&asset.bytes),
        "start": START.contains(&name),
        "raw": asset.bytes.len(),
    });
    let ending = file.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    if !COMPRESSED.contains(&ending) {
        for (kind, suffix, bytes) in
            [("gzip", "gz", gzip(&asset.bytes)?), ("brotli", "br", brotli(&asset.bytes)?)]
        {
            entry[kind] = bytes.len().into();
            place(&folder.join(format!("{}.{suffix}", asset.path)), &bytes)?;
        }
    }
    Ok(entry)
}

/// The same bytes every time, since no date is in it.
///
/// # Errors
/// Those of writing.
pub fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

fn brotli(mut bytes: &[u8]) -> Result<Vec<u8>> {
    let mut packed = Vec::new();
    let parameters =
        brotli::enc::BrotliEncoderParams { quality: 11, size_hint: bytes.len(), ..Default::default() };
    brotli::BrotliCompress(&mut bytes, &mut packed, &parameters)?;
    Ok(packed)
}

fn swap(fresh: &Path, dist: &Path) -> Result<()> {
    let old = dist.with_extension("old");
    remove(&old)?;
    if dist.exists() {
        fs::rename(dist, &old)?;
    }
    fs::rename(fresh, dist)?;
    remove(&old)
}

/// Removes a folder, if it is there.
///
/// # Errors
/// Those of removing.
pub fn remove(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("cannot remove {}", folder.display()))
        }
        _ => Ok(()),
    }
}

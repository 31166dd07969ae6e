//! `cargo xtask pack`: what people take who have no Rust, in `packages/`. The same sources give the same bytes.
//!
//! ```text
//! sanctions-explainer-<version>.zip    the folder `explainer/` for a server, and settings for three kinds of server
//! sanctions-explainer-<version>.tgz    the package for npm: one module with everything, and its types
//! <page>.html                          each case as one file, for frames and for a disk
//! <case>-tour-<standard>.zip           each case's tour for a school's platform: SCORM 1.2, SCORM 2004, cmi5
//! ```

mod lesson;

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use explainer_lesson_package::{File, zipped};
use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::json;

use crate::build::{BUNDLE, files_below};
use crate::workspace::Workspace;

const NAME: &str = "sanctions-explainer";

/// Of the workspace, and so of everything in it.
const VERSION: &str = env!("CARGO_PKG_VERSION");

const NGINX: &str = include_str!("nginx.conf");

/// Settings for servers, by their names in the zip.
const SERVERS: [(&str, &str); 3] = [
    ("servers/_headers", include_str!("_headers")),
    ("servers/nginx.conf", NGINX),
    ("servers/apache.htaccess", include_str!("htaccess")),
];

/// Endings of names that need no type of content: nobody looks at it for packs, and what is compressed is sent as what it was.
const WITHOUT_TYPE: [&str; 3] = ["pack", "br", "gz"];

/// Where the packages go.
pub fn folder(workspace: &Workspace) -> PathBuf {
    workspace.path("packages")
}

/// The package for npm.
pub fn for_npm(workspace: &Workspace) -> PathBuf {
    folder(workspace).join(format!("{NAME}-{VERSION}.tgz"))
}

/// Writes the packages from the built site, in place of those that were there. `scored` says that lessons report a score.
///
/// # Errors
/// Where the site is not built, and those of writing.
pub fn pack(workspace: &Workspace, scored: bool) -> Result<()> {
    let folder = folder(workspace);
    crate::build::remove(&folder)?;
    fs::create_dir_all(&folder)?;
    let site = read_site(workspace)?;
    check_types(NGINX, &site)?;
    let place = |name: &str, bytes: &[u8]| -> Result<()> {
        let file = folder.join(name);
        fs::write(&file, bytes).with_context(|| format!("cannot write {}", file.display()))?;
        println!("{:>9} bytes  packages/{name}", bytes.len());
        Ok(())
    };
    place(&format!("{NAME}-{VERSION}.zip"), &zipped(&for_servers(workspace, &site)?)?)?;
    place(&format!("{NAME}-{VERSION}.tgz"), &tarred(&module(workspace, &site)?)?)?;
    for (name, bytes) in site.iter().filter(|(name, _)| name == "embed.html" || name.ends_with("/embed.html"))
    {
        place(&name.replace('/', "-"), bytes)?;
        let page = std::str::from_utf8(bytes).context("the page is no text")?;
        for (name, bytes) in lesson::packages(workspace, page, scored)? {
            place(&name, &bytes)?;
        }
    }
    Ok(())
}

/// Every file of the built site, in the order of their names.
fn read_site(workspace: &Workspace) -> Result<Vec<File>> {
    let files = files_below(&workspace.dist()).context("the site is not built")?;
    files.into_iter().map(|(name, path)| Ok((name, fs::read(path)?))).collect()
}

/// Refuses settings for nginx that do not say what every file of the site is: a browser may refuse to show what has no type.
fn check_types(settings: &str, site: &[File]) -> Result<()> {
    for (name, _) in site {
        let ending = name.rsplit('.').next().unwrap_or_default();
        let typed = WITHOUT_TYPE.contains(&ending) || settings.contains(&format!(" {ending};"));
        ensure!(typed, "servers/nginx.conf has no type for {name}");
    }
    Ok(())
}

/// What stands beside the code in every package.
fn papers(workspace: &Workspace) -> Result<Vec<File>> {
    let read = |name: &str| Ok((name.to_owned(), fs::read(workspace.path(name))?));
    ["LICENSE-APACHE", "LICENSE-MIT"].into_iter().map(read).collect()
}

fn for_servers(workspace: &Workspace, site: &[File]) -> Result<Vec<File>> {
    let mut files = papers(workspace)?;
    files.push(("README.md".to_owned(), fs::read(workspace.path("docs/embedding.md"))?));
    files.extend(SERVERS.map(|(name, text)| (name.to_owned(), text.into())));
    files.extend(site.iter().map(|(name, bytes)| (format!("explainer/{name}"), bytes.clone())));
    Ok(files)
}

fn module(workspace: &Workspace, site: &[File]) -> Result<Vec<File>> {
    let (_, bundle) = site.iter().find(|(name, _)| name == BUNDLE).context("the site has no bundle")?;
    let about = json!({
        "name": NAME,
        "version": VERSION,
        "description": "Who says what about a dispute over sanctions, and what follows: an element for web pages.",
        "license": "MIT OR Apache-2.0",
        "type": "module",
        "exports": { ".": { "types": "./index.d.ts", "default": "./index.js" } },
        "types": "./index.d.ts",
        "sideEffects": true,
    });
    let mut files = papers(workspace)?;
    files.push(("package.json".to_owned(), format!("{about:#}\n").into_bytes()));
    files.push(("README.md".to_owned(), include_bytes!("README.md").to_vec()));
    files.push(("index.d.ts".to_owned(), include_bytes!("index.d.ts").to_vec()));
    files.push(("index.js".to_owned(), bundle.clone()));
    Ok(files)
}

/// A compressed tar without dates or owners, everything in the folder `package`, as npm wants it.
fn tarred(files: &[File]) -> Result<Vec<u8>> {
    let mut tar = tar::Builder::new(GzEncoder::new(Vec::new(), Compression::best()));
    for (name, bytes) in files {
        let mut header = tar::Header::new_ustar();
        header.set_size(bytes.len() as u64);
        header.set_mode(0o644);
        tar.append_data(&mut header, format!("package/{name}"), bytes.as_slice())?;
    }
    Ok(tar.into_inner()?.finish()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_without_a_type_is_named() {
        let site = ["a.png", "b.pack", "c.css.br"].map(|name| (name.to_owned(), Vec::new()));
        assert!(check_types("types { image/png png; }", &site).is_ok());
        let error = check_types("types { text/css css; }", &site).map_err(|error| error.to_string());
        assert_eq!(error, Err("servers/nginx.conf has no type for a.png".to_owned()));
    }

    #[test]
    fn the_same_files_give_the_same_bytes() -> Result<()> {
        let files = [("a.js".to_owned(), b"1".to_vec()), ("b/c.css".to_owned(), b"p{}".to_vec())];
        assert_eq!(tarred(&files)?, tarred(&files)?);
        Ok(())
    }
}

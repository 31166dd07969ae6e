//! The files of the site while they are put together, and the words that stand for their addresses.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use explainer_core::pack::unpack_labels;
use explainer_lesson_package::escaped;
use sha2::{Digest, Sha384};

use super::publish::gzip;

pub(super) use explainer_lesson_package::{integrity, stands_in_script};

/// How the words begin that stand for a file.
const WORDS: [&str; 6] = ["{{url:", "{{integrity:", "{{size:", "{{inline:", "{{packed:", "{{title:"];

/// One file of the site.
#[derive(Debug)]
pub struct Asset {
    /// Where it is published, relative to the root of the site, with `/` between folders.
    pub path: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Whether it stands only inside other files.
    pub within: bool,
}

/// All files of the site by the name they have in the sources.
#[derive(Debug, Default)]
pub struct Site {
    assets: BTreeMap<String, Asset>,
}

impl Site {
    /// Reads every file below `folder` whose path in it passes `wanted`.
    ///
    /// # Errors
    /// Those of reading.
    pub fn read(folder: &Path, wanted: impl Fn(&str) -> bool) -> Result<Self> {
        let mut site = Self::default();
        for (name, path) in files_below(folder)? {
            if wanted(&name) {
                let bytes = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
                site.add(&name, bytes);
            }
        }
        Ok(site)
    }

    /// Adds a file, published under its own name until a word asks for it.
    pub fn add(&mut self, name: &str, bytes: impl Into<Vec<u8>>) {
        self.insert(name, bytes.into(), false);
    }

    /// Adds a file that words can ask for, and that is not published by itself.
    pub fn add_within(&mut self, name: &str, bytes: impl Into<Vec<u8>>) {
        self.insert(name, bytes.into(), true);
    }

    fn insert(&mut self, name: &str, bytes: Vec<u8>, within: bool) {
        self.assets.insert(name.to_owned(), Asset { path: name.to_owned(), bytes, within });
    }

    /// The files, as (name, bytes).
    pub fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.assets.iter().map(|(name, asset)| (name.as_str(), asset.bytes.as_slice()))
    }

    /// The files that are published, by name.
    pub fn into_assets(mut self) -> BTreeMap<String, Asset> {
        self.assets.retain(|_, asset| !asset.within);
        self.assets
    }

    /// Replaces `{{url:NAME}}`, `{{integrity:NAME}}`, `{{size:NAME}}` (bytes), `{{inline:NAME}}` (the file itself),
    /// `{{packed:NAME}}` (base64 of gzip) and `{{title:CASE}}` (the title of a case) in a text that is published as `user`.
    ///
    /// # Errors
    /// Where a word is unknown or names a file that is not in the site.
    pub fn fill_in(&mut self, user: &str, text: &str) -> Result<String> {
        let mut filled = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(at) = WORDS.iter().filter_map(|word| rest.find(word)).min() {
            let (word, after) =
                rest[at + 2..].split_once("}}").with_context(|| format!("{user}: `{{{{` without `}}}}`"))?;
            filled += &rest[..at];
            filled += &self.value(user, word).with_context(|| format!("{user}: `{{{{{word}}}}}`"))?;
            rest = after;
        }
        Ok(filled + rest)
    }

    fn value(&mut self, user: &str, word: &str) -> Result<String> {
        let (kind, name) = word.split_once(':').context("a word without a name")?;
        if kind == "title" {
            return self.title(name);
        }
        let asset = self.assets.get_mut(name).with_context(|| format!("no file `{name}` is published"))?;
        match kind {
            "integrity" => return Ok(integrity(&asset.bytes)),
            "size" => return Ok(asset.bytes.len().to_string()),
            "packed" => return Ok(BASE64_STANDARD.encode(gzip(&asset.bytes)?)),
            "inline" => {
                let text = String::from_utf8(asset.bytes.clone()).context("it is no text")?;
                stands_in_script(&text)?;
                return Ok(text);
            }
            _ => ensure!(!asset.within, "it has no address"),
        }
        let hash: String =
            Sha384::digest(&asset.bytes).iter().take(6).map(|byte| format!("{byte:02x}")).collect();
        asset.path = match name.rsplit_once('.') {
            Some((stem, ending)) => format!("{stem}-{hash}.{ending}"),
            None => format!("{name}-{hash}"),
        };
        Ok("../".repeat(user.matches('/').count()) + &asset.path)
    }

    /// The title of a case as its pack has it, in English, for a page.
    fn title(&self, case: &str) -> Result<String> {
        let pack = self.assets.get(&format!("cases/{case}/en.labels.pack"));
        let (_, labels, _) = unpack_labels(&pack.context("no such case is published")?.bytes)?;
        Ok(escaped(&labels.title))
    }
}

/// Every file below a folder as (path in it with `/`, path), sorted; hidden files are left out.
///
/// # Errors
/// Those of reading folders.
pub fn files_below(folder: &Path) -> Result<Vec<(String, std::path::PathBuf)>> {
    let mut files = Vec::new();
    let mut open = vec![(String::new(), folder.to_owned())];
    while let Some((prefix, folder)) = open.pop() {
        for entry in fs::read_dir(&folder).with_context(|| format!("cannot read {}", folder.display()))? {
            let entry = entry?;
            let name = entry.file_name().into_string().ok().context("a file name is not UTF-8")?;
            if name.starts_with('.') {
                continue;
            }
            if entry.file_type()?.is_dir() {
                open.push((format!("{prefix}{name}/"), entry.path()));
            } else {
                files.push((format!("{prefix}{name}"), entry.path()));
            }
        }
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_gives_a_hashed_relative_address() -> Result<()> {
        let mut site = Site::default();
        site.add("icons/a.svg", "<svg/>");
        let from_root = site.fill_in("index.html", "[{{url:icons/a.svg}}]")?;
        assert!(from_root.starts_with("[icons/a-") && from_root.ends_with(".svg]"), "{from_root}");
        let from_below = site.fill_in("embed/index.html", "{{url:icons/a.svg}}")?;
        assert_eq!(format!("[{}]", &from_below["../".len()..]), from_root);
        assert_eq!(format!("[{}]", site.into_assets()["icons/a.svg"].path), from_root);
        Ok(())
    }

    #[test]
    fn a_file_nobody_asks_for_keeps_its_name() {
        let mut site = Site::default();
        site.add("robots.txt", "x");
        assert_eq!(site.into_assets()["robots.txt"].path, "robots.txt");
    }

    #[test]
    fn an_unknown_word_or_file_is_an_error_that_names_it() {
        let mut site = Site::default();
        for text in ["{{url:gone.css}}", "{{integrity:gone}}", "{{title:gone}}", "{{url:gone"] {
            let error = site.fill_in("index.html", text).map_err(|error| format!("{error:#}"));
            assert!(error.is_err_and(|words| words.contains("index.html")), "{text}");
        }
    }
}

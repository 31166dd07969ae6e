//! The cases of the site: packed by the author's tool, and listed for the loader.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result, ensure};

use super::page::tool;
use super::publish::remove;
use super::site::{Site, files_below, integrity};
use crate::workspace::{Workspace, stdout};

/// What the loader writes where the list of cases goes.
pub const WORD: &str = "{{cases}}";

/// The two packs of a case in one language, in the order of the list.
const SORTS: [&str; 2] = ["labels", "details"];

/// Case → language → the integrity of its packs, in the order of [`SORTS`].
pub type Cases = BTreeMap<String, BTreeMap<String, [String; 2]>>;

/// Packs every case below `static/cases/`, in every language it has texts in.
///
/// # Errors
/// If a case does not pass the check, or its packs cannot be read.
pub fn pack(workspace: &Workspace, site: &mut Site) -> Result<Cases> {
    let written = workspace.target()?.join("packs");
    remove(&written)?;
    let folder = workspace.path("static/cases");
    for case in fs::read_dir(&folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let case = case?.path();
        if case.is_dir() {
            stdout(tool(workspace).arg("pack").arg(case).arg("--out").arg(&written))?;
        }
    }
    for (name, path) in files_below(&written)? {
        let bytes = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
        site.add(&name, bytes);
    }
    list(site)
}

/// Lists the packs that are in the site.
fn list(site: &Site) -> Result<Cases> {
    let mut cases = Cases::new();
    for (name, bytes) in site.files() {
        let Some((case, pack)) = name.strip_prefix("cases/").and_then(|name| name.split_once('/')) else {
            continue;
        };
        let parts = pack.strip_suffix(".pack").and_then(|pack| pack.rsplit_once('.'));
        let (language, sort) = parts.with_context(|| format!("{name} is no name of a pack"))?;
        let sort = SORTS.iter().position(|known| *known == sort);
        let sort = sort.with_context(|| format!("{name} is neither labels nor details"))?;
        let languages = cases.entry(case.to_owned()).or_default();
        languages.entry(language.to_owned()).or_default()[sort] = integrity(bytes);
    }
    let complete = cases.values().flat_map(BTreeMap::values).flatten().all(|value| !value.is_empty());
    ensure!(complete, "a case has labels without details, or details without labels");
    Ok(cases)
}

/// The list as the loader reads it: JSON that stands between single quotes in a script.
///
/// # Errors
/// Those of writing JSON.
pub fn fill_in(loader: &str, cases: &Cases) -> Result<String> {
    Ok(loader.replace(WORD, &serde_json::to_string(cases)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pack_is_listed_with_its_integrity() -> Result<()> {
        let mut site = Site::default();
        for name in ["cases/a/en.labels.pack", "cases/a/en.details.pack", "icon.svg"] {
            site.add(name, name);
        }
        let loader = fill_in("'{{cases}}'", &list(&site)?)?;
        let [labels, details] =
            ["cases/a/en.labels.pack", "cases/a/en.details.pack"].map(|name| integrity(name.as_bytes()));
        assert_eq!(loader, format!("'{{\"a\":{{\"en\":[\"{labels}\",\"{details}\"]}}}}'"));
        Ok(())
    }

    #[test]
    fn half_a_case_is_refused() {
        for names in [&["cases/a/en.labels.pack"][..], &["cases/a/en.pack"], &["cases/a/en.more.pack"]] {
            let mut site = Site::default();
            names.iter().for_each(|name| site.add(name, "x"));
            assert!(list(&site).is_err(), "{names:?}");
        }
    }
}

//! `cargo xtask size`: what a reader downloads before acting, against a budget and against the last record.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::build::{DESK_FILES, LATER, MANIFEST, PUPILS, START, WHOLE};
use crate::workspace::Workspace;

/// For everything up to the first toggle, after brotli. CHANGELOG.md says what each KB buys.
const BUDGET: u64 = 135_000;

/// The most requests up to the first toggle.
const REQUESTS: usize = 5;

/// The committed record of sizes, relative to the repository.
const RECORD: &str = "tests/size.txt";

/// Bytes of one file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Sizes {
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// Prints the sizes in `dist/` and their change against the record; with `record`, rewrites the record.
///
/// # Errors
/// Where the budget of bytes or requests is exceeded, or `dist/` is incomplete.
pub fn size(workspace: &Workspace, record: bool) -> Result<()> {
    let manifest = fs::read_to_string(workspace.dist().join(MANIFEST))?;
    let [sizes, pupils, later, whole, desk] =
        [&START[..], &PUPILS, &LATER, &WHOLE, &DESK_FILES].map(|names| files(&manifest, names));
    let (sizes, pupils, later, whole, desk) = (sizes?, pupils?, later?, whole?, desk?);
    // No record yet is an empty one: everything is new then.
    let before = read_record(&fs::read_to_string(workspace.path(RECORD)).unwrap_or_default())?;
    let total = sizes.values().fold(Sizes::default(), |sum, one| Sizes {
        raw: sum.raw + one.raw,
        gzip: sum.gzip + one.gzip,
        brotli: sum.brotli + one.brotli,
    });

    println!("{:<26}{:>9}{:>9}{:>9}  change", "fetched until a toggle", "raw", "gzip", "brotli");
    for (name, one) in &sizes {
        print_line(name, *one, before.get(name).copied());
    }
    let total_before = (!before.is_empty()).then(|| START.iter().filter_map(|name| before.get(*name)).sum());
    print_line(&format!("total, {} requests", sizes.len()), total, total_before);
    let share = total.brotli as f64 / BUDGET as f64 * 100.0;
    println!("{share:.1} % of the budget of {BUDGET} bytes after brotli");

    for (what, files) in [
        ("beside them, in a lesson", &pupils),
        ("fetched later", &later),
        ("all in one, for a frame", &whole),
        ("the teacher’s desk", &desk),
    ] {
        println!("\n{what:<26}{:>9}{:>9}{:>9}  change", "raw", "gzip", "brotli");
        for (name, one) in files {
            print_line(name, *one, before.get(name).copied());
        }
    }

    if record {
        fs::write(
            workspace.path(RECORD),
            written_record(sizes.iter().chain(&pupils).chain(&later).chain(&whole).chain(&desk)),
        )
        .context("cannot write the record")?;
        println!("recorded in {RECORD}");
    }
    // The page for pupils keeps to the same budget.
    let most = total.brotli + pupils.values().map(|one| one.brotli).sum::<u64>();
    ensure!(most <= BUDGET, "{} bytes over the budget of {BUDGET}", most - BUDGET);
    ensure!(sizes.len() <= REQUESTS, "{} requests until a toggle, {REQUESTS} are allowed", sizes.len());
    Ok(())
}

fn print_line(name: &str, sizes: Sizes, before: Option<u64>) {
    let change = match before.map(|before| sizes.brotli.cast_signed() - before.cast_signed()) {
        None => "new".to_owned(),
        Some(0) => String::new(),
        Some(change) => format!("{change:+}"),
    };
    println!("{name:<26}{:>9}{:>9}{:>9}  {change}", sizes.raw, sizes.gzip, sizes.brotli);
}

/// The sizes of these files, from the manifest of the built site.
fn files(manifest: &str, names: &[&str]) -> Result<BTreeMap<String, Sizes>> {
    let manifest: Value = serde_json::from_str(manifest).context("the manifest is not JSON")?;
    let files = manifest["files"].as_array().context("the manifest lists no files")?;
    let mut sizes = BTreeMap::new();
    for file in files.iter().filter(|file| names.iter().any(|name| file["name"] == *name)) {
        let bytes = |kind: &str| file[kind].as_u64().with_context(|| format!("no {kind} size for {file}"));
        let one = Sizes { raw: bytes("raw")?, gzip: bytes("gzip")?, brotli: bytes("brotli")? };
        sizes.insert(file["name"].as_str().context("a file without a name")?.to_owned(), one);
    }
    let missing: Vec<_> = names.iter().filter(|name| !sizes.contains_key(**name)).collect();
    ensure!(missing.is_empty(), "not built: {missing:?}");
    Ok(sizes)
}

/// File name → bytes after brotli.
fn read_record(record: &str) -> Result<BTreeMap<String, u64>> {
    let lines = record.lines().filter(|line| !line.starts_with('#'));
    lines
        .map(|line| {
            let mut words = line.split_whitespace();
            let (name, brotli) = words.next().zip(words.nth(1)).context("a line is too short")?;
            Ok((name.to_owned(), brotli.parse()?))
        })
        .collect::<Result<_>>()
        .with_context(|| format!("{RECORD} is damaged; `cargo xtask size --record` writes it anew"))
}

fn written_record<'a>(sizes: impl IntoIterator<Item = (&'a String, &'a Sizes)>) -> String {
    let mut record = "# file, bytes, bytes after brotli; written by `cargo xtask size --record`\n".to_owned();
    for (name, Sizes { raw, brotli, .. }) in sizes {
        record += &format!("{name} {raw} {brotli}\n");
    }
    record
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_is_read_as_it_was_written() -> Result<()> {
        let sizes = BTreeMap::from([
            ("a.js".to_owned(), Sizes { raw: 30, gzip: 20, brotli: 10 }),
            ("b.wasm".to_owned(), Sizes { raw: 300, gzip: 200, brotli: 100 }),
        ]);
        let expected = BTreeMap::from([("a.js".to_owned(), 10), ("b.wasm".to_owned(), 100)]);
        assert_eq!(read_record(&written_record(&sizes))?, expected);
        assert!(read_record("a.js 1\n").is_err());
        Ok(())
    }

    #[test]
    fn a_start_file_that_was_not_built_is_missed() {
        let manifest =
            r#"{ "files": [{ "name": "explainer.js", "start": true, "raw": 1, "gzip": 1, "brotli": 1 }] }"#;
        let error = files(manifest, &START).map_err(|error| error.to_string());
        let missing = r#"not built: ["sanctions-explainer.js", "explainer.wasm", "explainer.css", "cases/donbas-labour/en.labels.pack"]"#;
        assert_eq!(error, Err(missing.to_owned()));
    }
}

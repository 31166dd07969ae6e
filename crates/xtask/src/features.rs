//! What the published modules ask of a browser: the features of WebAssembly that each names in its section
//! `target_features`, as docs/embedding.md tells publishers.
//!
//! A new compiler may use more of them from one day to the next; the floor in README.md would be wrong then.

use std::collections::BTreeSet;
use std::fs;

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use wasmparser::{BinaryReader, Parser, Payload, Validator, WasmFeatures};

use crate::build::{LATER, MANIFEST};
use crate::workspace::Workspace;

/// The guide that publishes the list, relative to the repository.
const GUIDE: &str = "docs/embedding.md";

/// Both parts of the widget’s module, as they are published, and that of the desk.
const MODULES: [&str; 3] = ["explainer.wasm", LATER[0], "desk.wasm"];

/// The name of the section.
pub const SECTION: &str = "target_features";

/// Feature as the section names it → what a validator calls it. `bulk-memory-opt` is a part of `bulk-memory`, and
/// `call-indirect-overlong` one of `reference-types`.
const KNOWN: [(&str, WasmFeatures); 8] = [
    ("bulk-memory", WasmFeatures::BULK_MEMORY),
    ("bulk-memory-opt", WasmFeatures::BULK_MEMORY_OPT),
    ("call-indirect-overlong", WasmFeatures::CALL_INDIRECT_OVERLONG),
    ("multivalue", WasmFeatures::MULTI_VALUE),
    ("mutable-globals", WasmFeatures::MUTABLE_GLOBAL),
    ("nontrapping-fptoint", WasmFeatures::SATURATING_FLOAT_TO_INT),
    ("reference-types", WasmFeatures::REFERENCE_TYPES),
    ("sign-ext", WasmFeatures::SIGN_EXTENSION),
];

/// Holds the modules in `dist/` against the guide, and what is in them against what they name.
///
/// # Errors
/// Where a module names other features than the guide, or uses one that it does not name.
pub fn check(workspace: &Workspace) -> Result<()> {
    let guide = fs::read_to_string(workspace.path(GUIDE))?;
    let listed = listed(&guide);
    let manifest: Value = serde_json::from_str(&fs::read_to_string(workspace.dist().join(MANIFEST))?)?;
    for name in MODULES {
        let files = manifest["files"].as_array().context("the manifest lists no files")?;
        let file = files.iter().find(|file| file["name"] == name).with_context(|| format!("no {name}"))?;
        let module = fs::read(workspace.dist().join(file["path"].as_str().context("a file has no path")?))?;
        let named = named(&module)?;
        ensure!(named == listed, "{name} needs {named:?}, {GUIDE} lists {listed:?}");
        uses_no_more(&module, &named).with_context(|| format!("{name} uses more than it names"))?;
        println!("{name:<16}{}", named.into_iter().collect::<Vec<_>>().join(", "));
    }
    Ok(())
}

/// The features that a module names.
fn named(module: &[u8]) -> Result<BTreeSet<String>> {
    let mut features = BTreeSet::new();
    for payload in Parser::new(0).parse_all(module) {
        let Payload::CustomSection(section) = payload? else { continue };
        if section.name() != SECTION {
            continue;
        }
        let mut reader = BinaryReader::new(section.data(), section.data_offset());
        for _ in 0..reader.read_var_u32()? {
            let used = reader.read_u8()?;
            ensure!(used == b'+', "a feature of another sort: {}", char::from(used));
            features.insert(reader.read_string()?.to_owned());
        }
    }
    Ok(features)
}

/// Validates a module with these features alone.
fn uses_no_more(module: &[u8], named: &BTreeSet<String>) -> Result<()> {
    // What WebAssembly began with. The last is no feature: it lets the validator speak of references at all.
    let mut features = WasmFeatures::FLOATS | WasmFeatures::GC_TYPES;
    for name in named {
        let known = KNOWN.iter().find(|(known, _)| known == name);
        features |= known.with_context(|| format!("which browsers have {name} is not known here"))?.1;
    }
    Validator::new_with_features(features).validate_all(module)?;
    Ok(())
}

/// The features in the table of the guide: every word in backquotes that begins a row.
fn listed(guide: &str) -> BTreeSet<String> {
    let rows = rows(guide).filter(|row| row[0].starts_with('`'));
    rows.flat_map(|row| row[0].split('`').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>()).collect()
}

/// The rows of the tables in the section of the guide that is about browsers, as cells.
fn rows(guide: &str) -> impl Iterator<Item = Vec<&str>> {
    let section = guide.split("\n## ").find(|section| section.starts_with("Browsers\n")).unwrap_or_default();
    let rows = section.lines().filter(|line| line.starts_with("| ")).skip(1);
    rows.map(|row| row.trim_matches('|').split('|').map(str::trim).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    const EMBEDDING: &str = include_str!("../../../docs/embedding.md");
    const README: &str = include_str!("../../../README.md");

    /// A module of nothing but a section that names these features.
    fn module(features: &[&str]) -> Vec<u8> {
        let mut data = vec![u8::try_from(features.len()).expect("a few")];
        for name in features {
            data.extend([b'+', u8::try_from(name.len()).expect("short")]);
            data.extend(name.as_bytes());
        }
        let mut module = wasm_encoder::Module::new();
        module.section(&wasm_encoder::CustomSection { name: SECTION.into(), data: data.into() });
        module.finish()
    }

    #[test]
    fn a_module_names_its_features() -> Result<()> {
        let set = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect::<BTreeSet<_>>();
        assert_eq!(named(&module(&["sign-ext", "multivalue"]))?, set(&["multivalue", "sign-ext"]));
        assert_eq!(named(&module(&[]))?, set(&[]));
        assert!(named(&module(&["sign-ext"])[..18]).is_err(), "cut short");
        Ok(())
    }

    #[test]
    fn what_a_module_uses_without_naming_it_is_found() -> Result<()> {
        use wasm_encoder::{CodeSection, Function, FunctionSection, Module, TypeSection, ValType};
        let (mut types, mut functions, mut code) =
            (TypeSection::new(), FunctionSection::new(), CodeSection::new());
        types.ty().function([], [ValType::I32]);
        functions.function(0);
        let mut body = Function::new([]);
        body.instructions().i32_const(1).i32_extend8_s().end();
        code.function(&body);
        let module = Module::new().section(&types).section(&functions).section(&code).clone().finish();
        assert!(uses_no_more(&module, &BTreeSet::new()).is_err());
        uses_no_more(&module, &BTreeSet::from(["sign-ext".to_owned()]))?;
        assert!(uses_no_more(&module, &BTreeSet::from(["simd128".to_owned()])).is_err(), "nobody knows it");
        Ok(())
    }

    /// `16.4` is later than `16`, and earlier than `105`.
    fn version(told: &str) -> Vec<u32> {
        told.split('.').map(|part| part.parse().expect("a number")).collect()
    }

    #[test]
    fn the_floor_in_the_readme_is_the_latest_of_each_column() {
        let rows: Vec<_> = rows(EMBEDDING).collect();
        assert!(rows.len() > KNOWN.len() / 2, "{rows:?}");
        for (column, browser) in ["Chrome", "Firefox", "Safari"].into_iter().enumerate() {
            let latest = rows.iter().map(|row| row[column + 1]).max_by_key(|told| version(told));
            let floor = format!("{browser} {}", latest.expect("a version"));
            let told = [",", " "].iter().any(|after| README.contains(&(floor.clone() + after)));
            assert!(told, "README.md does not say {floor}");
        }
    }

    #[test]
    fn the_guide_lists_what_is_known_here() {
        assert_eq!(listed(EMBEDDING), KNOWN.iter().map(|(name, _)| (*name).to_owned()).collect());
    }
}

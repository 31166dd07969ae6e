//! One compiled module in two: what a first view needs, and what comes later.
//!
//! `src/later.rs` names the place to cut. The splitter moves all code and data that is reached only through that place
//! into a second module, which shares memory, stack and the table of functions with the first. It works on what the
//! linker knows (`--emit-relocs`), before wasm-bindgen does, and so fits one build alone: [`check`] holds both parts
//! against each other, and the script that loads them knows each by its hash.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, ensure};
use wasm_encoder::{Module, RawSection};
use wasm_split_cli_support::{Options, transform};
use wasmparser::{Parser, Payload, TypeRef};

use super::publish::remove;
use crate::features;

/// What the linker must tell for it.
pub const LINKER_FLAG: &str = "-Clink-arg=--emit-relocs";

/// The files that the splitter writes, with the names of their functions: what is needed first, and what comes later.
pub const PARTS: [&str; 2] = ["first.wasm", "split_later.wasm"];

/// The name of the module that the second part imports from: whoever loads it hands it the exports of the first.
const SHARED: &str = "__wasm_split";

/// The two parts.
pub struct Parts {
    /// What is needed from the start; wasm-bindgen has not seen it yet.
    pub first: Vec<u8>,
    /// What comes later, as it is published.
    pub later: Vec<u8>,
}

/// Splits a compiled module; what the splitter writes into `folder` stays there, for `cargo xtask size --by-name`.
///
/// # Errors
/// Where the module has no place to cut, or more than one part would come later.
pub fn split(module: &[u8], folder: &Path) -> Result<Parts> {
    remove(folder)?;
    let [first, later] = PARTS.map(|part| folder.join(part));
    let mut options = Options::new(module);
    options.output_dir = folder;
    options.main_out_path = &first;
    options.link_name = "unused.js";
    let split =
        transform(options).map_err(|error| anyhow!("{error:#}")).context("cannot split the module")?;
    ensure!(split.split_modules == [&*later], "what comes later is not one part: {:?}", split.split_modules);
    let read = |path: &Path| fs::read(path).with_context(|| format!("cannot read {}", path.display()));
    let later = without_names(&read(&later)?)?;
    Ok(Parts { first: read(&first)?, later })
}

/// A module without the names of its functions and of the tools that made it; the features it needs stay named.
///
/// # Errors
/// Where it cannot be read.
pub fn without_names(module: &[u8]) -> Result<Vec<u8>> {
    let mut kept = Module::new();
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload?;
        if let Payload::CustomSection(section) = &payload
            && section.name() != features::SECTION
        {
            continue;
        }
        if let Some((id, range)) = payload.as_section() {
            let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
            kept.section(&RawSection { id, data: &module[range] });
        }
    }
    Ok(kept.finish())
}

/// Refuses a later part that would not fit the first, as it is after binding.
///
/// # Errors
/// Names what it needs and the first part does not have.
pub fn check(first: &[u8], later: &[u8]) -> Result<()> {
    let mut exported = Vec::new();
    for payload in Parser::new(0).parse_all(first) {
        if let Payload::ExportSection(section) = payload? {
            exported.extend(section.into_iter().collect::<Result<Vec<_>, _>>()?);
        }
    }
    for payload in Parser::new(0).parse_all(later) {
        match payload? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    let import = import?;
                    let found = exported.iter().any(|export| export.name == import.name);
                    ensure!(
                        import.module == SHARED && found,
                        "the later part needs {} of {}",
                        import.name,
                        import.module
                    );
                    ensure!(
                        !matches!(import.ty, TypeRef::Func(_)),
                        "the later part calls {} of the page",
                        import.name
                    );
                }
            }
            Payload::StartSection { .. } => anyhow::bail!("the later part would start by itself"),
            Payload::ExportSection(section) => {
                ensure!(section.count() == 0, "the later part exports something")
            }
            _ => {}
        }
    }
    Ok(())
}

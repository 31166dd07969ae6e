//! `cargo xtask size --by-name`: what fills each part of the module, by the names the compiler gave.
//!
//! Counted before wasm-bindgen, which drops names, in bytes before compression: it says where to look, not what a
//! change saves.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result};
use rustc_demangle::demangle;
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

use crate::build::PARTS;
use crate::workspace::Workspace;

/// How many functions, and how many groups of them, are listed for each part.
const LISTED: usize = 30;

/// Prints what fills the parts of the module that was built last.
///
/// # Errors
/// Where there are none.
pub fn by_name(workspace: &Workspace) -> Result<()> {
    for part in PARTS {
        let path = workspace.target()?.join("split").join(part);
        let module = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
        let functions = functions(&module)?;
        let mut rooms: BTreeMap<String, usize> = BTreeMap::new();
        for (name, size) in &functions {
            *rooms.entry(room(name)).or_default() += size;
        }
        print_largest(&format!("\n{part}, code by room"), rooms.into_iter().collect());
        print_largest(&format!("\n{part}, functions"), functions);
    }
    Ok(())
}

fn print_largest(title: &str, mut sizes: Vec<(String, usize)>) {
    let total: usize = sizes.iter().map(|(_, size)| size).sum();
    println!("{title}: {total} bytes");
    sizes.sort_by(|(a, left), (b, right)| right.cmp(left).then(a.cmp(b)));
    for (name, size) in sizes.iter().take(LISTED) {
        println!("{size:>8}{:>6.1} %  {name}", *size as f64 / total as f64 * 100.0);
    }
}

/// Every function with code, by its name without a hash, and the bytes of its code. Copies for other types have one
/// name and are counted together.
fn functions(module: &[u8]) -> Result<Vec<(String, usize)>> {
    let (mut imported, mut sizes, mut names) = (0_usize, Vec::new(), BTreeMap::new());
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    imported += usize::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => sizes.push(body.as_bytes().len()),
            Payload::CustomSection(section) => {
                let KnownCustom::Name(section) = section.as_known() else { continue };
                for subsection in section {
                    let Name::Function(found) = subsection? else { continue };
                    for naming in found {
                        let naming = naming?;
                        names.insert(naming.index as usize, shown(naming.name));
                    }
                }
            }
            _ => {}
        }
    }
    let mut functions: BTreeMap<String, usize> = BTreeMap::new();
    for (index, size) in sizes.into_iter().enumerate() {
        let name = names.remove(&(imported + index)).unwrap_or_else(|| "(no name)".to_owned());
        *functions.entry(name).or_default() += size;
    }
    Ok(functions.into_iter().collect())
}

/// A name as it is written. The splitter says behind it that a function only leads into the other part.
fn shown(name: &str) -> String {
    match name.split_once(' ') {
        Some((name, _)) => format!("{:#}, into the other part", demangle(name)),
        None => format!("{:#}", demangle(name)),
    }
}

/// Where a function belongs: the first two parts of its path, or of the path of the type it is written for.
fn room(name: &str) -> String {
    let path = name.trim_start_matches(['<', '&', '(', '[', '*']).trim_start_matches("dyn ");
    let end = path.find(['<', ' ', '>', ',', ')', '{']).unwrap_or(path.len());
    path[..end].split("::").filter(|part| !part.is_empty()).take(2).collect::<Vec<_>>().join("::")
}

#[cfg(test)]
mod tests {
    use super::room;

    #[test]
    fn a_function_belongs_where_it_or_its_type_is_written() {
        for (name, of) in [
            ("yew::dom_bundle::btag::BTag::reconcile", "yew::dom_bundle"),
            ("<core::fmt::Formatter as core::fmt::Write>::write_str", "core::fmt"),
            ("alloc::vec::Vec<T,A>::reserve", "alloc::vec"),
            ("<alloc::rc::Rc<T> as core::ops::Drop>::drop", "alloc::rc"),
            ("memcpy", "memcpy"),
        ] {
            assert_eq!(room(name), of);
        }
    }
}

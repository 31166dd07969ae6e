//! Reads, checks and packs the case that is built in: a case that fails the check does not build.
//!
//! Built in are its labels. Its details are written beside them as `whole.pack`; `cargo xtask build` publishes it, and
//! a widget fetches it when a reader first asks for more.

use std::path::Path;
use std::{env, fs};

use explainer_core::case;
use explainer_core::diagram::Plan;
use explainer_core::pack::{pack_details, pack_labels};

/// The case a widget shows unless it is told another.
const DEFAULT: &str = "static/cases/donbas-labour";

fn main() {
    println!("cargo::rerun-if-changed={DEFAULT}");
    let root = env::var("CARGO_MANIFEST_DIR").expect("cargo sets the package's folder");
    let out = env::var("OUT_DIR").expect("cargo sets the output folder");
    match explainer_authoring::read_folder(&Path::new(&root).join(DEFAULT)) {
        Ok((structure, mut texts)) => {
            let (case, labels, details) = case::part(structure, texts.swap_remove(0));
            let files = [
                ("labels.pack", pack_labels(&case, &labels, &Plan::new(&case))),
                ("whole.pack", pack_details(&case, &labels, &details)),
            ];
            for (name, bytes) in files {
                fs::write(Path::new(&out).join(name), bytes).expect("the output folder can be written");
            }
        }
        Err(diagnostics) => {
            for diagnostic in &diagnostics.list {
                println!("cargo::error={}", diagnostic.to_string().replace('\n', " "));
            }
        }
    }
}

//! Reads, checks and packs the case that is built in: a case that fails the check does not build.
//!
//! Built in are its brief form and the plan of its figure. The whole case is written beside them as `whole.pack`;
//! `cargo xtask build` publishes it, and a widget fetches it when a reader first asks for more.

use std::path::Path;
use std::{env, fs};

use explainer_core::case;
use explainer_core::diagram::Plan;

/// The case a widget shows unless it is told another.
const DEFAULT: &str = "static/cases/donbas-labour";

fn main() {
    println!("cargo::rerun-if-changed={DEFAULT}");
    let root = env::var("CARGO_MANIFEST_DIR").expect("cargo sets the package's folder");
    let out = env::var("OUT_DIR").expect("cargo sets the output folder");
    match explainer_authoring::read_folder(&Path::new(&root).join(DEFAULT)) {
        Ok((case, texts)) => {
            let (brief, brief_texts) = case::brief(&case, &texts[0]);
            let files = [
                ("brief.pack", case::pack(&brief, &brief_texts)),
                ("plan.pack", Plan::new(&case).pack()),
                ("whole.pack", case::pack(&case, &texts[0])),
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

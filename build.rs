//! Reads, checks and packs the case that is built in: a case that fails the check does not build.

use std::path::Path;
use std::{env, fs};

use explainer_core::case;

/// The case a widget shows unless it is told another.
const DEFAULT: &str = "static/cases/donbas-labour";

fn main() {
    println!("cargo::rerun-if-changed={DEFAULT}");
    let root = env::var("CARGO_MANIFEST_DIR").expect("cargo sets the package's folder");
    let out = env::var("OUT_DIR").expect("cargo sets the output folder");
    match case::read_folder(&Path::new(&root).join(DEFAULT)) {
        Ok((case, texts)) => {
            let packed = case::pack(&case, &texts[0]);
            fs::write(Path::new(&out).join("default.pack"), packed)
                .expect("the output folder can be written");
        }
        Err(problems) => {
            for problem in &problems.list {
                println!("cargo::error={}", problem.to_string().replace('\n', " "));
            }
        }
    }
}

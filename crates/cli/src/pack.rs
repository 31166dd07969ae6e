//! `pack`: a case as the widget fetches it, two files for each language.

use std::fs;
use std::io;
use std::path::Path;
use std::process::ExitCode;

use explainer_core::case::{Structure, Texts, part};
use explainer_core::diagram::Plan;
use explainer_core::pack::{pack_details, pack_labels};

use crate::{case, check, complain};

/// Packs a case, or tells what is wrong with it.
pub fn run(name: &str, out: &Path) -> ExitCode {
    match case::read(name) {
        Ok((structure, texts)) => match write(&structure, texts, out) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                complain(&format!("cannot write the packs into {}: {error}", out.display()));
                ExitCode::FAILURE
            }
        },
        Err(diagnostics) => check::report(&diagnostics, &mut io::stderr().lock()),
    }
}

/// Writes `cases/ID/LANGUAGE.labels.pack` and `….details.pack`, for every language of the case.
fn write(structure: &Structure, texts: Vec<Texts>, out: &Path) -> io::Result<()> {
    let plan = Plan::new(&structure.case);
    let folder = out.join("cases").join(&structure.case.id);
    fs::create_dir_all(&folder)?;
    for texts in texts {
        let (case, labels, details) = part(structure.clone(), texts);
        let language = &labels.language;
        fs::write(folder.join(format!("{language}.labels.pack")), pack_labels(&case, &labels, &plan))?;
        fs::write(folder.join(format!("{language}.details.pack")), pack_details(&case, &labels, &details))?;
    }
    Ok(())
}

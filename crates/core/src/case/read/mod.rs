//! Case files: from a folder of TOML to a checked [`Case`] and its [`Texts`], or to everything that is
//! wrong with them, each with its line and how to mend it.
//!
//! serde stops at its first error, so this walks the TOML tree itself. What it cannot read it reports,
//! leaves out and remembers, so that nothing is reported twice in other words; then the rules of
//! [`super::check`] run over what it has read.

mod fields;
mod files;
mod mend;
mod names;
mod nearest;
mod problem;
mod refs;
mod sheet;
mod structure;
mod texts;

use std::path::Path;

use toml::de::DeTable;

pub use files::{CaseFile, CaseFiles, FILE_MAX};
pub use problem::{Problem, Problems};

use self::mend::mend;
use self::sheet::Sheet;
use super::check::{check_alike, check_case, check_texts};
use super::fault::FaultKind;
use super::place::{Field, Part, Place};
use super::{Case, Texts};

/// Reads a case from memory.
///
/// # Errors
/// Everything that is wrong with its files.
pub fn read(files: &CaseFiles) -> Result<(Case, Vec<Texts>), Problems> {
    read_opened(files, Vec::new())
}

/// Reads the case in this folder: `case.toml`, `en.toml` and every further language's file.
///
/// # Errors
/// Everything that is wrong with its files; also files that are missing, not UTF-8, larger than
/// [`FILE_MAX`], or cannot be read.
pub fn read_folder(folder: &Path) -> Result<(Case, Vec<Texts>), Problems> {
    if !folder.is_dir() {
        let message = format!("there is no folder `{}`", folder.display());
        let help = "A case is a folder with `case.toml` (structure) and `en.toml` (texts).".to_owned();
        let list = vec![Problem::new("case.toml", 0..0, message, help)];
        return Err(Problems { list, files: Vec::new() });
    }
    let (files, problems) = files::open(folder);
    read_opened(&files, problems)
}

/// Reads files, some of which could not be opened; `problems` says why.
fn read_opened(files: &CaseFiles, mut problems: Vec<Problem>) -> Result<(Case, Vec<Texts>), Problems> {
    let unopened: Vec<String> = problems.iter().map(|problem| problem.file.clone()).collect();
    let opened = |file: &CaseFile| !unopened.contains(&file.name);

    let mended = mend(&files.structure.text);
    let mut structure = Sheet::new(&files.structure, &mended);
    let mut read = None;
    if opened(&files.structure) {
        let (root, _) = DeTable::parse_recoverable(&mended.text);
        let (case, names) = structure::read(&mut structure, &files.folder, root.get_ref());
        for fault in check_case(&case) {
            structure.fault(fault, &case);
        }
        read = Some((case, names));
    }

    let mut languages: Vec<Texts> = Vec::new();
    let mut left_out = Vec::new();
    for file in files.texts.iter().filter(|file| opened(file)) {
        let mended = mend(&file.text);
        let mut sheet = Sheet::new(file, &mended);
        // Without a structure only the syntax of the texts can be told.
        if let Some((case, names)) = &read {
            let (root, _) = DeTable::parse_recoverable(&mended.text);
            let texts = texts::read(&mut sheet, &structure, names, root.get_ref());
            spoil_what_depends(&mut sheet, &structure, case);
            let alike = languages.first().map(|first| check_alike(first, &texts)).unwrap_or_default();
            for fault in check_texts(case, &texts).into_iter().chain(alike) {
                // The text that uses a form may be among those that could not be read.
                if fault.kind == FaultKind::UnusedForm && !(structure.is_whole() && sheet.is_whole()) {
                    continue;
                }
                sheet.fault(fault, case);
            }
            languages.push(texts);
        }
        left_out.extend(sheet.left_out());
        problems.append(&mut sheet.finish());
    }
    if files.texts.is_empty() {
        let message = "the case has no texts".to_owned();
        structure.problem(0..0, message, "Add en.toml, the texts in English, beside case.toml.");
    }
    left_out.extend(structure.left_out());
    problems.append(&mut structure.finish());
    if problems.is_empty() {
        // A case with something left out is never taken for the whole.
        problems = left_out;
    }

    match read {
        Some((case, _)) if problems.is_empty() => Ok((case, languages)),
        _ => {
            let files: Vec<CaseFile> =
                std::iter::once(&files.structure).chain(&files.texts).cloned().collect();
            let order = |problem: &Problem| files.iter().position(|file| file.name == problem.file);
            problems.sort_by_cached_key(|problem| (order(problem), problem.span.start, problem.span.end));
            Err(Problems { list: problems, files })
        }
    }
}

/// Whether a basis or a negation is needed depends on fields of `case.toml`. Where these could not be
/// read, nothing can be said about the text.
fn spoil_what_depends(sheet: &mut Sheet<'_>, structure: &Sheet<'_>, case: &Case) {
    for at in 0..case.arguments.len() {
        let place = Place::new(Part::Arguments).entry(at);
        if structure.is_spoiled(place.field(Field::AdvancedBy)) {
            sheet.spoil(place.field(Field::Basis));
        }
    }
    if structure.any_spoiled(Part::Arguments, Field::Premises) {
        for at in 0..case.premises.len() {
            sheet.spoil(Place::new(Part::Premises).entry(at).field(Field::Negation));
        }
    }
}

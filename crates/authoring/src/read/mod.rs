//! Case files: from a folder of TOML to a checked [`Structure`] and its [`Texts`], or to everything that is
//! wrong with them, each with its line and how to mend it.
//!
//! serde stops at its first error, so this walks the TOML tree itself. What it cannot read it reports,
//! leaves out and remembers, so that nothing is reported twice in other words; then the rules of
//! [`crate::check`] run over what it has read.

mod arguments;
mod case_file;
mod diagnostic;
mod entries;
mod files;
mod names;
mod nearest;
mod notes;
mod recovery;
mod refs;
mod table;
mod texts;

use std::path::Path;

use explainer_core::case::{Case, Structure, Texts};
use toml::de::DeTable;

pub use diagnostic::{Diagnostic, Diagnostics};
pub use files::{CaseFile, CaseFiles, FILE_MAX};

use self::notes::Notes;
use self::recovery::recover;
use crate::check::{check_alike, check_case, check_texts};
use crate::location::{Key, Location, Section};
use crate::violation::ViolationKind;

/// Reads a case from memory.
///
/// # Errors
/// Everything that is wrong with its files.
pub fn read(files: &CaseFiles) -> Result<(Structure, Vec<Texts>), Diagnostics> {
    read_opened(files, Vec::new())
}

/// Reads the case in this folder: `case.toml`, `en.toml` and every further language's file.
///
/// # Errors
/// Everything that is wrong with its files; also files that are missing, not UTF-8, larger than
/// [`FILE_MAX`], or cannot be read.
pub fn read_folder(folder: &Path) -> Result<(Structure, Vec<Texts>), Diagnostics> {
    if !folder.is_dir() {
        let message = format!("there is no folder `{}`", folder.display());
        let help = "A case is a folder with `case.toml` (structure) and `en.toml` (texts).".to_owned();
        let list = vec![Diagnostic::new("case.toml", 0..0, message, help)];
        return Err(Diagnostics { list, files: Vec::new() });
    }
    let (files, diagnostics) = files::open(folder);
    read_opened(&files, diagnostics)
}

/// Reads files, some of which could not be opened; `diagnostics` says why.
fn read_opened(
    files: &CaseFiles,
    mut diagnostics: Vec<Diagnostic>,
) -> Result<(Structure, Vec<Texts>), Diagnostics> {
    let unopened: Vec<String> = diagnostics.iter().map(|diagnostic| diagnostic.file.clone()).collect();
    let opened = |file: &CaseFile| !unopened.contains(&file.name);

    let recovered = recover(&files.structure.text);
    let mut structure = Notes::new(&files.structure, &recovered);
    let mut read = None;
    if opened(&files.structure) {
        let (root, _) = DeTable::parse_recoverable(&recovered.text);
        let (case, names) = case_file::read(&mut structure, &files.folder, root.get_ref());
        for violation in check_case(&case) {
            structure.violation(violation, &case);
        }
        read = Some((case, names));
    }

    let mut languages: Vec<Texts> = Vec::new();
    let mut left_out = Vec::new();
    for file in files.texts.iter().filter(|file| opened(file)) {
        let recovered = recover(&file.text);
        let mut notes = Notes::new(file, &recovered);
        // Without a structure only the syntax of the texts can be told.
        if let Some((case, names)) = &read {
            let (root, _) = DeTable::parse_recoverable(&recovered.text);
            let texts = texts::read(&mut notes, &structure, names, root.get_ref());
            mark_what_depends(&mut notes, &structure, &case.case);
            let alike = languages.first().map(|first| check_alike(first, &texts)).unwrap_or_default();
            for violation in check_texts(case, &texts).into_iter().chain(alike) {
                // The text that uses a form may be among those that could not be read.
                if violation.kind == ViolationKind::UnusedForm && !(structure.is_whole() && notes.is_whole())
                {
                    continue;
                }
                notes.violation(violation, case);
            }
            languages.push(texts);
        }
        left_out.extend(notes.left_out());
        diagnostics.append(&mut notes.finish());
    }
    if files.texts.is_empty() {
        let message = "the case has no texts".to_owned();
        structure.report(0..0, message, "Add en.toml, the texts in English, beside case.toml.");
    }
    left_out.extend(structure.left_out());
    diagnostics.append(&mut structure.finish());
    if diagnostics.is_empty() {
        // A case with something left out is never taken for the whole.
        diagnostics = left_out;
    }

    match read {
        Some((case, _)) if diagnostics.is_empty() => Ok((case, languages)),
        _ => {
            let files: Vec<CaseFile> =
                std::iter::once(&files.structure).chain(&files.texts).cloned().collect();
            let order = |diagnostic: &Diagnostic| files.iter().position(|file| file.name == diagnostic.file);
            diagnostics.sort_by_cached_key(|diagnostic| {
                (order(diagnostic), diagnostic.span.start, diagnostic.span.end)
            });
            Err(Diagnostics { list: diagnostics, files })
        }
    }
}

/// Whether a basis or a negation is needed depends on fields of `case.toml`. Where these could not be
/// read, nothing can be said about the text.
fn mark_what_depends(notes: &mut Notes<'_>, structure: &Notes<'_>, case: &Case) {
    for at in 0..case.arguments.len() {
        let location = Location::new(Section::Arguments).entry(at);
        if structure.is_unreadable(location.key(Key::AdvancedBy)) {
            notes.mark_unreadable(location.key(Key::Basis));
        }
    }
    if structure.any_unreadable(Section::Arguments, Key::Premises) {
        for at in 0..case.premises.len() {
            notes.mark_unreadable(Location::new(Section::Premises).entry(at).key(Key::Negation));
        }
    }
}
